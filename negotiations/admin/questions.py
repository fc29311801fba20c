"""Filters of records, claims, pins and verdicts, phrased as questions."""

from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest

from articles.admin.tables import Question
from negotiations.models import Claim, Pin, RoundClaim
from negotiations.reference import negotiations
from negotiations.wording import ordinal


class DoSourcesDiffer(Question):
    title = "Do sources differ?"
    parameter_name = "disputed"
    yes = Q(disputed__len__gt=0)


class IsReported(Question):
    title = "Does a source report it?"
    parameter_name = "reported"
    yes = Q(articles__gt=0)


class IsNumbered(Question):
    title = "Does it have a number?"
    parameter_name = "numbered"
    yes = Q(number__isnull=False)


class HasDays(Question):
    title = "Does it have a first day?"
    parameter_name = "dated"
    yes = Q(start__isnull=False)


def waits(model: type[Claim]) -> Q:
    """Which claims of a kind count, and belong to no record."""
    record: Any = model._meta.get_field("record").related_model  # type: ignore[misc]
    return Q(statement__kind=record.record_kind, statement__record_key="")


FITS_SEVERAL = (
    waits(RoundClaim) & Q(statement__values__has_keys=["agreement", "city"]) & ~Q(statement__values__has_key="number")
)
"""Which claims of rounds name negotiation and city, and are still of no round: one that fits alone would have them, and
where none fits they would make one of their own. So several fit.
"""


def tells_too_little(model: type[Claim]) -> Q:
    """Which claims of a kind wait for a record, and not because several fit."""
    return waits(model) & ~FITS_SEVERAL if model is RoundClaim else waits(model)


class BelongsToRecord(admin.SimpleListFilter):
    """Rejected claims belong to none, and do not wait for one either."""

    template = "question.html"
    title = "Does it belong to a record?"
    parameter_name = "resolved"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        if model_admin.model is RoundClaim:
            return [("yes", "Yes"), ("no", "No, it tells too little"), ("several", "No, several rounds fit")]
        return [("yes", "Yes"), ("no", "No")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        match self.value():
            case "yes":
                return queryset.filter(record__isnull=False)
            case "no":
                return queryset.filter(tells_too_little(queryset.model))
            case "several" if queryset.model is RoundClaim:
                return queryset.filter(FITS_SEVERAL)
            case _:
                return queryset


class IsRejected(Question):
    title = "Did a curator reject it?"
    parameter_name = "rejected"
    yes = Q(verdict__accepted=False)


class IsAccepted(Question):
    title = "Did a curator accept it?"
    parameter_name = "accepted"
    yes = Q(verdict__accepted=True)


class WhichAgreement(admin.SimpleListFilter):
    """The choices come from the calendar of the talks, for asking a large table of claims would take long."""

    template = "question.html"
    title = "Which agreement is it about?"
    parameter_name = "about"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(str(each.number), ordinal(each.number)) for each in reversed(negotiations())] + [("none", "not given")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        about = self.value() or ""
        if about == "none":
            return queryset.filter(agreement_number=None)
        return queryset.filter(agreement_number=int(about)) if about.isdecimal() else queryset


class HasReason(Question):
    title = "Does it say why?"
    parameter_name = "reasoned"
    yes = ~Q(reason="")


class IsPinned(Question):
    """Pins name their record by kind and key, so the answer is found by looking for them."""

    title = "Is anything pinned?"
    parameter_name = "pinned"

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        pins = Exists(Pin.objects.filter(record_kind=queryset.model.record_kind, record_key=OuterRef("key")))
        answers = {"yes": pins, "no": ~pins}
        return queryset.filter(answers[self.value() or ""]) if self.value() in answers else queryset
