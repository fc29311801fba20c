"""Identity rulings in the admin: who ruled what spellings to be one, or two, when and why; and taking it back."""

from typing import Any

from django.contrib import admin
from django.contrib.admin import ChoicesFieldListFilter, DateFieldListFilter, RelatedOnlyFieldListFilter, actions
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest, HttpResponse

from articles.admin.tables import ModelAdmin, Question, asking
from negotiations import identities
from negotiations.admin.questions import HasReason
from negotiations.models import IdentityRuling


class AreTheyOne(Question):
    title = "Are they one?"
    parameter_name = "same"
    yes = Q(same=True)


@admin.register(IdentityRuling)
class IdentityRulingAdmin(ModelAdmin):
    """Rulings are made by merging and splitting. Deleting one here leaves it to the spellings again."""

    actions = ["delete_selected"]
    list_display = ["ruling", "record_kind", "curator", "ruled_at", "reason"]
    list_filter = [
        AreTheyOne,
        HasReason,
        ("record_kind", asking("What are they?", ChoicesFieldListFilter)),
        ("curator", asking("Who ruled?", RelatedOnlyFieldListFilter)),
        ("ruled_at", asking("When?", DateFieldListFilter)),
    ]
    list_select_related = ["curator"]
    search_fields = ["one", "other", "reason"]
    search_help_text = "Searches spellings as addresses have them (jang-won-sam), and reasons."
    date_hierarchy = "ruled_at"
    fields = ["ruling", "record_kind", "curator", "ruled_at", "reason"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def delete_model(self, request: HttpRequest, obj: IdentityRuling) -> None:
        identities.withdraw(IdentityRuling.objects.filter(pk=obj.pk))

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        identities.withdraw(queryset)

    @admin.action(description="Take back the selected rulings", permissions=["delete"])
    def delete_selected(self, request: HttpRequest, chosen: QuerySet[Any]) -> HttpResponse | None:
        """Django's own, by the name it goes by among curators."""
        return actions.delete_selected(self, request, chosen)

    @admin.display(description="ruling", ordering="one")
    def ruling(self, ruling: IdentityRuling) -> str:
        return str(ruling)
