"""A run: pages taken in, read, stored and written down one batch after the other, then the records worked out anew."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager

from django.db.models import QuerySet

from articles.capturing.arrival import Source
from articles.models import Capture, Run
from articles.runs import Result, RunLog, recorded_run
from negotiations.importing.interrupt import Stop
from negotiations.importing.items import Item
from negotiations.importing.readers import read_in_order, reader_of
from negotiations.importing.reading import read_capture
from negotiations.importing.rereading import from_archive
from negotiations.importing.storing import store_items
from negotiations.importing.taking import look_up, take
from negotiations.importing.tally import Tally
from negotiations.store import Changes, rebuild, settle

Shown = Callable[[Iterable[Result]], Iterable[Result]]
"""Lets somebody see results as they come."""
Recorded = Callable[[], AbstractContextManager[RunLog]]
"""How a run is written down."""


def import_sources(
    sources: Iterable[Source], workers: int, stop: Stop, shown: Shown = iter, recorded: Recorded = recorded_run
) -> Tally:
    """Import all pages of all sources."""
    with recorded() as log:
        return _run(look_up(take(sources, stop)), workers, stop, shown, log, settle)


def reread_captures(captures: QuerySet[Capture], workers: int, stop: Stop, shown: Shown = iter) -> Tally:
    """Read captures again that the archive holds."""
    with recorded_run() as log:
        return _run(from_archive(captures), workers, stop, shown, log, rebuild)


def _run(
    items: Iterator[Item], workers: int, stop: Stop, shown: Shown, log: RunLog, bring_records: Callable[[], Changes]
) -> Tally:
    """Read and store the items as a run, and settle the records: also what a run that was killed has left undone."""
    tally = Tally()
    with reader_of(workers, read_capture) as reader:
        for result in shown(store_items(read_in_order(items, reader, stop), log)):
            tally.add(result)
    tally.changes = bring_records()
    if stop.cut_short:
        log.state = Run.State.STOPPED
    return tally
