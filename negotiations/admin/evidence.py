"""What a record rests on, as the admin shows it: each field with its basis, its pin and every claimed value."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from negotiations import wording
from negotiations.admin.forms import pinnable_in
from negotiations.admin.posting import posted_as
from negotiations.models import KINDS, SIDES, STATUSES, Payment, Pin, Record, Round, Venue
from negotiations.telling.facts import Fact, Told, facts

NAMES = {**STATUSES, **SIDES, **KINDS}
DAYS = ("start", "end", "concluded")


@dataclass(frozen=True, slots=True)
class Value:
    """A value that sources give.

    `stands`: the record has it. `is_news`: nobody knew of it when the field was pinned. `posted` is what a form sends
    to pin it, empty where it is pinned already, or the field cannot hold it.
    """

    told: Told
    stands: bool
    is_news: bool
    posted: str

    @property
    def more(self) -> int:
        """How many articles give it besides those quoted."""
        return self.told.articles - len(self.told.quotes)


@dataclass(frozen=True, slots=True)
class Line:
    """One field: its value in words, why it has that value, whoever pinned it, and what the sources say. Where it is
    `free`, the form below takes another value.
    """

    field: str
    label: str
    text: str
    why: str
    pin: Pin | None
    values: tuple[Value, ...]
    disputed: bool
    free: bool

    @property
    def posted(self) -> str:
        """What a form sends to pin the pinned value again."""
        return json.dumps(self.pin.value) if self.pin else ""


def lines(record: Record, claims: QuerySet[Any]) -> list[Line]:
    """A line for each field that may be pinned, in the order of the form; the claims are those behind the record."""
    return [_line(record, fact) for fact in told_of(record, claims)]


def told_of(record: Record, claims: QuerySet[Any] | None = None) -> list[Fact]:
    """The fields of a record that may be pinned, in words for a curator; a round's number only where it is not simply
    what sources give: it is open, inferred, or given by a curator.
    """
    told = facts(record, {name: label(record, name) for name in record.pinnable}, words_of(record), claims)
    free = pinnable_in(record)
    return [fact for fact in told if fact.field in free or fact.pin or fact.field in record.evidence]


def label(record: Record, field: str) -> str:
    """What a field is called: "Start", "First year"."""
    name = str(record._meta.get_field(field).verbose_name)  # type: ignore[union-attr]
    return name[:1].upper() + name[1:]


def _line(record: Record, fact: Fact) -> Line:
    values = tuple(_value(record, fact, told) for told in fact.told)
    free = fact.field in pinnable_in(record)
    return Line(fact.field, fact.label, fact.text, _why(fact), fact.pin, values, fact.disputed, free)


def _value(record: Record, fact: Fact, told: Told) -> Value:
    stands = told.chosen or (isinstance(record, Round) and fact.field == "venue" and _is(record.venue, told.value))
    is_news = fact.pin is not None and fact.disputed and not stands and told.value not in fact.pin.known
    posted = "" if fact.pin and stands else posted_as(record, fact.field, told.value)
    return Value(told, stands, is_news, posted)


def _is(venue: Venue | None, name: str) -> bool:
    """Is this the venue? Sources tell an institute by name, a curator by key."""
    return venue is not None and venue.name == name


def _why(fact: Fact) -> str:
    if fact.basis == "pinned":
        return "pinned"
    if fact.basis == "inferred":
        return f"inferred: {fact.reason}" if fact.reason else "inferred"
    if fact.told:
        return wording.plural(fact.stories, "source")
    return "follows from the other values" if fact.text else "not reported"


class Words:
    """A record's values in words; `venues` are the names of those that it may have, by key."""

    def __init__(self, record: Record, venues: Mapping[str, str]) -> None:
        self.record = record
        self.venues = venues

    def __call__(self, field: str, value: Any) -> str:
        if isinstance(value, Venue) or field == "venue":
            return self.venues.get(str(getattr(value, "key", value)), str(value))
        if field in DAYS:
            return wording.iso_day(str(value))
        if field == "amount" and isinstance(self.record, Payment) and self.record.currency:
            return wording.money(value, self.record.currency)
        return wording.percent(value) if field == "change_percent" else NAMES.get(str(value), str(value))


def words_of(record: Record) -> Words:
    """The words for a record's values; a query for the venues that sources or a pin name."""
    venues = Venue.objects.filter(key__in=set(_venue_keys(record)))
    return Words(record, {venue.key: str(venue) for venue in venues})


def _venue_keys(record: Record) -> Iterable[str]:
    """The keys of all venues that sources name for a record."""
    told = record.evidence.get("venue", {})
    return [str(value["value"]) for value in told.get("values", ())] + [str(told.get("value", ""))]
