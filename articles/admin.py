"""The sources in the admin: what was captured, what was read from it, and who published it.

Software writes these; a curator looks here, and says of an outlet what it is called and whether its texts are free.
"""

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib import admin
from django.core import paginator
from django.db import connection
from django.db.models import Count, Max, Min, Model, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.models import Article, Capture, Outlet, Story

if TYPE_CHECKING:
    ModelAdmin = admin.ModelAdmin[Any]
    Paginator = paginator.Paginator[Any]
else:
    ModelAdmin = admin.ModelAdmin
    Paginator = paginator.Paginator


LARGE = 100_000
"""From this many rows on, a table is counted by estimate."""


class Question(admin.SimpleListFilter):
    """A filter that asks the rows something which each can answer with yes or no."""

    template = "question.html"
    yes: ClassVar[Q]
    """What is true of a row whose answer is yes."""

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "Yes"), ("no", "No")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        answers = {"yes": queryset.filter, "no": queryset.exclude}
        return answers[self.value() or ""](self.yes) if self.value() in answers else queryset


class HasDate(Question):
    title = "Does it have a date?"
    parameter_name = "dated"
    yes = Q(date__isnull=False)


class IsDateInferred(Question):
    title = "Was its date inferred?"
    parameter_name = "inferred"
    yes = Q(published__isnull=True, inferred_published__isnull=False)


class HasOutlet(Question):
    title = "Does it say who published it?"
    parameter_name = "outlet_known"
    yes = Q(outlet__isnull=False)


class WasRead(Question):
    title = "Could it be read?"
    parameter_name = "read"
    yes = Q(state=Capture.State.READ)


class HasCopies(Question):
    title = "Was it printed more than once?"
    parameter_name = "copied"
    yes = Q(copies__gt=1)


class EstimatingPaginator(Paginator):
    """Counts a whole large table by PostgreSQL's own estimate; anything else is counted out."""

    @cached_property
    def count(self) -> int:
        rows = self.object_list
        if isinstance(rows, QuerySet) and not rows.query.where and not rows.query.combinator:
            estimate = estimated_rows(rows.model)
            if estimate >= LARGE:
                return estimate
        return super().count


def estimated_rows(model: type[Model]) -> int:
    """How many rows PostgreSQL believes a table to have since it last looked; -1 where it never has."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples::bigint FROM pg_class WHERE oid = %s::regclass", [model._meta.db_table])
        return int(cursor.fetchone()[0])


class WrittenBySoftware(ModelAdmin):
    """What the import writes: to be looked at, not changed."""

    paginator = EstimatingPaginator
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


def link_to(row: Model | None, label: str = "") -> SafeString | str:
    """A link to a row's own page in the admin; a dash where there is no row."""
    if row is None:
        return "–"
    address = reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
    return format_html('<a href="{}">{}</a>', address, label or str(row))


@admin.register(Outlet)
class OutletAdmin(ModelAdmin):
    list_display = ["name", "free", "article_count", "newest"]
    ordering = ["name"]
    list_filter = ["free"]
    list_editable = ["free"]
    search_fields = ["name", "slug"]
    fields = ["name", "other_names", "free", "slug"]
    readonly_fields = ["other_names", "slug"]

    def save_model(self, request: HttpRequest, obj: Outlet, form: Any, change: bool) -> None:
        if "name" in form.changed_data:
            obj.remember(form.initial["name"])
        super().save_model(request, obj, form, change)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Outlet]:
        rows: QuerySet[Outlet] = super().get_queryset(request)
        return rows.annotate(article_count=Count("articles"), newest=Max("articles__date"))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    @admin.display(description="articles", ordering="article_count")
    def article_count(self, outlet: Any) -> SafeString:
        address = reverse("admin:articles_article_changelist")
        return format_html('<a href="{}?outlet__id__exact={}">{}</a>', address, outlet.pk, outlet.article_count)

    @admin.display(description="newest article", ordering="newest", empty_value="–")
    def newest(self, outlet: Any) -> Any:
        return outlet.newest


@admin.register(Capture)
class CaptureAdmin(WrittenBySoftware):
    list_display = ["origin", "captured_at", "size", "state", "failure", "read_as"]
    list_filter = [WasRead, "captured_at"]
    list_select_related = ["article"]
    search_fields = ["origin", "sha256", "failure"]
    date_hierarchy = "captured_at"
    fields = ["origin", "sha256", "size", "captured_at", "known", "state", "failure", "read_as"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Capture]:
        """Leave the bytes where they are: they may be anything, and large."""
        rows: QuerySet[Capture] = super().get_queryset(request)
        heavy = ("content", "article__body", "article__captions", "article__search")
        return rows.select_related("article").defer(*heavy)

    @admin.display(description="read as")
    def read_as(self, capture: Capture) -> SafeString | str:
        return link_to(getattr(capture, "article", None))


@admin.register(Story)
class StoryAdmin(WrittenBySoftware):
    list_display = ["headline", "copies", "first_day", "key"]
    list_filter = [HasCopies]
    search_fields = ["key", "articles__title"]
    fields = ["key", "printed_in"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Story]:
        rows: QuerySet[Story] = super().get_queryset(request)
        counted = rows.annotate(copies=Count("articles"), first_day=Min("articles__date"))
        return counted.annotate(title=Max("articles__title")).order_by("-copies", "-pk")

    @admin.display(description="headline", ordering="title")
    def headline(self, story: Any) -> str:
        return str(story.title or story.key[:12])

    @admin.display(description="articles", ordering="copies")
    def copies(self, story: Any) -> int:
        return int(story.copies)

    @admin.display(description="day", ordering="first_day", empty_value="–")
    def first_day(self, story: Any) -> Any:
        return story.first_day

    @admin.display(description="printed in")
    def printed_in(self, story: Story) -> list[SafeString | str]:
        copies = story.articles.select_related("outlet").defer("body", "captions", "search")
        return [link_to(article, f"{article.outlet or 'unknown outlet'}: {article}") for article in copies]


@admin.register(Article)
class ArticleAdmin(WrittenBySoftware):
    list_display = ["title_or_key", "outlet", "agency", "date", "language"]
    list_filter = [HasDate, IsDateInferred, HasOutlet, "language", "outlet"]
    list_select_related = ["outlet"]
    search_fields = ["title", "key", "url", "outlet__name"]
    search_help_text = "Searches headline, address and outlet; the site's own search reads whole texts."
    date_hierarchy = "published"
    fieldsets = [
        (None, {"fields": ["title", "outlet", "agency", "authors", "dateline", "language", "original"]}),
        ("Day", {"fields": ["published", "published_from", "inferred_published", "inferred_published_reason"]}),
        ("Where it came from", {"fields": ["captured_as", "copies_of_one_story"]}),
        ("Text", {"fields": ["body", "captions"]}),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        rows: QuerySet[Article] = super().get_queryset(request)
        return rows.defer("body", "captions", "search")

    def view_on_site(self, article: Article) -> str:
        """The article's public page."""
        return article.get_absolute_url()

    @admin.display(description="headline", ordering="title")
    def title_or_key(self, article: Article) -> str:
        return str(article)

    @admin.display(description="original page")
    def original(self, article: Article) -> SafeString | str:
        if not article.url:
            return "–"
        return format_html('<a href="{0}" rel="noreferrer">{0}</a>', article.url)

    @admin.display(description="capture")
    def captured_as(self, article: Article) -> SafeString | str:
        return link_to(Capture.objects.defer("content").get(pk=article.capture_id))

    @admin.display(description="story")
    def copies_of_one_story(self, article: Article) -> SafeString | str:
        return link_to(article.story)
