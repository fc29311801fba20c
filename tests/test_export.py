"""Exports: the columns promised, in a lasting order, safe to open, and streamed."""

import csv
import io
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Capture, Outlet, Story
from negotiations import models
from negotiations.exporting import FORMATS, TABLES, Table
from negotiations.exporting.tables import COMMON, LISTED, VALUES
from negotiations.reasons import Code, because

WHY = because(Code.WEEKDAY, weekday=3)
COLUMNS = {
    "agreements": "number first_year last_year concluded articles claims disputed url",
    "rounds": "key agreement number status start end city venue articles claims disputed url",
    "negotiators": ("key name native_name aliases side title agreements chief_for rounds articles claims disputed url"),
    "payments": "key agreement year kind amount currency change_percent articles claims disputed url",
    "venues": "key name city country rounds articles disputed url",
    "outlets": "key name other_names articles first_article last_article free url",
    "articles": (
        "key title outlet agency authors published published_from inferred_published inferred_from language dateline "
        "story superseded_by original url"
    ),
    "captures": (
        "sha256 size origin address status captured_at stored_at state failure known_url known_published known_outlet "
        "known_language known_charset article"
    ),
    "claims": (
        "kind article part start end quote rule agreement record verdict first_year last_year concluded "
        "number status first_day last_day city venue days gap_days name side chief title round_number "
        "payment_kind amount currency year change_percent url"
    ),
}


def export(table: str, form: str = "csv") -> str:
    output = io.StringIO()
    call_command("export", table, format=form, stdout=output)
    return output.getvalue()


def rows(table: str) -> list[dict[str, Any]]:
    found = [json.loads(line) for line in export(table, "jsonl").splitlines()]
    assert json.loads(export(table, "json")) == found
    return found


def article(key: str, **values: Any) -> Article:
    capture = Capture.objects.create(sha256=key * 16, content=b"page", size=4, origin="a.txt")
    story = Story.objects.create(key=key * 16)
    return Article.objects.create(key=key, capture=capture, story=story, body="Whole text of its publisher.", **values)


@pytest.fixture
def archive(db: None) -> None:
    """An archive of two agreements, two rounds, a person, two payments and two articles, made out of order."""
    twelfth = models.Agreement.objects.create(key="12", number=12, concluded="2024-10-02")
    eleventh = models.Agreement.objects.create(key="11", number=11, first_year=2020, last_year=2025)
    venue = models.Venue.objects.create(key="seoul-hall", name="Hall", city="Seoul")
    unnumbered = models.Round.objects.create(key="12/2024-video", agreement=twelfth, slug="2024-video", status="held")
    fifth = models.Round.objects.create(
        key="12/5",
        agreement=twelfth,
        number=5,
        slug="5",
        status="held",
        start=date(2024, 7, 10),
        end=date(2024, 7, 12),
        city="Seoul",
        venue=venue,
        disputed=["end", "venue"],
        stories=2,
        articles=3,
    )
    person = models.Negotiator.objects.create(
        key="kim-min-seo", name="Kim Min-seo", aliases=["=Kim", "Kim Minseo"], side="KR", title="-chief", articles=1
    )
    models.Delegate.objects.create(negotiator=person, agreement=twelfth, chief=True)
    models.Delegate.objects.create(negotiator=person, agreement=eleventh)
    fifth.negotiators.add(person)
    models.Payment.objects.create(key="12/demanded-rise", agreement=twelfth, kind="demanded", change_percent=400.0)
    models.Payment.objects.create(
        key="11/2021",
        agreement=eleventh,
        year=2021,
        kind="agreed",
        amount=1183300000000,
        currency="KRW",
        change_percent=-3.5,
    )
    outlet = Outlet.objects.create(name="연합뉴스", slug="yonhap")
    inferred = {"inferred_published": date(2024, 6, 13), "inferred_published_reason": WHY.as_json()}
    undated = article("b" * 4, title="Undated", **inferred)
    dated = article(
        "a" * 4, title='Talks, "again"', outlet=outlet, authors=["Park", "Lee"], published=date(2024, 7, 12)
    )
    place = {"part": "body", "start": 3, "end": 9, "rule": "test", "agreement_number": 12}
    models.RoundClaim.objects.create(article=dated, record=fifth, quote="a fifth", number=5, status="held", **place)
    models.RoundClaim.objects.create(
        article=undated, record=unnumbered, quote="@talks", first_day="2024-06-XX", **place
    )
    models.PaymentClaim.objects.create(article=dated, quote="fivefold", kind="demanded", change_percent=400, **place)


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.usefixtures("archive")
def test_a_table_has_the_columns_promised(table: str) -> None:
    header = export(table).splitlines()[0]
    assert header.split(",") == COLUMNS[table].split()
    assert all(list(row) == COLUMNS[table].split() for row in rows(table))


@pytest.mark.usefixtures("archive")
def test_rounds_stand_in_the_order_of_the_talks() -> None:
    assert list(csv.DictReader(io.StringIO(export("rounds")))) == [
        {
            "key": "12/5",
            "agreement": "12",
            "number": "5",
            "status": "held",
            "start": "2024-07-10",
            "end": "2024-07-12",
            "city": "Seoul",
            "venue": "Hall",
            "articles": "3",
            "claims": "1",
            "disputed": "end; venue",
            "url": "/rounds/12/5/",
        },
        {
            **dict.fromkeys(COLUMNS["rounds"].split(), ""),
            "key": "12/2024-video",
            "agreement": "12",
            "status": "held",
            "articles": "0",
            "claims": "1",
            "url": "/rounds/12/2024-video/",
        },
    ]


@pytest.mark.usefixtures("archive")
def test_negotiators_come_with_where_they_sat() -> None:
    (person,) = rows("negotiators")
    assert (person["agreements"], person["chief_for"], person["rounds"]) == ([11, 12], [12], ["12/5"])
    assert person["native_name"] is None


@pytest.mark.usefixtures("archive")
def test_payments_are_numbers_and_an_increase_alone_has_no_sum() -> None:
    first, second = rows("payments")
    assert (first["year"], first["amount"], first["change_percent"]) == (2021, 1183300000000, -3.5)
    assert (second["year"], second["amount"], second["currency"], second["change_percent"]) == (None, None, None, 400.0)
    as_csv = list(csv.DictReader(io.StringIO(export("payments"))))
    assert [row["change_percent"] for row in as_csv] == ["-3.5", "400"]  # a number below zero is no formula


@pytest.mark.usefixtures("archive")
def test_venues_come_with_the_rounds_held_there() -> None:
    (venue,) = rows("venues")
    assert (venue["key"], venue["city"], venue["rounds"]) == ("seoul-hall", "Seoul", ["12/5"])


@pytest.mark.usefixtures("archive")
def test_outlets_come_with_what_counts_of_theirs() -> None:
    outlet = Outlet.objects.get()
    newest = article("c" * 4, outlet=outlet, published=date(2024, 8, 1))
    article("d" * 4, outlet=outlet, published=date(2023, 1, 1), superseded_by=newest)
    (row,) = rows("outlets")
    assert (row["key"], row["name"], row["articles"], row["free"]) == ("yonhap", "연합뉴스", 2, False)
    assert (row["first_article"], row["last_article"]) == ("2024-07-12", "2024-08-01")


@pytest.mark.usefixtures("archive")
def test_a_table_can_be_had_of_some_rows_in_its_own_order() -> None:
    reversed_ = LISTED["rounds"].among(models.Round.objects.order_by("-key"))
    assert [row["key"] for row in reversed_.rows()] == ["12/5", "12/2024-video"]
    undated = LISTED["rounds"].among(models.Round.objects.filter(start=None))
    assert [row["key"] for row in undated.rows()] == ["12/2024-video"]


@pytest.mark.usefixtures("archive")
def test_a_table_can_have_whole_addresses() -> None:
    whole = LISTED["rounds"].at(lambda address: f"https://archive.example{address}")
    assert [row["url"] for row in whole.rows()] == [
        "https://archive.example/rounds/12/5/",
        "https://archive.example/rounds/12/2024-video/",
    ]


@pytest.mark.usefixtures("archive")
def test_articles_come_by_date_without_their_text() -> None:
    assert [row["title"] for row in rows("articles")] == ["Undated", 'Talks, "again"']
    assert "Whole text" not in export("articles", "json")
    (undated, again) = csv.DictReader(io.StringIO(export("articles")))
    assert undated["inferred_from"] == "the page says Thursday, which that day was"
    assert (again["title"], again["authors"], again["outlet"]) == ('Talks, "again"', "Park; Lee", "연합뉴스")


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize("table", TABLES)
def test_evidence_is_not_fetched(table: str) -> None:
    with CaptureQueriesContext(connection) as asked:
        export(table)
    assert asked.captured_queries
    assert [query["sql"] for query in asked.captured_queries if '."evidence"' in query["sql"]] == []


@pytest.mark.usefixtures("archive")
def test_captures_come_in_the_order_of_arrival_without_their_bytes() -> None:
    Capture.objects.create(
        sha256="c" * 64,
        content=b"%PDF",
        size=4,
        origin="=scan.pdf",
        state=Capture.State.FAILED,
        failure="No page.",
        known={"outlet": "연합뉴스", "captured": "2024-07-12T09:00:00+00:00"},
        captured_at=datetime(2024, 7, 12, 9, tzinfo=UTC),
    )
    first, second, third = rows("captures")
    assert (first["article"], second["article"], third["article"]) == ("bbbb", "aaaa", None)
    assert (third["state"], third["failure"], third["known_outlet"]) == ("failed", "No page.", "연합뉴스")
    assert third["captured_at"] == "2024-07-12T09:00:00+00:00"
    assert first["stored_at"] < second["stored_at"] < third["stored_at"]
    assert first["captured_at"] is None
    assert "'=scan.pdf" in export("captures")


@pytest.mark.usefixtures("archive")
def test_claims_name_their_article_and_record() -> None:
    found = rows("claims")
    assert [(row["kind"], row["article"], row["record"]) for row in found] == [
        ("round", "aaaa", "12/5"),
        ("round", "bbbb", "12/2024-video"),
        ("payment", "aaaa", None),
    ]
    assert (found[1]["first_day"], found[1]["quote"], found[1]["amount"]) == ("2024-06-XX", "@talks", None)
    assert found[2]["payment_kind"] == "demanded"


def test_no_two_kinds_of_claim_share_a_column_by_accident() -> None:
    assert len(set(VALUES)) == len(VALUES)
    assert not set(VALUES) & {*COMMON, "article", "record", "url"}


@pytest.mark.usefixtures("archive")
def test_what_a_spreadsheet_would_run_is_made_text() -> None:
    (person,) = csv.DictReader(io.StringIO(export("negotiators")))
    assert person["aliases"] == "'=Kim; Kim Minseo"
    assert person["title"] == "'-chief"
    assert "'@talks" in export("claims")
    assert rows("negotiators")[0]["title"] == "-chief"  # JSON is for programs


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.django_db
def test_an_empty_archive_gives_an_empty_table(table: str) -> None:
    assert export(table) == COLUMNS[table].replace(" ", ",") + "\n"
    assert rows(table) == []


@pytest.mark.parametrize("form", FORMATS)
def test_rows_are_written_as_they_come(form: str) -> None:
    """A table without end: whoever took it into memory first would never write."""

    def endless() -> Iterator[int]:
        number = 0
        while True:
            yield (number := number + 1)

    pieces = FORMATS[form](Table(endless, {"number": lambda number: number}))
    assert any("3" in next(pieces) for _ in range(5))


@pytest.mark.parametrize("arguments", [["people"], ["rounds", "--format", "xml"], []])
def test_a_table_or_format_that_is_none_is_bad_usage(arguments: list[str]) -> None:
    with pytest.raises(CommandError):
        call_command("export", *arguments)


@pytest.mark.django_db
def test_the_number_of_queries_does_not_grow_with_the_rows(archive: None, django_assert_max_num_queries: Any) -> None:
    for table in TABLES:
        with django_assert_max_num_queries(4):
            list(FORMATS["jsonl"](TABLES[table]))


@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_documented(table: str) -> None:
    text = (Path(__file__).resolve().parent.parent / "docs" / "exports.md").read_text()
    (own,) = [part for part in text.split("\n\n") if part.startswith(f"**{table}**")]
    described = own if table in ("articles", "claims", "captures", "venues", "outlets") else own + text
    assert [column for column in TABLES[table].columns if f"`{column}`" not in described] == []
