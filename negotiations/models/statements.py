"""Statements: what articles say in all of one thing, each in the same values."""

from django.db import models

from negotiations.models.words import CLAIMED


class Statement(models.Model):
    """What some articles say, in the very same values, in all of one round, negotiator, payment or agreement.

    All claims of an article about one thing point to one statement; records are worked out from statements, of which
    there are far fewer than claims. Software writes them, and drops those that no article makes any more.

    `sources` are the first articles that make it, by day and key: [[article key, story key, outlet, day], …].
    """

    id = models.UUIDField(primary_key=True, editable=False, help_text="A digest of kind and values.")
    kind = models.CharField(max_length=10, choices=CLAIMED)
    values = models.JSONField(default=dict, help_text="What is said; what is left open is left out.")
    stories = models.PositiveIntegerField(default=0, help_text="Independent texts that make it.")
    articles = models.PositiveIntegerField(default=0, help_text="Articles that make it, copies included.")
    first = models.DateField(null=True, help_text="The first day on which one was published.")
    last = models.DateField(null=True, help_text="The last day.")
    sources = models.JSONField(default=list)
    stale = models.BooleanField(default=True, help_text="Who makes it is to be counted anew.")
    record_key = models.CharField(max_length=200, blank=True, help_text="The record that it was resolved to.")

    class Meta:
        indexes = [
            models.Index(fields=["kind", "record_key"], name="statement_record"),
            models.Index(fields=["stale"], condition=models.Q(stale=True), name="statement_stale"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.values}"
