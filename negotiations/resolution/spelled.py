"""The spellings that sources use of negotiators' names: what the identity of people is worked out from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from negotiations.extraction import NegotiatorClaim
from negotiations.resolution.names import Name, Spelling, parsed, spelling_of
from negotiations.resolution.slugs import slug
from negotiations.resolution.spelling import is_hangul, middle_initials
from negotiations.resolution.statements import Statement, grouped, said
from negotiations.resolution.weighing import weigh
from negotiations.values import Side

Group = Sequence[Statement[NegotiatorClaim]]
Seat = tuple[int, bool]
"""An agreement, and whether somebody led its negotiation."""


@dataclass(frozen=True, slots=True, order=True)
class Spelled:
    """A name as keys have it, and the side that it is named for; with the statements that have it so, and what they
    tell.
    """

    side: Side
    slug: str
    name: Name = field(compare=False)
    statements: Group = field(compare=False, repr=False)
    seats: frozenset[Seat] = field(compare=False)
    stories: int = field(compare=False)

    @property
    def spelling(self) -> Spelling:
        return spelling_of(self.statements[0].claim)

    @property
    def letters(self) -> tuple[Spelling, str]:
        """What no reader would tell apart: the spelling, and any middle initials."""
        return self.spelling, middle_initials(self.name.name)

    @property
    def hangul(self) -> bool:
        return is_hangul(self.slug)

    @property
    def agreements(self) -> set[int]:
        """The agreements that the person is named as negotiating."""
        return {agreement for agreement, _ in self.seats}

    @property
    def ruled_as(self) -> tuple[str, str]:
        """What a ruling may call it: its key, or the key it goes by where somebody on the other side has that."""
        return self.slug, sided(self.slug, self.side)


def sided(key: str, side: Side) -> str:
    """The key of a person whose name somebody else has too."""
    return f"{key}-{side.lower()}"


def spellings(statements: Iterable[Statement[NegotiatorClaim]]) -> list[Spelled]:
    """Every spelling once, in a fixed order."""
    by_key = grouped(statements, lambda one: (one.claim.side, slug(one.claim.name)))
    return sorted(_spelled(side, key, found) for (side, key), found in by_key.items())


def _spelled(side: Side, key: str, statements: Group) -> Spelled:
    seats = {(a.claim.agreement, a.claim.chief) for a in statements if a.claim.agreement is not None}
    return Spelled(side, key, _telling_name(statements), statements, frozenset(seats), _stories(statements))


def _telling_name(statements: Group) -> Name:
    """Of the ways to write a spelling, the one whose hyphen tells most."""
    names = {one.claim.name for one in statements}
    return parsed(min(names, key=lambda name: ("-" not in name, name)), statements[0].claim.side)


def _stories(statements: Group) -> int:
    evidence = weigh(said(statements, "side"))
    return sum(value.stories for value in evidence.values) if evidence else 0
