"""`manage.py rebuild`: every record anew from the stored claims and pins, and the claims from the captures if asked."""

import sys
from functools import partial
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from articles.models import Capture
from negotiations.importing import report
from negotiations.importing.interrupt import stop_on_interrupt
from negotiations.importing.run import reread_captures
from negotiations.management.output import write_utf8
from negotiations.management.progress import with_progress
from negotiations.management.readiness import require_database
from negotiations.management.running import add_workers, in_one_line
from negotiations.store import rebuild


class Command(BaseCommand):
    """Rebuild the records."""

    help = "Work out every record anew from what articles say and curators rule. An import does so for what it changes."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take how far back to begin."""
        parser.add_argument("--reread", action="store_true", help="Read every capture again first.")
        add_workers(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild, and tell what changed."""
        require_database()
        write_utf8(self.stdout)
        ended = reread(options["workers"]) if options["reread"] else report.Ending(report.record_note(rebuild()))
        for line in ended.lines():
            self.stdout.write(line)
        if ended.code:
            sys.exit(ended.code)


def reread(workers: int) -> report.Ending:
    """Read all captures again, then rebuild."""
    total = Capture.objects.count()
    with stop_on_interrupt() as stop, in_one_line():
        tally = reread_captures(Capture.objects.all(), workers, stop, partial(with_progress, total=total))
    then = "the same command begins anew"
    return report.Ending(
        report.reread_summary(tally, total),
        tally.unread,
        [report.record_note(tally.changes)],
        go_on=report.stopped_after(tally.done, total, "capture", then) if stop.cut_short else "",
    )
