"""The map: where rounds were held, the Pacific in the middle. A disc for each city, as large as its rounds are many."""

from collections.abc import Iterable, Iterator, Sequence
from math import sqrt

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from negotiations import wording
from negotiations.holdings.hosting import HostCity, hosting
from negotiations.pictures.ground import NARROWING, Window
from negotiations.pictures.labelling import Area, Spot, labels
from negotiations.pictures.lanes import HOSTS
from negotiations.pictures.shapes import Box, Cell, Dot, Key, Line, Mark, Picture, Shape, Table
from negotiations.reference.land import east_of, outlines

WIDTH = 1088
WEST, EAST, SOUTH, NORTH = 112, 296, 9, 72
"""What is always shown, in degrees: Korea and the United States, both whole, and the ocean between."""
MARGIN = 6
"""How many degrees are shown around a city that is further out."""
KOREA = (124.1, 130.2, 33.0, 38.9)
"""What is drawn closer where several cities in it were hosts: its western, eastern, southern and northern end."""
CLOSER = 33
"""Units to a degree there."""
CLOSE_WEST, CLOSE_BOTTOM = 152, 10
"""Where that stands: how far east in degrees, in the empty ocean, and how far above the lower edge in units."""
RADIUS, LARGEST = 4.5, 26
"""Of the disc of one round, and at most of that of many: a disc's area goes with the number."""


def world() -> Picture | None:
    """The map of all rounds whose city is known; `None` if there is none. Two queries."""
    return drawn(hosting().cities)


def drawn(cities: Iterable[HostCity]) -> Picture | None:
    """The map of some cities; those that the atlas lacks are left out."""
    known = [city for city in cities if city.at and city.rounds]
    if not known:
        return None
    window = _window(known)
    closer = _closer(window, known)
    radius = min(RADIUS, LARGEST / sqrt(max(map(_told, known))))
    near = [city for city in known if closer and city.at and closer.has(city.at)]
    far = [city for city in known if city not in near]
    shapes: list[Shape] = [*window.land(outlines("land"), _ground)]
    taken = []
    if closer:
        frame = Area(closer.left, closer.top, closer.left + closer.width, closer.top + closer.height)
        taken.append(frame)
        shapes += [*_link(window, closer), *closer.land(outlines("korea"), _ground), *_marks(near, closer, radius, ())]
    shapes += _marks(far, window, radius, taken)
    return Picture(
        name="map",
        title=_("Where the rounds were held"),
        description=_(
            "A map of the Pacific with a disc for each city in which a round was held or planned. The more rounds, the "
            "larger the disc. Cities in South Korea are drawn closer where there are several."
        ),
        width=WIDTH,
        height=window.height,
        shapes=tuple(shapes),
        table=_table(known),
        keys=_keys(known),
    )


def _window(cities: Iterable[HostCity]) -> Window:
    """What is shown: more than usual where a city is further out."""
    places = [(north, east_of(east)) for north, east in (city.at for city in cities if city.at)]
    west = min(WEST, *(east - MARGIN for _, east in places), WEST)
    east = max(EAST, *(east + MARGIN for _, east in places), EAST)
    south = min(SOUTH, *(north - MARGIN for north, _ in places), SOUTH)
    return Window(west, east, south, NORTH, 0, 0, WIDTH / ((east - west) * NARROWING))


def _closer(window: Window, cities: Iterable[HostCity]) -> Window | None:
    """Korea drawn closer, if several cities there were hosts."""
    west, east, south, north = KOREA
    frame = Window(west, east, south, north, 0, 0, CLOSER)
    if sum(frame.has(city.at) for city in cities if city.at) < 2:
        return None
    left, _ = window.place((0, CLOSE_WEST))
    return Window(west, east, south, north, left, window.height - frame.height - CLOSE_BOTTOM, CLOSER)


def _link(window: Window, closer: Window) -> Iterator[Shape]:
    """The frame of what is drawn closer, tied to where it is."""
    left, top = window.place((closer.north, closer.west))
    right, bottom = window.place((closer.south, closer.east))
    yield Box(left, top, right - left, bottom - top, "frame")
    yield Line(right, top, closer.left, closer.top, "hair")
    yield Line(right, bottom, closer.left, closer.top + closer.height, "hair")
    yield Box(closer.left, closer.top, closer.width, closer.height, "frame closer")


def _ground(country: str) -> str:
    return "land host" if country in HOSTS else "land"


def _marks(cities: Sequence[HostCity], window: Window, radius: float, taken: Iterable[Area]) -> Iterator[Mark]:
    """A disc for each city, labelled; larger ones first, so that none hides a smaller one."""
    spots = [
        Spot(*window.place(city.at), radius * sqrt(_told(city)), f"{wording.city(city.name)} {_told(city)}")
        for city in cities
        if city.at
    ]
    edge = Area(window.left, window.top, window.left + window.width, window.top + window.height)
    for city, spot, label in zip(cities, spots, labels(spots, edge, taken, "town"), strict=True):
        shapes = (Dot(spot.x, spot.y, spot.radius, "disc"), label)
        yield Mark(_title(city), shapes, address(city), f"{_host(city)} {'held' if city.held else 'planned'}")


def _told(city: HostCity) -> int:
    """How many rounds a city's disc stands for: those held, or where there were none, those planned."""
    return city.held or city.planned


def _host(city: HostCity) -> str:
    return HOSTS.get(city.country, "elsewhere")


def _title(city: HostCity) -> str:
    """A city in words: "Honolulu, United States: 7 rounds"."""
    count = _told(city)
    told = {"city": wording.city(city.name), "country": wording.country(city.country), "count": count}
    return ngettext("%(city)s, %(country)s: %(count)s round", "%(city)s, %(country)s: %(count)s rounds", count) % told


def address(city: HostCity) -> str:
    """A city's page, or the list of its rounds where it has none."""
    if city.venue:
        return city.venue.get_absolute_url()
    return f"{reverse('negotiations:rounds')}?{urlencode({'venue': city.name.lower()})}"


def _keys(cities: Sequence[HostCity]) -> tuple[Key, ...]:
    """What the discs mean, as far as there are any."""
    kinds = {
        "korea held": _("hosted by South Korea"),
        "america held": _("hosted by the United States"),
        "elsewhere held": _("hosted elsewhere"),
    }
    there = {f"{_host(city)} held" for city in cities if city.held}
    keys = [Key(label, (Dot(10, 10, 7, f"disc {kind}"),)) for kind, label in kinds.items() if kind in there]
    if any(not city.held for city in cities):
        keys.append(Key(_("planned"), (Dot(10, 10, 7, "disc korea planned"),)))
    return tuple(keys)


def _table(cities: Iterable[HostCity]) -> Table:
    """Each city with its rounds and where it is."""
    columns = (_("City"), _("Country"), _("Held"), _("Planned"), _("First day"), _("Last day"), _("North"), _("East"))
    return Table(columns, [_row(city) for city in cities])


def _row(city: HostCity) -> tuple[Cell, ...]:
    first, last = (day.isoformat() if day else None for day in city.days)
    north, east = city.at or (None, None)
    names = wording.city(city.name), wording.country(city.country)
    return (*names, city.held, city.planned, first, last, north, east)
