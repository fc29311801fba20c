"""The front page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import ngettext

from articles.models import Article
from articles.paging import listed
from negotiations import wording
from negotiations.models import Negotiator, Payment, Round
from negotiations.pictures import registry
from negotiations.views.agreements import overview

LATEST = 6
COUNTED = 10_000
"""How many articles are counted at most."""


def home(request: HttpRequest) -> HttpResponse:
    """What this is, everything in one picture, agreement by agreement, and the latest coverage."""
    context = {
        "agreements": overview(),
        "latest": list(listed(Article.objects.current())[:LATEST]),
        "tally": _tally(),
        "picture": registry.picture("overview"),
    }
    return render(request, "home.html", context)


def _tally() -> list[tuple[str, str, str]]:
    """What the archive holds in figures: the address of each list, how many it has, and of what."""
    articles = Article.objects.current().order_by()[: COUNTED + 1].count()
    rounds, negotiators, payments = (model.objects.count() for model in (Round, Negotiator, Payment))
    return [
        (reverse("articles:articles"), wording.counted(articles, COUNTED), ngettext("article", "articles", articles)),
        (reverse("negotiations:rounds"), f"{rounds:,}", ngettext("round", "rounds", rounds)),
        (reverse("negotiations:negotiators"), f"{negotiators:,}", ngettext("negotiator", "negotiators", negotiators)),
        (reverse("negotiations:payments"), f"{payments:,}", ngettext("payment", "payments", payments)),
    ]
