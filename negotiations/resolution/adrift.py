"""Pages that leave their agreement, their year or their own day open, and what others tell of them.

What is worked out here rests on what pages say on their own, and on nothing that was worked out here.
"""

from collections.abc import Iterable
from typing import NamedTuple

from negotiations.resolution.dating import dated, needs_day, round_days
from negotiations.resolution.pages import Page, Stated, Summarise, state
from negotiations.resolution.placing import is_open, landmarks, placed
from negotiations.resolution.records import InferredDay, Source
from negotiations.resolution.statements import Statements


class Brought(NamedTuple):
    """An article that was brought to land: what it says in all, and its day with the reason, if one follows."""

    article: str
    stated: list[Stated]
    dated: InferredDay | None


def is_adrift(page: Page) -> bool:
    """Does the page, read alone, leave open what others may tell?"""
    return is_open(page.source, page.summary) or needs_day(page)


def bring_in(sources: Iterable[Source], statements: Statements, summarise: Summarise) -> list[Brought]:
    """Read pages that are adrift once more, with the help of what other pages say."""
    marks, days = landmarks(statements), round_days(statements)
    brought = []
    for source in sources:
        page = dated(placed(source, marks, summarise), days)
        brought.append(Brought(source.article, state(page, adrift=True), page.dated))
    return brought
