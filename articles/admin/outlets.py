"""Who publishes: what an outlet is called, and whether its texts are free."""

from typing import Any

from django.contrib import admin
from django.contrib.admin import BooleanFieldListFilter
from django.db.models import Count, Max, Model, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles import outlets
from articles.admin.history import OutletHistory
from articles.admin.tables import ModelAdmin, asking
from articles.models import Outlet

CURRENT = Q(articles__superseded_by=None)


@admin.register(Outlet)
class OutletAdmin(OutletHistory, ModelAdmin):
    list_display = ["name", "free", "article_count", "newest"]
    ordering = ["name"]
    list_filter = [("free", asking("May readers see its whole texts?", BooleanFieldListFilter))]
    list_editable = ["free"]
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
        return rows.annotate(
            article_count=Count("articles", filter=CURRENT), newest=Max("articles__date", filter=CURRENT)
        )

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
