"""The page that says what the archive holds and what it lacks."""

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from articles.models import Capture
from negotiations.holdings import held, lacking
from tests.site import builders as make
from tests.site.conftest import Get

pytestmark = pytest.mark.django_db


def unread(name: str, state: Capture.State) -> None:
    """A captured page that gave no article."""
    Capture.objects.create(sha256=name, content=b"", size=0, origin=name, state=state)


def test_it_counts_by_month_agreement_language_and_outlet(get: Get, read: Get) -> None:
    row = make.round_()
    for day in (date(2024, 5, 21), date(2024, 5, 30), date(2023, 12, 1)):
        make.claim(row, make.article(published=day), "third time")
    make.article(published=date(2024, 6, 1), language="ko", outlet=make.outlet("한강신문"))
    words, html = read("/coverage/"), get("/coverage/")
    assert "4 articles 4 independent stories 2 outlets 1 December 2023 – 1 June 2024" in words
    assert "2024 2 1 3 2023 1 1" in words  # the months that have any, and the year
    assert "12th agreement 3 3 1 1 December 2023 – 30 May 2024" in words
    for address in ("?month=2024-05", "?year=2023", "?agreement=12", "?language=ko", "?outlet=%ED%95%9C"):
        assert f'href="/articles/{address}' in html


def test_figures_lead_to_as_many_articles(client: Client, read: Get) -> None:
    make.claim(make.round_(), make.article(published=date(2024, 5, 21)), "third time")
    make.article(published=date(2024, 6, 21))
    for query in ("month=2024-05", "agreement=12", "year=2024&month=2024-06"):
        assert "1 article" in read(f"/articles/?{query}")


def test_an_article_without_day_or_outlet_is_counted_as_lacking() -> None:
    make.article()
    other = make.article(published=date(2024, 5, 21))
    type(other).objects.filter(pk=other.pk).update(outlet=None)
    found = held.totals()
    assert (found.articles, found.undated, found.without_outlet) == (2, 1, 1)


def test_every_year_from_first_to_last_is_listed() -> None:
    months = {date(2019, 3, 1): {"en": 2}, date(2021, 1, 1): {"en": 1, "ko": 1}}
    assert [(year.year, year.total) for year in held.by_year(months)] == [(2021, 2), (2020, 0), (2019, 2)]


def test_rounds_with_one_source_or_none_are_listed(read: Get) -> None:
    make.round_(1, stories=0)
    make.round_(2, stories=1)
    make.round_(3, stories=2)
    words = read("/coverage/")
    assert "or none 2 1st round, 12th agreement, 21–23 May 2024, Seoul no source 2nd round" in words
    assert "3rd round" not in words


def test_a_gap_between_numbered_rounds_is_told() -> None:
    for number in (2, 5, None):
        make.round_(number)
    make.round_(30_000, of=11)  # a misreading
    assert [(one.agreement, one.numbers) for one in lacking.missed()] == [(12, [1, 3, 4])]


def test_negotiations_of_the_calendar_without_any_record_are_told() -> None:
    make.agreement(12)
    assert [one.number for one in lacking.uncovered()] == list(range(1, 12))


QUIET = [
    ([date(2024, 3, 1), date(2024, 4, 30)], "2024-06", [(date(2024, 5, 1), date(2024, 6, 1))]),
    ([date(2024, 3, 1), date(2024, 5, 2)], "2024-06-10", [(date(2024, 4, 1),) * 2, (date(2024, 6, 1),) * 2]),
    ([date(2024, 3, 1), date(2024, 4, 1)], "", []),
]


@pytest.mark.parametrize(("published", "concluded", "stretches"), QUIET)
def test_months_of_talks_without_an_article_are_told(
    published: list[date], concluded: str, stretches: list[tuple[date, date]]
) -> None:
    make.agreement(12, concluded=concluded)
    make.round_(1, start=date(2024, 3, 20), end=date(2024, 3, 22))
    make.round_(2, start=date(2024, 4, 20), end=None)
    for day in published:
        make.article(published=day)
    assert [list(one.stretches) for one in lacking.quiet()] == ([stretches] if stretches else [])


def test_pages_that_gave_no_article_are_counted(read: Get) -> None:
    unread("a", Capture.State.FAILED)
    unread("b", Capture.State.NOTHING)
    unread("c", Capture.State.NOTHING)
    words = read("/coverage/")
    assert "1 page was captured and could not be read" in words
    assert "2 pages were captured that hold no article" in words


def test_an_empty_archive_has_a_page_all_the_same(read: Get) -> None:
    assert "Negotiations without any coverage 1st agreement negotiated 1990–1991" in read("/coverage/")


@pytest.mark.parametrize("rounds", [1, 6])
def test_it_asks_as_often_however_much_there_is(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, rounds: int
) -> None:
    make.talks(rounds, stories=rounds)
    with django_assert_num_queries(13):
        client.get("/coverage/")
