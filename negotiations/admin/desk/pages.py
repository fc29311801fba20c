"""The desk's own lists, of what no table of the archive holds: fields in dispute, and gaps in a negotiation."""

from typing import Any

from django.contrib import messages
from django.contrib.admin import site
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path

from articles.models import Article
from negotiations import pins
from negotiations.admin.desk.asking import ask
from negotiations.admin.desk.choosing import chosen
from negotiations.admin.desk.disputes import KINDS, Disputes, kinds_seen
from negotiations.admin.desk.finding import may_view
from negotiations.admin.desk.gaps import gaps, with_candidates
from negotiations.admin.desk.queues import DISPUTES, GAPS
from negotiations.admin.desk.rows import rows
from negotiations.models import Record, Round
from negotiations.wording import plural

PAGE = 50


def urls() -> list[URLPattern]:
    """The addresses of the desk's lists, under the admin's own."""
    return [
        path("disputes/", site.admin_view(disputes), name="disputes"),
        path("gaps/", site.admin_view(gaps_between_rounds), name="gaps"),
    ]


def disputes(request: HttpRequest) -> HttpResponse:
    """Fields on which sources differ: to be looked into, or kept as they are, several at once."""
    if not (seen := kinds_seen(request)):
        raise PermissionDenied
    if request.method == "POST":
        return _keep_chosen(request)
    names = {model.record_kind: str(model._meta.verbose_name_plural) for model in seen}
    kind = ask(request.GET, "kind", "Of which records?", names)
    pinned = ask(request.GET, "pinned", "Did a curator pin it?", {"yes": "Yes", "no": "No"})
    words = request.GET.get("q", "")
    found = Disputes(
        [KINDS[kind.answer]] if kind.answer else seen,
        pinned=pinned.answer == "yes" if pinned.answer else None,
        words=words,
    )
    page: Any = Paginator(found, PAGE).get_page(request.GET.get("page"))  # type: ignore[arg-type]  # slices alone
    return TemplateResponse(
        request,
        "desk/disputes.html",
        {
            **site.each_context(request),
            "title": DISPUTES.name,
            "line": DISPUTES.line,
            "questions": [kind, pinned],
            "words": words,
            "asked": bool(kind.answer or pinned.answer or words),
            "page": page,
            "rows": (shown := rows(page.object_list, may_change(request))),
            "may_pin": any(row.mark for row in shown),
        },
    )


def may_change(request: HttpRequest) -> list[type[Record]]:
    """The kinds of record whose fields whoever asks may pin."""
    return [model for model in KINDS.values() if site.get_model_admin(model).has_change_permission(request)]


def _keep_chosen(request: Any) -> HttpResponse:
    """Keep the values of the fields that were chosen, and show the list again as it was asked for."""
    fields = chosen(request.POST.getlist("chosen"), may_change(request))
    if fields:
        pins.confirm(fields, request.user, request.POST.get("reason", "").strip())
        count = plural(sum(map(len, fields.values())), "field")
        messages.success(request, f"{count} pinned, whatever sources say now or later.")
    else:
        messages.warning(request, "Nothing was pinned: choose the fields whose values are to stay.")
    return HttpResponseRedirect(request.get_full_path())


def gaps_between_rounds(request: HttpRequest) -> HttpResponse:
    """Rounds that are missing between others, with where to look for them."""
    if not may_view(request, Round):
        raise PermissionDenied
    page = Paginator(gaps(), PAGE).get_page(request.GET.get("page"))
    return TemplateResponse(
        request,
        "desk/gaps.html",
        {
            **site.each_context(request),
            "title": GAPS.name,
            "line": GAPS.line,
            "page": page,
            "gaps": with_candidates(page),
            "may_add": site.get_model_admin(Round).has_add_permission(request),
            "may_search": may_view(request, Article),
        },
    )
