"""What goes into resolution and what comes out: sources and pins, records with the evidence for each field."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from negotiations.extraction import Claim
from negotiations.reasons import Reason
from negotiations.resolution.identities import Suggested
from negotiations.values import Currency, PaymentKind, Side, Status

Basis = Literal["claims", "inferred", "pinned"]


@dataclass(frozen=True, slots=True)
class Source:
    """An article as resolution sees it. `article` and `story` are their lasting keys; copies share a story."""

    article: str
    story: str
    outlet: str
    published: date | None
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Pinned:
    """A curator's word: the record's kind and key, the field, and the value as plain JSON (dates as ISO text). `known`
    are the values that sources gave when it was pinned, likewise.
    """

    kind: str
    key: str
    field: str
    value: Any
    known: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Reported:
    """A value that sources give, how many independent stories and how many articles give it, and the keys of the first
    of these, by day and key.
    """

    value: Any
    stories: int
    articles: int
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a field has its value: reported by sources, inferred (with the reason), or pinned. `values` are all that
    sources report, the most supported first; a value that merely rounds or shortens the chosen one supports it.
    """

    value: Any
    basis: Basis
    values: tuple[Reported, ...] = ()
    reason: Reason | None = None
    disputed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A record, by its key. `statements` are the keys of those behind it."""

    key: str
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    statements: frozenset[str] = frozenset()
    stories: int = 0
    articles: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementRecord(Record):
    """Key: its number. `concluded` is "2021-03-07", "2021-03" or ""."""

    number: int
    first_year: int | None = None
    last_year: int | None = None
    concluded: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueRecord(Record):
    """Key: a slug of city and name ("seoul-korea-institute-for-defense-analyses", "seoul")."""

    name: str = ""
    city: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NegotiatorRecord(Record):
    """Key: a slug of the name ("ahn-seo-jin"). `seats` maps an agreement's number to whether the person led there."""

    name: str
    native_name: str = ""
    aliases: tuple[str, ...] = ()
    side: Side
    title: str = ""
    seats: Mapping[int, bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundRecord(Record):
    """Key: agreement and slug ("12/5"; unnumbered "11/2021-02-video"). `venue` is a key; the evidence for it has
    institutes by name.
    """

    agreement: int
    number: int | None = None
    slug: str
    status: Status
    start: date | None = None
    end: date | None = None
    city: str = ""
    venue: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentRecord(Record):
    """Key: agreement, year, kind, currency ("11/2021-agreed-krw"; an increase alone "11/demanded-rise"; "open/…" where
    no agreement is known; with neither agreement nor year also the sum, or the rise: "open/agreed-usd-924000000").
    """

    agreement: int | None = None
    year: int | None = None
    kind: PaymentKind
    amount: int | None = None
    currency: Currency | None = None
    change_percent: float | None = None


@dataclass(frozen=True, slots=True)
class InferredDay:
    """The day of publication worked out for an article that gives none, and from what."""

    day: date
    reason: Reason


@dataclass(frozen=True, slots=True)
class Resolved:
    """All records, each kind sorted by key, and which of them are likely one."""

    agreements: tuple[AgreementRecord, ...] = ()
    venues: tuple[VenueRecord, ...] = ()
    negotiators: tuple[NegotiatorRecord, ...] = ()
    rounds: tuple[RoundRecord, ...] = ()
    payments: tuple[PaymentRecord, ...] = ()
    suggestions: tuple[Suggested, ...] = ()
