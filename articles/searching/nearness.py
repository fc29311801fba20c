"""How near two words are: by the letters that must be put in, left out, changed or swapped to make one of the other."""

import unicodedata
from collections.abc import Iterable

from rapidfuzz.distance import OSA

LETTERS_A_SLIP = 4
"""A slip is forgiven for every so many letters; one always is, where a word has so many at all."""
MOST_SLIPS = 3


def letters(word: str) -> str:
    """A word in letters: Korean syllables taken apart, so that one wrong vowel is one slip."""
    return unicodedata.normalize("NFD", word)


def slips(word: str) -> int:
    """How many slips are forgiven in a word."""
    return min(MOST_SLIPS, len(letters(word)) // LETTERS_A_SLIP)


def nearest(word: str, known: Iterable[str]) -> list[str]:
    """The known words that are equally and most near to one, within the slips that are forgiven."""
    apart: dict[int, list[str]] = {}
    typed = letters(word)
    for other in known:
        distance = OSA.distance(typed, letters(other), score_cutoff=slips(word))
        if 0 < distance <= slips(word):
            apart.setdefault(distance, []).append(other)
    return apart[min(apart)] if apart else []
