"""Numbered rounds in outline, as the accounts that name their number draw them, for others to be compared with."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from negotiations.extraction import RoundClaim
from negotiations.resolution.accounts import Account, said
from negotiations.resolution.places import regions_of
from negotiations.resolution.spans import iso, span
from negotiations.resolution.weighing import weigh
from negotiations.values import PartialDate, Status

Accounts = Sequence[Account[RoundClaim]]

LASTING = timedelta(days=2)
"""How far the last day of a round lies from its first at most, where only one of them is told."""

AHEAD = timedelta(days=45)
"""How far ahead an undated round may lie that an article looks ahead to, or back that it looks back on."""


@dataclass(frozen=True)
class Outline:
    """A numbered round as the accounts that name its number draw it, for others to be compared with."""

    number: int
    accounts: Accounts

    @cached_property
    def days(self) -> tuple[date, date] | None:
        """First and last day, the one that is not told as far from the other as may be."""
        told = span(self.accounts)
        first = told.first or (told.last and told.last - LASTING)
        last = told.last or (told.first and told.first + LASTING)
        return (first, last) if first and last and first <= last else None

    @cached_property
    def months(self) -> frozenset[str]:
        """The months that the round touches: "2020-01"."""
        texts = [iso(day) for account in self.accounts for day in (account.claim.first_day, account.claim.last_day)]
        return frozenset(text[:7] for text in texts if text and len(text) >= len("2020-01"))

    @cached_property
    def city(self) -> str | None:
        evidence = weigh(said(self.accounts, "city"), regions_of)
        return evidence.value if evidence else None

    @cached_property
    def articles(self) -> frozenset[str]:
        return frozenset(account.source.article for account in self.accounts)

    @cached_property
    def window(self) -> tuple[date, date] | None:
        """When an undated round was, going by the days on which articles looked ahead to it or back on it."""
        ahead = _published(self.accounts, Status.PLANNED)
        back = _published(self.accounts, Status.HELD)
        if ahead:
            return max(ahead) - timedelta(days=1), min([max(ahead) + AHEAD, *back])
        return (min(back) - AHEAD, min(back)) if back else None


def days_of(account: Account[RoundClaim]) -> tuple[date, date] | None:
    first, last = _whole(account.claim.first_day), _whole(account.claim.last_day)
    start, end = first or last, last or first
    return (start, end) if start and end and start <= end else None


def month_of(account: Account[RoundClaim]) -> str:
    text = iso(account.claim.first_day) or iso(account.claim.last_day) or ""
    return text[:7] if len(text) >= len("2020-01") else ""


def _whole(day: PartialDate | None) -> date | None:
    return day.whole if day else None


def _published(accounts: Accounts, status: Status) -> list[date]:
    return [a.source.published for a in accounts if a.claim.status is status and a.source.published]
