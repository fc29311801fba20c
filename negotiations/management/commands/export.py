"""`manage.py export`: the archive's records, articles and claims as CSV, JSON or JSON Lines."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from negotiations.exporting import FORMATS, TABLES
from negotiations.management.output import write_utf8
from negotiations.management.readiness import require_database


class Command(BaseCommand):
    """Write a table to standard output, row by row."""

    help = "Write the archive's records, articles or claims to standard output, in UTF-8."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the table and the format."""
        parser.add_argument("table", choices=TABLES, help="What to export.")
        parser.add_argument("--format", choices=FORMATS, default="csv", help="How to write it (default: csv).")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write piece after piece; nothing if there is no database."""
        require_database()
        write_utf8(self.stdout)
        for piece in FORMATS[options["format"]](TABLES[options["table"]]):
            self.stdout.write(piece, ending="")
        self.stdout.flush()
