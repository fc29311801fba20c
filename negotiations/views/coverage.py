"""Coverage: what the archive holds and what it lacks."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format

from negotiations.holdings import held, lacking
from negotiations.holdings.counting import COUNTED, in_all
from negotiations.pictures.coverage import drawn
from negotiations.pictures.words import round_title

OUTLETS = 15
"""How many outlets are named; all have a page of their own."""


def coverage(request: HttpRequest) -> HttpResponse:
    """The archive's holdings by month, agreement, outlet and language, and its gaps."""
    months = held.by_month()
    years = held.by_year(months)
    context = {
        "total": in_all(),
        "counted": COUNTED,
        "totals": held.totals(),
        "picture_by_month": drawn(months, ""),
        "years": years,
        "most": max((n for year in years for n in year.months), default=0),
        "month_names": [date_format(date(2000, number, 1), "M") for number in range(1, 13)],
        "title": round_title,
        "languages": held.by_language(),
        "agreements": held.by_agreement(),
        "outlets": held.by_outlet(OUTLETS),
        "thin": lacking.thin(),
        "missed": lacking.missed(),
        "uncovered": lacking.uncovered(),
        "quiet": lacking.quiet(),
        "unread": lacking.unread(),
    }
    return render(request, "coverage/coverage.html", context)
