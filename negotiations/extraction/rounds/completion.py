"""Days that an undated page gives in part, completed from all its statements together and the calendar of negotiations.

Every day on which the page could have appeared is tried: one on which its rounds come out of order, too early or too
late, or with another gap between them is none. What all days left agree on holds; so does the earliest for a day of
the month, where the page tells how many days lie between two rounds.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice, pairwise
from typing import Any

from negotiations.extraction.claims import RoundClaim
from negotiations.extraction.language.settling import settle
from negotiations.extraction.rows import Hint, Row
from negotiations.reasons import Code, Reason, because, together
from negotiations.reference import negotiations
from negotiations.values import PartialDate, Status

_Span = tuple[PartialDate | None, PartialDate | None]


def complete(rows: Sequence[Row[RoundClaim]], published: date | None, hint: Hint) -> list[Row[RoundClaim]]:
    """Fill in the rows' partial days; `Row.inferred` says why for each day so filled."""
    agreement = next((row.claim.agreement for row in rows if row.claim.agreement), hint.agreement)
    if published or agreement is None or not any(_is_partial(d) for row in rows for d in _span(row.claim)):
        return list(rows)
    years = [hint.year] if hint.year else _years(agreement)
    fitting = [day for day in _days_of(years) if _agrees(rows, day, years)]
    if not fitting:
        return list(rows)
    reason = _reason(agreement, years, rows, hint)
    return [_completed(row, rows, fitting, reason) for row in rows]


def _years(agreement: int) -> list[int]:
    return [y for n in negotiations() if n.number == agreement for y in range(n.first_year, n.last_year + 1)]


def _days_of(years: Sequence[int]) -> Iterator[date]:
    for year in years:
        yield from (date(year, 1, 1) + timedelta(days=n) for n in range((date(year + 1, 1, 1) - date(year, 1, 1)).days))


def _span(claim: RoundClaim) -> _Span:
    return claim.first_day, claim.last_day


def _is_partial(day: PartialDate | None) -> bool:
    return day is not None and day.whole is None


def _on(day: PartialDate | None, claim: RoundClaim, published: date) -> PartialDate | None:
    """The day as it would be on a page of that day."""
    if day is None:
        return None
    return settle(day, 1 if claim.status is Status.PLANNED else -1, published)


def _agrees(rows: Sequence[Row[RoundClaim]], published: date, years: Sequence[int]) -> bool:
    """Could the page have appeared on that day?"""
    if not all(_mentions_agree(row, published, years) for row in rows):
        return False
    numbered = sorted((r.claim for r in rows if r.claim.number), key=lambda c: c.number or 0)
    return all(_in_order(before, after, published) for before, after in pairwise(numbered))


def _mentions_agree(row: Row[RoundClaim], published: date, years: Sequence[int]) -> bool:
    """Do all mentions give the same first day, in the years of the negotiation and the right side of publication?"""
    told = [_on(m.first_day, row.claim, published) for m in row.mentions]
    days = {d.whole for d in told if d and d.day}
    if len(days) > 1 or None in days:
        return False
    first = next(iter(days), None)
    if first is None:
        return True
    last = _on(row.claim.last_day, row.claim, published)
    if last and last.whole and last.whole < first:
        return False
    if first.year not in years or row.claim.status is None:
        return first.year in years
    return first >= published if row.claim.status is Status.PLANNED else first <= published


def _in_order(before: RoundClaim, after: RoundClaim, published: date) -> bool:
    """Does the later round begin after the earlier one, and so many days after it as the page says?"""
    ends = [d.whole for d in (_on(d, before, published) for d in _span(before)) if d and d.whole]
    start = _on(after.first_day, after, published)
    if not ends or not start or not start.whole:
        return True
    gap = (start.whole - max(ends)).days
    exact = after.gap_days if after.number == (before.number or 0) + 1 and before.last_day else None
    return gap > 0 and (exact is None or gap == exact)


def _completed(
    row: Row[RoundClaim], rows: Sequence[Row[RoundClaim]], fitting: Sequence[date], reason: Reason
) -> Row[RoundClaim]:
    """The row with each partial day that the fitting days of publication agree on."""
    values: dict[str, Any] = {}
    for name in ("first_day", "last_day"):
        day: PartialDate | None = getattr(row.claim, name)
        if day and _is_partial(day) and (found := _agreed(day, row.claim, rows, fitting)):
            values[name] = found
    inferred = {**row.inferred, **dict.fromkeys(values, reason)}
    return replace(row, claim=replace(row.claim, **values), inferred=inferred)


def _agreed(
    day: PartialDate, claim: RoundClaim, rows: Sequence[Row[RoundClaim]], fitting: Sequence[date]
) -> PartialDate | None:
    """The one value on all fitting days; or the earliest, of a day of the month where a gap between rounds is told."""
    told = [_on(day, claim, published) for published in fitting]
    if all(value == told[0] for value in told):
        return told[0]
    return told[0] if day.day and any(r.claim.gap_days for r in rows) else None


def _reason(agreement: int, years: Sequence[int], rows: Sequence[Row[RoundClaim]], hint: Hint) -> Reason:
    """From what the days were completed."""
    from_year = hint.reason if hint.year and hint.reason else _negotiated(agreement, years)
    gaps = (
        because(Code.GAP, number=claim.number, days=claim.gap_days)
        for claim in (row.claim for row in rows)
        if claim.number and claim.gap_days
    )
    return together([from_year, *islice(gaps, 1), because(Code.ORDER_OF_NUMBERS)])


def _negotiated(agreement: int, years: Sequence[int]) -> Reason:
    """In which years the calendar has an agreement negotiated."""
    if len(years) == 1:
        return because(Code.CALENDAR, number=agreement, year=years[0])
    return because(Code.CALENDAR_YEARS, number=agreement, first_year=years[0], last_year=years[-1])
