"""Texts that several outlets print, and what a curator says of which those are."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from curators.tracking import tracked


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
