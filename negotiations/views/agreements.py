"""Agreements: the list, and each one's page."""

from django.db.models import Count, F, Max, Min, Prefetch, Q, QuerySet
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from negotiations.brief import brief
from negotiations.charted import timeline
from negotiations.charts import pictures
from negotiations.coverage import coverage
from negotiations.facts import facts
from negotiations.models import Agreement, Delegate, Payment
from negotiations.wording import iso_day

LABELS = {"first_year": "First payment year", "last_year": "Last payment year", "concluded": "Reached"}


def overview() -> QuerySet[Agreement]:
    """The agreements, the newest first, each with what the archive has on it.

    `held` and `planned` are how many rounds; `opened` and `closed` the first and the last day known of any of them;
    `settled` the agreed sums, the latest year's first.
    """
    agreed = Payment.objects.filter(kind="agreed").exclude(amount=None)
    sums = brief(agreed).order_by(F("year").desc(nulls_last=True), "currency")
    counted = brief(Agreement.objects.all()).annotate(
        held=Count("rounds", filter=Q(rounds__status="held")),
        planned=Count("rounds", filter=Q(rounds__status="planned")),
        opened=Min(Coalesce("rounds__start", "rounds__end")),
        closed=Max(Coalesce("rounds__end", "rounds__start")),
    )
    return counted.prefetch_related(Prefetch("payments", sums, to_attr="settled")).order_by("-number")


def agreements(request: HttpRequest) -> HttpResponse:
    """Every agreement in the archive."""
    return render(request, "agreements/list.html", {"agreements": overview(), "charts": pictures(["rounds"])})


def agreement(request: HttpRequest, number: int) -> HttpResponse:
    """An agreement: its facts, rounds, delegations, payments and excerpts."""
    row = get_object_or_404(Agreement, number=number)
    seats = brief(Delegate.objects.filter(agreement=row), "negotiator")
    context = {
        "agreement": row,
        "facts": facts(row, LABELS, lambda field, value: iso_day(str(value))),
        "rounds": brief(row.rounds.all(), "venue"),
        "delegations": seats.order_by("negotiator__side", "-chief", "negotiator__name"),
        "payments": brief(row.payments.all()),
        "charts": pictures([timeline(number)]),
        "coverage": coverage(row.claims.all(), request.GET.get("page")),
    }
    return render(request, "agreements/agreement.html", context)
