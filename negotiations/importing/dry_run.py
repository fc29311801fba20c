"""A dry run: what an import would read from its pages, with nothing stored and no database asked."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from articles.parsing import ParsedArticle, Unreadable
from articles.storing import story_key
from negotiations.extraction import Summary, summarise
from negotiations.importing.pages import Page
from negotiations.importing.reading import Reading, Refused, read_capture, read_file
from negotiations.resolution import Source
from negotiations.resolution.placing import place


@dataclass(frozen=True, slots=True)
class Look:
    """A page as it was read, or why it could not be."""

    page: Page
    reading: Reading | None
    reason: str = ""


def look_at(pages: Iterable[Page], stopped: Callable[[], bool]) -> Iterator[Look]:
    """Read page after page until `stopped` says so."""
    for page in pages:
        if stopped():
            return
        yield _look(page)


def _look(page: Page) -> Look:
    if page.fault:
        return Look(page, None, page.fault)
    try:
        return Look(page, read_capture(read_file(page.path), page.known))
    except (Refused, Unreadable) as fault:
        return Look(page, None, str(fault))


def summaries(looks: Iterable[Look]) -> Iterator[tuple[Page, ParsedArticle, Summary]]:
    """What each page that could be read says in all; what it leaves open of agreement and year, the others tell.

    The day of publication stays as the page gives it.
    """
    read = [(look.page, look.reading) for look in looks if look.reading]
    sources = [_source(page, reading) for page, reading in read]
    for (page, reading), placed in zip(read, place(sources, summarise), strict=True):
        yield page, reading.article, placed.summary


def _source(page: Page, reading: Reading) -> Source:
    article = reading.article
    return Source(page.label, story_key(article), article.outlet or "", article.published, reading.claims)
