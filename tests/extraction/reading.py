"""Reading a piece of text as a page's body, for tests of one kind of claim."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

import pytest

from articles.parsing import ParsedArticle
from negotiations.extraction import RoundClaim, extract, summarise
from negotiations.extraction.claims import Claim
from negotiations.extraction.language.text import Sentence, part_text, sentences_of
from negotiations.extraction.page.context import Context, context_of

C = TypeVar("C", bound=Claim)

# What makes a page one on these talks.
LEAD = "South Korea and the United States are negotiating how to share the cost of U.S. Forces Korea."
KOREAN_LEAD = "한국과 미국은 주한미군 방위비 분담금을 놓고 협상하고 있다."


def read(
    find: Callable[[Sequence[Sentence], Context], Iterable[C]], body: str, published: date | None, captions: str = ""
) -> list[C]:
    """The claims that `find` reads from a page on the talks; each quote is checked against its offsets."""
    article = ParsedArticle(
        title="South Korea, U.S. hold talks on cost sharing", body=body, captions=captions, published=published
    )
    sentences = sentences_of(article)
    claims = list(find(sentences, context_of(sentences, published)))
    for claim in claims:
        assert claim.quote == part_text(article, claim.part)[claim.start : claim.end]
    return claims


def rows(body: str, published: str | None = None, title: str = "", captions: str = "") -> list[str]:
    """Each round of a page in a line: agreement/number, status, days, city, venue; "-" for what stays open."""
    day = date.fromisoformat(published) if published else None
    article = ParsedArticle(title=title or None, body=body, captions=captions, published=day, language="en")
    return [_line(row.claim) for row in summarise(extract(article), day).rounds]


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its day of publication, and its rounds as `rows` gives them, in any order."""

    body: str
    published: str | None
    rounds: Sequence[str]
    title: str = ""


def cases(pages: Mapping[str, Iterable[Page]]) -> list[Any]:
    """Each page as a case of its own, named for what it defends."""
    return [
        pytest.param(page, id=f"{what}-{n}") for what, of_kind in pages.items() for n, page in enumerate(of_kind, 1)
    ]


def read_rounds(page: Page) -> list[str]:
    """The page's rounds, in the order in which the case gives those that it expects."""
    found = rows(f"{page.body}\n\n{LEAD}", page.published, page.title)
    order = list(page.rounds)
    return sorted(found, key=lambda row: order.index(row) if row in order else len(order))


def _line(claim: RoundClaim) -> str:
    first, last = (str(d.whole) if d and d.whole else "-" for d in (claim.first_day, claim.last_day))
    line = f"{claim.agreement}/{claim.number or '-'} {claim.status} {first} {last} {claim.city or '-'}"
    return f"{line} @ {claim.venue}" if claim.venue else line
