"""Adding one page that a curator hands over: looked at first, then stored as an import of its own.

What is looked at is the import itself, which is undone after that: so a preview shows what storing makes of a page. A
curator waits for all of it, so that none of it may take long.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import asdict, replace
from functools import partial
from itertools import islice
from typing import NamedTuple

from django.db import transaction

from articles.capturing.arrival import Arrival, Refused, Source
from articles.capturing.handed import Held
from articles.locking import ArchiveBusy, lock_archive_within
from articles.models import Unsettled
from articles.parsing import Known, Unreadable
from articles.runs import Result, Unrecorded, recorded_run
from negotiations.importing.interrupt import Stop
from negotiations.importing.run import Recorded, import_sources
from negotiations.importing.workers import Workers
from negotiations.store import Changes

TO_READ = 20
"""Seconds that reading a page may take."""
TO_WAIT = 10
"""Seconds that may be waited for an import that is writing."""
UNSETTLED = 1000
"""Articles of other imports that may be settled on the way."""


class Added(NamedTuple):
    """What became of a page, and of the records."""

    result: Result
    changes: Changes


def only_page(source: Source) -> Arrival:
    """The page that a source has. Raises `Refused` where it has none, or several."""
    pages = list(islice(source.arrivals(), 2))
    if not pages:
        raise Refused("holds no page.")
    if all(page.fault for page in pages):
        raise Refused(pages[-1].fault)
    if len(pages) > 1:
        raise Refused("holds several pages: import the file with import_articles.")
    return pages[0]


def with_facts(page: Arrival, told: Known) -> Arrival:
    """A page with what a curator knows of it, who has the last word on what came with it."""
    facts = {name: value for name, value in asdict(told).items() if value is not None}
    return replace(page, known=replace(page.known, **facts))


def require_article(page: Arrival) -> None:
    """Raise `Unreadable` where a page gives no article, or does not give it in time.

    It is read in a process of its own, which can be ended: nobody knows yet what the page is made of.
    """
    with Workers(1, patience=TO_READ) as reader:
        answer = reader.read(page).result()
    if isinstance(answer, Unreadable):
        raise answer


@contextmanager
def rehearsed(page: Arrival) -> Iterator[Added]:
    """The archive as it would be with a page, as long as the block lasts; then all is undone. Raises `ArchiveBusy`."""
    with transaction.atomic():
        _take_turn()
        yield _imported(page, lambda: nullcontext(Unrecorded()))
        transaction.set_rollback(True)


@transaction.atomic
def add(page: Arrival, who: str) -> Added:
    """Import a page and settle the records at once, as a run of somebody's. Raises `ArchiveBusy`."""
    _take_turn()
    return _imported(page, partial(recorded_run, who, f"add article {page.label}"))


def _take_turn() -> None:
    """Wait while others write. Raises `ArchiveBusy` where that, or settling what they have stored, takes long."""
    lock_archive_within(TO_WAIT)
    if Unsettled.objects.all()[: UNSETTLED + 1].count() > UNSETTLED:
        raise ArchiveBusy(
            "An import has stored articles whose records are not worked out yet: try again when it has ended, "
            "or run manage.py rebuild if none is running."
        )


def _imported(page: Arrival, recorded: Recorded) -> Added:
    results: list[Result] = []

    def noted(coming: Iterable[Result]) -> Iterator[Result]:
        for result in coming:
            results.append(result)
            yield result

    tally = import_sources([Held(page)], 1, Stop(), noted, recorded)
    return Added(results[0], tally.changes)
