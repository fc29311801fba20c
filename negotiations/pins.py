"""Pins: the one way in which an editor's word reaches a record.

A pin is stored, and the records are worked out anew; nothing writes a record's field directly.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Case, F, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce

from articles.locking import lock_archive
from negotiations.models import FormerKey, Pin, Record
from negotiations.store import settle


def pin(record: Record, field: str, value: Any, curator: User, reason: str = "") -> None:
    """Pin one field of a record to a value: a day, a venue, a text, a number, or None for "open"."""
    correct(record, {field: value}, curator, reason)


@transaction.atomic
def correct(record: Record, values: Mapping[str, Any], curator: User, reason: str = "") -> None:
    """Pin fields of a record to values, in one go.

    What sources give for them now is kept with the pins: it was known, and only another value is news. The record need
    not be in the database yet: its pins make one that no source reports. ValueError on a field that cannot be pinned.
    """
    if unknown := set(values) - set(record.pinnable):
        raise ValueError(f"cannot be pinned in a {record.record_kind}: {', '.join(sorted(unknown))}")
    lock_archive()
    _write(record, values, curator, reason)
    settle()


@transaction.atomic
def confirm(fields: Mapping[Record, Iterable[str]], curator: User, reason: str = "") -> None:
    """Pin fields of several records to the values that they have. What sources give for them by now is known from here
    on; a field that is pinned already keeps its reason where no other is given.
    """
    lock_archive()
    pinned: QuerySet[Any] = pins_of(*fields)
    former = {(pin.record_kind, pin.now, pin.field): pin.reason for pin in pinned}
    for record, names in fields.items():
        for name in names:
            why = reason or former.get((record.record_kind, record.key, name), "")
            _write(record, {name: getattr(record, name)}, curator, why)
    settle()


@transaction.atomic
def take_back(pins: QuerySet[Pin]) -> None:
    """Give fields back to what the sources say; a record that no source reports goes with its last pin."""
    lock_archive()
    pins.delete()
    settle()


def unpin(record: Record, *fields: str) -> None:
    """Take back the pins of some fields of a record."""
    take_back(pins_of(record).filter(field__in=fields))


def withdraw(*records: Record) -> None:
    """Take back every pin of records."""
    take_back(pins_of(*records))


def pins_of(*records: Record) -> QuerySet[Pin]:
    """The pins of records, with who pinned: those made at a former key of one, too, as on a round before a curator gave
    it a number. Of two on one field the one at the record's own key holds; it comes last.
    """
    heirs = FormerKey.objects.filter(record_kind=OuterRef("record_kind"), key=OuterRef("record_key"))
    pins = Pin.objects.annotate(now=Coalesce(Subquery(heirs.values("record_key")), "record_key"))
    theirs = Q(pk__in=())
    for record in records:
        theirs |= Q(record_kind=record.record_kind, now=record.key)
    own_last = Case(When(record_key=F("now"), then=1), default=0)
    return pins.filter(theirs).select_related("curator").order_by("record_kind", "now", own_last, "field")


def as_json(value: Any) -> Any:
    """A field's value as a pin keeps it: days as ISO text, another record by its key."""
    if isinstance(value, date):
        return value.isoformat()
    return value.key if isinstance(value, Record) else value


def _write(record: Record, values: Mapping[str, Any], curator: User, reason: str) -> None:
    """Write pins on fields of a record, in place of those that there were."""
    given = _given(record)
    for field, value in values.items():
        Pin.objects.update_or_create(
            record_kind=record.record_kind,
            record_key=record.key,
            field=field,
            defaults={"value": as_json(value), "known": given.get(field, []), "curator": curator, "reason": reason},
        )


def _given(record: Record) -> dict[str, list[Any]]:
    """The values that sources give for each field of a record now, whatever has been seen of it before."""
    stored = type(record)._default_manager.filter(key=record.key).values_list("evidence", flat=True).first() or {}
    return {field: [given["value"] for given in told.get("values", ())] for field, told in stored.items()}
