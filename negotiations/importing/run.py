"""An import's way through its pages: each is stored whole or not at all, and what became of it is told."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from django.db import DataError, transaction

from articles.capturing.arrival import Arrival, Source
from articles.keeping import digest_of, keep_captures, known_together, knows, mark_captures
from articles.models import Capture
from articles.parsing import Known, Unreadable
from negotiations.importing.reading import Reading, read_capture
from negotiations.store import Read, save_articles
from negotiations.store.locking import lock_records


class Outcome(Enum):
    """What became of a page."""

    IMPORTED = "imported"
    UPDATED = "read again"
    KNOWN = "already known"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a page, and why it failed if it did."""

    label: str
    outcome: Outcome
    reason: str = ""


def import_sources(sources: Iterable[Source], stopped: Callable[[], bool]) -> Iterator[Result]:
    """Store page after page until `stopped` says so. Records are left to `negotiations.store.rebuild`."""
    seen: set[str] = set()
    for source in sources:
        if stopped():
            return
        for arrival in source.arrivals():
            yield _import_page(arrival, seen)


def _import_page(page: Arrival, seen: set[str]) -> Result:
    """Import one page. Bytes `seen` before in this run are known, whatever else a manifest says of their twin."""
    if page.fault:
        return Result(page.label, Outcome.FAILED, page.fault)
    digest = digest_of(page.content)
    known = Known() if digest in seen else page.known
    seen.add(digest)
    before = Capture.objects.defer("content").filter(sha256=digest).first()
    if before and before.state == Capture.State.READ and knows(before, known):
        return Result(page.label, Outcome.KNOWN)
    return _import_content(replace(page, known=known), before)


def _import_content(page: Arrival, before: Capture | None) -> Result:
    """Read and store bytes that are new, that could not be read before, or of which more is known now."""
    try:
        reading = read_capture(page.content, known_together(before, page.known))
        with transaction.atomic():
            stored = _store(page, reading)
    except (Unreadable, DataError) as fault:
        reason = reason_of(fault)
        with transaction.atomic():
            lock_records()
            mark_captures({keep_captures([page])[0].capture: Unreadable(reason)})
        return Result(page.label, Outcome.FAILED, reason)
    new = Outcome.UPDATED if before and before.state == Capture.State.READ else Outcome.IMPORTED
    return Result(page.label, new if stored else Outcome.KNOWN)


def reason_of(fault: Exception) -> str:
    """Why a page failed, in one line."""
    return next(iter(str(fault).splitlines()), repr(fault))


def _store(page: Arrival, reading: Reading) -> bool:
    """Store what was read; `False` if another import was faster."""
    lock_records()
    (kept,) = keep_captures([page])
    if not kept.news and kept.capture.state == Capture.State.READ:
        return False
    save_articles([Read(kept.capture, reading.article, reading.claims)])
    mark_captures({kept.capture: None})
    return True
