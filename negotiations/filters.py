"""What rounds, payments and negotiators may be filtered by."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from django.db.models import Count, Q

from articles.facets import Counted, Facet, FacetedFilterSet, NumberFacet, Rows, numbered
from negotiations.models import CURRENCIES, KINDS, SIDES, STATUSES, Delegate, Negotiator, Payment, Round, Venue
from negotiations.wording import ordinal


class NamedFacet(Facet):
    """A facet whose values have fixed names."""

    def __init__(self, column: str, *, choices: Mapping[str, str], label: str, phrase: str) -> None:
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
        return self.choices


class AgreementFacet(NumberFacet):
    """A facet of agreements by ordinal."""

    def words(self, value: Any, name: Any) -> str:
        """Name an agreement: "12th"."""
        return ordinal(int(value))

    def missing(self, values: list[str]) -> Mapping[str, str]:
        """Names of agreements that no row belongs to."""
        return {value: ordinal(int(value)) for value in values if value.isdecimal()}


class SeatFacet(AgreementFacet):
    """A facet of the agreements that a negotiator sat at the table for."""

    def where(self, value: str) -> Q:
        """Which negotiators had a seat; each once, however many of the agreements are asked for."""
        return Q(pk__in=Delegate.objects.filter(numbered("agreement__number", value)).values("negotiator"))


class PlaceFacet(Facet):
    """A facet of places: a city stands for all its institutes, which are listed beneath it."""

    def __init__(self, *, label: str, phrase: str) -> None:
        super().__init__("venue__key", names="venue__name", label=label, phrase=phrase)

    def where(self, value: str) -> Q:
        """Which rounds were in a city, or at a venue."""
        return Q(city__iexact=value) | Q(venue__key=value)

    def counted(self, rows: Rows) -> list[Counted]:
        """Each city, the one with most rounds first, followed by its institutes."""
        found = rows.order_by().values_list("city", "venue__key", "venue__name").annotate(rows=Count("pk"))
        cities: Counter[str] = Counter()
        venues: dict[str, list[Counted]] = {}
        for city, key, name, count in found:
            cities[city] += count
            if name:
                venues.setdefault(city, []).append(Counted(key, name, count, nested=bool(city)))
        listed: list[Counted] = []
        for city, count in sorted(cities.items(), key=lambda one: (not one[0], -one[1], one[0])):
            listed += [Counted(city.lower(), city, count)] if city else []
            listed += sorted(venues.get(city, []), key=lambda one: (-one.rows, one.label))
        return listed

    def missing(self, values: list[str]) -> Mapping[str, str]:
        """Names of venues where no round found was held."""
        return {venue.key: str(venue) for venue in Venue.objects.filter(key__in=values)}


class NegotiatorFacet(Facet):
    """A facet of the people seen at a round."""

    def where(self, value: str) -> Q:
        """Which rounds a negotiator was at."""
        return Q(pk__in=Round.objects.filter(negotiators__key=value).values("pk"))

    def missing(self, values: list[str]) -> Mapping[str, str]:
        """Names of negotiators seen at no round found."""
        return dict(Negotiator.objects.filter(key__in=values).values_list("key", "name"))


class RoundFilter(FacetedFilterSet):
    """Rounds by agreement, year, place, status and negotiator."""

    noun = ("round", "rounds")

    agreement = AgreementFacet("agreement__number", label="Agreement", phrase="for the {} agreement")
    year = NumberFacet("start__year", label="Year", phrase="in {}")
    venue = PlaceFacet(label="Venue", phrase="at {}")
    status = NamedFacet("status", choices=STATUSES, label="Status", phrase="{}")
    negotiator = NegotiatorFacet("negotiators__key", names="negotiators__name", label="Negotiator", phrase="with {}")

    class Meta:
        model = Round
        fields: list[str] = []


class PaymentFilter(FacetedFilterSet):
    """Payments by agreement, year, kind and currency."""

    noun = ("payment", "payments")

    kind = NamedFacet("kind", choices=KINDS, label="Kind", phrase="{}")
    currency = NamedFacet("currency", choices=CURRENCIES, label="Currency", phrase="in {}")
    agreement = AgreementFacet("agreement__number", label="Agreement", phrase="for the {} agreement")
    year = NumberFacet("year", label="Payment year", phrase="for {}")

    class Meta:
        model = Payment
        fields: list[str] = []


class NegotiatorFilter(FacetedFilterSet):
    """Negotiators by side and agreement."""

    noun = ("negotiator", "negotiators")

    side = NamedFacet("side", choices=SIDES, label="Side", phrase="for {}")
    agreement = SeatFacet("seats__agreement__number", label="Agreement", phrase="at the {} agreement")

    class Meta:
        model = Negotiator
        fields: list[str] = []
