"""Claims and sources written in one line, a summary that takes every claim for a row of its own, and what sources say
put together as the archive does.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any

from negotiations.extraction import (
    AgreementClaim,
    Claim,
    Hint,
    NegotiatorClaim,
    PaymentClaim,
    RoundClaim,
    Row,
    Summary,
)
from negotiations.reasons import Reason
from negotiations.reference import latest_negotiation
from negotiations.resolution import (
    Brought,
    Page,
    Pinned,
    Resolved,
    Source,
    Statements,
    Summarise,
    bring_in,
    gathered,
    is_adrift,
    state,
)
from negotiations.resolution import resolve as resolve_statements
from negotiations.resolution.statements import Content, Said, Statement, Teller
from negotiations.values import Currency, Part, PartialDate, PaymentKind, Side

_places = count()


def _place() -> dict[str, Any]:
    start = next(_places)
    return {"part": Part.BODY, "start": start, "end": start + 1, "quote": "…", "rule": "test"}


def day(text: str) -> PartialDate:
    """A date as its text gives it: "2024-06-12", "XXXX-06-12", "XXXX-XX-XX day-1 Thu<"."""
    return PartialDate.parse(text)


def a_round(
    number: int | None = None, first: str = "", last: str = "", *, agreement: int | None = 12, **values: Any
) -> RoundClaim:
    days: dict[str, Any] = {"first_day": day(first) if first else None, "last_day": day(last) if last else None}
    return RoundClaim(number=number, agreement=agreement, **days, **{**_place(), **values})


def a_chief(name: str, side: Side = Side.KR, *, agreement: int | None = 12, **values: Any) -> NegotiatorClaim:
    return NegotiatorClaim(name=name, side=side, agreement=agreement, **{"chief": True, **_place(), **values})


def a_payment(
    amount: int | None = None,
    currency: Currency | None = Currency.KRW,
    year: int | None = None,
    *,
    agreement: int | None = 11,
    kind: PaymentKind = PaymentKind.AGREED,
    percent: float | None = None,
) -> PaymentClaim:
    return PaymentClaim(
        amount=amount,
        currency=currency if amount is not None else None,
        year=year,
        agreement=agreement,
        kind=kind,
        change_percent=percent,
        **_place(),
    )


def an_agreement(number: int, concluded: str = "", **values: Any) -> AgreementClaim:
    return AgreementClaim(agreement=number, concluded=day(concluded) if concluded else None, **values, **_place())


def source(article: str, *claims: Claim, published: str = "", story: str = "", outlet: str = "") -> Source:
    """A source named by a short key; its own story and an outlet of that name, unless said otherwise."""
    on = date.fromisoformat(published) if published else None
    return Source(article, story or f"story {article}", outlet or f"The {article.title()}", on, claims)


def said(value: object, article: str, *, published: str = "", story: str = "", reason: Reason | None = None) -> Said:
    """A value that one article gives."""
    day = date.fromisoformat(published) if published else None
    teller = Teller(article, story or f"story {article}", "", day)
    return Said(value, Statement(article, Content(a_round()), (teller,), 1, 1, day, day), reason)


def rows(claims: Iterable[Claim], published: date | None, hint: Hint | None = None) -> Summary:
    """Each claim as a row: its days counted from the day of publication, and what is open filled from the hint."""
    kinds: dict[type, list[Row[Any]]] = {}
    for claim in claims:
        kinds.setdefault(type(claim), []).append(_row(claim, published, hint or Hint()))
    order = (AgreementClaim, RoundClaim, NegotiatorClaim, PaymentClaim)
    return Summary(*(tuple(kinds.get(kind, ())) for kind in order))


def _row(claim: Claim, published: date | None, hint: Hint) -> Row[Any]:
    known = latest_negotiation(published).number if published else hint.agreement
    filled = replace(claim, agreement=claim.agreement if claim.agreement is not None else known)
    reasons: dict[str, Reason] = {}
    if isinstance(filled, RoundClaim):
        for field in ("first_day", "last_day"):
            told: PartialDate | None = getattr(filled, field)
            resolved = told.resolve(published) if told and published else told
            if resolved and resolved.year is None and not resolved.anchor and hint.year and hint.reason:
                resolved = replace(resolved, year=hint.year)
                reasons[field] = hint.reason
            changed: dict[str, Any] = {field: resolved}
            filled = replace(filled, **changed)
    return Row(filled, (claim,), reasons)


def resolve(sources: Iterable[Source], *pins: Pinned, summarise: Summarise = rows) -> Resolved:
    """The records that sources and pins add up to."""
    return resolve_statements(statements(sources, summarise), pins)


def statements(sources: Iterable[Source], summarise: Summarise = rows) -> Statements:
    """What sources say; each counts once, however often it is given."""
    return _statements(sources, summarise)[0]


def record_of(article: str, sources: Iterable[Source], kind: str = "rounds") -> str | None:
    """The key of the one record of a kind behind which a statement of the article is, `None` if there is none."""
    said = statements(sources := list(sources))
    told = {one.key for one in said if any(teller.article == article for teller in one.tellers)}
    found = [record.key for record in getattr(resolve(sources), kind) if record.statements & told]
    assert len(found) <= 1
    return found[0] if found else None


def brought_in(sources: Iterable[Source], summarise: Summarise = rows) -> list[Brought]:
    """The sources that are adrift, with what the others tell of them."""
    return _statements(sources, summarise)[1]


def _statements(sources: Iterable[Source], summarise: Summarise) -> tuple[Statements, list[Brought]]:
    pages = [Page(each, summarise(each.claims, each.published, None)) for each in dict.fromkeys(sources)]
    said = [(page.source, stated.content) for page in pages if not is_adrift(page) for stated in state(page)]
    adrift = {page.source.article: page.source for page in pages if is_adrift(page)}
    brought = bring_in(adrift.values(), gathered(said), summarise)
    more = [(adrift[each.article], stated.content) for each in brought for stated in each.stated]
    return gathered([*said, *more]), brought
