"""Suggestions in the admin: records that are likely one, beside each other, and the two answers."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin import AllValuesFieldListFilter
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.views.decorators.http import require_POST

from articles.admin.actions import ReasonedActionForm, reason_of
from articles.admin.tables import WrittenBySoftware, asking, link_to
from negotiations import identities, merging
from negotiations.admin.identity.cards import Card, counted
from negotiations.models import Negotiator, Record, Suggestion, Venue
from negotiations.moved import record_once_at
from negotiations.spellings import Named, spellings

KINDS: dict[str, type[Named]] = {model.record_kind: model for model in (Negotiator, Venue)}
AT_ONCE = 20
"""How many suggestions a page lists, and how many can be answered at once."""

Answer = Callable[[Sequence[Any], Any, str], SafeString]
"""What is done with the two records of a suggestion by whom and why; a line on what they are now."""


def one(pair: Sequence[Any], curator: Any, reason: str) -> SafeString:
    """They are one, by the name of the one with more sources."""
    merged = merging.merge(sorted(pair, key=lambda record: -record.stories), curator, reason)
    return format_html("One now: {}.", link_to(merged))


def two(pair: Sequence[Any], curator: Any, reason: str) -> SafeString:
    """They are two."""
    ones, others = (list(spellings(record)) for record in pair)
    identities.rule_apart(pair[0].record_kind, ones, others, curator, reason)
    return format_html("{} and {} are two, and stay two.", *(link_to(record) for record in pair))


@admin.action(description="They are one: merge the selected", permissions=["answer"])
def all_one(model_admin: Any, request: HttpRequest, suggestions: QuerySet[Suggestion]) -> None:
    model_admin.answer(request, suggestions, one)


@admin.action(description="They are two: keep the selected apart", permissions=["answer"])
def all_two(model_admin: Any, request: HttpRequest, suggestions: QuerySet[Suggestion]) -> None:
    model_admin.answer(request, suggestions, two)


class Paired(ChangeList):
    """A list of suggestions that have their records at hand."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        self.result_list: Any = list(self.result_list)
        bring_records(self.result_list)


@admin.register(Suggestion)
class SuggestionAdmin(WrittenBySoftware):
    """Worked out with the records; an answer is a ruling on their spellings."""

    list_display = ["first", "second", "answers"]
    list_display_links = None
    list_filter = [("record_kind", asking("What are they?", AllValuesFieldListFilter))]
    list_per_page = list_max_show_all = AT_ONCE
    search_fields = ["one", "other"]
    action_form = ReasonedActionForm
    actions = [all_one, all_two]
    fields = ["record_kind", "one", "other", "reason"]

    class Media:
        css = {"all": ["asking.css"]}

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return Paired

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        return super().changelist_view(request, {"title": "Likely one: are they?", **(extra_context or {})})

    def get_urls(self) -> list[Any]:
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        deeds = [
            path(f"<int:pk>/{word}/", self._view(answer), name=f"{name}_{word}")
            for word, answer in (("one", one), ("two", two))
        ]
        return [*deeds, *super().get_urls()]

    def _view(self, answer: Answer) -> Callable[..., HttpResponse]:
        """A view that gives one suggestion an answer, and goes back to the list."""

        def view(request: HttpRequest, pk: int) -> HttpResponse:
            self.answer(request, Suggestion.objects.filter(pk=pk), answer)
            return HttpResponseRedirect(reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist"))

        return self.admin_site.admin_view(require_POST(view))

    def has_answer_permission(self, request: HttpRequest) -> bool:
        """May the user answer any suggestion at all? Who may change records of a kind may say which of them are one."""
        return any(may_answer(request, kind) for kind in KINDS)

    @transaction.atomic
    def answer(self, request: Any, suggestions: QuerySet[Suggestion], answer: Answer) -> None:
        """Give some suggestions the same answer; earlier answers may have settled later ones."""
        for each in suggestions[:AT_ONCE]:
            if not may_answer(request, each.record_kind):
                raise PermissionDenied
            pair = [record_once_at(KINDS[each.record_kind], key) for key in (each.one, each.other)]
            if None in pair or pair[0] == pair[1]:
                continue
            why = reason_of(request) or each.reason
            self.message_user(request, answer(pair, request.user, why), messages.SUCCESS)

    @admin.display(description="this", ordering="one")
    def first(self, suggestion: Any) -> SafeString:
        return _card(suggestion.pair[0])

    @admin.display(description="and this", ordering="other")
    def second(self, suggestion: Any) -> SafeString:
        return _card(suggestion.pair[1])

    @admin.display(description="what speaks for it")
    def answers(self, suggestion: Suggestion) -> SafeString:
        """The reason, and two buttons of the form that the list is in, each with an address of its own."""
        names = f"admin:{self.opts.app_label}_{self.opts.model_name}"
        words = (("one", "They are one"), ("two", "They are two"))
        buttons = ((reverse(f"{names}_{word}", args=[suggestion.pk]), label) for word, label in words)
        there = format_html_join(" ", '<button class="button" formaction="{}">{}</button>', buttons)
        return format_html("<p>{}</p>{}", suggestion.reason, there)


def may_answer(request: HttpRequest, kind: str) -> bool:
    """May the user say which records of a kind are one?"""
    return request.user.has_perm(f"negotiations.change_{kind}")


def bring_records(suggestions: Iterable[Any]) -> None:
    """Give each suggestion its two records, counted, as `pair`. A query for each kind."""
    found = {
        (kind, record.key): record
        for kind, model in KINDS.items()
        for record in counted(model._default_manager.filter(key__in=_keys(suggestions, kind)))
    }
    for each in suggestions:
        each.pair = [found[each.record_kind, key] for key in (each.one, each.other)]


def _keys(suggestions: Iterable[Suggestion], kind: str) -> set[str]:
    return {key for each in suggestions if each.record_kind == kind for key in (each.one, each.other)}


def _card(record: Record) -> SafeString:
    """A record in short, with the way to its page."""
    return format_html("{}{}", link_to(record), render_to_string("identity/card.html", {"card": Card(record)}))
