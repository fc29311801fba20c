"""The days of a round: first and last, weighed from dates given whole, in part, or as a duration."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from negotiations.extraction import RoundClaim
from negotiations.resolution.accounts import Account, Said
from negotiations.resolution.prose import count, day_in_words, outlet
from negotiations.resolution.records import Evidence
from negotiations.resolution.weighing import vaguer_days, weigh
from negotiations.values import PartialDate

Accounts = Sequence[Account[RoundClaim]]


LONGEST = 14
"""Days; a longer span is no round's."""


@dataclass(frozen=True, slots=True)
class Span:
    """The evidence for a round's first and last day. A value is a whole ISO day, or `None` where only a month or a
    year is told, which the evidence then lists.
    """

    start: Evidence | None = None
    end: Evidence | None = None

    @property
    def first(self) -> date | None:
        return _whole(self.start)

    @property
    def last(self) -> date | None:
        return _whole(self.end)


def iso(day: PartialDate | None) -> str | None:
    """A date as far as it is known, from the year on: "2024", "2024-06", "2024-06-12"; `None` without a year."""
    if day is None or day.year is None:
        return None
    if day.month is None:
        return f"{day.year:04d}"
    if day.day is None or day.whole is None:
        return f"{day.year:04d}-{day.month:02d}"
    return day.whole.isoformat()


def span(accounts: Accounts, after: date | None = None) -> Span:
    """Weigh the days that the accounts of one round give, and work out the missing one from how long it lasted. First
    days before `after`, on which the round before it began, are misread and do not count if there are others.
    """
    starts = _starts(accounts)
    if after:
        starts = [each for each in starts if each.value >= after.isoformat()[: len(each.value)]] or starts
    return _with_duration(Span(_only_whole(weigh(starts, vaguer_days, len)), _ends(accounts)), accounts)


def follow(later: Span, accounts: Accounts, earlier_end: date) -> Span:
    """Work out a first day told only as so many days after the end of the round before."""
    gaps = [Said(a.claim.gap_days, a.source) for a in accounts if a.claim.gap_days is not None]
    if later.first or not (gap := weigh(gaps)):
        return later
    reason = (
        f"{count(gap.value, 'day')} after the round before ended, {day_in_words(earlier_end)}, as {_teller(gaps)} says"
    )
    start = _inferred(earlier_end + timedelta(days=gap.value), reason, later.start)
    return _with_duration(replace(later, start=start), accounts)


def _starts(accounts: Accounts) -> list[Said]:
    """First days. A single day within a span that a source gives is a day of the round, not another beginning."""
    inner = _inner_days(accounts)
    statements = []
    for account in accounts:
        day = _day(account, "first_day")
        if account.claim.last_day or day not in inner:
            statements.extend(_said(account, "first_day"))
    return statements


def _inner_days(accounts: Accounts) -> set[date]:
    """The days after the first of every span that a source gives, none longer than a round can be."""
    spans = {(first, last) for a in accounts if (first := _day(a, "first_day")) and (last := _day(a, "last_day"))}
    return {first + timedelta(days=n) for first, last in spans for n in range(1, min((last - first).days, LONGEST) + 1)}


def _ends(accounts: Accounts) -> Evidence | None:
    return _only_whole(weigh([s for a in accounts for s in _said(a, "last_day")], vaguer_days, len))


def _said(account: Account[RoundClaim], field: str) -> list[Said]:
    text = iso(getattr(account.claim, field))
    return [Said(text, account.source, account.reason(field))] if text else []


def _day(account: Account[RoundClaim], field: str) -> date | None:
    partial: PartialDate | None = getattr(account.claim, field)
    return partial.whole if partial else None


def _only_whole(evidence: Evidence | None) -> Evidence | None:
    if evidence and len(evidence.value) < len("2024-06-12"):
        return replace(evidence, value=None)
    return evidence


def _with_duration(days: Span, accounts: Accounts) -> Span:
    lengths = [Said(a.claim.days, a.source) for a in accounts if a.claim.days]
    length = weigh(lengths)
    if not length or bool(days.first) == bool(days.last):
        return days
    rest = timedelta(days=length.value - 1)
    if days.first:
        reason = f"{count(length.value, 'day')} from {day_in_words(days.first)} on, as {_teller(lengths)} says"
        return replace(days, end=_inferred(days.first + rest, reason, days.end))
    assert days.last  # noqa: S101 - one of the two is known, and it is not the first
    reason = f"{count(length.value, 'day')} up to {day_in_words(days.last)}, as {_teller(lengths)} says"
    return replace(days, start=_inferred(days.last - rest, reason, days.start))


def _teller(statements: Iterable[Said]) -> str:
    return outlet(min((said.source for said in statements), key=lambda source: source.article))


def _inferred(day: date, reason: str, told: Evidence | None) -> Evidence:
    return Evidence(day.isoformat(), "inferred", told.values if told else (), reason)


def _whole(evidence: Evidence | None) -> date | None:
    return date.fromisoformat(evidence.value) if evidence and evidence.value else None
