"""Venues: the map, who hosted, and each venue's page."""

from django.db.models import F, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _

from negotiations import wording
from negotiations.brief import brief
from negotiations.holdings.hosting import hosting
from negotiations.models import Round, RoundClaim, Venue
from negotiations.models.words import Words
from negotiations.moved import found_at_old_addresses
from negotiations.pictures.lanes import host
from negotiations.pictures.map import drawn
from negotiations.pictures.words import place
from negotiations.telling.coverage import coverage
from negotiations.telling.differing import otherwise
from negotiations.telling.facts import facts

NEWEST_FIRST = (F("start").desc(nulls_last=True), "-agreement__number", "slug")
LABELS: Words = {"name": _("Building or institute"), "city": _("City"), "country": _("Country")}


def venues(request: HttpRequest) -> HttpResponse:
    """Where rounds were, on the map and by country, city and institute, and who hosted in turn."""
    found = hosting()
    context = {
        "hosting": found,
        "map": drawn(found.cities),
        "total": Venue.objects.count(),
        "host": host,
        "where": place,
    }
    return render(request, "venues/list.html", context)


@found_at_old_addresses(Venue)
def venue(request: HttpRequest, key: str) -> HttpResponse:
    """A venue: its facts, the rounds held there, and what names it. A city's page has its institutes' rounds too."""
    row = get_object_or_404(Venue, key=key)
    here = Q(venue=row) if row.name else Q(venue=row) | Q(city=row.city)
    rounds = Round.objects.filter(here)
    named = Q(venue__gt="") if row.name else Q(venue__gt="") | Q(city__gt="")
    claims = RoundClaim.objects.filter(named, record__in=rounds)
    known = facts(row, _labels(row), _wording, claims)
    # A name is put in many ways; none of them is said otherwise.
    saying = otherwise("venue", (fact for fact in known if fact.field == "city"))
    context = {
        "venue": row,
        "city": Venue.objects.filter(city=row.city, name="").defer("evidence").first() if row.name else None,
        "institutes": [] if row.name or not row.city else brief(Venue.objects.filter(city=row.city).exclude(name="")),
        "facts": known,
        "rounds": brief(rounds, "agreement", "venue").order_by(*NEWEST_FIRST),
        "coverage": coverage(claims, request.GET.get("page"), saying),
    }
    return render(request, "venues/venue.html", context)


def _labels(row: Venue) -> Words:
    """The fields of a venue; a city alone has no building whose name could be open."""
    return {field: label for field, label in LABELS.items() if field != "name" or row.name}


def _wording(field: str, value: object) -> str:
    if field == "country":
        return wording.country(str(value))
    return wording.city(str(value)) if field == "city" else wording.place(str(value), "")
