"""Patterns that look before they search find what they would find without looking."""

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from negotiations import extraction
from negotiations.extraction.language.patterns import DIGIT, Pattern

LETTERS: dict[str, tuple[str, int, set[str]]] = {
    # what it tells: the pattern, its flags, the letters of which every match holds one
    "a word": (r"talks", 0, {"talks"}),
    "any of several": (r"\b(?:talks|rounds?)\b", 0, {"talks", "round"}),
    "the rarest part": (r"(?:a|b)\s+negotiat\w+\s+in", 0, {"negotiat"}),
    "case makes no difference": (r"ROUND|Round", 0, {"ound"}),
    "what may be left out says nothing": (r"(?:special )?deal(?:s)?", 0, {"deal"}),
    "what is repeated is there once": (r"(?:round,? )+", 0, {"round"}),
    "what must follow": (r"\w+(?= talks)", 0, {" talks"}),
    "what must not says nothing": (r"(?!talks)\w+", 0, set()),
    "an alternative of which nothing is known": (r"talks|\w+", 0, set()),
    "a digit": (r"\d+", 0, {DIGIT}),
    "a digit of a range": (r"[0-9]{4}", 0, {DIGIT}),
    "verbose": (r"talks  # comment", re.VERBOSE, {"talks"}),
    "Korean": (r"(?:회의|협상)", 0, {"회의", "협상"}),
    "a letter whose other case is not ASCII's": (r"é|ñ", re.IGNORECASE, set()),
}


@pytest.mark.parametrize(("pattern", "flags", "letters"), LETTERS.values(), ids=LETTERS.keys())
def test_it_knows_what_a_match_holds(pattern: str, flags: int, letters: set[str]) -> None:
    assert set(Pattern(pattern, flags).letters) == letters


@pytest.mark.parametrize("text", ["SİGNED", "sıgned", "ſigned", "Signed", "re-signed"])
def test_odd_cases_are_found(text: str) -> None:
    pattern = Pattern("signed", re.IGNORECASE)
    assert bool(pattern.search(text)) == bool(re.search("signed", text, re.IGNORECASE)) is True


def test_what_is_not_searched_has_no_match() -> None:
    pattern = Pattern(r"\btalks\b")
    assert pattern.search("no such word") is None
    assert list(pattern.finditer("nor here")) == []
    assert [found.start() for found in pattern.finditer("talks on talks", 3)] == [9]


def used() -> Iterator[Pattern]:
    """All patterns of extraction."""
    for module in walk_packages(extraction.__path__, f"{extraction.__name__}."):
        for value in vars(import_module(module.name)).values():
            if isinstance(value, Pattern) and value.letters:
                yield value


def matching(pattern: Pattern) -> st.SearchStrategy[tuple[Pattern, str]]:
    """The pattern, with texts that it matches."""
    return st.tuples(st.just(pattern), st.from_regex(pattern.compiled))


@given(st.sampled_from(list(used())).flatmap(matching))
@settings(max_examples=100, suppress_health_check=list(HealthCheck))
def test_no_match_is_overlooked(found: tuple[Pattern, str]) -> None:
    pattern, text = found
    assert pattern.may_match(text), (pattern.letters, text)
