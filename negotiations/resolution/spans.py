"""The days of a round: first and last, weighed from dates given whole, in part, or as a duration."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from negotiations.extraction import RoundClaim
from negotiations.reasons import Code, Reason, because
from negotiations.resolution.records import Evidence
from negotiations.resolution.statements import Said, Statement, said
from negotiations.resolution.weighing import vaguer_days, weigh
from negotiations.values import PartialDate, Status

Group = Sequence[Statement[RoundClaim]]


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


def span(statements: Group, after: date | None = None) -> Span:
    """Weigh the days that the statements of one round give, and work out the missing one from how long it lasted. First
    days before `after`, on which the round before it began, are misread and do not count if there are others.
    """
    starts = _starts(statements)
    if after:
        starts = [each for each in starts if each.value >= after.isoformat()[: len(each.value)]] or starts
    ends = [each for one in statements for each in _said(one, "last_day")]
    begun = _only_whole(weigh(starts, vaguer_days, len, has_begun))
    return _with_duration(_in_order(Span(begun, _ended(ends, begun)), starts, ends), statements)


def follow(later: Span, statements: Group, earlier_end: date) -> Span:
    """Work out a first day told only as so many days after the end of the round before, unless that were after the
    last day that is told.
    """
    gaps = said(statements, "gap_days")
    if later.first or not (gap := weigh(gaps)):
        return later
    first = earlier_end + timedelta(days=gap.value)
    if later.last and later.last < first:
        return later
    reason = because(Code.AFTER_ROUND_BEFORE, days=gap.value, day=earlier_end, outlet=_outlet(gaps))
    start = _inferred(first, reason, later.start)
    return _with_duration(replace(later, start=start), statements)


def has_begun(said: Said) -> bool:
    """Does a source that looks back on the round's beginning say it? Plans for it may have been changed since."""
    return said.statement.claim.status is Status.HELD or said.statement.content.over


def is_over(said: Said) -> bool:
    """Does a source say it that came out when the days which it gives were over?"""
    return bool(said.statement.content.over)


def _starts(statements: Group) -> list[Said]:
    """First days. A single day within a span that a source gives is a day of the round, not another beginning."""
    inner = _inner_days(statements)
    return [
        each
        for one in statements
        if one.claim.last_day or _day(one, "first_day") not in inner
        for each in _said(one, "first_day")
    ]


def _inner_days(statements: Group) -> set[date]:
    """The days after the first of every span that a source gives, none longer than a round can be."""
    spans = {(first, last) for s in statements if (first := _day(s, "first_day")) and (last := _day(s, "last_day"))}
    return {first + timedelta(days=n) for first, last in spans for n in range(1, min((last - first).days, LONGEST) + 1)}


def _ended(ends: Iterable[Said], begun: Evidence | None) -> Evidence | None:
    """The last day, as those tell it who wrote when it had come; who errs on the first is no witness of it."""
    first = _whole(begun)

    def is_firm(said: Said) -> bool:
        return is_over(said) and _day(said.statement, "first_day") in (None, first)

    return _only_whole(weigh(ends, vaguer_days, len, is_firm))


def _in_order(days: Span, starts: Iterable[Said], ends: Iterable[Said]) -> Span:
    """Where the last day would be before the first, one of them is wrong: leave open the one with less behind it, the
    last of equals.
    """
    if not days.first or not days.last or days.first <= days.last:
        return days
    sides = [*_behind(days.first, "first_day", starts), *_behind(days.last, "last_day", ends)]
    better = weigh(sides, firm=has_begun)
    if better and better.value == "last_day":
        return replace(days, start=_left_open(days.start))
    return replace(days, end=_left_open(days.end))


def _behind(day: date, side: str, told: Iterable[Said]) -> list[Said]:
    """Those who give the day, whole or in part, as speaking for its side."""
    return [replace(each, value=side) for each in told if day.isoformat().startswith(each.value)]


def _left_open(evidence: Evidence | None) -> Evidence | None:
    return replace(evidence, value=None) if evidence else None


def _said(one: Statement[RoundClaim], field: str) -> list[Said]:
    text = iso(getattr(one.claim, field))
    return [Said(text, one, one.reason(field))] if text else []


def _day(one: Statement[RoundClaim], field: str) -> date | None:
    partial: PartialDate | None = getattr(one.claim, field)
    return partial.whole if partial else None


def _only_whole(evidence: Evidence | None) -> Evidence | None:
    return _left_open(evidence) if evidence and len(evidence.value) < len("2024-06-12") else evidence


def _with_duration(days: Span, statements: Group) -> Span:
    lengths = [each for each in said(statements, "days") if each.value > 0]
    length = weigh(lengths, firm=is_over)
    if not length or bool(days.first) == bool(days.last):
        return days
    rest = timedelta(days=length.value - 1)
    if days.first:
        reason = because(Code.LASTING_FROM, days=length.value, day=days.first, outlet=_outlet(lengths))
        return replace(days, end=_inferred(days.first + rest, reason, days.end))
    assert days.last  # noqa: S101 - one of the two is known, and it is not the first
    reason = because(Code.LASTING_UNTIL, days=length.value, day=days.last, outlet=_outlet(lengths))
    return replace(days, start=_inferred(days.last - rest, reason, days.start))


def _outlet(statements: Iterable[Said]) -> str:
    """The outlet that said it first."""
    return min((each.statement.teller for each in statements), key=lambda teller: teller.order).outlet


def _inferred(day: date, reason: Reason, told: Evidence | None) -> Evidence:
    return Evidence(day.isoformat(), "inferred", told.values if told else (), reason)


def _whole(evidence: Evidence | None) -> date | None:
    return date.fromisoformat(evidence.value) if evidence and evidence.value else None
