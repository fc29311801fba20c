"""The front page, and the page about the archive."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.models import Article
from articles.paging import listed
from negotiations.charts import pictures
from negotiations.models import Negotiator, Payment, Round
from negotiations.views.agreements import overview

LATEST = 6
COUNTED = 10_000
"""How many articles are counted at most."""


def home(request: HttpRequest) -> HttpResponse:
    """What is in the archive, agreement by agreement, and the latest coverage."""
    context = {
        "agreements": overview(),
        "latest": list(listed(Article.objects.current())[:LATEST]),
        "articles": Article.objects.current().order_by()[: COUNTED + 1].count(),
        "counted": COUNTED,
        "rounds": Round.objects.count(),
        "negotiators": Negotiator.objects.count(),
        "payments": Payment.objects.count(),
        "charts": pictures(["rounds"]),
    }
    return render(request, "home.html", context)


def about(request: HttpRequest) -> HttpResponse:
    """How the archive comes to what it says, and what of it is public."""
    return render(request, "about.html")
