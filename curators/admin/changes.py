"""All changes in the admin: the list of them, one of them, and the way back to what was said before."""

from typing import Any

import pghistory
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import localtime
from django.views.decorators.http import require_POST

from curators.admin.filters import WhatKind, When, Who
from curators.kinds import KINDS
from curators.models import LATEST_FIRST, Change
from curators.telling import changes_for, in_full, lines


class Told(ChangeList):
    """A page of changes, each with its line."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        self.result_list = in_full(self.result_list)
        for line in lines(self.result_list, request.user):
            line.change.line = line


@admin.register(Change)
class ChangeAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Every change of what curators write. They are written by the database, and by nobody else."""

    list_display = ["when", "thing", "step", "why_so"]
    list_filter = [Who, WhatKind, ("pgh_created_at", When)]
    search_fields = ["pgh_data", "why"]
    search_help_text = "Searches what was said, of what, and why."
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50

    def get_queryset(self, request: HttpRequest) -> QuerySet[Change]:
        return changes_for(request.user).order_by(*LATEST_FIRST)

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return Told

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        return super().changelist_view(request, {"title": "All changes", **(extra_context or {})})

    def get_urls(self) -> list[Any]:
        back = self.admin_site.admin_view(require_POST(self.back))
        return [path("back/", back, name="curators_change_back"), *super().get_urls()]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """One change, with the ways back to what stood before and after it."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        change = self._change(request, unquote(object_id))
        context = {
            **self.admin_site.each_context(request),
            "title": "A change",
            "opts": self.opts,
            "lines": lines([change], request.user),
            "alone": True,
        }
        return TemplateResponse(request, "change.html", context)

    def back(self, request: Any) -> HttpResponse:
        """Bring back the state before or after a change; that is a change of its own, with the reason."""
        change = self._change(request, request.POST.get("change", ""))
        kind = KINDS[change.pgh_obj_model]([change])
        if not (kind.can_go_back and kind.may_go_back(request.user, change.state)):
            raise PermissionDenied
        before = request.POST.get("state") == "before"
        state = change.before if before else change.after
        words = kind.words(state, change)
        day = date_format(localtime(change.pgh_created_at), "j F Y")
        reason = f"back to “{words}” {'from before' if before else 'of'} {day}"
        pghistory.context(reason=reason)
        try:
            kind.go_back(state, change.state, request.user, reason)
        except LookupError as problem:
            self.message_user(request, str(problem), messages.ERROR)
        else:
            self.message_user(request, f"Back to: {words}.", messages.SUCCESS)
        return HttpResponseRedirect(_next(request))

    def _change(self, request: HttpRequest, slug: str) -> Change:
        """A change that the user may see."""
        change = changes_for(request.user).filter(pk=slug).first()
        if change is None:
            raise Http404("There is no such change.")
        return change

    @admin.display(description="when and who", ordering="pgh_created_at")
    def when(self, change: Change) -> str:
        return f"{date_format(localtime(change.pgh_created_at), 'j F Y, H:i')}, {change.line.who}"

    @admin.display(description="of what")
    def thing(self, change: Change) -> str:
        return format_html("{}: {}", change.line.kind, change.line.thing)

    @admin.display(description="from what to what")
    def step(self, change: Change) -> str:
        return f"{change.line.was} → {change.line.now}"

    @admin.display(description="why", empty_value="–")
    def why_so(self, change: Change) -> str:
        return str(change.line.why)


def _next(request: HttpRequest) -> str:
    """The page that the button was on."""
    page = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(page, {request.get_host()}, request.is_secure()):
        return page
    return reverse("admin:curators_change_changelist")
