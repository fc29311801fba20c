"""Small archives for the site's tests: articles, records and claims, made straight in the database."""

from datetime import date
from hashlib import sha256
from itertools import count
from typing import Any
from uuid import uuid4

from django.utils.text import slugify

from articles.models import Article, Capture, Outlet, Story
from negotiations import models
from negotiations.reasons import Reason
from negotiations.wording import ordinal

_numbers = count(1)

TEXT = "SEOUL -- The envoys met for a third time on Monday. They parted without a deal."


def outlet(name: str = "Peninsula Wire", **fields: Any) -> Outlet:
    """An outlet by its name."""
    return Outlet.objects.get_or_create(name=name, defaults={"slug": slugify(name, allow_unicode=True), **fields})[0]


def article(title: str = "Envoys meet", body: str = TEXT, published: date | None = None, **fields: Any) -> Article:
    """An article from a capture of its own; a story of its own unless one is given."""
    key = sha256(f"{next(_numbers)}".encode()).hexdigest()
    capture = Capture.objects.create(sha256=key, content=b"", size=0, origin="a page")
    defaults = {
        "story": fields.get("story") or Story.objects.create(key=key),
        "outlet": fields.get("outlet") or outlet(),
        "language": "en",
        "url": "https://example.org/story",
    }
    return Article.objects.create(
        key=key[:16], capture=capture, title=title, body=body, published=published, **defaults | fields
    )


def agreement(number: int = 12, **fields: Any) -> models.Agreement:
    """An agreement by its ordinal."""
    return models.Agreement.objects.get_or_create(number=number, defaults={"key": str(number), **fields})[0]


def venue(name: str = "", city: str = "Seoul", **fields: Any) -> models.Venue:
    """A venue by its name and city."""
    key = slugify(f"{city} {name}")
    return models.Venue.objects.get_or_create(key=key, defaults={"name": name, "city": city, **fields})[0]


def round_(number: int | None = 1, of: int = 12, **fields: Any) -> models.Round:
    """A round of an agreement, held in Seoul on three days of 2024 unless told otherwise."""
    slug = str(number or fields.pop("slug", "2024-05-video"))
    defaults = {
        "status": "held",
        "start": date(2024, 5, 21),
        "end": date(2024, 5, 23),
        "city": "Seoul",
        "evidence": {},
    }
    return models.Round.objects.create(
        key=f"{of}/{slug}", agreement=agreement(of), number=number, slug=slug, **defaults | fields
    )


def negotiator(name: str = "Kim Min-su", side: str = "KR", leads: tuple[int, ...] = (), **fields: Any) -> Any:
    """A negotiator, leading the delegation for some agreements."""
    person = models.Negotiator.objects.create(key=slugify(name), name=name, side=side, **fields)
    for number in leads:
        models.Delegate.objects.create(negotiator=person, agreement=agreement(number), chief=True)
    return person


def payment(
    year: int | None = 2021, kind: str = "agreed", amount: int | None = 10**12, **fields: Any
) -> models.Payment:
    """A payment under an agreement, in won unless told otherwise."""
    currency = fields.pop("currency", "KRW")
    number = fields.pop("of", 11)
    key = f"{number}/{year or 'no-year'}-{kind}-{currency.lower() or 'rise'}"
    return models.Payment.objects.create(
        key=key, agreement=agreement(number), year=year, kind=kind, amount=amount, currency=currency, **fields
    )


CLAIMS: dict[type[models.Record], type[models.Claim]] = {
    models.Agreement: models.AgreementClaim,
    models.Round: models.RoundClaim,
    models.Negotiator: models.NegotiatorClaim,
    models.Payment: models.PaymentClaim,
}


def claim(record: models.Record, source: Article, quote: str, part: str = "body", **fields: Any) -> Any:
    """A claim for a record: the first place where an article's part has the words."""
    start = source.part(part).index(quote)
    claims: Any = CLAIMS[type(record)]._default_manager
    return claims.create(
        article=source,
        part=part,
        start=start,
        end=start + len(quote),
        quote=quote,
        rule="test",
        record=record,
        **fields,
    )


def statement(record: models.Record, *sources: Article) -> models.Statement:
    """What articles say in the same values of a record, as `recount` has it."""
    rows = sorted(sources, key=lambda one: (one.published is None, one.published or date.max, one.key))
    days = [row.published for row in rows if row.published]
    return models.Statement.objects.create(
        id=uuid4(),
        kind=record.record_kind,
        record_key=record.key,
        sources=[
            [row.key, row.story.key, row.outlet and row.outlet.name, row.published and row.published.isoformat()]
            for row in rows
        ],
        stories=len({row.story_id for row in rows}),
        articles=len(rows),
        first=min(days, default=None),
        last=max(days, default=None),
    )


def told(
    *values: tuple[Any, list[Article]], basis: str = "claims", reason: Reason | None = None, **chosen: Any
) -> dict[str, Any]:
    """Evidence for a field: values with the articles that give each, the first the chosen one unless `value` is."""
    return {
        "value": chosen.get("value", values[0][0]),
        "basis": basis,
        "reason": reason.as_json() if reason else None,
        "values": [
            {
                "value": value,
                "stories": len({a.story_id for a in sources}),
                "articles": len(sources),
                "sources": [a.key for a in sorted(sources, key=lambda a: (a.published or date.max, a.key))][:8],
            }
            for value, sources in values
        ],
    }


def talks(rounds: int, stories: int = 1) -> list[models.Round]:
    """Rounds of one agreement, each with some stories that claim its number, a venue and two delegations."""
    seoul = venue("Institute of Examples")
    people = [negotiator(f"Kim Number {next(_numbers)}"), negotiator(f"Lee Number {next(_numbers)}", side="US")]
    made = []
    for number in range(1, rounds + 1):
        row = round_(number, venue=seoul, stories=stories, articles=stories)
        row.negotiators.set(people)
        sources = [
            article(f"Round {number}, story {story}", f"The {ordinal(number)} round was held.", date(2024, 5, 21))
            for story in range(stories)
        ]
        for source in sources:
            claim(row, source, f"{ordinal(number)} round", city="Seoul")
        row.evidence = {"start": told(("2024-05-21", sources)), "venue": told((seoul.key, sources))}
        row.save()
        made.append(row)
    for person in people:
        models.Delegate.objects.create(negotiator=person, agreement=agreement(), chief=True)
    return made
