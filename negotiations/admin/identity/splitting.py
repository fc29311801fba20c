"""Splitting in the admin: how sources spell one record's name, and which of the spellings name someone else."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.admin.tables import ModelAdmin, link_to
from negotiations import merging
from negotiations.admin.identity.examples import EXAMPLES, Example, examples
from negotiations.admin.identity.naming import NAMING
from negotiations.models import IdentityRuling
from negotiations.spellings import Named, spellings


@dataclass(frozen=True, slots=True)
class Spelling:
    """A spelling of a record's name: the ways in which it is written, how many claims and articles have it, and some
    of their sentences.
    """

    slug: str
    ways: Sequence[str]
    claims: int
    articles: int
    examples: Sequence[Example]


class SplitForm(forms.Form):
    """Which spellings name someone else, and why."""

    others = forms.MultipleChoiceField(
        label="Someone else", error_messages={"required": "Tick the spellings that name someone else."}
    )
    reason = forms.CharField(
        label="Why they are not one",
        help_text="Other curators see this.",
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        error_messages={"required": "Say why they are not one."},
    )

    def __init__(self, names: Sequence[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["others"].choices = [(name, name) for name in names]  # type: ignore[attr-defined]

    def clean_others(self) -> list[str]:
        others: list[str] = self.cleaned_data["others"]
        if len(others) == len(self.fields["others"].choices):  # type: ignore[attr-defined]
            raise forms.ValidationError("Leave one spelling at least to this record.")
        return others


class Splitting(ModelAdmin):
    """Adds to the pages of a kind of record the one that splits it."""

    def get_urls(self) -> list[Any]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_split"
        view = self.admin_site.admin_view(self.split)
        return [path("<path:object_id>/split/", view, name=name), *super().get_urls()]

    def split(self, request: Any, object_id: str) -> HttpResponse:
        """Ask which spellings name someone else; once it is answered, split them off."""
        record = self.get_object(request, unquote(object_id))
        if record is None:
            raise Http404(f"There is no such {self.opts.verbose_name}.")
        if not self.has_change_permission(request, record):
            raise PermissionDenied
        form = SplitForm(list(spellings(record)), request.POST or None)
        if not form.is_valid():
            return self._ask(request, record, form)
        records = merging.split(record, form.cleaned_data["others"], request.user, form.cleaned_data["reason"])
        self.message_user(request, _told(records), messages.SUCCESS)
        there = f"admin:{self.opts.app_label}_{self.opts.model_name}"
        return redirect(f"{there}_change", records[0].pk) if records else redirect(f"{there}_changelist")

    def _ask(self, request: HttpRequest, record: Any, form: SplitForm) -> HttpResponse:
        names = spellings(record)
        context = {
            **self.admin_site.each_context(request),
            "title": "Split",
            "subtitle": str(record),
            "opts": self.opts,
            "original": record,
            "form": form,
            "spellings": _counted(record),
            "ticked": form["others"].value() or [],
            "rulings": _ruled(record, list(names)),
        }
        return TemplateResponse(request, "identity/split.html", context)


def _told(records: Sequence[Named]) -> SafeString | str:
    """What has come of a split, in words."""
    if len(records) < 2:
        return "They are kept apart. No round was held at one of them, as sources have it, so it has no record."
    stays, other = map(link_to, records)
    return format_html("{} is not {}.", other, stays)


def _counted(record: Named) -> list[Spelling]:
    """The spellings of a record's name, with what is to be told of each. Three queries."""
    naming = NAMING[type(record)]
    claims = naming.of([record])
    counts = claims.order_by().values(naming.name).annotate(said=Count("pk"), read=Count("article", distinct=True))
    told = {row[naming.name]: (row["said"], row["read"]) for row in counts}
    said = examples(claims, naming.name)
    return [
        Spelling(
            slug,
            ways,
            claims=sum(told.get(way, (0, 0))[0] for way in ways),
            articles=sum(told.get(way, (0, 0))[1] for way in ways),
            examples=[example for way in ways for example in said[way]][:EXAMPLES],
        )
        for slug, ways in spellings(record).items()
    ]


def _ruled(record: Named, names: Sequence[str]) -> QuerySet[IdentityRuling]:
    """What curators have ruled on any of a record's spellings."""
    theirs = Q(one__in=names) | Q(other__in=names)
    return IdentityRuling.objects.filter(theirs, record_kind=record.record_kind).select_related("curator")
