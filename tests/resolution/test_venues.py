"""Venues: spellings of institutes, cities, countries."""

import pytest

from negotiations.resolution import VenueRecord
from negotiations.resolution.institutes import Institutes
from negotiations.resolution.prose import slug
from tests.resolution.building import a_round, resolve, said, source

# Spellings, and whether they name one institute.
INSTITUTES = [
    (["Korea Institute for Defense Analyses", "Korea Institute for Defense Analysis"], True),
    (["Korea Institute for Defense Analyses", "Korea Institute of Defense Analyses (KIDA)"], True),
    (["Korea Institute for Defense Analyses", "KIDA"], True),
    (["Korea Institute for Defense Analyses", "한국국방연구원"], True),
    (["Korea Institute for Defense Analyses", "국방연구원"], True),
    (["Asian Institute for Policy Research", "AIPR"], True),  # initials, though no gazetteer has it
    (["the Lakeside Hotel", "Lakeside Hotel"], True),
    (["Lakeside Hotel", "Seaside Hotel"], False),
    (["Korea National Defense University", "Korea National Diplomatic Academy"], False),
    (["Conference Center Hall 1", "Conference Center Hall 2"], False),  # a number is no slip
    (["East Hall", "West Hall"], False),  # short names differ in few letters
]


@pytest.mark.parametrize(("spellings", "same"), INSTITUTES)
def test_spellings_of_an_institute_have_one_name(spellings: list[str], same: bool) -> None:
    institutes = Institutes(said(spelling, f"s{n}") for n, spelling in enumerate(spellings))
    assert (len({institutes.name(spelling) for spelling in spellings}) == 1) is same


def test_initials_that_fit_two_institutes_are_neithers() -> None:
    names = ["Asian Institute for Policy Research", "American Institute for Peace Research", "AIPR"]
    institutes = Institutes(said(name, f"s{n}") for n, name in enumerate(names))
    assert [institutes.name(name) for name in names] == names


def test_an_institute_is_called_as_most_sources_do() -> None:
    names = ["Lakeside Centre of Arts", "Lakeside Center of Arts", "Lakeside Center of Arts"]
    institutes = Institutes(said(name, f"s{n}") for n, name in enumerate(names))
    assert institutes.name(names[0]) == "Lakeside Center of Arts"


def test_a_round_has_its_institute_for_venue_and_its_city_has_a_record_too() -> None:
    told = a_round(4, city="Seoul", venue="Korea Institute for Defense Analyses")
    resolved = resolve([source("a", told), source("b", a_round(4, city="Seoul"))])
    assert resolved.rounds[0].venue == "seoul-korea-institute-for-defense-analyses"
    city, institute = resolved.venues
    assert (city.key, city.city, city.name, city.country, city.stories) == ("seoul", "Seoul", "", "KR", 2)
    assert (institute.name, institute.city, institute.stories) == ("Korea Institute for Defense Analyses", "Seoul", 1)


def test_a_round_in_a_city_alone_has_the_city_for_venue() -> None:
    resolved = resolve([source("a", a_round(3, city="Washington"))])
    assert resolved.rounds[0].venue == "washington"
    assert resolved.venues[0].country == "US"


def test_a_round_of_no_known_place_has_no_venue() -> None:
    resolved = resolve([source("a", a_round(3, "2024-06-10"))])
    assert (resolved.rounds[0].venue, resolved.venues) == ("", ())


def test_a_video_conference_is_in_no_city() -> None:
    (venue,) = resolve([source("a", a_round(8, venue="video conference"))]).venues
    assert venue.key == "video-conference"
    assert (venue.name, venue.city, venue.country) == ("video conference", "", "")


def test_a_city_that_the_atlas_lacks_has_no_country() -> None:
    (venue,) = resolve([source("a", a_round(3, city="Nowhere"))]).venues
    assert isinstance(venue, VenueRecord)
    assert venue.country == ""


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Seoul Korea Institute for Defense Analyses", "seoul-korea-institute-for-defense-analyses"),
        ("  Café — Zürich ", "cafe-zurich"),
        ("제주국제평화센터", "제주국제평화센터"),
        ("", ""),
    ],
)
def test_a_slug_is_plain(name: str, expected: str) -> None:
    assert slug(name) == expected
