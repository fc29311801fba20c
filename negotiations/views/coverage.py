"""Coverage: what the archive holds and what it lacks."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from negotiations.holdings.counting import COUNTED, in_all
from negotiations.holdings.outlets import tallies


def coverage(request: HttpRequest) -> HttpResponse:
    """The archive's holdings in figures, and its gaps."""
    return render(request, "coverage/coverage.html", {"outlets": tallies(), "total": in_all(), "counted": COUNTED})
