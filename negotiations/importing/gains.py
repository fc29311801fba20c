"""What one reading gained and lost against the one before: claims by kind and rule, and records by their values."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from negotiations.extraction import Claim
from negotiations.store.claims import KIND

Sort = Literal["gained", "lost", "changed"]
SORTS: tuple[Sort, ...] = ("gained", "lost", "changed")

Records = Mapping[str, Mapping[str, Any]]
"""Records' values by column, by the record's name."""


class Difference(NamedTuple):
    """A claim that one of two readings has and the other has not, or that both have and read otherwise."""

    sort: Sort
    kind: str
    rule: str
    """Which read it; of one that changed both, if they differ: "by order → by number"."""


def compare(before: Sequence[Claim], after: Sequence[Claim]) -> Iterator[Difference]:
    """Each difference between two readings of a text. Claims of one kind in words that overlap are one that changed."""
    lost, gained = _without(before, after), _without(after, before)
    for claim in gained:
        former = next((each for each in lost if _overlap(each, claim)), None)
        if former is None:
            yield Difference("gained", KIND[type(claim)], claim.rule)
            continue
        lost.remove(former)
        rules = dict.fromkeys((former.rule, claim.rule))
        yield Difference("changed", KIND[type(claim)], " → ".join(rules))
    yield from (Difference("lost", KIND[type(claim)], claim.rule) for claim in lost)


def _without(claims: Sequence[Claim], others: Sequence[Claim]) -> list[Claim]:
    """The claims that are not among the others, as often as they are not."""
    return list((Counter(claims) - Counter(others)).elements())


def _overlap(one: Claim, other: Claim) -> bool:
    same = type(one) is type(other) and one.part is other.part
    return same and one.start < other.end and other.start < one.end


@dataclass(slots=True)
class Gains:
    """The differences between two readings of many texts, counted."""

    counts: Counter[Difference] = field(default_factory=Counter)

    def add(self, differences: Iterable[Difference]) -> None:
        self.counts.update(differences)

    def total(self, sort: Sort, **of: str) -> int:
        """How many there are of a sort, and of a kind or rule."""
        return sum(
            count
            for each, count in self.counts.items()
            if each.sort == sort and all(getattr(each, name) == value for name, value in of.items())
        )

    def in_words(self) -> str:
        """In a few words: "2 gained, 1 lost"; nothing where there is no difference."""
        return ", ".join(f"{count:,} {sort}" for sort in SORTS if (count := self.total(sort)))

    def lines(self) -> Iterator[str]:
        """A table: for each kind and, beneath it, each rule how many were gained, lost and changed."""
        rules = {kind: sorted({each.rule for each in self.counts if each.kind == kind}) for kind in KIND.values()}
        width = max((len(rule) for kind in rules.values() for rule in kind), default=0) + 4
        if self.counts:
            yield f"{'':<{width}}" + "".join(f"{sort:>9}" for sort in SORTS)
        for kind, names in rules.items():
            if names:
                yield self._row(f"  {kind}", width, kind=kind)
            yield from (self._row(f"    {rule}", width, kind=kind, rule=rule) for rule in names)

    def _row(self, label: str, width: int, **of: str) -> str:
        return f"{label:<{width}}" + "".join(f"{self.total(sort, **of):>9,}" for sort in SORTS)


def compare_records(before: Records, after: Records) -> dict[str, list[str]]:
    """What became of records, a line for each: "new", "gone", and "changed" with each value as it was and is."""
    return {
        "new": [f"{name}: {_values(after[name])}" for name in after if name not in before],
        "changed": [
            f"{name}: {_changed(before[name], values)}"
            for name, values in after.items()
            if name in before and before[name] != values
        ],
        "gone": [f"{name}: {_values(before[name])}" for name in before if name not in after],
    }


def _values(values: Mapping[str, Any]) -> str:
    """What is known of a record; the key stands before it already."""
    known = {name: value for name, value in values.items() if value not in (None, []) and name != "key"}
    return ", ".join(f"{name} {_word(value)}" for name, value in known.items())


def _changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    other = [name for name in after if before[name] != after[name]]
    return ", ".join(f"{name} {_word(before[name])} → {_word(after[name])}" for name in other)


def _word(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value)) or "–"
    return "–" if value is None else f"{value:,}" if isinstance(value, int) and value > 9999 else str(value)
