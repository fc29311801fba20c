"""What a page says, in the schema of the annotated corpus: an object a page, a list of rows for each kind of fact.

Every row has the `quote` it is read from, the `part` of the article that holds it ("title", "body", "caption") and
`span`, the quote's first offset in that part and the one behind its last. Agreements, negotiators and payments
have these two as `start` and `end` as well; a round's `start` and `end` are its first and last day.
"""

from datetime import date
from typing import Any

from articles.parsing import ParsedArticle
from negotiations.extraction import AgreementClaim, Claim, NegotiatorClaim, PaymentClaim, RoundClaim, Row, Summary
from negotiations.reason_words import in_english
from negotiations.values import PartialDate

Json = dict[str, Any]


def page_as_json(path: str, article: ParsedArticle, summary: Summary) -> Json:
    """What the page at `path` says in all."""
    return {
        "path": path,
        "article": _article(article),
        "agreements": [_agreement(row.claim) | _place(row) for row in summary.agreements],
        "rounds": [_place(row) | _round(row.claim) for row in summary.rounds],
        "negotiators": [_negotiator(row.claim) | _place(row) for row in summary.negotiators],
        "payments": [_payment(row.claim) | _place(row) for row in summary.payments],
    }


def _article(article: ParsedArticle) -> Json:
    return {
        "title": article.title,
        "outlet": article.outlet,
        "agency": article.agency,
        "authors": list(article.authors),
        "published": article.published and article.published.isoformat(),
        "modified": article.modified and article.modified.isoformat(),
        "language": article.language or None,
        "dateline": article.dateline,
        "body": article.body,
        "captions": article.captions,
        "origins": dict(article.origins),
    }


def _place(row: Row[Any]) -> Json:
    """Where the reader's eye should land, and which values were worked out from what."""
    claim: Claim = row.claim
    return {
        "quote": claim.quote,
        "part": claim.part.value,
        "start": claim.start,
        "end": claim.end,
        "span": [claim.start, claim.end],
        "rule": claim.rule,
        "inferred": {field: in_english(reason) for field, reason in row.inferred.items()},
    }


def _agreement(claim: AgreementClaim) -> Json:
    return {
        "number": claim.agreement,
        "start_year": claim.first_year,
        "end_year": claim.last_year,
        "concluded": _day_or_month(claim.concluded),
    }


def _round(claim: RoundClaim) -> Json:
    return {
        "agreement": claim.agreement,
        "number": claim.number,
        "status": claim.status and claim.status.value,
        "start": _whole(claim.first_day),
        "end": _whole(claim.last_day),
        "city": claim.city,
        "venue": claim.venue,
    }


def _negotiator(claim: NegotiatorClaim) -> Json:
    return {
        "name": claim.name,
        "side": claim.side.value,
        "chief": claim.chief,
        "title": claim.title,
    }


def _payment(claim: PaymentClaim) -> Json:
    return {
        "kind": claim.kind.value,
        "amount": claim.amount,
        "currency": claim.currency and claim.currency.value,
        "year": claim.year,
        "change_percent": claim.change_percent,
        "agreement": claim.agreement,
    }


def _whole(day: PartialDate | None) -> str | None:
    """A day as ISO text, if it is known whole."""
    whole: date | None = day.whole if day else None
    return whole.isoformat() if whole else None


def _day_or_month(day: PartialDate | None) -> str | None:
    """A day or a month as ISO text: "2021-03-07", "2021-03"; nothing less will do."""
    if day is None or day.year is None or day.month is None:
        return None
    return _whole(day) or f"{day.year:04d}-{day.month:02d}"
