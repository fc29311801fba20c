"""How like each other two names are, and why."""

from dataclasses import dataclass
from enum import IntEnum
from itertools import takewhile

from negotiations.resolution.distance import edit_distance

SLIP_FROM = 5
"""Letters; in a shorter word one letter makes another name."""
TWO_SLIPS_FROM = 6
BEGINNING = 3
"""Letters that two words have in common at their beginning if two slips tell them apart."""


Key = tuple[str, ...]
"""What names are filed under, so that each is compared with few; of one that begins with `SEATED` only those that sat
in the negotiation of one agreement are compared.
"""
SEATED = "seated"


class Grade(IntEnum):
    """What two spellings on their own tell of whether they name one person."""

    DIFFERENT = 0
    LIKELY = 1
    """So like each other that a curator should look."""
    NEAR = 2
    """One person's if both sat in the same seat: a slip, a part of the name, another script."""
    SAME = 3
    """One name, wherever it is met."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A grade, and what it rests on: words to go behind two names. `whole` marks near names that are wholly the same
    in another writing, so that there need be no seat to tell whose they are if none is known.
    """

    grade: Grade
    reason: str = ""
    whole: bool = False


DIFFERENT = Likeness(Grade.DIFFERENT)


def is_slip(one: str, other: str) -> bool:
    """May one word be a misprint of the other: a letter wrong, missing or swapped; or two behind one beginning?"""
    longest = max(len(one), len(other))
    if one == other or longest < SLIP_FROM:
        return False
    same = _same_beginning(one, other)
    rests = _without_same_end(one[same:], other[same:])
    if max(map(len, rests)) < 2 or (len(rests[0]) == 2 and rests[0] == rests[1][::-1]):
        return True
    return same >= BEGINNING and longest >= TWO_SLIPS_FROM and edit_distance(*rests) == 2


def _without_same_end(one: str, other: str) -> tuple[str, str]:
    same = _same_beginning(one[::-1], other[::-1])
    return one[: len(one) - same], other[: len(other) - same]


def _same_beginning(one: str, other: str) -> int:
    """How many letters two words have in common at their beginning."""
    return sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(one, other, strict=False)))
