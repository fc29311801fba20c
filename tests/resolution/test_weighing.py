"""What value a field gets, and what evidence."""

import pytest

from negotiations.reasons import Code, because
from negotiations.resolution import Reported
from negotiations.resolution.weighing import vaguer_days, weigh
from tests.resolution.building import said

GUESS = because(Code.COUNTED)


def test_nothing_said_is_no_evidence() -> None:
    assert weigh([]) is None


def test_the_value_of_more_stories_is_chosen_and_the_other_listed() -> None:
    evidence = weigh([said(1, "a"), said(2, "b"), said(2, "c")])
    assert evidence
    assert evidence.value == 2
    assert evidence.values == (Reported(2, 2, 2, ("b", "c")), Reported(1, 1, 1, ("a",)))
    assert evidence.disputed


def test_copies_of_a_story_count_once() -> None:
    evidence = weigh([said(1, "a"), said(1, "b"), *(said(2, copy, story="wire") for copy in "cdef")])
    assert evidence
    assert evidence.value == 1
    assert evidence.values[1] == Reported(2, 1, 4, ("c", "d", "e", "f"))


def test_a_vague_value_gives_way_and_supports() -> None:
    evidence = weigh([said("2024-06", "a"), said("2024-06", "b"), said("2024-06-12", "c")], vaguer_days)
    assert evidence
    assert evidence.value == "2024-06-12"
    assert evidence.values == (Reported("2024-06-12", 3, 3, ("a", "b", "c")),)
    assert not evidence.disputed


def test_a_vague_value_that_agrees_with_another_is_listed() -> None:
    evidence = weigh([said("2024-07", "a"), said("2024-06-12", "b"), said("2024-06-12", "c")], vaguer_days)
    assert evidence
    assert evidence.value == "2024-06-12"
    assert evidence.disputed


def test_of_equals_the_stated_comes_before_the_inferred_and_the_later_before_the_earlier() -> None:
    inferred = weigh([said(1, "a"), said(2, "b", published="2024-06-01", reason=GUESS)])
    later = weigh([said(1, "a", published="2024-06-01"), said(2, "b", published="2024-06-02")])
    lesser = weigh([said(2, "a"), said(1, "b")])
    assert [evidence.value for evidence in (inferred, later, lesser) if evidence] == [1, 2, 1]


def test_of_equals_the_more_precise_comes_before_the_later() -> None:
    told = [said("2024-08-12", "a", published="2024-08-15"), said("2023-11", "b", published="2024-08-23")]
    evidence = weigh(told, vaguer_days, precision=len)
    assert evidence
    assert evidence.value == "2024-08-12"


def test_a_value_is_inferred_only_where_no_source_states_it() -> None:
    stated = weigh([said(1, "a", reason=GUESS), said(1, "b")])
    inferred = weigh([said(1, "a", reason=GUESS)])
    assert stated
    assert (stated.basis, stated.reason) == ("claims", None)
    assert inferred
    assert (inferred.basis, inferred.reason) == ("inferred", GUESS)


# How many who can know say one thing, how many who only plan say another, and which of the two holds.
FIRM = [(1, 1, "told"), (1, 2, "told"), (1, 3, "planned"), (2, 4, "told"), (2, 5, "planned"), (0, 1, "planned")]


@pytest.mark.parametrize(("told", "planned", "chosen"), FIRM)
def test_an_account_weighs_as_much_as_two_plans(told: int, planned: int, chosen: str) -> None:
    accounts = [said("told", f"told {n}") for n in range(told)]
    plans = [said("planned", f"planned {n}") for n in range(planned)]
    evidence = weigh([*accounts, *plans], firm=lambda one: one.value == "told")
    assert evidence
    assert evidence.value == chosen
    assert evidence.disputed is bool(told)
