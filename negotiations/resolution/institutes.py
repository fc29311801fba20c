"""Institutes where rounds are held: which spellings, abbreviations and translations name the same one."""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain, combinations, pairwise
from pathlib import Path

from negotiations.resolution.distance import edit_distance
from negotiations.resolution.identities import Groups, Identities
from negotiations.resolution.slugs import slug
from negotiations.resolution.spelling import is_hangul
from negotiations.resolution.statements import Said, grouped
from negotiations.resolution.weighing import weigh

SLIPS = 2
"""Letters in which two spellings of a long name may differ, such as "Analysis" and "Analyses"."""
LONG = 15

SMALL_WORDS = frozenset({"a", "an", "and", "at", "for", "in", "of", "on", "the"})


NO_RULINGS = Identities()


class Institutes:
    """The institutes that sources name, each by its most usual name; curators' rulings on the names come first."""

    def __init__(self, statements: Iterable[Said], rulings: Identities = NO_RULINGS) -> None:
        by_slug = grouped(statements, lambda said: slug(said.value))
        told = {one: by_slug[one] for one in sorted(by_slug)}
        groups = _same({one: key(said[0].value) for one, said in told.items()}, rulings)
        self._groups = groups
        self._names: dict[str, str] = {}
        self._by_key: dict[str, str] = {}
        self._told_as: dict[str, str] = {}
        for group in sorted(map(sorted, groups)):
            said = [each for one in group for each in told[one]]
            name = next(name for name in _usual_names(said) if self._is_free(slug(name), group[0]))
            self._told_as[slug(name)] = group[0]
            self._names.update(dict.fromkeys(group, name))
            self._by_key.update((key(each.value), name) for each in said)

    def name(self, spelling: str) -> str:
        """The most usual name of the institute, the spelling itself where no source names it."""
        return self._names.get(slug(spelling)) or self._by_key.get(key(spelling), spelling)

    def are_apart(self, one: str, other: str) -> bool:
        """Does a curator say that these names of institutes are two?"""
        ours, theirs = self._told_as.get(slug(one)), self._told_as.get(slug(other))
        return ours is not None and theirs is not None and self._groups.are_apart(ours, theirs)

    def _is_free(self, name: str, one: str) -> bool:
        """Does no other group have that name, or go by it?"""
        return name not in self._told_as and (name not in self._groups or self._groups.together(name, one))


def shortens(short: str, full: str) -> bool:
    """Is the one name a shorter form of the other: "Defense University" of "Defense University, Seoul Campus"?"""
    ours, theirs = set(key(short).split()), set(key(full).split())
    return ours < theirs


def shorter_among(names: Iterable[str]) -> Callable[[str], list[str]]:
    """A function that gives those of the names that shorten a name."""
    distinct = sorted(set(names))
    return lambda full: [short for short in distinct if shortens(short, full)]


@cache
def key(name: str) -> str:
    """The words of a name without case, small words and brackets, a known translation or abbreviation spelled out."""
    outside = _without_brackets(name)
    known = _gazetteer().get(_plain(outside), outside)
    return " ".join(word for word in _plain(known).split() if word not in SMALL_WORDS)


@cache
def _gazetteer() -> Mapping[str, str]:
    """An institute's own English name by every name that it goes by."""
    rows = tomllib.loads((Path(__file__).parent / "institutes.toml").read_text(encoding="utf-8"))["institute"]
    return {
        _plain(name): row["english"]
        for row in rows
        for name in (row["english"], *row["korean"], row.get("abbreviation", row["english"]))
    }


@cache
def _own_names() -> Mapping[str, str]:
    """An institute's own English name by the key of it."""
    return {key(name): name for name in _gazetteer().values()}


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", " ", name.casefold()).strip()


def _same(keys: Mapping[str, str], rulings: Identities) -> Groups[str]:
    """Put names together, each by its slug: what curators rule, what has the same key, if in another order ("State
    Department"), and what slips or an abbreviation lead to each other, directly or over a third.
    """
    groups = Groups(keys)
    for one, other in rulings.apart("venue"):
        if one in keys and other in keys:
            groups.keep_apart(one, other)
    for one, other in rulings.same("venue"):
        if one in keys and other in keys:
            groups.join(one, other)
    by_key = grouped(keys, keys.__getitem__)
    groups.join_clear(pair for names in by_key.values() for pair in combinations(names, 2))
    reordered = grouped(sorted(by_key), lambda one: tuple(sorted(one.split())))
    turned = (pair for same in reordered.values() for pair in pairwise(same))
    for one, other in chain(turned, _slips(sorted(by_key))):
        groups.join(by_key[one][0], by_key[other][0])
    for short, full in _abbreviations(by_key, groups):
        groups.join(short, full)
    return groups


def is_slip(one: str, other: str, slips: int = SLIPS) -> bool:
    """Do at most so many letters, and no digit, tell two keys apart?"""
    return re.sub(r"\D", "", one) == re.sub(r"\D", "", other) and 0 < edit_distance(one, other) <= slips


def _slips(keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of long keys that are a slip apart; only those can be that share a form with as many letters left out."""
    by_form: dict[str, list[str]] = {}
    for one in (one for one in keys if len(one) >= LONG):
        forms = sorted(_forms(one))
        near = {other for form in forms for other in by_form.get(form, ())}
        yield from ((one, other) for other in sorted(near) if is_slip(one, other))
        for form in forms:
            by_form.setdefault(form, []).append(one)


def _forms(one: str) -> set[str]:
    """A key with each choice of so many letters left out, or fewer."""
    forms = {one}
    for _ in range(SLIPS):
        forms |= {form[:place] + form[place + 1 :] for form in forms for place in range(len(form))}
    return forms


def _abbreviations(by_key: Mapping[str, Sequence[str]], groups: Groups[str]) -> list[tuple[str, str]]:
    """Pairs of an abbreviation and a name of the one institute that has its initials."""
    by_initials = grouped(by_key, _initials)
    pairs = []
    for short in (short for short in by_key if len(short) > 2):
        full = [name for one in by_initials.get(short, ()) for name in by_key[one]]
        if len({groups.home(name) for name in full}) == 1:
            pairs += [(by_key[short][0], full[0])]
    return pairs


def _initials(name: str) -> str:
    words = name.split()
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def _usual_names(statements: Sequence[Said]) -> Iterator[str]:
    """What an institute may be called: its own name if the gazetteer has it; else the spelling that most stories give,
    without brackets, one in Latin letters if there is any; else any.
    """
    yield from (_own_names()[one] for one in sorted({key(said.value) for said in statements}) if one in _own_names())
    names = [replace(said, value=_without_brackets(said.value)) for said in statements]
    usual = weigh([said for said in names if not is_hangul(said.value) and not said.value.isupper()] or names)
    assert usual  # noqa: S101 - a group has a statement at least
    yield str(usual.value)
    yield from sorted(said.value for said in names)
    yield from sorted(said.value for said in statements)


def _without_brackets(name: str) -> str:
    return re.sub(r"\s*\([^)]*\)", "", name).strip() or name
