"""What was demanded, offered and agreed over one agreement, each sum with the sentence that first tells of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Case, F, Value, When
from django.utils.translation import gettext_lazy as _

from negotiations.models import Payment, PaymentClaim
from negotiations.models.words import Words
from negotiations.telling.coverage import texts
from negotiations.telling.quoting import Quote, quote_of

SIDES: Words = {
    "demanded": _("Demanded by Washington"),
    "offered": _("Offered by Seoul"),
    "agreed": _("Agreed"),
}
"""The kinds of payments in the order in which they come about, as headings."""
MOST = 6
"""How many payments of a kind are shown with their sentences: those with most independent sources."""


@dataclass(frozen=True, slots=True)
class Position:
    """A payment, and the first sentence that tells of it, if an article does."""

    payment: Payment
    quote: Quote | None


@dataclass(frozen=True, slots=True)
class Side:
    """The payments of a kind, by year; `more` is how many there are besides those shown."""

    kind: str
    label: str
    positions: Sequence[Position]
    more: int


def sides(payments: Iterable[Payment]) -> list[Side]:
    """Payments by kind, with sentences. Two queries."""
    rows = list(payments)
    own = {kind: [row for row in rows if row.kind == kind] for kind in SIDES}
    shown = {kind: sorted(sorted(found, key=_strength)[:MOST], key=_year) for kind, found in own.items()}
    first = _first_quotes([row for found in shown.values() for row in found])
    return [
        Side(
            kind,
            str(label),
            [Position(row, first.get(row.pk)) for row in shown[kind]],
            len(own[kind]) - len(shown[kind]),
        )
        for kind, label in SIDES.items()
    ]


def _strength(row: Payment) -> tuple[int, str]:
    return -row.stories, row.key


def _year(row: Payment) -> tuple[bool, int, str]:
    return row.year is None, row.year or 0, row.key


def _first_quotes(payments: Sequence[Payment]) -> Mapping[int | None, Quote]:
    """The earliest sentence that tells of each payment, by its primary key; one that gives its sum before others."""
    claims = PaymentClaim.objects.filter(record__in=[row.pk for row in payments])
    otherwise = Case(When(amount=F("record__amount"), then=Value(0)), default=Value(1))
    earliest = ("record_id", otherwise, F("article__date").asc(nulls_last=True), "article", "start")
    first = list(claims.order_by(*earliest).distinct("record_id"))
    known = texts(claim.article_id for claim in first)
    found = {claim.record_id: quote_of(known[claim.article_id], claim) for claim in first}
    return {pk: quote for pk, quote in found.items() if quote}
