"""Which agreement and year a page is about that leaves them open."""

import pytest

from negotiations.extraction import Claim, Hint
from negotiations.reason_words import in_words
from negotiations.resolution import Source, place
from negotiations.values import Side
from tests.resolution.building import a_chief, a_round, rows, source

SECOND = a_round(2, "2024-05-21", "2024-05-23", city="Seoul")
KNOWN = source("radio", SECOND, a_chief("Lee Tae-woo"), a_chief("Linda Specht", Side.US), published="2024-05-24")
DAYS_AGREE = "the day and month agree with The Radio's second round, 21 May 2024"


def told(*claims: Claim, others: tuple[Source, ...] = (KNOWN,)) -> tuple[int | None, int | None, str] | None:
    """Agreement and year that an undated page with these claims is told by the others, and why in words."""
    found = hint(*claims, others=others)
    return (found.agreement, found.year, in_words(found.reason)) if found else None


def hint(*claims: Claim, others: tuple[Source, ...] = (KNOWN,)) -> Hint | None:
    """What an undated page with these claims is told by the others."""
    pages = place([source("open", *claims), *others], rows)
    return next(page.hint for page in pages if page.source.article == "open")


def test_an_open_page_gets_agreement_and_year_from_a_round_that_agrees() -> None:
    assert told(a_round(2, "XXXX-05-21", city="Seoul", agreement=None)) == (12, 2024, DAYS_AGREE)


def test_a_page_that_names_its_agreement_gets_the_year_alone() -> None:
    assert told(a_round(2, "XXXX-05-21")) == (None, 2024, DAYS_AGREE)


@pytest.mark.parametrize(
    "claim",
    [
        a_round(3, "XXXX-05-21", agreement=None),  # another number
        a_round(2, "XXXX-05-22", agreement=None),  # another day
        a_round(2, "XXXX-05-21", "XXXX-05-22", agreement=None),  # another last day
        a_round(2, "XXXX-05-21", city="Washington", agreement=None),  # another city
        a_round(2, "XXXX-XX-21", agreement=None),  # no month
        a_round(2, agreement=None),  # no day
        a_round(2, "XXXX-05-21", agreement=11),  # another agreement
        a_round(2, "XXXX-05-21 Wed", agreement=None),  # that day was a Tuesday
    ],
)
def test_a_round_that_does_not_agree_tells_nothing(claim: Claim) -> None:
    assert hint(claim) is None


def test_a_weekday_that_agrees_is_no_obstacle() -> None:
    assert told(a_round(2, "XXXX-05-21 Tue", agreement=None)) == (12, 2024, DAYS_AGREE)


def test_two_agreements_that_fit_are_no_answer() -> None:
    other = source("other", a_round(2, "2019-05-21", city="Seoul", agreement=11), published="2019-05-24")
    assert hint(a_round(2, "XXXX-05-21", city="Seoul", agreement=None), others=(KNOWN, other)) is None


def test_what_fits_one_round_of_two_settles_it() -> None:
    """The second round would fit two agreements, the first only one."""
    other = source("other", a_round(2, "2019-05-21", agreement=11), published="2019-05-24")
    first = source("first", a_round(1, "2024-04-23"), published="2024-04-24")
    known = told(
        a_round(2, "XXXX-05-21", agreement=None), a_round(1, "XXXX-04-23", agreement=None), others=(KNOWN, other, first)
    )
    first_day = "the day and month agree with The First's first round, 23 April 2024"
    assert known == (12, 2024, f"{DAYS_AGREE}; {first_day}")


def test_chief_negotiators_tell_the_agreement() -> None:
    known = told(a_chief("LEE Tae Woo", agreement=None), a_round(3, city="Washington", agreement=None))
    assert known == (12, None, "The Radio names the same chief negotiator, LEE Tae Woo")


def test_a_chief_of_two_agreements_is_settled_by_the_other_sides() -> None:
    before = source("before", a_chief("Lee Tae-woo", agreement=11), published="2020-01-01")
    korean = a_chief("Lee Tae-woo", agreement=None)
    american = a_chief("Linda Specht", Side.US, agreement=None)
    assert hint(korean, others=(KNOWN, before)) is None
    told = hint(korean, american, others=(KNOWN, before))
    assert told
    assert told.agreement == 12


def test_members_of_a_delegation_tell_nothing() -> None:
    assert hint(a_chief("Lee Tae-woo", agreement=None, chief=False)) is None


def test_a_dated_page_needs_no_hint() -> None:
    dated = source("dated", a_round(2, "XXXX-05-21", agreement=None), published="2024-06-01")
    assert all(page.hint is None for page in place([dated, KNOWN], rows))


def test_an_inference_rests_on_no_inference() -> None:
    """The open page tells of the third round too, but no other open page is placed by that."""
    one = source("one", a_round(2, "XXXX-05-21", agreement=None), a_round(3, "XXXX-06-10", agreement=None))
    assert hint(a_round(3, "XXXX-06-10", agreement=None), others=(KNOWN, one)) is None
