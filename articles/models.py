"""The sources: captures as they came, the articles read from them, and the outlets that published those."""

from datetime import date as day

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Coalesce
from django.urls import reverse

from articles.parsing import Known

LONGEST_ADDRESS = 2000
LANGUAGES = {"en": "English", "ko": "Korean"}


class Outlet(models.Model):
    """A publication: a news agency, a newspaper, a broadcaster."""

    name = models.CharField(max_length=200, unique=True, help_text="The publication's usual name, in its own language.")
    other_names = ArrayField(
        models.CharField(max_length=200),
        default=list,
        blank=True,
        editable=False,
        help_text="What it was called here before it was renamed: pages that call it so are still taken for its own.",
    )
    slug = models.SlugField(max_length=200, unique=True, allow_unicode=True)
    free = models.BooleanField(
        "full text is free",
        default=False,
        help_text="Readers see the whole text of this outlet's articles, not only excerpts.",
    )

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def remember(self, former: str) -> None:
        """Keep a name that it had until now, so that the next import does not make an outlet of it."""
        self.other_names = sorted({*self.other_names, former} - {self.name})


class Capture(models.Model):
    """Bytes as they came: never altered, never deleted by the software."""

    class State(models.TextChoices):
        READ = "read", "read"
        FAILED = "failed", "could not be read"

    sha256 = models.CharField(max_length=64, unique=True, editable=False)
    content = models.BinaryField(editable=False)
    size = models.PositiveIntegerField(editable=False, help_text="Bytes.")
    origin = models.TextField(editable=False, help_text="The file or address that it came from first.")
    known = models.JSONField(
        default=dict, blank=True, editable=False, help_text="What came with it: address, day, outlet, language."
    )
    captured_at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(max_length=10, choices=State, default=State.READ, editable=False)
    failure = models.TextField(blank=True, editable=False, help_text="Why it could not be read.")

    class Meta:
        ordering = ["-captured_at", "-pk"]

    def __str__(self) -> str:
        return self.origin


class Story(models.Model):
    """One text, however many outlets print it: its articles are copies of each other, and count once as evidence."""

    key = models.CharField(max_length=64, unique=True, editable=False)

    class Meta:
        verbose_name_plural = "stories"

    def __str__(self) -> str:
        return self.key[:12]


def _search_vector(config: str) -> CombinedExpression:
    return (
        SearchVector("title", config=config, weight="A")
        + SearchVector("captions", config=config, weight="C")
        + SearchVector("body", config=config, weight="B")
    )


class Article(models.Model):
    """A published text, as read from a capture.

    `published` is the day the page or its manifest gives; `inferred_published` the day that the archive worked out
    from other sources where neither does, with its reason; `date` whichever there is.
    """

    key = models.CharField(
        max_length=16, unique=True, editable=False, help_text="The head of the capture's SHA-256: its lasting address."
    )
    capture = models.OneToOneField(Capture, on_delete=models.PROTECT, related_name="article", editable=False)
    story = models.ForeignKey(Story, on_delete=models.PROTECT, related_name="articles", editable=False)
    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, related_name="articles", null=True, blank=True)
    url = models.URLField("address", max_length=LONGEST_ADDRESS, blank=True)
    title = models.TextField(blank=True)
    agency = models.CharField(
        max_length=200, blank=True, help_text="The wire service the text is credited to, where it is not the outlet."
    )
    authors = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    published = models.DateField(null=True, blank=True)
    published_from = models.CharField(max_length=20, blank=True, help_text="Where the day was found.")
    inferred_published = models.DateField(null=True, blank=True, editable=False)
    inferred_published_reason = models.TextField(blank=True, editable=False)
    date = models.GeneratedField(
        expression=Coalesce("published", "inferred_published"),
        output_field=models.DateField(null=True),
        db_persist=True,
    )
    language = models.CharField(max_length=2, choices=LANGUAGES, blank=True)
    dateline = models.CharField(max_length=200, blank=True)
    body = models.TextField(blank=True, editable=False)
    captions = models.TextField(blank=True, editable=False, help_text="Photo captions, one a line.")
    search = models.GeneratedField(
        expression=models.Case(
            models.When(language="ko", then=_search_vector("simple")), default=_search_vector("english")
        ),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    class Meta:
        ordering = [models.F("date").desc(nulls_last=True), "-pk"]
        indexes = [
            GinIndex(fields=["search"], name="article_search"),
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


def known_of(capture: Capture) -> Known:
    """What came with a capture, as the parser takes it."""
    known = dict(capture.known)
    if known.get("published"):
        known["published"] = day.fromisoformat(known["published"])
    return Known(**known)
