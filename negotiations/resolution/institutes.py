"""Institutes where rounds are held: which spellings, abbreviations and translations name the same one."""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from negotiations.resolution.distance import edit_distance
from negotiations.resolution.spelling import is_hangul
from negotiations.resolution.statements import Said, grouped
from negotiations.resolution.weighing import weigh

SLIPS = 2
"""Letters in which two spellings of a long name may differ, such as "Analysis" and "Analyses"."""
LONG = 15

SMALL_WORDS = frozenset({"a", "an", "and", "at", "for", "in", "of", "on", "the"})


class Institutes:
    """The institutes that sources name, each by its most usual name."""

    def __init__(self, statements: Iterable[Said]) -> None:
        by_key = grouped(statements, lambda said: key(said.value))
        self._names: Mapping[str, str] = {
            one: name
            for same in _same(sorted(by_key))
            for name in [_usual_name(same, [said for other in same for said in by_key[other]])]
            for one in same
        }

    def name(self, spelling: str) -> str:
        """The most usual name of the institute, the spelling itself where no source names it."""
        return self._names.get(key(spelling), spelling)


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


def _same(keys: list[str]) -> list[list[str]]:
    """Put keys together that slips or an abbreviation lead to each other, directly or over a third."""
    groups = {one: {one} for one in keys}
    for one, other in (*_slips(keys), *_abbreviations(keys)):
        if groups[one] is not groups[other]:
            groups[one] |= groups[other]
            groups.update(dict.fromkeys(groups[other], groups[one]))
    return [sorted(group) for group in {id(group): group for group in groups.values()}.values()]


def _slips(keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of long keys that a few letters tell apart, and no digit; only those can be that share a form with as many
    letters left out.
    """
    by_form: dict[tuple[str, str], list[str]] = {}
    for one in (one for one in keys if len(one) >= LONG):
        digits = re.sub(r"\D", "", one)
        forms = [(digits, form) for form in sorted(_forms(one))]
        near = {other for form in forms for other in by_form.get(form, ())}
        yield from ((one, other) for other in sorted(near) if edit_distance(one, other) <= SLIPS)
        for form in forms:
            by_form.setdefault(form, []).append(one)


def _forms(one: str) -> set[str]:
    """A key with each choice of so many letters left out, or fewer."""
    forms = {one}
    for _ in range(SLIPS):
        forms |= {form[:place] + form[place + 1 :] for form in forms for place in range(len(form))}
    return forms


def _abbreviations(keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of an abbreviation and the one key that has its initials."""
    by_initials = grouped(keys, _initials)
    for short in keys:
        full = by_initials.get(short, [])
        if len(short) > 2 and len(full) == 1:
            yield short, full[0]


def _initials(name: str) -> str:
    words = name.split()
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def _usual_name(keys: Iterable[str], statements: Iterable[Said]) -> str:
    """The institute's own name if the gazetteer has it; else the spelling that most stories give, without brackets,
    one in Latin letters if there is any.
    """
    if own := next((_own_names()[one] for one in keys if one in _own_names()), None):
        return own
    names = [replace(said, value=_without_brackets(said.value)) for said in statements]
    usual = weigh([said for said in names if not is_hangul(said.value) and not said.value.isupper()] or names)
    assert usual  # noqa: S101 - a group has a statement at least
    return str(usual.value)


def _without_brackets(name: str) -> str:
    return re.sub(r"\s*\([^)]*\)", "", name).strip() or name
