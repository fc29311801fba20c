"""Cities and venues: what makes a name the place of a meeting, and the shape of the atlas behind it."""

import re

import pytest

from negotiations.extraction.rounds.places import find_cities
from negotiations.extraction.rounds.places_ko import find_korean_places
from negotiations.extraction.rounds.venues import find_venues
from negotiations.reference.places import cities, city_of, may_be_same

CITIES = [
    ("held in Seoul", ["Seoul"]),
    ("Seoul and Washington met in Honolulu, Hawaii,", ["Honolulu"]),  # two governments, one place
    ("Seoul's foreign ministry", []),
    ("officials in Washington said", []),
    ("reporters in Seoul", []),
    ("a base south of Seoul", []),
    ("talks in Washington D.C. ended", ["Washington"]),
    ("talks in Washington, DC", ["Washington"]),
    ("met in the U.S. capital", ["Washington"]),
    ("held on Jeju Island", ["Jeju"]),
    ("in Hawaii", ["Hawaii"]),
    ("Denver will host the talks", ["Denver"]),
    ("Seoul is the place", ["Seoul"]),
    ("Washington was the setting", ["Washington"]),
    ("at the hall in Yongsan-gu, Seoul", ["Seoul"]),
    ("to Jeju, Washington D.C., Seoul and Seattle", ["Jeju", "Washington", "Seoul", "Seattle"]),
    ("is planned for Seoul in May", ["Seoul"]),
    ("held in Washi ngton", ["Washington"]),  # a word broken at a line's end
    ("Secretary Lloyd Austin", []),  # a person
    ("held in Austin, Texas", ["Austin"]),
    ("somewhere in South Korea", []),
]


@pytest.mark.parametrize(("text", "expected"), CITIES, ids=[case[0] for case in CITIES])
def test_cities(text: str, expected: list[str]) -> None:
    assert [place.city for place in find_cities(text)] == expected


VENUES = [
    (
        "was held at the Korea Institute for Defense Analyses (KIDA) in Seoul",
        ["Korea Institute for Defense Analyses"],
    ),
    ("opened at Daehan University Busan Campus", ["Daehan University Busan Campus"]),
    ("met at the Grand River Hotel in Denver", ["Grand River Hotel"]),
    ("the round will be held at the State Department in Washington", ["State Department"]),
    ("held a video conference on Friday", ["video conference"]),
    ("met virtually on Friday", ["video conference"]),
    ("held virtual talks", ["video conference"]),
    ("held in Seoul", []),
    ("held, said Ann Reed, an official at the State Department", []),  # where she works
    ("held by Ann Reed, Senior Advisor for Security Negotiations at the Department of State", []),
]


@pytest.mark.parametrize(("text", "expected"), VENUES, ids=[case[0] for case in VENUES])
def test_venues(text: str, expected: list[str]) -> None:
    assert [place.venue for place in find_venues(text)] == expected


KOREAN = [
    ("5차 회의가 서울에서 열렸다", ["Seoul"]),
    ("하와이 호놀룰루에서 열렸다", ["Honolulu"]),
    ("하와이에서 열렸다", ["Hawaii"]),
    ("미국 워싱턴D.C.에서 열렸다", ["Washington"]),
    ("(서울=통신) 외교부는", []),  # a dateline
    ("서울 용산구 국방대학교 서울캠퍼스에서", ["Seoul", "국방대학교 서울캠퍼스"]),
    ("서울 한국국방연구원에서", ["Seoul", "한국국방연구원"]),
    ("화상회의를 열었다", ["video conference"]),
]


@pytest.mark.parametrize(("text", "expected"), KOREAN, ids=[case[0] for case in KOREAN])
def test_korean_places(text: str, expected: list[str]) -> None:
    assert [place.city or place.venue for place in find_korean_places(text)] == expected


def test_the_atlas_is_in_shape() -> None:
    names = [name for city in cities() for name in city.names]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[가-힣]+", city.korean) and city.country for city in cities())
    regions = {city.name for city in cities() if city.is_region}
    assert {city.region for city in cities() if city.region} <= regions


def test_a_region_may_be_its_city() -> None:
    assert may_be_same("Hawaii", "Honolulu")
    assert may_be_same(None, "Seoul")
    assert not may_be_same("Seoul", "Honolulu")


def test_a_city_is_known_by_all_its_names() -> None:
    assert city_of("Washington D.C.") == city_of("워싱턴") == city_of("Washington")
    assert city_of("Nowhere") is None
