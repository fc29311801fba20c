"""What the charts show: plain rows from the records, for each chart that there are data for. Nothing is drawn here."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from itertools import groupby
from json import dumps
from typing import Any, Literal

from negotiations.models import CURRENCIES, Payment, Round
from negotiations.wording import days, money, ordinal

Row = dict[str, Any]

SCALES = {"KRW": (10**12, "trillion won"), "USD": (10**9, "billion dollars")}


@dataclass(frozen=True, slots=True)
class Charted:
    """A chart's name, its form, its rows, and the unit of its amounts, if it has any."""

    name: str
    form: Literal["payments", "all rounds", "rounds of one"]
    rows: list[Row]
    unit: str = ""

    @property
    def digest(self) -> str:
        """SHA-256 of all that the chart shows."""
        return sha256(dumps(asdict(self), sort_keys=True).encode()).hexdigest()


def timeline(number: int) -> str:
    """The name of the time line of one agreement's rounds."""
    return f"rounds-{number}"


def charted() -> Iterator[Charted]:
    """Every chart that there are data for."""
    for currency in CURRENCIES:
        payments = Payment.objects.filter(currency=currency).exclude(amount=None).exclude(year=None)
        if rows := [_payment_row(payment) for payment in payments.order_by("year", "kind", "key")]:
            yield Charted(f"payments-{currency.lower()}", "payments", rows, SCALES[currency][1])
    dated = Round.objects.exclude(start=None).select_related("agreement").order_by("agreement__number", "start", "slug")
    if rows := [_round_row(one) for one in dated]:
        yield Charted("rounds", "all rounds", rows)
    for number, own in groupby(rows, key=lambda row: row["agreement"]):
        yield Charted(timeline(number), "rounds of one", list(own))


def _payment_row(payment: Payment) -> Row:
    amount, (scale, _) = payment.amount or 0, SCALES[payment.currency]
    return {
        "year": payment.year,
        "kind": payment.kind,
        "amount": amount / scale,
        "label": money(amount, payment.currency),
    }


def _round_row(one: Round) -> Row:
    return {
        "agreement": one.agreement.number,
        "name": ordinal(one.agreement.number),
        "number": str(one.number or ""),
        "start": one.start.isoformat() if one.start else None,
        "status": one.status,
        "label": days(one.start, one.end),
    }
