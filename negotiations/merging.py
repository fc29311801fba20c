"""Merging and splitting records of people and places: a curator's word on their spellings."""

from collections.abc import Collection, Sequence

from django.contrib.auth.models import User
from django.db import transaction

from articles.locking import lock_archive
from negotiations import identities
from negotiations.inheriting import hand_over
from negotiations.pins import pin
from negotiations.spellings import Named, spelled, spellings


@transaction.atomic
def merge(records: Sequence[Named], curator: User, reason: str = "") -> Named:
    """Rule that records are one, by the name of the first, and return it. It has all that was pinned on any of them."""
    first, names = records[0], list(dict.fromkeys(name for record in records for name in spellings(record)))
    identities.rule_same(first.record_kind, names, curator, reason, of=records)
    (merged, *_) = spelled(type(first), names)
    if merged.name != first.name:
        pin(merged, "name", first.name, curator, reason)
        merged.refresh_from_db()
    return merged


@transaction.atomic
def split(record: Named, others: Collection[str], curator: User, reason: str = "") -> list[Named]:
    """Rule that some of a record's spellings name someone, or some place, else; return what it is now, and the other.
    A venue at which no round was held, as all sources are weighed, is no record and is left out.

    What is pinned stays with the spellings that stay. ValueError where it is not some of them and not all.
    """
    names = spellings(record)
    stay, gone = ([name for name in names if (name in others) is other] for other in (False, True))
    if not stay or not gone:
        raise ValueError("a record is split into some of its spellings and the others")
    lock_archive()
    if record.key in gone:
        hand_over([record], stay[0])
    identities.rule_apart(record.record_kind, stay, gone, curator, reason)
    return list(dict.fromkeys([*spelled(type(record), stay)[:1], *spelled(type(record), gone)[:1]]))
