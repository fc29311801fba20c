"""Stories: one text, and all that print it."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, Max, Min, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.admin.joining import RulesOnStories, join_stories
from articles.admin.tables import Question, WrittenBySoftware, link_to
from articles.models import Article, Story


class HasCopies(Question):
    title = "Was it printed more than once?"
    parameter_name = "copied"
    yes = Q(copies__gt=1)


@admin.register(Story)
class StoryAdmin(RulesOnStories, WrittenBySoftware):
    actions = [join_stories]
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
    def printed_in(self, story: Story) -> SafeString:
        copies = story.articles.select_related("outlet").defer("body", "captions", "search", "signature")
        lines = ((link_to(article, named(article)), ruling_link(article)) for article in copies)
        several = reverse("admin:articles_article_changelist", query={"story__id__exact": story.pk})
        listed = format_html_join("", "<li>{} · {}</li>", lines)
        return format_html('<ul>{}</ul><p><a href="{}">Choose several to take out or join</a></p>', listed, several)


def named(article: Article) -> str:
    """An article by its outlet, day and headline."""
    return f"{article.outlet or 'unknown outlet'}, {article.date or 'no date'}: {article}"


def ruling_link(article: Article) -> SafeString:
    """The way to rule on whose copy an article is."""
    address = reverse("admin:articles_storyruling_add")
    return format_html('<a href="{}?article={}">take out or move</a>', address, article.key)
