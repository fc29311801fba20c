"""What a page says, in lines for a reader at a terminal."""

from collections.abc import Iterator
from dataclasses import replace

from articles.parsing import ParsedArticle
from negotiations.extraction import AgreementClaim, NegotiatorClaim, PaymentClaim, RoundClaim, Summary
from negotiations.values import PartialDate
from negotiations.wording import ordinal, payment_label, percent, years


def describe(path: str, article: ParsedArticle, summary: Summary) -> Iterator[str]:
    """A line for the page, one for its headline, one for each thing that it tells."""
    yield path
    yield f"  {article.title or 'no headline'} ({origin_of(article)})"
    yield from rows_of(summary)


def origin_of(article: ParsedArticle) -> str:
    """Who published an article, and when."""
    return ", ".join(filter(None, [article.outlet or "outlet not stated", article.agency, _published(article)]))


def rows_of(summary: Summary) -> Iterator[str]:
    """A line for each thing that a page tells."""
    rows = (
        *(("agreement", _agreement(row.claim)) for row in summary.agreements),
        *(("round", _round(row.claim)) for row in summary.rounds),
        *(("negotiator", _negotiator(row.claim)) for row in summary.negotiators),
        *(("payment", _payment(row.claim)) for row in summary.payments),
    )
    for kind, text in rows or [("nothing", "on agreements, rounds, negotiators or payments")]:
        yield f"  {kind:<10}  {text}"


def _published(article: ParsedArticle) -> str:
    return article.published.isoformat() if article.published else "day not stated"


def _which(agreement: int | None) -> str:
    return f"{ordinal(agreement)} agreement" if agreement else "agreement not stated"


def _agreement(claim: AgreementClaim) -> str:
    concluded = f"concluded {claim.concluded}" if claim.concluded else ""
    return ", ".join(filter(None, [_which(claim.agreement), years(claim.first_year, claim.last_year), concluded]))


def _round(claim: RoundClaim) -> str:
    number = f"{ordinal(claim.number)} round" if claim.number else "a round"
    days = " to ".join(filter(None, (_day(claim.first_day), _day(claim.last_day))))
    status = claim.status.value if claim.status else ""
    return ", ".join(filter(None, [_which(claim.agreement), number, status, days, claim.city, claim.venue]))


def _day(day: PartialDate | None) -> str:
    """A day as far as it is known: "2024-07-12", "2024-07-XX"."""
    known = replace(day, anchor=None) if day else PartialDate()
    return str(known) if known != PartialDate() else ""


def _negotiator(claim: NegotiatorClaim) -> str:
    role = "leads" if claim.chief else "sits in"
    return ", ".join(filter(None, [f"{claim.name} {role} the delegation of {claim.side}", claim.title]))


def _payment(claim: PaymentClaim) -> str:
    label = payment_label(claim.kind, claim.year, claim.amount, claim.currency or "", claim.change_percent)
    rise = percent(claim.change_percent) if claim.amount is not None and claim.change_percent is not None else ""
    return ", ".join(filter(None, [label, rise, _which(claim.agreement)]))
