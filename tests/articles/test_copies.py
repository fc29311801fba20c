"""Copies of one story are recognised, and what merely has sentences in common is not."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.copies import APART, are_copies
from articles.signatures import sharing, signature
from articles.words import text_of
from tests.articles.stories import (
    EN,
    EN_BACKGROUND,
    EN_NEWS,
    KO,
    KO_BACKGROUND,
    KO_NEWS,
    changed,
    told,
    undated,
)

Paragraphs = list[str]

COPIES: list[tuple[str, str, Paragraphs, Paragraphs]] = [
    ("the same text", "en", EN, EN),
    ("the same text", "ko", KO, KO),
    ("no dateline", "en", EN, [undated(EN[0]), *EN[1:]]),
    ("no byline", "ko", KO, [undated(KO[0]), *KO[1:]]),
    ("its own dateline", "en", EN, ["Washington, 13 March — " + undated(EN[0]), *EN[1:]]),
    ("its own byline", "ko", KO, ["[보기일보 이다른 기자] " + undated(KO[0]), *KO[1:]]),
    ("a line before the story", "en", EN, ["Envoys hope to narrow the gap over what Seoul pays for troops", *EN]),
    ("two lines before the story", "ko", KO, ["수석대표 “차분히 들었다”", "군수 지원 항목이 쟁점", *KO]),
    ("two paragraphs cut from the end", "en", EN, EN[:5]),
    ("half of it cut", "en", EN, EN[:3]),
    ("half of it cut", "ko", KO, KO[:4]),
    ("cut to two paragraphs", "en", EN, EN[:2]),
    ("cut to two paragraphs", "ko", KO, KO[:2]),
    ("a paragraph left out", "en", EN, [*EN[:3], *EN[4:]]),
    ("a paragraph left out", "ko", KO, [*KO[:3], *KO[4:]]),
    ("one paragraph for all", "en", EN, [" ".join(EN)]),
    ("a notice at the end", "en", EN, [*EN[:5], "Copyright Example Courier. All rights reserved."]),
    ("a notice at the end", "ko", KO, [*KO[:5], "저작권자 보기일보, 무단 전재와 재배포 금지"]),
    ("other quotation marks and case", "en", EN, [part.replace("“", '"').upper() for part in EN]),
    ("a few words changed", "en", EN, changed(EN, ("opened", "began"), ("frank", "open"), ("urged", "called on"))),
    ("a few words changed", "ko", KO, changed(KO, ("비공개로", "문을 닫고"), ("강조했다", "말했다"))),
    ("a day written in full", "en", EN, changed(EN, ("on Tuesday,", "on Tuesday, March 12,"))),
    ("the same numbers in words", "en", EN, changed(EN, ("the fifth round", "the 5th round"))),
    ("a sum in another currency added", "en", EN, changed(EN, ("million dollars", "million dollars, 1 trillion won"))),
    ("one slip of a number beyond the lead", "en", EN, changed(EN, ("at least five", "at least four"))),
    ("spaces set otherwise", "ko", KO, changed(KO, ("견해차를 좁히는", "견해차를좁히는"), ("네 시간", "네시간"))),
    ("words of another style", "ko", KO, changed(KO, ("미국 측 대표는", "미측 대표는"), ("우리 측", "우리측"))),
]  # fmt: skip

APART_ALL: list[tuple[str, str, Paragraphs, Paragraphs]] = [
    ("nothing in common", "en", EN, EN_NEWS),
    ("nothing in common", "ko", KO, KO_NEWS),
    ("the same background", "en", [EN[0], *EN_BACKGROUND], [EN_NEWS[0], *EN_BACKGROUND]),
    ("the same background", "ko", [*KO[:2], *KO_BACKGROUND], [*KO_NEWS[:2], *KO_BACKGROUND]),
    ("cut, with much of its own behind", "en", EN, [*EN[:4], *EN_BACKGROUND[:2]]),
    ("little but background", "en", [EN_NEWS[1], *EN_BACKGROUND, *EN[4:]], [EN_NEWS[2], *EN_BACKGROUND, *EN[4:]]),
    ("background first, news behind", "en", [*EN_BACKGROUND[:2], EN_NEWS[0]], [*EN_BACKGROUND[:2], EN_NEWS[1]]),
    ("background first, news behind", "ko", [*KO_BACKGROUND[:2], KO_NEWS[0]], [*KO_BACKGROUND[:2], KO_NEWS[1]]),
    ("news between what is shared", "en", [EN[0], EN_NEWS[1], *EN_BACKGROUND], [EN[0], EN_NEWS[2], *EN_BACKGROUND]),
    ("an older story below a new lead", "en", EN, [EN_NEWS[0], EN_NEWS[1], *EN]),
    ("an older story below a new lead", "ko", KO, [KO_NEWS[0], KO_NEWS[1], *KO]),
    ("a story's middle quoted", "en", EN, EN[2:5]),
    ("the next round's", "en", EN, changed(EN, ("March 12", "April 9"), ("fifth", "sixth"))),
    ("the next round's", "ko", KO, changed(KO, ("12일", "9일"), ("다섯 번째", "여섯 번째"))),
    ("the day after", "en", EN, changed(EN, ("Tuesday", "Wednesday"))),
    ("the day after", "ko", KO, changed(KO, ("12일", "13일"))),
    ("another sum in the lead", "en", EN, changed(EN, ("900 million", "400 million"))),
    ("other numbers beyond the lead", "en", EN, changed(EN, ("three years", "two years"), ("Monday", "Friday"))),
    ("other numbers beyond the lead", "ko", KO, changed(KO, ("3년을", "1년을"), ("5년을", "7년을"))),
    ("a brief too short to tell", "en", ["Talks ended without a deal."], ["Talks ended without a deal."]),
    ("a brief too short to tell", "ko", ["협상이 합의 없이 끝났다."], ["협상이 합의 없이 끝났다."]),
    ("no text", "en", [""], [""]),
]  # fmt: skip


def compared(one: str, other: str, language: str) -> bool:
    """Would they be compared at all?"""
    return list(sharing({"one": signature(one, language), "other": signature(other, language)})) == [("other", "one")]


def names(cases: list[tuple[str, str, Paragraphs, Paragraphs]]) -> list[str]:
    return [f"{language}: {name}" for name, language, *_ in cases]


@pytest.mark.parametrize(("_name", "language", "one", "other"), COPIES, ids=names(COPIES))
def test_copies_are_found_and_told(_name: str, language: str, one: Paragraphs, other: Paragraphs) -> None:
    first, second = text_of(told(one), language), text_of(told(other), language)
    assert are_copies(first, second)
    assert are_copies(second, first)
    assert compared(told(one), told(other), language)


@pytest.mark.parametrize(("_name", "language", "one", "other"), APART_ALL, ids=names(APART_ALL))
def test_what_has_its_own_news_stays_apart(_name: str, language: str, one: Paragraphs, other: Paragraphs) -> None:
    first, second = text_of(told(one), language), text_of(told(other), language)
    assert not are_copies(first, second)
    assert not are_copies(second, first)


DAY = date(2019, 3, 12)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (DAY, DAY, True),
        (DAY, DAY + APART, True),
        (DAY, DAY + APART + timedelta(days=1), False),
        (DAY, DAY - APART - timedelta(days=1), False),
        (DAY, None, True),
        (None, None, True),
    ],
)
def test_copies_are_printed_within_days(one: date | None, other: date | None, same: bool) -> None:
    assert are_copies(text_of(told(EN), "en", one), text_of(told(EN), "en", other)) is same


def test_texts_in_two_languages_are_two_stories() -> None:
    assert not are_copies(text_of(told(EN), "en"), text_of(told(EN), "ko"))


def test_a_text_too_short_has_no_signature() -> None:
    assert signature("Talks ended without a deal.", "en") == []


# Whatever is cut, changed or shared

LANGUAGES = st.sampled_from([("en", EN, EN_NEWS, EN_BACKGROUND), ("ko", KO, KO_NEWS, KO_BACKGROUND)])


@given(LANGUAGES, st.integers(3, 7), st.data())
def test_a_story_cut_and_with_one_word_in_twenty_changed_is_the_same_story(
    sort: tuple[str, Paragraphs, Paragraphs, Paragraphs], kept: int, data: st.DataObject
) -> None:
    language, story, _, _ = sort
    words = told(story[:kept]).split(" ")
    for start in range(0, len(words) - 19, 20):
        words[start + data.draw(st.integers(0, 19))] = data.draw(st.sampled_from(["otherwise", "달리", "new", "새로"]))
    one, other = told(story), " ".join(words)
    assert are_copies(text_of(one, language), text_of(other, language))
    assert compared(one, other, language)


@given(LANGUAGES, st.data())
def test_articles_with_news_of_their_own_are_never_one_story_however_much_they_share(
    sort: tuple[str, Paragraphs, Paragraphs, Paragraphs], data: st.DataObject
) -> None:
    language, story, news, background = sort
    shared = data.draw(st.lists(st.sampled_from([*background, *story]), unique=True, max_size=9))
    first, second = data.draw(st.permutations(news))[:2]
    places = st.integers(0, len(shared))
    texts = []
    for own in (first, second):
        place = data.draw(places)
        texts.append(text_of(told([*shared[:place], own, *shared[place:]]), language))
    assert not are_copies(*texts)


@given(st.text(max_size=300), st.text(max_size=300))
def test_whatever_texts_come_the_verdict_is_the_same_from_both_sides(one: str, other: str) -> None:
    first, second = text_of(one * 9), text_of(other * 9)
    assert are_copies(first, second) is are_copies(second, first)
