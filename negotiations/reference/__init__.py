"""What an atlas or a calendar holds: the agreements' ordinals and years of negotiation, cities and countries."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Negotiation:
    """The n-th Special Measures Agreement and the first and last year in which it was negotiated."""

    number: int
    first_year: int
    last_year: int


@cache
def negotiations() -> tuple[Negotiation, ...]:
    """All known negotiations, in order."""
    rows = tomllib.loads((FOLDER / "agreements.toml").read_text(encoding="utf-8"))["agreement"]
    return tuple(Negotiation(row["number"], *row["negotiated"]) for row in rows)


def latest_negotiation(day: date) -> Negotiation:
    """The known negotiation on a day, or the latest one before it.

    Where one negotiation ended and the next began in the same year, the second half of it is the next one's.
    """
    begun = [
        n
        for n, before in zip(negotiations(), (None, *negotiations()), strict=False)
        if n.first_year < day.year
        or (n.first_year == day.year and (before is None or before.last_year < day.year or day.month > 6))
    ]
    return begun[-1] if begun else negotiations()[0]
