"""Facets: filters that say beforehand what may be chosen, and how many rows each choice gives."""

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_
from typing import Any, NamedTuple

import django_filters
from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from articles.filtering.fields import Values

Rows = QuerySet[Any]
NOTHING = Q(pk__in=[])


class Counted(NamedTuple):
    """A value as addresses carry it, the words for it, how many rows have it, and whether it is listed under the one
    before it.
    """

    value: str
    label: str
    rows: int
    nested: bool = False


class Facet(django_filters.Filter):
    """A filter on one column. `names` is the column with the words for its values; `phrase` is what the sentence that
    tells all choices has of it ("in %(values)s"); `within` are other filters that make sense with a choice of it alone.
    """

    field_class = Values
    lacking = _("without %(filter)s: %(values)s")
    """What is said of the rows found were the filter not used."""

    def __init__(
        self, column: str, *, label: Any, phrase: Any, names: str | None = None, within: tuple[str, ...] = ()
    ) -> None:
        super().__init__(field_name=column, label=label)
        self.phrase = phrase
        self.names = names or column
        self.within = within

    def where(self, value: str) -> Q:
        """Which rows have a value."""
        return Q(**{self.field_name: value})

    def filter(self, qs: Rows, value: list[str]) -> Rows:
        """Narrow rows to those with any of the values."""
        return qs.filter(reduce(or_, map(self.where, value))) if value else qs

    def counted(self, rows: Rows) -> list[Counted]:
        """Each value that the rows have, the most frequent first."""
        found = rows.order_by().values_list(self.field_name, self.names).annotate(rows=Count("pk"))
        told = (Counted(str(value), self.words(value, name), n) for value, name, n in found if value not in (None, ""))
        return most_first(told)

    def words(self, value: Any, name: Any) -> str:
        """The words for a value, by the value and its name."""
        return str(name)

    def missing(self, values: list[str]) -> Mapping[str, str]:
        """The words for values that no row has."""
        return {}

    def moved(self, values: list[str]) -> Mapping[str, str]:
        """The values that took the place of some: a record or an outlet goes by another key after it was merged."""
        return {}


def most_first(counted: Iterable[Counted]) -> list[Counted]:
    """Values in their usual order: the most frequent first, those that are as frequent by their words."""
    return sorted(counted, key=lambda one: (-one.rows, one.label))


def number_of(value: str) -> int | None:
    """The number that a value of an address is, of at most four figures: a year or an ordinal; `None` if it is none."""
    return int(value) if value.isdecimal() and len(value) <= 4 else None


def numbered(column: str, value: str) -> Q:
    """Which rows have a number in a column, as an address gives it; none have what is no year or ordinal."""
    number = number_of(value)
    return Q(**{column: number}) if number else NOTHING


class NumberFacet(Facet):
    """A facet of whole numbers: years, ordinals. The largest first."""

    def where(self, value: str) -> Q:
        """Which rows have the number; none if it is not one."""
        return numbered(self.field_name, value)

    def counted(self, rows: Rows) -> list[Counted]:
        """Each number that the rows have, the largest first."""
        return sorted(super().counted(rows), key=lambda one: -int(one.value))
