"""Lists as files: every row that is found and no other, safe to open, and offered where the list is read."""

import csv
import io
from datetime import date

import pytest
from django.contrib.auth.models import User
from django.http import StreamingHttpResponse
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from negotiations.exporting.tables import LISTED
from negotiations.lists import LISTS
from tests.site import builders as make
from tests.site.conftest import Get

pytestmark = pytest.mark.django_db

HIDDEN = "This sentence is in the text and in no excerpt."


@pytest.fixture
def archive() -> None:
    """Rounds of two years, payments of two kinds, people of both sides, and articles in two languages."""
    make.round_(1, venue=make.venue("Hall"))
    make.round_(2, of=10, start=date(2018, 4, 11), end=None, city="=cmd()")
    make.negotiator("Kim Min-su")
    make.negotiator("Jo Doe", side="US", title="@envoy")
    make.payment(2021)
    make.payment(2020, "demanded", 5 * 10**9, currency="USD")
    source = make.article("Envoys meet", HIDDEN, date(2024, 5, 21), captions=HIDDEN)
    make.article("Earlier", superseded_by=source)
    make.article("협상", language="ko", outlet=make.outlet("한강신문"))
    make.outlet("An Outlet Without Articles")


def text(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    assert isinstance(response, StreamingHttpResponse)
    return b"".join(response).decode()


def rows(client: Client, address: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text(client, address))))


FOUND = [
    ("/agreements.csv", ["10", "11", "12"]),
    ("/rounds.csv", ["10/2", "12/1"]),
    ("/rounds.csv?year=2018", ["10/2"]),
    ("/rounds.csv?year=2018&year=2024", ["10/2", "12/1"]),
    ("/rounds.csv?page=7", ["10/2", "12/1"]),  # a file has no pages
    ("/negotiators.csv?side=us", ["jo-doe"]),
    ("/payments.csv?kind=agreed", ["11/2021-agreed-krw"]),
    ("/payments.csv?kind=nothing", []),
    ("/venues.csv", ["seoul-hall"]),
    ("/outlets.csv", ["peninsula-wire", "한강신문"]),
    ("/ko/payments.csv?kind=demanded", ["11/2020-demanded-usd"]),
]


@pytest.mark.parametrize(("address", "keys"), FOUND)
def test_a_list_has_the_rows_that_its_page_finds(archive: None, client: Client, address: str, keys: list[str]) -> None:
    assert [row.get("key") or row["number"] for row in rows(client, address)] == keys


ARTICLES = [
    ("", ["Envoys meet", "협상"]),
    ("?language=ko", ["협상"]),
    ("?q=envoy", ["Envoys meet"]),
    ("?q=-", ["Envoys meet", "협상"]),
]


@pytest.mark.parametrize(("query", "titles"), ARTICLES)
def test_articles_are_those_that_count_and_are_found(
    archive: None, client: Client, query: str, titles: list[str]
) -> None:
    assert [row["title"] for row in rows(client, f"/articles.csv{query}")] == titles


def test_addresses_are_whole(archive: None, client: Client) -> None:
    assert rows(client, "/rounds.csv")[1]["url"] == "http://testserver/rounds/12/1/"
    assert rows(client, "/ko/rounds.csv")[1]["url"] == "http://testserver/ko/rounds/12/1/"


def test_what_a_spreadsheet_would_run_is_made_text(archive: None, client: Client) -> None:
    assert rows(client, "/rounds.csv")[0]["city"] == "'=cmd()"
    assert rows(client, "/negotiators.csv?side=us")[0]["title"] == "'@envoy"


def test_it_comes_as_a_file_in_utf_8_for_excel_with_its_mark(archive: None, client: Client) -> None:
    response = client.get("/outlets.csv")
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert response.headers["Content-Disposition"] == 'attachment; filename="sma-archive-outlets.csv"'
    assert text(client, "/outlets.csv?bom=1") == "\ufeff" + text(client, "/outlets.csv")


def test_rows_are_written_as_they_come(client: Client, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    for number in range(1, 30):
        make.round_(number)
    with django_assert_max_num_queries(4):
        assert len(rows(client, "/rounds.csv")) == 29


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/claims.csv", 404),
        ("/captures.csv", 404),
        ("/nothing.csv", 404),
        ("/rounds.xml", 404),
        (f"/articles.csv?q={'a' * 400}", 400),  # left out, as on the page, it would give every article
    ],
)
def test_what_is_no_list_or_filter_is_refused(archive: None, client: Client, address: str, status: int) -> None:
    assert client.get(address).status_code == status


def test_every_list_can_be_had() -> None:
    assert set(LISTS) == set(LISTED)


@pytest.mark.parametrize("name", LISTS)
def test_a_page_offers_its_rows_as_it_is_filtered(archive: None, get: Get, name: str) -> None:
    html = get(f"/{name}/")
    assert f'<a href="/{name}.csv" rel="nofollow" download>' in html
    assert f'<a href="/{name}.csv?bom=1" rel="nofollow" download>' in html


def test_a_page_says_how_many_rows_it_offers(archive: None, get: Get, read: Get) -> None:
    assert 'href="/payments.csv?kind=agreed"' in get("/payments/?kind=agreed")
    assert "Download CSV 1 row " in read("/payments/?kind=agreed")
    assert "Download CSV 2 rows " in read("/payments/")


def test_nobody_is_handed_a_text_in_a_file(archive: None, client: Client) -> None:
    client.force_login(User.objects.create_user("someone", is_staff=True))
    for name in LISTS:
        assert HIDDEN not in text(client, f"/{name}.csv"), name
