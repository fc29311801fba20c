"""What the archive reads on annotated pages, as an import of their folder would."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from articles.stories import stories_of
from negotiations.extraction import extract, summarise
from negotiations.importing.annotation import Json, page_as_json
from negotiations.resolution import Source, place
from tests.gate.pages import Page, pages_of
from tests.gate.scoring import Mark, compare


def read(pages: Sequence[Page]) -> Iterator[Json]:
    """What each page says in the annotations' schema; what one leaves open of agreement and year, the others tell."""
    for page, placed in zip(pages, place(sources_of(pages), summarise), strict=True):
        yield page_as_json(page.path.name, page.article, placed.summary)


def sources_of(pages: Sequence[Page]) -> Iterator[Source]:
    """The pages as the archive has them when it resolves."""
    stories = stories_of({page.name: page.article for page in pages})
    for page in pages:
        article = page.article
        yield Source(page.name, stories[page.name], article.outlet or "", article.published, tuple(extract(article)))


@cache
def marks_of(folder: Path) -> dict[str, tuple[Mark, ...]]:
    """What was read on each page of a folder, by the page's name, beside what its annotation says."""
    pages = pages_of(folder)
    return {
        page.name: tuple(compare(page.name, page.text, page.annotation, said))
        for page, said in zip(pages, read(pages), strict=True)
    }
