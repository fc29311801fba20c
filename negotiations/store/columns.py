"""From a record that resolution worked out to the columns of its row."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from negotiations.resolution import (
    AgreementRecord,
    Evidence,
    NegotiatorRecord,
    PaymentRecord,
    Record,
    RoundRecord,
    VenueRecord,
)

Columns = dict[str, Any]
Keys = Mapping[str, int]
"""Primary keys by the records' own keys."""


def plain(value: Any) -> Any:
    """Return a value as JSON has it: dates, whole or partial, as text; enumerations by value; tuples as lists."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(plain(name)): plain(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, set | frozenset):
        return sorted(plain(item) for item in value)
    return str(value)


def evidence_as_json(evidence: Evidence) -> Columns:
    """The evidence for one field, in the shape that `Record.evidence` documents."""
    reported = [
        {
            "value": plain(each.value),
            "stories": each.stories,
            "articles": each.articles,
            "sources": list(each.sources),
        }
        for each in evidence.values
    ]
    return {
        "value": plain(evidence.value),
        "basis": evidence.basis,
        "reason": evidence.reason.as_json() if evidence.reason else None,
        "values": reported,
    }


def _common(record: Record) -> Columns:
    return {
        "evidence": {name: evidence_as_json(evidence) for name, evidence in record.evidence.items()},
        "disputed": sorted(name for name, evidence in record.evidence.items() if evidence.disputed),
        "stories": record.stories,
        "articles": record.articles,
    }


def agreement_columns(record: AgreementRecord) -> Columns:
    return _common(record) | {
        "number": record.number,
        "first_year": record.first_year,
        "last_year": record.last_year,
        "concluded": record.concluded,
    }


def venue_columns(record: VenueRecord) -> Columns:
    return _common(record) | {"name": record.name, "city": record.city, "country": record.country}


def negotiator_columns(record: NegotiatorRecord) -> Columns:
    return _common(record) | {
        "name": record.name,
        "native_name": record.native_name,
        "aliases": list(record.aliases),
        "side": record.side.value,
        "title": record.title,
    }


def round_columns(record: RoundRecord, agreements: Keys, venues: Keys) -> Columns:
    return _common(record) | {
        "agreement_id": agreements[str(record.agreement)],
        "number": record.number,
        "slug": record.slug,
        "status": record.status.value,
        "start": record.start,
        "end": record.end,
        "city": record.city,
        "venue_id": venues.get(record.venue),
    }


def payment_columns(record: PaymentRecord, agreements: Keys) -> Columns:
    return _common(record) | {
        "agreement_id": None if record.agreement is None else agreements[str(record.agreement)],
        "year": record.year,
        "kind": record.kind.value,
        "amount": record.amount,
        "currency": record.currency.value if record.currency else "",
        "change_percent": record.change_percent,
    }
