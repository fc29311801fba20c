"""Stories: one text, and all that print it."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.admin.joining import RulesOnStories, join_stories
from articles.admin.tables import Question, WrittenBySoftware, link_to
from articles.models import Article, Story

OF_STORIES = Article.objects.order_by().values("story").annotate(copies=Count("pk"))
"""How many articles each story has."""


class HasCopies(Question):
    title = "Was it printed more than once?"
    parameter_name = "copied"
    yes = Q(pk__in=OF_STORIES.filter(copies__gt=1).values("story"))


@admin.register(Story)
class StoryAdmin(RulesOnStories, WrittenBySoftware):
    actions = [join_stories]
    list_display = ["headline", "copies", "first_day", "key"]
    list_filter = [HasCopies]
    search_fields = ["key", "articles__title"]
    fields = ["key", "printed_in"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Story]:
        """The newest first, each with what its articles tell. That is asked of the stories of a page alone: adding up
        all articles there are to sort by it takes long, so nothing is sorted by it.
        """
        rows: QuerySet[Story] = super().get_queryset(request)
        own = Article.objects.filter(story=OuterRef("pk"))
        first = own.order_by(F("date").asc(nulls_last=True), "pk")
        return rows.annotate(
            copies=Subquery(OF_STORIES.filter(story=OuterRef("pk")).values("copies")),
            first_day=Subquery(first.values("date")[:1]),
            title=Subquery(first.exclude(title="").values("title")[:1]),
        ).order_by("-pk")

    @admin.display(description="headline")
    def headline(self, story: Any) -> str:
        return str(story.title or story.key[:12])

    @admin.display(description="articles")
    def copies(self, story: Any) -> int:
        return int(story.copies or 0)

    @admin.display(description="day", empty_value="–")
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
