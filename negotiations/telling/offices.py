"""The offices by which sources name a negotiator."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Max, Min, Q

from negotiations.models import Negotiator
from negotiations.resolution.statements import grouped
from negotiations.resolution.titles import office_in

TITLES = 60
"""How many ways to put an office are looked at: those that most independent texts have."""
OFFICES = 8
"""How many offices are shown."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office as sources give it: how many independent texts do, for which agreements, by ordinal, and from when to
    when.
    """

    title: str
    stories: int
    agreements: Sequence[int]
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Offices:
    """The offices that most texts give; `more` tells that there are others."""

    shown: Sequence[Office]
    more: bool


def offices(row: Negotiator) -> Offices:
    """What offices sources give a negotiator. One query."""
    told = list(_titles(row)[: TITLES + 1])
    ways = grouped((one for one in told[:TITLES] if office_in(one["title"])), _office_of)
    found = sorted(map(_office, ways.values()), key=lambda one: (-one.stories, one.title))
    return Offices(found[:OFFICES], len(found) > OFFICES or len(told) > TITLES)


def _titles(row: Negotiator) -> Any:
    """Each title that claims give, the most frequent first, with who gives it, when, and for which agreements."""
    numbered = Q(agreement_number__isnull=False)
    rows = row.claims.exclude(title="").order_by().values("title")
    return rows.annotate(
        stories=ArrayAgg("article__story", distinct=True),
        weight=Count("article__story", distinct=True),
        agreements=ArrayAgg("agreement_number", distinct=True, filter=numbered, default=[]),
        first=Min("article__date"),
        last=Max("article__date"),
    ).order_by("-weight", "title")


def _office_of(told: Mapping[str, Any]) -> str:
    """By what titles of one office are told: "Seoul's chief negotiator", "Chief negotiator"."""
    return office_in(told["title"]).casefold()


def _office(ways: Sequence[Mapping[str, Any]]) -> Office:
    """One office from the ways in which sources put it, the most frequent first."""
    return Office(
        title=office_in(ways[0]["title"]),
        stories=len(_all(ways, "stories")),
        agreements=sorted(_all(ways, "agreements"), reverse=True),
        first=min((one["first"] for one in ways if one["first"]), default=None),
        last=max((one["last"] for one in ways if one["last"]), default=None),
    )


def _all(ways: Iterable[Mapping[str, Any]], name: str) -> set[Any]:
    return {each for one in ways for each in one[name]}
