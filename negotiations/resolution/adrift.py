"""Pages that leave their agreement, their year or their own day open, and what others tell of them.

What is worked out rests on nothing that rests on it: which agreement and year a page is about on pages that stand on
their own, and the day of its publication on these and on what those placed so say themselves.
"""

from collections.abc import Iterable
from typing import NamedTuple

from negotiations.resolution.dating import dated, needs_day, round_days
from negotiations.resolution.gathering import gathered
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
    """Read all pages that are adrift once more, with the help of what other pages say: first which agreement and year
    each is about, as pages tell that stand on their own; then, from all days known so, its own day.
    """
    standing = statements.standing()
    marks = landmarks(standing)
    pages = [placed(source, marks, summarise) for source in sources]
    said = gathered((page.source, each.content) for page in pages for each in state(page, adrift=True))
    days = round_days([*standing.rounds, *said.rounds])
    return [_brought(dated(page, days)) for page in pages]


def _brought(page: Page) -> Brought:
    return Brought(page.source.article, state(page, adrift=True), page.dated)
