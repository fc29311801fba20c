"""The day of publication of pages that give none."""

from datetime import date

import pytest

from negotiations.extraction import RoundClaim
from negotiations.reason_words import in_words
from negotiations.resolution import InferredDay, Source
from negotiations.values import Status
from tests.resolution.building import a_round, brought_in, resolve, source

THIRD = source("daily", a_round(3, "2024-06-10", "2024-06-12", city="Washington"), outlet="The Daily")


def dated(*claims: RoundClaim, others: tuple[Source, ...] = (THIRD,)) -> InferredDay | None:
    return next((each.dated for each in brought_in([source("open", *claims), *others]) if each.article == "open"), None)


def test_a_page_of_the_day_after_a_round_is_dated_by_it() -> None:
    """Such a page says "on Thursday", and "a day after" the third round ended."""
    inferred = dated(a_round(3, "", "XXXX-XX-XX day-1 Thu<"))
    assert inferred
    assert inferred.day == date(2024, 6, 13)
    assert in_words(inferred.reason) == (
        "one day after the third round ended, 12 June 2024, as The Daily reports; the page says Thursday, "
        "which that day was"
    )


# What the page tells of the third round's first and last day, and how its own lies to it, in words.
COUNTED = [
    ("XXXX-XX-XX day+0", "", "the day the third round began, 10 June 2024, as The Daily reports"),
    ("XXXX-XX-XX day-2", "", "two days after the third round began, 10 June 2024, as The Daily reports"),
    ("XXXX-XX-XX day+1", "", "one day before the third round began, 10 June 2024, as The Daily reports"),
    ("", "XXXX-XX-XX day+0", "the day the third round ended, 12 June 2024, as The Daily reports"),
    ("", "XXXX-XX-XX day-14", "14 days after the third round ended, 12 June 2024, as The Daily reports"),
    ("", "XXXX-XX-XX day+2", "two days before the third round ended, 12 June 2024, as The Daily reports"),
]


@pytest.mark.parametrize(("first", "last", "expected"), COUNTED)
def test_it_says_from_which_day_of_the_round_it_was_counted(first: str, last: str, expected: str) -> None:
    inferred = dated(a_round(3, first, last))
    assert inferred
    assert in_words(inferred.reason) == expected


DATED = [
    ("XXXX-XX-XX day+0", "", date(2024, 6, 10)),  # today
    ("XXXX-XX-XX day+1", "", date(2024, 6, 9)),  # tomorrow
    ("", "XXXX-XX-XX day-2", date(2024, 6, 14)),  # two days ago
    ("XXXX-XX-10 day+0", "", date(2024, 6, 10)),
    ("XXXX-XX-XX week+0 Mon", "", None),  # this week: seven days fit
    ("XXXX-XX-XX week+0 Mon", "XXXX-XX-XX day-1", date(2024, 6, 13)),  # but one of them fits both
    ("XXXX-XX-10 month+0", "", None),  # a month of days fits
    ("XXXX-XX-XX Mon<", "", None),  # the weekday of the round, not of the page
    ("", "XXXX-XX-XX day-1 Fri<", None),  # the day before a Friday was no last day
    ("XXXX-XX-XX day-1", "XXXX-XX-XX day-1", None),  # the two do not agree
    ("XXXX-06-10", "", None),  # nothing hangs on the day of publication
]


@pytest.mark.parametrize(("first", "last", "expected"), DATED)
def test_the_one_day_that_fits_dates_the_page(first: str, last: str, expected: date | None) -> None:
    inferred = dated(a_round(3, first, last))
    assert (inferred.day if inferred else None) == expected


def test_a_copy_of_the_page_itself_dates_nothing() -> None:
    page = source("open", a_round(3, "", "XXXX-XX-XX day-1 Thu<"), story="one")
    copy = source("copy", a_round(3, "", "2024-06-12"), story="one")
    assert not any(each.dated for each in brought_in([page, copy]))


def test_days_told_by_as_many_sources_each_date_nothing() -> None:
    other = source("other", a_round(3, "2024-06-09"))
    assert dated(a_round(3, "XXXX-XX-XX day+0"), others=(THIRD, other)) is None


def test_the_page_completes_its_other_days_and_says_so() -> None:
    page = source(
        "open", a_round(3, "", "XXXX-XX-XX day-1 Thu<"), a_round(4, "XXXX-XX-25 month+0", status=Status.PLANNED)
    )
    fourth = resolve([page, THIRD]).rounds[1]
    assert fourth.start == date(2024, 6, 25)
    assert fourth.evidence["start"].basis == "inferred"
    told = in_words(fourth.evidence["start"].reason)
    assert told.startswith("counted from the article's day, 13 June 2024, itself inferred: one day after the third")


def test_the_page_does_not_support_the_day_that_it_was_dated_by() -> None:
    third = resolve([source("open", a_round(3, "", "XXXX-XX-XX day-1 Thu<")), THIRD]).rounds[0]
    assert third.stories == 2
    assert third.evidence["end"].values[0].sources == ("daily",)
