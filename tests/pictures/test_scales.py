"""From values to places: scales, steps of an axis, marks moved apart."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from negotiations.pictures.scales import Scale, breadth, month_of, spread, steps, year_of


def test_a_scale_runs_either_way() -> None:
    assert [Scale(0, 10, 100, 200)(value) for value in (0, 5, 10)] == [100, 150, 200]
    assert [Scale(0, 10, 200, 100)(value) for value in (0, 5, 10)] == [200, 150, 100]


@pytest.mark.parametrize(
    ("day", "year"),
    [(date(2024, 1, 1), 2024), (date(2024, 7, 2), 2024.5), (date(2023, 12, 31), 2023 + 364 / 365)],
)
def test_a_day_is_a_point_between_years(day: date, year: float) -> None:
    assert year_of(day) == year


@pytest.mark.parametrize(
    ("low", "high", "at_most", "expected"),
    [
        (0, 920, 4, [0, 500, 1000]),
        (0, 1.52e12, 4, [0, 5e11, 1e12, 1.5e12, 2e12]),
        (1990, 2031, 8, [1990, 2000, 2010, 2020, 2030, 2040]),
        (1991, 2031, 12, list(range(1990, 2036, 5))),
        (2024, 2026, 9, [2024, 2024.5, 2025, 2025.5, 2026]),
        (0, 0.4, 4, [0, 0.1, 0.2, 0.30000000000000004, 0.4]),
    ],
)
def test_an_axis_goes_up_by_round_steps(low: float, high: float, at_most: int, expected: list[float]) -> None:
    assert steps(low, high, at_most) == expected


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ([], []),
        ([50], [50]),
        ([10, 90], [10, 90]),  # nothing moves that has room
        ([50, 50, 50], [30, 50, 70]),  # what stands in one place is spread around it
        ([0, 0], [0, 20]),  # not over the edge
        ([100, 100], [80, 100]),
        ([10, 48, 52], [10, 40, 60]),
        ([50] * 11, list(range(0, 101, 10))),  # no room to be so far apart: as far as there is
    ],
)
def test_marks_are_moved_apart(places: list[float], expected: list[float]) -> None:
    assert spread(places, [20] * (len(places) - 1), 0, 100) == pytest.approx(expected)


@given(some.lists(some.floats(0, 1000), max_size=40))
def test_marks_keep_their_order_and_their_distance(places: list[float]) -> None:
    moved = spread(sorted(places), [22] * (len(places) - 1), 0, 1000)
    assert len(moved) == len(places)
    assert all(-1e-6 <= place <= 1000 + 1e-6 for place in moved)
    assert all(right - left >= 22 - 1e-6 for left, right in pairwise(moved))


def test_gaps_may_differ() -> None:
    assert spread([50, 50, 50], [10, 30], 0, 100) == pytest.approx([100 / 3, 130 / 3, 220 / 3])


def test_a_day_is_a_point_between_months() -> None:
    assert month_of(date(2024, 6, 16)) == 12 * 2024 + 5.5


def test_hangul_is_broader_than_latin() -> None:
    assert breadth("협정", 10) == 20
    assert breadth("ab", 10) == pytest.approx(11.2)
