"""Numbers that the order of the days tells: of three meetings before the fourth round, the earliest is the first."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from negotiations.extraction.claims import RoundClaim
from negotiations.extraction.rows import Row
from negotiations.reasons import Code, because
from negotiations.values import Status

_Key = tuple[int, int, int]


def numbered_by_order(rows: Sequence[Row[RoundClaim]]) -> list[Row[RoundClaim]]:
    """Number the unnumbered rounds held between two numbered ones, or before the first, where they fill the gap."""
    numbers: dict[int, int] = {}
    for dated in _by_agreement(rows).values():
        if len({key[:2] for key, _ in dated if not key[2]} & {key[:2] for key, _ in dated if key[2]}):
            continue  # a month and a day of it: which came first is open
        taken = {row.claim.number for row in rows if row.claim.agreement == dated[0][1].claim.agreement}
        for run, lowest, end in _gaps([row for _, row in dated]):
            free = [number for number in range(lowest + 1, end) if number not in taken]
            if len(free) == len(run):
                numbers |= {id(row): number for row, number in zip(run, free, strict=True)}
    return [_with_number(row, numbers[id(row)]) if id(row) in numbers else row for row in rows]


def _by_agreement(rows: Sequence[Row[RoundClaim]]) -> dict[int | None, list[tuple[_Key, Row[RoundClaim]]]]:
    """The rows of each agreement whose month is known, in the order of their days."""
    found: defaultdict[int | None, list[tuple[_Key, Row[RoundClaim]]]] = defaultdict(list)
    for row in rows:
        day = row.claim.first_day or row.claim.last_day
        if day and day.year and day.month and (row.claim.number or row.claim.status is Status.HELD):
            found[row.claim.agreement].append(((day.year, day.month, day.day or 0), row))
    return {agreement: sorted(dated, key=lambda pair: pair[0]) for agreement, dated in found.items()}


def _gaps(rows: Sequence[Row[RoundClaim]]) -> Iterator[tuple[list[Row[RoundClaim]], int, int]]:
    """Each run of unnumbered rows, with the numbers between which it lies."""
    run: list[Row[RoundClaim]] = []
    lowest = 0
    for row in rows:
        if row.claim.number is None:
            run.append(row)
            continue
        if run:
            yield run, lowest, row.claim.number
        run, lowest = [], row.claim.number


def _with_number(row: Row[RoundClaim], number: int) -> Row[RoundClaim]:
    inferred = {**row.inferred, "number": because(Code.COUNTED)}
    return replace(row, claim=replace(row.claim, number=number), inferred=inferred)
