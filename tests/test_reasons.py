"""Reasons: as data, as the database keeps them, and in words."""

import json
from datetime import date
from random import Random

import pytest
from django.utils import translation

from negotiations.reason_words import BY_DAYS, SENTENCES, in_english, in_words
from negotiations.reasons import Code, Reason, because, together

DAY = date(2024, 6, 12)
ENDED = because(Code.AFTER_END, days=1, round=3, day=DAY, outlet="The Daily")
WEEKDAY = because(Code.WEEKDAY, weekday=3)
BETWEEN: dict[str, int | date] = {"before": 4, "before_day": date(2024, 4, 10), "after": 6, "after_day": DAY}

# Every kind of reason, and its words.
WORDED = [
    (ENDED, "one day after the third round ended, 12 June 2024, as The Daily reports"),
    (
        because(Code.AFTER_START, days=13, round=21, day=DAY, outlet=""),
        "13 days after the 21st round began, 12 June 2024, as another source reports",
    ),
    (
        because(Code.BEFORE_END, days=2, round=3, day=DAY, outlet="The Daily"),
        "two days before the third round ended, 12 June 2024, as The Daily reports",
    ),
    (
        because(Code.BEFORE_START, days=1, round=3, day=DAY, outlet="The Daily"),
        "one day before the third round began, 12 June 2024, as The Daily reports",
    ),
    (
        because(Code.ON_START, round=3, day=DAY, outlet="The Daily"),
        "the day the third round began, 12 June 2024, as The Daily reports",
    ),
    (
        because(Code.ON_END, round=3, day=DAY, outlet="The Daily"),
        "the day the third round ended, 12 June 2024, as The Daily reports",
    ),
    (WEEKDAY, "the page says Thursday, which that day was"),
    (
        because(Code.FROM_ARTICLES_DAY, day=date(2024, 6, 13), reason=together([ENDED, WEEKDAY])),
        "counted from the article's day, 13 June 2024, itself inferred: one day after the third round ended, 12 June "
        "2024, as The Daily reports; the page says Thursday, which that day was",
    ),
    (
        because(Code.AFTER_ROUND_BEFORE, days=13, day=DAY, outlet="The Daily"),
        "13 days after the round before ended, 12 June 2024, as The Daily says",
    ),
    (because(Code.LASTING_FROM, days=3, day=DAY, outlet=""), "three days from 12 June 2024 on, as another source says"),
    (because(Code.LASTING_UNTIL, days=1, day=DAY, outlet="The Daily"), "one day up to 12 June 2024, as The Daily says"),
    (because(Code.CALENDAR, number=12, year=2024), "agreement 12 was negotiated in 2024"),
    (
        because(Code.CALENDAR_YEARS, number=11, first_year=2019, last_year=2021),
        "agreement 11 was negotiated in 2019 to 2021",
    ),
    (because(Code.GAP, number=5, days=13), "round 5 began 13 days after the one before"),
    (because(Code.ORDER_OF_NUMBERS), "the rounds are in the order of their numbers"),
    (
        because(Code.SAME_DAY, round=2, day=DAY, outlet="The Radio"),
        "the day and month agree with The Radio's second round, 12 June 2024",
    ),
    (
        because(Code.SAME_CHIEF, name="Lee Tae-woo", outlet="The Radio"),
        "The Radio names the same chief negotiator, Lee Tae-woo",
    ),
    (because(Code.TERM, year=2020, agreement=11), "2020 lies in the term of the eleventh agreement"),
    (because(Code.COUNTED), "counted from the rounds before and after it"),
    (
        because(Code.ONLY_BETWEEN, **BETWEEN),
        "the only round between the fourth, which began on 10 April 2024, and the sixth, which began on 12 June 2024",
    ),
    (
        because(Code.AMONG_BETWEEN, rounds=2, **BETWEEN),
        "one of the only two rounds between the fourth, which began on 10 April 2024, and the sixth, which began on "
        "12 June 2024",
    ),
    (because(Code.HELD_AFTER, round=8), "the eighth round was held after it"),
    (because(Code.CALLED_LAST, outlet="The Later"), "The Later looks back on it as the last round"),
    (because(Code.HOME, venue="KIDA", city="Seoul", outlet="The Daily"), "KIDA is in Seoul, as The Daily says"),
    (
        because(Code.LED_AROUND, earlier=6, later=DAY),
        "led at the sixth round before it and at the round of 12 June 2024 after it",
    ),
]
KINDS = [reason for reason, _ in WORDED]


@pytest.mark.parametrize(("reason", "words"), WORDED)
def test_a_reason_is_worded(reason: Reason, words: str) -> None:
    assert in_words(reason) == words


def test_every_kind_is_in_the_table_above() -> None:
    assert {reason.code for reason in KINDS} == {*SENTENCES, *BY_DAYS} == {*Code} - {Code.TOGETHER}


@pytest.mark.parametrize("reason", [*KINDS, together(KINDS)])
def test_a_reason_comes_back_from_the_database_as_it_was(reason: Reason) -> None:
    stored = json.loads(json.dumps(reason.as_json()))
    assert Reason.from_json(stored) == reason
    assert in_words(stored) == in_words(reason)


def test_no_reason_has_no_words() -> None:
    assert in_words(None) == ""


def test_a_reason_is_the_same_in_whatever_order_it_is_given() -> None:
    assert because(Code.TERM, agreement=11, year=2020) == because(Code.TERM, year=2020, agreement=11)


def test_several_reasons_are_told_each_once_and_one_alone_as_itself() -> None:
    assert together([WEEKDAY, ENDED, WEEKDAY]) == together([WEEKDAY, ENDED])
    assert together([ENDED, ENDED]) == ENDED


def test_reasons_of_all_kinds_have_an_order() -> None:
    assert sorted(KINDS) == sorted(Random(6).sample(KINDS, len(KINDS)))


@pytest.mark.parametrize("reason", KINDS)
def test_a_korean_reader_is_told_in_korean_what_leaves_the_site_is_in_english(reason: Reason) -> None:
    with translation.override("ko"):
        assert in_words(reason) != in_english(reason)
    assert in_english(reason) == in_words(reason)


def test_what_a_source_says_is_no_pattern() -> None:
    assert in_words(because(Code.CALLED_LAST, outlet="100 %(day)s")).startswith("100 %(day)s looks back")
