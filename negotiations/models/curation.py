"""What curators say: of a record's field (pin), of a claim (verdict), and of who is who (identity ruling).

None is written into a record directly; resolution takes them in beside the claims.
"""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from articles.models import Article
from curators.tracking import tracked
from negotiations.models.words import CLAIMED, PARTS


@tracked(
    "accepted",
    "curator",
    "reason",
    beside=("article", "kind", "part", "start", "before", "quote", "after", "values", "record_key"),
)
class Verdict(models.Model):
    """A curator's word on one claim: it holds, or it does not. It outlives imports, re-extraction and rereading.

    What it is on is told by what is claimed (`kind`, `values`: the claim's own, without those that are open) and by
    the claimed words with those around them, wherever they stand in the article now: rows and offsets come and go.
    Made on an earlier version of an article, it holds for the one in its place.
    """

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="verdicts")
    kind = models.CharField(max_length=10, choices=CLAIMED)
    part = models.CharField(max_length=10, choices=PARTS)
    start = models.PositiveIntegerField(help_text="Where the quote began in that part when this was ruled.")
    before = models.CharField(max_length=100, blank=True, help_text="What stood before the quote.")
    quote = models.TextField()
    after = models.CharField(max_length=100, blank=True, help_text="What stood behind it.")
    values = models.JSONField(default=dict, help_text="What is claimed.")
    record_key = models.CharField(
        max_length=200, blank=True, editable=False, help_text="The record that the claim belonged to before it."
    )
    accepted = models.BooleanField(help_text="It holds; else it does not, and is left out of the records.")
    curator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="verdicts")
    ruled_at = models.DateTimeField(auto_now=True)
    reason = models.TextField(blank=True, help_text="Why; other curators see this.")

    class Meta:
        ordering = ["-ruled_at"]

    def __str__(self) -> str:
        return self.word

    @property
    def word(self) -> str:
        """What it says: "accepted", "rejected"."""
        return "accepted" if self.accepted else "rejected"

    @property
    def ruled_on(self) -> date:
        """The day on which it was given, where the archive is."""
        return timezone.localdate(self.ruled_at)


@tracked("value", "curator", "reason", beside=("record_kind", "record_key", "field", "known"))
class Pin(models.Model):
    """A curator's word on one field of one record. It beats every claim, and outlives the record's rebuilding."""

    record_kind = models.CharField(max_length=20)
    record_key = models.CharField(max_length=200)
    field = models.CharField(max_length=40)
    value = models.JSONField(null=True, blank=True)
    known = models.JSONField(
        default=list, editable=False, help_text="What sources gave when it was pinned; only another value is news."
    )
    curator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="pins")
    pinned_at = models.DateTimeField(auto_now=True)
    reason = models.TextField(blank=True, help_text="Why the sources are overruled; readers see this.")

    class Meta:
        ordering = ["-pinned_at"]
        constraints = [models.UniqueConstraint(fields=["record_kind", "record_key", "field"], name="one_pin_a_field")]

    def __str__(self) -> str:
        return f"{self.record_kind} {self.record_key}: {self.field} = {self.value}"

    @property
    def pinned_on(self) -> date:
        """The day on which it was pinned, where the archive is."""
        return timezone.localdate(self.pinned_at)


@tracked("record_kind", "one", "other", "same", "curator", "reason")
class IdentityRuling(models.Model):
    """A curator's word on who is who: two spellings name one negotiator, or one venue; or they do not.

    `one` and `other` are spellings as keys have them ("jang-won-sam"), in alphabetical order. It beats what rules of
    spelling say, and outlives every import and rebuilding.
    """

    record_kind = models.CharField(max_length=20, choices={"negotiator": "negotiator", "venue": "venue"})
    one = models.CharField(max_length=200, db_collation="C")  # in the order of the software, whatever the database's
    other = models.CharField(max_length=200, db_collation="C")
    same = models.BooleanField(help_text="They are one; else they are two.")
    curator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="identity_rulings")
    ruled_at = models.DateTimeField(auto_now=True)
    reason = models.TextField(blank=True, help_text="Why; other curators see this.")

    class Meta:
        ordering = ["-ruled_at"]
        constraints = [
            models.UniqueConstraint(fields=["record_kind", "one", "other"], name="one_identity_ruling_a_pair"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="identity_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.one} and {self.other} are {'one' if self.same else 'two'}"

    @property
    def ruled_on(self) -> date:
        """The day on which it was ruled, where the archive is."""
        return timezone.localdate(self.ruled_at)
