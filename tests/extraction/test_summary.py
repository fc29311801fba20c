"""A page's mentions merged into rows, and what the page leaves open completed from its own statements."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from negotiations.extraction import AgreementClaim, Hint, NegotiatorClaim, PaymentClaim, RoundClaim, Row, summarise
from negotiations.reason_words import in_words
from negotiations.reasons import Code, because
from negotiations.values import Currency, Part, PartialDate, PaymentKind, Side, Status


def claim(first: str = "", last: str = "", start: int = 0, **values: Any) -> RoundClaim:
    """A round's claim; days as text."""
    days = {name: PartialDate.parse(text) for name, text in (("first_day", first), ("last_day", last)) if text}
    place = {"part": Part.BODY, "start": start, "end": start + 5, "quote": "words", "rule": "test", "agreement": 12}
    return RoundClaim(**{**place, **days, **values})


def lines(claims: Sequence[RoundClaim], published: str | None = "2024-07-12", hint: Hint | None = None) -> list[str]:
    day = date.fromisoformat(published) if published else None
    return [_line(row) for row in summarise(claims, day, hint).rounds]


def _line(row: Row[RoundClaim]) -> str:
    c = row.claim
    return f"{c.agreement}/{c.number} {c.status} {c.first_day} {c.last_day} {c.city}"


HELD, PLANNED = Status.HELD, Status.PLANNED
MERGED = {
    "two mentions of one round": (
        [claim(number=5, city="Seoul", status=HELD), claim("2024-07-10", "2024-07-12", number=5, start=9)],
        ["12/5 held 2024-07-10 2024-07-12 Seoul"],
    ),
    "an unnumbered mention joins by its day": (
        [claim("2024-07-10", "2024-07-12", number=5, status=HELD), claim(last="2024-07-12", city="Seoul", start=9)],
        ["12/5 held 2024-07-10 2024-07-12 Seoul"],
    ),
    "an unnumbered mention joins by its city": (
        [claim(number=5, city="Seoul", status=HELD), claim("2024-07-10", city="Seoul", status=HELD, start=9)],
        ["12/5 held 2024-07-10 None Seoul"],
    ),
    "not where two rounds fit": (
        [
            claim(number=4, city="Seoul", status=HELD),
            claim(number=5, city="Seoul", status=HELD),
            claim("2024-07-10", city="Seoul", status=HELD, start=9),
        ],
        ["12/4 held None None Seoul", "12/5 held None None Seoul", "12/None held 2024-07-10 None Seoul"],
    ),
    "not where one is held and one to come": (
        [claim(number=6, city="Washington", status=PLANNED), claim(city="Washington", status=HELD, start=9)],
        ["12/6 planned None None Washington", "12/None held None None Washington"],
    ),
    "not where the days differ": (
        [
            claim("2024-06-25", "2024-06-27", number=4, city="Seoul"),
            claim("2024-07-10", city="Seoul", start=9),
        ],
        ["12/4 held 2024-06-25 2024-06-27 Seoul", "12/None held 2024-07-10 None Seoul"],
    ),
    "a city is more than its region": (
        [claim(number=1, city="Hawaii", status=HELD), claim(number=1, city="Honolulu", start=9)],
        ["12/1 held None None Honolulu"],
    ),
    "the length gives the last day": (
        [claim("2024-07-10", number=5), claim(number=5, days=3, start=9)],
        ["12/5 held 2024-07-10 2024-07-12 None"],
    ),
    "the length gives the first day": (
        [claim(last="2024-07-12", number=5), claim(number=5, days=3, start=9)],
        ["12/5 held 2024-07-10 2024-07-12 None"],
    ),
    "a round extended": (
        [claim("2024-07-09", "2024-07-10", number=5), claim(number=5, days=3, start=9)],
        ["12/5 held 2024-07-09 2024-07-11 None"],
    ),
    "the text before a caption": (
        [claim("2024-07-09", number=5, part=Part.CAPTION), claim("2024-07-10", number=5, start=9)],
        ["12/5 held 2024-07-10 None None"],
    ),
    "the days beat the words": (
        [claim("2024-07-23", number=6, status=HELD)],
        ["12/6 planned 2024-07-23 None None"],
    ),
    "unnumbered, with neither day nor city": ([claim("2024-08-XX", status=PLANNED)], []),
    "a number is enough": ([claim(number=6, status=PLANNED)], ["12/6 planned None None None"]),
}


@pytest.mark.parametrize("name", MERGED)
def test_mentions_are_merged(name: str) -> None:
    claims, expected = MERGED[name]
    assert lines(claims) == expected


def test_the_mention_that_says_most_is_quoted() -> None:
    bare = claim(number=5, quote="bare", start=0)
    full = claim("2024-07-10", number=5, city="Seoul", quote="full", start=9)
    (row,) = summarise([bare, full], date(2024, 7, 12)).rounds
    assert (row.claim.quote, row.claim.start, row.mentions) == ("full", 9, (bare, full))


UNDATED = {
    "the year of a negotiation of one year": (
        [claim("XXXX-07-10", "XXXX-07-12", number=5, status=HELD)],
        ["12/5 held 2024-07-10 2024-07-12 None"],
    ),
    "the year of a longer one stays open": (
        [claim("XXXX-11-18", "XXXX-11-19", number=3, status=HELD, agreement=11)],
        ["11/3 held XXXX-11-18 XXXX-11-19 None"],
    ),
    "the month, from the order and the gap": (
        [
            claim("XXXX-06-10", "XXXX-06-12", number=3, status=HELD),
            claim("XXXX-XX-25 month-1", "XXXX-XX-27 month-1", number=4, status=HELD),
            claim("XXXX-XX-10 month+0", "XXXX-XX-12 month+0", number=5, status=HELD, gap_days=13),
        ],
        [
            "12/3 held 2024-06-10 2024-06-12 None",
            "12/4 held 2024-06-25 2024-06-27 None",
            "12/5 held 2024-07-10 2024-07-12 None",
        ],
    ),
    "a weekday alone stays open": (
        [claim(last="XXXX-XX-XX Thu<", number=2, status=HELD)],
        ["12/2 held None XXXX-XX-XX Thu< None"],
    ),
    "what cannot be stays as it is": (
        [
            claim("XXXX-06-10", number=3, status=HELD),
            claim("XXXX-05-21", number=4, status=HELD),
        ],
        ["12/3 held XXXX-06-10 None None", "12/4 held XXXX-05-21 None None"],
    ),
}


@pytest.mark.parametrize("name", UNDATED)
def test_an_undated_page_is_completed_from_itself(name: str) -> None:
    claims, expected = UNDATED[name]
    assert lines(claims, published=None) == expected


def test_what_is_inferred_says_from_what() -> None:
    (row,) = summarise([claim("XXXX-07-10", number=5, status=HELD)], None).rounds
    assert in_words(row.inferred["first_day"]) == (
        "agreement 12 was negotiated in 2024; the rounds are in the order of their numbers"
    )


def test_a_hint_gives_agreement_and_year() -> None:
    hint = Hint(agreement=11, year=2019, reason=because(Code.SAME_CHIEF, name="Kim", outlet=""))
    (row,) = summarise([claim("XXXX-11-18", number=3, status=HELD, agreement=None)], None, hint).rounds
    assert _line(row) == "11/3 held 2019-11-18 None None"
    assert row.inferred["agreement"] == hint.reason
    assert in_words(row.inferred["first_day"]) == (
        "another source names the same chief negotiator, Kim; the rounds are in the order of their numbers"
    )


def test_what_a_page_states_needs_no_hint() -> None:
    hint = Hint(agreement=11, reason=because(Code.COUNTED))
    (row,) = summarise([claim("2024-07-10", number=5)], date(2024, 7, 12), hint).rounds
    assert row.claim.agreement == 12
    assert "agreement" not in row.inferred


def place(start: int) -> dict[str, Any]:
    return {"part": Part.BODY, "start": start, "end": start + 5, "quote": "words", "rule": "test"}


def test_one_person_under_full_name_and_surname_is_one_row() -> None:
    claims = [
        NegotiatorClaim(**place(0), name="Kim Hana", side=Side.KR, title="negotiator"),
        NegotiatorClaim(**place(9), name="Kim", side=Side.KR, chief=True),
        NegotiatorClaim(**place(20), name="Reed", side=Side.US),
        NegotiatorClaim(**place(30), name="Ann Reed", side=Side.US, chief=True),
        NegotiatorClaim(**place(40), name="Kim", side=Side.US),
    ]
    found = [(row.claim.name, row.claim.chief, row.claim.title) for row in summarise(claims, None).negotiators]
    assert found == [("Kim Hana", True, "negotiator"), ("Ann Reed", True, None), ("Kim", False, None)]


def test_one_sum_is_one_row_and_each_year_its_own() -> None:
    def payment(start: int, year: int | None, change: float | None = None) -> PaymentClaim:
        return PaymentClaim(
            **place(start),
            kind=PaymentKind.AGREED,
            amount=10**12,
            currency=Currency.KRW,
            year=year,
            change_percent=change,
        )

    claims = [payment(0, None, 8.2), payment(9, 2029), payment(20, 2030)]
    found = {(row.claim.year, len(row.mentions)) for row in summarise(claims, None).payments}
    assert found == {(2029, 2), (2030, 1)}


def test_an_agreement_is_one_row() -> None:
    claims = [
        AgreementClaim(**place(0), agreement=12, first_year=2026),
        AgreementClaim(**place(9), agreement=12, last_year=2030),
        AgreementClaim(**place(20), agreement=11, last_year=2025),
    ]
    found = [
        (row.claim.agreement, row.claim.first_year, row.claim.last_year) for row in summarise(claims, None).agreements
    ]
    assert found == [(11, None, 2025), (12, 2026, 2030)]
