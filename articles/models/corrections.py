"""What curators say of an article where its page says nothing, or something else."""

from datetime import date

from django.conf import settings
from django.db import models
from django.utils import timezone

from articles.models.articles import Article
from curators.tracking import tracked


@tracked("article", "field", "value", "curator", "reason")
class ArticleCorrection(models.Model):
    """A curator's word on one fact about an article. It beats what the page says, however often that is read again.

    It holds for every capture of the article: what was captured at its address under a like headline.
    """

    class Field(models.TextChoices):
        PUBLISHED = "published", "day of publication"
        OUTLET = "outlet", "outlet"

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="corrections")
    field = models.CharField("what", max_length=10, choices=Field)
    value = models.CharField(
        max_length=200, blank=True, help_text="A day as 2019-03-12, or an outlet's name; empty where nobody knows."
    )
    curator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="article_corrections")
    corrected_at = models.DateTimeField(auto_now=True)
    reason = models.TextField(blank=True, help_text="Why; other curators see this.")

    class Meta:
        ordering = ["-corrected_at"]
        constraints = [models.UniqueConstraint(fields=["article", "field"], name="one_correction_a_field")]

    def __str__(self) -> str:
        return f"{self.get_field_display()}: {self.value or 'not known'}"

    @property
    def corrected_on(self) -> date:
        """The day on which it was given, where the archive is."""
        return timezone.localdate(self.corrected_at)
