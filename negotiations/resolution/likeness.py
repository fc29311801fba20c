"""How like each other two names are, and why."""

from dataclasses import dataclass
from enum import IntEnum

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
    """A grade, and what it rests on: words to go behind "These"."""

    grade: Grade
    reason: str = ""


DIFFERENT = Likeness(Grade.DIFFERENT)


def is_slip(one: str, other: str) -> bool:
    """May one word be a misprint of the other: a letter wrong, missing or swapped; or two behind one beginning?"""
    if one == other or max(len(one), len(other)) < SLIP_FROM:
        return False
    if _swapped(one, other):
        return True
    distance = edit_distance(one, other)
    return distance == 1 or (
        distance == 2 and max(len(one), len(other)) >= TWO_SLIPS_FROM and one[:BEGINNING] == other[:BEGINNING]
    )


def _swapped(one: str, other: str) -> bool:
    places = [place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    return (
        len(one) == len(other)
        and len(places) == 2
        and places[1] == places[0] + 1
        and one[places[0]] + one[places[1]] == other[places[1]] + other[places[0]]
    )
