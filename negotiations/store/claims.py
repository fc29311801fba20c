"""Claims in the database: from the extraction's dataclasses to rows and back."""

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any
from uuid import UUID

from articles.models import Article, Unsettled
from negotiations import models
from negotiations.extraction import AgreementClaim, Claim, NegotiatorClaim, PaymentClaim, RoundClaim
from negotiations.resolution import is_present
from negotiations.store.columns import plain
from negotiations.values import Currency, Part, PartialDate, PaymentKind, Side, Status

MODELS: Mapping[type[Claim], type[models.Claim]] = {
    AgreementClaim: models.AgreementClaim,
    RoundClaim: models.RoundClaim,
    NegotiatorClaim: models.NegotiatorClaim,
    PaymentClaim: models.PaymentClaim,
}
KIND: Mapping[type[Claim], str] = {
    AgreementClaim: "agreement",
    RoundClaim: "round",
    NegotiatorClaim: "negotiator",
    PaymentClaim: "payment",
}
"""A claim's kind as verdicts and exports name it: that of the record that it is about."""
LINKS = ("article", "pk", "record", "verdict", "statement")
COLUMNS = {"agreement": "agreement_number"}
"""Where a field of the dataclass has another name in the table."""

VALUES: Mapping[str, Callable[[str], Any]] = {
    "part": Part,
    "status": Status,
    "side": Side,
    "kind": PaymentKind,
    "currency": Currency,
    "first_day": PartialDate.parse,
    "last_day": PartialDate.parse,
    "concluded": PartialDate.parse,
}
"""How a column's text becomes the value that the dataclass has."""

PART_ORDER, KIND_ORDER = list(Part), list(MODELS)

KEPT = "a curator's verdict"
"""The rule of a claim that a curator has accepted and that the extractor does not make any more."""
PLACE = {field.name for field in fields(Claim)} - {"agreement"}
"""The fields that say where a claim stands and how it was read, not what it says."""


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim with its row: the table, the primary key, and what it is linked to."""

    claim: Claim = dataclasses.field(hash=False)
    model: type[models.Claim] = dataclasses.field(hash=False)
    pk: int
    record: int | None = dataclasses.field(default=None, hash=False)
    verdict: int | None = dataclasses.field(default=None, hash=False)
    statement: UUID | None = dataclasses.field(default=None, hash=False)

    def linked_to(self, statement: UUID | None, verdict: int | None) -> models.Claim:
        """The claim's row, pointing to another statement or verdict, or to none; not yet written."""
        model: Any = self.model
        row: models.Claim = model(pk=self.pk, statement_id=statement, verdict_id=verdict)
        return row


def replace_claims(articles: Mapping[Article, Iterable[Claim]], before: Collection[int]) -> None:
    """Store articles' claims in place of those that an extractor made; where they are the same, these stay as they are.

    `before` are the primary keys of the articles among them that may have claims already. What is worked out from
    claims, and what verdicts keep besides, is left to `negotiations.store.settle`.
    """
    stored = load_claims(before) if before else {}
    wanted = {article: in_order(claims) for article, claims in articles.items()}
    changed = {
        article: claims for article, claims in wanted.items() if claims != made_by_extractor(stored.get(article.pk, []))
    }
    spoilt = [article.pk for article in changed if article.pk in stored]
    leave_statements(spoilt)
    Unsettled.note([article.pk for article in changed])
    for kind, model in MODELS.items():
        if spoilt:
            model._default_manager.filter(article__in=spoilt).delete()
        model._default_manager.bulk_create(
            model(article=article, **claim_row(claim, model))
            for article, claims in changed.items()
            for claim in claims
            if type(claim) is kind
        )


def leave_statements(articles: Collection[int]) -> None:
    """Let it be counted anew who makes the statements of these articles, for they may do so no more."""
    for model in MODELS.values():
        made = model._default_manager.filter(article__in=articles).values("statement")
        models.Statement.objects.filter(stale=False, pk__in=made).update(stale=True)


def made_by_extractor(stored: Iterable[StoredClaim]) -> list[Claim]:
    """An article's claims without those that stand by a verdict alone."""
    return [each.claim for each in stored if each.claim.rule != KEPT]


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Claims in the order of the text."""
    return sorted(claims, key=_place)


def store_kept(article: int, claim: Claim, verdict: int) -> StoredClaim:
    """Store a claim that a verdict keeps, by the article's and the verdict's primary keys."""
    model = MODELS[type(claim)]
    row = model._default_manager.create(article_id=article, verdict_id=verdict, **claim_row(claim, model))
    return StoredClaim(claim, model, row.pk, verdict=verdict)


def read_claim(row: models.Claim) -> Claim:
    """The claim in a row."""
    kind = next(kind for kind, model in MODELS.items() if model is type(row))
    names = [field.name for field in fields(kind)]
    return kind(**{name: _value(name, getattr(row, COLUMNS.get(name, name))) for name in names})


def values_of(claim: Claim) -> dict[str, Any]:
    """What a claim says, as JSON has it; what it leaves open is left out, so that a new field changes nothing."""
    told = {field.name: getattr(claim, field.name) for field in fields(claim) if field.name not in PLACE}
    return {name: plain(value) for name, value in told.items() if value is not None and value is not False}


def claim_from(kind: type[Claim], values: Mapping[str, Any]) -> Claim:
    """What `values_of` wrote, at no place of any text."""
    told = {name: _value(name, value) for name, value in values.items()}
    return kind(part=Part.BODY, start=0, end=0, quote="", rule="", **told)


def claim_of(verdict: models.Verdict, start: int) -> Claim:
    """The claim that a verdict is on, its words beginning at `start`."""
    kind = next(kind for kind, name in KIND.items() if name == verdict.kind)
    values = {name: _value(name, value) for name, value in verdict.values.items()}
    end = start + len(verdict.quote)
    return kind(part=Part(verdict.part), start=start, end=end, quote=verdict.quote, rule=KEPT, **values)


def claim_row(claim: Claim, model: type[models.Claim]) -> dict[str, Any]:
    """A claim's columns. What it leaves open is NULL, or empty where the column holds text."""
    row: dict[str, Any] = {}
    for field in fields(claim):
        column, value = COLUMNS.get(field.name, field.name), getattr(claim, field.name)
        if isinstance(value, PartialDate):
            value = str(value)
        row[column] = "" if value is None and not model._meta.get_field(column).null else value
    if isinstance(claim, NegotiatorClaim):
        row["present"] = is_present(claim)
    return row


def load_claims(articles: Collection[int] | None = None) -> dict[int, list[StoredClaim]]:
    """All claims, or those of some articles, by the article's primary key, in the order of the text.

    One query for each kind.
    """
    found: dict[int, list[StoredClaim]] = defaultdict(list)
    for kind, model in MODELS.items():
        names = [field.name for field in fields(kind)]
        columns = [COLUMNS.get(name, name) for name in names]
        rows = model._default_manager.order_by("article", "pk")
        rows = rows if articles is None else rows.filter(article__in=articles)
        for owner, pk, record, verdict, statement, *values in rows.values_list(*LINKS, *columns).iterator():
            claim = kind(**{name: _value(name, value) for name, value in zip(names, values, strict=True)})
            found[owner].append(StoredClaim(claim, model, pk, record, verdict, statement))
    return {article: stored_in_order(claims) for article, claims in found.items()}


def stored_in_order(stored: Iterable[StoredClaim]) -> list[StoredClaim]:
    """Claims and their rows, in the order of the text."""
    return sorted(stored, key=lambda each: _place(each.claim))


def _value(name: str, value: Any) -> Any:
    if value is None or value == "":
        return None
    return VALUES[name](value) if name in VALUES else value


def _place(claim: Claim) -> tuple[int, int, int, int]:
    """Where a claim stands in the text; at one place, kinds have an order too."""
    return PART_ORDER.index(claim.part), claim.start, claim.end, KIND_ORDER.index(type(claim))
