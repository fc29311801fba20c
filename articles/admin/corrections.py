"""Corrections of articles: all there are, to be taken back. They are made on an article's page, or in the list."""

from typing import Any

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from articles import corrections
from articles.admin.tables import ModelAdmin, asking, link_to
from articles.models import ArticleCorrection


@admin.register(ArticleCorrection)
class ArticleCorrectionAdmin(ModelAdmin):
    list_display = ["corrected", "of_article", "value_or_open", "page_says", "curator", "corrected_at", "reason"]
    list_filter = [
        ("field", asking("What was corrected?", admin.ChoicesFieldListFilter)),
        ("curator", asking("Who corrected it?", admin.RelatedOnlyFieldListFilter)),
        ("corrected_at", asking("When was it corrected?", admin.DateFieldListFilter)),
    ]
    search_fields = ["article__title", "article__key", "value", "reason"]
    date_hierarchy = "corrected_at"
    fields = ["corrected", "of_article", "value_or_open", "page_says", "curator", "corrected_at", "reason"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[ArticleCorrection]:
        rows: QuerySet[ArticleCorrection] = super().get_queryset(request)
        heavy = ("body", "captions", "search", "signature")
        return rows.select_related("article", "curator").defer(*(f"article__{column}" for column in heavy))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def delete_model(self, request: HttpRequest, obj: ArticleCorrection) -> None:
        corrections.withdraw(obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        corrections.withdraw(*queryset)

    @admin.display(description="what", ordering="field")
    def corrected(self, correction: ArticleCorrection) -> str:
        return correction.get_field_display()

    @admin.display(description="article", ordering="article__title")
    def of_article(self, correction: ArticleCorrection) -> SafeString | str:
        return link_to(correction.article)

    @admin.display(description="is", ordering="value")
    def value_or_open(self, correction: ArticleCorrection) -> str:
        return correction.value or "not known"

    @admin.display(description="the page says")
    def page_says(self, correction: ArticleCorrection) -> str:
        said = correction.article.overruled.get(correction.field, {})
        return said.get("value") or "nothing"
