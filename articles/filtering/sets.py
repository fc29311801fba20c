"""Sets of facets over rows, and what of them a page shows: choices with counts, chips, the sentence."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar
from urllib.parse import urlencode

import django_filters
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from articles.filtering.facets import Counted, Facet, Rows
from articles.filtering.fields import Setting

AT_ONCE = 8
"""How many choices a facet shows before the rest are asked for."""
LISTED = 60
"""How many it has then: of hundreds of rounds others are found through the agreement."""


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

    @property
    def first(self) -> list[Choice]:
        """The choices shown at once: the first ones, and those made."""
        at_once = AT_ONCE + (len(self.choices) == AT_ONCE + 1)  # no list of one
        return [one for number, one in enumerate(self.choices) if number < at_once or one.active]

    @property
    def rest(self) -> list[Choice]:
        """The next ones."""
        shown = {one.value for one in self.first}
        return [one for one in self.choices[:LISTED] if one.value not in shown]

    @property
    def unlisted(self) -> int:
        """How many are not listed at all."""
        return len(self.choices) - len(self.first) - len(self.rest)


@dataclass(frozen=True, slots=True)
class Chip:
    """A value chosen now. `query` leads to the page without it."""

    label: str
    value: str
    query: str


@dataclass(frozen=True, slots=True)
class Less:
    """What would be found without one of the filters in use, in words; `query` leads there."""

    words: str
    rows: int
    query: str


@dataclass(frozen=True, slots=True)
class Wording:
    """What a set's rows are called, each in a whole sentence, for languages count and order words in their own ways."""

    nothing: Promise
    """Where none is found that has all that was chosen."""
    empty: Promise
    """Where there are none at all."""
    everything: Promise
    """The link to all of them."""


class FacetedFilterSet(django_filters.FilterSet):
    """A set of facets over rows. Its facets' counts leave out the facet's own choice, so that they say what choosing
    another value would give.
    """

    wording: ClassVar[Wording]
    at_most: ClassVar[int | None] = None
    """How many rows are counted at most; where there are more, counts are of that many."""

    @property
    def chosen(self) -> dict[str, Any]:
        """What is asked for, cleaned, by filter; what could not be read is left out."""
        self.form.is_valid()
        return {name: value for name, value in self.form.cleaned_data.items() if value}

    @property
    def narrowing(self) -> dict[str, Any]:
        """What of it narrows the rows."""
        return {name: value for name, value in self.chosen.items() if not isinstance(self.filters[name], Setting)}

    @property
    def found(self) -> Rows:
        """The rows asked for."""
        return self.without()

    def without(self, *left_out: str) -> Rows:
        """The rows asked for, had some filters not been used."""
        rows: Rows = self.queryset.all()
        for name, value in self.narrowing.items():
            if name not in left_out:
                rows = self.filters[name].filter(rows, value)
        return rows

    def total(self) -> int:
        """How many rows are found; one more than `at_most` stands for any number beyond."""
        return self.found.order_by().count()

    def total_without(self, *left_out: str) -> int:
        """How many would be found, had some filters not been used; counted as `total` is."""
        return self.without(*left_out).order_by().count()

    def facets(self) -> list[Choices]:
        """Every facet that there is anything to choose in, with its choices and their counts."""
        shown = [
            Choices(name, str(facet.label), tuple(self._choices(name, facet)))
            for name, facet in self.filters.items()
            if isinstance(facet, Facet) and self.offers(name)
        ]
        return [facet for facet in shown if facet.choices]

    def offers(self, name: str) -> bool:
        """May a facet be chosen in now? One that makes sense within another only where that is chosen."""
        outer = [other for other, facet in self.filters.items() if name in getattr(facet, "within", ())]
        return not outer or any(one in self.chosen for one in (name, *outer))

    def counted(self, name: str, facet: Facet) -> list[Counted]:
        """A facet's values with their counts, whatever is chosen in it."""
        return facet.counted(self.without(name, *facet.within))

    def _choices(self, name: str, facet: Facet) -> Iterator[Choice]:
        active = self.chosen.get(name, [])
        counted = self.counted(name, facet)
        absent = [value for value in active if value not in {one.value for one in counted}]
        words = facet.missing(absent) if absent else {}
        for one in [*counted, *(Counted(value, words.get(value, value), 0) for value in absent)]:
            query = self.switched(name, one.value)
            yield Choice(one.value, one.label, one.rows, one.value in active, query, one.nested)

    def switched(self, name: str, value: str) -> str:
        """The query string with a value of a filter added, or taken out if it is there."""
        now = self.chosen.get(name, [])
        after: Any = None
        if not isinstance(now, str):
            after = [other for other in now if other != value] if value in now else [*now, value]
        return self.query({name: after} | dict.fromkeys(getattr(self.filters[name], "within", ())))

    def query(self, changes: Mapping[str, Any] | None = None) -> str:
        """The query string of what is asked for, with changes; "?" alone if nothing is."""
        values = {name: value for name, value in (self.chosen | dict(changes or {})).items() if value}
        return "?" + urlencode(values, doseq=True)

    def beside(self, *names: str) -> list[tuple[str, str]]:
        """The names and values of what else is asked for, as a form keeps them."""
        return [
            (name, value)
            for name, values in self.chosen.items()
            if name not in names
            for value in ([values] if isinstance(values, str) else values)
        ]

    def chips(self, facets: Iterable[Choices]) -> list[Chip]:
        """What is chosen, each with the way to leave it out."""
        free = [
            Chip(str(self.filters[name].label), self.told(name), self.switched(name, value))
            for name, value in self.narrowing.items()
            if isinstance(value, str)
        ]
        return free + [
            Chip(facet.label, choice.label, choice.query)
            for facet in facets
            for choice in facet.choices
            if choice.active
        ]

    def told(self, name: str) -> str:
        """What was typed for a filter, as it was understood."""
        return str(self.chosen[name])

    def sentence(self, facets: Iterable[Choices]) -> str:
        """What is chosen, in words: "in 2024 or 2023, for the 12th agreement"; empty if nothing is."""
        told = {name: self.told(name) for name, value in self.narrowing.items() if isinstance(value, str)}
        told |= {facet.name: either([one.label for one in facet.choices if one.active]) for facet in facets}
        return _(", ").join(self.filters[name].phrase % {"values": words} for name, words in told.items() if words)

    def less(self, facets: Iterable[Choices]) -> list[Less]:
        """Without which of several filters in use something is found, and how much."""
        labels = {facet.name: either([one.label for one in facet.choices if one.active]) for facet in facets}
        found = []
        for name in self.narrowing if len(self.narrowing) > 1 else ():
            left_out = (name, *getattr(self.filters[name], "within", ()))
            if rows := self.total_without(*left_out):
                label, values = str(self.filters[name].label), labels.get(name) or self.told(name)
                words = self.filters[name].lacking % {"filter": label, "values": values}
                found.append(Less(words, rows, self.query(dict.fromkeys(left_out))))
        return found

    def moved(self) -> str:
        """The query string by which the same is asked for now, "" unless a value goes by another one."""
        now: dict[str, list[str]] = {}
        for name, values in self.chosen.items():
            facet = self.filters[name]
            if isinstance(facet, Facet) and (others := facet.moved(values)):
                now[name] = list(dict.fromkeys(others.get(value, value) for value in values))
        return self.query(now) if now else ""


def either(words: list[str]) -> str:
    """Words of which any may hold: "2024, 2023 or 2019"."""
    if len(words) < 2:
        return "".join(words)
    return _("%(first)s or %(last)s") % {"first": _(", ").join(words[:-1]), "last": words[-1]}
