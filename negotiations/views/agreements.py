"""Agreements: the list, and each one's page."""

from django.db.models import Count, F, Max, Min, Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from negotiations.charts import pictures, timeline
from negotiations.coverage import coverage
from negotiations.facts import facts
from negotiations.models import Agreement, Delegate, Payment
from negotiations.wording import iso_day

LABELS = {"first_year": "First payment year", "last_year": "Last payment year", "concluded": "Reached"}


def agreements(request: HttpRequest) -> HttpResponse:
    """Every agreement in the archive, the newest first."""
    settled = (
        Payment.objects.filter(kind="agreed").exclude(amount=None).order_by(F("year").asc(nulls_last=True), "currency")
    )
    rows = (
        Agreement.objects.annotate(meetings=Count("rounds"), opened=Min("rounds__start"), closed=Max("rounds__end"))
        .prefetch_related(Prefetch("payments", settled, to_attr="settled"))
        .order_by("-number")
    )
    return render(request, "agreements/list.html", {"agreements": rows, "charts": pictures(["rounds"])})


def agreement(request: HttpRequest, number: int) -> HttpResponse:
    """An agreement: its facts, rounds, delegations, payments and excerpts."""
    row = get_object_or_404(Agreement, number=number)
    seats = Delegate.objects.filter(agreement=row).select_related("negotiator")
    context = {
        "agreement": row,
        "facts": facts(row, LABELS, lambda field, value: iso_day(str(value))),
        "rounds": row.rounds.select_related("venue"),
        "delegations": seats.order_by("negotiator__side", "-chief", "negotiator__name"),
        "payments": row.payments.all(),
        "charts": pictures([timeline(number)]),
        "coverage": coverage(row.claims.all(), request.GET.get("page")),
    }
    return render(request, "agreements/agreement.html", context)
