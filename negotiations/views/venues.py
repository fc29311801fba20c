"""Venues: the list, and each one's page."""

from django.db.models import Count, Max, Min, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from negotiations.coverage import coverage
from negotiations.facts import facts
from negotiations.models import Round, RoundClaim, Venue

LABELS = {"name": "Building or institute", "city": "City", "country": "Country"}
COUNTRIES = {"KR": "South Korea", "US": "United States"}


def venues(request: HttpRequest) -> HttpResponse:
    """Every venue, by city."""
    rows = Venue.objects.annotate(meetings=Count("rounds"), first=Min("rounds__start"), last=Max("rounds__end"))
    return render(request, "venues/list.html", {"venues": rows, "COUNTRIES": COUNTRIES})


def venue(request: HttpRequest, key: str) -> HttpResponse:
    """A venue: its facts, the rounds held there, and what names it. A city's page has its institutes' rounds too."""
    row = get_object_or_404(Venue, key=key)
    here = Q(venue=row) if row.name else Q(venue=row) | Q(city=row.city)
    rounds = Round.objects.filter(here)
    named = Q(venue__gt="") if row.name else Q(venue__gt="") | Q(city__gt="")
    context = {
        "venue": row,
        "facts": facts(row, LABELS, lambda field, value: COUNTRIES.get(str(value), str(value))),
        "rounds": rounds.select_related("agreement", "venue").order_by("-start"),
        "coverage": coverage(RoundClaim.objects.filter(named, record__in=rounds), request.GET.get("page")),
    }
    return render(request, "venues/venue.html", context)
