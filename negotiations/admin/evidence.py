"""What a record rests on, as the admin shows it: each field with its basis, its pin and every claimed value."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from negotiations import wording
from negotiations.facts import Fact, Told, facts
from negotiations.models import KINDS, SIDES, STATUSES, Payment, Pin, Record, Venue
from negotiations.pins import pins_of

NAMES = {**STATUSES, **SIDES, **KINDS}
DAYS = ("start", "end", "concluded")


@dataclass(frozen=True, slots=True)
class Line:
    """One field: its value in words, why it has that value, whoever pinned it, and what the sources say."""

    label: str
    text: str
    basis: str
    pin: Pin | None
    told: tuple[Told, ...]
    disputed: bool


def lines(record: Record) -> list[Line]:
    """A line for each field that may be pinned, in the order of the form."""
    labels = {name: _label(record, name) for name in record.pinnable}
    pins = {pin.field: pin for pin in pins_of(record)}
    return [_line(fact, pins.get(fact.field)) for fact in facts(record, labels, _Words(record))]


def _label(record: Record, field: str) -> str:
    name = str(record._meta.get_field(field).verbose_name)  # type: ignore[union-attr]
    return name[:1].upper() + name[1:]


def _line(fact: Fact, pin: Pin | None) -> Line:
    return Line(fact.label, fact.text, _basis(fact), pin, fact.told, fact.disputed)


def _basis(fact: Fact) -> str:
    if fact.basis == "pinned":
        return "pinned"
    if fact.basis == "inferred":
        return f"inferred: {fact.reason}" if fact.reason else "inferred"
    if fact.told:
        return wording.plural(fact.stories, "source")
    return "follows from the other values" if fact.text else "not reported"


class _Words:
    """A record's values in words; venues are told by key."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.venues = {venue.key: str(venue) for venue in Venue.objects.filter(key__in=set(_venue_keys(record)))}

    def __call__(self, field: str, value: Any) -> str:
        if isinstance(value, Venue) or field == "venue":
            return self.venues.get(str(getattr(value, "key", value)), str(value))
        if field in DAYS:
            return wording.iso_day(str(value))
        if field == "amount" and isinstance(self.record, Payment) and self.record.currency:
            return wording.money(value, self.record.currency)
        return wording.percent(value) if field == "change_percent" else NAMES.get(str(value), str(value))


def _venue_keys(record: Record) -> Iterable[str]:
    """The keys of all venues that sources name for a record."""
    told = record.evidence.get("venue", {})
    return [str(value["value"]) for value in told.get("values", ())] + [str(told.get("value", ""))]
