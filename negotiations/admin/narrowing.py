"""Lists narrowed to what hangs on one record."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from negotiations.brief import brief
from negotiations.models import Agreement, Venue
from negotiations.wording import ordinal


class OfRecord(admin.SimpleListFilter):
    """There is nothing to choose from, for there are too many records; it shows which one was chosen on its page."""

    template = "question.html"
    title = "Which record does it belong to?"
    parameter_name = "record"
    leads_there: ClassVar[str] = "record"
    """The way from a claim to the record."""

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        chosen = request.GET.get(str(self.parameter_name), "")
        records = brief(self.records(model_admin.model))
        record = records.filter(pk=chosen).first() if chosen.isdecimal() else None
        return [(chosen, str(record))] if record else []

    def records(self, claims: Any) -> QuerySet[Any]:
        """The records that claims of a kind may belong to."""
        rows: QuerySet[Any] = claims._meta.get_field("record").related_model._default_manager.all()
        return rows

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        chosen = self.value() or ""
        return queryset.filter(**{self.leads_there: chosen}) if chosen.isdecimal() else queryset


class AtVenue(OfRecord):
    title = "At which venue is its round?"
    parameter_name = "venue"
    leads_there = "record__venue"

    def records(self, claims: Any) -> QuerySet[Any]:
        return Venue.objects.all()


class OfAgreement(admin.SimpleListFilter):
    """Agreements are few enough to be chosen from."""

    template = "question.html"
    title = "Which agreement is it about?"
    parameter_name = "agreement__id__exact"
    leads_there: ClassVar[str] = "agreement"
    """The way from a row to the agreement."""

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(str(agreement.pk), ordinal(agreement.number)) for agreement in brief(Agreement.objects.all())]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        chosen = self.value() or ""
        return queryset.filter(**{self.leads_there: chosen}) if chosen.isdecimal() else queryset


class AtAgreement(OfAgreement):
    title = "Which agreement was negotiated?"
    leads_there = "seats__agreement"
