"""A page's claims about payments, merged into a row for each sum, or for each rise of which the page gives no sum."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from math import floor, log
from typing import Any, NamedTuple

from negotiations.extraction.claims import PaymentClaim
from negotiations.extraction.merge import Likeness, grouped, in_text_order
from negotiations.extraction.rows import Row
from negotiations.values import Currency, PaymentKind

ROUNDING = 0.005
"""Sums that differ by less than this part are one, rounded differently."""
YEARLY = "yearly rise"
"""The rule of a rise that is that of each year to come."""


def payment_rows(claims: Sequence[PaymentClaim], published: date | None) -> tuple[Row[PaymentClaim], ...]:
    """A row for each sum of one kind and year. A rise told alone joins the sums that it leads to, if the page gives
    them: those with the same rise, or else the agreed ones of the latest year, if none of them has a rise.
    """
    rows = [_precise(row) for row in grouped(sorted(claims, key=lambda c: c.year is None), SAME_PAYMENT)]
    sums = [row for row in rows if row.claim.amount is not None]
    alone = []
    for rise in (row for row in rows if row.claim.amount is None):
        find = _to_come if rise.claim.rule == YEARLY else _latest
        places = [i for i, row in enumerate(sums) if _leads_to(rise.claim, row.claim)]
        places = places or find(rise.claim, sums, published)
        for i in places:
            sums[i] = _joined(sums[i], rise)
        if not places:
            alone.append(rise)
    return tuple(in_text_order([*sums, *alone]))


class _Told(NamedTuple):
    """What tells payments apart."""

    kind: PaymentKind
    currency: Currency | None
    amount: int | None
    rise: float | None
    """Of one without an amount."""
    year: int | None


def _told(claim: PaymentClaim) -> _Told:
    rise = claim.change_percent if claim.amount is None else None
    return _Told(claim.kind, claim.currency, claim.amount, rise, claim.year)


def _same_payment(one: _Told, other: _Told) -> bool:
    if (one.kind, one.currency, one.rise) != (other.kind, other.currency, other.rise):
        return False
    return _same_amount(one.amount, other.amount) and (None in (one.year, other.year) or one.year == other.year)


def _same_amount(one: int | None, other: int | None) -> bool:
    """Are they the same, or is one the other rounded: 1.04 and 1.0389 trillion?"""
    if one is None or other is None:
        return one is other
    return abs(one - other) <= ROUNDING * max(one, other)


def _filed(told: _Told) -> list[tuple[Any, ...]]:
    """Sums by their size, in steps of which no two that are the same are more than one apart."""
    step = None if told.amount is None else floor(log(max(told.amount, 1)) / (ROUNDING * 1.1))
    return [(told.kind, told.currency, told.rise, step)]


def _sought(told: _Told) -> list[tuple[Any, ...]]:
    ((*what, step),) = _filed(told)
    return [(*what, step)] if step is None else [(*what, near) for near in (step - 1, step, step + 1)]


SAME_PAYMENT: Likeness[PaymentClaim] = Likeness(_told, _same_payment, _filed, _sought)


def _precise(row: Row[PaymentClaim]) -> Row[PaymentClaim]:
    """The row with the amount that is rounded least."""
    amounts = [claim.amount for claim in row.mentions if claim.amount is not None]
    exact = max(amounts, key=lambda amount: len(str(amount).rstrip("0")), default=None)
    return replace(row, claim=replace(row.claim, amount=exact))


def _leads_to(rise: PaymentClaim, total: PaymentClaim) -> bool:
    return (rise.kind, rise.change_percent) == (total.kind, total.change_percent) and _fits(rise, total)


def _fits(rise: PaymentClaim, total: PaymentClaim) -> bool:
    pairs = ((rise.year, total.year), (rise.agreement, total.agreement))
    return rise.kind is total.kind and all(None in pair or pair[0] == pair[1] for pair in pairs)


def _to_come(rise: PaymentClaim, sums: Sequence[Row[PaymentClaim]], published: date | None) -> list[int]:
    """Where the sums stand that a yearly rise is of: those of the years to come, none of which has another."""
    ahead = [(i, row.claim) for i, row in enumerate(sums) if published and (row.claim.year or 0) > published.year]
    return [i for i, claim in ahead if claim.change_percent is None and _fits(rise, claim)]


def _latest(rise: PaymentClaim, sums: Sequence[Row[PaymentClaim]], published: date | None) -> list[int]:
    """Where the sums stand that a rise is of which names neither year nor agreement: the latest year's. If the page
    tells of one year alone, it must not have gone by: then the rise may be that of a year to come.
    """
    fitting = [i for i, row in enumerate(sums) if row.claim.year and _fits(rise, row.claim)]
    years = {sums[i].claim.year or 0 for i in fitting}
    last = max(years, default=0)
    if rise.year or rise.agreement or not (len(years) > 1 or (published and last >= published.year)):
        return []
    latest = [i for i in fitting if sums[i].claim.year == last]
    return latest if all(sums[i].claim.change_percent is None for i in latest) else []


def _joined(total: Row[PaymentClaim], rise: Row[PaymentClaim]) -> Row[PaymentClaim]:
    claim = replace(
        total.claim,
        change_percent=total.claim.change_percent or rise.claim.change_percent,
        year=total.claim.year or rise.claim.year,
        agreement=total.claim.agreement or rise.claim.agreement,
    )
    return replace(total, claim=claim, mentions=(*total.mentions, *rise.mentions))
