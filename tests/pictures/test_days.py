"""How the coverage of a round ran by day: what is drawn, and what is only counted."""

from datetime import date, timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from negotiations.models import Round
from negotiations.pictures.days import AFTER, BEFORE, days
from negotiations.pictures.shapes import Box, Mark, Picture
from tests.site import builders as make

pytestmark = pytest.mark.django_db

START, END = date(2024, 6, 25), date(2024, 6, 27)


def drawn(row: Round) -> Picture:
    picture = days(row.key.replace("/", "-"))
    assert picture
    return picture


def mentioned(row: Round, *published: date | None) -> None:
    for day in published:
        make.claim(row, make.article(published=day), "third time")


def titles(picture: Picture) -> list[str]:
    return [shape.title for shape in picture.shapes if isinstance(shape, Mark)]


@pytest.fixture
def row() -> Round:
    return make.round_(4, start=START, end=END)


def test_each_day_has_a_bar_as_high_as_its_articles_are_many(row: Round) -> None:
    mentioned(row, START, END, END)
    picture = drawn(row)
    assert titles(picture) == ["25 June 2024: 1 article", "27 June 2024: 2 articles"]
    one, two = (shape.shapes[0] for shape in picture.shapes if isinstance(shape, Mark))
    assert isinstance(one, Box)
    assert isinstance(two, Box)
    assert two.height == pytest.approx(2 * one.height)
    assert picture.table.rows == [("2024-06-25", 1, 1), ("2024-06-27", 2, 2)]


def test_copies_are_told_from_independent_stories(row: Round) -> None:
    story = make.article(published=END)
    for source in (story, make.article(published=END, story=story.story), make.article(published=END)):
        make.claim(row, source, "third time")
    picture = drawn(row)
    assert titles(picture) == ["27 June 2024: 3 articles, 2 independent"]
    assert picture.table.rows == [("2024-06-27", 3, 2)]
    assert [key.label for key in picture.keys] == ["independent sources", "copies of them", "days of the round"]


def test_what_is_far_from_the_round_is_counted_only(row: Round) -> None:
    day = timedelta(days=1)
    mentioned(row, START - BEFORE - day, START - BEFORE, END + AFTER, END + AFTER + day, END + 900 * day, None)
    picture = drawn(row)
    assert len(titles(picture)) == 2
    assert "Articles published before the days that are drawn: 1; after them: 2." in picture.description


def test_a_span_that_is_an_error_draws_no_endless_picture(row: Round) -> None:
    other = make.round_(5, start=START, end=START + timedelta(days=4000))
    for each in (row, other):
        mentioned(each, START, END)
    assert drawn(other).width < 1.5 * drawn(row).width


def test_a_round_of_unknown_days_is_drawn_from_its_first_article_on() -> None:
    row = make.round_(4, start=None, end=None)
    mentioned(row, START, END)
    picture = drawn(row)
    assert len(titles(picture)) == 2
    assert "shaded" not in picture.description


def test_a_last_day_before_the_first_is_left_aside() -> None:
    row = make.round_(4, start=END, end=START)
    mentioned(row, START, END)
    assert len(titles(drawn(row))) == 2


@pytest.mark.parametrize("name", ["12-4", "12-9", "-", "12", "", "x-4", "99999999999999999999-4", "²-4"])
def test_without_coverage_there_is_no_picture(row: Round, name: str) -> None:
    mentioned(row, START, None)
    assert days(name) is None


def test_it_can_be_taken_away(client: Client, row: Round) -> None:
    mentioned(row, START, END)
    assert client.get("/pictures/days-12-4.csv").content.decode().splitlines()[1:] == [
        "2024-06-25,1,1",
        "2024-06-27,1,1",
    ]
    assert b"4th round, 12th agreement" in client.get("/pictures/days-12-4.svg").content


def test_it_asks_as_often_however_many_articles_there_are(
    django_assert_num_queries: DjangoAssertNumQueries, row: Round
) -> None:
    mentioned(row, *[START] * 9)
    with django_assert_num_queries(2):
        days("12-4")
