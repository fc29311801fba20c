"""Which accounts are about the same round: by agreement and number, or for unnumbered ones by days and place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import product

from negotiations.extraction import RoundClaim
from negotiations.resolution.accounts import Account, grouped, said
from negotiations.resolution.places import regions_of, same_city
from negotiations.resolution.prose import slug
from negotiations.resolution.spans import iso, span
from negotiations.resolution.weighing import weigh
from negotiations.values import PartialDate, Status

Accounts = Sequence[Account[RoundClaim]]

VIDEO = "video conference"
"""What claims call the venue of a round that is held nowhere."""

LASTING = timedelta(days=2)
"""How far the last day of a round lies from its first at most, where only one of them is told."""

AHEAD = timedelta(days=45)
"""How far ahead an undated round may lie that an article looks ahead to, or back that it looks back on."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A round and the accounts of it. `slug` is its number, or what tells an unnumbered one apart."""

    agreement: int
    number: int | None
    slug: str
    accounts: Accounts


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


def identify(accounts: Iterable[Account[RoundClaim]]) -> list[Meeting]:
    """Put the accounts of each round together, the rounds sorted by agreement and slug. Accounts that name neither
    number, day nor city, or no agreement, are of no round.
    """
    meetings: list[Meeting] = []
    known = [account for account in accounts if account.claim.agreement is not None]
    for agreement, group in sorted(grouped(known, lambda a: a.claim.agreement or 0).items()):
        meetings += _of_agreement(agreement, group)
    return sorted(meetings, key=lambda meeting: (meeting.agreement, meeting.slug))


def _of_agreement(agreement: int, accounts: Accounts) -> Iterator[Meeting]:
    numbered = grouped((a for a in accounts if a.claim.number), lambda account: account.claim.number or 0)
    outlines = [Outline(number, group) for number, group in sorted(numbered.items())]
    loose: dict[str, list[Account[RoundClaim]]] = {}
    joined: dict[int, list[Account[RoundClaim]]] = {outline.number: list(outline.accounts) for outline in outlines}
    for account in accounts:
        if not account.claim.number and (name := _slug(account)):
            fitting = [outline for outline in outlines if _fits(account, outline)]
            (joined[fitting[0].number] if len(fitting) == 1 else loose.setdefault(name, [])).append(account)
    for name, number in _undated_matches(loose, outlines).items():
        joined[number] += loose.pop(name)
    yield from (Meeting(agreement, number, str(number), group) for number, group in joined.items())
    yield from (Meeting(agreement, None, name, group) for name, group in loose.items())


def _slug(account: Account[RoundClaim]) -> str:
    """What an unnumbered round is called by: month (or year) and place; "" if neither day nor city is told."""
    claim = account.claim
    when = iso(claim.first_day) or iso(claim.last_day) or ""
    if not when and not claim.city:
        return ""
    where = claim.city or ("video" if claim.venue == VIDEO else claim.venue) or ""
    return "-".join(filter(None, (when[:7], slug(where))))


def _fits(account: Account[RoundClaim], outline: Outline) -> bool:
    """Do days and place say that the account is about this round, which its own page does not tell apart from it?"""
    if account.source.article in outline.articles or not same_city(account.claim.city, outline.city):
        return False
    days = _days(account)
    if days and outline.days:
        return days[0] <= outline.days[1] and outline.days[0] <= days[1]
    return bool(account.claim.city and outline.city and _month(account) in outline.months)


def _undated_matches(loose: Mapping[str, Accounts], outlines: Sequence[Outline]) -> dict[str, int]:
    """The unnumbered rounds that are the one meeting in the place and time of an undated numbered round, and of no
    other such round.
    """
    undated = [outline for outline in outlines if not outline.months]
    pairs = [(name, o.number) for (name, group), o in product(loose.items(), undated) if _in_window(group, o, outlines)]
    by_name = grouped(pairs, lambda pair: pair[0])
    by_number = grouped(pairs, lambda pair: pair[1])
    return {name: number for name, number in pairs if len(by_name[name]) == 1 == len(by_number[number])}


def _in_window(group: Accounts, outline: Outline, others: Sequence[Outline]) -> bool:
    """Do all the accounts name the undated round's city, and days when it can have been, between its neighbours?"""
    days = [days for account in group if (days := _days(account))]
    if not days or not outline.window or not outline.city:
        return False
    first, last = min(day for day, _ in days), max(day for _, day in days)
    if not outline.window[0] <= first <= outline.window[1]:
        return False
    here = all(a.claim.city and same_city(a.claim.city, outline.city) for a in group)
    told_apart = any(account.source.article in outline.articles for account in group)
    return here and not told_apart and all(_in_order(first, last, outline.number, other) for other in others)


def _in_order(first: date, last: date, number: int, other: Outline) -> bool:
    """Does a dated round of another number lie on its side of the days?"""
    if not other.days or other.number == number:
        return True
    return other.days[0] < first if other.number < number else other.days[1] > last


def _days(account: Account[RoundClaim]) -> tuple[date, date] | None:
    first, last = _whole(account.claim.first_day), _whole(account.claim.last_day)
    start, end = first or last, last or first
    return (start, end) if start and end and start <= end else None


def _month(account: Account[RoundClaim]) -> str:
    text = iso(account.claim.first_day) or iso(account.claim.last_day) or ""
    return text[:7] if len(text) >= len("2020-01") else ""


def _whole(day: PartialDate | None) -> date | None:
    return day.whole if day else None


def _published(accounts: Accounts, status: Status) -> list[date]:
    return [a.source.published for a in accounts if a.claim.status is status and a.source.published]
