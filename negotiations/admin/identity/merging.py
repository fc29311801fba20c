"""Merging in the admin: the chosen records beside each other, which name stays, and why they are one."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse

from negotiations import merging
from negotiations.admin.identity.cards import cards, counted, naming_several
from negotiations.models import Negotiator, Venue
from negotiations.spellings import Named

MOST = 6
"""How many records can be merged at once: as many as one can look at."""


class MergeForm(forms.Form):
    """Which of the records' names stays, and why they are one."""

    keep = forms.ChoiceField(label="Name that stays", error_messages={"required": "Choose the name that stays."})
    reason = forms.CharField(
        label="Why they are one",
        help_text="Other curators see this.",
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        error_messages={"required": "Say why they are one."},
    )

    def __init__(self, records: Sequence[Named], data: Any = None) -> None:
        super().__init__(data, initial={"keep": str(records[0].pk)})
        self.records = records
        self.fields["keep"].choices = [(str(record.pk), str(record)) for record in records]  # type: ignore[attr-defined]

    def ordered(self) -> list[Named]:
        """The records, the one whose name stays first."""
        return sorted(self.records, key=lambda record: str(record.pk) != self.cleaned_data["keep"])


@admin.action(description="Merge the selected %(verbose_name_plural)s", permissions=["change"])
def merge_selected(model_admin: Any, request: Any, rows: QuerySet[Any]) -> HttpResponse | None:
    """Show the chosen records and ask; once it is answered, merge them and show what they are now."""
    chosen = list(rows.values_list("pk", flat=True)[: MOST + 1])
    records = list(counted(rows.model._default_manager.filter(pk__in=chosen)).order_by("-stories", "key"))
    if problem := _problem(records, str(model_admin.opts.verbose_name_plural)):
        model_admin.message_user(request, problem, messages.ERROR)
        return None
    form = MergeForm(records, request.POST if "confirmed" in request.POST else None)
    if not form.is_valid():
        return _ask(model_admin, request, form)
    merged = merging.merge(form.ordered(), request.user, form.cleaned_data["reason"])
    model_admin.message_user(request, f"They are one now: {merged}.", messages.SUCCESS)
    return HttpResponseRedirect(model_admin.page_of(merged))


def _problem(records: Sequence[Named], many: str) -> str:
    """Why these cannot be merged; empty where they can."""
    if not 2 <= len(records) <= MOST:
        return f"Choose the {many} that are one: two at least, and {MOST} at most."
    if any(not record.name for record in records):
        return "A city alone cannot be merged: correct the city of the rounds that were held there."
    if len({record.city for record in records if isinstance(record, Venue) and record.city}) > 1:
        return "They are in different cities: correct the city of the rounds that were held there first."
    return ""


def _ask(model_admin: Any, request: HttpRequest, form: MergeForm) -> HttpResponse:
    context = {
        **model_admin.admin_site.each_context(request),
        "title": f"Merge {model_admin.opts.verbose_name_plural}",
        "opts": model_admin.opts,
        "form": form,
        "keep": form["keep"].value(),
        "cards": cards(form.records),
        "sides": {record.side for record in form.records if isinstance(record, Negotiator)},
        "together": naming_several(form.records) if model_admin.model is Negotiator else [],
        "chosen_as": ACTION_CHECKBOX_NAME,
    }
    return TemplateResponse(request, "identity/merge.html", context)
