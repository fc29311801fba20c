"""`manage.py reextract`: claims anew from the stored texts, as today's rules read them; what that gains and loses."""

import sys
from collections.abc import Iterator
from functools import partial
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import Q, QuerySet

from articles.finding import article_at
from articles.models import Article, Outlet
from negotiations.importing import report
from negotiations.importing.interrupt import Stop, stop_on_interrupt
from negotiations.importing.reextracting import Reextraction, reextract, rehearse
from negotiations.management.days import day
from negotiations.management.output import write_utf8
from negotiations.management.progress import with_progress
from negotiations.management.readiness import require_database
from negotiations.management.running import add_workers, in_one_line
from negotiations.wording import plural

MOST = 20
"""Records of a sort that are named, unless all are asked for."""


class Command(BaseCommand):
    """Extract claims again."""

    help = (
        "Extract the claims of stored articles again, then work out the records anew. Only claims that software made "
        "are replaced: pins, and verdicts on claims, stay. Tells which claims were gained, lost and changed, by kind "
        "and rule, and the records whose values are others now; --verbosity 2 names all of these. Exits with 1 if an "
        "article could not be read, 2 if there is no such article or outlet, 130 if stopped by Ctrl-C."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Take which articles, and how to run."""
        parser.add_argument(
            "--article", action="append", default=[], metavar="KEY", help="This one, by key or the address of its page."
        )
        parser.add_argument("--outlet", metavar="NAME", help="Those of this outlet.")
        parser.add_argument(
            "--since", type=day, metavar="DAY", help="Those published on this day (2024-05-24) or later."
        )
        parser.add_argument("--dry-run", action="store_true", help="Store nothing; tell what would be gained and lost.")
        add_workers(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Extract, and tell what came of it."""
        require_database()
        write_utf8(self.stdout)
        articles = _chosen(options)
        with stop_on_interrupt() as stop, in_one_line():
            ended = _run(articles, stop, options)
        for line in ended.lines():
            self.stdout.write(line)
        if ended.code:
            sys.exit(ended.code)


def _chosen(options: dict[str, Any]) -> QuerySet[Article]:
    """The articles that the options ask for. Raises `CommandError` for a name that none goes by."""
    chosen = Article.objects.all()
    if names := options["article"]:
        found = {name: article_at(name) for name in names}
        for name in (name for name, article in found.items() if article is None):
            raise CommandError(f"There is no article {name} in the archive.", returncode=report.BAD_USAGE)
        chosen = chosen.filter(pk__in=[article.pk for article in found.values() if article])
    if name := options["outlet"]:
        outlets = Outlet.objects.filter(Q(name__iexact=name) | Q(other_names__contains=[name]))
        if not outlets:
            raise CommandError(f"There is no outlet {name} in the archive.", returncode=report.BAD_USAGE)
        chosen = chosen.filter(outlet__in=outlets)
    return chosen.filter(date__gte=options["since"]) if options["since"] else chosen


def _run(articles: QuerySet[Article], stop: Stop, options: dict[str, Any]) -> report.Ending:
    total = articles.count()
    run = rehearse if options["dry_run"] else reextract
    found = run(articles, options["workers"], stop, partial(with_progress, total=total))
    then = "the same command begins anew"
    return report.Ending(
        _summary(found, total, dry=options["dry_run"]),
        found.failed,
        [*found.gains.lines(), *_records(found, whole=options["verbosity"] > 1)],
        go_on=report.stopped_after(found.done, total, "article", then) if stop.cut_short else "",
    )


def _summary(found: Reextraction, total: int, dry: bool) -> str:
    """Put it in a sentence: "Extracted the claims of 9 of 9 articles again: 2 have others now (2 gained, 1 lost)."."""
    other = f"{found.other:,} {'have' if found.other != 1 else 'has'} others now ({found.gains.in_words()})"
    failed = f", {len(found.failed):,} failed" if found.failed else ""
    done = f"{found.done:,} of {plural(total, 'article')}"
    ending = " Nothing was stored." if dry else ""
    return f"Extracted the claims of {done} again: {other if found.other else 'all are as they were'}{failed}.{ending}"


def _records(found: Reextraction, whole: bool) -> Iterator[str]:
    """How many records are new, changed and gone, then each in a line."""
    counts = [f"{len(lines):,} {sort}" for sort, lines in found.records.items() if lines]
    yield f"Records: {', '.join(counts) or 'no value changed'}."
    for sort, lines in found.records.items():
        shown = lines if whole else lines[:MOST]
        yield from (f"  {sort:<7}  {line}" for line in shown)
        if len(lines) > len(shown):
            yield f"  {sort:<7}  and {len(lines) - len(shown):,} more (--verbosity 2 names all)"
