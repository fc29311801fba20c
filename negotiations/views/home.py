"""The front page, and the page about the archive."""

from django.db.models import Count, F, Max, Min, Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.models import Article
from negotiations.charts import pictures
from negotiations.models import Agreement, Negotiator, Payment, Round

LATEST = 6
COUNTED = 10_000
"""How many articles are counted at most."""


def home(request: HttpRequest) -> HttpResponse:
    """What is in the archive, agreement by agreement, and the latest coverage."""
    latest = Article.objects.select_related("outlet").defer("search", "body", "captions")[:LATEST]
    context = {
        "agreements": _agreements(),
        "latest": list(latest),
        "articles": Article.objects.order_by()[: COUNTED + 1].count(),
        "counted": COUNTED,
        "rounds": Round.objects.count(),
        "negotiators": Negotiator.objects.count(),
        "payments": Payment.objects.count(),
        "charts": pictures(["rounds"]),
    }
    return render(request, "home.html", context)


def _agreements() -> list[Agreement]:
    """The agreements, the newest first, each with what the archive has on it."""
    settled = (
        Payment.objects.filter(kind="agreed").exclude(amount=None).order_by(F("year").desc(nulls_last=True), "currency")
    )
    return list(
        Agreement.objects.annotate(
            held=Count("rounds", filter=Q(rounds__status="held")),
            planned=Count("rounds", filter=Q(rounds__status="planned")),
            opened=Min("rounds__start"),
            closed=Max("rounds__end"),
        )
        .prefetch_related(Prefetch("payments", settled, to_attr="settled"))
        .order_by("-number")
    )


def about(request: HttpRequest) -> HttpResponse:
    """How the archive comes to what it says, and what of it is public."""
    return render(request, "about.html")
