"""What the atlas holds: cities that lie in their countries, and outlines of land that keep to their form."""

import pytest

from negotiations.reference.land import WEST, Outline, outlines
from negotiations.reference.places import City, cities, city_of, countries

BOXES = {
    "AT": (46.3, 49.1, 9.5, 17.2),
    "AU": (-43.7, -10.6, 113.1, 153.7),
    "BE": (49.4, 51.6, 2.5, 6.5),
    "CA": (41.6, 83.2, -141.1, -52.6),
    "CH": (45.8, 47.9, 5.9, 10.6),
    "CN": (18.1, 53.6, 73.4, 134.8),
    "DE": (47.2, 55.1, 5.8, 15.1),
    "FR": (41.3, 51.2, -5.2, 9.6),
    "GB": (49.8, 60.9, -8.7, 1.8),
    "ID": (-11.1, 6.1, 94.9, 141.1),
    "IT": (36.6, 47.2, 6.6, 18.6),
    "JP": (24.0, 45.6, 122.9, 146.0),
    "KR": (33.0, 38.7, 124.5, 131.0),
    "PH": (4.5, 21.2, 116.8, 126.7),
    "SG": (1.1, 1.5, 103.5, 104.1),
    "TH": (5.6, 20.5, 97.3, 105.7),
    "US": (13.2, 71.5, -179.2, 144.9),  # from Guam, in the west, which is east of all others
    "VN": (8.5, 23.4, 102.1, 109.5),
}
"""The southern, northern, western and eastern end of each country."""
MAINLAND = (24.4, 49.4, -124.8, -66.9)
BEYOND = {"Honolulu", "Hilo", "Kona", "Hawaii", "Anchorage", "Fairbanks", "Juneau", "Alaska", "Guam"}


def lies_in(city: City, box: tuple[float, float, float, float]) -> bool:
    north, east = city.at
    return box[0] <= north <= box[1] and box[2] <= east <= box[3]


@pytest.mark.parametrize("city", cities(), ids=lambda city: city.name)
def test_a_city_lies_in_its_country(city: City) -> None:
    assert lies_in(city, BOXES[city.country])
    assert city.country != "US" or lies_in(city, MAINLAND) == (city.name not in BEYOND)


def test_no_two_cities_lie_in_one_place() -> None:
    assert len({city.at for city in cities()}) == len(cities())


def test_every_country_has_a_city_and_both_names() -> None:
    assert {city.country for city in cities()} == set(countries()) == set(BOXES)
    assert all(country.name and country.korean for country in countries().values())
    assert len({country.korean for country in countries().values()}) == len(countries())


def test_names_lead_to_one_city() -> None:
    names = [name for city in cities() for name in {*city.names, *city.korean_names}]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


@pytest.mark.parametrize("file", ["land", "korea"])
def test_outlines_are_closed_stretches_within_the_atlas(file: str) -> None:
    found = outlines(file)
    assert {outline.country for outline in found} >= {"", "KR"}
    for outline in found:
        assert len(set(outline.corners)) >= 3
        assert all(WEST <= east <= WEST + 360 and -90 <= north <= 90 for east, north in outline.corners)


CORNERS = [
    ("land", "Seoul"),
    ("land", "Washington"),
    ("land", "Chicago"),
    ("land", "Beijing"),
    ("land", "Brussels"),  # at the eastern end
    ("korea", "Daejeon"),
]


@pytest.mark.parametrize(("file", "name"), CORNERS)
def test_cities_lie_on_land(file: str, name: str) -> None:
    city = city_of(name)
    assert city
    point = ((city.at[1] - WEST) % 360 + WEST, city.at[0])
    assert any(holds(outline, point) for outline in outlines(file))


def holds(outline: Outline, point: tuple[float, float]) -> bool:
    """Is a point within an outline? It is if a line from it crosses that an odd number of times."""
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in zip(outline.corners, (*outline.corners[1:], outline.corners[0]), strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside
