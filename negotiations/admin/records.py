"""What the admin pages of all records share: a form whose changes become pins, with the evidence in view."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse

from articles.admin.tables import ModelAdmin
from negotiations import pins
from negotiations.admin.evidence import lines
from negotiations.admin.forms import GIVE_BACK, NewRecordForm, form_for
from negotiations.admin.history import RecordHistory
from negotiations.admin.questions import DoSourcesDiffer, IsPinned, IsReported
from negotiations.coverage import coverage
from negotiations.models import Record

QUESTIONS = (DoSourcesDiffer, IsPinned, IsReported)


class RecordAdmin(RecordHistory, ModelAdmin):
    """A kind of record."""

    change_form_template = "record.html"
    show_full_result_count = False
    actions = None
    new_form: ClassVar[type[NewRecordForm]]
    """The form that adds a record of this kind by hand."""
    told_apart_by: ClassVar[tuple[str, ...]] = ()
    """The fields, beside the pinnable ones, that a new record needs."""

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        pinnable = list(self.model.pinnable)
        if obj is None:
            return [(None, {"fields": [*self.told_apart_by, *pinnable, "reason"]})]
        values = (
            "Correct",
            {
                "fields": [*pinnable, "reason"],
                "description": "What you change and save is pinned: it stands whatever sources say now or later.",
            },
        )
        boxes = [GIVE_BACK + name for name in obj.pinned()]
        return [values, ("Back to the sources", {"fields": boxes})] if boxes else [values]

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = self.new_form if obj is None else form_for(obj)
        return super().get_form(request, obj, change=change, **{**kwargs, "form": form})

    def save_model(self, request: Any, obj: Any, form: Any, change: bool) -> None:
        """Turn what the editor said into pins; the record that resolution makes of them takes the form's place."""
        if isinstance(form, NewRecordForm):
            obj.key = form.key()
        values, given_back = form.pinned_values(), form.given_back()
        if values or given_back:
            pins.correct(obj, values, request.user, form.cleaned_data["reason"], give_back=given_back)
        obj.pk = self.model._default_manager.values_list("pk", flat=True).get(key=obj.key)
        obj.refresh_from_db()

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Only what no source reports may go: a record with claims behind it would come back at once."""
        allowed = super().has_delete_permission(request, obj)
        return allowed and isinstance(obj, Record) and not obj.articles and bool(obj.pinned())

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        pins.withdraw(obj)

    def view_on_site(self, obj: Any) -> str:
        """The record's public page."""
        return str(obj.get_absolute_url())

    def claims_of(self, record: Any) -> QuerySet[Any]:
        """The claims behind a record."""
        claims: QuerySet[Any] = record.claims.all()
        return claims

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
            context["lines"] = lines(obj)
            context["coverage"] = coverage(self.claims_of(obj), request.GET.get("page"))
        return super().render_change_form(request, context, add, change, form_url, obj)

    @admin.display(description="sources differ on")
    def differs_on(self, record: Record) -> str:
        return ", ".join(record.disputed) or "–"

    @admin.display(description="pinned")
    def pinned_fields(self, record: Record) -> str:
        return ", ".join(record.pinned()) or "–"
