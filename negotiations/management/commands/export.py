"""`manage.py export`: the archive's records, articles and claims as CSV, JSON or JSON Lines; its captures as WARC."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from negotiations.exporting import FORMATS, TABLES, write_warc
from negotiations.management.output import binary, write_utf8
from negotiations.management.readiness import require_database

BAD_USAGE = 2
WARC = "warc"


class Command(BaseCommand):
    """Write a table to standard output, row by row."""

    help = (
        "Write the archive's records, articles, claims or captures to standard output, in UTF-8. "
        "`captures --format warc` writes a compressed web archive of all pages as they came."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the table and the format."""
        parser.add_argument("table", choices=TABLES, help="What to export.")
        parser.add_argument("--format", choices=[*FORMATS, WARC], default="csv", help="How to write it (default: csv).")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write piece after piece; nothing if there is no database."""
        require_database()
        if options["format"] == WARC:
            self.write_warc(options["table"])
        else:
            self.write_table(options["table"], options["format"])

    def write_table(self, table: str, form: str) -> None:
        """Write a table as text."""
        write_utf8(self.stdout)
        for piece in FORMATS[form](TABLES[table]):
            self.stdout.write(piece, ending="")
        self.stdout.flush()

    def write_warc(self, table: str) -> None:
        """Write the captures' bytes, which are not for a terminal."""
        if table != "captures":
            raise CommandError("Only captures are written as --format warc.", returncode=BAD_USAGE)
        if self.stdout.isatty():
            raise CommandError("Send it to a file: … > captures.warc.gz", returncode=BAD_USAGE)
        write_warc(binary(self.stdout))
        self.stdout.flush()
