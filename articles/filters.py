"""What articles may be filtered by."""

import re
from collections.abc import Mapping
from typing import Any

import django_filters
from django import forms

from articles import search
from articles.facets import Facet, FacetedFilterSet, NumberFacet, Rows
from articles.models import LANGUAGES, Article, Outlet


class Words(forms.CharField):
    """What a reader types to search for."""

    def to_python(self, value: Any) -> str:
        """Take it as text that a database can hold; what has no letter or figure in it asks for nothing."""
        text = str(super().to_python(value) or "").replace("\0", " ").strip()
        return text if re.search(r"\w", text) else ""


class Search(django_filters.Filter):
    """A full-text search with the operators of web searches: "a phrase", -without, this OR that."""

    field_class = Words

    def filter(self, qs: Rows, value: str) -> Rows:
        """Narrow articles to those found."""
        return qs.filter(search.matching(value)) if value else qs


class OutletFacet(Facet):
    def missing(self, values: list[str]) -> Mapping[str, str]:
        """Names of outlets that no article found is from."""
        return dict(Outlet.objects.filter(slug__in=values).values_list("slug", "name"))


class LanguageFacet(Facet):
    def words(self, value: Any, name: Any) -> str:
        """Name a language."""
        return str(LANGUAGES.get(value, value))

    def missing(self, values: list[str]) -> Mapping[str, str]:
        """Names of languages that no article found is in."""
        return LANGUAGES


class ArticleFilter(FacetedFilterSet):
    """Articles by words, year, outlet and language."""

    noun = ("article", "articles")
    at_most = 10_000

    q = Search(label="Words", max_length=search.LONGEST)
    year = NumberFacet("date__year", label="Year", phrase="of {}")
    outlet = OutletFacet("outlet__slug", names="outlet__name", label="Outlet", phrase="in {}")
    language = LanguageFacet("language", label="Language", phrase="written in {}")

    class Meta:
        model = Article
        fields: list[str] = []
