"""The front page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.models import Article
from articles.paging import listed
from negotiations.holdings.agreements import overview
from negotiations.holdings.counting import COUNTED, in_all
from negotiations.models import Negotiator, Payment, Round
from negotiations.pictures import registry

LATEST = 6


def home(request: HttpRequest) -> HttpResponse:
    """What this is, everything in one picture, agreement by agreement, and the latest coverage."""
    context = {
        "agreements": overview(),
        "latest": list(listed(Article.objects.current())[:LATEST]),
        "articles": in_all(),
        "counted": COUNTED,
        "rounds": Round.objects.count(),
        "negotiators": Negotiator.objects.count(),
        "payments": Payment.objects.count(),
        "picture": registry.picture("overview"),
    }
    return render(request, "home.html", context)
