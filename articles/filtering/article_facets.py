"""Facets of articles, by what is known of every one: days, language, outlet."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils.formats import date_format

from articles.filtering.facets import NOTHING, Counted, Facet, most_first, numbered
from articles.models import LANGUAGES, Outlet

MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


class ArticleFacet(Facet):
    """A facet whose counts come from a tally of the articles found, by columns of theirs."""

    source = "articles"

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns to count by."""
        return (self.field_name,)

    def listed(self, by: Mapping[str, Mapping[Any, int]]) -> list[Counted]:
        """Each value with its count, from the counts by column."""
        raise NotImplementedError


class YearFacet(ArticleFacet):
    def where(self, value: str) -> Q:
        """Which articles are of a year."""
        return numbered("date__year", value)

    def listed(self, by: Mapping[str, Mapping[Any, int]]) -> list[Counted]:
        """Each year, the latest first."""
        return [Counted(str(year), str(year), n) for year, n in sorted(by["year"].items(), reverse=True)]


class MonthFacet(ArticleFacet):
    def where(self, value: str) -> Q:
        """Which articles are of a month: "2024-05"."""
        month = _month(value)
        return Q(date__year=month.year, date__month=month.month, date__gte=month) if month else NOTHING

    def listed(self, by: Mapping[str, Mapping[Any, int]]) -> list[Counted]:
        """Each month, the latest first."""
        months = sorted(by["month"].items(), reverse=True)
        return [Counted(f"{month:%Y-%m}", _in_words(month), n) for month, n in months]

    def missing(self, values: list[str]) -> Mapping[str, str]:
        """The words for months of which no article found is."""
        return {value: _in_words(month) for value in values if (month := _month(value))}


def _month(value: str) -> date | None:
    found = MONTH.fullmatch(value)
    try:
        return date(int(found[1]), int(found[2]), 1) if found else None
    except ValueError:
        return None


def _in_words(month: date) -> str:
    return date_format(month, "YEAR_MONTH_FORMAT")


class LanguageFacet(ArticleFacet):
    def listed(self, by: Mapping[str, Mapping[Any, int]]) -> list[Counted]:
        """Each language, the most frequent first."""
        told = by["language"].items()
        return most_first(Counted(code, str(LANGUAGES.get(code, code)), n) for code, n in told if code)

    def missing(self, values: list[str]) -> Mapping[str, str]:
        """Names of languages that no article found is in."""
        return {code: str(name) for code, name in LANGUAGES.items()}


class OutletFacet(ArticleFacet):
    def where(self, value: str) -> Q:
        """Which articles an outlet published."""
        return Q(outlet__slug=value)

    def listed(self, by: Mapping[str, Mapping[Any, int]]) -> list[Counted]:
        """Each outlet, the one with most articles first."""
        named = Outlet.objects.filter(pk__in=by["outlet"]).values_list("pk", "slug", "name")
        return most_first(Counted(slug, name, by["outlet"][pk]) for pk, slug, name in named)

    def missing(self, values: list[str]) -> Mapping[str, str]:
        """Names of outlets that no article found is from."""
        return dict(Outlet.objects.filter(slug__in=values).values_list("slug", "name"))

    def moved(self, values: list[str]) -> Mapping[str, str]:
        """The outlets that others were merged into."""
        merged = Outlet.objects.filter(former_slugs__overlap=values)
        return {former: outlet.slug for outlet in merged for former in outlet.former_slugs if former in values}
