"""Venues: the list, and each one's page."""

from collections import defaultdict

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from negotiations.brief import brief
from negotiations.coverage import coverage
from negotiations.facts import facts
from negotiations.models import Round, RoundClaim, Venue
from negotiations.moved import found_at_old_addresses

LABELS = {"name": "Building or institute", "city": "City", "country": "Country"}
COUNTRIES = {"KR": "South Korea", "US": "United States"}


def venues(request: HttpRequest) -> HttpResponse:
    """Every venue by city, with its rounds; a city has its institutes' rounds too."""
    at_venue, in_city = defaultdict(list), defaultdict(list)
    for row in Round.objects.order_by("start").only("start", "end", "city", "venue"):
        at_venue[row.venue_id].append(row)
        in_city[row.city].append(row)
    rows = brief(Venue.objects.all()).order_by("city", "name")
    listed = [(venue, at_venue[venue.pk] if venue.name else in_city[venue.city]) for venue in rows]
    return render(request, "venues/list.html", {"venues": listed, "COUNTRIES": COUNTRIES})


@found_at_old_addresses(Venue)
def venue(request: HttpRequest, key: str) -> HttpResponse:
    """A venue: its facts, the rounds held there, and what names it. A city's page has its institutes' rounds too."""
    row = get_object_or_404(Venue, key=key)
    here = Q(venue=row) if row.name else Q(venue=row) | Q(city=row.city)
    rounds = Round.objects.filter(here)
    named = Q(venue__gt="") if row.name else Q(venue__gt="") | Q(city__gt="")
    context = {
        "venue": row,
        "facts": facts(row, LABELS, lambda field, value: COUNTRIES.get(str(value), str(value))),
        "rounds": brief(rounds, "agreement", "venue").order_by("-start"),
        "coverage": coverage(RoundClaim.objects.filter(named, record__in=rounds), request.GET.get("page")),
    }
    return render(request, "venues/venue.html", context)
