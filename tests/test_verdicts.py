"""What a curator rules on a claim outlives every reading: it is tied to what is claimed and its words, not to rows."""

import io
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command

from articles.models import Article
from articles.parsing import ParsedArticle
from negotiations import verdicts
from negotiations.extraction import Claim, PaymentClaim, RoundClaim
from negotiations.models import Payment, Round, Verdict
from negotiations.models import RoundClaim as Row
from negotiations.store import differences, rebuild
from negotiations.store.claims import KEPT
from negotiations.values import Currency, Part, PartialDate, PaymentKind, Status
from tests.importing.command import everything
from tests.storing import keep, save

pytestmark = pytest.mark.django_db

BODY = "The sixth round was held in Seoul. Much was said. The sixth round was held in Seoul."
QUOTE = "sixth round was held in Seoul"
URL = "https://news.invalid/1"


def claim(start: int = 4, quote: str = QUOTE, **values: Any) -> RoundClaim:
    told: dict[str, Any] = {"agreement": 11, "number": 6, "status": Status.HELD, "city": "Seoul"} | values
    first = PartialDate(2020, 1, 14)
    return RoundClaim(
        part=Part.BODY, start=start, end=start + len(quote), quote=quote, rule="test", first_day=first, **told
    )


SECOND = claim(BODY.rindex(QUOTE))


def read(claims: Iterable[Claim], body: str = BODY, content: bytes = b"page", **facts: Any) -> Article:
    """Read a page, once more if it was read before, and work out the records."""
    told: dict[str, Any] = {"published": date(2020, 1, 17), "url": URL} | facts
    article = save(keep(content), ParsedArticle(title="Talks", body=body, language="en", **told), claims)
    rebuild()
    return article


@pytest.fixture
def curator() -> User:
    return User.objects.create_user("curator")


def rule(accepted: bool, curator: User, row: Row | None = None, reason: str = "") -> Verdict:
    """Rule on a claim: on the only one, if none is named."""
    verdicts.rule([row or Row.objects.get()], accepted, curator, reason)
    return Verdict.objects.latest("ruled_at")


def rounds() -> list[str]:
    return list(Round.objects.order_by("key").values_list("key", flat=True))


def test_a_rejected_claim_makes_no_record(curator: User) -> None:
    read([claim()])
    assert rounds() == ["11/6"]
    verdict = rule(False, curator, reason="It is about other talks.")
    assert rounds() == []
    row = Row.objects.get()
    assert (row.record, row.verdict) == (None, verdict)
    assert (verdict.word, verdict.curator, verdict.reason) == ("rejected", curator, "It is about other talks.")
    assert (verdict.kind, verdict.quote, verdict.values["number"]) == ("round", QUOTE, 6)


def test_an_accepted_claim_counts_as_it_did(curator: User) -> None:
    read([claim()])
    before = everything()
    verdict = rule(True, curator)
    assert Row.objects.get().verdict == verdict
    assert {**everything(), "claims": ""} == {**before, "claims": ""}


def test_the_other_place_with_the_same_words_is_not_ruled_on(curator: User) -> None:
    read([claim(), SECOND])
    verdict = rule(False, curator, Row.objects.get(start=SECOND.start))
    assert dict(Row.objects.values_list("start", "verdict")) == {4: None, SECOND.start: verdict.pk}
    assert rounds() == ["11/6"]


@pytest.mark.parametrize(
    "newer",
    [
        claim(),
        replace(claim(), rule="another"),
        claim(start=0, quote="The sixth round was held in Seoul."),  # the newer rule takes the whole sentence
        claim(quote="sixth round"),
    ],
)
@pytest.mark.parametrize("accepted", [True, False])
def test_a_verdict_survives_a_newer_extractor(newer: Claim, accepted: bool, curator: User) -> None:
    read([claim()])
    verdict = rule(accepted, curator)
    before = Row.objects.get().pk
    read([])
    read([newer])
    row = Row.objects.get()
    assert row.pk != before
    assert (row.verdict, row.rule) == (verdict, newer.rule)
    assert rounds() == (["11/6"] if accepted else [])


@pytest.mark.parametrize("accepted", [True, False])
def test_a_verdict_survives_another_reading_of_the_page(accepted: bool, curator: User) -> None:
    read([claim(), SECOND])
    verdict = rule(accepted, curator, Row.objects.get(start=SECOND.start))
    more = "SEOUL -- "
    read([claim(4 + len(more)), replace(SECOND, start=SECOND.start + 9, end=SECOND.end + 9)], more + BODY)
    assert dict(Row.objects.values_list("start", "verdict")) == {13: None, SECOND.start + 9: verdict.pk}


@pytest.mark.parametrize("newer", [claim(number=5), claim(city=None), claim(days=3), claim(BODY.rindex(QUOTE))])
def test_a_verdict_is_on_nothing_that_says_otherwise_or_elsewhere(newer: Claim, curator: User) -> None:
    read([claim()])
    rule(False, curator)
    read([newer])
    assert Row.objects.get().verdict is None
    assert len(rounds()) == 1


def test_what_was_accepted_stays_though_nobody_reads_it_any_more(curator: User) -> None:
    read([claim()])
    verdict = rule(True, curator)
    before = everything()
    for _ in range(2):
        read([])
        row = Row.objects.get()
        assert (row.rule, row.verdict, row.quote, row.first_day) == (KEPT, verdict, QUOTE, "2020-01-14")
        assert everything()["rounds"] == before["rounds"]
    kept = row.pk
    assert differences() == []
    read([claim()])
    assert Row.objects.get().rule == "test"
    read([])
    assert Row.objects.get().pk != kept


def test_what_a_verdict_keeps_moves_with_its_words_and_goes_with_them(curator: User) -> None:
    read([claim()])
    verdict = rule(True, curator)
    read([], f"SEOUL -- {BODY}")
    assert Row.objects.get().start == 13
    read([], "Nothing was held.")
    assert not Row.objects.exists()
    assert Verdict.objects.get() == verdict
    read([])
    assert Row.objects.get().start == 4


def test_payments_are_kept_to_the_last_digit(curator: User) -> None:
    quote = "held in Seoul"
    payment = PaymentClaim(
        part=Part.BODY,
        start=BODY.index(quote),
        end=BODY.index(quote) + len(quote),
        quote=quote,
        rule="test",
        agreement=11,
        kind=PaymentKind.AGREED,
        amount=1_183_300_000_000,
        currency=Currency.KRW,
        year=2021,
        change_percent=13.9,
    )
    article = read([payment])
    verdicts.rule(article.paymentclaims.all(), True, curator)
    before = everything()
    read([])
    assert everything()["payments"] == before["payments"]
    assert Payment.objects.get().change_percent == 13.9


@pytest.mark.parametrize("accepted", [True, False])
def test_a_verdict_holds_for_the_version_that_stands_in_the_articles_place(accepted: bool, curator: User) -> None:
    old = read([claim()])
    verdict = rule(accepted, curator)
    new = read([], f"{BODY} More was added.", b"new", modified=date(2020, 1, 18))
    old.refresh_from_db()
    assert old.superseded_by == new
    assert rounds() == (["11/6"] if accepted else [])
    assert list(new.roundclaims.values_list("rule", "verdict")) == ([(KEPT, verdict.pk)] if accepted else [])
    read([claim()], f"{BODY} More was added.", b"new", modified=date(2020, 1, 18))
    assert new.roundclaims.get().verdict == verdict
    rule(not accepted, curator, new.roundclaims.get())
    assert rounds() == ([] if accepted else ["11/6"])
    assert Verdict.objects.get().article == new


def test_a_new_verdict_takes_the_place_of_the_one_before(curator: User) -> None:
    read([claim()])
    first = rule(False, curator)
    second = rule(True, curator, reason="On second thoughts.")
    assert first == second
    assert Row.objects.get().verdict == second
    assert rounds() == ["11/6"]


@pytest.mark.parametrize("accepted", [True, False])
def test_a_verdict_that_is_withdrawn_leaves_no_trace(accepted: bool, curator: User) -> None:
    read([claim()])
    before = everything()
    verdicts.withdraw(rule(accepted, curator))
    assert everything() == before
    assert Row.objects.get().verdict is None


def test_what_only_a_verdict_kept_goes_with_it(curator: User) -> None:
    read([claim()])
    verdict = rule(True, curator)
    read([])
    verdicts.withdraw(verdict)
    assert not Row.objects.exists()
    assert rounds() == []


@pytest.mark.parametrize("accepted", [True, False])
def test_the_archive_is_sound_once_verdicts_are_in_force_and_not_before(accepted: bool, curator: User) -> None:
    article = read([claim()] if not accepted else [])
    Verdict.objects.create(
        article=article,
        kind="round",
        part="body",
        start=4,
        quote=QUOTE,
        values={"agreement": 11, "number": 6, "status": "held", "city": "Seoul", "first_day": "2020-01-14"},
        accepted=accepted,
        curator=curator,
    )
    assert differences() != []
    rebuild()
    assert differences() == []
    output = io.StringIO()
    call_command("check_archive", stdout=output)
    assert output.getvalue() == "Sound: 1 capture, 1 article, 1 claim.\n"


def test_claims_are_exported_with_the_verdict_on_them(curator: User) -> None:
    read([claim(), SECOND])
    rule(False, curator, Row.objects.get(start=4))
    output = io.StringIO()
    call_command("export", "claims", "--format", "jsonl", stdout=output)
    assert [line.count('"verdict": "rejected"') for line in output.getvalue().splitlines()] == [1, 0]


def test_readers_are_not_shown_what_a_curator_rejects(curator: User, client: Any) -> None:
    article = read([claim()])
    assert QUOTE in client.get(article.get_absolute_url()).content.decode()
    rule(False, curator)
    assert QUOTE not in client.get(article.get_absolute_url()).content.decode()
