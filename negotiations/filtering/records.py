"""What rounds, payments and negotiators may be filtered by."""

from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.filtering.facets import Counted, Facet, NumberFacet, Rows, most_first, number_of, numbered
from articles.filtering.sets import FacetedFilterSet, Wording
from negotiations import wording
from negotiations.filtering.names import moved, venue_name
from negotiations.models import CURRENCIES, KINDS, SIDES, STATUSES, Delegate, Negotiator, Payment, Round, Venue
from negotiations.resolution.slugs import slug


class NamedFacet(Facet):
    """A facet whose values have fixed names."""

    def __init__(self, column: str, *, choices: Mapping[str, Any], label: Any, phrase: Any) -> None:
        super().__init__(column, label=label, phrase=phrase)
        self.choices = {key.lower(): name for key, name in choices.items()}

    def where(self, value: str) -> Q:
        """Which rows have a value; addresses carry it in lower case."""
        return Q(**{f"{self.field_name}__iexact": value})

    def counted(self, rows: Rows) -> list[Counted]:
        """Each value that the rows have, as addresses carry it."""
        return [one._replace(value=one.value.lower()) for one in super().counted(rows)]

    def words(self, value: Any, name: Any) -> str:
        """Name a value."""
        return str(self.choices.get(str(value).lower(), value))

    def missing(self, values: list[str]) -> Mapping[str, str]:
        """Names of values that no row has."""
        return {value: str(name) for value, name in self.choices.items()}


class AgreementFacet(NumberFacet):
    """A facet of agreements by ordinal."""

    def words(self, value: Any, name: Any) -> str:
        """Name an agreement."""
        return wording.ordinal(int(value))

    def missing(self, values: list[str]) -> Mapping[str, str]:
        """Names of agreements that no row belongs to."""
        return {value: wording.ordinal(number) for value in values if (number := number_of(value)) is not None}


class SeatFacet(AgreementFacet):
    """A facet of the agreements that a negotiator sat at the table for."""

    def where(self, value: str) -> Q:
        """Which negotiators had a seat; each once, however many of the agreements are asked for."""
        return Q(pk__in=Delegate.objects.filter(numbered("agreement__number", value)).values("negotiator"))


class PlaceFacet(Facet):
    """A facet of places: a city stands for all its institutes, which are listed beneath it."""

    def __init__(self, *, label: Any, phrase: Any) -> None:
        super().__init__("venue__key", names="venue__name", label=label, phrase=phrase)

    @cached_property
    def cities(self) -> Mapping[str, str]:
        """The cities where rounds were held, by the key of each."""
        named = Round.objects.order_by().exclude(city="").values_list("city", flat=True).distinct()
        return {slug(city): city for city in named}

    def where(self, value: str) -> Q:
        """Which rounds were in a city, or at a venue."""
        here = Q(venue__key=value)
        return here | Q(city=self.cities[value]) if value in self.cities else here

    def counted(self, rows: Rows) -> list[Counted]:
        """Each city, the one with most rounds first, followed by its institutes."""
        found = rows.order_by().values_list("city", "venue__key", "venue__name").annotate(rows=Count("pk"))
        cities: Counter[str] = Counter()
        venues: dict[str, list[Counted]] = {}
        for city, key, name, count in found:
            cities[city] += count
            if name:
                venues.setdefault(city, []).append(Counted(key, name, count, nested=bool(city)))
        return by_city(cities, venues)

    def missing(self, values: list[str]) -> Mapping[str, str]:
        """Names of venues where no round found was held."""
        venues = Venue.objects.filter(key__in=values).defer("evidence")
        cities = {key: wording.city(city) for key, city in self.cities.items()}
        return cities | {venue.key: venue_name(venue) for venue in venues}

    def moved(self, values: list[str]) -> Mapping[str, str]:
        """The keys of cities that are called by their names, and those that venues go by now."""
        named = {value: slug(value) for value in values if value not in self.cities and slug(value) in self.cities}
        return {**named, **moved(Venue, [value for value in values if value not in self.cities and value not in named])}


def by_city(cities: Mapping[str, int], venues: Mapping[str, list[Counted]]) -> list[Counted]:
    """Each city by its name and how many rows have it, the most frequent first, followed by its institutes; those
    without a city come last.
    """
    listed: list[Counted] = []
    for city, count in sorted(cities.items(), key=lambda one: (not one[0], -one[1], one[0])):
        listed += [Counted(slug(city), wording.city(city), count)] if city else []
        listed += most_first(venues.get(city, []))
    return listed


class NegotiatorFacet(Facet):
    """A facet of the people seen at a round."""

    def where(self, value: str) -> Q:
        """Which rounds a negotiator was at."""
        return Q(pk__in=Round.objects.filter(negotiators__key=value).values("pk"))

    def counted(self, rows: Rows) -> list[Counted]:
        """Each negotiator, the one at most rounds first."""
        names = [f"negotiators__{column}" for column in ("key", "name", "native_name")]
        found = rows.order_by().values_list(*names).annotate(rows=Count("pk"))
        return most_first(Counted(key, wording.person(name, native), n) for key, name, native, n in found if key)

    def missing(self, values: list[str]) -> Mapping[str, str]:
        """Names of negotiators seen at no round found."""
        named = Negotiator.objects.filter(key__in=values).values_list("key", "name", "native_name")
        return {key: wording.person(name, native) for key, name, native in named}

    def moved(self, values: list[str]) -> Mapping[str, str]:
        """The keys that negotiators go by now."""
        return moved(Negotiator, values)


class RoundFilter(FacetedFilterSet):
    """Rounds by agreement, year, place, status and negotiator."""

    wording = Wording(
        nothing=_("No round in the archive has all of this at once."),
        empty=_("The archive has no rounds yet. They appear once articles that mention them have been imported."),
        everything=_("All rounds"),
    )

    agreement = AgreementFacet("agreement__number", label=_("Agreement"), phrase=_("for the %(values)s agreement"))
    year = NumberFacet("start__year", label=_("Year"), phrase=pgettext_lazy("year", "in %(values)s"))
    venue = PlaceFacet(label=_("Venue"), phrase=pgettext_lazy("venue", "at %(values)s"))
    status = NamedFacet("status", choices=STATUSES, label=_("Status"), phrase=pgettext_lazy("status", "%(values)s"))
    negotiator = NegotiatorFacet("negotiators__key", label=_("Negotiator"), phrase=_("with %(values)s"))

    class Meta:
        model = Round
        fields: list[str] = []


class PaymentFilter(FacetedFilterSet):
    """Payments by agreement, year, kind and currency."""

    wording = Wording(
        nothing=_("No payment in the archive has all of this at once."),
        empty=_("The archive has no payments yet. They appear once articles that mention them have been imported."),
        everything=_("All payments"),
    )

    kind = NamedFacet("kind", choices=KINDS, label=_("Kind"), phrase=pgettext_lazy("kind", "%(values)s"))
    currency = NamedFacet(
        "currency", choices=CURRENCIES, label=_("Currency"), phrase=pgettext_lazy("currency", "in %(values)s")
    )
    agreement = AgreementFacet("agreement__number", label=_("Agreement"), phrase=_("for the %(values)s agreement"))
    year = NumberFacet("year", label=_("Payment year"), phrase=pgettext_lazy("payment year", "for %(values)s"))

    class Meta:
        model = Payment
        fields: list[str] = []


class NegotiatorFilter(FacetedFilterSet):
    """Negotiators by side and agreement."""

    wording = Wording(
        nothing=_("No negotiator in the archive has all of this at once."),
        empty=_("The archive has no negotiators yet. They appear once articles that mention them have been imported."),
        everything=_("All negotiators"),
    )

    side = NamedFacet("side", choices=SIDES, label=_("Side"), phrase=pgettext_lazy("side", "for %(values)s"))
    agreement = SeatFacet(
        "seats__agreement__number", label=_("Agreement"), phrase=pgettext_lazy("seats", "at the %(values)s agreement")
    )

    class Meta:
        model = Negotiator
        fields: list[str] = []
