"""The picture of everything: what has its place on it, what its marks are called, and what it costs."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from negotiations import models
from negotiations.pictures import overview, registry, svg
from negotiations.pictures.shapes import Box, Group, Mark, Picture
from tests.site import builders as make

pytestmark = pytest.mark.django_db

MOST_BYTES = 60_000


def drawn() -> Picture:
    picture = registry.picture("overview")
    assert picture
    return picture


def marks(picture: Picture) -> dict[str, Mark]:
    """Every mark by what it is called."""
    groups = [one for one in picture.shapes if isinstance(one, Group)]
    return {mark.title: mark for group in groups for mark in group.shapes if isinstance(mark, Mark)}


def test_an_empty_archive_has_no_picture() -> None:
    assert registry.picture("overview") is None


def test_what_has_neither_day_nor_year_is_left_to_the_lists() -> None:
    make.round_(1, start=None, end=None)
    make.payment(None)
    make.payment(2021, amount=None, currency="")
    assert registry.picture("overview") is None


def test_every_mark_is_called_by_what_it_leads_to() -> None:
    make.agreement(12, first_year=2026, last_year=2030, concluded="2024-10-04")
    make.round_(4, start=date(2024, 6, 10), end=date(2024, 6, 12))
    make.round_(5, status="planned", start=date(2024, 7, 10), end=None, city="", venue=make.venue("Hall", city=""))
    make.payment(2026, of=12, amount=1519200000000, change_percent=8.3)
    make.payment(2026, of=12, kind="demanded", amount=5 * 10**9, currency="USD")
    found = {title: mark.address for title, mark in marks(drawn()).items()}
    assert found == {
        "12th agreement, payments 2026–2030, reached 4 October 2024": "/agreements/12/",
        "4th round, 12th agreement, 10–12 June 2024, Seoul": "/rounds/12/4/",
        "5th round, 12th agreement, from 10 July 2024, Hall, planned": "/rounds/12/5/",
        "Agreed for 2026: ₩1.5192 trillion, +8.3%, 12th agreement": "/payments/12/2026-agreed-krw/",
        "Demanded for 2026: $5 billion, 12th agreement": "/payments/12/2026-demanded-usd/",
    }


def test_it_speaks_the_reader_s_language() -> None:
    make.round_(4, start=date(2024, 6, 10), end=date(2024, 6, 12))
    with translation.override("ko"):
        [title, address] = next((title, mark.address) for title, mark in marks(drawn()).items() if "4" in title)
    assert title.endswith("2024년 6월 10~12일, 서울")
    assert address == "/ko/rounds/12/4/"


def test_a_lane_has_its_rounds_by_day_and_the_newest_agreement_is_first() -> None:
    for of, year in ((11, 2020), (12, 2024)):
        make.round_(2, of=of, start=date(year, 5, 1))
        make.round_(1, of=of, start=date(year, 3, 1))
    lanes = [one for one in drawn().shapes if isinstance(one, Group)]
    assert [lane.title for lane in lanes] == ["12th agreement", "11th agreement"]
    assert [mark.address for mark in lanes[0].shapes if isinstance(mark, Mark)] == [
        "/agreements/12/",
        "/rounds/12/1/",
        "/rounds/12/2/",
    ]


@pytest.mark.parametrize(
    ("country", "status", "kind"),
    [
        ("KR", "held", "korea held"),
        ("US", "held", "america held"),
        ("US", "planned", "america planned"),
        ("", "held", "elsewhere held"),
    ],
)
def test_it_tells_who_hosted(country: str, status: str, kind: str) -> None:
    make.round_(1, status=status, venue=make.venue(country=country))
    assert kind in {mark.kind for mark in marks(drawn()).values()}


def test_a_city_alone_tells_its_host_too() -> None:
    make.round_(1, venue=None, city="Honolulu")
    assert "america held" in {mark.kind for mark in marks(drawn()).values()}


def test_the_highest_sum_reaches_the_top_and_no_bar_is_drawn_beneath_its_base() -> None:
    for year, amount in ((2020, 10**12), (2021, 2 * 10**12)):
        make.payment(year, amount=amount)
    bars = [shape for mark in marks(drawn()).values() for shape in mark.shapes if isinstance(shape, Box)]
    low, high = sorted(bars, key=lambda bar: bar.height)
    assert high.height == pytest.approx(overview.BAND)
    assert low.height == pytest.approx(overview.BAND / 2)
    assert high.y + high.height == pytest.approx(low.y + low.height)


def test_the_table_has_all_that_is_drawn() -> None:
    make.round_(4, start=date(2024, 6, 10), end=date(2024, 6, 12))
    make.payment(2021, amount=10**12)
    assert list(drawn().table.rows) == [
        (12, "round held", 4, "2024-06-10", "2024-06-12", "Seoul", None, None),
        (11, "sum agreed", None, 2021, 2021, None, 10**12, "KRW"),
    ]


def fill(rounds: int) -> None:
    """As many rounds, and payments, spread over thirteen agreements."""
    for number in range(rounds):
        of = number % 13 + 1
        make.agreement(of, first_year=1990 + 3 * of, last_year=1992 + 3 * of, concluded="2024-10")
        make.round_(number // 13 + 1, of=of, start=date(1990 + 3 * of, 1 + number // 13 % 12, 5))
        make.payment(
            1990 + number % 40, of=of, kind=("agreed", "demanded", "offered")[number % 3], amount=10**11 + number
        )


def test_it_costs_as_many_queries_however_much_there_is() -> None:
    for rounds in (13, 91):
        fill(rounds)
        with CaptureQueriesContext(connection) as queries:
            drawn()
        assert len(queries) == 3
        models.Round.objects.all().delete()
        models.Payment.objects.all().delete()


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_full_one_is_light_enough_for_a_page(language: str) -> None:
    fill(overview.MOST_ROUNDS)
    with translation.override(language):
        assert len(svg.inline(drawn()).encode()) < MOST_BYTES


def test_what_is_too_much_is_left_out_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overview, "MOST_ROUNDS", 2)
    for number in (1, 2, 3):
        make.round_(number, start=date(2024, number, 1))
    picture = drawn()
    assert {"/rounds/12/2/", "/rounds/12/3/"} == {one.address for one in marks(picture).values()} - {"/agreements/12/"}
    assert "the latest 2 rounds" in picture.description
