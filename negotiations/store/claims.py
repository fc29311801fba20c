"""Claims in the database: from the extraction's dataclasses to rows and back."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from articles.models import Article
from negotiations import models
from negotiations.extraction import AgreementClaim, Claim, NegotiatorClaim, PaymentClaim, RoundClaim
from negotiations.values import Currency, Part, PartialDate, PaymentKind, Side, Status

MODELS: Mapping[type[Claim], type[models.Claim]] = {
    AgreementClaim: models.AgreementClaim,
    RoundClaim: models.RoundClaim,
    NegotiatorClaim: models.NegotiatorClaim,
    PaymentClaim: models.PaymentClaim,
}
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


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim with its row: the table, the primary key, and the record that it is linked to."""

    claim: Claim
    model: type[models.Claim]
    pk: int
    record_id: int | None

    def linked_to(self, record: int | None) -> models.Claim:
        """The claim's row, pointing to another record, or to none; not yet written."""
        model: Any = self.model
        row: models.Claim = model(pk=self.pk, record_id=record)
        return row


def replace_claims(articles: Mapping[Article, Iterable[Claim]], before: Collection[int]) -> None:
    """Store articles' claims in place of those they had; where they are the same, these stay as they are.

    `before` are the primary keys of the articles among them that may have claims already.
    """
    stored = load_claims(before) if before else {}
    wanted = {article: sorted(claims, key=_place) for article, claims in articles.items()}
    changed = {
        article: claims
        for article, claims in wanted.items()
        if claims != [each.claim for each in stored.get(article.pk, [])]
    }
    spoilt = [article.pk for article in changed if article.pk in stored]
    for kind, model in MODELS.items():
        if spoilt:
            model._default_manager.filter(article__in=spoilt).delete()
        model._default_manager.bulk_create(
            model(article=article, **_row(claim, model))
            for article, claims in changed.items()
            for claim in claims
            if type(claim) is kind
        )


def _row(claim: Claim, model: type[models.Claim]) -> dict[str, Any]:
    """A claim's columns. What it leaves open is NULL, or empty where the column holds text."""
    row: dict[str, Any] = {}
    for field in fields(claim):
        column, value = COLUMNS.get(field.name, field.name), getattr(claim, field.name)
        if isinstance(value, PartialDate):
            value = str(value)
        row[column] = "" if value is None and not model._meta.get_field(column).null else value
    return row


def load_claims(articles: Collection[int] | None = None) -> dict[int, list[StoredClaim]]:
    """All claims, or those of some articles, by the article's primary key, in the order of the text.

    One query for each kind.
    """
    found: dict[int, list[StoredClaim]] = defaultdict(list)
    for kind, model in MODELS.items():
        names = [field.name for field in fields(kind)]
        columns = [COLUMNS.get(name, name) for name in names]
        rows = model._default_manager.order_by("article", "pk").values_list("article", "pk", "record", *columns)
        for owner, pk, record, *values in (rows if articles is None else rows.filter(article__in=articles)).iterator():
            claim = kind(**{name: _value(name, value) for name, value in zip(names, values, strict=True)})
            found[owner].append(StoredClaim(claim, model, pk, record))
    for claims in found.values():
        claims.sort(key=lambda stored: _place(stored.claim))
    return dict(found)


def _value(name: str, value: Any) -> Any:
    if value is None or value == "":
        return None
    return VALUES[name](value) if name in VALUES else value


def _place(claim: Claim) -> tuple[int, int, int, int]:
    """Where a claim stands in the text; at one place, kinds have an order too."""
    return PART_ORDER.index(claim.part), claim.start, claim.end, KIND_ORDER.index(type(claim))
