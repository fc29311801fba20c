"""All verdicts in the admin: what a curator ruled on which claim, and why."""

from typing import Any

from django.contrib import admin
from django.contrib.admin import (
    BooleanFieldListFilter,
    ChoicesFieldListFilter,
    DateFieldListFilter,
    RelatedOnlyFieldListFilter,
    actions,
)
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from articles.admin.tables import ModelAdmin, asking, link_to
from negotiations import verdicts
from negotiations.admin.questions import HasReason
from negotiations.models import AgreementClaim, NegotiatorClaim, PaymentClaim, RoundClaim, Verdict

CLAIMS = [f"{model._meta.model_name}s" for model in (AgreementClaim, RoundClaim, NegotiatorClaim, PaymentClaim)]
"""The claims of each kind that a verdict is on."""


@admin.register(Verdict)
class VerdictAdmin(ModelAdmin):
    """Verdicts are given at their claims. Deleting one here leaves the claim to the software again."""

    actions = ["delete_selected"]
    list_display = ["ruling", "kind", "quote", "article", "bears_on", "curator", "ruled_at", "reason"]
    list_filter = [
        ("accepted", asking("Was the claim accepted?", BooleanFieldListFilter)),
        ("kind", asking("What is the claim about?", ChoicesFieldListFilter)),
        HasReason,
        ("curator", asking("Who ruled?", RelatedOnlyFieldListFilter)),
        ("ruled_at", asking("When?", DateFieldListFilter)),
    ]
    list_select_related = ["article", "curator"]
    search_fields = ["quote", "reason", "article__title"]
    date_hierarchy = "ruled_at"
    fields = ["ruling", "kind", "quote", "values", "article", "part", "bears_on", "curator", "ruled_at", "reason"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Verdict]:
        rows: QuerySet[Verdict] = super().get_queryset(request)
        heavy = ("article__body", "article__captions", "article__search", "article__signature")
        return rows.defer(*heavy).prefetch_related(*CLAIMS)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def delete_model(self, request: HttpRequest, obj: Verdict) -> None:
        verdicts.withdraw(obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        verdicts.withdraw(*queryset)

    @admin.action(description="Take back the selected verdicts", permissions=["delete"])
    def delete_selected(self, request: HttpRequest, chosen: QuerySet[Any]) -> HttpResponse | None:
        """Django's own, by the name it goes by among curators."""
        return actions.delete_selected(self, request, chosen)

    @admin.display(description="verdict", ordering="accepted")
    def ruling(self, verdict: Verdict) -> str:
        return verdict.word

    @admin.display(description="claims")
    def bears_on(self, verdict: Verdict) -> SafeString | str:
        """The claims that it is on now; none where its words are gone from the article, or nobody claims that there."""
        claims = [claim for kind in CLAIMS for claim in getattr(verdict, kind).all()]
        links = ((link_to(claim, f"claim {claim.pk}"),) for claim in claims)
        return format_html_join(", ", "{}", links) or "none any more"
