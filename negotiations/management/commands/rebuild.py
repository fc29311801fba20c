"""`manage.py rebuild`: every record anew from the stored claims and pins, and the claims from the captures if asked."""

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from articles.models import Capture
from negotiations.importing import report
from negotiations.importing.interrupt import stop_on_interrupt
from negotiations.importing.rereading import reread_captures
from negotiations.importing.run import Outcome
from negotiations.management.output import write_utf8
from negotiations.management.progress import with_progress
from negotiations.management.readiness import require_database
from negotiations.store import rebuild
from negotiations.wording import plural


class Command(BaseCommand):
    """Rebuild the records."""

    help = "Work out every record anew from the stored claims and pins. An import does this by itself."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take how far back to begin."""
        parser.add_argument("--reread", action="store_true", help="Read every capture again first.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild, and tell what changed."""
        require_database()
        write_utf8(self.stdout)
        code = self.reread() if options["reread"] else 0
        self.stdout.write(report.record_note(rebuild()))
        if code:
            sys.exit(code)

    def reread(self) -> int:
        """Read all captures again; the exit code."""
        total = Capture.objects.count()
        with stop_on_interrupt() as stopped:
            results = list(with_progress(reread_captures(stopped), total))
        failed = [(result.label, result.reason) for result in results if result.outcome is Outcome.FAILED]
        self.stdout.write(f"Read {len(results) - len(failed)} of {plural(total, 'capture')} again.")
        for line in report.failures(failed):
            self.stdout.write(line)
        return report.INTERRUPTED if len(results) < total else report.FAILED if failed else 0
