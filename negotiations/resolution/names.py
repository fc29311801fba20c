"""Names of negotiators: spellings of either side, and how like each other two of them are."""

from collections.abc import Iterator
from dataclasses import dataclass

from negotiations.extraction import NegotiatorClaim
from negotiations.resolution import korean, western
from negotiations.resolution.korean import KoreanName
from negotiations.resolution.likeness import DIFFERENT, Grade, Key, Likeness
from negotiations.resolution.spelling import is_hangul, plain_key
from negotiations.values import Side

Name = KoreanName | western.WesternName


@dataclass(frozen=True, slots=True, order=True)
class Spelling:
    """A name as some sources write it, but for case, spaces and hyphens."""

    side: Side
    plain: str

    @property
    def hangul(self) -> bool:
        return is_hangul(self.plain)


def spelling_of(claim: NegotiatorClaim) -> Spelling:
    return Spelling(claim.side, plain_key(claim.name))


def parsed(name: str, side: Side) -> Name:
    return western.western(name) if side is Side.US else korean.korean(name)


def compare(one: Name, other: Name) -> Likeness:
    """How like each other two names of one side are."""
    if isinstance(one, KoreanName) and isinstance(other, KoreanName):
        return korean.compare(one, other)
    if isinstance(one, KoreanName) or isinstance(other, KoreanName):
        return DIFFERENT
    return western.compare(one, other)


def exclude(one: Name, other: Name) -> bool:
    """Are these two names that nobody could have both of?"""
    if isinstance(one, KoreanName) and isinstance(other, KoreanName):
        return korean.exclude(one, other)
    if isinstance(one, KoreanName) or isinstance(other, KoreanName):
        return False
    return western.exclude(one, other)


def filed(name: Name) -> Iterator[Key]:
    return korean.filed(name) if isinstance(name, KoreanName) else western.filed(name)


def sought(name: Name) -> Iterator[Key]:
    return korean.sought(name) if isinstance(name, KoreanName) else western.sought(name)


def name_key(name: str, side: Side) -> str:
    """A key that the usual romanisations of a Korean name and its Hangul share; for a Western name its letters."""
    return plain_key(name) if side is Side.US else korean.sound_key(korean.korean(name))


def tells_apart(one: NegotiatorClaim, other: NegotiatorClaim) -> bool:
    """Does an article that makes both claims name two people? Not if they are in two scripts. Nor if the names are one
    name's spellings and both lead, since a delegation has one chief, whom text and caption may spell in two ways; or if
    one is a misprint of the other's Western surname, as no delegation has two so alike.
    """
    if spelling_of(one) == spelling_of(other) or one.side is not other.side:
        return False
    if is_hangul(one.name) != is_hangul(other.name):
        return False
    names = parsed(one.name, one.side), parsed(other.name, other.side)
    both_lead = one.chief and other.chief and one.agreement == other.agreement
    surname_alone = one.side is Side.US and any(name.partial for name in names)
    return not ((both_lead or surname_alone) and compare(*names).grade >= Grade.NEAR)
