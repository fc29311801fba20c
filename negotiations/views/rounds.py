"""Rounds: the list, filtered, and each one's page."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _

from negotiations import wording
from negotiations.brief import brief
from negotiations.citing.titles import title_of
from negotiations.filtering.records import RoundFilter
from negotiations.models import STATUSES, Agreement, Round, Venue
from negotiations.models.words import Words
from negotiations.moved import found_at_old_addresses
from negotiations.pictures.registry import picture
from negotiations.telling.attending import delegates, shown_at
from negotiations.telling.coverage import Saying, coverage, topics
from negotiations.telling.differing import otherwise
from negotiations.telling.facts import Wording, facts
from negotiations.telling.reach import reach
from negotiations.telling.summaries import in_sentences
from negotiations.telling.topics import TOPICS, claims_on, kinds_of

PAGE = 50
NEWEST_AGREEMENT_FIRST = ("-agreement__number", F("number").asc(nulls_last=True), "start", "slug")
LABELS: Words = {
    "status": _("Status"),
    "start": _("First day"),
    "end": _("Last day"),
    "city": _("City"),
    "venue": _("Building or institute"),
}
ABOUT: Words = {**TOPICS, **LABELS}
"""What the excerpts may be asked for by: a topic, or a field that they give."""


def rounds(request: HttpRequest) -> HttpResponse:
    """Rounds by agreement, year, place, status and negotiator; the newest agreement first."""
    filters = RoundFilter(request.GET, queryset=Round.objects.all())
    if address := filters.moved():
        return redirect(request.path + address, permanent=True)
    ordered = brief(filters.found, "agreement", "venue").order_by(*NEWEST_AGREEMENT_FIRST)
    page = Paginator(ordered, PAGE).get_page(request.GET.get("page"))
    context = {"filters": filters, "facets": filters.facets(), "page": page, "total": page.paginator.count}
    return render(request, "rounds/list.html", context)


def of_agreement(request: HttpRequest, agreement: int) -> HttpResponse:
    """The address above a round's is its agreement's."""
    return redirect(get_object_or_404(Agreement, number=agreement), permanent=True)


@found_at_old_addresses(Round)
def round_(request: HttpRequest, agreement: int, slug: str) -> HttpResponse:
    """A round: its facts, its delegations, its coverage, its excerpts, and the rounds before and after it."""
    found = Round.objects.select_related("agreement", "venue").defer("agreement__evidence", "venue__evidence")
    row = get_object_or_404(found, agreement__number=agreement, slug=slug)
    before, after = _neighbours(row)
    seats = delegates(row)
    known = facts(row, LABELS, _wording(row), row.claims.all())
    context = {
        "round": row,
        "title": title_of(row),
        "summary": in_sentences(row, seats),
        "facts": known,
        "delegations": seats,
        "shown": shown_at(row, seats),
        "reach": reach(row),
        "days": picture(f"days-{agreement}-{slug}"),
        "before": before,
        "after": after,
    }
    saying = otherwise("round", (fact for fact in known if fact.field != "status"))
    return render(request, "rounds/round.html", context | _excerpts(request, row, saying))


def _excerpts(request: HttpRequest, row: Round, saying: Saying) -> dict[str, Any]:
    """The first excerpts on each topic, or a page of those on the topic or field that the address asks for."""
    about = request.GET.get("about", "")
    if about not in ABOUT:
        found = topics(kinds_of(row, saying))
        return {"about": "", "topics": [(name, title, found[name]) for name, title in TOPICS.items() if name in found]}
    claims, said = claims_on(row, about, saying)
    return {"about": about, "heading": ABOUT[about], "coverage": coverage(claims, request.GET.get("page"), said)}


def _wording(row: Round) -> Wording:
    """Words for a round's values; venues are told by key."""
    told = row.evidence.get("venue", {})
    keys = {str(value["value"]) for value in told.get("values", ())} | {str(told.get("value", ""))}
    names = {venue.key: venue.name or wording.city(venue.city) for venue in brief(Venue.objects.filter(key__in=keys))}

    def words(field: str, value: object) -> str:
        if isinstance(value, Venue):
            return value.name  # a city alone is told as the city
        if field == "venue":
            return names.get(str(value), str(value))
        if field == "status":
            return str(STATUSES.get(str(value), value))
        return wording.city(str(value)) if field == "city" else wording.iso_day(str(value))

    return words


def _neighbours(row: Round) -> tuple[Round | None, Round | None]:
    """The rounds of the same agreement before and after one."""
    siblings = list(brief(row.agreement.rounds.all(), "venue"))
    place = siblings.index(row)
    return siblings[place - 1] if place else None, siblings[place + 1] if place + 1 < len(siblings) else None
