"""Pins: the one way in which an editor's word reaches a record.

A pin is stored, and the records are worked out anew; nothing writes a record's field directly.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet

from negotiations.models import Pin, Record
from negotiations.store import rebuild


def pin(record: Record, field: str, value: Any, curator: User, reason: str = "") -> None:
    """Pin one field of a record to a value: a day, a venue, a text, a number, or None for "open"."""
    correct(record, {field: value}, curator, reason)


@transaction.atomic
def correct(
    record: Record, values: Mapping[str, Any], curator: User, reason: str = "", *, give_back: Iterable[str] = ()
) -> None:
    """Pin fields of a record to values and give others back to the sources, in one go.

    The record need not be in the database yet: its pins make one that no source reports. ValueError on a field that
    cannot be pinned.
    """
    if unknown := set(values) - set(record.pinnable):
        raise ValueError(f"cannot be pinned in a {record.record_kind}: {', '.join(sorted(unknown))}")
    for field, value in values.items():
        Pin.objects.update_or_create(
            record_kind=record.record_kind,
            record_key=record.key,
            field=field,
            defaults={"value": as_json(value), "curator": curator, "reason": reason},
        )
    unpin(record, *give_back)


@transaction.atomic
def unpin(record: Record, *fields: str) -> None:
    """Give fields of a record back to what the sources say."""
    pins_of(record).filter(field__in=fields).delete()
    rebuild()


def withdraw(record: Record) -> None:
    """Take back every pin of a record; one that no source reports goes with them."""
    unpin(record, *record.pinnable)


def pins_of(record: Record) -> QuerySet[Pin]:
    """The pins of a record, with who pinned."""
    found = Pin.objects.filter(record_kind=record.record_kind, record_key=record.key)
    return found.select_related("curator")


def as_json(value: Any) -> Any:
    """A field's value as a pin keeps it: days as ISO text, another record by its key."""
    if isinstance(value, date):
        return value.isoformat()
    return value.key if isinstance(value, Record) else value
