"""A dry run: what an import would read from its pages, with nothing stored and no database asked."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from articles.capturing.arrival import Source
from articles.parsing import ParsedArticle, Unreadable
from articles.runs import Result
from articles.stories import stories_of
from negotiations import resolution
from negotiations.extraction import Summary, summarise
from negotiations.importing.interrupt import Stop
from negotiations.importing.items import Item, outcome_of
from negotiations.importing.readers import read_in_order, reader_of
from negotiations.importing.reading import Reading, read_capture
from negotiations.importing.taking import take, without_bytes


def look_at(sources: Iterable[Source], workers: int, stop: Stop) -> Iterator[Item]:
    """Read all pages of all sources, as an import would; what is read comes back without its bytes."""
    items = (Item(page, result=without_bytes(page) if page.fault else None) for page in take(sources, stop))
    with reader_of(workers, read_capture) as reader:
        for item in read_in_order(items, reader, stop):
            yield replace(item, page=replace(item.page, content=b""))


def unread(item: Item) -> Result | None:
    """Why a page gave no article, if it gave none."""
    if isinstance(item.answer, Unreadable):
        return Result(item.page.label, outcome_of(item.answer), str(item.answer))
    return item.result


def summaries(items: Iterable[Item]) -> Iterator[tuple[str, ParsedArticle, Summary]]:
    """What each page that could be read says in all; what it leaves open of agreement and year, the others tell.

    The day of publication stays as the page gives it.
    """
    read = [(item.page.label, item.answer) for item in items if isinstance(item.answer, Reading)]
    numbers = [str(number) for number in range(len(read))]  # two captures of one address share a label
    stories = stories_of({number: reading.article for number, (_, reading) in zip(numbers, read, strict=True)})
    sources = [_source(label, stories[number], reading) for number, (label, reading) in zip(numbers, read, strict=True)]
    for (label, reading), placed in zip(read, resolution.place(sources, summarise), strict=True):
        yield label, reading.article, placed.summary


def _source(label: str, story: str, reading: Reading) -> resolution.Source:
    article = reading.article
    return resolution.Source(label, story, article.outlet or "", article.published, reading.claims)
