"""Bringing a table to what it should hold, by writing nothing but the differences."""

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple, TypeVar

from django.db.models import Model

from negotiations.models import Record

R = TypeVar("R", bound=Record)
M = TypeVar("M", bound=Model)
BATCH = 1000


class Changes(NamedTuple):
    """How many records were made, changed and removed."""

    made: int = 0
    changed: int = 0
    removed: int = 0

    @classmethod
    def total(cls, *parts: "Changes") -> "Changes":
        return cls(*map(sum, zip(*parts, strict=True)))


def sync_records(model: type[R], wanted: Mapping[str, Mapping[str, Any]]) -> tuple[dict[str, int], Changes]:
    """Make a table of records hold exactly `wanted`, the columns by key; rows that stay keep their primary keys.

    Returns the primary keys by key, and how many changes it took.
    """
    table = model._default_manager
    stored = {row.key: row for row in table.all()}
    if vanished := stored.keys() - wanted.keys():
        table.filter(key__in=vanished).delete()
    new = [model(key=key, **columns) for key, columns in wanted.items() if key not in stored]
    kept = [(stored[key], columns) for key, columns in wanted.items() if key in stored]
    changed = [row for row, columns in kept if _differs(row, columns)]
    made = table.bulk_create(new, batch_size=BATCH)
    if changed:
        names = list(wanted[changed[0].key])
        table.bulk_update(changed, names, batch_size=BATCH)
    rows = [*made, *(row for row, _ in kept)]
    return {row.key: row.pk for row in rows}, Changes(len(new), len(changed), len(vanished))


def _differs(row: Model, columns: Mapping[str, Any]) -> bool:
    """Write the columns into the row; was any of them different?"""
    different = {name: value for name, value in columns.items() if getattr(row, name) != value}
    for name, value in different.items():
        setattr(row, name, value)
    return bool(different)


def sync_pairs(model: type[M], names: tuple[str, str], wanted: Mapping[tuple[int, int], Mapping[str, Any]]) -> None:
    """Make a table that links two others hold exactly `wanted`: its other columns by the pair of primary keys."""
    table = model._default_manager
    stored = {(getattr(row, names[0]), getattr(row, names[1])): row for row in table.all()}
    if vanished := [row.pk for pair, row in stored.items() if pair not in wanted]:
        table.filter(pk__in=vanished).delete()
    pairs: Collection[tuple[int, int]] = [pair for pair in wanted if pair not in stored]
    table.bulk_create([model(**dict(zip(names, pair, strict=True)), **wanted[pair]) for pair in pairs])
    for pair, row in stored.items():
        if pair in wanted and _differs(row, wanted[pair]):
            row.save()
