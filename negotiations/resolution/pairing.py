"""Pairs of spellings that may be one name, found without comparing each with all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from negotiations.resolution.likeness import SEATED, Grade, Key, Likeness
from negotiations.resolution.names import compare, filed, sought
from negotiations.resolution.spelled import Spelled
from negotiations.resolution.statements import grouped

Pair = tuple[Spelled, Spelled]
Links = Mapping[Pair, Likeness]


def links(spellings: Sequence[Spelled]) -> dict[Pair, Likeness]:
    """All pairs of spellings, in order, that are like each other at all."""
    index: dict[tuple[object, ...], list[Spelled]] = {}
    for one in spellings:
        for place in _places(one, filed(one.name)):
            index.setdefault(place, []).append(one)
    seen: set[Pair] = set()
    found: dict[Pair, Likeness] = {}
    for one in spellings:
        near = {other for place in _places(one, sought(one.name)) for other in index.get(place, ())} - {one}
        pairs = {(min(one, other), max(one, other)) for other in near} - seen
        found.update(
            (pair, likeness) for pair in sorted(pairs) if (likeness := compare(pair[0].name, pair[1].name)).grade
        )
        seen |= pairs
    return found | dict(_on_both_sides(spellings))


def same_letters(spellings: Iterable[Spelled]) -> Iterator[Pair]:
    """The pairs of spellings that differ in nothing but hyphens, spaces and titles."""
    for alike in grouped(spellings, lambda one: one.letters).values():
        yield from combinations(alike, 2)


def _places(one: Spelled, keys: Iterable[Key]) -> Iterator[tuple[object, ...]]:
    """Where a spelling is filed: by side; and where it takes a seat in common to tell, by agreement."""
    for key in dict.fromkeys(keys):
        if key[0] == SEATED:
            yield from ((one.side, agreement, *key) for agreement in sorted(one.agreements))
        else:
            yield one.side, *key


def _on_both_sides(spellings: Iterable[Spelled]) -> Iterator[tuple[Pair, Likeness]]:
    """One whole name on both sides: two people, or a side misread."""
    whole = (one for one in spellings if not one.name.partial)
    for alike in grouped(whole, lambda one: one.spelling.plain).values():
        for pair in combinations(alike, 2):
            if pair[0].side is not pair[1].side:
                yield pair, Likeness(Grade.LIKELY, "are one name, on both sides")
