"""Statements: what articles say in all of one thing. Those that say the very same make one statement together, so that
resolution reads no more of them than there are things to say, however many articles say them.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

from negotiations.extraction import (
    AgreementClaim,
    Claim,
    NegotiatorClaim,
    PaymentClaim,
    RoundClaim,
)
from negotiations.reasons import Reason
from negotiations.values import Part

C = TypeVar("C", bound=Claim)
T_co = TypeVar("T_co", bound=Claim, covariant=True)
K = TypeVar("K", bound=Hashable)
T = TypeVar("T")

TELLERS = 24
"""How many of the articles that make a statement are known by name; the rest are counted."""


class Teller(NamedTuple):
    """An article that makes a statement. `article` and `story` are lasting keys; copies share a story."""

    article: str
    story: str
    outlet: str
    published: date | None

    @property
    def order(self) -> tuple[date, str]:
        """The earliest published first, the undated last."""
        return self.published or date.max, self.article


@dataclass(frozen=True, slots=True)
class Content(Generic[T_co]):
    """What is said, and what of its page bears on its meaning.

    `claim` holds the values; where on a page it stands is left out. `inferred` has the reason for each value that the
    page left open in part. `beside` are the numbers of the rounds, or the spellings of the people on one side, that
    the page tells apart from this one. `published` is given where the meaning hangs on it: for rounds without number
    or status. `over` tells that the page came out when the days that it gives were over; `called_off` and `last_time`
    that it has words for a round called off, or for the one that came last. `adrift` marks what a page says whose
    agreement, year or day was worked out from other pages.
    """

    claim: T_co
    inferred: tuple[tuple[str, Reason], ...] = ()
    beside: tuple[int | str, ...] = ()
    published: date | None = None
    over: bool = False
    called_off: bool = False
    last_time: bool = False
    adrift: bool = False


@dataclass(frozen=True)
class Statement(Generic[T_co]):
    """What some articles say of one thing, and who they are.

    `key` names the statement. `tellers` are the first articles by day and key, at most `TELLERS`; `stories` and
    `articles` count all of them; `first` and `last` are the days on which the first and the last were published.
    """

    key: str
    content: Content[T_co]
    tellers: tuple[Teller, ...]
    stories: int
    articles: int
    first: date | None = None
    last: date | None = None

    @property
    def claim(self) -> T_co:
        return self.content.claim

    @property
    def teller(self) -> Teller:
        """The first article that says it."""
        return self.tellers[0]

    @cached_property
    def named(self) -> frozenset[str]:
        """The stories that are known by name."""
        return frozenset(teller.story for teller in self.tellers)

    def reason(self, name: str) -> Reason | None:
        """Why a value was inferred; `None` where the pages themselves give it."""
        return dict(self.content.inferred).get(name) if self.content.inferred else None


@dataclass(frozen=True, slots=True)
class Statements:
    """All that is said, by kind."""

    agreements: tuple[Statement[AgreementClaim], ...] = ()
    rounds: tuple[Statement[RoundClaim], ...] = ()
    negotiators: tuple[Statement[NegotiatorClaim], ...] = ()
    payments: tuple[Statement[PaymentClaim], ...] = ()

    def __iter__(self) -> Iterator[Statement[Claim]]:
        for each in fields(self):
            yield from getattr(self, each.name)

    def ordered(self) -> "Statements":
        """The same in an order that does not tell how they came."""
        return Statements(
            **{f.name: tuple(sorted(getattr(self, f.name), key=lambda one: one.key)) for f in fields(self)}
        )

    def standing(self) -> "Statements":
        """What pages say on their own, without help from others."""
        kinds = {f.name: tuple(s for s in getattr(self, f.name) if not s.content.adrift) for f in fields(self)}
        return Statements(**kinds)


KINDS: Mapping[type[Claim], str] = {
    AgreementClaim: "agreements",
    RoundClaim: "rounds",
    NegotiatorClaim: "negotiators",
    PaymentClaim: "payments",
}
"""The field of `Statements`, and of a page's summary, that has statements of a kind of claim."""


def bare(claim: C) -> C:
    """A claim's values without its place."""
    return replace(claim, part=Part.BODY, start=0, end=0, quote="", rule="")


@dataclass(frozen=True, slots=True)
class Said:
    """One value that a statement gives for a field; `reason` where it was inferred."""

    value: Any
    statement: Statement[Any] = field(repr=False)
    reason: Reason | None = None


def said(statements: Iterable[Statement[Any]], name: str) -> list[Said]:
    """What the statements say of a field, those that leave it open left out."""
    return [
        Said(value, statement, statement.reason(name))
        for statement in statements
        if (value := getattr(statement.claim, name)) is not None
    ]


def grouped(items: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """The items by a key of theirs, in the order in which they came."""
    groups: dict[K, list[T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


class Support(NamedTuple):
    """How many stories and articles stand behind something, and the first of the articles."""

    stories: int
    articles: int
    tellers: tuple[Teller, ...]


def support(statements: Iterable[Statement[Any]]) -> Support:
    """Who makes any of the statements. A story that makes several counts once, as long as it is known by name."""
    distinct = {statement.key: statement for statement in statements}.values()
    tellers = {teller.article: teller for statement in distinct for teller in statement.tellers}
    unnamed = sum(statement.articles - len(statement.tellers) for statement in distinct)
    ordered = sorted(tellers.values(), key=lambda teller: teller.order)
    return Support(stories(distinct), len(tellers) + unnamed, tuple(ordered))


def stories(statements: Iterable[Statement[Any]]) -> int:
    """How many stories make any of the statements, each once as far as it is known by name."""
    distinct = {statement.key: statement for statement in statements}.values()
    named = frozenset[str]().union(*(statement.named for statement in distinct))
    return len(named) + sum(statement.stories - len(statement.named) for statement in distinct)


@dataclass(frozen=True, slots=True)
class Backing:
    """What stands behind a record: statements by key, and how many stories and articles make them."""

    statements: frozenset[str] = frozenset()
    stories: int = 0
    articles: int = 0


def backing(statements: Iterable[Statement[Any]]) -> Backing:
    """The backing that statements give a record."""
    distinct = list(statements)
    known = support(distinct)
    return Backing(frozenset(each.key for each in distinct), known.stories, known.articles)
