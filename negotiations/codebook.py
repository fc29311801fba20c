"""The code book: what stands in each public column, from the models' own help texts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from articles.models import Article, Outlet
from negotiations.models import (
    Agreement,
    AgreementClaim,
    Claim,
    Negotiator,
    NegotiatorClaim,
    Payment,
    PaymentClaim,
    Record,
    Round,
    RoundClaim,
    Venue,
)

Column: TypeAlias = "models.Field[Any, Any]"

COMMON: tuple[type[models.Model], ...] = (Record, Claim)
"""What all records, and all claims, have in common: chapters of their own."""
CHAPTERS: Mapping[type[models.Model], tuple[Promise, Promise]] = {
    Record: (
        gettext_lazy("Every record"),
        gettext_lazy("Agreements, rounds, venues, negotiators and payments: what all claims about one add up to."),
    ),
    Agreement: (gettext_lazy("Agreement"), gettext_lazy("The n-th Special Measures Agreement.")),
    Round: (gettext_lazy("Round"), gettext_lazy("The n-th meeting in the negotiation of an agreement.")),
    Venue: (gettext_lazy("Venue"), gettext_lazy("Where rounds are held: an institute and its city, or a city alone.")),
    Negotiator: (gettext_lazy("Negotiator"), gettext_lazy("A person on a delegation.")),
    Payment: (gettext_lazy("Payment"), gettext_lazy("A sum for a year that was agreed, demanded or offered.")),
    Article: (gettext_lazy("Article"), gettext_lazy("A published text, as read from a captured page.")),
    Outlet: (gettext_lazy("Outlet"), gettext_lazy("A publication: a news agency, a newspaper, a broadcaster.")),
    Claim: (
        gettext_lazy("Every claim"),
        gettext_lazy("One thing said in one place of an article."),
    ),
    AgreementClaim: (
        gettext_lazy("Claim about an agreement"),
        gettext_lazy("What is said of an agreement’s term, or of when it was reached."),
    ),
    RoundClaim: (
        gettext_lazy("Claim about a round"),
        gettext_lazy("What is said of a round: its number, its days, its place."),
    ),
    NegotiatorClaim: (
        gettext_lazy("Claim about a negotiator"),
        gettext_lazy("What is said of a person on a delegation."),
    ),
    PaymentClaim: (
        gettext_lazy("Claim about a payment"),
        gettext_lazy("What is said of a sum, or of a rise."),
    ),
}
"""What each kind of row is called, and what it is, in the order of the book."""

INTERNAL = frozenset(
    {
        "id",  # the database's own numbers; keys last
        "capture",  # bytes as they came: their publisher's
        "canonical",  # what versions and copies are told by
        "text_key",
        "signature",
        "search",
        "overruled",  # what curators correct and rule on
        "verdict",
        "statement",  # what resolution works with
        "present",
        "shown_at",
    }
)
"""The columns that are not public, by name: how the software does its work."""

TYPES: tuple[tuple[type[Any], Promise], ...] = (
    (models.BooleanField, gettext_lazy("yes or no")),
    (models.DateField, gettext_lazy("day")),
    (models.FloatField, gettext_lazy("number")),
    (models.IntegerField, gettext_lazy("whole number")),
    (models.JSONField, gettext_lazy("table of values")),
    (models.URLField, gettext_lazy("web address")),
    (models.CharField, pgettext_lazy("type", "text")),
    (models.TextField, pgettext_lazy("type", "text")),
)
"""Types in plain words, the special before the general."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A column: its name as files have it, its type in plain words, the values it may have, and what it holds."""

    name: str
    type: str
    values: tuple[tuple[str, str], ...]
    meaning: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A kind of row: its name in addresses and in words, what it is, and its columns."""

    key: str
    title: str
    about: str
    entries: tuple[Entry, ...]


def book() -> list[Chapter]:
    """The whole book, in the active language."""
    return [
        Chapter(model._meta.model_name or "", str(title), str(about), tuple(map(_entry, public(model))))
        for model, (title, about) in CHAPTERS.items()
    ]


def public(model: type[models.Model]) -> Iterator[Column]:
    """The public columns that a model has to itself, in its order."""
    columns: Iterable[Any] = (*model._meta.concrete_fields, *model._meta.many_to_many)
    common = {one.name for base in COMMON if issubclass(model, base) and model is not base for one in base._meta.fields}
    return (column for column in columns if column.name not in INTERNAL | common)


def _entry(column: Column) -> Entry:
    values = tuple((str(value), str(label)) for value, label in column.flatchoices)
    return Entry(column.name, _type(column), values, str(column.help_text))


def _type(column: Column) -> str:
    """A column's type in plain words: "whole number, may be open"."""
    if column.many_to_many:
        return _("several: %(title)s") % {"title": _title(column)}
    if isinstance(column, ArrayField):
        return _("several texts, or none")
    named = _title(column) if column.is_relation else _plain(column)
    return _("%(type)s, may be open") % {"type": named} if column.null or column.blank else named


def _plain(column: Any) -> str:
    if isinstance(column, models.GeneratedField):
        return _plain(column.output_field)
    return next(str(words) for kind, words in TYPES if isinstance(column, kind))


def _title(column: Column) -> str:
    """What a row is called that a column leads to; rows that the book has no chapter on go by their model's name."""
    model: Any = column.related_model
    return str(CHAPTERS[model][0]) if model in CHAPTERS else str(_("Story"))
