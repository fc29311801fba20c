"""Which spellings are the same person's name."""

import pytest

from negotiations.resolution.spelling import is_hangul, may_be_same_western, name_key, romanised
from negotiations.values import Side

SAME = [
    ("Lee Tae-woo", "Lee Tae Woo"),  # the hyphen lost
    ("Lee Tae-woo", "LEE TAEWOO"),  # in capitals, in one word
    ("Lee Tae-woo", "Tae-woo Lee"),  # the given name first
    ("Lee Tae-woo", "Yi Tae-u"),  # another romanisation of both
    ("Lee Tae-woo", "이태우"),
    ("Jeong Eun-bo", "Chung Eun-bo"),
    ("Jeong Eun-bo", "정은보"),
    ("Chang Won-sam", "Jang Won-sam"),
    ("Chang Won-sam", "장원삼"),
    ("Hwang Joon-kook", "황준국"),
    ("Cho Byung-je", "조병제"),
    ("Park Chul-soo", "박철수"),
    ("Namgung Min-ho", "남궁민호"),  # a surname of two syllables
    ("Namkung Young", "남궁영"),  # and with a given name of one
    ("Paik Hee-sung", "백희성"),
    ("Wi Sung-lac", "위성락"),
    ("Kim Gunn", "김건"),
]

DIFFERENT = [
    ("Lee Tae-woo", "Lee Tae-ho"),
    ("Lee Tae-woo", "Kim Tae-woo"),
    ("Cho Byung-je", "Choi Byung-je"),
    ("Jeong Eun-bo", "장원삼"),
    ("Park Chul-soo", "Baek Chul-soo"),
]

WESTERN = [
    ("린다 스펙트", "Linda Specht"),
    ("제임스 드하트", "James DeHart"),
    ("도나 웰튼", "Donna Welton"),
    ("티모시 베츠", "Timothy Betts"),
    ("잭슨 맥도널드", "Jackson McDonald"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_a_korean_name_share_a_key(one: str, other: str) -> None:
    assert name_key(one, Side.KR) == name_key(other, Side.KR)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_other_korean_names_have_other_keys(one: str, other: str) -> None:
    assert name_key(one, Side.KR) != name_key(other, Side.KR)


@pytest.mark.parametrize(("one", "other"), [("James DeHart", "James Dehart"), ("Robert J. Smith", "Robert Smith")])
def test_a_western_name_is_its_letters(one: str, other: str) -> None:
    assert name_key(one, Side.US) == name_key(other, Side.US)


@pytest.mark.parametrize(("hangul", "latin"), WESTERN)
def test_hangul_writes_down_one_western_name_of_many(hangul: str, latin: str) -> None:
    assert [name for _, name in WESTERN if may_be_same_western(hangul, name)] == [latin]


def test_hangul_is_told_from_latin() -> None:
    assert is_hangul("이태우")
    assert not is_hangul("Lee Tae-woo")


def test_a_foreign_name_keeps_its_words_when_romanised() -> None:
    assert romanised("린다 스펙트").split() == ["rinda", "seupekteu"]
