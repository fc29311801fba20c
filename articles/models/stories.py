"""Texts that several outlets print, those that are nearly one, and what a curator says of which those are."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from articles.likely import Reason
from curators.tracking import tracked

REASONS = {
    Reason.DAYS.value: "printed further apart than copies are",
    Reason.FIGURES.value: "other numbers or days beyond the beginning",
    Reason.WORDS.value: "worded otherwise, or with much of its own behind the beginning",
}


class Story(models.Model):
    """One text, however many outlets print it: its articles are copies of each other, and count once as evidence.

    `key` is the least key among its articles', so that it does not tell in which order they came.
    """

    key = models.CharField(max_length=64, unique=True, editable=False)

    class Meta:
        verbose_name_plural = "stories"

    def __str__(self) -> str:
        return self.key[:12]


@tracked("article", "copy_of", "curator", "reason")
class StoryRuling(models.Model):
    """A curator's word on whose copy an article is. It beats likeness, and outlives every import and rebuilding.

    With `copy_of` empty the article is nobody's copy: it stands alone, save for what is ruled a copy of it. A ruling
    on an earlier version of an article holds for the one in its place.
    """

    article = models.OneToOneField("articles.Article", on_delete=models.PROTECT, related_name="ruling")
    copy_of = models.ForeignKey(
        "articles.Article",
        on_delete=models.PROTECT,
        related_name="ruled_copies",
        null=True,
        blank=True,
        help_text="The article that prints the same text; empty where it stands alone.",
    )
    curator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="story_rulings")
    ruled_at = models.DateTimeField(auto_now=True)
    reason = models.TextField(blank=True, help_text="Why; readers see this.")

    class Meta:
        ordering = ["-ruled_at"]
        constraints = [
            models.CheckConstraint(condition=Q(copy_of=None) | ~Q(copy_of=F("article")), name="no_copy_of_itself")
        ]

    def __str__(self) -> str:
        return f"“{self.article}” " + (f"is a copy of “{self.copy_of}”" if self.copy_of else "stands alone")

    @property
    def ruled_on(self) -> date:
        """The day on which it was ruled, where the archive is."""
        return timezone.localdate(self.ruled_at)


class LikelyCopy(models.Model):
    """Two articles that are nearly, but not surely, one story; `article` has the lesser key.

    The software lists them (`articles.filing`) by their texts alone, one pair for two stories. A ruling answers it.
    """

    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="+")
    share = models.PositiveSmallIntegerField(
        "in common", help_text="How much of the shorter text stands in the longer, in percent of its words."
    )
    reason = models.CharField("why it is not sure", max_length=10, choices=REASONS)

    class Meta:
        verbose_name = "likely copy"
        verbose_name_plural = "likely copies"
        ordering = ["-share", "article__key", "other__key"]
        constraints = [models.UniqueConstraint(fields=["article", "other"], name="one_likely_copy_a_pair")]

    def __str__(self) -> str:
        return f"“{self.article}” and “{self.other}”"


@tracked("article", "other", "same", "curator", "reason")
class PairRuling(models.Model):
    """A curator's word on two articles that are much alike: they are one story, or they are two.

    Unlike a `StoryRuling`, which goes before it, this leaves it to the texts what else each is a copy of. A ruling on
    an earlier version of an article holds for the one in its place. `article` has the lesser primary key.
    """

    article = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="+")
    same = models.BooleanField(help_text="They are one story; else they are two.")
    curator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="pair_rulings")
    ruled_at = models.DateTimeField(auto_now=True)
    reason = models.TextField(blank=True, help_text="Why; other curators see this.")

    class Meta:
        verbose_name = "ruling on two articles"
        verbose_name_plural = "rulings on two articles"
        ordering = ["-ruled_at"]
        constraints = [
            models.UniqueConstraint(fields=["article", "other"], name="one_ruling_a_pair"),
            models.CheckConstraint(condition=Q(article__lt=F("other")), name="pair_in_order"),
        ]

    def __str__(self) -> str:
        return f"“{self.article}” and “{self.other}” are {self.word}"

    @property
    def word(self) -> str:
        """What it says: "one story", "two stories"."""
        return "one story" if self.same else "two stories"

    @property
    def ruled_on(self) -> date:
        """The day on which it was ruled, where the archive is."""
        return timezone.localdate(self.ruled_at)
