"""Scoring: how rows find each other, and what counts as right, missed, extra and wrong."""

from collections.abc import Mapping
from typing import Any

import pytest

from tests.gate.pairing import paired
from tests.gate.scoring import QUOTES, Outcome, compare, scores, tallies

ROUND: Mapping[str, Any] = {
    "agreement": 13, "number": 2, "status": "held", "start": "2029-10-16", "end": "2029-10-17",
    "city": "Gyeongju", "venue": None, "quote": "met in Gyeongju",
}  # fmt: skip
PERSON: Mapping[str, Any] = {"name": "백서윤", "name_latin": "Baek Seo-yun", "side": "KR", "chief": True}
SUM: Mapping[str, Any] = {"kind": "agreed", "amount": 1746200000000, "currency": "KRW", "change_percent": 6.2}
RISE: Mapping[str, Any] = {"kind": "offered", "amount": None, "currency": None, "change_percent": 2.9}


@pytest.mark.parametrize(
    ("kind", "wanted", "read", "is_one"),
    [
        ("rounds", ROUND, {}, True),
        ("rounds", ROUND, {"city": "Busan", "start": None, "end": None}, True),  # a number is enough
        ("rounds", ROUND, {"number": 3}, False),
        ("rounds", ROUND, {"agreement": 12}, False),
        ("rounds", ROUND, {"number": None, "city": None}, True),  # by its days
        ("rounds", ROUND, {"number": None, "city": None, "start": "2029-10-17", "end": None}, True),  # a day of them
        ("rounds", ROUND, {"number": None, "start": None, "end": None}, True),  # by its city
        ("rounds", ROUND, {"number": None, "start": None, "end": None, "status": "planned"}, False),
        ("rounds", ROUND, {"number": None, "agreement": None}, True),
        ("rounds", ROUND, {"number": None, "agreement": 12}, False),
        ("negotiators", PERSON, {"name": "BAEK Seo Yun"}, True),  # in either script, however spelled
        ("negotiators", PERSON, {"side": "US"}, False),
        ("payments", SUM, {"amount": 1746000000000}, True),  # rounded
        ("payments", SUM, {"amount": 1790000000000}, False),
        ("payments", SUM, {"currency": "USD"}, False),
        ("payments", SUM, {"kind": "offered"}, False),
        ("payments", RISE, {}, True),
        ("payments", RISE, {"change_percent": 3.9}, False),
        ("payments", RISE, {"amount": 1, "currency": "KRW"}, False),
        ("agreements", {"number": 13}, {}, True),
        ("agreements", {"number": 13}, {"number": 12}, False),
    ],
)
def test_rows_find_each_other(kind: str, wanted: Mapping[str, Any], read: Mapping[str, Any], is_one: bool) -> None:
    found = paired(kind, [wanted], [{**wanted, **read}])
    assert (len(found.pairs), len(found.missed), len(found.extra)) == ((1, 0, 0) if is_one else (0, 1, 1))


def test_a_number_finds_its_row_before_a_city_does() -> None:
    unnumbered = {**ROUND, "number": None}
    found = paired("rounds", [ROUND, unnumbered], [unnumbered, ROUND])
    assert found.pairs == [(ROUND, ROUND), (unnumbered, unnumbered)]


ARTICLE: Mapping[str, Any] = {
    "title": "Envoys meet again in Gyeongju", "outlet": "The Sample", "agency": None, "authors": [],
    "published": "2029-10-18", "language": "en", "dateline": None,
    "body_starts": "Envoys met", "body_ends": "they said.", "not_body": ["Subscribe"],
}  # fmt: skip
NOTE: Mapping[str, Any] = {"article": ARTICLE, "agreements": [], "rounds": [ROUND], "negotiators": [], "payments": []}
READ: Mapping[str, Any] = {**NOTE, "article": {**ARTICLE, "body": "Envoys met in Gyeongju, they said."}}
TEXT = "Subscribe Envoys met in Gyeongju, they said."


def outcomes(**read: Any) -> dict[str, Outcome]:
    """What is not right on a page that was read so."""
    marks = compare("page", TEXT, NOTE, {**READ, **read})
    return {mark.what: mark.outcome for mark in marks if mark.outcome is not Outcome.RIGHT}


@pytest.mark.parametrize(
    ("round_read", "wanted"),
    [
        ({}, {}),
        ({"city": None}, {"rounds city": Outcome.MISSED}),
        ({"city": "Busan"}, {"rounds city": Outcome.WRONG}),
        ({"city": "Gyeongju, South Korea"}, {}),
        ({"venue": "Hwabaek Hall"}, {"rounds venue": Outcome.EXTRA}),  # guessing costs
        ({"quote": "met in Busan"}, {QUOTES: Outcome.MISSED}),
        ({"quote": ""}, {QUOTES: Outcome.MISSED}),
    ],
)
def test_details_are_compared_one_by_one(round_read: dict[str, Any], wanted: dict[str, Outcome]) -> None:
    assert outcomes(rounds=[{**ROUND, **round_read}]) == wanted


def test_details_of_a_row_that_was_missed_are_not_counted() -> None:
    assert outcomes(rounds=[]) == {"rounds": Outcome.MISSED}


@pytest.mark.parametrize(
    ("article_read", "wanted"),
    [
        ({"outlet": "Sample"}, {}),
        ({"published": "2029-10-18T09:00:00"}, {}),
        ({"title": "Envoys meet again"}, {"article title": Outcome.WRONG}),
        ({"authors": ["Nobody"]}, {"article authors": Outcome.EXTRA}),
        ({"body": "Envoys met in Gyeongju."}, {"article body": Outcome.MISSED}),  # cut short
        ({"body": "Subscribe Envoys met in Gyeongju, they said."}, {"article body": Outcome.MISSED}),  # furniture
    ],
)
def test_the_article_is_compared_too(article_read: dict[str, Any], wanted: dict[str, Outcome]) -> None:
    assert outcomes(article={**READ["article"], **article_read}) == wanted


def test_scores_are_means_of_f1() -> None:
    marks = list(compare("page", TEXT, NOTE, {**READ, "rounds": [{**ROUND, "city": "Busan"}, {**ROUND, "number": 3}]}))
    reached = scores(tallies(marks))
    assert reached["rounds"] == pytest.approx(2 / 3)  # one right, one extra
    assert reached["rounds details"] == reached["details"] == pytest.approx(5 / 6)  # the city of six that are told
    assert reached["article"] == 1.0
