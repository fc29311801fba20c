"""A dry run: what an import would read from its pages, with nothing stored and no database asked."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from articles.capturing.arrival import Arrival, Source
from articles.parsing import ParsedArticle, Unreadable
from articles.storing import story_key
from negotiations import resolution
from negotiations.extraction import Summary, summarise
from negotiations.importing.reading import Reading, read_capture
from negotiations.resolution.placing import place


@dataclass(frozen=True, slots=True)
class Look:
    """A page as it was read, or why it could not be."""

    label: str
    reading: Reading | None
    reason: str = ""


def look_at(sources: Iterable[Source], stopped: Callable[[], bool]) -> Iterator[Look]:
    """Read page after page until `stopped` says so."""
    for source in sources:
        if stopped():
            return
        yield from map(_look, source.arrivals())


def _look(page: Arrival) -> Look:
    if page.fault:
        return Look(page.label, None, page.fault)
    try:
        return Look(page.label, read_capture(page.content, page.known))
    except Unreadable as fault:
        return Look(page.label, None, str(fault))


def summaries(looks: Iterable[Look]) -> Iterator[tuple[str, ParsedArticle, Summary]]:
    """What each page that could be read says in all; what it leaves open of agreement and year, the others tell.

    The day of publication stays as the page gives it.
    """
    read = [(look.label, look.reading) for look in looks if look.reading]
    sources = [_source(label, reading) for label, reading in read]
    for (label, reading), placed in zip(read, place(sources, summarise), strict=True):
        yield label, reading.article, placed.summary


def _source(label: str, reading: Reading) -> resolution.Source:
    article = reading.article
    return resolution.Source(label, story_key(article), article.outlet or "", article.published, reading.claims)
