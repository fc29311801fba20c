"""Dates given in part: what they say, what they fit, and what the day of publication makes of them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.values import Anchor, PartialDate

steps = st.none() | st.integers(-60, 60)
anchors = st.builds(
    Anchor,
    years=steps,
    months=steps,
    weeks=steps,
    weekday=st.none() | st.integers(0, 6),
    days=steps,
)
directed = st.builds(Anchor, weekday=st.integers(0, 6), toward=st.sampled_from([-1, 1]), days=steps)
partial_dates = st.builds(
    PartialDate,
    year=st.none() | st.integers(1, 9999),
    month=st.none() | st.integers(1, 12),
    day=st.none() | st.integers(1, 31),
    anchor=st.none() | (anchors | directed).filter(lambda anchor: str(anchor) != ""),
)


@given(partial_dates)
def test_a_partial_date_survives_its_text(day: PartialDate) -> None:
    assert PartialDate.parse(str(day)) == day


@given(anchors | directed)
def test_an_anchor_survives_its_text(anchor: Anchor) -> None:
    assert Anchor.parse(str(anchor)) == anchor


@given(st.dates())
def test_a_whole_date_is_itself(day: date) -> None:
    partial = PartialDate.of(day)
    assert partial.whole == day
    assert partial.fits(day)
    assert partial.resolve(date(2024, 1, 1)) == partial


@pytest.mark.parametrize("text", ["", "2024", "2024-5-1", "yesterday", "2024-05-XX soon", "XXXX-XX-XX day+"])
def test_other_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a"):
        PartialDate.parse(text)


@pytest.mark.parametrize("text", ["2024-02-30", "XXXX-05-01", "2024-05-XX", "2024-XX-01"])
def test_what_is_no_day_of_the_calendar_is_not_whole(text: str) -> None:
    assert PartialDate.parse(text).whole is None


@pytest.mark.parametrize(
    ("text", "fits"),
    [("XXXX-05-XX", True), ("2024-XX-21", True), ("2024-05-22", False), ("XXXX-XX-XX", True), ("2023-05-21", False)],
)
def test_a_partial_date_fits_the_days_that_it_leaves_open(text: str, fits: bool) -> None:
    assert PartialDate.parse(text).fits(date(2024, 5, 21)) is fits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("XXXX-XX-25 month-1", "2024-02-25"),
        ("XXXX-XX-XX month+0", "2024-03-XX"),
        ("XXXX-XX-03 month+10", "2025-01-03"),
        ("XXXX-12-17 year-1", "2023-12-17"),
        ("XXXX-XX-XX week+0 Tue", "2024-02-27"),
        ("XXXX-XX-XX Thu<", "2024-02-29"),
        ("XXXX-XX-XX Thu>", "2024-03-07"),
        ("XXXX-XX-XX day-1 Thu<", "2024-02-28"),
        ("XXXX-XX-XX day+1", "2024-03-02"),
        ("2024-05-21", "2024-05-21"),
    ],
)
def test_the_day_of_publication_resolves_an_anchor(text: str, expected: str) -> None:
    """Published on Friday, 1 March 2024."""
    assert str(PartialDate.parse(text).resolve(date(2024, 3, 1))) == expected
