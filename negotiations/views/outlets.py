"""Outlets: the list, and each one's page."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from articles.models import Outlet
from negotiations.holdings.counting import COUNTED, in_all
from negotiations.holdings.held import by_month
from negotiations.holdings.outlets import holding, tallies
from negotiations.holdings.reporting import reported_by
from negotiations.lists import LISTS
from negotiations.models.words import Words
from negotiations.pictures.coverage import drawn
from negotiations.views import agreements, negotiators, payments, rounds

SHOWN = 40
"""How many of the records that an outlet reported first, or alone, its page names."""

LABELS: Mapping[str, Words] = {
    "agreement": agreements.LABELS,
    "round": rounds.LABELS,
    "negotiator": negotiators.LABELS,
    "payment": payments.LABELS,
}
"""What the fields of each kind of record are called."""


def outlets(request: HttpRequest) -> HttpResponse:
    """Every outlet with articles: what it covers, how often it was first, where it stands alone."""
    context = {"outlets": tallies(), "total": in_all(), "counted": COUNTED, "listed": LISTS["outlets"].rows().count()}
    return render(request, "outlets/list.html", context)


def outlet(request: HttpRequest, slug: str) -> HttpResponse:
    """An outlet's page; the addresses of those that were merged into it lead there."""
    row = Outlet.objects.filter(slug=slug).first()
    if row is None:
        merged = get_object_or_404(Outlet, former_slugs__contains=[slug])
        return redirect("negotiations:outlet", merged.slug, permanent=True)
    context = {
        "outlet": row,
        "held": holding(row.pk),
        "reported": reported_by(row.pk, SHOWN),
        "labels": LABELS,
        "months": drawn(by_month(row.pk), row.slug, row.name),
        "counted": COUNTED,
    }
    return render(request, "outlets/outlet.html", context)
