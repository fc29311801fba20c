"""The claims in the admin: what each article says, and the record it was resolved to. To be looked at, not changed.

Those of articles that a newer version stands in the place of do not count, and are not listed.
"""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from articles.admin.tables import WrittenBySoftware, link_to
from negotiations.admin.questions import IsResolved, WhichAgreement
from negotiations.models import AgreementClaim, Claim, NegotiatorClaim, PaymentClaim, RoundClaim


class ClaimAdmin(WrittenBySoftware):
    """A kind of claim."""

    values: tuple[str, ...]
    """The fields that hold what is claimed."""
    list_filter = [IsResolved, WhichAgreement, "part"]
    search_fields = ["quote", "=rule", "article__title", "article__outlet__name"]
    list_per_page = 50

    def get_list_display(self, request: HttpRequest) -> list[Any]:
        return ["quote", *self.values, "said_in", "outlet", "day", "belongs_to"]

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        place = ["said_in", "outlet", "day", "part", "start", "end", "rule"]
        return ["quote", "agreement_number", *self.values, "belongs_to", *place]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        return self.get_fields(request, obj)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: QuerySet[Any] = super().get_queryset(request)
        related = ["article__outlet", "record"]
        if self.model in (RoundClaim, PaymentClaim):
            related.append("record__agreement")
        heavy = ("article__body", "article__captions", "article__search")
        return rows.filter(article__superseded_by=None).select_related(*related).defer(*heavy)

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


@admin.register(NegotiatorClaim)
class NegotiatorClaimAdmin(ClaimAdmin):
    values = ("name", "side", "chief", "title")


@admin.register(PaymentClaim)
class PaymentClaimAdmin(ClaimAdmin):
    values = ("kind", "amount", "currency", "year", "change_percent")
