"""`manage.py import_articles`: captured pages into the archive."""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.capturing.names import printable
from articles.runs import Outcome, Result
from negotiations.importing import report
from negotiations.importing.annotation import page_as_json
from negotiations.importing.description import describe
from negotiations.importing.dry_run import look_at, summaries, unread
from negotiations.importing.interrupt import Stop, stop_on_interrupt
from negotiations.importing.rereading import COULD_NOT_BE_READ
from negotiations.importing.run import import_sources, reread_captures
from negotiations.management.output import write_utf8
from negotiations.management.progress import with_progress
from negotiations.management.readiness import require_database
from negotiations.management.running import add_workers, in_one_line
from negotiations.management.sources import NAMING, Given, add_sources, given_by

AGAIN = "that could not be read before"


class Command(BaseCommand):
    """Import pages, or show what would be read from them."""

    help = (
        "Import captured pages: files, folders to any depth, addresses to fetch. What came with a file is read from a "
        "manifest: the one given, or manifest.jsonl or manifest.csv in the file's folder. Importing again changes "
        "nothing. Exits with 1 if a page gave no article, 2 if a path is not there or the usage is wrong, 130 if "
        "stopped by Ctrl-C."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Take sources, and how to run."""
        add_sources(parser)
        parser.add_argument(
            "--retry-failed", action="store_true", help="Read again what the archive keeps and could not read before."
        )
        parser.add_argument("--dry-run", action="store_true", help="Store nothing; show what the pages say.")
        parser.add_argument("--format", choices=["jsonl"], help="With --dry-run: an object a line for each page.")
        add_workers(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Find the pages, import or show them, and tell how it went."""
        _check_usage(options)
        write_utf8(self.stdout)
        with stop_on_interrupt() as stop:
            ended = self.retry(options, stop) if options["retry_failed"] else self.from_sources(options, stop)
        output = self.stderr if options["format"] else self.stdout
        for line in ended.lines():
            output.write(line, style_func=str)
        if ended.code:
            sys.exit(ended.code)

    def from_sources(self, options: dict[str, Any], stop: Stop) -> report.Ending:
        """Import the pages of the sources given, or show them."""
        given = given_by(options)
        return self.show(given, options, stop) if options["dry_run"] else store(given, options["workers"], stop)

    def show(self, given: Given, options: dict[str, Any], stop: Stop) -> report.Ending:
        """Read the pages and write what they say, as JSON Lines or for a reader."""
        with in_one_line():
            items = list(with_progress(look_at(given.sources, options["workers"], stop), given.expected))
        for label, article, summary in summaries(items):
            if options["format"]:
                self.stdout.write(json.dumps(page_as_json(label, article, summary), ensure_ascii=False))
            else:
                self.stdout.write("\n".join(describe(label, article, summary)))
        faults = [fault for item in items if (fault := unread(item))]
        total = given.expected if stop.cut_short else len(items)
        line = report.dry_summary(len(items) - len(faults), faults, total, f"from {given.where}")
        return _ending(given, line, faults, len(items), total, stop)

    def retry(self, options: dict[str, Any], stop: Stop) -> report.Ending:
        """Read again what could not be read before."""
        require_database()
        total = COULD_NOT_BE_READ.count()
        with in_one_line():
            tally = reread_captures(
                COULD_NOT_BE_READ.all(), options["workers"], stop, partial(with_progress, total=total)
            )
        return report.Ending(
            report.summary(tally, total, AGAIN, "capture"),
            tally.unread,
            [report.record_note(tally.changes)],
            go_on=report.stopped_after(tally.done, total, "capture") if stop.cut_short else "",
        )


def _check_usage(options: dict[str, Any]) -> None:
    """Raise `CommandError` for what does not go together."""
    wrong = None
    if options["retry_failed"]:
        if any(options[name] for name in (*NAMING, "dry_run", "format")):
            wrong = "--retry-failed goes alone: it reads what the archive keeps."
    elif not any(options[name] for name in NAMING):
        wrong = "Name a page, a folder of pages, an address, a list of --urls, a --feed or a --manifest to import."
    elif options["format"] and not options["dry_run"]:
        wrong = "--format goes with --dry-run only."
    if wrong:
        raise CommandError(wrong, returncode=report.BAD_USAGE)


def store(given: Given, workers: int, stop: Stop) -> report.Ending:
    """Import the pages, then work out the records anew."""
    require_database()
    with in_one_line():
        tally = import_sources(given.sources, workers, stop, partial(with_progress, total=given.expected))
    total = given.expected if stop.cut_short else tally.done
    summary = report.summary(tally, total, f"from {given.where}")
    return _ending(given, summary, tally.unread, tally.done, total, stop, report.record_note(tally.changes))


def _ending(
    given: Given,
    summary: str,
    faults: Sequence[Result],
    done: int,
    total: int | None,
    stop: Stop,
    *notes: str,
) -> report.Ending:
    passed_over: Counter[str] = Counter()
    for source in given.sources:
        passed_over.update(source.passed_over)
    return report.Ending(
        summary,
        faults,
        [*report.passed_over_note(passed_over), *report.manifest_notes(given.manifests), *notes],
        [Result(printable(path), Outcome.FAILED, "there is no such file or folder.") for path in given.missing],
        report.stopped_after(done, total) if stop.cut_short else "",
    )
