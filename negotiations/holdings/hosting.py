"""Who hosted: rounds by country, city and institute, and in turn."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db.models.functions import Coalesce

from negotiations.brief import brief
from negotiations.models import Round, Venue
from negotiations.reference.places import city_of


@dataclass(frozen=True, slots=True)
class Place:
    """Rounds in one place, the earliest first, and the place's own page, if it has one."""

    venue: Venue | None
    rounds: Sequence[Round]

    @property
    def held(self) -> int:
        """How many of them were held."""
        return sum(one.status == "held" for one in self.rounds)

    @property
    def planned(self) -> int:
        """How many were planned, as far as anybody tells."""
        return len(self.rounds) - self.held

    @property
    def days(self) -> tuple[date | None, date | None]:
        """The first and the last day of all; open where no day is known."""
        first = [day for one in self.rounds if (day := one.start or one.end)]
        last = [day for one in self.rounds if (day := one.end or one.start)]
        return min(first, default=None), max(last, default=None)


@dataclass(frozen=True, slots=True)
class HostCity(Place):
    """A city with the rounds of all its institutes. `country` is an ISO 3166 code, "" if open; `at` is where it is."""

    name: str
    country: str
    institutes: Sequence[Place]

    @property
    def at(self) -> tuple[float, float] | None:
        """Degrees north and east; `None` for a city that the atlas lacks."""
        known = city_of(self.name)
        return known.at if known else None


@dataclass(frozen=True, slots=True)
class Hosting:
    """Cities by the number of their rounds, rounds that were in no city or in one that nobody tells, each by venue, and
    all rounds of each agreement in turn.
    """

    cities: Sequence[HostCity]
    elsewhere: Sequence[Place]
    turns: Sequence[Sequence[Round]]

    @property
    def countries(self) -> list[tuple[str, int]]:
        """How many rounds were held in each country, by its code, most first."""
        held: dict[str, int] = defaultdict(int)
        for city in self.cities:
            held[city.country] += city.held
        return sorted(held.items(), key=lambda one: (-one[1], one[0]))


def hosting() -> Hosting:
    """Where all rounds were, and the venues that no round was at. Two queries."""
    venues = list(brief(Venue.objects.all()))
    by_day = Coalesce("start", "end").asc(nulls_last=True)
    rounds = list(brief(Round.objects.all(), "agreement", "venue").order_by(by_day, "agreement__number", "number"))
    named, in_city = defaultdict(list), defaultdict(list)
    for venue in venues:
        named[venue.city].append(venue)
    for row in rounds:
        in_city[city_name(row)].append(row)
    cities = [_city(name, in_city[name], named[name]) for name in {*named, *in_city} if name]
    return Hosting(
        cities=sorted(cities, key=lambda city: (-len(city.rounds), city.name)),
        elsewhere=_by_venue(in_city[""], named[""]),
        turns=_turns(rounds),
    )


def city_name(row: Round) -> str:
    """The city that a round was in, "" if it was in none or nobody tells."""
    return row.city or (row.venue.city if row.venue else "")


def _city(name: str, rounds: Sequence[Round], venues: Sequence[Venue]) -> HostCity:
    known = city_of(name)
    country = next((venue.country for venue in venues if venue.country), known.country if known else "")
    page = next((venue for venue in venues if not venue.name), None)
    institutes = _by_venue((row for row in rounds if row.venue and row.venue.name), (one for one in venues if one.name))
    return HostCity(page, rounds, name, country, institutes)


def _by_venue(rounds: Iterable[Round], venues: Iterable[Venue]) -> list[Place]:
    """Rounds by venue, the one with most of them first; those whose venue nobody tells are last."""
    own: dict[Venue | None, list[Round]] = {venue: [] for venue in venues}
    for row in rounds:
        own.setdefault(row.venue, []).append(row)
    places = (Place(venue, rows) for venue, rows in own.items())
    return sorted(places, key=lambda place: (place.venue is None, -len(place.rounds), str(place.venue)))


def _turns(rounds: Iterable[Round]) -> list[list[Round]]:
    """The rounds of each agreement in turn; the latest agreement first."""
    by_agreement = sorted(rounds, key=lambda row: -row.agreement.number)
    return [_in_turn(list(own)) for _, own in groupby(by_agreement, key=lambda row: row.agreement.number)]


def _in_turn(rounds: Sequence[Round]) -> list[Round]:
    """Rounds by number; one without a number before the first that was later."""
    found = sorted((row for row in rounds if row.number), key=lambda row: row.number or 0)
    for row in rounds:
        if not row.number:
            later = (
                place for place, other in enumerate(found) if row.start and other.start and other.start > row.start
            )
            found.insert(next(later, len(found)), row)
    return found
