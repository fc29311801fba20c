"""Pages as resolution reads them: a source with its summary, and each row of it as one source's account of a thing."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Generic, TypeVar

from negotiations.extraction import Claim, Hint, Row, Summary
from negotiations.resolution.records import InferredDay, Source

C = TypeVar("C", bound=Claim)
K = TypeVar("K", bound=Hashable)
T = TypeVar("T")

Summarise = Callable[[Iterable[Claim], date | None, Hint | None], Summary]


@dataclass(frozen=True, slots=True)
class Page:
    """A source and what it says in all, with what others tell of its agreement, its year and its day."""

    source: Source
    summary: Summary
    hint: Hint | None = None
    dated: InferredDay | None = None


@dataclass(frozen=True, slots=True)
class Account(Generic[C]):
    """What one source says about one thing."""

    source: Source
    row: Row[C]

    @property
    def claim(self) -> C:
        return self.row.claim

    def reason(self, *fields: str) -> str:
        """Why a value of the row was inferred; "" where the page itself gives it."""
        return "; ".join(filter(None, (self.row.inferred.get(field, "") for field in fields)))


@dataclass(frozen=True, slots=True)
class Said:
    """One value that one source gives for a field; `reason` where it was inferred for that source."""

    value: Any
    source: Source
    reason: str = ""


def said(accounts: Iterable[Account[Any]], field: str) -> list[Said]:
    """What the accounts say of a field, those that leave it open left out."""
    return [
        Said(value, account.source, account.reason(field))
        for account in accounts
        if (value := getattr(account.claim, field)) is not None
    ]


def grouped(items: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """The items by a key of theirs, in the order in which they came."""
    groups: dict[K, list[T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


class ClaimIndex:
    """Where each claim stands among its source's claims: what a record names its claims by."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._places = {source.article: _places(source.claims) for source in sources}

    def of(self, accounts: Iterable[Account[Any]]) -> frozenset[tuple[str, int]]:
        """The places of all claims behind the accounts."""
        return frozenset(
            (account.source.article, place)
            for account in accounts
            for mention in account.row.mentions
            for place in self._of(account.source, mention)
        )

    def _of(self, source: Source, mention: Claim) -> Iterable[int]:
        """A mention's places; its agreement may have come to it by a hint."""
        places = self._places[source.article]
        return places.get(mention) or places.get(replace(mention, agreement=None)) or ()


def _places(claims: Iterable[Claim]) -> dict[Claim, list[int]]:
    """Each claim's places in the order of claims; an equal claim may stand there twice."""
    places: dict[Claim, list[int]] = {}
    for place, claim in enumerate(claims):
        places.setdefault(claim, []).append(place)
    return places


@dataclass(frozen=True, slots=True)
class Backing:
    """Who stands behind a record: its claims, and how many stories and articles they are in."""

    claims: frozenset[tuple[str, int]] = frozenset()
    stories: int = 0
    articles: int = 0


def backing(accounts: Iterable[Account[Any]], index: ClaimIndex) -> Backing:
    accounts = list(accounts)
    return Backing(
        index.of(accounts),
        len({account.source.story for account in accounts}),
        len({account.source.article for account in accounts}),
    )
