"""Articles as they were read."""

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.admin.tables import Question, WrittenBySoftware, link_to
from articles.models import Article, Capture


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
        ("Day", {"fields": ["published", "modified", "origins", "inferred_published", "inferred_published_reason"]}),
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
