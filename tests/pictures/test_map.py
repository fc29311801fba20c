"""The map: every city in its place, labelled without covering another, and small enough for a page."""

import re
from dataclasses import replace
from itertools import combinations

import pytest

from negotiations.holdings.hosting import HostCity
from negotiations.models import Round, Venue
from negotiations.pictures.ground import Window
from negotiations.pictures.labelling import Area, Spot, labels
from negotiations.pictures.map import WIDTH, drawn
from negotiations.pictures.scales import breadth
from negotiations.pictures.shapes import Dot, Label, Mark, Picture
from negotiations.pictures.svg import inline
from negotiations.reference.land import Outline
from negotiations.reference.places import city_of


def host(name: str, rounds: int = 1, status: str = "held") -> HostCity:
    known = city_of(name)
    assert known
    page = Venue(key=name.lower(), city=name)
    return HostCity(page, [Round(status=status)] * rounds, name, known.country, ())


def picture(*cities: HostCity) -> Picture:
    found = drawn(cities)
    assert found
    return found


def marks(found: Picture) -> dict[str, Mark]:
    """The cities' marks by title."""
    return {one.title: one for one in found.shapes if isinstance(one, Mark)}


def parts(mark: Mark) -> tuple[Dot, Label]:
    dot, label = mark.shapes
    assert isinstance(dot, Dot)
    assert isinstance(label, Label)
    return dot, label


def area(label: Label) -> Area:
    """What a label covers, by the picture's own measure of letters."""
    width = breadth(label.text, 13)
    left = label.x - {"start": 0, "middle": width / 2, "end": width}[label.anchor]
    return Area(left, label.y - 10, left + width, label.y + 2)


USUAL = ("Seoul", "Washington", "Honolulu", "Los Angeles", "Seattle", "San Francisco", "New York", "Jeju", "Busan")


def test_every_city_is_a_link_with_its_rounds_in_words() -> None:
    found = marks(picture(host("Seoul", 12), host("Honolulu")))
    assert [(title, mark.address) for title, mark in found.items()] == [
        ("Seoul, South Korea: 12 rounds", "/venues/seoul/"),
        ("Honolulu, United States: 1 round", "/venues/honolulu/"),
    ]


def test_a_city_without_a_page_leads_to_its_rounds() -> None:
    found = marks(picture(replace(host("Los Angeles"), venue=None)))
    assert [mark.address for mark in found.values()] == ["/rounds/?venue=los+angeles"]


def test_the_pacific_is_in_the_middle() -> None:
    found = {title.split(",")[0]: parts(mark)[0].x for title, mark in marks(picture(*map(host, USUAL[:3]))).items()}
    assert found["Seoul"] < WIDTH / 3 < found["Honolulu"] < WIDTH * 2 / 3 < found["Washington"]


def test_a_disc_s_area_goes_with_its_rounds() -> None:
    one, many = (parts(mark)[0].radius for mark in marks(picture(host("Honolulu", 1), host("Seoul", 9))).values())
    assert many == pytest.approx(3 * one)


def test_no_disc_grows_beyond_bounds() -> None:
    assert max(parts(mark)[0].radius for mark in marks(picture(host("Seoul", 900), host("Honolulu"))).values()) <= 26


@pytest.mark.parametrize("cities", [USUAL, (*USUAL, "Baltimore", "Arlington", "Incheon", "Suwon"), ("Paris", "Seoul")])
def test_labels_cover_neither_each_other_nor_a_disc(cities: tuple[str, ...]) -> None:
    found = [parts(mark) for mark in marks(picture(*(host(name, 3) for name in cities))).values()]
    areas = [area(label) for _, label in found]
    assert not [pair for pair in combinations(areas, 2) if pair[0].meets(pair[1])]
    discs = [Area(dot.x - dot.radius, dot.y - dot.radius, dot.x + dot.radius, dot.y + dot.radius) for dot, _ in found]
    assert not [(one, other) for one in areas for other in discs if one.meets(other)]


def test_korea_is_drawn_closer_where_several_of_its_cities_were_hosts() -> None:
    frames = [
        sum(getattr(one, "kind", "") == "frame closer" for one in picture(*cities).shapes)
        for cities in ([host("Seoul"), host("Honolulu")], [host("Seoul"), host("Jeju")])
    ]
    assert frames == [0, 1]


def test_a_city_further_out_is_shown_too() -> None:
    found = picture(host("Brussels"), host("Seoul"), host("Canberra"))
    for dot, _ in map(parts, marks(found).values()):
        assert 0 <= dot.x <= found.width
        assert 0 <= dot.y <= found.height


def test_a_city_that_the_atlas_lacks_is_left_out() -> None:
    nowhere = replace(host("Seoul"), name="Nowhere")
    assert drawn([nowhere]) is None
    assert len(marks(picture(nowhere, host("Seoul")))) == 1


def test_planned_rounds_are_told_from_held_ones() -> None:
    found = picture(host("Seoul", status="planned"))
    assert [mark.kind for mark in marks(found).values()] == ["korea planned"]
    assert [key.label for key in found.keys] == ["planned"]
    assert found.table.rows == [("Seoul", "South Korea", 0, 1, None, None, 37.57, 126.98)]


def test_it_is_small_enough_for_a_page() -> None:
    assert len(inline(picture(*map(host, USUAL))).encode()) < 15_000


# Its parts


SQUARE = Outline("", ((10.0, 0.0), (20.0, 0.0), (20.0, 10.0), (10.0, 10.0)))
CUT = [
    ((30, 60, 0, 40), ()),  # the square lies outside
    ((15, 40, -20, 40), ((0, 30), (0, 40))),  # its left half is cut away
]


@pytest.mark.parametrize(("window", "points"), CUT)
def test_land_is_cut_at_the_window(window: tuple[float, ...], points: tuple[tuple[int, int], ...]) -> None:
    west, east, south, north = window
    shown = list(Window(west, east, south, north, 0, 0, 1).land([SQUARE], lambda country: "land"))
    assert bool(shown) == bool(points)
    for path in shown:
        first = re.match(r"M(\d+) (\d+)", path.drawn)
        assert first
        assert (int(first[1]), int(first[2])) in points


def test_a_label_without_room_stands_beside_its_place_all_the_same() -> None:
    spots = [Spot(5, 5, 2, "Seoul"), Spot(5, 5, 2, "Busan")]
    assert [label.text for label in labels(spots, Area(0, 0, 10, 10))] == ["Seoul", "Busan"]
