"""The history page of a record, an article, an outlet: what curators changed there."""

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

from curators.models import LATEST_FIRST, Change
from curators.telling import changes_for, lines

if TYPE_CHECKING:
    ModelAdmin = admin.ModelAdmin[Any]
else:
    ModelAdmin = admin.ModelAdmin

MOST = 500
"""Changes that a page shows, the latest ones."""


class WithHistory(ModelAdmin):
    """Its History button leads to the changes of a row, each with the way back."""

    object_history_template = "history.html"
    history_note: ClassVar[str] = ""
    """What a reader of the page should know of values that no change tells of."""

    def changes_of(self, row: Any, changes: QuerySet[Change]) -> QuerySet[Change]:
        """Those of all changes that are about a row. Each admin has its own way to tell."""
        raise NotImplementedError

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """Django's page, with the changes in place of what the admin itself noted."""
        row = self.get_object(request, unquote(object_id))
        changes = self.changes_of(row, changes_for(request.user)) if row else Change.objects.none()
        told = {"lines": lines(changes.order_by(*LATEST_FIRST)[:MOST], request.user)}
        context = {**told, "note": self.history_note, "title": f"History: {row}", **(extra_context or {})}
        return super().history_view(request, object_id, context)
