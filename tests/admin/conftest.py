"""A small archive for the admin's tests: two papers that differ on a round's first day, and an editor."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils.text import slugify

from articles.models import Article, Capture
from articles.parsing import ParsedArticle
from negotiations.extraction import Claim, NegotiatorClaim, PaymentClaim, RoundClaim
from negotiations.models import Round
from negotiations.store import rebuild
from negotiations.values import Currency, Part, PartialDate, PaymentKind, Side, Status
from tests.storing import keep, mark, save

BODY = "The sixth round was held in Washington. Jeong Eun-bo led Seoul's team. Seoul pays 1.0389 trillion won."


def store(outlet: str, published: date | None, *claims: Claim, body: str = BODY) -> Article:
    """Store a page of an outlet with what was read from it; the records are left as they are."""
    content = f"{outlet} {published} {body}".encode()
    capture = keep(content, f"/captures/{outlet}.txt")
    parsed = ParsedArticle(
        title=f"Talks go on, writes {outlet}",
        outlet=outlet,
        published=published,
        origins={"published": "text"} if published else {},
        language="en",
        body=f"{body} {outlet} reports.",
        url=f"https://sample.invalid/{slugify(outlet)}/{published}",
    )
    return save(capture, parsed, claims)


def sixth_round(first: int, last: int = 15) -> RoundClaim:
    """What a page says of the sixth round: its days in January 2020, and its city."""
    quote = "sixth round was held in Washington"
    start = BODY.index(quote)
    return RoundClaim(
        part=Part.BODY,
        start=start,
        end=start + len(quote),
        quote=quote,
        rule="test",
        agreement=11,
        number=6,
        status=Status.HELD,
        first_day=PartialDate(2020, 1, first),
        last_day=PartialDate(2020, 1, last),
        city="Washington",
    )


def negotiator() -> NegotiatorClaim:
    quote = "Jeong Eun-bo"
    start = BODY.index(quote)
    return NegotiatorClaim(
        part=Part.BODY,
        start=start,
        end=start + len(quote),
        quote=quote,
        rule="test",
        agreement=11,
        name="Jeong Eun-bo",
        side=Side.KR,
        chief=True,
    )


def payment() -> PaymentClaim:
    quote = "Seoul pays 1.0389 trillion won"
    start = BODY.index(quote)
    return PaymentClaim(
        part=Part.BODY,
        start=start,
        end=start + len(quote),
        quote=quote,
        rule="test",
        agreement=10,
        kind=PaymentKind.AGREED,
        amount=1_038_900_000_000,
        currency=Currency.KRW,
        year=2019,
    )


@pytest.fixture
def archive(db: None) -> Round:
    """Two papers say that the sixth round began on the 14th, a third that it was the 13th; the round."""
    published = date(2020, 1, 17)
    store("The First Paper", published, sixth_round(14), negotiator(), payment())
    store("The Second Paper", published, sixth_round(14))
    store("The Third Paper", published, sixth_round(13))
    mark(keep(b"\x00\x01", "/captures/broken.txt"), "no article text found")
    rebuild()
    assert Capture.objects.count() == 4
    return Round.objects.get(key="11/6")


@pytest.fixture
def editor(db: None) -> User:
    """Someone who may do anything."""
    return User.objects.create_superuser("editor", password="editor")


@pytest.fixture
def desk(client: Client, editor: User) -> Client:
    """A signed-in editor's browser."""
    client.force_login(editor)
    return client
