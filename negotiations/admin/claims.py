"""The claims in the admin: what each article says, the record it was resolved to, and what a curator says of it.

A claim itself is not changed: an editor accepts or rejects it, which becomes a verdict. Those of articles that a newer
version stands in the place of do not count, and are not listed.
"""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.contrib.admin import ChoicesFieldListFilter
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.admin.actions import ReasonedActionForm, reason_of
from articles.admin.tables import ModelAdmin, WrittenBySoftware, asking, link_to
from negotiations import verdicts
from negotiations.admin.history import ClaimHistory
from negotiations.admin.narrowing import AtVenue, OfRecord
from negotiations.admin.questions import BelongsToRecord, IsAccepted, IsRejected, WhichAgreement
from negotiations.brief import brief
from negotiations.models import AgreementClaim, Claim, NegotiatorClaim, PaymentClaim, RoundClaim
from negotiations.wording import day, plural

if TYPE_CHECKING:
    ModelForm = forms.ModelForm[Any]
else:
    ModelForm = forms.ModelForm

REASON = "Why; other curators see this."
PART = ("part", asking("In which part of the article is it?", ChoicesFieldListFilter))


class VerdictForm(ModelForm):
    """What an editor says of a claim. Saving it makes, changes or withdraws a verdict, never the claim."""

    ruling = forms.ChoiceField(
        required=False,
        choices=[("", "none: it counts as it was read"), ("accepted", "accepted"), ("rejected", "rejected")],
        help_text="A rejected claim is left out of the records. An accepted one stays, whatever later software reads.",
    )
    reason = forms.CharField(
        required=False, widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}), help_text=REASON
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if verdict := self.instance.verdict:
            self.initial.update(ruling=verdict.word, reason=verdict.reason)


class ClaimAdmin(ClaimHistory, WrittenBySoftware):
    """A kind of claim."""

    values: tuple[str, ...]
    """The fields that hold what is claimed."""
    form = VerdictForm
    action_form = ReasonedActionForm
    actions = ["accept", "reject", "withdraw"]
    list_filter = [OfRecord, BelongsToRecord, IsRejected, IsAccepted, WhichAgreement, PART]
    search_fields = ["quote", "=rule", "article__title", "article__outlet__name"]
    list_per_page = 50

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Who may change claims may rule on them."""
        return ModelAdmin.has_change_permission(self, request, obj)

    def get_list_display(self, request: HttpRequest) -> list[Any]:
        return ["quote", "verdict", *self.values, "said_in", "outlet", "day", "belongs_to"]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        ruling = ["verdict_given", *(("ruling", "reason") if self.has_change_permission(request, obj) else ())]
        return [(None, {"fields": self.get_readonly_fields(request, obj)[:-1]}), ("Verdict", {"fields": ruling})]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        place = ["said_in", "outlet", "day", "part", "start", "end", "rule"]
        return ["quote", "agreement_number", *self.values, "belongs_to", *place, "verdict_given"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: QuerySet[Any] = super().get_queryset(request)
        records = ["record", *(["record__agreement"] if self.model in (RoundClaim, PaymentClaim) else [])]
        heavy = ("article__body", "article__captions", "article__search", "article__signature")
        beside = brief(rows.select_related("article__outlet", "verdict__curator"), *records)
        return beside.filter(article__superseded_by=None).defer(*heavy)

    def save_model(self, request: Any, obj: Claim, form: Any, change: bool) -> None:
        """Turn what the editor said into a verdict, or take the one there is back."""
        if ruling := form.cleaned_data["ruling"]:
            verdicts.rule([obj], ruling == "accepted", request.user, form.cleaned_data["reason"])
        elif obj.verdict:
            verdicts.withdraw(obj.verdict)

    @admin.action(description="Accept the selected claims", permissions=["change"])
    def accept(self, request: Any, claims: QuerySet[Any]) -> None:
        self._rule(request, claims, accepted=True)

    @admin.action(description="Reject the selected claims", permissions=["change"])
    def reject(self, request: Any, claims: QuerySet[Any]) -> None:
        self._rule(request, claims, accepted=False)

    def _rule(self, request: Any, claims: QuerySet[Any], accepted: bool) -> None:
        verdicts.rule(claims, accepted, request.user, reason_of(request))
        self.message_user(request, f"{plural(len(claims), 'claim')} {'accepted' if accepted else 'rejected'}.")

    @admin.action(description="Withdraw the verdicts on the selected claims", permissions=["change"])
    def withdraw(self, request: HttpRequest, claims: QuerySet[Any]) -> None:
        given = {claim.verdict for claim in claims if claim.verdict}
        verdicts.withdraw(*given)
        self.message_user(request, f"{plural(len(given), 'verdict')} withdrawn.")

    @admin.display(description="verdict")
    def verdict_given(self, claim: Claim) -> SafeString | str:
        """Who ruled what, when and why."""
        if not (verdict := claim.verdict):
            return "–"
        given = format_html("{} by {} on {}", link_to(verdict), verdict.curator, day(verdict.ruled_on))
        return format_html("{}: {}", given, verdict.reason) if verdict.reason else given

    @admin.display(description="article", ordering="article__title")
    def said_in(self, claim: Claim) -> SafeString | str:
        return link_to(claim.article)

    @admin.display(description="outlet", ordering="article__outlet__name", empty_value="–")
    def outlet(self, claim: Claim) -> Any:
        return claim.article.outlet

    @admin.display(description="published", ordering="article__date", empty_value="–")
    def day(self, claim: Claim) -> Any:
        return claim.article.date

    @admin.display(description="record", ordering="record")
    def belongs_to(self, claim: Claim) -> SafeString | str:
        return link_to(claim.record)


@admin.register(AgreementClaim)
class AgreementClaimAdmin(ClaimAdmin):
    values = ("first_year", "last_year", "concluded")


@admin.register(RoundClaim)
class RoundClaimAdmin(ClaimAdmin):
    values = ("number", "status", "first_day", "last_day", "city", "venue")
    list_filter = [AtVenue, *ClaimAdmin.list_filter]


@admin.register(NegotiatorClaim)
class NegotiatorClaimAdmin(ClaimAdmin):
    values = ("name", "side", "chief", "title")


@admin.register(PaymentClaim)
class PaymentClaimAdmin(ClaimAdmin):
    values = ("kind", "amount", "currency", "year", "change_percent")
