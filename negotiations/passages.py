"""Passages: words of a text that are found again when the text has changed around them."""

from dataclasses import dataclass
from itertools import takewhile
from typing import Self

AROUND = 60
"""Characters on either side that tell a passage from others of the same words."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a text, with what stood before and behind them, and where they began."""

    start: int
    before: str
    quote: str
    after: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        return cls(start, text[max(start - AROUND, 0) : start], text[start:end], text[end : end + AROUND])

    def find(self, text: str) -> int | None:
        """Where the words begin in `text`: of the places that have them, where most of what stood around them still
        does, and of equals the one nearest to where they began. `None` where no place has them.
        """
        places, place = [], text.find(self.quote)
        while place >= 0:
            places.append(place)
            place = text.find(self.quote, place + 1)
        return max(places, key=lambda place: (self._still_around(text, place), -abs(place - self.start)), default=None)

    def _still_around(self, text: str, place: int) -> int:
        """How many of the characters that stood next to the words still do."""
        now = self.of(text, place, place + len(self.quote))
        return _alike(self.before[::-1], now.before[::-1]) + _alike(self.after, now.after)


def _alike(one: str, other: str) -> int:
    """With how many of the same characters two strings begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
