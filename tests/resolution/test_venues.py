"""Venues: spellings of institutes, cities, countries."""

from collections.abc import Iterable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.resolution import Source, VenueRecord
from negotiations.resolution.identities import Identities, Ruled
from negotiations.resolution.institutes import Institutes
from negotiations.resolution.slugs import slug
from tests.resolution.building import a_round, resolve, said, source

# Spellings, and whether they name one institute.
INSTITUTES = [
    (["Korea Institute for Defense Analyses", "Korea Institute for Defense Analysis"], True),
    (["Korea Institute for Defense Analyses", "Korea Institute of Defense Analyses (KIDA)"], True),
    (["Korea Institute for Defense Analyses", "KIDA"], True),
    (["Korea Institute for Defense Analyses", "한국국방연구원"], True),
    (["Korea Institute for Defense Analyses", "국방연구원"], True),
    (["Asian Institute for Policy Research", "AIPR"], True),  # initials, though no gazetteer has it
    (
        ["Asian Institute for Policy Research", "Asian Institute for Policy Researches", "AIPR"],
        True,
    ),  # of two spellings
    (["Department of State", "State Department"], True),  # the words in another order
    (["아태안보연구센터", "Asia-Pacific Center for Security Studies"], True),
    (["the Lakeside Hotel", "Lakeside Hotel"], True),
    (["the Lakeside Hotel", "The Lakeside Hotel (main building)"], True),
    (["Lakeside Hotel", "Seaside Hotel"], False),
    (["Korea National Defense University", "Korea National Diplomatic Academy"], False),
    (["Conference Center Hall 1", "Conference Center Hall 2"], False),  # a number is no slip
    (["East Hall", "West Hall"], False),  # short names differ in few letters
]


NAMES = (
    *("KIDA", "한국국방연구원", "Korea Institute for Defense Analysis", "Korea Institute for Defense Analyses"),
    *("Lakeside Centre of Arts", "Lakeside Center of Arts", "the Lakeside Center of Arts", "East Hall", "AIPR"),
    *("Asian Institute for Policy Research", "Asian Institute for Policy Researches"),
)
RULINGS = st.builds(
    lambda pair, same: Ruled("venue", slug(pair[0]), slug(pair[1]), same),
    st.permutations(NAMES),
    st.booleans(),
)


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


# Names, what a curator rules on two of them, and what each is called then.
RULED = [
    (["East Hall", "West Hall"], True, {"East Hall"}),
    (["KIDA", "Lakeside Hotel"], True, {"Korea Institute for Defense Analyses"}),
    (["East Hall", "한국회관"], True, {"East Hall"}),
    (["KIDA", "Korea Institute for Defense Analyses"], False, {"KIDA", "Korea Institute for Defense Analyses"}),
    (["Lakeside Hotel", "The Lakeside Hotel"], False, {"Lakeside Hotel", "The Lakeside Hotel"}),
    (["한국국방연구원", "국방연구원"], False, {"Korea Institute for Defense Analyses", "한국국방연구원"}),
    (
        ["Lakeside Centre of Arts", "Lakeside Center of Arts"],
        False,
        {"Lakeside Centre of Arts", "Lakeside Center of Arts"},
    ),
]


@pytest.mark.parametrize(("names", "same", "called"), RULED)
def test_a_curator_tells_which_names_are_one_institutes(names: list[str], same: bool, called: set[str]) -> None:
    one, other = map(slug, names)
    institutes = Institutes(
        (said(name, f"s{n}") for n, name in enumerate(names)), Identities([Ruled("venue", one, other, same)])
    )
    assert {institutes.name(name) for name in names} == called
    assert institutes.are_apart(*map(institutes.name, names)) is not same


def test_a_ruling_on_people_says_nothing_of_venues() -> None:
    word = Ruled("negotiator", "east-hall", "west-hall", same=True)
    institutes = Institutes([said("East Hall", "a"), said("West Hall", "b")], Identities([word]))
    assert institutes.name("East Hall") != institutes.name("West Hall")


@given(st.lists(st.sampled_from(NAMES), max_size=8), st.lists(RULINGS, max_size=4), st.randoms())
def test_rulings_hold_and_order_changes_nothing(told: list[str], words: list[Ruled], random: Random) -> None:
    shuffled, shuffled_words = list(told), list(words)
    random.shuffle(shuffled)
    random.shuffle(shuffled_words)
    found = _named(told, words)
    assert found == _named(shuffled, shuffled_words)
    for word in words:
        names = {slug(name): called for name, called in found.items()}
        if not word.same and word.one in names and word.other in names:
            assert names[word.one] != names[word.other]


def _named(told: Iterable[str], words: Iterable[Ruled]) -> dict[str, str]:
    institutes = Institutes((said(name, name) for name in set(told)), Identities(words))
    return {name: institutes.name(name) for name in set(told)}


def likely(*sources: Source) -> list[tuple[str, str]]:
    """The venues that are likely one, by key."""
    found = [suggestion for suggestion in resolve(sources).suggestions if suggestion.kind == "venue"]
    assert all(suggestion.reason.endswith(".") for suggestion in found)
    return [(suggestion.one, suggestion.other) for suggestion in found]


# The venues of two rounds, each as city and name, and whether they are likely one.
LIKELY = [
    (("Seoul", "Defense University"), ("Seoul", "Defense University, North Campus"), True),
    (("Seoul", "Plaza Hotel"), ("Seoul", "Plazza Hotel"), True),  # a letter in a short name
    (("Seoul", "Plaza Hotel"), ("Washington", "Plaza Hotel, West Wing"), False),  # another city
    (("Seoul", "East Hall"), ("Seoul", "West Hall"), False),
    (("Seoul", "Hall 1"), ("Seoul", "Hall 2"), False),
    (("Seoul", "Plaza Hotel"), ("Seoul", "Lakeside Hotel"), False),
    (("Seoul", "Plaza Hotel"), ("Seoul", "플라자호텔"), False),  # nothing ties a translation to the name
]


@pytest.mark.parametrize(("one", "other", "expected"), LIKELY)
def test_names_of_one_city_that_are_like_each_other_are_suggested(
    one: tuple[str, str], other: tuple[str, str], expected: bool
) -> None:
    told = [source(f"s{n}", a_round(n, city=city, venue=venue)) for n, (city, venue) in enumerate((one, other), 1)]
    keys = sorted(slug(" ".join(place)) for place in (one, other))
    assert likely(*told) == ([tuple(keys)] if expected else [])


def test_names_in_two_languages_for_one_round_are_suggested() -> None:
    told = [
        source("a", a_round(3, city="Seoul", venue="Plaza Hotel")),
        source("b", a_round(3, city="Seoul", venue="플라자호텔")),
        source("c", a_round(4, city="Seoul", venue="플라자호텔")),
    ]
    assert likely(*told, source("d", a_round(3, city="Seoul", venue="Plaza Hotel"))) == [
        ("seoul-plaza-hotel", "seoul-플라자호텔")
    ]
    assert likely(*told[2:], source("d", a_round(3, city="Seoul", venue="Plaza Hotel"))) == []


def test_an_institute_in_a_region_is_the_one_in_its_city() -> None:
    told = [
        source("a", a_round(3, city="Honolulu", venue="East-West Center")),
        source("b", a_round(5, city="Hawaii", venue="East-West Center")),
    ]
    resolved = resolve(told)
    assert [record.venue for record in resolved.rounds] == ["honolulu-east-west-center"] * 2
    assert [record.key for record in resolved.venues] == ["hawaii", "honolulu", "honolulu-east-west-center"]


def test_a_venue_lists_how_sources_spell_its_name() -> None:
    names = ["KIDA", "Korea Institute for Defense Analysis", "Korea Institute for Defense Analyses"]
    resolved = resolve(source(f"s{n}", a_round(4, city="Seoul", venue=name)) for n, name in enumerate(names))
    (name,) = (record.evidence["name"] for record in resolved.venues if record.name)
    assert name.value == "Korea Institute for Defense Analyses"
    assert [(value.value, value.stories) for value in name.values] == [
        ("Korea Institute for Defense Analyses", 3),
        ("KIDA", 1),
        ("Korea Institute for Defense Analysis", 1),
    ]
    assert not name.disputed


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
