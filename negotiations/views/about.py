"""What the archive says about itself: its method, and what every column means."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from articles import copies
from negotiations import wording
from negotiations.codebook import book
from negotiations.resolution import roundings, weighing
from negotiations.telling import excerpts


def about(request: HttpRequest) -> HttpResponse:
    """How the archive comes to what it says, how to search and cite it, and what of it is public."""
    context = {
        "plans": wording.spelled(weighing.PLANS),
        "rounding": f"{roundings.MOST:.0%}",
        "shared": f"{copies.COVERED:.0%}",
        "apart": copies.APART.days,
        "around": excerpts.AROUND,
        "today": wording.cited_day(timezone.localdate()),
        "address": request.build_absolute_uri(reverse("negotiations:home")),
    }
    return render(request, "about.html", context)


def code_book(request: HttpRequest) -> HttpResponse:
    """What stands in each public column of records, articles, outlets and claims."""
    return render(request, "code-book.html", {"chapters": book()})
