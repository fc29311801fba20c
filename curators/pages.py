"""The history page of a record, an article, an outlet: what curators changed there."""

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

from curators.models import LATEST_FIRST
from curators.telling import changes_for, in_full, lines

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

    def events_about(self, row: Any) -> list[QuerySet[Any]]:
        """The notes (`tracking.events_of`) of changes that are about a row. Each admin has its own way to tell."""
        raise NotImplementedError

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """Django's page, with the changes in place of what the admin itself noted."""
        row = self.get_object(request, unquote(object_id))
        about = [_slug(event) for events in (self.events_about(row) if row else ()) for event in events]
        changes = changes_for(request.user).filter(pk__in=about).order_by(*LATEST_FIRST)[:MOST]
        told = {"lines": lines(in_full(changes), request.user)}
        context = {**told, "note": self.history_note, "title": f"History: {row}", **(extra_context or {})}
        return super().history_view(request, object_id, context)


def _slug(event: Any) -> str:
    """A note's name among all changes."""
    return f"{event._meta.label}:{event.pk}"
