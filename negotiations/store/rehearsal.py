"""What a rebuild would change, found without writing anything."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from django.db.models import Model

from negotiations.models import Record
from negotiations.store.claims import KIND
from negotiations.store.columns import Columns
from negotiations.store.tables import Pair, Tables, compare_pairs, compare_records
from negotiations.store.verdicts import Judgement, Stored

R = TypeVar("R", bound=Record)
M = TypeVar("M", bound=Model)
NOWHERE = 0
"""The primary key of a record that is not there: no row has it."""


class Rehearsal(Tables):
    """Tables that stay as they are; `differing` names the rows that would be made, changed or removed."""

    def __init__(self) -> None:
        super().__init__()
        self.differing: list[str] = []
        self._names: dict[Any, dict[int, str]] = {}

    def bring_kept(self, judgement: Judgement) -> list[Stored]:
        self.differing += [f"kept {KIND[type(kept.claim)]} claim “{kept.claim.quote}”" for kept in judgement.missing]
        self.differing += [f"kept claim {stored.pk}" for _, stored in judgement.gone]
        return []

    def bring_records(self, model: type[R], wanted: Mapping[str, Columns]) -> dict[str, int]:
        found = compare_records(model, wanted)
        differing = {*found.new, *found.gone, *(row.key for row in found.changed)}
        self.differing += [f"{model.record_kind} {key}" for key in sorted(differing)]
        self._names[model] = {pk: f"{model.record_kind} {key}" for key, pk in found.kept.items()}
        return found.kept | dict.fromkeys(found.new, NOWHERE)

    def bring_pairs(self, model: type[M], names: tuple[str, str], wanted: Mapping[Pair, Columns]) -> None:
        """Name the pairs that differ between records that stay; those of others come and go with them."""
        found = compare_pairs(model, names, wanted)
        one, other = (self._names[model._meta.get_field(name).related_model] for name in names)
        differing = {*found.new, *found.changed, *found.gone}
        self.differing += [f"{one[a]} – {other[b]}" for a, b in sorted(differing) if a in one and b in other]

    def bring_rows(self, model: type[M], changed: Sequence[M], names: Iterable[str]) -> None:
        self.differing += [f"{model._meta.verbose_name} {getattr(row, 'key', row.pk)}" for row in changed]
