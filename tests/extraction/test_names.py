"""Names of people: Korean in any romanisation, Western with initials, particles and suffixes."""

import re

import pytest

from negotiations.extraction.language.names import find_names, is_korean, not_names, surnames

NAMES = [
    ("Seoul's chief negotiator Lee Tae-woo spoke", ["Lee Tae-woo"]),
    ("Lee Tae Woo and staff", ["Lee Tae Woo"]),
    ("Jang Wonsam said", ["Jang Wonsam"]),
    ("with James DeHart in Seoul", ["James DeHart"]),
    ("with James R. DeHart in Seoul", ["James R. DeHart"]),
    ("Jackson McDonald and Donna Ann Welton", ["Jackson McDonald", "Donna Ann Welton"]),
    ("Harold Van Buren Jr. of the State Department", ["Harold Van Buren Jr."]),
    ("Pieter van der Berg leads", ["Pieter van der Berg"]),
    ("Maria O'Neill-Hart leads", ["Maria O'Neill-Hart"]),
    ("Ambassador Jeong Eun-bo met", ["Jeong Eun-bo"]),
    ("U.S. Senior Advisor Linda Specht", ["Linda Specht"]),
    ("Ambassador-at-large Carla McBride", ["Carla McBride"]),
    # Printed in capitals, as some captions do; "AHN SEO-JIN" has no capital but the first in "Seo-jin".
    ("CARLA MCBRIDE (left) and AHN SEO-JIN sit down", ["Carla Mcbride", "Ahn Seo-jin"]),
    # Places, bodies, days and posts are capitalised too.
    ("South Korea and the United States met on Friday", []),
    ("the Korea Institute for Defense Analyses in Seoul", []),
    ("Foreign Ministry officials in Washington D.C.", []),
    ("Special Measures Agreement", []),
    ("the Korea Times Weekly Report Agency", []),
    ("SOUTH KOREA and the UNITED STATES met; the SMA and NATO", []),
    ("the Global Affairs Foundation", []),
]


@pytest.mark.parametrize(("text", "expected"), NAMES, ids=[text for text, _ in NAMES])
def test_it_finds_full_names(text: str, expected: list[str]) -> None:
    names = find_names(text)
    assert [name.text for name in names] == expected
    assert all(text[name.start : name.end].casefold() == name.text.casefold() for name in names)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Chang Won-sam", True),
        ("Lee Tae Woo", True),
        ("Jang Wonsam", True),
        ("Sung Kim", False),
        ("Linda Specht", False),
    ],
)
def test_it_knows_a_korean_name_by_its_form(name: str, *, expected: bool) -> None:
    assert is_korean(name) is expected


def test_the_word_lists_hold_single_words() -> None:
    assert all(re.fullmatch(r"[A-Z][a-z]{0,7}", surname) for surname in surnames())
    assert all(re.fullmatch(r"[A-Z][A-Za-z]*", word) for word in not_names())
