"""Taking in what sources hand over: what the archive has already, and what is to be read."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from articles.capturing.arrival import Arrival, Source
from articles.keeping import capture_at, captures_of, digest_of, known_together, knows
from articles.models import Capture
from articles.runs import Outcome, Result
from negotiations.importing.items import Item, batches


def take(sources: Iterable[Source], stopped: Callable[[], bool]) -> Iterator[Arrival]:
    """Every page of every source, until `stopped` says so."""
    for source in sources:
        if stopped():
            return
        for arrival in source.arrivals():
            yield arrival
            if stopped():
                return


def look_up(arrivals: Iterable[Arrival]) -> Iterator[Item]:
    """Tell what is to be read from what the archive has: a question to the database for each batch.

    Bytes that came before in this run are known, whatever else a manifest says of their twin.
    """
    seen: set[str] = set()
    for batch in batches(arrivals, lambda arrival: len(arrival.content)):
        yield from _looked_up(batch, seen)


def _looked_up(batch: Sequence[Arrival], seen: set[str]) -> Iterator[Item]:
    digests = [digest_of(page.content) if _has_bytes(page) else "" for page in batch]
    kept = captures_of([digest for digest in digests if digest])
    for page, digest in zip(batch, digests, strict=True):
        if digest in seen:
            yield Item(replace(page, content=b""), digest, twin=True)
        elif digest:
            seen.add(digest)
            yield _item(page, digest, kept.get(digest))
        else:
            yield Item(page, result=without_bytes(page))


def _has_bytes(page: Arrival) -> bool:
    return not (page.fault or page.unchanged)


def without_bytes(page: Arrival) -> Result:
    """What becomes of a page that could not be had, or is as it was."""
    if page.fault:
        return Result(page.label, Outcome.FAILED, page.fault)
    return Result(page.label, Outcome.KNOWN, "The server has nothing new.", capture_at(page.address))


def _item(page: Arrival, digest: str, before: Capture | None) -> Item:
    if before and before.state == Capture.State.READ and knows(before, page.known):
        return Item(replace(page, content=b""), digest, Result(page.label, Outcome.KNOWN, capture=before.pk))
    return Item(replace(page, known=known_together(before, page.known)), digest)
