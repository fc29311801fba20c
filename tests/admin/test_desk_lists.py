"""The desk's own lists: fields in dispute, of all kinds of record, and gaps in a negotiation."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from negotiations.models import Agreement, Payment, Pin, Round
from negotiations.pins import pin
from negotiations.store import rebuild
from tests.admin.conftest import sixth_round, store
from tests.admin.desks import disputed_round, staff, told
from tests.site.builders import agreement, article, negotiator, payment, round_, venue

DISPUTES, GAPS = reverse("admin:disputes"), reverse("admin:gaps")
NO_DAYS = {"start": None, "end": None}


def rows(client: Client, address: str, **asked: str) -> list[list[str]]:
    """The words in each row of a list, cell by cell; nothing of a row that says there are none."""
    page = BeautifulSoup(client.get(address, asked).content, "lxml")
    found = [row.select("td:not(.action-checkbox), th[scope=row]") for row in page.select("#result_list tbody tr")]
    return [[said(cell) for cell in cells] for cells in found if len(cells) > 1]


def said(cell: Tag) -> str:
    return " ".join(cell.get_text(" ").split())


def names(found: Iterable[list[str]]) -> list[str]:
    return [cells[0] for cells in found]


@pytest.fixture
def disputes(db: None) -> None:
    """Five fields in dispute, of a record of each kind, and a record on which sources agree."""
    disputed_round(1)
    agreement(11, evidence={"concluded": told(("2021-03-07", 4), ("2021-03-10", 4))}, disputed=["concluded"])
    venue("Institute", evidence={"country": told(("KR", 9), ("US", 1))}, disputed=["country"])
    negotiator("Kim Min-su", evidence={"title": told(("envoy", 3), ("deputy", 2))}, disputed=["title"])
    amounts = told((10**12, 1), (2 * 10**12, 5), basis="pinned")
    payment(evidence={"amount": amounts}, disputed=["amount"])
    round_(2, evidence={"start": told(("2024-05-21", 3))})


def test_pinned_fields_come_first_and_then_those_on_which_sources_are_divided_most_evenly(
    desk: Client, disputes: None
) -> None:
    assert names(rows(desk, DISPUTES)) == [
        "agreed for 2021: ₩1 trillion",
        "11th Special Measures Agreement",
        "Kim Min-su",
        "1st round, 12th Special Measures Agreement",
        "Institute, Seoul",
    ]


def test_a_row_tells_the_values_with_their_sources_and_leads_to_the_field(desk: Client, disputes: None) -> None:
    page = BeautifulSoup(desk.get(DISPUTES).content, "lxml")
    round_page = reverse("admin:negotiations_round_change", args=[Round.objects.get(key="12/1").pk])
    assert page.select(f'#result_list a[href="{round_page}#field-start"]')
    assert rows(desk, DISPUTES, kind="round") == [
        ["1st round, 12th Special Measures Agreement", "start", "21 May 2024 3 sources 20 May 2024 1 source"]
    ]


def test_a_pinned_row_marks_what_is_new_since(desk: Client, disputes: None, editor: User) -> None:
    key = Payment.objects.get().key
    Pin.objects.create(
        record_kind="payment", record_key=key, field="amount", value=10**12, known=[10**12], curator=editor
    )
    (row,) = rows(desk, DISPUTES, kind="payment")
    assert row[2] == "₩1 trillion pinned ₩1 trillion 1 source ₩2 trillion 5 sources new since it was pinned"


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"kind": "venue"}, ["Institute, Seoul"]),
        ({"kind": "nonsense"}, 5),
        ({"pinned": "yes"}, ["agreed for 2021: ₩1 trillion"]),
        ({"pinned": "no"}, 4),
        ({"q": "kim min"}, ["Kim Min-su"]),
        ({"q": "SEOUL", "kind": "venue"}, ["Institute, Seoul"]),
        ({"q": "seoul"}, 2),
        ({"q": "100%"}, 0),
        ({"q": "\0"}, 5),
        ({"q": "seoul", "pinned": "yes"}, 0),
        ({"page": "99"}, 5),
    ],
)
def test_disputes_are_searched_and_filtered(
    desk: Client, disputes: None, asked: dict[str, str], found: int | list[str]
) -> None:
    seen = names(rows(desk, DISPUTES, **asked))
    assert (seen if isinstance(found, list) else len(seen)) == found


def test_pages_of_disputes_keep_what_was_asked(desk: Client, monkeypatch: pytest.MonkeyPatch, db: None) -> None:
    monkeypatch.setattr("negotiations.admin.desk.pages.PAGE", 2)
    for number in range(1, 6):
        disputed_round(number)
    page = BeautifulSoup(desk.get(DISPUTES, {"kind": "round", "page": "2"}).content, "lxml")
    assert [str(link["href"]) for link in page.select(".paginator a")] == [
        "?kind=round&page=1",
        "?kind=round&page=3",
    ]
    assert page.select("nav a[href='?kind=round&pinned=yes']"), "asked otherwise, from the first page on"
    assert len(rows(desk, DISPUTES, page="3")) == 1


@pytest.mark.parametrize("address", [DISPUTES, GAPS])
def test_a_list_asks_no_more_with_more_rows(desk: Client, disputes: None, address: str) -> None:
    disputed_round(4)
    with CaptureQueriesContext(connection) as few:
        assert len(rows(desk, address)) < 7
    for number in range(10, 70, 2):
        disputed_round(number)
    with CaptureQueriesContext(connection) as many:
        assert len(rows(desk, address)) >= 30
    assert len(many) <= len(few)
    assert len(many) <= 12


def test_whoever_may_see_no_record_is_turned_away(client: Client, db: None) -> None:
    client.force_login(staff("view_capture"))
    assert client.get(DISPUTES).status_code == 403
    assert client.get(GAPS).status_code == 403


def test_whoever_may_only_look_sees_no_box_to_tick_and_pins_nothing(client: Client, disputes: None) -> None:
    client.force_login(staff("view_round", "view_payment"))
    page = BeautifulSoup(client.get(DISPUTES).content, "lxml")
    assert len(rows(client, DISPUTES)) == 2, "nothing of the kinds that he or she may not see"
    assert page.select("#result_list input, #changelist-form button") == []
    mark = f"round/{Round.objects.get(key='12/1').pk}/start"
    assert client.post(DISPUTES, {"chosen": mark}, follow=True).status_code == 200
    assert not Pin.objects.exists()


def marks(desk: Client) -> list[str]:
    """What the boxes of the list stand for."""
    page = BeautifulSoup(desk.get(DISPUTES).content, "lxml")
    return [str(box["value"]) for box in page.select("#result_list tbody input")]


def test_the_values_of_several_fields_are_pinned_at_once(desk: Client, archive: Round, editor: User) -> None:
    chosen = marks(desk)
    assert chosen == [f"round/{archive.pk}/start"]
    answer = desk.post(f"{DISPUTES}?kind=round", {"chosen": [*chosen, "round/0/start"], "reason": "Two to one."})
    assert answer["Location"] == f"{DISPUTES}?kind=round"
    assert list(Pin.objects.values_list("record_key", "field", "value", "reason")) == [
        ("11/6", "start", "2020-01-14", "Two to one.")
    ]


@pytest.mark.parametrize(("given", "kept"), [("", "The host's own words."), ("Seen again.", "Seen again.")])
def test_a_pinned_field_that_is_kept_leaves_the_queue_with_its_reason(
    desk: Client, archive: Round, editor: User, given: str, kept: str
) -> None:
    pin(archive, "start", date(2020, 1, 14), editor, "The host's own words.")
    assert marks(desk) == [], "what sources said was known when it was pinned"
    store("A Late Paper", date(2020, 1, 20), sixth_round(12))
    rebuild()
    assert marks(desk) == [f"round/{archive.pk}/start"]
    desk.post(DISPUTES, {"chosen": marks(desk), "reason": given})
    assert marks(desk) == []
    assert Pin.objects.get().reason == kept


@pytest.mark.parametrize(
    "chosen", ["", "round", "round/x/start", "round/9999999999999999999999/start", "person/1/name"]
)
def test_marks_that_name_nothing_pin_nothing(desk: Client, disputes: None, chosen: str) -> None:
    page = desk.post(DISPUTES, {"chosen": chosen}, follow=True).content.decode()
    assert "Nothing was pinned" in page
    assert not Pin.objects.exists()


@pytest.mark.parametrize(
    ("numbers", "missing"),
    [
        ([1, 2, 3], []),
        ([4, 6], ["5th round", "1st to 3rd round"]),
        ([1, 5], ["2nd to 4th round"]),
        ([2], ["1st round"]),
        ([1, 3, 5], ["2nd round", "4th round"]),
    ],
)
def test_gaps_are_where_numbers_are_missing(desk: Client, numbers: list[int], missing: list[str]) -> None:
    for number in numbers:
        round_(number)
        round_(number, of=11) if numbers == [1, 2, 3] else agreement(11)
    assert sorted(cells[1] for cells in rows(desk, GAPS)) == sorted(missing)


def test_each_negotiation_has_its_own_series(desk: Client) -> None:
    round_(1, of=11)
    round_(2, of=12)
    round_(3, of=11)
    assert [cells[:2] for cells in rows(desk, GAPS)] == [
        ["12th Special Measures Agreement", "1st round"],
        ["11th Special Measures Agreement", "2nd round"],
    ]


def test_a_gap_tells_its_days_and_the_unnumbered_rounds_that_may_be_it(desk: Client) -> None:
    round_(1, start=date(2024, 4, 23), end=date(2024, 4, 25))
    round_(3, start=date(2024, 6, 10), end=date(2024, 6, 12))
    round_(None, slug="2024-05-seoul", start=date(2024, 5, 21), end=None)
    round_(None, slug="2024-07-seoul", start=date(2024, 7, 10), end=None)
    round_(None, slug="seoul", start=None, end=None)
    (row,) = rows(desk, GAPS)
    assert row[2:4] == [
        "between 25 April 2024 and 10 June 2024",
        "unnumbered round 2024-05-seoul , unnumbered round seoul",
    ]


@pytest.mark.parametrize(
    ("before", "behind", "when"),
    [
        ({"end": None}, NO_DAYS, "after 21 May 2024"),
        ({"start": None}, NO_DAYS, "after 23 May 2024"),
        (NO_DAYS, {}, "before 21 May 2024"),
        (NO_DAYS, NO_DAYS, "–"),
        ({}, {}, "–"),  # the round behind cannot have begun first: one of the two is wrong
    ],
)
def test_a_gap_tells_its_days_as_far_as_they_are_known(
    desk: Client, before: dict[str, Any], behind: dict[str, Any], when: str
) -> None:
    round_(1, **before)
    round_(3, **behind)
    assert rows(desk, GAPS)[0][2] == when


def test_a_gap_leads_to_articles_of_its_days_and_to_a_form_filled_in(desk: Client) -> None:
    round_(1, start=date(2024, 4, 23), end=date(2024, 4, 25))
    round_(3, start=date(2024, 6, 10), end=date(2024, 6, 12))
    for day in (date(2024, 4, 24), date(2024, 5, 22), date(2024, 6, 11)):
        article(published=day)
    page = BeautifulSoup(desk.get(GAPS).content, "lxml")
    links = {said(link): str(link["href"]) for link in page.select("#result_list .given a")}
    assert desk.get(links["articles of those days"]).context["cl"].result_count == 1
    form = BeautifulSoup(desk.get(links["add the 2nd round by hand"]).content, "lxml")
    assert [option["value"] for option in form.select("#id_agreement option[selected]")] == [
        str(Agreement.objects.get().pk)
    ]
    assert form.select("#id_number")[0]["value"] == "2"


def test_whoever_may_only_look_is_offered_no_form(client: Client, db: None) -> None:
    round_(3)
    client.force_login(staff("view_round"))
    page = BeautifulSoup(client.get(GAPS).content, "lxml")
    assert len(page.select("#result_list tbody tr")) == 1
    assert page.select("#result_list .given a") == []
