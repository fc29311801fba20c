"""Rounds that no source numbers: which are one, what they are called, and whose number follows from the others."""

from typing import Any

import pytest

from negotiations.reason_words import in_words
from negotiations.resolution import Resolved, Source
from negotiations.values import Status
from tests.resolution.building import a_round, resolve, source

HELD, PLANNED = Status.HELD, Status.PLANNED
FOURTH = source("four", a_round(4, "2024-04-10", "2024-04-12", status=HELD))
SIXTH = source("six", a_round(6, "2024-06-10", "2024-06-12", status=HELD))
SEVENTH = source("seven", a_round(7, "2024-07-10", "2024-07-12", status=HELD))


def met(article: str, first: str = "", last: str = "", **values: Any) -> Source:
    """A page that tells of a meeting without its number."""
    return source(article, a_round(None, first, last, **{"status": HELD, **values}))


def keys(resolved: Resolved) -> list[str]:
    return [record.key for record in resolved.rounds]


SEOUL: dict[str, Any] = {"city": "Seoul"}

# What pages tell of meetings, and the rounds that come of it.
MEETINGS = [
    ([met("a", "2024-05-08", **SEOUL), met("b", "2024-05-08")], ["12/2024-05-seoul"]),  # one leaves the city open
    ([met("a", "2024-05-08", "2024-05-09"), met("b", "2024-05-09")], ["12/2024-05"]),  # days of one meeting
    (
        [met("a", "2024-05-08", **SEOUL), met("b", "2024-05-08", city="Busan")],
        ["12/2024-05-busan", "12/2024-05-seoul"],
    ),
    (
        [met("a", "2024-05-08", **SEOUL), met("b", "2024-05-27", **SEOUL)],
        ["12/2024-05-08-seoul", "12/2024-05-27-seoul"],  # two meetings in one month and city
    ),
    ([met("a", "2024-05-08", **SEOUL), met("b", "2024-05-XX", **SEOUL)], ["12/2024-05-seoul"]),
    (
        [
            met("a", "2024-05-08", **SEOUL),
            met("b", "2024-05-27", **SEOUL),
            met("c", "2024-05-XX", **SEOUL),
        ],
        ["12/2024-05-08-seoul", "12/2024-05-27-seoul"],  # the last may be either: it is of none
    ),
    ([met("a", "2024-05-XX", **SEOUL), met("b", "2024-05-XX", **SEOUL)], ["12/2024-05-seoul"]),
]


@pytest.mark.parametrize(("pages", "expected"), MEETINGS)
def test_days_and_place_tell_unnumbered_rounds_apart(pages: list[Source], expected: list[str]) -> None:
    assert keys(resolve(pages)) == expected
    assert keys(resolve(reversed(pages))) == expected


def test_the_one_round_between_the_fourth_and_the_sixth_is_the_fifth_and_says_so() -> None:
    (fifth,) = (r for r in resolve([FOURTH, SIXTH, met("a", "2024-05-08", **SEOUL)]).rounds if r.number == 5)
    assert fifth.key == "12/5"
    assert fifth.evidence["number"].basis == "inferred"
    assert in_words(fifth.evidence["number"].reason) == (
        "the only round between the fourth, which began on 10 April 2024, and the sixth, which began on 10 June 2024"
    )


def test_two_rounds_where_two_numbers_are_missing_take_them_in_order() -> None:
    pages = [FOURTH, SEVENTH, met("b", "2024-06-02"), met("a", "2024-05-08")]
    found = {str(record.start): record.key for record in resolve(pages).rounds}
    assert (found["2024-05-08"], found["2024-06-02"]) == ("12/5", "12/6")
    (sixth,) = (record for record in resolve(pages).rounds if record.key == "12/6")
    assert in_words(sixth.evidence["number"].reason) == (
        "one of the only two rounds between the fourth, which began on 10 April 2024, and the seventh, which began on "
        "10 July 2024"
    )


# Pages beside the fourth and the sixth round, and why the number of the meeting does not follow.
OPEN = [
    ([met("a", "2024-05-08"), met("b", "2024-05-20")], "two were held and one number is missing"),
    ([met("a", "2024-05-08", status=PLANNED)], "it was only planned"),
    ([met("a", "2024-05-XX", **SEOUL)], "its day is not known"),
    ([met("a", "2024-07-08")], "it was held after the sixth"),
    ([met("a", "2024-05-08"), source("five", a_round(5, status=HELD))], "the fifth is known, on a day that is not"),
]


@pytest.mark.parametrize(("pages", "why"), OPEN)
def test_a_number_that_does_not_follow_stays_open(pages: list[Source], why: str) -> None:
    told = {record.key: record.evidence.get("number") for record in resolve([FOURTH, SIXTH, *pages]).rounds}
    assert not any(evidence and evidence.basis == "inferred" for evidence in told.values()), why


def test_no_number_follows_from_one_that_followed_itself() -> None:
    """The fifth follows from its neighbours; what was held between it and the sixth gets no number from it."""
    eighth = source("eight", a_round(8, "2024-08-10", status=HELD))
    pages = [FOURTH, SIXTH, eighth, met("a", "2024-05-08"), met("b", "2024-07-08")]
    reasons = {r.key: in_words(e.reason) for r in resolve(pages).rounds if (e := r.evidence.get("number"))}
    assert set(reasons) == {"12/5", "12/7"}
    assert "sixth" in reasons["12/7"]
    assert "fifth" not in reasons["12/7"]
