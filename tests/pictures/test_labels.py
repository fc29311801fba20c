"""Labels that would stand in each other's way."""

import pytest

from negotiations.pictures.labels import LINE, clear
from negotiations.pictures.shapes import Label


def test_what_is_clear_stays() -> None:
    labels = [Label(0, 50 + LINE, "one"), Label(0, 50, "two"), Label(200, 50, "three")]
    assert clear(labels) == labels


def test_what_would_meet_moves_up() -> None:
    first, second = clear([Label(0, 50, "one"), Label(10, 50, "two")])
    assert first == Label(0, 50, "one")
    assert second == Label(10, 50 - LINE, "two")


@pytest.mark.parametrize("mark", [[], [(20, 66)]])
def test_the_higher_of_two_stays_the_higher(mark: list[tuple[float, float]]) -> None:
    lower, higher = clear([Label(10, 50, "$5 billion"), Label(0, 56, "$4.7 billion")], mark)
    assert (lower.text, higher.text) == ("$4.7 billion", "$5 billion")
    assert lower.y - higher.y >= LINE


def test_where_a_label_begins_counts() -> None:
    labels = [Label(100, 50, "before", anchor="end"), Label(105, 50, "behind")]
    assert clear(labels) == labels


def test_a_mark_is_not_covered() -> None:
    [moved] = clear([Label(100, 54, "+8.2%", anchor="middle")], [(100, 50)])
    assert moved.y < 50
