"""Negotiators: the list, filtered, and each one's page."""

from django.db.models import Count, Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from negotiations.brief import brief
from negotiations.coverage import coverage
from negotiations.facts import facts
from negotiations.filtering.records import NegotiatorFilter
from negotiations.models import SIDES, Delegate, Negotiator
from negotiations.moved import found_at_old_addresses

LABELS = {"name": "Name", "native_name": "Name in Hangul", "side": "Side", "title": "Office"}


def negotiators(request: HttpRequest) -> HttpResponse:
    """Negotiators by side and agreement, each with the seats held."""
    filters = NegotiatorFilter(request.GET, queryset=Negotiator.objects.all())
    seats = Prefetch("seats", brief(Delegate.objects.all(), "agreement").order_by("agreement__number"))
    found = brief(filters.found).annotate(meetings=Count("rounds", distinct=True))
    context = {
        "filters": filters,
        "facets": filters.facets(),
        "negotiators": found.prefetch_related(seats).order_by("name"),
        "total": filters.total(),
    }
    return render(request, "negotiators/list.html", context)


@found_at_old_addresses(Negotiator)
def negotiator(request: HttpRequest, key: str) -> HttpResponse:
    """A negotiator: facts, seats, rounds and excerpts."""
    row = get_object_or_404(Negotiator, key=key)
    context = {
        "negotiator": row,
        "facts": facts(row, LABELS, _wording),
        "seats": brief(row.seats.all(), "agreement").order_by("-agreement__number"),
        "rounds": brief(row.rounds.all(), "agreement", "venue"),
        "coverage": coverage(row.claims.all(), request.GET.get("page")),
    }
    return render(request, "negotiators/negotiator.html", context)


def _wording(field: str, value: object) -> str:
    return SIDES.get(str(value), str(value)) if field == "side" else str(value)
