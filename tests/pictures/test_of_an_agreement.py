"""The course of an agreement's talks, and the sums that papers reported over it."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from negotiations.pictures import course, registry, sums
from negotiations.pictures.shapes import Group, Label, Mark, Picture
from tests.site import builders as make

pytestmark = pytest.mark.django_db


def drawn(name: str) -> Picture:
    picture = registry.picture(name)
    assert picture
    return picture


def marks(picture: Picture) -> list[Mark]:
    shapes = [shape for one in picture.shapes for shape in (one.shapes if isinstance(one, Group) else (one,))]
    return [shape for shape in shapes if isinstance(shape, Mark)]


NONE = ["course", "course-", "course-x", "course-12", "course-012", "sums-x", "sums-12"]
ENDLESS = [f"{kind}-{'1' * 5000}" for kind in ("course", "sums", "days")]  # more figures than Python reads


@pytest.mark.parametrize("name", [*NONE, *ENDLESS])
def test_there_is_none_of_nothing(name: str) -> None:
    make.round_(1, start=None, end=None)
    make.payment(2026, of=12)  # no article tells of it
    make.round_(1, of=11)
    assert registry.picture(name) is None


def talks() -> None:
    """Two rounds, the agreement, and articles on one of them."""
    make.agreement(12, concluded="2024-10")
    held = make.round_(2, start=date(2024, 5, 21), end=date(2024, 5, 23))
    make.round_(1, start=date(2024, 4, 23), end=None, city="Honolulu", venue=make.venue(city="Honolulu", country="US"))
    for day, of in ((21, {}), (22, {}), (23, {"superseded_by": True})):
        superseding = make.article(published=date(2023, 1, 1)) if of else None
        make.claim(held, make.article(published=date(2024, 5, day), superseded_by=superseding), "third time")


def test_the_course_has_rounds_by_day_the_agreement_and_the_articles_of_each_month() -> None:
    talks()
    assert [(mark.title, mark.address) for mark in marks(drawn("course-12"))] == [
        ("2 articles in May 2024", ""),
        ("12th agreement, reached October 2024", ""),
        ("1st round, 12th agreement, from 23 April 2024, Honolulu", "/rounds/12/1/"),
        ("2nd round, 12th agreement, 21–23 May 2024, Seoul", "/rounds/12/2/"),
    ]


def test_the_course_s_table_has_them_too() -> None:
    talks()
    assert list(drawn("course-12").table.rows) == [
        ("round", 1, "2024-04-23", None, "Honolulu", None),
        ("round", 2, "2024-05-21", "2024-05-23", "Seoul", None),
        ("articles", None, "2024-05", None, None, 2),
    ]


def test_the_names_of_cities_keep_clear_of_each_other() -> None:
    for number in range(1, 16):
        make.round_(number, start=date(2024, 4, number), venue=make.venue("A hall with a long name", city=""), city="")
    picture = drawn("course-12")
    assert picture.width > course.WIDTH
    places = [shape.x for mark in marks(picture) for shape in mark.shapes if isinstance(shape, Label)]
    assert min(right - left for left, right in zip(places[1::2], places[3::2], strict=False)) > 120
    assert max(places) < picture.width


def test_a_sum_stands_at_its_first_report_and_counts_its_stories() -> None:
    row = make.payment(2020, kind="demanded", amount=5 * 10**9, currency="USD")
    first = make.article(published=date(2019, 11, 8))
    for source in (first, make.article(story=first.story, published=date(2019, 11, 7)), make.article(published=None)):
        make.claim(row, source, "third time", kind="demanded", amount=5 * 10**9, currency="USD")
    make.claim(row, make.article(published=date(2019, 11, 6)), "Monday", amount=4_990_000_000, currency="USD")
    [mark] = marks(drawn("sums-11"))
    assert mark.title == "Demanded for 2020: $5 billion, reported by 2 stories, first on 6 November 2019"
    assert mark.address == "/payments/11/2020-demanded-usd/"
    assert list(drawn("sums-11").table.rows) == [("2019-11-06", "demanded", 2020, 5 * 10**9, "USD", 2)]


def test_another_sum_for_the_same_payment_is_a_mark_of_its_own() -> None:
    row = make.payment(2020, kind="demanded", amount=5 * 10**9, currency="USD")
    for day, amount in ((7, 5 * 10**9), (8, 4 * 10**9)):
        make.claim(row, make.article(published=date(2019, 11, day)), "third time", amount=amount, currency="USD")
    assert [mark.title.partition(",")[0] for mark in marks(drawn("sums-11"))] == [
        "Demanded for 2020: $5 billion",
        "Demanded for 2020: $4 billion",
    ]


def test_a_sum_told_long_after_the_talks_is_left_to_the_table() -> None:
    make.agreement(12, concluded="2024-10-04")
    for year, published in ((2026, date(2024, 10, 5)), (2027, date(2027, 1, 1))):
        row = make.payment(year, of=12)
        make.claim(row, make.article(published=published), "third time", amount=row.amount, currency="KRW")
    picture = drawn("sums-12")
    assert [mark.address for mark in marks(picture)] == ["/payments/12/2026-agreed-krw/"]
    assert len(picture.table.rows) == 2
    assert "1 sum, first told more than a year after the talks" in picture.description


@pytest.mark.parametrize(("name", "queries"), [("course-12", 3), ("sums-12", 3)])
def test_they_cost_as_many_queries_however_much_there_is(name: str, queries: int) -> None:
    for number in (1, 2, 3):
        talks() if number == 1 else make.round_(number + 2)
        row = make.payment(2025 + number, of=12)
        make.claim(row, make.article(published=date(2024, 5, number)), "third time", amount=row.amount, currency="KRW")
        with CaptureQueriesContext(connection) as asked:
            drawn(name)
        assert len(asked) == queries


def test_the_sums_that_most_tell_of_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sums, "MOST", 1)
    for year, stories in ((2026, 1), (2027, 2)):
        row = make.payment(year, of=12, amount=10**12)
        for _ in range(stories):
            make.claim(row, make.article(published=date(2024, 5, 1)), "third time", amount=10**12, currency="KRW")
    assert [mark.address for mark in marks(drawn("sums-12"))] == ["/payments/12/2027-agreed-krw/"]
