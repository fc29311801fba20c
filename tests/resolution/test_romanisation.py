"""Which Hangul a romanised syllable stands for."""

import pytest

from negotiations.resolution.korean import korean
from negotiations.resolution.names import name_key
from negotiations.resolution.romanisation import (
    SURNAMES,
    given,
    hangul_reading,
    letters,
    surname,
    syllable,
    written,
)
from negotiations.values import Side

# What is written, and what it may stand for.
SYLLABLES = [
    ("gyeong", "경", "형"),
    ("kyung", "경", "공"),
    ("joon", "준", "전"),
    ("sung", "성승숭", "서선"),
    ("suk", "석숙슥", "소"),
    ("su", "수", "서"),  # "u" is ㅓ only before a final consonant
    ("suh", "서", "수"),
    ("woo", "우", "오"),
    ("hee", "희히", "해"),
    ("kook", "국", "곡"),
    ("young", "영", "용"),
    ("lac", "락", "라"),
    ("chul", "철", "첼"),
    ("jae", "재", "제"),
]


@pytest.mark.parametrize(("text", "may_be", "is_not"), SYLLABLES)
def test_a_written_syllable_stands_for_some_hangul(text: str, may_be: str, is_not: str) -> None:
    known = written(loosely=False)[text]
    assert set(may_be) <= known
    assert not set(is_not) & known


@pytest.mark.parametrize(
    ("parts", "syllables"),
    [(("tae", "woo"), 2), (("taewoo",), 2), (("sook",), 1), (("hyuna",), 2), (("seo", "yeon", "jin"), 3)],
)
def test_a_given_name_is_cut_into_as_few_syllables_as_can_be(parts: tuple[str, ...], syllables: int) -> None:
    assert {len(reading) for reading in given(parts)} == {syllables}


@pytest.mark.parametrize("parts", [("timothy",), ("smith",), ("x",), ("a",) * 5, ("taewooseongmin",)])
def test_what_is_not_korean_has_no_reading(parts: tuple[str, ...]) -> None:
    assert given(parts) == []


@pytest.mark.parametrize(
    ("word", "hangul"),
    [("lee", "이"), ("rhee", "이"), ("roh", "노"), ("ahn", "안"), ("hur", "허"), ("chung", "정"), ("namkung", "남궁")],
)
def test_a_surname_is_one_of_those_there_are(word: str, hangul: str) -> None:
    (reading,) = surname(word)
    assert "".join(min(known) for known in reading) == hangul


def test_no_other_word_is_a_surname() -> None:
    assert surname("ambassador") == surname("bo") == surname("woong") == []


def test_every_surname_can_be_written() -> None:
    texts = {hangul: text for text, known in written(loosely=False).items() for hangul in known}
    for name in SURNAMES:
        word = "".join(texts[part] for part in name)
        assert any(all(part in known for part, known in zip(name, reading, strict=True)) for reading in surname(word))


def test_a_northern_surname_is_the_southern_one() -> None:
    assert hangul_reading("류진") == hangul_reading("유진")
    assert hangul_reading("리") != hangul_reading("이")  # nothing tells that a syllable alone is a surname


def test_a_syllable_is_its_letters() -> None:
    assert all(syllable(*letters(one)) == one for one in "가각갛힣뷁")


def test_whatever_a_syllable_may_stand_for_sounds_alike() -> None:
    """All names that a spelling may stand for are filed under one key; else they would not be compared."""
    for text, known in written(loosely=True).items():
        keys = {name_key(f"김{hangul}", Side.KR) for hangul in known}
        assert len(keys) == 1, text


def test_a_name_is_as_vague_as_the_names_it_may_stand_for_are_many() -> None:
    order = ["정은보", "Jeong Eun-bo", "Chung Un-bo", "Jeogn Eun-bo"]
    vagueness = [korean(name).vagueness for name in order]
    assert vagueness == sorted(vagueness)
    assert vagueness[0] == 1
