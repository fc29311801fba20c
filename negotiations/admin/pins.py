"""The pins in the admin: every word of a curator's, and the way to take it back."""

from typing import Any

from django.apps import apps
from django.contrib import admin
from django.contrib.admin import (
    AllValuesFieldListFilter,
    DateFieldListFilter,
    RelatedOnlyFieldListFilter,
    actions,
)
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString

from articles.admin.tables import ModelAdmin, asking
from negotiations import pins
from negotiations.admin.questions import HasReason
from negotiations.models import Pin, Record

KINDS: dict[str, type[Record]] = {
    model.record_kind: model for model in apps.get_app_config("negotiations").get_models() if issubclass(model, Record)
}


@admin.register(Pin)
class PinAdmin(ModelAdmin):
    """Pins are made at their records. Deleting one here gives the field back to the sources."""

    actions = ["delete_selected"]
    list_display = ["record", "field", "value", "curator", "pinned_at", "reason"]
    list_filter = [
        ("record_kind", asking("In what kind of record?", AllValuesFieldListFilter)),
        ("field", asking("Which field?", AllValuesFieldListFilter)),
        HasReason,
        ("curator", asking("Who pinned it?", RelatedOnlyFieldListFilter)),
        ("pinned_at", asking("When?", DateFieldListFilter)),
    ]
    list_select_related = ["curator"]
    list_display_links = ["field"]
    search_fields = ["record_key", "reason"]
    date_hierarchy = "pinned_at"
    fields = ["record", "field", "value", "curator", "pinned_at", "reason"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def delete_model(self, request: HttpRequest, obj: Pin) -> None:
        pins.take_back(Pin.objects.filter(pk=obj.pk))

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        pins.take_back(queryset)

    @admin.action(description="Take back the selected pins", permissions=["delete"])
    def delete_selected(self, request: HttpRequest, chosen: QuerySet[Any]) -> HttpResponse | None:
        """Django's own, by the name it goes by among curators."""
        return actions.delete_selected(self, request, chosen)

    @admin.display(description="record", ordering="record_key")
    def record(self, pin: Pin) -> SafeString | str:
        """A link to the record by its key, which is all that a pin knows of it."""
        words = f"{pin.record_kind} {pin.record_key}"
        if pin.record_kind not in KINDS:
            return words
        address = reverse(f"admin:negotiations_{KINDS[pin.record_kind]._meta.model_name}_changelist")
        return format_html('<a href="{}?{}">{}</a>', address, urlencode({"key": pin.record_key}), words)
