"""Imports: who ran them, how they ended, and what became of each item."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from django.contrib import admin
from django.contrib.admin import ChoicesFieldListFilter, DateFieldListFilter
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.defaultfilters import truncatechars
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.admin.tables import Question, WrittenBySoftware, asking, link_to
from articles.models import Run, RunItem
from articles.runs import mark_dead_runs

RECENT = 10
"""Runs that the items' list offers to choose from."""
LONGEST = 120
"""Characters of a command line in a list."""

DONE_LATER = Run.objects.filter(command=OuterRef("command"), pk__gt=OuterRef("pk"), state=Run.State.FINISHED)
UNDONE = (Q(state=Run.State.STOPPED) | Q(counts__has_key=RunItem.Outcome.FAILED.value)) & Q(~Exists(DONE_LATER))
"""Runs that stopped or had failures, where the same command was not run to its end since."""


class LeftUndone(Question):
    title = "Did it leave something undone?"
    parameter_name = "undone"
    yes = UNDONE


class HadFailures(Question):
    title = "Did some items fail?"
    parameter_name = "failures"
    yes = Q(counts__has_key=RunItem.Outcome.FAILED.value)


@admin.register(Run)
class RunAdmin(WrittenBySoftware):
    list_display = ["__str__", "started_at", "who", "short_command", "state", "items"]
    list_filter = [
        LeftUndone,
        HadFailures,
        ("state", asking("How did it end?", ChoicesFieldListFilter)),
        ("started_at", asking("When did it start?", DateFieldListFilter)),
    ]
    search_fields = ["command", "who"]
    date_hierarchy = "started_at"
    fields = ["command", "who", "started_at", "ended_at", "state", "items"]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Django's; a run whose process is no more is shown as stopped."""
        mark_dead_runs()
        return super().changelist_view(request, extra_context)

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Likewise."""
        mark_dead_runs()
        return super().changeform_view(request, *args, **kwargs)

    @admin.display(description="command", ordering="command")
    def short_command(self, run: Run) -> str:
        return truncatechars(run.command, LONGEST)

    @admin.display(description="items")
    def items(self, run: Run) -> SafeString | str:
        """How many had each outcome, each number leading to those items."""
        return format_html_join(", ", '<a href="{}">{} {}</a>', _counted(run)) or "none"


def _counted(run: Run) -> Iterator[tuple[str, str, str]]:
    """Address, number and words for each outcome that there was."""
    for outcome, words in RunItem.Outcome.choices:
        if count := run.counts.get(outcome):
            yield _items_of(run, outcome__exact=outcome), f"{count:,}", words


def _items_of(run: Run, **filters: str) -> str:
    return f"{reverse('admin:articles_runitem_changelist')}?{urlencode({'run': run.pk, **filters})}"


class OfRun(admin.SimpleListFilter):
    """One of the latest runs, or the one that a link led to."""

    title = "run"
    parameter_name = "run"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        runs = Run.objects.order_by("-pk").values_list("pk", flat=True)[:RECENT]
        chosen = self.value() or ""
        return [(str(pk), f"import {pk}") for pk in sorted({*runs, *_number(chosen)}, reverse=True)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(run__in=_number(self.value())) if self.value() else queryset


def _number(text: str | None) -> list[int]:
    """A primary key that was given as text; none where it can't be one."""
    return [int(text)] if text and text.isascii() and text.isdigit() and len(text) < 19 else []


@admin.register(RunItem)
class RunItemAdmin(WrittenBySoftware):
    list_display = ["label", "outcome", "reason", "capture_kept", "article_read", "run_of"]
    list_filter = [("outcome", asking("What became of it?", ChoicesFieldListFilter)), OfRun]
    search_fields = ["label", "reason"]
    search_help_text = "Searches file or address, and reason."
    ordering = ["-run", "position"]
    fields = ["label", "outcome", "reason", "capture_kept", "article_read", "run_of", "position"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[RunItem]:
        """With capture and article, and without what is heavy in them."""
        rows: QuerySet[RunItem] = super().get_queryset(request)
        shown = ("run", "label", "outcome", "reason", "position", "capture__origin")
        article = ("capture__article__key", "capture__article__title")
        return rows.select_related("capture__article").only(*shown, *article)

    @admin.display(description="capture")
    def capture_kept(self, item: RunItem) -> SafeString | str:
        return link_to(item.capture, "capture")

    @admin.display(description="article")
    def article_read(self, item: RunItem) -> SafeString | str:
        return link_to(getattr(item.capture, "article", None))

    @admin.display(description="run", ordering="run")
    def run_of(self, item: RunItem) -> SafeString:
        address = reverse("admin:articles_run_change", args=[item.run_id])
        return format_html('<a href="{}">import {}</a>', address, item.run_id)
