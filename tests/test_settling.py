"""Settling: records are brought in line with what has changed, and nothing else is written."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Unsettled
from articles.rulings import rule, withdraw
from negotiations import models, store
from negotiations.extraction import Claim, NegotiatorClaim, PaymentClaim, RoundClaim
from negotiations.pins import correct
from negotiations.reason_words import in_words
from negotiations.store.formerly import note_former_keys
from negotiations.values import Currency, PartialDate, PaymentKind, Side, Status
from tests.articles.stories import EN, told
from tests.storing import keep
from tests.storing import save as save_from
from tests.test_store import ARTICLE as PAGE
from tests.test_store import BODY, claim

pytestmark = pytest.mark.django_db

ROUND: RoundClaim = claim(
    RoundClaim,
    "a fifth round",
    agreement=12,
    number=5,
    status=Status.HELD,
    first_day=PartialDate(2024, 7, 10),
    last_day=PartialDate(2024, 7, 12),
    city="Seoul",
)
LEADER: NegotiatorClaim = claim(
    NegotiatorClaim, "Kim Min-seo led", agreement=12, name="Kim Min-seo", side=Side.KR, chief=True
)
OFFER: PaymentClaim = claim(
    PaymentClaim,
    "a rise of 4.5 percent",
    agreement=12,
    kind=PaymentKind.OFFERED,
    amount=1_523_600_000_000,
    currency=Currency.KRW,
    year=2026,
)
CLAIMS = (ROUND, LEADER, OFFER)


def save(content: bytes = b"page", *claims: Claim, **values: Any) -> Article:
    return save_from(keep(content), replace(PAGE, **values), claims or CLAIMS)


def written(queries: CaptureQueriesContext) -> list[str]:
    return [query["sql"] for query in queries if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]


def test_records_are_what_resolution_says() -> None:
    article = save()
    changes = store.settle()
    meeting = models.Round.objects.get()
    assert (meeting.key, meeting.start, meeting.city) == ("12/5", date(2024, 7, 10), "Seoul")
    assert meeting.venue == models.Venue.objects.get(key="seoul")
    assert meeting.evidence["start"] == {
        "value": "2024-07-10",
        "basis": "claims",
        "reason": None,
        "values": [{"value": "2024-07-10", "stories": 1, "articles": 1, "sources": [article.key]}],
    }
    assert [person.name for person in meeting.negotiators.all()] == ["Kim Min-seo"]
    assert [(seat.agreement.number, seat.chief) for seat in models.Delegate.objects.all()] == [(12, True)]
    assert {each.quote for each in meeting.claims.all()} == {"a fifth round"}
    assert changes == store.Changes(made=5)
    assert not Unsettled.objects.exists()


@pytest.mark.parametrize("again", [store.settle, store.rebuild])
def test_settling_again_changes_nothing(again: Any) -> None:
    save()
    store.settle()
    before = list(models.Round.objects.values()), list(models.RoundClaim.objects.values())
    assert again() == store.Changes()
    assert (list(models.Round.objects.values()), list(models.RoundClaim.objects.values())) == before
    assert store.differences() == []


def test_the_number_of_queries_does_not_grow_with_articles_and_claims() -> None:
    counts = []
    for size in (2, 40):
        for n in range(size):
            save(f"page {size} {n}".encode(), replace(ROUND, number=n % 9 + 1), LEADER)
        store.settle()
        with CaptureQueriesContext(connection) as queries:
            store.rebuild()
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_an_import_writes_no_record_that_its_claims_do_not_touch() -> None:
    save(b"one")
    save(b"two", replace(ROUND, number=6, first_day=PartialDate(2024, 8, 12), last_day=None))
    store.settle()
    before = dict(models.Round.objects.values_list("key", "articles"))
    save(b"three", replace(ROUND, number=6, first_day=PartialDate(2024, 8, 12), last_day=None))
    with CaptureQueriesContext(connection) as queries:
        changes = store.settle()
    assert dict(models.Round.objects.values_list("key", "articles")) == before | {"12/6": 2}
    assert changes.made == changes.removed == 0
    assert not any('"negotiations_payment"' in sql or '"negotiations_negotiator"' in sql for sql in written(queries))


def test_statements_that_nobody_makes_any_more_go() -> None:
    article = save()
    store.settle()
    save_from(article.capture, PAGE, [ROUND])
    store.settle()
    assert {statement.kind for statement in models.Statement.objects.all()} == {"round"}
    article.delete()
    store.rebuild()
    assert not models.Statement.objects.exists()
    assert not models.Round.objects.exists()


def test_what_articles_say_alike_is_one_statement() -> None:
    save(b"one")
    save(b"two", outlet="Another Paper")
    store.settle()
    statement = models.Statement.objects.get(kind="round")
    assert (statement.stories, statement.articles, statement.record_key) == (2, 2, "12/5")
    assert statement.first == statement.last == date(2024, 7, 10)


def test_records_that_stay_keep_their_primary_keys_and_those_without_claims_go() -> None:
    article = save()
    store.settle()
    before = models.Round.objects.get().pk
    other = replace(ROUND, number=6, first_day=PartialDate(2024, 8, 12), last_day=None)
    save_from(article.capture, PAGE, [replace(ROUND, city="Busan"), other])
    store.settle()
    assert models.Round.objects.get(key="12/5").pk == before
    assert models.Round.objects.get(key="12/6").start == date(2024, 8, 12)
    assert not models.Payment.objects.exists()
    assert not models.Delegate.objects.exists()
    save_from(article.capture, PAGE, [])
    store.settle()
    assert not models.Agreement.objects.exists()


def test_records_thrown_away_come_back_with_their_claims() -> None:
    save()
    store.settle()
    models.Agreement.objects.all().delete()
    assert models.RoundClaim.objects.get().record is None
    store.rebuild()
    assert models.RoundClaim.objects.get().record == models.Round.objects.get(key="12/5")
    assert store.differences() == []


def test_an_undated_page_is_dated_from_others_and_no_longer_than_these_hold() -> None:
    teller = save(b"teller")
    undated = save(
        b"undated", replace(ROUND, first_day=None, last_day=PartialDate.parse("XXXX-XX-XX day-1")), published=None
    )
    store.settle()
    undated.refresh_from_db()
    assert undated.date == date(2024, 7, 13)
    assert "fifth round ended" in in_words(undated.inferred_published_reason)
    save_from(teller.capture, PAGE, [LEADER])
    store.settle()
    undated.refresh_from_db()
    assert (undated.date, undated.inferred_published_reason) == (None, None)


# Former keys


def test_the_key_of_a_round_that_got_its_number_leads_to_it() -> None:
    video = claim(
        RoundClaim, "a fifth round", agreement=11, status=Status.HELD, first_day=PartialDate(2021, 2, 5), city="Seoul"
    )
    save(b"one", video)
    store.settle()
    assert models.Round.objects.get().key == "11/2021-02-seoul"
    save(b"two", replace(video, number=8))
    store.settle()
    assert models.Round.objects.get().key == "11/8"
    former = models.FormerKey.objects.get()
    assert (former.record_kind, former.key, former.record_key) == ("round", "11/2021-02-seoul", "11/8")


def test_a_key_that_was_left_twice_leads_to_where_its_record_is_now() -> None:
    note_former_keys("round", ["11/2021-02-seoul"], ["11/8"], {"11/2021-02-seoul": "11/8"})
    note_former_keys("round", ["11/8"], ["11/9"], {"11/8": "11/9"})
    former = dict(models.FormerKey.objects.values_list("key", "record_key"))
    assert former == {"11/2021-02-seoul": "11/9", "11/8": "11/9"}
    note_former_keys("round", [], ["11/8", "11/9"], {})
    assert list(models.FormerKey.objects.values_list("key", flat=True)) == ["11/2021-02-seoul"]


# Versions, copies and curators


def at(address: str, content: bytes, body: str = BODY, claims: Iterable[Claim] = CLAIMS, **values: Any) -> Article:
    """Store a page of an address."""
    return save_from(keep(content), replace(PAGE, url=address, body=body, **values), claims)


def test_what_an_earlier_version_says_does_not_count() -> None:
    old = at("https://news.invalid/1", b"old")
    store.settle()
    assert models.RoundClaim.objects.filter(article=old).exclude(record=None).exists()
    at("https://news.invalid/1", b"new", claims=[replace(ROUND, number=6)], modified=date(2024, 7, 11))
    store.settle()
    assert not models.RoundClaim.objects.filter(article=old).exclude(record=None).exists()
    assert [meeting.key for meeting in models.Round.objects.all()] == ["12/6"]
    assert models.RoundClaim.objects.filter(article=old).exists()  # it is kept all the same


def test_copies_count_once_and_rulings_on_them_are_settled(django_user_model: type[User]) -> None:
    curator = django_user_model.objects.create(username="curator")
    one = at("https://wire.invalid/1", b"one", " ".join([BODY, told(EN)]))
    two = at("https://paper.invalid/1", b"two", " ".join([BODY, told(EN[:4])]), title="A round", outlet="A Paper")

    def stories() -> int:
        return models.Round.objects.get().stories

    store.settle()
    assert stories() == 1
    ruling = rule(two, None, curator, "It has a reporter of its own.")
    assert stories() == 2
    rule(two, one, curator)
    assert stories() == 1
    withdraw(ruling)
    assert stories() == 1
    assert store.differences() == []


def test_a_pin_settles_at_once(django_user_model: type[User]) -> None:
    curator = django_user_model.objects.create(username="curator")
    save()
    store.settle()
    correct(models.Round.objects.get(), {"city": "Busan"}, curator)
    assert models.Round.objects.get().city == "Busan"
    assert store.differences() == []
