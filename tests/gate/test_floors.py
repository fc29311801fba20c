"""No change reads the samples worse than before without saying so."""

import pytest

from tests.gate.conftest import CHANGES
from tests.gate.floors import Reached, below, digest, gained, kept, measured, report


def test_the_floors_were_set_for_these_samples() -> None:
    assert digest() == kept().digest, "the samples have changed: make gate ARGS=--set sets their floors anew"


def test_no_score_is_below_its_floor(pytestconfig: pytest.Config) -> None:
    then, now = kept(), measured()
    pytestconfig.stash[CHANGES] = report(then, now)
    assert below(then, now) == []


THEN = Reached(
    "d", {"en": {"rounds": 0.9, "facts": 0.8}}, ("a.txt  rounds  missed  12, 1", "b.txt  rounds  extra  12, 9")
)
NOW = Reached(
    "d", {"en": {"rounds": 0.8, "facts": 0.8}}, ("b.txt  rounds  extra  12, 9", "b.txt  rounds  extra  12, 9")
)


def test_a_fallen_score_is_told_beside_its_floor() -> None:
    assert below(THEN, NOW) == ["en rounds: 0.8, the floor is 0.9"]
    assert below(NOW, THEN) == []


def test_what_was_gained_and_what_was_lost_are_told_apart() -> None:
    assert gained(THEN, NOW) == ["a.txt  rounds  missed  12, 1"]
    assert gained(NOW, THEN) == ["b.txt  rounds  extra  12, 9"], "a second one counts as another"


def test_a_report_names_each_fact_and_says_nothing_where_nothing_changed() -> None:
    told = report(THEN, NOW)
    assert [line.strip() for line in told.splitlines() if line.startswith("  ")] == [
        "a.txt  rounds  missed  12, 1",
        "b.txt  rounds  extra  12, 9",
        "en rounds: 0.8, the floor is 0.9",
    ]
    assert report(THEN, THEN) == ""
