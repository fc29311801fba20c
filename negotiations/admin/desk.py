"""What wants a curator's eye: the first page of the admin counts it and links to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser, User
from django.db.models import Q, QuerySet
from django.urls import reverse

from articles.models import Article, Capture
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
UNRESOLVED = Q(record__isnull=True)


@dataclass(frozen=True, slots=True)
class Matter:
    """Rows of one kind that want looking at: in words, how many, and where they are listed."""

    words: str
    count: int
    address: str

    @property
    def counted(self) -> str:
        return wording.counted(self.count, ENOUGH)


MATTERS: tuple[tuple[str, QuerySet[Any], str], ...] = (
    *(
        (
            f"{model._meta.verbose_name_plural} on which sources differ",
            model._default_manager.filter(DISPUTED),
            "disputed=yes",
        )
        for model in (Agreement, Round, Venue, Negotiator, Payment)
    ),
    *(
        (
            f"{model._meta.verbose_name_plural} that belong to no record",
            model._default_manager.filter(UNRESOLVED),
            "resolved=no",
        )
        for model in (AgreementClaim, RoundClaim, NegotiatorClaim, PaymentClaim)
    ),
    ("rounds without a number", Round.objects.filter(number=None), "numbered=no"),
    ("articles without a date", Article.objects.filter(date=None), "dated=no"),
    ("captures that could not be read", Capture.objects.filter(state=Capture.State.FAILED), "read=no"),
)


def matters(user: User | AnonymousUser) -> Iterator[Matter]:
    """What there is to look at among what this user may see; nothing where there is nothing."""
    for words, rows, query in MATTERS:
        meta = rows.model._meta
        if not user.has_perm(f"{meta.app_label}.view_{meta.model_name}"):
            continue
        if count := rows.order_by()[: ENOUGH + 1].count():
            address = reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist")
            yield Matter(words, count, f"{address}?{query}")
