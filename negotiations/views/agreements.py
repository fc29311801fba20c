"""Agreements: the list, and each one's page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _

from negotiations.brief import brief
from negotiations.holdings.agreements import overview
from negotiations.models import Agreement
from negotiations.models.words import Words
from negotiations.pictures import registry
from negotiations.pictures.course import course_of
from negotiations.pictures.sums import sums_of
from negotiations.telling.coverage import coverage
from negotiations.telling.differing import otherwise
from negotiations.telling.facts import facts
from negotiations.telling.positions import sides
from negotiations.wording import iso_day

LABELS: Words = {
    "first_year": _("First payment year"),
    "last_year": _("Last payment year"),
    "concluded": _("Reached"),
}


def agreements(request: HttpRequest) -> HttpResponse:
    """Every agreement in the archive."""
    context = {"agreements": overview(), "picture": registry.picture("overview")}
    return render(request, "agreements/list.html", context)


def agreement(request: HttpRequest, number: int) -> HttpResponse:
    """An agreement: its facts, the course of its talks, delegations, sums and excerpts."""
    row = get_object_or_404(Agreement, number=number)
    payments = list(brief(row.payments.all(), "agreement"))
    before, after = _neighbours(row)
    known = facts(row, LABELS, lambda field, value: iso_day(str(value)), row.claims.all())
    context = {
        "agreement": row,
        "facts": known,
        "course": course_of(row),
        "rounds": brief(row.rounds.all(), "venue"),
        "delegations": brief(row.seats.all(), "negotiator").order_by("negotiator__side", "-chief", "negotiator__name"),
        "sums": sums_of(row),
        "sides": sides(payments),
        "payments": payments,
        "coverage": coverage(row.claims.all(), request.GET.get("page"), otherwise("agreement", known)),
        "before": before,
        "after": after,
    }
    return render(request, "agreements/agreement.html", context)


def _neighbours(row: Agreement) -> tuple[Agreement | None, Agreement | None]:
    """The agreements before and after one."""
    others = list(brief(Agreement.objects.filter(number__in=(row.number - 1, row.number + 1))))
    before, after = ([one for one in others if one.number == row.number + step] for step in (-1, 1))
    return next(iter(before), None), next(iter(after), None)
