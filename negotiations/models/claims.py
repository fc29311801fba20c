"""Claims: one thing said in one place of an article."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from negotiations.models.curation import Verdict
from negotiations.models.records import Agreement, Negotiator, Payment, Round
from negotiations.models.statements import Statement
from negotiations.models.words import CURRENCIES, KINDS, PARTS, SIDES, STATUSES


class Claim(models.Model):
    """One thing said in one place of an article; `record` is what it was resolved to, empty if to nothing yet.

    Nothing but software writes claims. One on which a curator has ruled has a `verdict`; a rejected one has no record.
    """

    article = models.ForeignKey(
        Article, on_delete=models.CASCADE, related_name="%(class)ss", help_text=_("The article that says it.")
    )
    part = models.CharField(max_length=10, choices=PARTS, help_text=_("The part of the article in which it is said."))
    start = models.PositiveIntegerField(help_text=_("Offset of the quote’s first character in that part."))
    end = models.PositiveIntegerField(help_text=_("Offset behind the quote’s last character."))
    quote = models.TextField(help_text=_("The words that say it, to the letter."))
    rule = models.CharField(max_length=100, help_text=_("The rule by which the software read it."))
    agreement_number = models.PositiveSmallIntegerField(
        null=True, help_text=_("The ordinal of the agreement that the place is about, if it tells.")
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
    record = models.ForeignKey(
        Agreement,
        on_delete=models.SET_NULL,
        related_name="claims",
        null=True,
        help_text=_("The agreement that it is about."),
    )
    first_year = models.PositiveSmallIntegerField(null=True, help_text=_("The first payment year it names."))
    last_year = models.PositiveSmallIntegerField(null=True, help_text=_("The last payment year it names."))
    concluded = models.CharField(
        max_length=40,
        blank=True,
        help_text=_("The day on which it says that the agreement was reached, as far as it tells: 2021-03-XX."),
    )


class RoundClaim(Claim):
    record = models.ForeignKey(
        Round, on_delete=models.SET_NULL, related_name="claims", null=True, help_text=_("The round that it is about.")
    )
    number = models.PositiveSmallIntegerField(null=True, help_text=_("The ordinal that it gives the round."))
    status = models.CharField(
        max_length=10, choices=STATUSES, blank=True, help_text=_("Whether it tells of a round to come or of one held.")
    )
    first_day = models.CharField(
        max_length=40, blank=True, help_text=_("The first day, as far as it tells: 2024-06-XX for a day in June.")
    )
    last_day = models.CharField(max_length=40, blank=True, help_text=_("The last day, as far as it tells."))
    city = models.CharField(max_length=100, blank=True, help_text=_("The city that it names, in English."))
    venue = models.CharField(max_length=200, blank=True, help_text=_("The building or institute, as it is named."))
    days = models.PositiveSmallIntegerField(null=True, help_text=_("How many days it says the round lasts."))
    gap_days = models.PositiveSmallIntegerField(
        null=True, help_text=_("How many days it says lie between the round before and this one.")
    )


class NegotiatorClaim(Claim):
    record = models.ForeignKey(
        Negotiator,
        on_delete=models.SET_NULL,
        related_name="claims",
        null=True,
        help_text=_("The negotiator that it is about."),
    )
    name = models.CharField(max_length=200, help_text=_("The person’s name, as it is written."))
    side = models.CharField(max_length=2, choices=SIDES, help_text=_("Whose delegation it puts the person on."))
    chief = models.BooleanField(default=False, help_text=_("It says that the person leads the delegation."))
    title = models.CharField(max_length=300, blank=True, help_text=_("The office that it gives the person."))
    round_number = models.PositiveSmallIntegerField(
        null=True, help_text=_("The ordinal of the round at which it shows the person.")
    )
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
    record = models.ForeignKey(
        Payment,
        on_delete=models.SET_NULL,
        related_name="claims",
        null=True,
        help_text=_("The payment that it is about."),
    )
    kind = models.CharField(
        max_length=10, choices=KINDS, help_text=_("Whether it tells of a sum agreed, demanded or offered.")
    )
    amount = models.BigIntegerField(null=True, help_text=_("The sum, in whole units of the currency."))
    currency = models.CharField(
        max_length=3, choices=CURRENCIES, blank=True, help_text=_("The currency in which it gives the sum.")
    )
    year = models.PositiveSmallIntegerField(null=True, help_text=_("The year for which it is to be paid."))
    change_percent = models.FloatField(null=True, help_text=_("The rise that it tells of, in percent."))
