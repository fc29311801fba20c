"""What the admin's tables share: questions as filters, counts of large tables, rows that only software writes."""

import json
from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib import admin
from django.contrib.admin import FieldListFilter
from django.core import paginator
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString

if TYPE_CHECKING:
    ModelAdmin = admin.ModelAdmin[Any]
    Paginator = paginator.Paginator[Any]
else:
    ModelAdmin = admin.ModelAdmin
    Paginator = paginator.Paginator


LARGE = 100_000
"""From this many rows on, rows are counted by estimate."""


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


def asking(title: str, kind: type[FieldListFilter]) -> type[FieldListFilter]:
    """One of Django's own filters of a field, phrased as a question; `list_filter` takes it together with the field."""

    def init(self: FieldListFilter, *args: Any, **kwargs: Any) -> None:
        kind.__init__(self, *args, **kwargs)
        self.title = title

    return type("Asking", (kind,), {"__init__": init, "template": Question.template})


class EstimatingPaginator(Paginator):
    """Counts rows out as long as there are not many; of more, it tells what PostgreSQL believes there to be."""

    @cached_property
    def count(self) -> int:
        rows = self.object_list
        if not isinstance(rows, QuerySet):
            return super().count
        counted = rows.order_by()[:LARGE].count()
        return max(LARGE, estimated_rows(rows)) if counted == LARGE else counted


def estimated_rows(rows: QuerySet[Any]) -> int:
    """How many rows PostgreSQL expects to find, by what it knows of the tables since it last looked at them."""
    plan = json.loads(rows.order_by().explain(format="json"))
    return int(plan[0]["Plan"]["Plan Rows"])


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
