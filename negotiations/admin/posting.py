"""Values on their way through the small forms of a record's page: as JSON, and only such as stand on the page."""

import json
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import ForeignKey

from negotiations.models import Record, Round, Venue
from negotiations.telling.facts import Fact


class Refused(Exception):  # noqa: N818 - it names what happens to the wish
    """What a form asks for cannot be done; the text says why, for the curator."""


def posted_as(record: Record, field: str, value: Any) -> str:
    """A value as a form sends it; empty where the field cannot hold it, as a month where a day is wanted."""
    column: Any = record._meta.get_field(field)
    if not isinstance(column, ForeignKey):
        try:
            column.clean(value, record)
        except ValidationError:
            return ""
    return json.dumps(value)


def posted_value(record: Record, fact: Fact, posted: str) -> tuple[Any, str]:
    """The value that a form has sent, to be pinned, and its words: the one that is pinned already, or one that sources
    give.
    """
    if fact.pin and posted == json.dumps(fact.pin.value):
        return fact.pin.value, fact.text or "open"
    for told in fact.told:
        if posted and posted == posted_as(record, fact.field, told.value):
            return _venue(record, told.value) if fact.field == "venue" else told.value, told.text
    raise Refused(f"No source gives that value for {fact.label} now. Look at what they give, and pin again.")


def _venue(record: Record, name: str) -> Any:
    """The venue of an institute that sources name, its name where there is none of that name in the round's city."""
    city = record.city if isinstance(record, Round) else ""
    return Venue.objects.filter(name=name, city=city).first() or name
