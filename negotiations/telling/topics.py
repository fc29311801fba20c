"""What the claims in articles support of a round, by which of their values are given: the topics of its page."""

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Case, CharField, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.utils.translation import gettext_lazy as _

from negotiations.brief import brief
from negotiations.models import Claim, NegotiatorClaim, PaymentClaim, Round, RoundClaim
from negotiations.models.words import Words
from negotiations.telling.claimed import columns_of
from negotiations.telling.coverage import Kind, Saying

TOPICS: Words = {
    "held": _("Held: when and where"),
    "planned": _("Announced: when and where"),
    "who": _("Who led and who sat there"),
    "sums": _("Sums in articles on this round alone"),
    "named": _("Named without day or place"),
}
"""The topics of a round, in the order of its page."""

GIVEN = ("first_day", "last_day", "days", "gap_days", "city", "venue")
"""The columns of a claim that tell when or where a round is."""


def kinds_of(row: Round, saying: Saying) -> list[Kind]:
    """The claims that bear on a round, annotated with their `topic`, and what is to be said of each: of one about the
    round what `saying` says, of the others the record that they are about.
    """
    return [(told_of(row), saying), (seen_at(row), _record), (sums_beside(row), _record)]


def claims_on(row: Round, about: str, saying: Saying) -> Kind:
    """The claims on a topic of a round, or those that give a field of it."""
    if about in OTHERS:
        return OTHERS[about](row), _record
    if about in TOPICS:
        return told_of(row).filter(topic=about), saying
    return row.claims.filter(_any_given(columns_of("round", about))), saying


def told_of(row: Round) -> QuerySet[Any]:
    """The claims about a round: by their status, a day or a place without one by the round's; one that merely names it
    is a topic where its article says no more of the round, and none elsewhere.
    """
    given = _any_given(GIVEN)
    more = RoundClaim.objects.filter(Q(status__gt="") | given, record=row, article=OuterRef("article"))
    topic = Case(
        When(status__gt="", then=F("status")),
        When(given, then=Value(row.status)),
        When(Exists(more), then=None),
        default=Value("named"),
        output_field=CharField(null=True),
    )
    return row.claims.annotate(topic=topic)


def seen_at(row: Round) -> QuerySet[Any]:
    """The claims that show negotiators at a round."""
    shown = NegotiatorClaim.objects.filter(shown_at=row).exclude(record=None)
    return brief(shown, "record").annotate(topic=Value("who"))


def sums_beside(row: Round) -> QuerySet[Any]:
    """The claims about payments in articles that tell of a round, and of no other."""
    told = RoundClaim.objects.filter(article=OuterRef("article")).exclude(record=None)
    here, elsewhere = Exists(told.filter(record=row)), Exists(told.exclude(record=row))
    return brief(PaymentClaim.objects.filter(here, ~elsewhere).exclude(record=None), "record").annotate(
        topic=Value("sums")
    )


OTHERS: Mapping[str, Callable[[Round], QuerySet[Any]]] = {"who": seen_at, "sums": sums_beside}


def _record(claim: Claim) -> Any:
    return claim.record


def _any_given(columns: Iterable[str]) -> Q:
    """Which round claims have a value in any of the columns."""
    return reduce(or_, (Q(**{f"{name}__gt": 0 if name in ("days", "gap_days") else ""}) for name in columns))
