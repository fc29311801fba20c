"""Claims: one thing said in one place of an article."""

from typing import Any

from django.db import models

from articles.models import Article
from negotiations.models.curation import Verdict
from negotiations.models.records import Agreement, Negotiator, Payment, Round
from negotiations.models.statements import Statement
from negotiations.models.words import CURRENCIES, KINDS, PARTS, SIDES, STATUSES


class Claim(models.Model):
    """One thing said in one place of an article; `record` is what it was resolved to, empty if to nothing yet.

    Nothing but software writes claims. One on which a curator has ruled has a `verdict`; a rejected one has no record.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="%(class)ss")
    part = models.CharField(max_length=10, choices=PARTS)
    start = models.PositiveIntegerField(help_text="Offset of the quote's first character in that part.")
    end = models.PositiveIntegerField(help_text="Offset behind its last character.")
    quote = models.TextField()
    rule = models.CharField(max_length=100, help_text="The rule that read it.")
    agreement_number = models.PositiveSmallIntegerField(
        null=True, help_text="The agreement that the place is about, if it tells."
    )
    verdict = models.ForeignKey(
        Verdict, on_delete=models.SET_NULL, related_name="%(class)ss", null=True, db_index=False, editable=False
    )
    statement = models.ForeignKey(
        Statement,
        on_delete=models.SET_NULL,
        related_name="%(class)ss",
        null=True,
        editable=False,
        help_text="What its article says in all of the thing that it is about; none of a rejected claim.",
    )
    record: Any
    """The record of the claim's kind, each kind its own foreign key."""

    class Meta:
        abstract = True
        ordering = ["article", "part", "start"]
        indexes = [  # few claims have one
            models.Index(fields=["verdict"], condition=models.Q(verdict__isnull=False), name="%(class)s_verdict")
        ]

    def __str__(self) -> str:
        return self.quote


class AgreementClaim(Claim):
    record = models.ForeignKey(Agreement, on_delete=models.SET_NULL, related_name="claims", null=True)
    first_year = models.PositiveSmallIntegerField(null=True)
    last_year = models.PositiveSmallIntegerField(null=True)
    concluded = models.CharField(max_length=40, blank=True, help_text="A date given in whole or in part.")


class RoundClaim(Claim):
    record = models.ForeignKey(Round, on_delete=models.SET_NULL, related_name="claims", null=True)
    number = models.PositiveSmallIntegerField(null=True)
    status = models.CharField(max_length=10, choices=STATUSES, blank=True)
    first_day = models.CharField(max_length=40, blank=True, help_text="A date given in whole or in part.")
    last_day = models.CharField(max_length=40, blank=True, help_text="A date given in whole or in part.")
    city = models.CharField(max_length=100, blank=True)
    venue = models.CharField(max_length=200, blank=True)
    days = models.PositiveSmallIntegerField(null=True)
    gap_days = models.PositiveSmallIntegerField(null=True)


class NegotiatorClaim(Claim):
    record = models.ForeignKey(Negotiator, on_delete=models.SET_NULL, related_name="claims", null=True)
    name = models.CharField(max_length=200)
    side = models.CharField(max_length=2, choices=SIDES)
    chief = models.BooleanField(default=False)
    title = models.CharField(max_length=300, blank=True)
    round_number = models.PositiveSmallIntegerField(null=True)
    present = models.BooleanField(default=False, editable=False, help_text="Its place shows the person negotiating.")
    shown_at = models.ForeignKey(
        Round,
        on_delete=models.SET_NULL,
        related_name="shows",
        null=True,
        editable=False,
        help_text="The round at which its page shows the person.",
    )


class PaymentClaim(Claim):
    record = models.ForeignKey(Payment, on_delete=models.SET_NULL, related_name="claims", null=True)
    kind = models.CharField(max_length=10, choices=KINDS)
    amount = models.BigIntegerField(null=True)
    currency = models.CharField(max_length=3, choices=CURRENCIES, blank=True)
    year = models.PositiveSmallIntegerField(null=True)
    change_percent = models.FloatField(null=True)
