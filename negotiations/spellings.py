"""Spellings: what sources call a negotiator or a venue, in the form that keys and identity rulings have."""

from collections.abc import Iterator, Sequence

from negotiations.models import Negotiator, Venue
from negotiations.resolution.slugs import slug
from negotiations.resolution.spelled import sided
from negotiations.values import Side

Named = Negotiator | Venue
"""A record that is told from others of its kind by its name alone."""


def spellings(record: Named) -> dict[str, list[str]]:
    """How sources spell a record's name, the most usual spelling first, and the ways in which each is written.

    A record that no source reports is spelled as its key.
    """
    found: dict[str, list[str]] = {}
    for name in _written(record):
        ways = found.setdefault(_as_key(record, name), [])
        if name not in ways:
            ways.append(name)
    return found or {record.key: [str(record)]}


def spelled(model: type[Named], names: Sequence[str]) -> list[Named]:
    """The records of a kind that have any of these spellings, or go by one, in the order of the spellings."""
    found: dict[str, list[Named]] = {}
    for record in model._default_manager.order_by("key"):
        for name in {record.key, *spellings(record)}:
            found.setdefault(name, []).append(record)
    return list(dict.fromkeys(record for name in names for record in found.get(name, ())))


def _as_key(record: Named, name: str) -> str:
    """A name as keys have it; with the side behind it if the record's key has that, since someone else has the name."""
    key = slug(name)
    return record.key if isinstance(record, Negotiator) and record.key == sided(key, Side(record.side)) else key


def _written(record: Named) -> Iterator[str]:
    """Every name that sources give, whatever is pinned."""
    for field in ("name", "native_name"):
        yield from (str(given["value"]) for given in record.evidence.get(field, {}).get("values", ()))
    if isinstance(record, Negotiator):
        yield from record.aliases
