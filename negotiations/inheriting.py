"""What becomes of pins when records of people or places are found to be one."""

from collections.abc import Sequence

from negotiations.models import SIDES, Pin, Record, Round, Venue
from negotiations.pins import pins_of
from negotiations.spellings import Named


def inherit(records: Sequence[Named]) -> None:
    """Have all that is pinned on any of some records be pinned on the first; where no source reports that, on one that
    sources do report, for its key is a spelling that they use.

    Of two pins on one field the earlier record's holds, and tells of the other. No name but the first's is taken over.
    """
    if records:
        first = records[0]
        heir = first if first.articles else max(records, key=lambda record: record.stories)
        hand_over(records, heir.key)


def hand_over(records: Sequence[Named], key: str) -> None:
    """Have all that is pinned on records be pinned on the one at a key, and what rounds are pinned to these venues be
    pinned to it. `inherit` says which pins hold.
    """
    held: dict[str, Pin] = {}
    for record in records:
        for pinned in pins_of(record).reverse():  # the one at its own key before those at former ones
            if own := held.get(pinned.field):
                _tell_of(own, pinned, record)
            if own or (pinned.field == "name" and record != records[0]):
                pinned.delete()
            else:
                held[pinned.field] = pinned
    Pin.objects.filter(pk__in=[pinned.pk for pinned in held.values()]).update(record_key=key)
    venues = [record.key for record in records if isinstance(record, Venue)]
    Pin.objects.filter(record_kind=Round.record_kind, field="venue", value__in=venues).update(value=key)


def _tell_of(pinned: Pin, other: Pin, record: Record) -> None:
    """Note beside a pin what was pinned in its place on a record found to be the same."""
    value = SIDES.get(str(other.value), other.value)
    note = f"For {record}, found to be the same, “{value}” was pinned. {other.reason}".strip()
    pinned.reason = f"{pinned.reason} ({note})".strip()
    pinned.save(update_fields=["reason"])  # and not the day
