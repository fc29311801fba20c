"""Storing: captures, articles and claims come back as they went in."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from articles.capturing.arrival import Arrival
from articles.keeping import Kept, keep_captures, mark_captures
from articles.models import Article, Capture, Outlet, known_of
from articles.outlets import outlets_named
from articles.parsing import Known, ParsedArticle
from negotiations.extraction import AgreementClaim, Claim, NegotiatorClaim, PaymentClaim, RoundClaim
from negotiations.store.claims import load_claims
from negotiations.values import Anchor, Currency, Part, PartialDate, PaymentKind, Side, Status
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
