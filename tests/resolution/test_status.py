"""Whether a round took place, where no source reports it held."""

from typing import Any

import pytest

from negotiations.extraction import Claim
from negotiations.reason_words import in_words
from negotiations.resolution import Evidence, Source
from negotiations.values import Status
from tests.resolution.building import a_round, resolve, source

HELD, PLANNED = Status.HELD, Status.PLANNED

AHEAD = source("ahead", a_round(6, "2018-08-22", "2018-08-23", agreement=10, status=PLANNED), published="2018-08-21")


def status_of_the_sixth(*others: Source, ahead: Source = AHEAD) -> Evidence:
    (record,) = (record for record in resolve([ahead, *others]).rounds if record.number == 6)
    assert record.status == record.evidence["status"].value
    return record.evidence["status"]


def later(*claims: Claim, published: str = "2018-11-09") -> Source:
    return source("later", *claims, published=published, outlet="The Later")


CALLED_LAST = "The Later looks back on it as the last round"
FOLLOWED = "the eighth round was held after it"
BACK: dict[str, Any] = {"agreement": 10, "status": HELD}

# What a later page says, and why the sixth round is taken to have been held; "" where it stays planned.
TAKES_PLACE = [
    (later(a_round(8, **BACK)), FOLLOWED),
    (later(a_round(9, **BACK), a_round(8, **BACK)), FOLLOWED),  # the nearest one is named
    (later(a_round(8, "2018-10-XX", **BACK)), FOLLOWED),
    (later(a_round(8, agreement=10, status=PLANNED)), ""),  # a plan proves nothing
    (later(a_round(8, agreement=11, status=HELD)), ""),  # another agreement's round
    (later(a_round(5, **BACK)), ""),  # an earlier one
    (later(a_round(8, "2018-08-01", **BACK)), ""),  # a number misread: it was before
    (later(), ""),  # silence, however long
    (later(a_round(quote="the last round", **BACK), published="2018-09-10"), CALLED_LAST),
    (later(a_round(quote="지난 회의", **BACK), published="2018-09-10"), CALLED_LAST),
    (later(a_round(quote="some round", **BACK), published="2018-09-10"), ""),  # which may be any
    (later(a_round(quote="the last round", **BACK), published="2018-08-22"), ""),  # it was not over
    (later(a_round(quote="the last round", **BACK), published="2019-02-01"), ""),  # others may have come between
    (
        later(a_round(quote="the last round", **BACK), a_round(7, "2018-09-01", agreement=10), published="2018-09-10"),
        "the seventh round was held after it",  # whose tense is open, and which was over
    ),
]


@pytest.mark.parametrize(("page", "reason"), TAKES_PLACE)
def test_a_planned_round_took_place_if_what_came_after_tells(page: Source, reason: str) -> None:
    evidence = status_of_the_sixth(page)
    expected = (HELD, "inferred", reason) if reason else (PLANNED, "claims", "")
    assert (evidence.value, evidence.basis, in_words(evidence.reason)) == expected
    assert [(told.value, told.stories) for told in evidence.values] == [(PLANNED, 1)]
    assert not evidence.disputed


@pytest.mark.parametrize("quote", ["the talks were postponed", "the talks have been called off", "회의가 연기됐다"])
def test_a_round_that_was_called_off_did_not_take_place(quote: str) -> None:
    called_off = source("off", a_round(6, agreement=10, status=PLANNED, quote=quote))
    assert status_of_the_sixth(called_off, later(a_round(8, **BACK))).value == PLANNED


def test_a_source_that_reports_it_held_needs_no_inference() -> None:
    evidence = status_of_the_sixth(later(a_round(6, **BACK), a_round(8, **BACK)))
    assert (evidence.value, evidence.basis, evidence.reason) == (HELD, "claims", None)
