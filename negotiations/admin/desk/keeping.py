"""Keeping values on which sources differ, several at once: what the records show now is pinned.

A field that was pinned before is pinned anew, knowing what sources say by now: it leaves the queue.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.contrib.auth.models import User
from django.db import transaction

from negotiations import pins
from negotiations.admin.desk.disputes import KINDS
from negotiations.brief import brief
from negotiations.models import Record

LONGEST = 19
"""Digits, of a primary key."""

Fields = dict[Record, list[str]]


@transaction.atomic
def keep(chosen: Fields, curator: User, reason: str) -> int:
    """Pin fields to the values that they have; returns how many. Without a reason, a pinned field keeps its own."""
    former = {(pin.record_kind, pin.record_key, pin.field): pin.reason for pin in pins.pins_of(*chosen)}
    for record, fields in chosen.items():
        for why, alike in _by_reason(record, fields, former, reason):
            pins.correct(record, {field: getattr(record, field) for field in alike}, curator, why)
    return sum(map(len, chosen.values()))


def _by_reason(
    record: Record, fields: Iterable[str], former: dict[tuple[str, str, str], str], reason: str
) -> Iterator[tuple[str, list[str]]]:
    """The fields of a record that are pinned for the same reason."""
    alike: dict[str, list[str]] = defaultdict(list)
    for field in fields:
        alike[reason or former.get((record.record_kind, record.key, field), "")].append(field)
    yield from alike.items()


def marked(marks: Iterable[str], kinds: Iterable[type[Record]]) -> Fields:
    """The fields that a form's marks name ("round/7/start"), as far as they are of these kinds and still in dispute."""
    named: dict[type[Record], dict[int, list[str]]] = {KINDS[model.record_kind]: defaultdict(list) for model in kinds}
    for kind, pk, field in (mark.split("/") for mark in marks if mark.count("/") == 2):
        if KINDS.get(kind) in named and pk.isdecimal() and len(pk) < LONGEST:
            named[KINDS[kind]][int(pk)].append(field)
    return {
        record: fields
        for model, by_pk in named.items()
        for record in brief(model._default_manager.filter(pk__in=by_pk))
        if (fields := [field for field in by_pk[record.pk] if field in record.disputed])
    }
