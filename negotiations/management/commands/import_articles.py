"""`manage.py import_articles`: files and folders of captured pages into the archive."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import OperationalError

from articles.capturing.manifest import BadManifest
from articles.capturing.sources import SUFFIXES, Sources, describe_places, find_pages
from negotiations.importing import report
from negotiations.importing.annotation import page_as_json
from negotiations.importing.description import describe
from negotiations.importing.dry_run import look_at, summaries
from negotiations.importing.interrupt import stop_on_interrupt
from negotiations.importing.run import Outcome, import_sources, reason_of
from negotiations.management.output import write_utf8
from negotiations.management.progress import with_progress
from negotiations.management.readiness import require_database
from negotiations.store import rebuild

Stopped = Callable[[], bool]


class Command(BaseCommand):
    """Import pages, or show what would be read from them."""

    help = (
        f"Import captured pages ({', '.join(SUFFIXES)}), as files or as folders to any depth. What came with a page "
        "is read from a manifest: the one given, or manifest.jsonl or manifest.csv in the page's folder. Importing "
        "again changes nothing. Exits with 1 if a page failed, 2 if a path is not there or the usage is wrong."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Take paths, a manifest, and how to run dry."""
        parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="A page, or a folder of pages.")
        parser.add_argument(
            "--manifest",
            type=Path,
            metavar="FILE",
            help="JSON Lines or CSV: path, url, published, outlet, language. Without PATH, what it lists is imported.",
        )
        parser.add_argument("--dry-run", action="store_true", help="Store nothing; show what the pages say.")
        parser.add_argument("--format", choices=["jsonl"], help="With --dry-run: an object a line for each page.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Find the pages, import or show them, and tell how it went."""
        paths, manifest, dry = options["paths"], options["manifest"], options["dry_run"]
        if not paths and not manifest:
            raise CommandError("Name a page, a folder of pages or a --manifest to import.", returncode=report.BAD_USAGE)
        if options["format"] and not dry:
            raise CommandError("--format goes with --dry-run only.", returncode=report.BAD_USAGE)
        write_utf8(self.stdout)
        try:
            sources = find_pages(paths, manifest)
        except BadManifest as fault:
            raise CommandError(str(fault), returncode=report.BAD_USAGE) from fault
        where = describe_places(paths, manifest)
        with stop_on_interrupt() as stopped:
            ended = (
                self.show(sources, where, stopped, options["format"]) if dry else self.store(sources, where, stopped)
            )
        output = self.stderr if options["format"] else self.stdout
        for line in ended.lines():
            output.write(line, style_func=str)
        if ended.code:
            sys.exit(ended.code)

    def store(self, sources: Sources, where: str, stopped: Stopped) -> report.Ending:
        """Import the pages, then work out the records anew."""
        require_database()
        try:
            results = list(with_progress(import_sources(sources.pages, stopped), len(sources.pages)))
            note = report.record_note(rebuild())
        except OperationalError as fault:
            reason = reason_of(fault)
            raise CommandError(f"The database failed: {reason} Run the same command again to go on.") from fault
        failed = [(result.label, result.reason) for result in results if result.outcome is Outcome.FAILED]
        summary = report.summary(results, len(sources.pages), where)
        return report.Ending(sources, summary, len(results), failed, note)

    def show(self, sources: Sources, where: str, stopped: Stopped, form: str | None) -> report.Ending:
        """Read the pages and write what they say, as JSON Lines or for a reader."""
        looks = list(with_progress(look_at(sources.pages, stopped), len(sources.pages)))
        for label, article, summary in summaries(looks):
            if form:
                self.stdout.write(json.dumps(page_as_json(label, article, summary), ensure_ascii=False))
            else:
                self.stdout.write("\n".join(describe(label, article, summary)))
        failed = [(look.label, look.reason) for look in looks if look.reading is None]
        line = report.dry_summary(len(looks) - len(failed), len(failed), len(sources.pages), where)
        return report.Ending(sources, line, len(looks), failed)
