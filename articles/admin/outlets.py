"""Who publishes: what an outlet is called, and whether its texts are free."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin import BooleanFieldListFilter
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import Count, F, Model, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles import outlets
from articles.admin.forms import MergeOutletsForm
from articles.admin.history import OutletHistory
from articles.admin.tables import ModelAdmin, asking
from articles.models import Article, Outlet

MOST = 20
"""How many outlets can be merged at once: as many as one can look at."""
CURRENT = Article.objects.current().filter(outlet=OuterRef("pk")).order_by()
"""The articles of an outlet that count."""


@admin.register(Outlet)
class OutletAdmin(OutletHistory, ModelAdmin):
    list_display = ["name", "free", "article_count", "newest"]
    ordering = ["name"]
    list_filter = [("free", asking("May readers see its whole texts?", BooleanFieldListFilter))]
    list_editable = ["free"]
    actions = ["merge_selected"]
    show_full_result_count = False
    search_fields = ["name", "slug"]
    fields = ["name", "other_names", "free", "slug"]
    readonly_fields = ["other_names", "slug"]

    def save_model(self, request: HttpRequest, obj: Outlet, form: Any, change: bool) -> None:
        if "name" in form.changed_data:
            outlets.save_renamed(obj, form.initial["name"])
        else:
            super().save_model(request, obj, form, change)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Outlet]:
        rows: QuerySet[Outlet] = super().get_queryset(request)
        counted = CURRENT.values("outlet").annotate(count=Count("pk")).values("count")
        newest = CURRENT.order_by(F("date").desc(nulls_last=True)).values("date")[:1]
        return rows.annotate(article_count=Coalesce(Subquery(counted), 0), newest=Subquery(newest))

    @admin.action(description="Merge the selected outlets", permissions=["change"])
    def merge_selected(self, request: HttpRequest, chosen: QuerySet[Any]) -> HttpResponse | None:
        """Show the chosen outlets and ask; once it is answered, merge them and show the one that stays."""
        rows: list[Any] = list(chosen.order_by("-article_count", "name")[: MOST + 1])
        if not 2 <= len(rows) <= MOST:
            self.message_user(request, f"Choose the outlets that are one: 2 at least, {MOST} at most.", messages.ERROR)
            return None
        form = MergeOutletsForm(rows, request.POST if "confirmed" in request.POST else None)
        if not form.is_valid():
            return self._ask(request, rows, form)
        kept = next(row for row in rows if str(row.pk) == form.cleaned_data["keep"])
        outlets.merge(rows, kept)
        self.message_user(request, f"They are one now: {kept}.", messages.SUCCESS)
        return redirect("admin:articles_outlet_change", kept.pk)

    def _ask(self, request: HttpRequest, rows: list[Any], form: MergeOutletsForm) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": "Merge outlets",
            "opts": self.opts,
            "form": form,
            "keep": form["keep"].value(),
            "outlets": rows,
            "chosen_as": ACTION_CHECKBOX_NAME,
        }
        return TemplateResponse(request, "merge_outlets.html", context)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    @admin.display(description="articles", ordering="article_count")
    def article_count(self, outlet: Any) -> SafeString:
        address = reverse("admin:articles_article_changelist")
        return format_html(
            '<a href="{}?outlet__id__exact={}&current=yes">{}</a>', address, outlet.pk, outlet.article_count
        )

    @admin.display(description="newest article", ordering="newest", empty_value="–")
    def newest(self, outlet: Any) -> Any:
        return outlet.newest
