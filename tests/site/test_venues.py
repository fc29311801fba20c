"""The pages of venues: the map, who hosted, and what names a place."""

import re
from datetime import date

import pytest

from tests.site import builders as make
from tests.site.conftest import Get

pytestmark = pytest.mark.django_db


def test_cities_stand_with_their_institutes_and_rounds(read: Get) -> None:
    make.venue("Tower", city="Washington")
    make.round_(2, venue=make.venue(country="KR"), start=date(2024, 6, 25), end=date(2024, 6, 27))
    make.round_(1, venue=make.venue("Institute of Examples", country="KR"))
    words = read("/venues/")
    assert "the country that was the host: 2 South Korea" in words
    assert (
        "Seoul South Korea 2 21 May – 27 June 2024 "  # a city with its institutes' rounds
        "Institute of Examples 1 21–23 May 2024 "
        "Washington United States 0 – "
        "Tower 0 – "
    ) in words


def test_rounds_stand_in_turn_with_their_host(get: Get) -> None:
    make.round_(1, city="Honolulu", venue=make.venue(city="Honolulu", country="US"), start=date(2024, 4, 23))
    make.round_(2, venue=make.venue(country="KR"), status="planned")
    make.round_(3, city="", venue=make.venue("video conference", city=""), start=date(2024, 6, 10))
    turns = get("/venues/").split('class="turns"')[1]
    assert re.findall(r'<li class="([a-z ]+)">', turns) == ["america held", "korea planned", "elsewhere held"]
    assert re.findall(r"</span> ([\w ]+)</a>", turns) == ["Honolulu", "Seoul", "video conference"]


def test_rounds_stand_by_number_and_those_without_one_by_their_day(get: Get) -> None:
    for number, day in ((2, None), (1, date(2024, 4, 1)), (3, date(2024, 6, 1))):
        make.round_(number, start=day, end=day)
    make.round_(None, start=date(2024, 5, 1), slug="2024-05-seoul")
    turns = get("/venues/").split('class="turns"')[1]
    assert re.findall(r'<span class="count">(\S+)</span>', turns) == ["1", "2", "–", "3"]


def test_what_is_in_no_city_stands_last(read: Get) -> None:
    make.round_(1, venue=make.venue(country="KR"))
    make.round_(2, city="", venue=make.venue("video conference", city=""))
    make.round_(3, city="", start=None, end=None)
    words = read("/venues/")
    assert "Video conference 1 21–23 May 2024 Place not reported 1 undated" in words.replace("place", "Place").replace(
        "video", "Video"
    )


def test_places_are_named_in_the_reader_s_language(read: Get) -> None:
    make.round_(1, venue=make.venue("Institute of Examples", country="KR"))
    make.venue(country="KR")
    assert "서울 한국" in read("/ko/venues/")
    assert read("/ko/venues/seoul/").startswith("개최지 서울 한국")
    assert "서울, 한국" in read("/ko/venues/seoul-institute-of-examples/")


def test_a_venue_has_its_rounds_and_the_words_that_name_it(read: Get) -> None:
    hall = make.venue("Institute of Examples", evidence={"city": make.told(("Seoul", [make.article("Named here")]))})
    row = make.round_(1, venue=hall)
    source = make.article(body="They met at the Institute of Examples. The first round ended.")
    make.claim(row, source, "Institute of Examples", venue="Institute of Examples")
    make.claim(row, source, "first round", number=1)  # names no place
    words = read("/venues/seoul-institute-of-examples/")
    assert "City Seoul 1 independent source Named here" in words
    assert "1st round" in words
    assert "They met at the Institute of Examples ." in words
    assert "The first round ended" not in words


def test_a_city_has_the_rounds_of_its_institutes(read: Get) -> None:
    make.venue()
    make.round_(1, venue=make.venue("Institute of Examples"), start=date(2024, 5, 21))
    words = read("/venues/seoul/")
    assert "1st round 21–23 May 2024" in words
    assert "Institutes in this city: Institute of Examples" in words
    assert "Building or institute" not in words  # a city alone has none to leave open


def test_an_institute_leads_to_its_city(get: Get) -> None:
    make.venue()
    make.venue("Institute of Examples")
    assert '<a href="/venues/seoul/">Seoul</a>' in get("/venues/seoul-institute-of-examples/")


def test_a_venue_lists_the_newest_rounds_first_and_those_without_a_day_last(read: Get) -> None:
    seoul = make.venue()
    for number, start in [(1, date(2024, 5, 21)), (2, None), (3, date(2024, 6, 25))]:
        make.round_(number, start=start, end=start, venue=seoul)
    words = read("/venues/seoul/")
    assert words.index("3rd round") < words.index("1st round") < words.index("2nd round")


def test_rounds_of_one_day_stand_by_slug(get: Get) -> None:
    seoul = make.venue()
    for slug in ("2024-05-c", "2024-05-a", "2024-05-b"):
        make.round_(None, slug=slug, start=date(2024, 5, 21), venue=seoul)
    found = re.findall(r'href="/rounds/12/2024-05-(.)/"', get("/venues/seoul/"))
    assert list(dict.fromkeys(found)) == ["a", "b", "c"]


def test_an_excerpt_says_what_it_gives_otherwise_but_for_names(read: Get) -> None:
    source = make.article(body="They met in Busan, at the Examples Institute.")
    evidence = {
        "city": make.told(("Seoul", [make.article()]), ("Busan", [source])),
        "name": make.told(("Institute of Examples", [make.article()]), ("Examples Institute", [source])),
    }
    row = make.round_(1, venue=make.venue("Institute of Examples", evidence=evidence))
    make.claim(row, source, "Examples Institute", venue="Examples Institute", city="Busan")
    press = read("/venues/seoul-institute-of-examples/").split("What the press says")[1]
    assert "says Busan" in press
    assert "says Examples" not in press
