"""Payments: the table, filtered, with its pictures, and each one's page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from negotiations import wording
from negotiations.brief import brief
from negotiations.filtering.records import PaymentFilter
from negotiations.models import CURRENCIES, Payment
from negotiations.models.words import Words
from negotiations.moved import found_at_old_addresses
from negotiations.pictures import registry
from negotiations.telling.coverage import coverage
from negotiations.telling.differing import otherwise
from negotiations.telling.facts import Wording, facts

LABELS: Words = {
    "amount": gettext_lazy("Sum"),
    "change_percent": gettext_lazy("Change"),
    "year": gettext_lazy("Payment year"),
}


def payments(request: HttpRequest) -> HttpResponse:
    """Payments by year, won and dollars apart: what was agreed, demanded and offered."""
    filters = PaymentFilter(request.GET, queryset=Payment.objects.all())
    drawn = (registry.picture(f"payments-{currency.lower()}") for currency in CURRENCIES)
    context = {
        "filters": filters,
        "facets": filters.facets(),
        "payments": brief(filters.found, "agreement"),
        "total": filters.total(),
        "pictures": [picture for picture in drawn if picture],
    }
    return render(request, "payments/list.html", context)


@found_at_old_addresses(Payment)
def payment(request: HttpRequest, key: str) -> HttpResponse:
    """A payment: its facts, the other payments told for the same year, its excerpts, the years before and after."""
    row = get_object_or_404(Payment.objects.select_related("agreement").defer("agreement__evidence"), key=key)
    before, after = _neighbours(row)
    known = facts(row, LABELS, _wording(row), row.claims.all())
    context = {
        "payment": row,
        "summary": _summary(row),
        "facts": known,
        "beside": _beside(row),
        "coverage": coverage(row.claims.all(), request.GET.get("page"), otherwise("payment", known)),
        "before": before,
        "after": after,
    }
    return render(request, "payments/payment.html", context)


def _summary(row: Payment) -> str:
    """What a payment is, in a line: "For 2021, a change of +13.9%, 11th agreement"."""
    told = [_("For %(year)s") % {"year": row.year} if row.year else _("Year not stated")]
    if row.amount is not None and row.change_percent is not None:
        told.append(_("a change of %(percent)s") % {"percent": wording.percent(row.change_percent)})
    if row.agreement:
        told.append(wording.agreement(row.agreement.number))
    return ", ".join(told)


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


def _neighbours(row: Payment) -> tuple[Payment | None, Payment | None]:
    """The payments of the same kind and currency for the nearest years before and after."""
    if row.year is None:
        return None, None
    alike = brief(Payment.objects.filter(kind=row.kind, currency=row.currency))
    before = alike.filter(year__lt=row.year).order_by("-year", "key").first()
    return before, alike.filter(year__gt=row.year).order_by("year", "key").first()
