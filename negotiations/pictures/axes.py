"""Axes: years or months along time, sums upwards."""

from collections.abc import Iterator
from math import ceil

from negotiations import wording
from negotiations.pictures.scales import Scale, steps
from negotiations.pictures.shapes import Label, Line, Plain

BETWEEN_YEARS = 60
"""How far apart years that are told should be, in a picture's units."""


MONTH_ROOM = 106
"""How much room the name of a month needs."""
EVERY = (1, 2, 3, 6, 12, 24, 60, 120)
"""Of how many months one is named."""


def years(scale: Scale, top: float, bottom: float, labelled: tuple[float, ...]) -> Iterator[Plain]:
    """Lines at round years from `top` to `bottom`, the years themselves on the base lines `labelled`."""
    at_most = max(1, int((scale.end - scale.start) / BETWEEN_YEARS))
    for year in steps(scale.low, scale.high, min(at_most, int(scale.high - scale.low))):
        if scale.low <= year <= scale.high:
            yield Line(scale(year), top, scale(year), bottom, "grid")
            yield from (Label(scale(year), y, f"{year:g}", "scale", "middle") for y in labelled)


def months(scale: Scale, top: float, bottom: float, labelled: float) -> Iterator[Plain]:
    """Lines at the beginnings of months from `top` to `bottom`, the names of these on the base line `labelled`."""
    room = scale(1) - scale(0)
    every = next((step for step in EVERY if step * room >= MONTH_ROOM), EVERY[-1])
    for month in range(ceil(scale.low / every) * every, int(scale.high), every):
        yield Line(scale(month), top, scale(month), bottom, "grid")
        yield Label(scale(month) + 5, labelled, wording.month(month // 12, month % 12 + 1), "scale")


def sums(scale: Scale, currency: str, left: float, right: float, at_most: int) -> Iterator[Plain]:
    """Lines at round sums from `left` to `right`, the sums themselves behind them."""
    for amount in steps(scale.low, scale.high, at_most):
        if amount <= scale.high:
            kind = "grid" if amount else "base"
            yield Line(left, scale(amount), right, scale(amount), kind)
            if amount:
                yield Label(right + 8, scale(amount) + 4, wording.money(int(amount), currency), "scale")
