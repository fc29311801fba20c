"""Bringing tables to what they should hold, by writing nothing but the differences."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, NamedTuple, TypeVar

from django.db import connection
from django.db.models import Model

from negotiations.models import Record
from negotiations.store.claims import KIND, store_kept
from negotiations.store.columns import Columns
from negotiations.store.verdicts import Judgement, Stored

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


Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Records(Generic[R]):
    """How a table of records differs: keys that it lacks, rows changed to what they should hold but not yet written,
    keys that should go, and the primary keys of the rows that stay.
    """

    new: Collection[str]
    changed: Mapping[str, R]
    gone: Collection[str]
    pks: dict[str, int]


def compare_records(model: type[R], wanted: Mapping[str, Columns]) -> Records[R]:
    """Compare a table of records with the columns by key that it should hold."""
    stored = {row.key: row for row in model._default_manager.all()}
    kept = {key: stored[key] for key in wanted if key in stored}
    changed = {key: row for key, row in kept.items() if _differs(row, wanted[key])}
    new = [key for key in wanted if key not in stored]
    return Records(new, changed, stored.keys() - wanted.keys(), {key: row.pk for key, row in kept.items()})


class Tables:
    """The tables of records, and of what links them. `journal`, if one is given, gets the name of each row written."""

    def __init__(self, journal: list[str] | None = None) -> None:
        self.changes = Changes()
        self.journal = journal

    def bring_kept(self, judgement: Judgement) -> list[Stored]:
        """Remove the claims that no verdict keeps any longer; make those that one does, and return them."""
        self._note(f"kept {KIND[type(kept.claim)]} claim “{kept.claim.quote}”" for kept in judgement.missing)
        self._note(f"kept claim {stored.pk}" for _, stored in judgement.gone)
        for _, stored in judgement.gone:
            stored.model._default_manager.filter(pk=stored.pk).delete()
        return [(kept.article, store_kept(kept.article, kept.claim, kept.verdict)) for kept in judgement.missing]

    def bring_records(self, model: type[R], wanted: Mapping[str, Columns]) -> Records[R]:
        """Make a table of records hold exactly `wanted`, the columns by key; rows that stay keep their primary keys.

        Returns how it differed, with the primary keys of all rows that are there now.
        """
        found, table = compare_records(model, wanted), model._default_manager
        self._note(f"{model.record_kind} {key}" for key in sorted({*found.new, *found.gone, *found.changed}))
        if found.gone:
            table.filter(key__in=found.gone).delete()
        made = table.bulk_create((model(key=key, **wanted[key]) for key in found.new), batch_size=BATCH)
        if found.changed:
            names = list(next(iter(wanted.values())))
            table.bulk_update(list(found.changed.values()), names, batch_size=BATCH)
        changes = Changes(len(found.new), len(found.changed), len(found.gone))
        self.changes = Changes.total(self.changes, changes)
        return replace(found, pks=found.pks | {row.key: row.pk for row in made})

    def bring_pairs(
        self,
        model: type[M],
        names: tuple[str, str],
        wanted: Mapping[Pair, Columns],
        among: Collection[int] | None = None,
    ) -> None:
        """Make a table that links two others hold exactly `wanted`: its other columns by the pair of primary keys. With
        `among`, only of those whose first key is in it.
        """
        table = model._default_manager
        stored = table.all() if among is None else table.filter(**{f"{names[0]}__in": among})
        found = compare_pairs(stored, names, wanted)
        differing = sorted({*found.new, *found.changed, *found.gone})
        self._note(f"{model._meta.verbose_name} {one}, {other}" for one, other in differing)
        if found.gone:
            table.filter(pk__in=[row.pk for row in found.gone.values()]).delete()
        table.bulk_create([model(**dict(zip(names, pair, strict=True)), **wanted[pair]) for pair in found.new])
        for row in found.changed.values():
            row.save()

    def bring_rows(self, model: type[M], changed: Sequence[M], names: Iterable[str]) -> None:
        """Write the named columns of rows that differ from what is stored.

        As one join with arrays of the values: Django's own way, a CASE for each row, takes a hundred times as long.
        """
        if not changed:
            return
        self._note(f"{model._meta.verbose_name} {getattr(row, 'key', '') or row.pk}" for row in changed)
        fields: list[Any] = [model._meta.get_field(name) for name in (model._meta.pk.name, *names)]
        key, *columns = (connection.ops.quote_name(field.column) for field in fields)
        values = ", ".join(f"%s::{field.db_type(connection)}[]" for field in fields)
        table, new = connection.ops.quote_name(model._meta.db_table), ", ".join((key, *columns))
        with connection.cursor() as cursor:
            cursor.execute(
                f"UPDATE {table} SET {', '.join(f'{name} = new.{name}' for name in columns)}"  # noqa: S608 - our names
                f" FROM UNNEST({values}) AS new({new}) WHERE {table}.{key} = new.{key}",
                [[_for_database(field, row) for row in changed] for field in fields],
            )

    def execute(self, sql: str, parameters: Mapping[str, Any], name: str) -> None:
        """Have the database bring rows of a name to what they should hold; the query returns their primary keys."""
        with connection.cursor() as cursor:
            cursor.execute(sql, parameters)
            if self.journal is not None:
                self._note(f"{name} {pk}" for (pk,) in cursor.fetchall())

    def _note(self, names: Iterable[str]) -> None:
        if self.journal is not None:
            self.journal.extend(names)


@dataclass(frozen=True, slots=True)
class Pairs(Generic[M]):
    """How a table that links two others differs; as `Records`, by pairs of primary keys."""

    new: Collection[Pair]
    changed: Mapping[Pair, M]
    gone: Mapping[Pair, M]


def compare_pairs(rows: Iterable[M], names: tuple[str, str], wanted: Mapping[Pair, Columns]) -> Pairs[M]:
    """Compare the rows of a table that links two others with the columns by pair that it should hold."""
    stored = {(getattr(row, names[0]), getattr(row, names[1])): row for row in rows}
    return Pairs(
        [pair for pair in wanted if pair not in stored],
        {pair: row for pair, row in stored.items() if pair in wanted and _differs(row, wanted[pair])},
        {pair: row for pair, row in stored.items() if pair not in wanted},
    )


def _for_database(field: Any, row: Model) -> Any:
    return field.get_db_prep_save(getattr(row, field.attname), connection)


def _differs(row: Model, columns: Mapping[str, Any]) -> bool:
    """Write the columns into the row; was any of them different?"""
    different = {name: value for name, value in columns.items() if getattr(row, name) != value}
    for name, value in different.items():
        setattr(row, name, value)
    return bool(different)
