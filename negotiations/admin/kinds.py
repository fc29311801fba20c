"""The five kinds of record in the admin."""

from typing import Any

from django.contrib import admin
from django.contrib.admin import AllValuesFieldListFilter, ChoicesFieldListFilter
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest

from articles.admin.tables import asking
from negotiations import wording
from negotiations.admin.identity.merging import merge_selected
from negotiations.admin.identity.splitting import Splitting
from negotiations.admin.narrowing import AtAgreement, OfAgreement
from negotiations.admin.new import (
    NewAgreementForm,
    NewNegotiatorForm,
    NewPaymentForm,
    NewRoundForm,
    NewVenueForm,
)
from negotiations.admin.questions import HasDays, IsNumbered
from negotiations.admin.records import QUESTIONS, RecordAdmin
from negotiations.admin.unpinning import unpin_selected
from negotiations.models import (
    Agreement,
    AgreementClaim,
    Negotiator,
    NegotiatorClaim,
    Payment,
    PaymentClaim,
    Round,
    RoundClaim,
    Venue,
)

SUPPORT = ("stories", "articles", "differs_on", "pinned_fields")
"""The last columns of every list: how well a record is supported."""

WAS_IT_HELD = ("status", asking("Was it held?", ChoicesFieldListFilter))


@admin.register(Agreement)
class AgreementAdmin(RecordAdmin):
    new_form = NewAgreementForm
    claim_model = AgreementClaim
    ordering = ["number"]
    list_display = ["__str__", "term", "concluded", "round_count", *SUPPORT]
    list_filter = [*QUESTIONS]
    search_fields = ["number"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Agreement]:
        rows: QuerySet[Agreement] = super().get_queryset(request)
        return rows.annotate(round_count=Count("rounds"))

    @admin.display(description="years", ordering="first_year", empty_value="–")
    def term(self, agreement: Agreement) -> str:
        return wording.years(agreement.first_year, agreement.last_year)

    @admin.display(description="rounds", ordering="round_count")
    def round_count(self, agreement: Any) -> int:
        return int(agreement.round_count)


@admin.register(Venue)
class VenueAdmin(Splitting, RecordAdmin):
    actions = [merge_selected, unpin_selected]
    new_form = NewVenueForm
    claim_model = RoundClaim
    ordering = ["city", "name"]
    list_display = ["__str__", "city", "country", "round_count", *SUPPORT]
    list_filter = [*QUESTIONS, ("country", asking("In which country is it?", AllValuesFieldListFilter))]
    search_fields = ["name", "city"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Venue]:
        rows: QuerySet[Venue] = super().get_queryset(request)
        return rows.annotate(round_count=Count("rounds"))

    def claims_of(self, record: Any) -> QuerySet[Any]:
        """A venue has no claims of its own: its rounds' name it."""
        return RoundClaim.objects.filter(Q(venue__gt="") | Q(city__gt=""), record__venue=record)

    @admin.display(description="rounds", ordering="round_count")
    def round_count(self, venue: Any) -> int:
        return int(venue.round_count)


@admin.register(Negotiator)
class NegotiatorAdmin(Splitting, RecordAdmin):
    actions = [merge_selected, unpin_selected]
    new_form = NewNegotiatorForm
    claim_model = NegotiatorClaim
    list_display = ["name", "native_name", "side", "title", *SUPPORT]
    list_filter = [*QUESTIONS, ("side", asking("For which side?", ChoicesFieldListFilter)), AtAgreement]
    search_fields = ["name", "native_name", "aliases", "title"]


@admin.register(Round)
class RoundAdmin(RecordAdmin):
    new_form = NewRoundForm
    claim_model = RoundClaim
    autocomplete_fields = ["agreement", "venue"]
    list_display = ["name", "status", "days", "city", "institute", *SUPPORT]
    list_filter = [*QUESTIONS, IsNumbered, HasDays, OfAgreement, WAS_IT_HELD]
    beside = ("agreement", "venue")
    search_fields = ["key", "city", "venue__name"]
    date_hierarchy = "start"

    @admin.display(description="round", ordering="agreement__number")
    def name(self, row: Round) -> str:
        which = f"{wording.ordinal(row.number)} round" if row.number else f"unnumbered round {row.slug}"
        return f"{wording.ordinal(row.agreement.number)} agreement, {which}"

    @admin.display(description="institute", ordering="venue__name")
    def institute(self, row: Round) -> str:
        return row.venue.name if row.venue and row.venue.name else "–"

    @admin.display(description="days", ordering="start", empty_value="–")
    def days(self, row: Round) -> str:
        return wording.days(row.start, row.end)


@admin.register(Payment)
class PaymentAdmin(RecordAdmin):
    new_form = NewPaymentForm
    claim_model = PaymentClaim
    autocomplete_fields = ["agreement"]
    list_display = ["__str__", "agreement", "year", "kind", "change_percent", *SUPPORT]
    list_filter = [
        *QUESTIONS,
        OfAgreement,
        ("kind", asking("Was it agreed, demanded or offered?", ChoicesFieldListFilter)),
        ("currency", asking("In which currency is it?", ChoicesFieldListFilter)),
        ("year", asking("For which year is it?", AllValuesFieldListFilter)),
    ]
    beside = ("agreement",)
    search_fields = ["key"]
