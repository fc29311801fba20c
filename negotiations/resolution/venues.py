"""Venues: a record for each institute in its city, and one for each city."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from negotiations.extraction import RoundClaim
from negotiations.resolution.institutes import Institutes, shortens
from negotiations.resolution.likely_venues import likely
from negotiations.resolution.outlines import Group as Group
from negotiations.resolution.pinning import Pins, overlay
from negotiations.resolution.places import country_code, regions_of, same_city
from negotiations.resolution.records import Evidence, VenueRecord
from negotiations.resolution.round_records import Draft
from negotiations.resolution.slugs import slug
from negotiations.resolution.statements import Statement, backing, grouped, said
from negotiations.resolution.weighing import undisputed, weigh


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a round is held; the institute's name is empty for a city alone."""

    city: str
    name: str = ""

    @property
    def key(self) -> str:
        return slug(f"{self.city} {self.name}")


class Venues:
    """All venues, and which of them each round was held at."""

    def __init__(self, drafts: Sequence[Draft], institutes: Institutes, pins: Pins) -> None:
        self._pins = pins
        self._keys: dict[Place, str] = {}
        self._other_keys: dict[str, str] = {}
        self._records: dict[str, VenueRecord] = {}
        by_place = _statements_by_place(drafts, institutes)
        in_cities = _in_cities(by_place)
        for place, statements in sorted(_statements_at(by_place, in_cities).items()):
            self._add(_record(place, statements), place, statements)
        self._keys.update((place, self._keys[city]) for place, city in in_cities.items())
        self.suggestions = likely(self._by_city(), _named_for_one_round(drafts, institutes), institutes)
        for pinned in pins.keys("venue"):
            fields = pins.of("venue", pinned)
            if pinned not in self._records and any(fields[n].value for n in ("name", "city") if n in fields):
                self._records[pinned] = _with_pins(VenueRecord(key=pinned), pins)

    @property
    def records(self) -> tuple[VenueRecord, ...]:
        return tuple(self._records[key] for key in sorted(self._records))

    def key_of(self, draft: Draft) -> str:
        """The key of the venue of a round, "" where none is known. A curator may have named a venue's key, or the
        name of an institute that no source tells of.
        """
        named = draft.institute
        if named in self._records or named in self._other_keys:
            return self._other_keys.get(named, named)
        place = Place(draft.city, named)
        if not place.key:
            return ""
        if place not in self._keys:
            self._add_unreported(place)
        return self._keys[place]

    def _by_city(self) -> dict[str, dict[str, str]]:
        """For each city the keys of its institutes' records, by name."""
        found: dict[str, dict[str, str]] = {}
        for place, key in self._keys.items():
            if place.city and place.name:
                found.setdefault(place.city, {})[place.name] = key
        return found

    def _add(self, record: VenueRecord, place: Place, statements: Group) -> None:
        """Keep a record, under the key that a curator pinned a field of it by, if there is one."""
        spellings = {slug(f"{place.city} {one.claim.venue}") for one in statements} if place.name else set()
        held = self._pins.keys("venue")
        key = next((k for k in (record.key, *sorted(spellings)) if k in held and k not in self._records), record.key)
        self._keys[place] = key
        self._other_keys.update({other: key for other in spellings | {record.key} if other != key})
        self._records[key] = _with_pins(replace(record, key=key), self._pins)

    def _add_unreported(self, place: Place) -> None:
        """A venue that only a curator names: by its name, or by a key that once was one."""
        name = place.name
        key = place.key
        if name and name == slug(name):
            key = name
            name = name.removeprefix(f"{slug(place.city)}-").replace("-", " ").title()
        self._keys[place] = key
        if key not in self._records:
            evidence = {"name": Evidence(name, "pinned")} if name else {}
            record = VenueRecord(
                key=key, name=name, city=place.city, country=country_code(place.city), evidence=evidence
            )
            self._records[key] = _with_pins(record, self._pins)


def _statements_by_place(drafts: Iterable[Draft], institutes: Institutes) -> dict[Place, list[Statement[RoundClaim]]]:
    """For each venue of a round, the statements that name it: an institute in its own words, a city at all."""
    by_place: dict[Place, list[Statement[RoundClaim]]] = {}
    for draft in drafts:
        statements = draft.meeting.statements
        if draft.city:
            here = [a for a in statements if a.claim.city and same_city(a.claim.city, draft.city)]
            by_place.setdefault(Place(draft.city), []).extend(here)
        if draft.institute and draft.evidence["venue"].basis != "pinned":
            named = [a for a in statements if a.claim.venue and _is(institutes.name(a.claim.venue), draft.institute)]
            by_place.setdefault(Place(draft.city, draft.institute), []).extend(named)
    return by_place


def _in_cities(places: Iterable[Place]) -> dict[Place, Place]:
    """Institutes in a region, each with the one of that name in a city there, if just one is known."""
    found: dict[Place, Place] = {}
    for name, same in grouped(places, lambda place: place.name).items():
        for place in same if name else ():
            cities = [other for other in same if place.city in regions_of(other.city)]
            if len(cities) == 1:
                found[place] = cities[0]
    return found


def _statements_at(by_place: Mapping[Place, Group], in_cities: Mapping[Place, Place]) -> dict[Place, Group]:
    """The statements of each place, those of a region's institute with those of the city's."""
    places = grouped(by_place, lambda place: in_cities.get(place, place))
    return {place: [statement for one in same for statement in by_place[one]] for place, same in places.items()}


def _named_for_one_round(drafts: Iterable[Draft], institutes: Institutes) -> list[set[str]]:
    """The institutes that sources name for each round of which they name several."""
    named = ({institutes.name(s.claim.venue) for s in draft.meeting.statements if s.claim.venue} for draft in drafts)
    return [names for names in named if len(names) > 1]


def _is(name: str, institute: str) -> bool:
    return name == institute or shortens(name, institute)


def _record(place: Place, statements: Group) -> VenueRecord:
    fields = {"name": _name(place.name, statements), "city": weigh(said(statements, "city"), regions_of)}
    behind = backing(statements)
    return VenueRecord(
        key=place.key,
        evidence={field: undisputed(evidence) for field, evidence in fields.items() if evidence},
        statements=behind.statements,
        stories=behind.stories,
        articles=behind.articles,
        name=place.name,
        city=place.city,
        country=country_code(place.city),
    )


def _name(name: str, statements: Group) -> Evidence | None:
    """The institute's usual name, with every statement behind it, and then the other spellings."""
    told = said(statements, "venue") if name else []
    usual, spelled = weigh(replace(each, value=name) for each in told), weigh(told)
    if not usual or not spelled:
        return usual
    return replace(usual, values=(*usual.values, *(value for value in spelled.values if value.value != name)))


def _with_pins(record: VenueRecord, pins: Pins) -> VenueRecord:
    evidence = overlay(record.evidence, fields := pins.of("venue", record.key))
    told = {"name": record.name, "city": record.city, "country": record.country}
    pinned = {field: fields[field].value if field in fields else value for field, value in told.items()}
    name, city, country = (str(value or "") for value in pinned.values())
    return replace(record, evidence=evidence, name=name, city=city, country=country)
