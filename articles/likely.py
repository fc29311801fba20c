"""Telling which texts are nearly, but not surely, one story, for a curator to decide.

Such texts begin alike for longer than copies need to, with no news of one's own in it and no other numbers or days, and
much of the shorter stands in the longer; but they were printed too far apart, or differ beyond the beginning by more
than an outlet changes. Like that on copies, the verdict depends on the two texts alone.

Measured on 344 pages of which no two are copies but by intention: what two have in common by chance, as background and
names, is at most 0.22 of the shorter one's shingles.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from articles.copies import (
    beginning,
    comparable,
    contradictions,
    coverage,
    have_one_story,
    in_order,
    is_contained,
    near,
    shared,
    uncovered,
)
from articles.words import Text

APART = timedelta(days=10)
"""How far apart in time a text is printed again at most: a weekly paper's day, or that on which a page was moved."""

SHARED = 0.4
"""How much of the shorter text's shingles stands in the longer."""

LONG = 2
"""The beginning, in heads' lengths of a text: twice as long as that of copies must be alike."""

ALIKE = 0.5
"""How much of each text's beginning stands in the other."""


class Reason(StrEnum):
    """Why two texts that are much alike are not taken for one story."""

    DAYS = "days"
    FIGURES = "figures"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Nearly:
    """How much of the shorter text stands in the longer, in percent of its words, and why they may be two stories."""

    share: int
    reason: Reason


def nearly_copies(one: Text, other: Text) -> Nearly | None:
    """How near two texts come to one story; `None` where they are one, or surely two."""
    if not (comparable(one, other) and near(one.day, other.day, APART)):
        return None
    short, long = in_order(one, other)
    if shared(short, long) < SHARED:
        return None
    covered = coverage(short, long)
    if not (_begins_alike(short, covered) and _begins_alike(long, coverage(long, short))):
        return None
    if any(place < beginning(short) for place in contradictions(short, long, covered)):
        return None
    reason = _reason(short, long, covered)
    return Nearly(100 * sum(covered) // len(covered), reason) if reason else None


def _begins_alike(text: Text, covered: bytearray) -> bool:
    """Does much of a text's beginning stand in the other, with no stretch of its own that is long enough for news?"""
    head = covered[: LONG * text.measure.head]
    if sum(head) < ALIKE * len(head):
        return False
    return all(end - start <= text.measure.own for start, end in uncovered(covered) if start < len(head))


def _reason(short: Text, long: Text, covered: bytearray) -> Reason | None:
    """Why they may be two stories; `None` where nothing speaks for it, or too much."""
    one_story = have_one_story(short, long)
    if not near(short.day, long.day):
        return Reason.DAYS if one_story else None
    if one_story:
        return None
    return Reason.FIGURES if is_contained(short, covered) else Reason.WORDS
