"""Faceted filters: what may be chosen, how many rows each choice gives, and what is chosen now, as chips and in words.

For any set whose filters are facets: the same set serves the page, its exports and the API.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any, ClassVar, NamedTuple
from urllib.parse import urlencode

import django_filters
from django import forms
from django.db.models import Count, Q, QuerySet

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


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that may be chosen, or is. `query` leads to the page with it switched."""

    value: str
    label: str
    count: int
    active: bool
    query: str
    nested: bool = False


@dataclass(frozen=True, slots=True)
class Choices:
    """A facet as the page shows it."""

    name: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """A value chosen now. `query` leads to the page without it."""

    label: str
    value: str
    query: str


class Values(forms.Field):
    """The values given for a facet: any number, each once, in lower case as all keys are. None is refused: one that
    nothing has finds nothing, and the page says so.
    """

    widget = forms.MultipleHiddenInput

    def clean(self, value: Any) -> list[str]:
        """Give the values that say anything, in the order they came."""
        texts = (str(text).replace("\0", "").strip().lower() for text in value or ())
        return list(dict.fromkeys(text for text in texts if text))


class Facet(django_filters.Filter):
    """A filter on one column. `names` is the column with the words for its values; `phrase` puts the chosen ones
    into the sentence ("in {}").
    """

    field_class = Values

    def __init__(self, column: str, *, label: str, phrase: str, names: str | None = None) -> None:
        super().__init__(field_name=column, label=label)
        self.phrase = phrase
        self.names = names or column

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
        return sorted(told, key=lambda one: (-one.rows, one.label))

    def words(self, value: Any, name: Any) -> str:
        """The words for a value, by the value and its name."""
        return str(name)

    def missing(self, values: list[str]) -> Mapping[str, str]:
        """The words for values that no row has."""
        return {}


def numbered(column: str, value: str) -> Q:
    """Which rows have a number in a column, as an address gives it; none have what is no year or ordinal."""
    number = int(value) if value.isdecimal() and len(value) <= 4 else 0
    return Q(**{column: number}) if number else NOTHING


class NumberFacet(Facet):
    """A facet of whole numbers: years, ordinals. The largest first."""

    def where(self, value: str) -> Q:
        """Which rows have the number; none if it is not one."""
        return numbered(self.field_name, value)

    def counted(self, rows: Rows) -> list[Counted]:
        """Each number that the rows have, the largest first."""
        return sorted(super().counted(rows), key=lambda one: -int(one.value))


class FacetedFilterSet(django_filters.FilterSet):
    """A set of facets over rows. Its facets' counts leave out the facet's own choice, so that they say what choosing
    another value would give.
    """

    noun: ClassVar[tuple[str, str]]
    """What a row is called: one, many."""
    at_most: ClassVar[int | None] = None
    """How many rows are counted at most; where there are more, counts are of that many."""

    @property
    def chosen(self) -> dict[str, Any]:
        """What is asked for, cleaned, by filter; what could not be read is left out."""
        self.form.is_valid()
        return {name: value for name, value in self.form.cleaned_data.items() if value}

    @property
    def found(self) -> Rows:
        """The rows asked for."""
        return self.without("")

    def without(self, left_out: str) -> Rows:
        """The rows asked for, had one filter not been used."""
        rows: Rows = self.queryset.all()
        for name, value in self.chosen.items():
            if name != left_out:
                rows = self.filters[name].filter(rows, value)
        return rows

    def bounded(self, rows: Rows) -> Rows:
        """Those rows, at most as many as are counted."""
        if self.at_most is None:
            return rows
        counted: Rows = rows.model._default_manager.filter(pk__in=rows.order_by().values("pk")[: self.at_most])
        return counted

    def total(self) -> int:
        """How many rows are found; one more than `at_most` stands for any number beyond."""
        rows = self.found.order_by()
        return rows.count() if self.at_most is None else rows[: self.at_most + 1].count()

    def facets(self) -> list[Choices]:
        """Every facet with its choices and their counts."""
        return [
            Choices(name, facet.label, tuple(self._choices(name, facet)))
            for name, facet in self.filters.items()
            if isinstance(facet, Facet)
        ]

    def _choices(self, name: str, facet: Facet) -> Iterator[Choice]:
        active = self.chosen.get(name, [])
        counted = facet.counted(self.bounded(self.without(name)))
        absent = [value for value in active if value not in {one.value for one in counted}]
        words = facet.missing(absent) if absent else {}
        for one in [*counted, *(Counted(value, str(words.get(value, value)), 0) for value in absent)]:
            query = self.switched(name, one.value)
            yield Choice(one.value, one.label, one.rows, one.value in active, query, one.nested)

    def switched(self, name: str, value: str) -> str:
        """The query string with a value of a filter added, or taken out if it is there."""
        now = self.chosen.get(name, [])
        if isinstance(now, str):
            return self.query({name: None})
        return self.query({name: [other for other in now if other != value] if value in now else [*now, value]})

    def query(self, changes: Mapping[str, Any] | None = None) -> str:
        """The query string of what is asked for, with changes; "?" alone if nothing is."""
        values = {name: value for name, value in (self.chosen | dict(changes or {})).items() if value}
        return "?" + urlencode(values, doseq=True)

    def chips(self, facets: Iterable[Choices]) -> list[Chip]:
        """What is chosen, each with the way to leave it out."""
        free = [
            Chip(self.filters[name].label, value, self.switched(name, value))
            for name, value in self.chosen.items()
            if isinstance(value, str)
        ]
        return free + [
            Chip(facet.label, choice.label, choice.query)
            for facet in facets
            for choice in facet.choices
            if choice.active
        ]

    def sentence(self, facets: Iterable[Choices]) -> str:
        """What is chosen, in words: "in 2024 or 2023, for the 12th agreement"; empty if nothing is."""
        phrases = [f"with “{value}”" for value in self.chosen.values() if isinstance(value, str)]
        for facet in facets:
            labels = [choice.label for choice in facet.choices if choice.active]
            if labels:
                phrases.append(self.filters[facet.name].phrase.format(" or ".join(labels)))
        return ", ".join(phrases)
