"""Negotiators: the list, filtered, and each one's page."""

from django.contrib.postgres.aggregates import BoolOr
from django.core.paginator import Paginator
from django.db.models import Count, F, Max, Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _

from negotiations.brief import brief
from negotiations.filtering.records import NegotiatorFilter
from negotiations.models import SIDES, Delegate, Negotiator
from negotiations.models.words import Words
from negotiations.moved import found_at_old_addresses
from negotiations.telling.coverage import coverage
from negotiations.telling.differing import otherwise
from negotiations.telling.facts import facts
from negotiations.telling.offices import offices
from negotiations.telling.reach import reach

PAGE = 50
BY_SIDE = ("side", F("newest").desc(nulls_last=True), F("led").desc(nulls_last=True), "name", "key")
ROUNDS = ("-agreement__number", "number", "start", "slug")
LABELS: Words = {
    "name": _("Name in Latin letters"),
    "native_name": _("Name in Hangul"),
    "side": _("Side"),
    "title": _("Office"),
}


def negotiators(request: HttpRequest) -> HttpResponse:
    """Negotiators side by side: those of the newest agreement first, who led before who sat there."""
    filters = NegotiatorFilter(request.GET, queryset=Negotiator.objects.all())
    seats = Prefetch("seats", brief(Delegate.objects.all(), "agreement").order_by("-agreement__number"))
    found = brief(filters.found).annotate(
        meetings=Count("rounds", distinct=True), newest=Max("seats__agreement__number"), led=BoolOr("seats__chief")
    )
    page = Paginator(found.prefetch_related(seats).order_by(*BY_SIDE), PAGE).get_page(request.GET.get("page"))
    context = {"filters": filters, "facets": filters.facets(), "page": page, "total": page.paginator.count}
    return render(request, "negotiators/list.html", context)


@found_at_old_addresses(Negotiator)
def negotiator(request: HttpRequest, key: str) -> HttpResponse:
    """A negotiator: names, seats, rounds, offices, and what the press says."""
    row = get_object_or_404(Negotiator, key=key)
    known = facts(row, LABELS, _wording, row.claims.all())
    # Names and offices are put in many ways; none of them is said otherwise.
    saying = otherwise("negotiator", (fact for fact in known if fact.field == "side"))
    context = {
        "negotiator": row,
        "facts": known,
        "seats": brief(row.seats.all(), "agreement").order_by("-agreement__number"),
        "rounds": brief(row.rounds.all(), "agreement", "venue").order_by(*ROUNDS),
        "offices": offices(row),
        "reach": reach(row),
        "coverage": coverage(row.claims.all(), request.GET.get("page"), saying),
    }
    return render(request, "negotiators/negotiator.html", context)


def _wording(field: str, value: object) -> str:
    return str(SIDES.get(str(value), value)) if field == "side" else str(value)
