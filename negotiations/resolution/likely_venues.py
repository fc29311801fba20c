"""Venues of one city that are likely one, for a curator to look at."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations

from negotiations.resolution.identities import Suggested
from negotiations.resolution.institutes import Institutes, is_slip, key, shortens
from negotiations.resolution.spelling import is_hangul
from negotiations.resolution.statements import grouped

SHORTEST = 6
"""Letters of a name that a slip does not make another."""


def likely(
    venues: Mapping[str, Mapping[str, str]], together: Iterable[Collection[str]], institutes: Institutes
) -> tuple[Suggested, ...]:
    """What is likely one venue, sorted. `venues` are the keys of records by name, by city; `together` are names that
    sources give for one round.
    """
    found: dict[tuple[str, str], str] = {}
    for keys in venues.values():
        pairs = ((*names, why) for names, why in _pairs(sorted(keys), together) if not institutes.are_apart(*names))
        for one, other, why in pairs:
            first, second = sorted((keys[one], keys[other]))
            if first != second:
                found.setdefault((first, second), f"“{one}” and “{other}”, in one city, {why}.")
    return tuple(sorted(Suggested("venue", *pair, reason) for pair, reason in found.items()))


def _pairs(names: list[str], together: Iterable[Collection[str]]) -> Iterator[tuple[tuple[str, str], str]]:
    """Pairs of a city's names, and what speaks for their being one."""
    known = set(names)
    for named in together:
        for one, other in combinations(sorted(known.intersection(named)), 2):
            if is_hangul(one) != is_hangul(other):
                yield (one, other), "are given for one round in two languages"
    yield from ((pair, "have a name in common, which one of them gives in part") for pair in _parts(names))
    yield from ((pair, "are a misprint apart") for pair in _misprints(names))


def _parts(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of a name and a longer one that has all its words; the rarest of them leads there."""
    by_word: dict[str, list[str]] = {}
    for name in names:
        for word in set(key(name).split()):
            by_word.setdefault(word, []).append(name)
    for short in names:
        words = sorted(key(short).split(), key=lambda word: (len(by_word[word]), word))
        yield from ((short, full) for full in by_word.get(words[0] if words else "", ()) if shortens(short, full))


def _misprints(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of short names that a letter tells apart; long ones are one for that."""
    long_enough = [name for name in names if len(key(name)) >= SHORTEST]
    by_form = grouped(((form, name) for name in long_enough for form in _forms(key(name))), lambda each: each[0])
    near = {(one, other) for each in by_form.values() for (_, one), (_, other) in combinations(each, 2)}
    yield from ((one, other) for one, other in sorted(near) if is_slip(key(one), key(other), slips=1))


def _forms(one: str) -> set[str]:
    """A key, and each that has a letter less."""
    return {one, *(one[:place] + one[place + 1 :] for place in range(len(one)))}
