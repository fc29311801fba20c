"""Captures of one address put in order: which of them are versions of one article, and which version holds.

A page that is rewritten stays at its address, so what was captured there later takes the place of what was there
before. Not so where an address shows another article each day, as a page of the latest news does: captures that
have neither headline nor text in common are articles of their own.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from articles.words import Text, words

Rank = tuple[date, datetime, str]

SHARED = 0.2
"""How much of the shorter text stands in the longer, where both are versions of one article."""

TITLE = 0.5
"""How many of the words of two headlines are the same, where both are of one article."""

LOOKED_BACK = 20
"""With how many articles of one address a capture is compared at most, the latest first."""


@dataclass(frozen=True, slots=True)
class Version:
    """An article as captured at an address. `text_key` is the same for captures that have the same words."""

    pk: int
    rank: Rank = field(repr=False)
    title: str
    text_key: str
    text: Text | None = field(default=None, repr=False)
    """None where no other capture of the address has other words."""


def rank_of(day: date | None, captured: datetime | None, sha256: str) -> Rank:
    """The place of a capture among those of its address, the higher the newer: by the day that the page gives as that
    of its change or publication, then by the time of capture; the digest decides between equals.
    """
    return day or date.min, captured or datetime.min.replace(tzinfo=UTC), sha256


def by_article(captures: Iterable[Version]) -> list[list[Version]]:
    """Tell the articles apart that an address has shown; each one's versions, the oldest first, the current one last.

    The same for the same captures in whatever order they come.
    """
    articles: list[list[Version]] = []
    for capture in sorted(captures, key=lambda each: each.rank):
        known = next((each for each in articles[: -LOOKED_BACK - 1 : -1] if _of_one_article(each[-1], capture)), None)
        if known is None:
            articles.append([capture])
        else:
            known.append(capture)
    return articles


def _of_one_article(one: Version, other: Version) -> bool:
    if one.text_key == other.text_key or alike_headlines(one.title, other.title):
        return True
    if one.text is None or other.text is None:
        return False
    fewer = min(len(one.text.distinct), len(other.text.distinct))
    return fewer > 0 and len(one.text.distinct & other.text.distinct) >= SHARED * fewer


def alike_headlines(one: str, other: str) -> bool:
    """May two headlines be of one article, rewritten?"""
    first, second = set(words(one)), set(words(other))
    both = first & second
    return bool(both) and len(both) >= TITLE * len(first | second)
