"""Disputes as their list shows them: the record, the field, and each value with how many stories give it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.urls import reverse

from negotiations.admin.desk.disputes import KINDS, Dispute
from negotiations.admin.evidence import Words
from negotiations.brief import brief
from negotiations.models import Record, Venue
from negotiations.pins import pins_of

SHOWN = 5
"""How many values a row names; the others are counted."""
BESIDE: Mapping[str, tuple[str, ...]] = {"round": ("agreement",)}
"""What the name of a record of some kind needs."""


class Given(NamedTuple):
    """A value that sources give, in words, and how many stories do. `stands`: the record has it; `is_news`: nobody knew
    of it when the field was pinned.
    """

    text: str
    stories: int
    stands: bool
    is_news: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list. `mark` is what a form sends to say that it is chosen; empty where nothing may be done."""

    record: Record
    address: str
    label: str
    pinned: bool
    stands: str
    given: list[Given]
    more: int
    mark: str


def rows(disputes: Iterable[Dispute], may_change: Iterable[type[Record]]) -> list[Row]:
    """Disputes in words, in their order. A query for each kind of record among them, one for venues, one for pins."""
    disputes = list(disputes)
    records, venues = _records(disputes), _venues(disputes)
    there = [(dispute, record) for dispute in disputes if (record := records.get((dispute.kind, dispute.record)))]
    known = _known(record for dispute, record in there if dispute.pinned)
    changeable = {model.record_kind for model in may_change}
    found = []
    for dispute, record in there:
        known_then = known.get((dispute.kind, record.key, dispute.field))
        found.append(_row(dispute, Words(record, venues), known_then, dispute.kind in changeable))
    return found


def _row(dispute: Dispute, words: Words, known: Collection[Any] | None, may_change: bool) -> Row:
    """A dispute in words. `known` are the values that sources gave when it was pinned."""
    record, value, values = words.record, dispute.told["value"], dispute.told["values"]
    stands = "open" if value in (None, "") else words(dispute.field, value)
    given = []
    for one in values[:SHOWN]:
        text, news = words(dispute.field, one["value"]), known is not None and one["value"] not in known
        given.append(Given(text, one["stories"], text == stands, news and text != stands))
    return Row(
        record=record,
        address=f"{page_of(record)}#field-{dispute.field}",
        label=str(record._meta.get_field(dispute.field).verbose_name),  # type: ignore[union-attr]
        pinned=dispute.pinned,
        stands=stands,
        given=given,
        more=len(values) - len(given),
        mark=dispute.mark if may_change else "",
    )


def page_of(record: Record) -> str:
    """The address of a record's page in the admin."""
    return reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_change", args=[record.pk])


def _records(disputes: Iterable[Dispute]) -> dict[tuple[str, int], Record]:
    """The records by kind and primary key."""
    keys: dict[str, list[int]] = defaultdict(list)
    for dispute in disputes:
        keys[dispute.kind].append(dispute.record)
    return {
        (kind, record.pk): record
        for kind, pks in keys.items()
        for record in brief(KINDS[kind]._default_manager.filter(pk__in=pks), *BESIDE.get(kind, ()))
    }


def _venues(disputes: Iterable[Dispute]) -> dict[str, str]:
    """The names of venues by key: what sources say of a round's is a name, but a pin names the key."""
    keys = {str(dispute.told["value"]) for dispute in disputes if dispute.field == "venue"}
    return {venue.key: venue.name or str(venue) for venue in brief(Venue.objects.filter(key__in=keys))}


def _known(records: Iterable[Record]) -> dict[tuple[str, str, str], list[Any]]:
    """What sources gave for the pinned fields of records when they were pinned, by kind, key and field."""
    pins: QuerySet[Any] = pins_of(*set(records))
    return {(pin.record_kind, pin.now, pin.field): pin.known for pin in pins}
