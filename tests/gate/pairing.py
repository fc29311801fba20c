"""Which row that was read is which row of the annotation: `score.py`'s way of pairing them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from tests.gate.sameness import close, name_key, same_city, same_percent

Row = Mapping[str, Any]
Same = Callable[[Row, Row], bool]
"""Is the annotation's row, the first, the one that was read, the second?"""


@dataclass(frozen=True, slots=True)
class Pairing:
    """Rows of the annotation with those that were read for them, and the rows that have no partner."""

    pairs: Sequence[tuple[Row, Row]]
    missed: Sequence[Row]
    extra: Sequence[Row]


def paired(kind: str, wanted: Sequence[Row], read: Sequence[Row]) -> Pairing:
    """Pair the rows of one kind of fact on one page, the surest way first."""
    pairs: list[tuple[Row, Row]] = []
    missed, extra = list(wanted), list(read)
    for same in WAYS[kind]:
        for row in list(missed):
            partner = next((each for each in extra if same(row, each)), None)
            if partner is not None:
                pairs.append((row, partner))
                missed.remove(row)
                extra.remove(partner)
    return Pairing(pairs, missed, extra)


def _same_number(row: Row, read: Row) -> bool:
    number = row["number"]
    return number is not None and (row["agreement"], number) == (read["agreement"], read["number"])


def _may_be_one(row: Row, read: Row) -> bool:
    """One of the two has no number, and nothing says that they belong to different agreements."""
    return None in (row["number"], read["number"]) and read["agreement"] in (None, row["agreement"])


def _same_days(row: Row, read: Row) -> bool:
    return _may_be_one(row, read) and _overlap(row, read)


def _overlap(row: Row, read: Row) -> bool:
    ours, theirs = ([date.fromisoformat(day) for day in (r["start"], r["end"]) if day] for r in (row, read))
    return bool(ours and theirs) and min(ours) <= max(theirs) and min(theirs) <= max(ours)


def _same_place(row: Row, read: Row) -> bool:
    if not (_may_be_one(row, read) and row["city"] and read["city"]):
        return False
    return same_city(row["city"], read["city"]) and row["status"] == read["status"]


def _same_person(row: Row, read: Row) -> bool:
    names = {name_key(row["name"]), name_key(row.get("name_latin"))} - {""}
    return name_key(read["name"]) in names and row["side"] == read["side"]


def _same_sum(row: Row, read: Row) -> bool:
    if row["kind"] != read["kind"]:
        return False
    if row["amount"] is None:
        return read["amount"] is None and same_percent(row["change_percent"], read["change_percent"])
    return bool(row["currency"] == read["currency"]) and close(row["amount"], read["amount"])


def _same_agreement(row: Row, read: Row) -> bool:
    return bool(row["number"] == read["number"])


WAYS: Mapping[str, Sequence[Same]] = {
    "rounds": (_same_number, _same_days, _same_place),
    "negotiators": (_same_person,),
    "payments": (_same_sum,),
    "agreements": (_same_agreement,),
}
