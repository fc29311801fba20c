"""What wants a curator's eye: the first page of the admin counts it and links to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser, User
from django.db.models import Q, QuerySet
from django.urls import reverse

from articles.admin.runs import UNDONE
from articles.models import Article, Capture, Run
from articles.runs import mark_dead_runs
from negotiations import wording
from negotiations.models import (
    Agreement,
    AgreementClaim,
    Negotiator,
    NegotiatorClaim,
    Payment,
    PaymentClaim,
    Round,
    RoundClaim,
    Venue,
)

ENOUGH = 1000
"""Beyond this many, the page says "more than": counting on would cost more than it tells."""

DISPUTED = Q(disputed__len__gt=0)
UNRESOLVED = Q(record__isnull=True, article__superseded_by=None) & ~Q(verdict__accepted=False)


@dataclass(frozen=True, slots=True)
class Matter:
    """Rows of one kind that want looking at: how many, what they are, and where they are listed."""

    count: int
    words: str
    address: str

    @property
    def counted(self) -> str:
        return wording.counted(self.count, ENOUGH)


MATTERS: tuple[tuple[QuerySet[Any], str, str], ...] = (
    *(
        (model._default_manager.filter(DISPUTED), "on which sources differ", "disputed=yes")
        for model in (Agreement, Round, Venue, Negotiator, Payment)
    ),
    *(
        (model._default_manager.filter(UNRESOLVED), "without a record", "resolved=no&rejected=no")
        for model in (AgreementClaim, RoundClaim, NegotiatorClaim, PaymentClaim)
    ),
    (Round.objects.filter(number=None), "without a number", "numbered=no"),
    (Article.objects.current().filter(date=None), "without a date", "dated=no&current=yes"),
    (Capture.objects.exclude(state=Capture.State.READ), "that could not be read", "read=no"),
    (Run.objects.filter(UNDONE), "that left something undone", "undone=yes"),
)


def matters(user: User | AnonymousUser) -> Iterator[Matter]:
    """What there is to look at among what this user may see; nothing where there is nothing."""
    mark_dead_runs()
    for rows, lack, query in MATTERS:
        meta = rows.model._meta
        if not user.has_perm(f"{meta.app_label}.view_{meta.model_name}"):
            continue
        if count := rows.order_by()[: ENOUGH + 1].count():
            noun = meta.verbose_name if count == 1 else meta.verbose_name_plural
            address = reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist")
            yield Matter(count, f"{noun} {lack}", f"{address}?{query}")
