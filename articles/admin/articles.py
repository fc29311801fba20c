"""Articles as they were read."""

import re
from typing import Any, ClassVar

from django.contrib import admin
from django.contrib.admin import ChoicesFieldListFilter, RelatedFieldListFilter
from django.db.models import Max, Min, Q, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.admin.correcting import Correcting, set_outlet
from articles.admin.history import ArticleHistory
from articles.admin.joining import RulesOnStories, join_selected, take_out_selected
from articles.admin.stories import named, ruling_link
from articles.admin.tables import ModelAdmin, Question, WrittenBySoftware, asking, link_to
from articles.models import Article, ArticleCorrection, Capture, StoryRuling


class IsKnown(Question):
    """A question after a fact of which a curator may have said that nobody knows it."""

    field: ClassVar[str]

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [*super().lookups(request, model_admin), ("nobody", "Nobody knows it")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        given_up = ~self.yes & Q(overruled__has_key=self.field)
        if self.value() == "nobody":
            return queryset.filter(given_up)
        found = super().queryset(request, queryset)
        return found.exclude(given_up) if self.value() == "no" else found


class HasDate(IsKnown):
    title = "Does it have a date?"
    parameter_name = "dated"
    field = ArticleCorrection.Field.PUBLISHED.value
    yes = Q(date__isnull=False)


class IsDateInferred(Question):
    title = "Was its date inferred?"
    parameter_name = "inferred"
    yes = Q(published__isnull=True, inferred_published__isnull=False)


class IsCurrent(Question):
    title = "Is it the version that holds?"
    parameter_name = "current"
    yes = Q(superseded_by__isnull=True)


class HasOutlet(IsKnown):
    title = "Does it say who published it?"
    parameter_name = "outlet_known"
    field = ArticleCorrection.Field.OUTLET.value
    yes = Q(outlet__isnull=False)


class WhichYear(admin.SimpleListFilter):
    """Years from that of the first article to that of the last: to ask for all that there are would take long."""

    template = Question.template
    title = "From which year is it?"
    parameter_name = "year"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        ends = Article.objects.aggregate(first=Min("date"), last=Max("date"))
        years = range(ends["first"].year, ends["last"].year + 1) if ends["first"] else ()
        return [(str(year), str(year)) for year in reversed(years)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        year = self.value() or ""
        return queryset.filter(date__year=int(year)) if re.fullmatch("[0-9]{4}", year) else queryset


@admin.register(Article)
class ArticleAdmin(Correcting, ArticleHistory, RulesOnStories, WrittenBySoftware):
    actions = [set_outlet, join_selected, take_out_selected]
    list_display = ["title_or_key", "outlet", "agency", "date", "language"]
    list_filter = [
        IsCurrent,
        HasDate,
        IsDateInferred,
        HasOutlet,
        WhichYear,
        ("language", asking("In which language is it?", ChoicesFieldListFilter)),
        ("outlet", asking("Who published it?", RelatedFieldListFilter)),
    ]
    list_select_related = ["outlet"]
    search_fields = ["title", "key", "url", "outlet__name"]
    search_help_text = "Searches headline, address and outlet; the site's own search reads whole texts."
    fieldsets = [
        (None, {"fields": ["title", "outlet", "agency", "authors", "dateline", "language", "original"]}),
        ("Day", {"fields": ["published", "modified", "origins", "inferred_published"]}),
        ("Where it came from", {"fields": ["captured_as", "newer", "older", "story_and_ruling"]}),
        ("Text", {"fields": ["body", "captions"]}),
    ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """An article is added as a page, of which the software makes it: `negotiations.admin.adding` has the form."""
        return ModelAdmin.has_add_permission(self, request)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        rows: QuerySet[Article] = super().get_queryset(request)
        return rows.defer("body", "captions", "search", "signature")

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

    @admin.display(description="version that holds")
    def newer(self, article: Article) -> SafeString | str:
        return link_to(article.superseded_by)

    @admin.display(description="earlier versions")
    def older(self, article: Article) -> SafeString | str:
        earlier = article.earlier.select_related("outlet").defer("body", "captions", "search", "signature")
        lines = [(link_to(each, named(each)),) for each in earlier]
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", lines)) if lines else "–"

    @admin.display(description="story")
    def story_and_ruling(self, article: Article) -> SafeString:
        """The story, what was ruled on it, and the way to rule."""
        ruling = StoryRuling.objects.filter(article=article).select_related("article", "copy_of").first()
        there = link_to(ruling, str(ruling)) if ruling else ruling_link(article)
        return format_html("{} · {}", link_to(article.story), there)
