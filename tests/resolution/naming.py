"""Negotiators as sources name them, each in a few words."""

from collections.abc import Iterable

from negotiations.extraction import NegotiatorClaim
from negotiations.resolution import Pinned
from negotiations.resolution.identities import Identities, Ruled
from negotiations.resolution.names import Spelling
from negotiations.resolution.people import People, people
from negotiations.resolution.pinning import Pins
from negotiations.resolution.spelling import plain_key
from negotiations.resolution.statements import Content, Statement, Teller
from negotiations.values import Side
from tests.resolution.building import a_chief


def named(text: str) -> NegotiatorClaim:
    """A claim from side, agreement ("-" for none) with a star for who led its talks, and name: "KR 12* Lee Tae-woo"."""
    side, seat, name = text.split(maxsplit=2)
    agreement = None if seat.startswith("-") else int(seat.rstrip("*"))
    return a_chief(name, Side(side), agreement=agreement, chief=seat.endswith("*"))


def statement(claim: NegotiatorClaim, article: str) -> Statement[NegotiatorClaim]:
    return Statement(article, Content(claim), (Teller(article, article, "", None),), 1, 1)


def two(side: Side, one: str, other: str) -> frozenset[Spelling]:
    """Two names that one article has for two people."""
    return frozenset({Spelling(side, plain_key(one)), Spelling(side, plain_key(other))})


def ruled(one: str, other: str, *, same: bool) -> Ruled:
    return Ruled("negotiator", one, other, same)


def who(
    told: Iterable[str],
    *rulings: Ruled,
    together: Iterable[frozenset[Spelling]] = (),
    pins: Iterable[Pinned] = (),
) -> People:
    """The people of an archive in which each article names one of them."""
    statements = [statement(named(text), f"s{place:03}") for place, text in enumerate(told)]
    return people(statements, set(together), Identities(rulings), Pins(pins))


def spelled(found: People) -> dict[str, set[str]]:
    """Every person's key, with all the spellings of the name."""
    return {person.record.key: {one.claim.name for one in person.statements} for person in found.persons}


def suggested(found: People) -> list[tuple[str, str]]:
    return [(suggestion.one, suggestion.other) for suggestion in found.suggestions]
