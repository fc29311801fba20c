"""Joining articles to one story, and taking some out of theirs: chosen in a list, shown, and asked about."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import Count, F, QuerySet
from django.db.models.functions import Left
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from articles import rulings
from articles.admin.tables import ModelAdmin
from articles.models import Article, Story
from articles.paging import listed

MOST = 20
"""How many articles can be ruled on at once: as many as one can look at."""
BEGINNING = 300
"""How many characters of each text are shown."""


class JoinForm(forms.Form):
    """Why articles are one story."""

    title = "Make one story"
    reason = forms.CharField(
        label="Why they are one story",
        help_text="Other curators see this.",
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        error_messages={"required": "Say why they are one story."},
    )

    def rule(self, articles: Sequence[Article], curator: Any) -> str:
        """Rule on the articles; what has come of it, in words."""
        rulings.join(articles, curator, self.cleaned_data["reason"])
        return "They are one story now, and count once."


class TakeOutForm(forms.Form):
    """Whether articles taken out of their story are one story of their own, and why."""

    title = "Take out of a story"
    together = forms.ChoiceField(
        label="What they are",
        choices=[("", "each stands alone"), ("together", "together they are one other story")],
        widget=forms.RadioSelect,
        required=False,
        initial="",
    )
    reason = forms.CharField(
        label="Why they are no copies",
        help_text="Readers see this on the articles' pages.",
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        error_messages={"required": "Say why they are no copies."},
    )

    def rule(self, articles: Sequence[Article], curator: Any) -> str:
        """Rule on the articles; what has come of it, in words."""
        together = bool(self.cleaned_data["together"])
        rulings.take_out(articles, curator, self.cleaned_data["reason"], together=together)
        return "They are a story of their own now." if together else "Each stands alone now."


@admin.action(description="These are copies of one story", permissions=["rule"])
def join_selected(model_admin: Any, request: HttpRequest, articles: QuerySet[Article]) -> HttpResponse | None:
    """Articles as one story."""
    return _rule(model_admin, request, articles, "join_selected", JoinForm, least=2)


@admin.action(description="Take the selected out of their story", permissions=["rule"])
def take_out_selected(model_admin: Any, request: HttpRequest, articles: QuerySet[Article]) -> HttpResponse | None:
    """Articles as no copies of what they were taken for."""
    return _rule(model_admin, request, articles, "take_out_selected", TakeOutForm, least=1)


@admin.action(description="These are one story", permissions=["rule"])
def join_stories(model_admin: Any, request: HttpRequest, stories: QuerySet[Story]) -> HttpResponse | None:
    """Stories as one, each by its first article."""
    chosen = list(stories.values_list("pk", flat=True)[: MOST + 1])
    first = Article.objects.filter(story__in=chosen).order_by("story", "date", "pk").distinct("story")
    return _rule(model_admin, request, first, "join_selected", JoinForm, least=2)


class RulesOnStories(ModelAdmin):
    """Lets those choose articles or stories to be ruled on who may change rulings."""

    def has_rule_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perms(["articles.change_storyruling", "articles.change_pairruling"])


def _rule(
    model_admin: Any,
    request: HttpRequest,
    chosen: QuerySet[Article],
    action: str,
    form_class: type[JoinForm | TakeOutForm],
    least: int,
) -> HttpResponse | None:
    """Show the chosen articles and ask; once it is answered, rule on them and show their story."""
    articles = _shown(list(chosen.values_list("pk", flat=True)[: MOST + 1]))
    if not least <= len(articles) <= MOST:
        model_admin.message_user(request, f"Choose {least} at least, and {MOST} at most.", messages.ERROR)
        return None
    form = form_class(request.POST if "confirmed" in request.POST else None)
    if form.is_valid():
        model_admin.message_user(request, form.rule(articles, request.user), messages.SUCCESS)
        story = Article.objects.values_list("story", flat=True).get(pk=articles[0].pk)
        return HttpResponseRedirect(reverse("admin:articles_story_change", args=[story]))
    context = {
        **model_admin.admin_site.each_context(request),
        "title": form.title,
        "opts": Article._meta,
        "form": form,
        "articles": articles,
        "action": action,
        "chosen_as": ACTION_CHECKBOX_NAME,
        "address": reverse("admin:articles_article_changelist"),
    }
    return TemplateResponse(request, "stories/rule.html", context)


def _shown(chosen: Sequence[int]) -> list[Article]:
    """Articles, the earliest first, each with its text's `beginning` and how many `copies` its story has."""
    rows = listed(Article.objects.filter(pk__in=chosen)).order_by(F("date").asc(nulls_last=True), "pk")
    return list(rows.annotate(beginning=Left("body", BEGINNING), copies=Count("story__articles")))
