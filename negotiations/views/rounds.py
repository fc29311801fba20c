"""Rounds: the list, filtered, and each one's page."""

from django.core.paginator import Paginator
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from negotiations import wording
from negotiations.brief import brief
from negotiations.coverage import coverage
from negotiations.facts import Wording, facts
from negotiations.filters import RoundFilter
from negotiations.models import STATUSES, Agreement, Delegate, Round, Venue
from negotiations.moved import found_at_old_addresses

PAGE = 50
NEWEST_AGREEMENT_FIRST = ("-agreement__number", F("number").asc(nulls_last=True), "start", "slug")
LABELS = {"status": "Status", "start": "First day", "end": "Last day", "city": "City", "venue": "Building or institute"}
THERE = "there: "
"""What stands before a negotiator's key where the fact is told that he or she was at a round."""


def rounds(request: HttpRequest) -> HttpResponse:
    """Rounds by agreement, year, place, status and negotiator; the newest agreement first."""
    filters = RoundFilter(request.GET, queryset=Round.objects.all())
    ordered = brief(filters.found, "agreement", "venue").order_by(*NEWEST_AGREEMENT_FIRST)
    page = Paginator(ordered, PAGE).get_page(request.GET.get("page"))
    context = {"filters": filters, "facets": filters.facets(), "page": page, "total": page.paginator.count}
    return render(request, "rounds/list.html", context)


def of_agreement(request: HttpRequest, agreement: int) -> HttpResponse:
    """The address above a round's is its agreement's."""
    return redirect(get_object_or_404(Agreement, number=agreement), permanent=True)


@found_at_old_addresses(Round)
def round_(request: HttpRequest, agreement: int, slug: str) -> HttpResponse:
    """A round: its facts, its delegations, its excerpts, and the rounds before and after it."""
    found = Round.objects.select_related("agreement", "venue").defer("agreement__evidence", "venue__evidence")
    row = get_object_or_404(found, agreement__number=agreement, slug=slug)
    before, after = _neighbours(row)
    delegations = _delegations(row)
    attended = {
        f"{THERE}{key}": evidence for key, evidence in row.attendances.values_list("negotiator__key", "evidence")
    }
    names = {f"{THERE}{seat.negotiator.key}": seat.negotiator.name for seat in delegations}
    known = {fact.field: fact for fact in facts(row, LABELS | names, _wording(row), attended)}
    context = {
        "round": row,
        "facts": [known[field] for field in LABELS],
        "delegations": delegations,
        "shown": {seat.negotiator.key: known[THERE + seat.negotiator.key] for seat in delegations},
        "coverage": coverage(row.claims.all(), request.GET.get("page")),
        "before": before,
        "after": after,
    }
    return render(request, "rounds/round.html", context)


def _wording(row: Round) -> Wording:
    """Words for a round's values; venues are told by key."""
    told = row.evidence.get("venue", {})
    keys = {str(value["value"]) for value in told.get("values", ())} | {str(told.get("value", ""))}
    names = {venue.key: venue.name or venue.city for venue in brief(Venue.objects.filter(key__in=keys))}

    def words(field: str, value: object) -> str:
        if isinstance(value, Venue):
            return value.name  # a city alone is told as the city
        if field == "venue":
            return names.get(str(value), str(value))
        if field == "status":
            return str(STATUSES.get(str(value), value))
        return wording.iso_day(str(value)) if field in ("start", "end") else str(value)

    return words


def _delegations(row: Round) -> list[Delegate]:
    """Who was seen at a round, the chief of each side first."""
    seats = Delegate.objects.filter(agreement=row.agreement_id, negotiator__rounds=row)
    return list(brief(seats, "negotiator").order_by("negotiator__side", "-chief", "negotiator__name"))


def _neighbours(row: Round) -> tuple[Round | None, Round | None]:
    """The rounds of the same agreement before and after one."""
    siblings = list(brief(row.agreement.rounds.all()))
    place = siblings.index(row)
    return siblings[place - 1] if place else None, siblings[place + 1] if place + 1 < len(siblings) else None
