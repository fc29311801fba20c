"""Payments: the table, filtered, with its charts, and each one's page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from negotiations import wording
from negotiations.brief import brief
from negotiations.charts import pictures
from negotiations.coverage import coverage
from negotiations.facts import Wording, facts
from negotiations.filters import PaymentFilter
from negotiations.models import Payment
from negotiations.moved import found_at_old_addresses

LABELS = {"amount": "Sum", "change_percent": "Change", "year": "Payment year"}


def payments(request: HttpRequest) -> HttpResponse:
    """Payments by year, won and dollars apart: what was agreed, demanded and offered."""
    filters = PaymentFilter(request.GET, queryset=Payment.objects.all())
    context = {
        "filters": filters,
        "facets": filters.facets(),
        "payments": brief(filters.found, "agreement"),
        "total": filters.total(),
        "charts": pictures(["payments-krw", "payments-usd"]),
    }
    return render(request, "payments/list.html", context)


@found_at_old_addresses(Payment)
def payment(request: HttpRequest, key: str) -> HttpResponse:
    """A payment: its facts, its excerpts, and the other payments told for the same year."""
    row = get_object_or_404(Payment.objects.select_related("agreement").defer("agreement__evidence"), key=key)
    context = {
        "payment": row,
        "facts": facts(row, LABELS, _wording(row)),
        "beside": _beside(row),
        "coverage": coverage(row.claims.all(), request.GET.get("page")),
    }
    return render(request, "payments/payment.html", context)


def _wording(row: Payment) -> Wording:
    def words(field: str, value: object) -> str:
        if field == "amount" and isinstance(value, int) and row.currency:
            return wording.money(value, row.currency)
        return wording.percent(value) if field == "change_percent" and isinstance(value, int | float) else str(value)

    return words


def _beside(row: Payment) -> list[Payment]:
    """What else was agreed, demanded or offered for that year; for no year, under that agreement."""
    others = brief(Payment.objects.exclude(pk=row.pk), "agreement")
    if row.year is not None:
        return list(others.filter(year=row.year))
    return list(others.filter(agreement=row.agreement_id)) if row.agreement_id else []
