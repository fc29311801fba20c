"""Patterns that look before they search.

Most sentences hold nothing of what most patterns look for, and finding that out by trying a pattern of many
alternatives at every character would be most of what reading costs. So it is worked out from each pattern which few
letters every match must hold ("negotiat" or "talks" or a digit); a text without any of them is not searched at all.
"""

import re
from collections.abc import Iterable, Iterator
from re import _constants as codes  # type: ignore[attr-defined] # what patterns consist of is in no public module
from re import _parser as parser  # type: ignore[attr-defined]
from sys import maxsize
from typing import Any

from negotiations.extraction.language.text import remembered

DIGIT = "\0"
"""Stands for a digit, whichever."""
MOST = 80
"""With more alternatives than these, looking is no better than searching."""
AS_ASCII = str.maketrans("ıİſ", "iis")
"""Letters that differ from ASCII ones in case alone, and which `str.lower` leaves as they are."""

Letters = frozenset[str]
"""Of these every match holds one, whatever its case. Nothing is known where there are none."""

UNKNOWN: Letters = frozenset()


class Pattern:
    """As `re.Pattern`, as far as extraction needs it."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.compiled = re.compile(pattern, flags)
        self.letters = tuple(sorted(_of_sequence(parser.parse(pattern, flags)), key=len))
        self.match = self.compiled.match
        self.fullmatch = self.compiled.fullmatch
        self.sub = self.compiled.sub

    def may_match(self, text: str) -> bool:
        """Does the text hold what a match must hold?"""
        if not self.letters:
            return True
        folded = _folded(text)
        for letters in self.letters:  # noqa: SIM110 - any() takes three times as long, and this is asked all the time
            if letters in folded:
                return True
        return False

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        return self.compiled.search(text, start, end) if self.may_match(text) else None

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(text, start, end) if self.may_match(text) else iter(())


@remembered
def _folded(text: str) -> str:
    """The text in one case, with a sign at its end if there is a digit in it."""
    return text.translate(AS_ASCII).lower() + (DIGIT if re.search(r"\d", text) else "")


def _of_sequence(parts: Iterable[tuple[Any, Any]]) -> Letters:
    """Of what stands one behind the other, the part that is found least."""
    found: list[Letters] = []
    run = ""
    for code, value in parts:
        if code is codes.LITERAL and _is_plain(chr(value)):
            run += chr(value).lower()
            continue
        found += [frozenset({run}), _of_part(code, value)]
        run = ""
    return min((letters for letters in (*found, frozenset({run})) if letters - {""}), key=_commonness, default=UNKNOWN)


def _is_plain(character: str) -> bool:
    """Is it known how it is written in the other case?"""
    return character.isascii() or character.lower() == character.upper()


def _of_part(code: Any, value: Any) -> Letters:
    if code is codes.BRANCH:
        return _of_alternatives(value[1])
    if code is codes.SUBPATTERN:
        return _of_sequence(value[-1])
    if code is codes.ATOMIC_GROUP:
        return _of_sequence(value)
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        least, _, repeated = value
        return _of_sequence(repeated) if least else UNKNOWN
    if code is codes.ASSERT:
        return _of_sequence(value[1])
    if code is codes.IN and value in DIGITS:
        return frozenset({DIGIT})
    return UNKNOWN


DIGITS = ([(codes.CATEGORY, codes.CATEGORY_DIGIT)], [(codes.RANGE, (ord("0"), ord("9")))])


def _of_alternatives(branches: Iterable[Any]) -> Letters:
    """What all alternatives must hold between them, if that is known of each."""
    found = [_of_sequence(branch) for branch in branches]
    together = frozenset().union(*found)
    return together if all(found) and len(together) <= MOST else UNKNOWN


def _commonness(letters: Letters) -> float:
    """How often a text holds one of them, roughly; a digit as often as two letters."""
    return sum(0.1 ** (2 if each == DIGIT else len(each)) for each in letters)
