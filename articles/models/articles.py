"""Published texts, as read from captures."""

from typing import Any, Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, HashIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models.captures import Capture
from articles.models.outlets import Outlet
from articles.models.stories import Story
from articles.searching.grams import KoreanGrams

LONGEST_ADDRESS = 2000
LANGUAGES: dict[str, Any] = {"en": _("English"), "ko": _("Korean")}


def _search_vector(config: str) -> CombinedExpression:
    return (
        SearchVector("title", config=config, weight="A")
        + SearchVector("captions", config=config, weight="C")
        + SearchVector("body", config=config, weight="B")
    )


class Articles(models.QuerySet["Article"]):
    """Articles, asked for by what they are."""

    def current(self) -> Self:
        """Those that no newer version stands in the place of: what readers are shown and records rest on."""
        return self.filter(superseded_by=None)


class Article(models.Model):
    """A published text, as read from a capture.

    `published` is the day the page or its manifest gives; `inferred_published` the day that the archive worked out
    from other sources where neither does, with its reason as they give it who worked it out; `date` whichever there is.
    """

    key = models.CharField(
        max_length=16,
        unique=True,
        editable=False,
        help_text=_("Its lasting name in addresses and files: the head of the page’s SHA-256."),
    )
    capture = models.OneToOneField(Capture, on_delete=models.PROTECT, related_name="article", editable=False)
    story = models.ForeignKey(
        Story,
        on_delete=models.PROTECT,
        related_name="articles",
        editable=False,
        help_text=_("The text that it prints: articles of one story are copies of each other, and count once."),
    )
    outlet = models.ForeignKey(
        Outlet,
        on_delete=models.PROTECT,
        related_name="articles",
        null=True,
        blank=True,
        help_text=_("Who published it; empty where nobody tells."),
    )
    url = models.URLField(
        "address", max_length=LONGEST_ADDRESS, blank=True, help_text=_("The address of the original.")
    )
    canonical = models.TextField(
        blank=True, editable=False, help_text="The address by which versions of one article are told."
    )
    superseded_by = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        related_name="earlier",
        null=True,
        blank=True,
        editable=False,
        help_text=_("The newer version that stands in its place; empty for those that count."),
    )
    title = models.TextField(blank=True, help_text=_("The headline."))
    agency = models.CharField(
        max_length=200,
        blank=True,
        help_text=_("The wire service that the text is credited to, where it is not the outlet."),
    )
    authors = ArrayField(
        models.CharField(max_length=200), default=list, blank=True, help_text=_("Who wrote it, as the page names them.")
    )
    published = models.DateField(
        null=True,
        blank=True,
        help_text=_("The day of publication, as the page gives it, or what came with it, or a curator."),
    )
    modified = models.DateField(null=True, blank=True, help_text=_("The day of its last change, as the page gives it."))
    origins = models.JSONField(
        default=dict,
        blank=True,
        editable=False,
        help_text=_("Where each fact about the article was found, by its field."),
    )
    overruled = models.JSONField(
        default=dict,
        blank=True,
        editable=False,
        help_text="What the page says where a curator has corrected it: its value and origin, by the fact's field.",
    )
    inferred_published = models.DateField(
        null=True,
        blank=True,
        editable=False,
        help_text=_("The day of publication that the archive inferred from other sources where the page gives none."),
    )
    inferred_published_reason = models.JSONField(
        null=True, blank=True, editable=False, help_text=_("From what that day was inferred.")
    )
    date = models.GeneratedField(
        expression=Coalesce("published", "inferred_published"),
        output_field=models.DateField(null=True),
        db_persist=True,
        help_text=_("The day of publication, as it is given or, failing that, inferred."),
    )
    language = models.CharField(
        max_length=2, choices=LANGUAGES, blank=True, help_text=_("The language that it is written in.")
    )
    dateline = models.CharField(
        max_length=200, blank=True, help_text=_("The place, and perhaps the day and the service, with which it begins.")
    )
    body = models.TextField(
        blank=True, editable=False, help_text=_("The text; shown to the public where the outlet is free.")
    )
    captions = models.TextField(blank=True, editable=False, help_text=_("Photo captions, one a line."))
    text_key = models.CharField(
        max_length=32,
        blank=True,
        editable=False,
        help_text="Digest of the words of headline and text: captures of one version share it.",
    )
    signature = ArrayField(
        models.BigIntegerField(),
        default=list,
        blank=True,
        editable=False,
        help_text="Bands of a MinHash of its text: copies of a story share some.",
    )
    search = models.GeneratedField(
        expression=models.Case(
            models.When(language="ko", then=_search_vector("simple")), default=_search_vector("english")
        ),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = models.Manager.from_queryset(Articles)()

    class Meta:
        ordering = [models.F("date").desc(nulls_last=True), "-pk"]
        indexes = [
            GinIndex(fields=["search"], condition=~models.Q(language="ko"), name="article_search"),
            GinIndex(KoreanGrams("search"), condition=models.Q(language="ko"), name="article_grams"),
            # Looked into for each article that is stored: a list of what is pending would cost more than it saves.
            GinIndex(fields=["signature"], name="article_signature", fastupdate=False),
            HashIndex(fields=["canonical"], name="article_canonical"),
            models.Index(models.F("date").desc(nulls_last=True), models.F("id").desc(), name="article_newest"),
            models.Index(
                "outlet", models.F("date").desc(nulls_last=True), models.F("id").desc(), name="article_outlet_newest"
            ),
        ]

    def __str__(self) -> str:
        return self.title or f"untitled article {self.key}"

    def get_absolute_url(self) -> str:
        return reverse("articles:article", args=[self.key])

    def part(self, name: str) -> str:
        """The text that a claim's offsets count in: "title", "body" or "caption"."""
        return {"title": self.title, "body": self.body, "caption": self.captions}[name]
