"""Telling whether two texts are one story: as a wire service's is, printed by several outlets.

An outlet that prints another's text writes a headline of its own, sets its byline and dateline, changes a few words and
cuts from the end. So the beginnings must match, all of the shorter text must stand in the longer, and where the two
differ they must not give other numbers or days. However much background two articles share, each begins with
its own news.

The verdict depends on the two texts alone: it is the same in whatever order they come.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from articles.figures import contradict, figures
from articles.words import Text

APART = timedelta(days=3)
"""How far apart in time outlets print one text at most."""

COVERED = 0.8
"""How much of the shorter text stands in the longer, but for a line set before it."""

SHARED = 0.5
"""How many of its shingles do at least; each changed word takes several."""

HEAD = 0.6
"""How much of each text's beginning stands in the other."""

TOLERATED = 1
"""In how many places beyond its beginning a copy may give another number: a slip, or a sum in another currency."""


def are_copies(one: Text, other: Text) -> bool:
    """Are two texts one story?"""
    return comparable(one, other) and near(one.day, other.day) and have_one_story(one, other)


def comparable(one: Text, other: Text) -> bool:
    """May they be one story at all, by language and length?"""
    return one.language == other.language and one.has_enough and other.has_enough


def near(one: date | None, other: date | None, apart: timedelta = APART) -> bool:
    """May outlets have printed one text on these days? A day that is not known may be any."""
    return not (one and other) or abs(one - other) <= apart


def have_one_story(one: Text, other: Text) -> bool:
    """Do comparable texts have one story between them, whenever they were printed?"""
    short, long = in_order(one, other)
    if shared(short, long) < SHARED:
        return False
    covered = coverage(short, long)
    if not (is_contained(short, covered) and _begins_alike(short, covered)):
        return False
    return _begins_alike(long, coverage(long, short)) and not _contradicts(short, long, covered)


def in_order(one: Text, other: Text) -> tuple[Text, Text]:
    """The shorter text and the longer one."""
    short, long = sorted((one, other), key=lambda text: (len(text.words), text.words))
    return short, long


def shared(short: Text, long: Text) -> float:
    """How much of the shorter text's shingles the longer has, from 0 to 1."""
    return len(short.distinct & long.distinct) / (len(short.distinct) or 1)


def coverage(text: Text, other: Text) -> bytearray:
    """Which words of a text stand in the other among the same neighbours: 1 for each that does, else 0."""
    size = text.measure.shingle
    covered = bytearray(len(text.words))
    for start, shingle in enumerate(text.shingles):
        if shingle in other.distinct:
            covered[start : start + size] = b"\1" * size
    return covered


def is_contained(text: Text, covered: bytearray) -> bool:
    """Does nearly all of it stand in the other, with no stretch of its own that is long enough for news?"""
    longest = max((end - start for start, end in uncovered(covered)), default=0)
    story = covered.lstrip(b"\0")
    return sum(story) >= COVERED * len(story) and longest <= text.measure.own


def _begins_alike(text: Text, covered: bytearray) -> bool:
    """Does it begin with what the other has, behind at most a line of its own?"""
    start = covered.find(1)
    if not 0 <= start <= text.measure.beside:
        return False
    head = covered[start : start + text.measure.head]
    return sum(head) >= HEAD * len(head)


def _contradicts(short: Text, long: Text, covered: bytearray) -> bool:
    """Do they give other numbers or days where they differ: at all in the beginning, or often beyond it?"""
    places = list(islice(contradictions(short, long, covered), TOLERATED + 1))
    return len(places) > TOLERATED or any(place < beginning(short) for place in places)


def beginning(text: Text) -> int:
    """Behind which word of it the beginning of a text ends, with a line set before it."""
    return text.measure.beside + text.measure.head


def contradictions(short: Text, long: Text, covered: bytearray) -> Iterator[int]:
    """Where in the shorter text a stretch gives other numbers or days than what stands there in the longer."""
    size = short.measure.shingle
    place_of = {shingle: place for place, shingle in reversed(list(enumerate(long.shingles)))}
    for start, end in uncovered(covered):
        own = figures(short.words[start:end])
        if not own:
            continue
        there = place_of[short.shingles[start - size]] + size if start else 0
        behind = place_of[short.shingles[end]] if end < len(covered) else len(long.words)
        room = end - start + short.measure.own // 2
        until = behind if there <= behind <= there + room else there + room
        if contradict(own, figures(long.words[there:until])):
            yield start


def uncovered(covered: bytearray) -> Iterator[tuple[int, int]]:
    """The stretches that the other text does not have, from their first word to behind their last."""
    return (found.span() for found in re.finditer(rb"\0+", covered))
