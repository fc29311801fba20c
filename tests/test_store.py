"""Storing: claims come back as they went in, and a rebuild writes what differs and nothing else."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from articles.capturing.arrival import Arrival
from articles.keeping import Kept, keep_captures, mark_captures
from articles.models import Article, Capture, Outlet, known_of
from articles.parsing import Known, ParsedArticle
from articles.rulings import rule, withdraw
from articles.outlets import outlets_named
from negotiations import models, store
from negotiations.extraction import AgreementClaim, Claim, NegotiatorClaim, PaymentClaim, RoundClaim
from negotiations.resolution import (
    AgreementRecord,
    Evidence,
    InferredDay,
    NegotiatorRecord,
    PaymentRecord,
    Pinned,
    Reported,
    Resolved,
    RoundRecord,
    Source,
    VenueRecord,
)
from negotiations.store.claims import load_claims
from negotiations.store.records import load_archive, load_pins
from negotiations.store.tables import Tables
from negotiations.values import Anchor, Currency, Part, PartialDate, PaymentKind, Side, Status
from tests.articles.stories import EN, told
from tests.storing import keep, mark
from tests.storing import save as save_from

pytestmark = pytest.mark.django_db

BODY = "Envoys met for a fifth round. Kim Min-seo led the team from Seoul, which offered a rise of 4.5 percent."
ARTICLE = ParsedArticle(
    title="Fifth round opens",
    outlet="The Example Courier",
    authors=("Park Ji-ho",),
    published=date(2024, 7, 10),
    origins={"published": "text"},
    language="en",
    body=BODY,
    captions="Envoys shake hands",
)


def claim(kind: type[Claim], quote: str, /, part: Part = Part.BODY, **values: Any) -> Any:
    text = {Part.BODY: BODY, Part.TITLE: ARTICLE.title or "", Part.CAPTION: ARTICLE.captions}[part]
    start = text.index(quote)
    place: dict[str, Any] = {"part": part, "start": start, "end": start + len(quote), "quote": quote, "rule": "test"}
    return kind(**place, **values)


ROUND = claim(
    RoundClaim,
    "a fifth round",
    agreement=12,
    number=5,
    status=Status.HELD,
    first_day=PartialDate(2024, 7, 10),
    last_day=PartialDate(day=12, anchor=Anchor(months=0)),
    city="Seoul",
    gap_days=0,
)
LEADER = claim(NegotiatorClaim, "Kim Min-seo led", agreement=12, name="Kim Min-seo", side=Side.KR, chief=True)
OFFER = claim(PaymentClaim, "a rise of 4.5 percent", kind=PaymentKind.OFFERED, change_percent=4.5)
SUM = claim(
    PaymentClaim, "percent", kind=PaymentKind.OFFERED, amount=1_523_600_000_000, currency=Currency.KRW, year=2026
)
TERM = claim(AgreementClaim, "Fifth", part=Part.TITLE, agreement=12, first_year=2026, concluded=PartialDate(2024, 10))
HANDSHAKE = claim(RoundClaim, "shake hands", part=Part.CAPTION, agreement=12, number=5)
CLAIMS = (TERM, ROUND, LEADER, OFFER, SUM, HANDSHAKE)


def save(content: bytes = b"page", article: ParsedArticle = ARTICLE, claims: Iterable[Claim] = CLAIMS) -> Article:
    return save_from(keep(content), article, claims)


def keep_page(origin: str, content: bytes = b"page", **known: Any) -> Kept:
    return keep_captures([Arrival(origin, origin, content, Known(**known))])[0]


def adding_up(sources: Iterable[Source], pins: Iterable[Pinned] = ()) -> Resolved:
    """A resolution simple enough to foresee: a record for each thing claimed, the first claim's word holds."""
    rounds: dict[str, RoundRecord] = {}
    people: dict[str, NegotiatorRecord] = {}
    agreements: dict[int, AgreementRecord] = {}
    payments: dict[str, PaymentRecord] = {}
    everything = [(source, index, each) for source in sources for index, each in enumerate(source.claims)]
    for source, index, each in everything:
        behind = frozenset({(source.article, index)})
        if each.agreement:
            agreements[each.agreement] = AgreementRecord(key=str(each.agreement), number=each.agreement)
        if isinstance(each, RoundClaim):
            record = rounds.setdefault(f"12/{each.number}", meeting_of(each, source))
            rounds[record.key] = replace(record, claims=record.claims | behind)
        elif isinstance(each, NegotiatorClaim):
            seats = {12: each.chief}
            people["kim"] = NegotiatorRecord(key="kim", name=each.name, side=each.side, seats=seats, claims=behind)
        elif isinstance(each, PaymentClaim) and each.amount:
            payments["sum"] = PaymentRecord(key="sum", kind=each.kind, amount=each.amount, claims=behind)
    return Resolved(
        agreements=tuple(agreements.values()),
        venues=(VenueRecord(key="seoul", city="Seoul"),) if rounds else (),
        negotiators=tuple(people.values()),
        rounds=tuple(replace(record, negotiators=tuple(people)) for record in rounds.values()),
        payments=tuple(payments.values()),
    )


def meeting_of(each: RoundClaim, source: Source) -> RoundRecord:
    start = each.first_day.whole if each.first_day else None
    return RoundRecord(
        key=f"12/{each.number}",
        agreement=12,
        number=each.number,
        slug=str(each.number),
        status=Status.HELD,
        start=start,
        city="Seoul",
        venue="seoul",
        evidence={"start": reported(start, source)},
    )


def reported(value: Any, source: Source) -> Evidence:
    return Evidence(value, "claims", (Reported(value, 1, (source.article,)),), disputed=True)


Resolver = Callable[[Iterable[Source], Iterable[Pinned]], Resolved]


@pytest.fixture
def resolves_by(monkeypatch: pytest.MonkeyPatch) -> Callable[[Resolver], None]:
    """Let a rebuild resolve by a function of the test's own."""
    return lambda resolver: monkeypatch.setattr("negotiations.store.records.resolve", resolver)


@pytest.fixture(autouse=True)
def _simple_resolution(resolves_by: Callable[[Resolver], None], monkeypatch: pytest.MonkeyPatch) -> None:
    resolves_by(adding_up)
    monkeypatch.setattr("negotiations.store.records.redraw", lambda: 0)  # a second each, and no test's business but one


# Articles and claims


def test_claims_come_back_as_they_went_in_and_in_the_order_of_the_text() -> None:
    article = save()
    assert [stored.claim for stored in load_claims()[article.pk]] == list(CLAIMS)


def test_an_article_is_stored_as_it_was_parsed() -> None:
    stored = Article.objects.get(pk=save().pk)
    assert stored.outlet is not None
    assert stored.outlet.name == ARTICLE.outlet
    assert tuple(stored.authors) == ARTICLE.authors
    for name in ("title", "agency", "published", "origins", "language", "dateline", "body", "captions", "url"):
        assert (getattr(stored, name) or None) == (getattr(ARTICLE, name) or None), name


def test_the_archive_is_loaded_with_a_query_for_each_kind_of_row() -> None:
    save(b"one")
    save(b"two")
    with CaptureQueriesContext(
        connection,
    ) as queries:
        archive = load_archive(Tables())
    assert len(queries) == 6
    assert [source.claims for source in archive.sources] == [CLAIMS, CLAIMS]


def test_an_article_read_again_keeps_its_address_and_has_its_new_claims_only() -> None:
    before = save()
    after = save(article=replace(ARTICLE, title="Fifth round, again"), claims=[ROUND])
    assert (after.pk, after.key, after.title) == (before.pk, before.key, "Fifth round, again")
    assert [stored.claim for stored in load_claims()[after.pk]] == [ROUND]


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://news.invalid/1", "https://news.invalid/1"),
        ("javascript:alert(1)", ""),
        ("//news.invalid", ""),
        ("https://news.invalid/" + "a" * 2000, ""),  # more than the column takes: the page must not fail for it
        (None, ""),
    ],
)
def test_only_addresses_of_the_web_are_kept(url: str | None, kept: str) -> None:
    assert save(article=replace(ARTICLE, url=url)).url == kept


def test_a_capture_is_kept_to_the_letter_and_once() -> None:
    content = bytes(range(256))
    first, again = keep_page("a.txt", content, outlet="Courier"), keep_page("b.txt", content)
    capture = Capture.objects.get()
    assert (bytes(capture.content), capture.size, capture.origin) == (content, 256, "a.txt")
    assert (first.news, again.news, first.capture) == (True, False, again.capture)


def test_what_a_manifest_adds_to_a_capture_is_news_once() -> None:
    keep_page("a.txt", outlet="Courier")
    assert [keep_page("a.txt", published=date(2024, 7, 10)).news for _ in range(2)] == [True, False]
    assert known_of(Capture.objects.get()) == Known(published=date(2024, 7, 10), outlet="Courier")


def test_a_failure_is_noted_and_gone_once_the_capture_is_read() -> None:
    capture = keep(b"page")
    mark(capture, "no article text found")
    assert Capture.objects.get().state == Capture.State.FAILED
    save()
    mark_captures({capture: None})
    assert (Capture.objects.get().state, Capture.objects.get().failure) == (Capture.State.READ, "")
    mark(capture, "no article text found")
    assert Capture.objects.get().state == Capture.State.READ  # an article that was read stays read


def test_outlets_are_told_apart_even_where_their_slugs_agree() -> None:
    names = ["연합뉴스", "K.B.S.", "KBS", "!?", "KBS"]
    slugs = [outlet.slug for name in names for outlet in outlets_named([name]).values()]
    assert slugs[0] == "연합뉴스"
    assert len(set(slugs)) == Outlet.objects.count() == 4


# Records


def test_records_are_what_resolution_says() -> None:
    article = save()
    changes = store.rebuild()
    meeting = models.Round.objects.get()
    assert (meeting.key, meeting.start, meeting.city, meeting.disputed) == (
        "12/5",
        date(2024, 7, 10),
        "Seoul",
        ["start"],
    )
    assert meeting.venue == models.Venue.objects.get(key="seoul")
    assert meeting.evidence["start"] == {
        "value": "2024-07-10",
        "basis": "claims",
        "reason": "",
        "values": [{"value": "2024-07-10", "stories": 1, "articles": [article.key]}],
    }
    assert [person.name for person in meeting.negotiators.all()] == ["Kim Min-seo"]
    assert [(seat.agreement.number, seat.chief) for seat in models.Delegate.objects.all()] == [(12, True)]
    assert {each.quote for each in meeting.claims.all()} == {"a fifth round", "shake hands"}
    assert changes == store.Changes(made=5)


def test_a_second_rebuild_writes_nothing() -> None:
    save()
    store.rebuild()
    with CaptureQueriesContext(connection) as queries:
        assert store.rebuild() == store.Changes()
    written = [query["sql"] for query in queries if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert written == []


def test_charts_are_drawn_of_what_was_rebuilt_and_their_failure_is_no_end(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def failing() -> int:
        assert models.Round.objects.exists(), "records stand before their charts are drawn"
        list(models.Round.objects.raw("SELECT nothing"))
        return 0

    monkeypatch.setattr("negotiations.store.records.redraw", transaction.atomic(failing))
    save()
    assert store.rebuild().made == 5
    assert models.Round.objects.exists()
    assert "The charts could not be drawn" in caplog.text


def test_records_that_stay_keep_their_primary_keys_and_those_without_claims_go() -> None:
    article = save()
    store.rebuild()
    before = models.Round.objects.get().pk
    other = replace(ROUND, number=6, first_day=PartialDate(2024, 8, 12))
    save_from(article.capture, ARTICLE, [replace(ROUND, city="Busan"), other])
    changes = store.rebuild()
    assert models.Round.objects.get(key="12/5").pk == before
    assert models.Round.objects.get(key="12/6").start == date(2024, 8, 12)
    assert not models.Payment.objects.exists()
    assert not models.Delegate.objects.exists()
    assert changes == store.Changes(made=1, removed=2)
    save_from(article.capture, ARTICLE, [])
    store.rebuild()
    assert not models.Agreement.objects.exists()


def test_a_claim_follows_its_record_and_is_let_go(resolves_by: Callable[[Resolver], None]) -> None:
    save()
    store.rebuild()
    resolves_by(lambda sources, pins: replace(adding_up(sources), rounds=()))
    store.rebuild()
    assert set(models.RoundClaim.objects.values_list("record", flat=True)) == {None}
    assert models.NegotiatorClaim.objects.get().record == models.Negotiator.objects.get()


def test_a_day_worked_out_is_noted_and_struck_when_it_no_longer_holds(resolves_by: Callable[[Resolver], None]) -> None:
    article = save(article=replace(ARTICLE, published=None))
    inferred = {article.key: InferredDay(date(2024, 7, 11), "the day after the fifth round")}
    resolves_by(lambda sources, pins: Resolved(published=inferred))
    store.rebuild()
    article.refresh_from_db()
    assert (article.date, article.inferred_published_reason) == (date(2024, 7, 11), "the day after the fifth round")
    assert load_archive(Tables()).sources[0].published is None  # what was inferred is never taken for a source's word
    resolves_by(adding_up)
    store.rebuild()
    article.refresh_from_db()
    assert (article.date, article.inferred_published_reason) == (None, "")


def test_pins_reach_resolution(resolves_by: Callable[[Resolver], None], django_user_model: Any) -> None:
    seen: list[Pinned] = []

    def noting(sources: Iterable[Source], pins: Iterable[Pinned]) -> Resolved:
        seen.extend(pins)
        return Resolved()

    resolves_by(noting)
    curator = django_user_model.objects.create(username="curator")
    models.Pin.objects.create(record_kind="round", record_key="12/5", field="city", value="Busan", curator=curator)
    store.rebuild()
    assert seen == load_pins() == [Pinned("round", "12/5", "city", "Busan")]


# Versions and copies


def at(address: str, content: bytes, body: str = BODY, claims: Iterable[Claim] = CLAIMS, **values: Any) -> Article:
    """Store a page of an address."""
    return save(content, replace(ARTICLE, url=address, body=body, **values), claims)


def test_what_an_earlier_version_says_does_not_count() -> None:
    old = at("https://news.invalid/1", b"old")
    store.rebuild()
    assert models.RoundClaim.objects.filter(article=old).exclude(record=None).exists()
    later = replace(ROUND, number=6)
    new = at("https://news.invalid/1", b"new", claims=[later], modified=date(2024, 7, 11))
    store.rebuild()
    assert [source.article for source in load_archive(Tables()).sources] == [new.key]
    assert not models.RoundClaim.objects.filter(article=old).exclude(record=None).exists()
    assert [meeting.key for meeting in models.Round.objects.all()] == ["12/6"]
    assert models.RoundClaim.objects.filter(article=old).exists()  # it is kept all the same


def test_copies_count_once_in_what_resolution_sees() -> None:
    body = " ".join([BODY, told(EN)])
    at("https://wire.invalid/1", b"one", body)
    at("https://paper.invalid/1", b"two", " ".join([BODY, told(EN[:4])]), title="Fifth round begins", outlet="A Paper")
    assert len({source.story for source in load_archive(Tables()).sources}) == 1


def test_a_ruling_on_copies_makes_the_records_anew(
    django_user_model: Any, resolves_by: Callable[[Resolver], None]
) -> None:
    seen: list[int] = []

    def counting(sources: Iterable[Source], pins: Iterable[Pinned]) -> Resolved:
        seen.append(len({source.story for source in sources}))
        return Resolved()

    resolves_by(counting)
    curator = django_user_model.objects.create(username="curator")
    one, two = at("https://wire.invalid/1", b"one", told(EN)), at("https://paper.invalid/1", b"two", told(EN))
    store.rebuild()
    ruling = rule(two, None, curator, "It has a reporter of its own.")
    rule(two, one, curator)
    withdraw(ruling)
    assert seen == [1, 2, 1, 1]
