"""The first page of the admin: each queue counts what belongs to it, leads to a list of it, and is kept from others."""

import uuid
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.models import Article, Capture, LikelyCopy, Run
from negotiations.admin.desk import QUEUES
from negotiations.models import (
    Claim,
    Negotiator,
    NegotiatorClaim,
    PaymentClaim,
    RoundClaim,
    Statement,
    Suggestion,
)
from tests.admin.desks import disputed_round, done, queues, staff, told
from tests.site.builders import article, negotiator, payment, round_

DESK = reverse("admin:index")
KIND_OF: dict[type[Claim], str] = {RoundClaim: "round", NegotiatorClaim: "negotiator", PaymentClaim: "payment"}


def claim(model: type[Claim] = RoundClaim, record: str = "", says: Any = (), **fields: Any) -> Any:
    """A claim with the statement of its article, which was resolved to the record of that key, or to none."""
    about = KIND_OF[model]
    statement = Statement.objects.create(id=uuid.uuid4(), kind=about, values=dict(says), record_key=record)
    words = {"part": "body", "start": 0, "end": 5, "quote": "SEOUL", "rule": "test"}
    return model._default_manager.create(article=article(), statement=statement, **words | fields)


def capture(state: str) -> Capture:
    return Capture.objects.create(sha256=uuid.uuid4().hex, content=b"", size=0, origin="page.html", state=state)


def suggestion(one: Negotiator, other: Negotiator) -> Suggestion:
    return Suggestion.objects.create(record_kind="negotiator", one=one.key, other=other.key, reason="Much alike.")


def likely_copy(one: Article, other: Article) -> LikelyCopy:
    return LikelyCopy.objects.create(article=one, other=other, share=90, reason="numbers")


IN_SEOUL = {"agreement": 11, "city": "Seoul"}

CASES: dict[str, list[tuple[str, Callable[[], Any], Callable[[], Any]]]] = {
    "Fields in dispute": [
        ("1 field of 1 record", disputed_round, lambda: round_(2)),
        (
            "1 pinned field with a new disagreement",
            lambda: payment(evidence={"amount": told((1, 2), (3, 1), basis="pinned")}, disputed=["amount"]),
            lambda: payment(2022, evidence={"amount": told((1, 2), basis="pinned")}),
        ),
    ],
    "Claims that fit several rounds": [
        ("1 round claim", lambda: claim(says=IN_SEOUL), lambda: claim(record="11/5", says=IN_SEOUL)),
        (
            "1 round claim",
            lambda: claim(says={**IN_SEOUL, "status": "held"}),
            lambda: claim(says={**IN_SEOUL, "number": 3}),
        ),
    ],
    "Claims without a record": [
        ("1 round claim", lambda: claim(says={"agreement": 11}), lambda: claim(says=IN_SEOUL)),
        (
            "1 round claim",
            lambda: claim(says={"agreement": 11, "first_day": "XXXX-10-XX"}),
            lambda: claim(says=IN_SEOUL),
        ),
        ("1 round claim", lambda: claim(says={"city": "Seoul"}), lambda: claim(record="11/5", says={"agreement": 11})),
        (
            "1 payment claim",
            lambda: claim(PaymentClaim, kind="agreed"),
            lambda: claim(PaymentClaim, "11/2021-agreed-krw", kind="agreed"),
        ),
        (
            "1 negotiator claim",
            lambda: claim(NegotiatorClaim, side="KR", name="Kim"),
            lambda: claim(NegotiatorClaim, "kim", side="KR", name="Kim"),
        ),
    ],
    "Likely one person or venue": [
        (
            "1 suggestion",
            lambda: suggestion(negotiator("Kim Min-su"), negotiator("Kim Min-soo")),
            lambda: negotiator("Kim Min-ha"),
        ),
    ],
    "Likely copies": [("1 likely copy", lambda: likely_copy(article(), article()), article)],
    "Rounds without a number": [("1 round", lambda: round_(None), round_)],
    "Gaps in a negotiation": [("1 gap", lambda: round_(3), round_)],
    "Articles without a date": [
        ("1 article", article, lambda: article(published=date(2024, 5, 21))),
        ("1 article", article, lambda: article(overruled={"published": {"value": "2024-05-21", "origin": "text"}})),
    ],
    "Articles without an outlet": [
        (
            "1 article",
            lambda: Article.objects.filter(pk=article(published=date(2024, 5, 21)).pk).update(outlet=None),
            lambda: article(published=date(2024, 5, 21)),
        )
    ],
    "Captures that could not be read": [
        ("1 capture", lambda: capture("failed"), lambda: capture("read")),
        ("1 capture", lambda: capture("nothing"), lambda: capture("read")),
    ],
    "Imports that left something undone": [
        (
            "1 import",
            lambda: Run.objects.create(who="me", command="import", state=Run.State.STOPPED),
            lambda: Run.objects.create(who="me", command="import", state=Run.State.FINISHED),
        )
    ],
}


def listed(desk: Client, address: str) -> int:
    """How many rows the list behind a line has."""
    page = desk.get(address)
    assert page.status_code == 200
    return int(page.context["cl"].result_count if "cl" in page.context else page.context["page"].paginator.count)


@pytest.mark.parametrize(
    ("name", "words", "belongs", "does_not"),
    [pytest.param(name, *case, id=f"{name}: {case[0]}") for name, cases in CASES.items() for case in cases],
)
def test_a_queue_counts_and_lists_what_belongs_to_it_and_nothing_else(
    desk: Client, name: str, words: str, belongs: Callable[[], Any], does_not: Callable[[], Any]
) -> None:
    does_not()
    assert words not in queues(desk.get(DESK).content).get(name, {})
    belongs()
    lines = queues(desk.get(DESK).content)[name]
    assert listed(desk, lines[words]) == 1


def test_every_queue_has_a_case() -> None:
    assert CASES.keys() == {queue.name for queue in QUEUES}


def test_empty_queues_are_named_in_one_line(desk: Client) -> None:
    page = desk.get(DESK).content
    assert queues(page) == {}
    assert done(page) == "Nothing to do: " + ", ".join(queue.name.lower() for queue in QUEUES) + "."


def test_claims_of_superseded_articles_and_rejected_ones_wait_for_nothing(desk: Client) -> None:
    """They have no statement."""
    RoundClaim.objects.filter(pk=claim(says=IN_SEOUL).pk).update(statement=None)
    assert queues(desk.get(DESK).content).keys() == {"Articles without a date"}


def test_more_than_a_thousand_are_not_counted_out(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("negotiations.admin.desk.finding.ENOUGH", 2)
    for _ in range(4):
        article()
    assert list(queues(desk.get(DESK).content)["Articles without a date"]) == ["more than 2 articles"]


@pytest.mark.parametrize(
    ("may", "sees", "is_done"),
    [
        ("view_round", {"Fields in dispute": ["1 field of 1 record"]}, "Nothing to do: rounds without a number"),
        ("view_payment", {"Fields in dispute": ["2 fields of 1 record"]}, ""),
        ("view_roundclaim", {}, "Nothing to do: claims that fit several rounds, claims without a record."),
        ("view_capture", {"Captures that could not be read": ["1 capture"]}, ""),
        ("view_user", {}, "There is nothing here that you may look after."),
    ],
)
def test_nobody_sees_what_he_or_she_may_not_see(
    client: Client, db: None, may: str, sees: dict[str, list[str]], is_done: str
) -> None:
    disputed_round()
    two = {"amount": told((1, 2), (3, 1)), "year": told((2021, 2), (2022, 1))}
    payment(evidence=two, disputed=["amount", "year"])
    capture("failed")
    client.force_login(staff(may))
    page = client.get(DESK).content
    assert {name: list(lines) for name, lines in queues(page).items()} == sees
    assert is_done in (done(page) if BeautifulSoup(page, "lxml").select(".desk .done") else "")


def test_the_desk_asks_the_same_number_of_questions_whatever_there_is(desk: Client) -> None:
    with CaptureQueriesContext(connection) as empty:
        desk.get(DESK)
    for cases in CASES.values():
        for _, belongs, _ in cases[:1]:
            belongs()
    for _ in range(30):
        article()
        capture("failed")
        claim(says=IN_SEOUL)
    with CaptureQueriesContext(connection) as full:
        desk.get(DESK)
    assert len(full) == len(empty)
    assert len(full) <= 26
