"""What articles may be filtered by: beside what is known of every article, the records that they mention."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, F, Func, QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.filtering.article_facets import ArticleFacet
from articles.filtering.articles import ArticleFilter
from articles.filtering.facets import Counted, Rows, most_first, number_of
from articles.searching.hits import COUNTED, Hits
from articles.searching.tallying import Tally, tally
from negotiations import wording
from negotiations.filtering.names import moved, round_name, venue_name
from negotiations.filtering.records import by_city
from negotiations.models import Agreement, Mention, Negotiator, Record, Round, Venue
from negotiations.resolution.slugs import slug


class Among(Func):
    """Is a value in an array? A list of keys is handed down into the view of mentions; of a join with a query of keys
    all of the view would have to be worked out.
    """

    template = "(%(expressions)s))"
    arg_joiner = " = ANY("
    output_field = BooleanField()


def tally_mentions(hits: Hits, columns: Sequence[str]) -> Tally:
    """Count the articles found by the records that they mention."""
    keys = hits.found.order_by().values("pk")[: COUNTED + 1]
    mentions = Mention.objects.filter(Among(F("article_id"), ArraySubquery(keys)))
    named = mentions.annotate(number=F("agreement__number"), city=F("venue__city"))
    return tally(named, *columns, each="article_id")


class RecordFacet(ArticleFacet):
    """A facet of the records of one kind that articles mention. `key` is the column by which addresses name them."""

    source = "mentions"
    key = "key"
    kind: type[Record]

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._chosen: dict[tuple[str, ...], list[int]] = {}

    def filter(self, qs: Rows, value: list[str]) -> Rows:
        """Narrow articles to those that mention any of the records."""
        if not value:
            return qs
        asked = tuple(value)
        if asked not in self._chosen:  # a constant list is handed down into the view of mentions, a join is not
            self._chosen[asked] = self.chosen(value)
        mentioned = Mention.objects.filter(**{f"{self.field_name}__in": self._chosen[asked]})
        return qs.filter(pk__in=mentioned.values("article_id"))

    def chosen(self, values: list[str]) -> list[int]:
        """The primary keys of the records that are asked for."""
        return [row.pk for row in self.rows(**{f"{self.key}__in": values})]

    def rows(self, **wanted: Any) -> QuerySet[Any]:
        """Some records, as they are named."""
        return self.kind._default_manager.filter(**wanted).defer("evidence")

    def counted_as(self, row: Any, count: int) -> Counted:
        """A record as it is chosen."""
        return Counted(str(getattr(row, self.key)), self.name(row), count)

    def name(self, row: Any) -> str:
        """A record in words."""
        raise NotImplementedError

    def listed(self, by: Mapping[str, Mapping[Any, int]]) -> list[Counted]:
        """Each record that is mentioned, the one in most articles first."""
        counts = by[self.field_name]
        return most_first(self.counted_as(row, counts[row.pk]) for row in self.rows(pk__in=counts)) if counts else []

    def missing(self, values: list[str]) -> Mapping[str, str]:
        """Names of records that no article found mentions."""
        counted = (self.counted_as(row, 0) for row in self.rows(**{f"{self.key}__in": values}))
        return {one.value: one.label for one in counted}

    def moved(self, values: list[str]) -> Mapping[str, str]:
        """The keys that records go by now."""
        return moved(self.kind, values)


class AgreementFacet(RecordFacet):
    kind = Agreement
    key = "number"

    def chosen(self, values: list[str]) -> list[int]:
        """The agreements with these ordinals."""
        return [row.pk for row in self.rows(number__in=_ordinals(values).values())]

    @property
    def columns(self) -> tuple[str, ...]:
        """The column to count by."""
        return ("number",)

    def listed(self, by: Mapping[str, Mapping[Any, int]]) -> list[Counted]:
        """Each agreement, the latest first: "12th"."""
        return [Counted(str(one), wording.ordinal(one), n) for one, n in sorted(by["number"].items(), reverse=True)]

    def missing(self, values: list[str]) -> Mapping[str, str]:
        """Names of agreements that no article found mentions."""
        return {value: wording.ordinal(number) for value, number in _ordinals(values).items()}

    def moved(self, values: list[str]) -> Mapping[str, str]:
        """None: an ordinal is an agreement's for good."""
        return {}


def _ordinals(values: list[str]) -> Mapping[str, int]:
    return {value: number for value in values if (number := number_of(value)) is not None}


class RoundFacet(RecordFacet):
    kind = Round

    def rows(self, **wanted: Any) -> QuerySet[Any]:
        """Some rounds with their agreements."""
        return super().rows(**wanted).select_related("agreement").defer("evidence", "agreement__evidence")

    def name(self, row: Round) -> str:
        """A round: "4th round, 12th agreement"."""
        return round_name(row)


class NegotiatorFacet(RecordFacet):
    kind = Negotiator

    def name(self, row: Negotiator) -> str:
        """A person by name."""
        return wording.person(row.name, row.native_name)


class VenueFacet(RecordFacet):
    """A facet of places: a city stands for all its institutes, which are listed beneath it."""

    kind = Venue

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns to count by: a city counts an article once, however many of its institutes that mentions."""
        return ("venue", "city")

    def chosen(self, values: list[str]) -> list[int]:
        """The venues that are asked for, and all of a city that is."""
        return [row.pk for row in self.rows() if row.key in values or slug(row.city) in values]

    def name(self, row: Venue) -> str:
        """An institute, or a city."""
        return venue_name(row)

    def listed(self, by: Mapping[str, Mapping[Any, int]]) -> list[Counted]:
        """Each city, the one in most articles first, followed by its institutes."""
        venues = defaultdict(list)
        for row in self.rows(pk__in=by["venue"]) if by["venue"] else ():
            if row.name:
                venues[row.city].append(self.counted_as(row, by["venue"][row.pk])._replace(nested=bool(row.city)))
        return by_city({"": 0} | dict(by["city"]), venues)

    def missing(self, values: list[str]) -> Mapping[str, str]:
        """Names of venues, and of cities, that no article found mentions."""
        rows = list(self.rows())
        return {slug(row.city): wording.city(row.city) for row in rows} | {row.key: venue_name(row) for row in rows}

    def moved(self, values: list[str]) -> Mapping[str, str]:
        """The keys that venues go by now; a city's name in an address goes by its key."""
        cities = {slug(row.city) for row in self.rows()}
        named = {value: slug(value) for value in values if value not in cities and slug(value) in cities}
        return {**named, **moved(Venue, [value for value in values if value not in cities and value not in named])}


class CoverageFilter(ArticleFilter):
    """Articles by words, days, language, outlet, and by the agreements, rounds, venues and negotiators they mention."""

    tallies: ClassVar[Mapping[str, Callable[[Hits, Sequence[str]], Tally]]] = {
        **ArticleFilter.tallies,
        "mentions": tally_mentions,
    }

    agreement = AgreementFacet(
        "agreement", label=_("Agreement"), phrase=pgettext_lazy("coverage", "on the %(values)s agreement")
    )
    round = RoundFacet("round", label=_("Round"), phrase=pgettext_lazy("round", "on the %(values)s"))
    venue = VenueFacet("venue", label=_("Venue"), phrase=pgettext_lazy("coverage", "on talks at %(values)s"))
    negotiator = NegotiatorFacet("negotiator", label=_("Negotiator"), phrase=_("naming %(values)s"))
