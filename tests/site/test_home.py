"""The front page, the page about the archive, and the pages for what goes wrong."""

from datetime import date

import pytest
from django.test import Client, RequestFactory, override_settings

from negotiations.views import home
from sma_archive import errors
from tests.site import builders as make
from tests.site.conftest import Get


@pytest.mark.django_db
def test_the_front_page_says_what_this_is_and_what_it_holds(read: Get) -> None:
    make.agreement(11, first_year=2020, last_year=2025, concluded="2021-03")
    make.round_(1, of=11)
    make.round_(2, of=11, status="planned", start=date(2024, 6, 10), end=date(2024, 6, 12))
    make.payment(2021, amount=1183300000000)
    make.article("The newest story", published=date(2024, 6, 12))
    words = read("/")
    assert words.startswith("Who pays for U.S. troops in South Korea, as the press told it An archive of news coverage")
    for expected in (
        "1 article 2 rounds 0 negotiators 1 payment",
        "11th agreement Payments 2020–2025, reached March 2021",
        "1 round held, 1 planned 21 May – 12 June 2024",
        "₩1.1833 trillion for 2021",
        "The newest story Peninsula Wire, 12 June 2024",
    ):
        assert expected in words


@pytest.mark.django_db
def test_an_empty_archive_has_a_front_page(read: Get) -> None:
    assert "The archive is empty." in read("/")


@pytest.mark.django_db
def test_more_articles_than_are_counted_are_not_said_to_be_exact(read: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(home, "COUNTED", 1)
    for _ in range(3):
        make.article()
    assert "more than 1 articles" in read("/")


def test_the_page_about_the_archive_needs_no_database(read: Get) -> None:
    words = read("/about/")
    for word in ("Source", "Claim", "Record", "inferred", "pinned", "sources differ", "What is public"):
        assert word in words


def test_what_is_not_there_offers_a_way_on(client: Client) -> None:
    response = client.get("/no/such/page/")
    assert response.status_code == 404
    html = response.content.decode()
    assert "There is no such page" in html
    assert 'href="/rounds/"' in html
    assert 'action="/articles/"' in html


def test_a_broken_page_is_answered_without_the_database() -> None:
    response = errors.broken(RequestFactory().get("/"))
    assert response.status_code == 500
    assert "Something went wrong" in response.content.decode()


@pytest.mark.django_db
def test_a_view_that_fails_shows_the_broken_page(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise RuntimeError

    monkeypatch.setattr(home, "overview", fail)
    client.raise_request_exception = False
    response = client.get("/")
    assert response.status_code == 500
    assert "The fault is ours" in response.content.decode()


@override_settings(ALLOWED_HOSTS=["archive.example"])
def test_a_request_for_another_host_is_refused_in_words(client: Client) -> None:
    response = client.get("/about/", headers={"host": "other.example"})
    assert response.status_code == 400
