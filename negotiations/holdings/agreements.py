"""The agreements at a glance."""

from django.db.models import Count, F, Max, Min, Prefetch, Q, QuerySet
from django.db.models.functions import Coalesce

from negotiations.brief import brief
from negotiations.models import Agreement, Payment


def overview() -> QuerySet[Agreement]:
    """The agreements, the newest first, each with what the archive has on it.

    `held` and `planned` are how many rounds; `opened` and `closed` the first and the last day known of any of them;
    `settled` the agreed sums, the latest year's first.
    """
    agreed = Payment.objects.filter(kind="agreed").exclude(amount=None)
    sums = brief(agreed).order_by(F("year").desc(nulls_last=True), "currency")
    counted = brief(Agreement.objects.all()).annotate(
        held=Count("rounds", filter=Q(rounds__status="held")),
        planned=Count("rounds", filter=Q(rounds__status="planned")),
        opened=Min(Coalesce("rounds__start", "rounds__end")),
        closed=Max(Coalesce("rounds__end", "rounds__start")),
    )
    return counted.prefetch_related(Prefetch("payments", sums, to_attr="settled")).order_by("-number")
