"""What the admin's tables share: questions as filters, counts of large tables, rows that only software writes."""

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib import admin
from django.core import paginator
from django.db import connection
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
