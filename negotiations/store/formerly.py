"""Former keys: where a record's old address leads, once the record is gone and another has its claims."""

from collections import Counter
from collections.abc import Collection, Mapping

from negotiations.models import FormerKey, Round

Heirs = Mapping[str, str]
"""By the key of a record, that of the one in whose place it went."""


def note_former_keys(kind: str, gone: Collection[str], there: Collection[str], heirs: Heirs) -> None:
    """Note where the keys lead that have gone, as do those that led to them; forget those that records go by again."""
    left = {key: heirs[key] for key in gone if heirs.get(key) in there}
    FormerKey.objects.filter(record_kind=kind, key__in=there).delete()
    earlier = list(FormerKey.objects.filter(record_kind=kind, record_key__in=left))
    for former in earlier:
        former.record_key = left[former.record_key]
    FormerKey.objects.bulk_update(earlier, ["record_key"])
    FormerKey.objects.bulk_create(
        (FormerKey(record_kind=kind, key=key, record_key=heir) for key, heir in sorted(left.items())),
        update_conflicts=True,
        unique_fields=["record_kind", "key"],
        update_fields=["record_key"],
    )


def places_of_rounds() -> dict[str, str]:
    """The key of the venue of each round, by the round's key."""
    return dict(Round.objects.exclude(venue=None).values_list("key", "venue__key"))


def heirs_of_venues(before: Mapping[str, str], after: Mapping[str, str]) -> Heirs:
    """By the key of a venue, that of the one where most of its rounds are now."""
    counted: dict[str, Counter[str]] = {}
    for round_, venue in before.items():
        if round_ in after:
            counted.setdefault(venue, Counter())[after[round_]] += 1
    return {venue: min(now, key=lambda key: (-now[key], key)) for venue, now in counted.items()}
