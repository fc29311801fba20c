"""What the admin pages of all records share: a form whose changes become pins, with the evidence in view."""

from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Model, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from negotiations import pins
from negotiations.admin.curating import Curating
from negotiations.admin.evidence import lines
from negotiations.admin.forms import NewRecordForm, RecordForm, pinnable_in
from negotiations.admin.history import RecordHistory
from negotiations.admin.questions import DoSourcesDiffer, IsPinned, IsReported
from negotiations.admin.reports import reports
from negotiations.admin.unpinning import unpin_selected
from negotiations.brief import brief
from negotiations.models import Pin, Record, Venue
from negotiations.moved import record_once_at
from negotiations.telling.coverage import coverage

QUESTIONS = (DoSourcesDiffer, IsPinned, IsReported)


class RecordAdmin(RecordHistory, Curating):
    """A kind of record."""

    change_form_template = "record.html"
    show_full_result_count = False
    actions = [unpin_selected]
    beside: ClassVar[tuple[str, ...]] = ()
    """The records that the list names beside each."""
    new_form: ClassVar[type[NewRecordForm]]
    """The form that adds a record of this kind by hand."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = brief(super().get_queryset(request), *self.beside)
        theirs = Pin.objects.filter(record_kind=self.model.record_kind, record_key=OuterRef("key")).order_by("field")
        with_pins: QuerySet[Any] = rows.annotate(pins=ArraySubquery(theirs.values("field")))
        return with_pins

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        if obj is None:
            apart = self.new_form.told_apart_by
            return [(None, {"fields": [*dict.fromkeys([*apart, *self.model.pinnable]), "reason"]})]
        description = "What you change and save is pinned: it stands whatever sources say now or later."
        return [("Another value", {"fields": [*pinnable_in(obj), "reason"], "description": description})]

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = self.new_form if obj is None else RecordForm
        return super().get_form(request, obj, change=change, **{**kwargs, "form": form})

    def save_model(self, request: Any, obj: Any, form: Any, change: bool) -> None:
        """Turn what the editor said into pins; the record that resolution makes of them takes the form's place."""
        if isinstance(form, NewRecordForm):
            obj.key = form.key()
        if values := form.pinned_values():
            pins.correct(obj, values, request.user, form.cleaned_data["reason"])
        if now := record_once_at(self.model, obj.key):
            obj.pk, obj.key = now.pk, now.key
            obj.refresh_from_db()

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """Go on with the record that a number has made of this one, if it has."""
        if request.path == self.page_of(obj):
            return super().response_change(request, obj)
        self.message_user(request, f"Pinned: this is the {obj} now.", messages.SUCCESS)
        return HttpResponseRedirect(self.page_of(obj))

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Only what no source reports may go: a record with claims behind it would come back at once."""
        allowed = super().has_delete_permission(request, obj)
        return allowed and isinstance(obj, Record) and not obj.articles and bool(obj.pinned())

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        pins.withdraw(obj)

    def view_on_site(self, obj: Any) -> str:
        """The record's public page."""
        return str(obj.get_absolute_url())

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Any = None,
    ) -> HttpResponse:
        if obj is not None:
            context |= self._shown(request, obj)
        return super().render_change_form(request, context, add, change, form_url, obj)

    def _shown(self, request: HttpRequest, record: Any) -> dict[str, Any]:
        """What a record's page shows beside the form."""
        claims = self.claims_of(record).select_related("verdict__curator")
        told = coverage(claims, request.GET.get("page"))
        return {
            "lines": lines(record, claims),
            "coverage": told,
            "reports": reports(told),
            "claim_opts": self.claim_model._meta,
            "claims_list": self.claims_list(record),
            "may_pin": self.has_change_permission(request, record),
            "may_rule": self.may_rule(request),
        }

    def claims_list(self, record: Any) -> str:
        """The address of the list of the claims behind a record."""
        address = reverse(f"admin:negotiations_{self.claim_model._meta.model_name}_changelist")
        return f"{address}?{'venue' if isinstance(record, Venue) else 'record'}={record.pk}"

    @admin.display(description="sources differ on")
    def differs_on(self, record: Record) -> str:
        return ", ".join(record.disputed) or "–"

    @admin.display(description="pinned")
    def pinned_fields(self, record: Any) -> str:
        return ", ".join(record.pins) or "–"
