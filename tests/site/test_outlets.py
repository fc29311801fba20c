"""The pages of outlets: what each covers, what it was first on, where it stands alone."""

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from negotiations.holdings import counting
from negotiations.holdings.outlets import tallies
from negotiations.holdings.reporting import Share, shares
from negotiations.models import Round
from tests.site import builders as make
from tests.site.conftest import Get

pytestmark = pytest.mark.django_db

EARLY, LATE = date(2024, 5, 20), date(2024, 5, 21)


def share(name: str) -> Share:
    """How often an outlet was first, and alone."""
    return shares().get(make.outlet(name).pk, Share())


def reported(*sources: tuple[str, date | None]) -> Round:
    """A round that outlets report, each on a day in a story of its own."""
    row = make.round_(make.agreement().rounds.count() + 1, stories=len(sources), articles=len(sources))
    made = [make.article(published=day, outlet=make.outlet(name)) for name, day in sources]
    for source in made:
        make.claim(row, source, "third time")
        make.statement(row, source)
    return row


FIRSTS = [
    ((("Gazette", EARLY), ("Herald", LATE)), {"Gazette"}),
    ((("Gazette", EARLY), ("Herald", EARLY)), {"Gazette", "Herald"}),  # of one day: they share
    ((("Gazette", None), ("Herald", LATE)), {"Herald"}),  # nobody knows when the other was
    ((("Gazette", None),), set()),
]


@pytest.mark.parametrize(("sources", "first"), FIRSTS)
def test_the_earliest_day_is_first(sources: tuple[tuple[str, date | None], ...], first: set[str]) -> None:
    reported(*sources)
    assert {name for name in ("Gazette", "Herald") if share(name).firsts} == first


def test_a_day_of_publication_counts_and_no_inferred_one() -> None:
    row = reported(("Herald", LATE))
    undated = make.article(outlet=make.outlet("Gazette"), inferred_published=EARLY)
    make.statement(row, undated)
    assert (share("Herald").firsts, share("Gazette").firsts) == (1, 0)


def test_who_reprints_a_wire_story_is_not_first_beside_the_one_whose_it_is() -> None:
    row = make.round_(stories=1, articles=3)
    wire = make.article(published=EARLY, outlet=make.outlet("Wire"))
    same_day = make.article(published=EARLY, outlet=make.outlet("Gazette"), agency="Wire", story=wire.story)
    later = make.article(published=LATE, outlet=make.outlet("Herald"), agency="Wire", story=wire.story)
    make.statement(row, wire, same_day, later)
    assert [share(name) for name in ("Wire", "Gazette", "Herald")] == [Share(1, 1, 0), Share(), Share()]


def test_who_reprints_is_first_where_the_archive_lacks_the_original() -> None:
    row = make.round_(stories=1, articles=1)
    make.statement(row, make.article(published=EARLY, outlet=make.outlet("Gazette"), agency="Wire"))
    assert share("Gazette") == Share(1, 1, 0)


def test_a_record_of_one_story_stands_alone_and_one_of_two_does_not() -> None:
    reported(("Gazette", EARLY))
    reported(("Gazette", EARLY), ("Herald", LATE))
    assert (share("Gazette").records, share("Herald").records) == (1, 0)


def test_a_value_that_one_story_gives_is_alone_where_sources_differ() -> None:
    row = reported(("Gazette", EARLY), ("Herald", LATE))
    gazette, herald = (make.article(outlet=make.outlet(name)) for name in ("Gazette", "Herald"))
    seoul, others = ("Seoul", [gazette, make.article()]), ("Busan", [herald])
    row.evidence = {"city": make.told(seoul, others), "status": make.told(("held", [gazette]))}
    row.disputed = ["city"]  # nobody says otherwise of its status
    row.save()
    assert (share("Herald").details, share("Gazette").details) == (1, 0)


def test_outlets_are_listed_by_the_number_of_their_articles(read: Get) -> None:
    reported(("Gazette", EARLY), ("Gazette", LATE), ("한강신문", LATE))
    make.article(outlet=make.outlet("Gazette"), language="ko")
    make.outlet("Nobody")  # has no articles
    words = read("/outlets/")
    assert "Gazette 3 English, Korean 20–21 May 2024 12th 1 1 0 한강신문 1 English 21 May 2024 12th 1 0 0" in words
    assert "Nobody" not in words


def test_an_archive_without_outlets_says_so(read: Get) -> None:
    assert "The archive has no articles whose outlet is known yet." in read("/outlets/")


def test_earlier_versions_are_not_counted() -> None:
    make.article("Before", superseded_by=make.article("Now"))
    assert [row.articles for row in tallies()] == [1]


def test_an_outlet_s_page_has_what_it_covers_and_what_it_was_first_on(get: Get, read: Get) -> None:
    row = reported(("Gazette", EARLY))
    row.evidence, row.disputed = {"city": make.told(("Busan", [make.article(outlet=make.outlet("Gazette"))]))}, ["city"]
    row.save()
    make.article(outlet=make.outlet("Gazette"), agency="Hangang Wire")
    words = read("/outlets/gazette/")
    for told in (
        "Articles 3 articles 2 undated",
        "Wire services Hangang Wire 1",
        "12th agreement 1 1st round",
        "First to report 1 Rounds and payments",
        "Alone in reporting 1 Rounds, payments",
        "Alone in saying 1 Fields of records",
    ):
        assert told in words
    assert "/articles/?outlet=gazette&amp;agreement=12" in get("/outlets/gazette/")


def test_the_addresses_of_merged_outlets_lead_to_the_one_they_went_into(client: Client) -> None:
    make.outlet("Gazette", former_slugs=["the-gazette"])
    response = client.get("/outlets/the-gazette/")
    assert (response.status_code, response["Location"]) == (301, "/outlets/gazette/")
    assert client.get("/outlets/nobody/").status_code == 404


def test_counts_are_bounded_and_say_so(read: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "COUNTED", 2)
    monkeypatch.setattr("negotiations.views.outlets.COUNTED", 2)
    reported(("Gazette", EARLY), ("Herald", LATE), ("Herald", LATE))
    words = read("/outlets/")
    assert "Herald 2" in words
    assert "Gazette" not in words
    assert "of the newest 2" in words


@pytest.mark.parametrize(("address", "queries"), [("/outlets/", 4), ("/outlets/gazette/", 8)])
@pytest.mark.parametrize("rounds", [1, 6])
def test_it_asks_as_often_however_much_there_is(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, address: str, queries: int, rounds: int
) -> None:
    for _ in range(rounds):
        reported(("Gazette", EARLY), ("Herald", EARLY))
    with django_assert_num_queries(queries):
        client.get(address)


def test_its_picture_shows_its_own_articles_and_leads_to_them(get: Get) -> None:
    reported(("Gazette", EARLY), ("Herald", LATE))
    html = get("/outlets/gazette/")
    assert 'href="/articles/?year=2024&amp;outlet=gazette"' in html
    assert "2024: 1 article" in html
    assert get("/pictures/coverage-gazette.csv").splitlines()[1] == "2024-05,1,1"
