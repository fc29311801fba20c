"""Merging and splitting records of people and places: a curator's word on their spellings, and what becomes of pins."""

from collections.abc import Collection, Iterable, Sequence

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet

from articles.locking import lock_archive
from negotiations import identities
from negotiations.models import SIDES, Pin, Record, Round, Venue
from negotiations.moved import record_once_at
from negotiations.pins import pin, pins_of
from negotiations.spellings import Named, spellings


@transaction.atomic
def merge(records: Sequence[Named], curator: User, reason: str = "") -> Named:
    """Rule that records are one, by the name of the first; return what they are now.

    What is pinned on the others is pinned on that from then on, save where the first has a pin of its own.
    """
    lock_archive()
    first = records[0]
    heir = first if first.articles else max(records, key=lambda record: record.stories)
    _hand_over(first, heir, records)
    names = dict.fromkeys(name for record in records for name in spellings(record))
    identities.rule_same(heir.record_kind, names, curator, reason)
    merged = _now(type(first), [heir.key, *names])
    if merged.name != first.name:
        pin(merged, "name", first.name, curator, reason)
        merged.refresh_from_db()
    return merged


@transaction.atomic
def split(record: Named, others: Collection[str], curator: User, reason: str = "") -> tuple[Named, Named]:
    """Rule that some of a record's spellings name someone, or some place, else; return what it is now, and the other.

    What is pinned stays with the spellings that stay. ValueError where it is not some of them and not all.
    """
    names = spellings(record)
    stay, gone = ([name for name in names if (name in others) is other] for other in (False, True))
    if not stay or not gone:
        raise ValueError("a record is split into some of its spellings and the others")
    lock_archive()
    if record.key in gone:
        _move(pins_of(record), [record], stay[0])
    identities.rule_apart(record.record_kind, stay, gone, curator, reason)
    return _now(type(record), stay), _now(type(record), gone)


def _now(model: type[Record], keys: Iterable[str]) -> Named:
    """What goes by any of some keys or spellings now."""
    found = filter(None, (record_once_at(model, key) for key in keys))
    record = next(found)
    assert isinstance(record, Named)  # noqa: S101 - only those are merged and split
    return record


def _hand_over(first: Named, heir: Named, records: Sequence[Named]) -> None:
    """Give all pins of records to the heir. Of two on one field the first record's holds, and tells of the other."""
    held: dict[str, Pin] = {}
    for record in sorted(records, key=lambda record: record != first):
        for pinned in pins_of(record):
            if own := held.get(pinned.field):
                _tell_of(own, pinned, record)
            if own or (pinned.field == "name" and record != first):  # the first record's name is what stays
                pinned.delete()
            else:
                held[pinned.field] = pinned
    kept = Pin.objects.filter(pk__in=[pinned.pk for pinned in held.values()])
    _move(kept, records, heir.key)


def _tell_of(pinned: Pin, other: Pin, record: Record) -> None:
    """Note beside a pin what was pinned in its place on a record found to be the same."""
    value = SIDES.get(str(other.value), other.value)
    note = f"For {record}, found to be the same, “{value}” was pinned. {other.reason}".strip()
    pinned.reason = f"{pinned.reason} ({note})".strip()
    pinned.save(update_fields=["reason"])  # and not the day


def _move(pins: QuerySet[Pin], records: Iterable[Record], to: str) -> None:
    """Have the pins of records be on the one at a key, and what rounds are pinned to these venues be pinned to it."""
    pins.update(record_key=to)
    venues = [record.key for record in records if isinstance(record, Venue)]
    Pin.objects.filter(record_kind=Round.record_kind, field="venue", value__in=venues).update(value=to)
