"""Patterns that look before they search find what they would find without looking."""

import re
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.parsing import parse
from negotiations import extraction
from negotiations.extraction.language.pattern_words import CAPITAL, DIGIT, words_of
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.text import sentences_of

SAMPLES = Path(__file__).parents[1] / "samples"

HELD: dict[str, tuple[str, int, list[set[str]]]] = {
    # what it tells: the pattern, its flags, the sets, the rarest first, of which every match holds a mark each
    "a word": (r"talks", 0, [{"talks"}]),
    "a word alone": (r"\btalks\b", 0, [{"\ntalks\n"}]),
    "any of several": (r"\b(?:talks|rounds?)\b", 0, [{"\ntalks\n", "\nround\n", "\nrounds\n"}]),
    "parts that are far from each other": (r"negotiat\w+\s.{0,9}\bin\s", 0, [{"negotiat"}, {"\nin\n"}]),
    "case makes no difference": (r"ROUND|Round", 0, [{"round"}]),
    "what may be left out says nothing": (r"(?:special )?deal", 0, [{"deal"}]),
    "what is repeated is there once": (r"(?:round,? )+", 0, [{"round\n"}]),
    "what must follow": (r"\w+(?= talks)", 0, [{"\ntalks"}]),
    "what must not says nothing": (r"(?!talks)\w+", 0, []),
    "an alternative of which nothing is known": (r"talks|\w+", 0, []),
    "what alternatives hold beside their first words": (
        r"a\w*\W{9}talks|b\w*\W{9}rounds",
        0,
        [{"talks", "rounds"}, {"a", "b"}],
    ),
    "spaces part words, few or many": (r"of\s+the\s", 0, [{"\nthe\n"}]),
    "a space that may be there": (r"방위비\s?분담금", 0, [{"방위비분담금", "방위비\n"}]),
    "signs are words": (r"\bUS\$", 0, [{"\nus\n"}]),
    "no letter of a word beside it": (r"(?<![\w-])SMA(?!\w)", 0, [{"\nsma\n"}]),
    "no letter of ASCII beside it says nothing": (r"(?<![a-z])SMA", 0, [{"sma"}]),
    "a digit": (r"\d+", 0, [{DIGIT}]),
    "a digit of a range": (r"[0-9]{4}", 0, [{DIGIT}]),
    "digits behind others": (r"\b20\d\d\b", 0, [{"\n20"}]),
    "a capital": (r"\b[A-Z]\w+", 0, [{f"\n{CAPITAL}"}]),
    "no capital where case makes no difference": (r"\b[A-Z]\w+", re.IGNORECASE, []),
    "a sign that stands for something": (r"(?P<a>[\ue000-\ue0c7])", 0, [{"\ue000"}]),
    "verbose": (r"talks  # comment", re.VERBOSE, [{"talks"}]),
    "Korean": (r"(?:회의|협상)", 0, [{"회의", "협상"}]),
    "a letter whose other case is not ASCII's": (r"é|ñ", re.IGNORECASE, []),
}


@pytest.mark.parametrize(("pattern", "flags", "held"), HELD.values(), ids=HELD.keys())
def test_it_knows_what_a_match_holds(pattern: str, flags: int, held: list[set[str]]) -> None:
    _, found = words_of(pattern, flags)
    assert found[: max(len(held), 1)] == held


FIRST: dict[str, tuple[str, set[str]]] = {
    "a word": (r"\btalks\b", {"\ntalks\n"}),
    "a piece of a word, wherever in it": (r"negotiat\w+", {"negotiat"}),
    "a word that may be left out, and the next": (r"\b(?:the\s+)?first", {"\nthe\n", "\nfirst"}),
    "a sign": (r"[;,]\s+and", {";", ","}),
    "a figure": (r"\b\d{1,2}(?:st|nd)", {f"\n{DIGIT}"}),
    "what must come next": (r"(?=talks|\d)\w+", {"talks", DIGIT}),
    "any word": (r"\b\w+\s+talks", set()),
    "a space": (r"\s(?:and|but)\s", set()),
    "what must or must not stand before it": (r"(?<!the )(?<=a )\btalks", {"\ntalks"}),
}


@pytest.mark.parametrize(("pattern", "first"), FIRST.values(), ids=FIRST.keys())
def test_it_knows_what_a_match_begins_with(pattern: str, first: set[str]) -> None:
    found, _ = words_of(pattern, 0)
    assert found == first


def test_of_too_many_words_their_beginnings_are_known() -> None:
    words = [a + b + "tail" * 9 for a in "abcdefghijklm" for b in "abcdefghijklm"]
    found, _ = words_of(rf"\b(?:{'|'.join(words)})", 0)
    assert 13 <= len(found) <= 150
    assert all(any(word.startswith(mark.strip()) for mark in found) for word in words)


@pytest.mark.parametrize("text", ["SİGNED", "sıgned", "ſigned", "Signed", "re-signed"])
def test_odd_cases_are_found(text: str) -> None:
    pattern = Pattern("signed", re.IGNORECASE)
    assert bool(pattern.search(text)) == bool(re.search("signed", text, re.IGNORECASE)) is True


def test_what_is_not_searched_has_no_match() -> None:
    pattern = Pattern(r"\btalks\b")
    assert pattern.search("no such word") is None
    assert list(pattern.finditer("nor here")) == []
    assert [found.start() for found in pattern.finditer("talks on talks", 3)] == [9]
    assert pattern.search("talks on talks", 3, 12) is None


def test_signs_that_stand_for_something_are_found() -> None:
    found = list(
        Pattern("[\ue000-\ue0c7],? and ([\ue000-\ue0c7])").finditer("\ue005, and \ue006 met \ue007 and \ue008")
    )
    assert [match[1] for match in found] == ["\ue006", "\ue008"]


PATTERNS = [
    value
    for module in walk_packages(extraction.__path__, f"{extraction.__name__}.")
    for value in vars(import_module(module.name)).values()
    if isinstance(value, Pattern)
]


def test_extraction_finds_the_same_as_without_looking() -> None:
    """Of all that the sample pages say."""
    pages = (parse(path.read_bytes()) for path in SAMPLES.iterdir() if path.suffix in (".txt", ".html"))
    for text in {sentence.text for page in pages for sentence in sentences_of(page)}:
        for pattern in PATTERNS:
            found = [match.span() for match in pattern.finditer(text)]
            assert found == [match.span() for match in pattern.compiled.finditer(text)], (pattern.compiled, text)
            assert (pattern.search(text) is None) == (not found)


def matching(pattern: Pattern) -> st.SearchStrategy[tuple[Pattern, str]]:
    """The pattern, with texts that it matches."""
    return st.tuples(st.just(pattern), st.from_regex(pattern.compiled))


@given(st.sampled_from(PATTERNS).flatmap(matching))
@settings(max_examples=100, suppress_health_check=list(HealthCheck))
def test_no_match_is_overlooked(found: tuple[Pattern, str]) -> None:
    pattern, text = found
    assert [m.span() for m in pattern.finditer(text)] == [m.span() for m in pattern.compiled.finditer(text)], text
