"""Bands: payments by year, in one currency. Bars for sums agreed, marks for sums demanded and offered."""

from collections.abc import Iterable, Iterator, Sequence

from django.utils.translation import gettext as _

from negotiations import wording
from negotiations.models import Payment
from negotiations.pictures import axes
from negotiations.pictures.scales import Scale
from negotiations.pictures.shapes import Box, Dot, Key, Label, Line, Mark, Path, Plain
from negotiations.pictures.words import payment_title

BAR = 0.64
"""How broad a bar is, in parts of its year."""
SIZE = 6
"""Of the marks for sums demanded and offered."""
TICKS = 4


def shown(payments: Iterable[Payment], currency: str) -> list[Payment]:
    """The payments of a currency that have a year and a sum, by year; in a year agreed ones first, higher before lower,
    so that no bar hides another and no mark stands behind a bar.
    """
    found = [row for row in payments if row.currency == currency and row.year and row.amount]
    return sorted(found, key=lambda row: (row.year, row.kind != "agreed", -(row.amount or 0), row.key))


def sum_scale(rows: Sequence[Payment], top: float, bottom: float) -> Scale:
    """From nothing at the bottom to the highest sum at the top."""
    return Scale(0, max(row.amount or 0 for row in rows), bottom, top)


def band(
    rows: Sequence[Payment], currency: str, years: Scale, sums: Scale, at_most: int = TICKS
) -> Iterator[Plain | Mark]:
    """The sums' axis and a mark for each payment."""
    yield from axes.sums(sums, currency, years.start, years.end, at_most)
    for row in rows:
        yield mark(row, years((row.year or 0) + 0.5), sums, BAR * (years(1) - years(0)))


def mark(row: Payment, x: float, sums: Scale, breadth: float) -> Mark:
    """A payment: a bar if it was agreed, else a triangle or a ring on a stalk."""
    y, base = sums(row.amount or 0), sums(0)
    shapes: tuple[Plain, ...]
    if row.kind == "agreed":
        shapes = (Box(x - breadth / 2, y, breadth, base - y, "bar"),)
    else:
        shapes = (Line(x, y, x, base, "stalk"), sign(row.kind, x, y))
    return Mark(payment_title(row), shapes, row.get_absolute_url(), row.kind)


def sign(kind: str, x: float, y: float) -> Plain:
    """What stands for a sum that one side named: a triangle for Washington's demand, a ring for Seoul's offer."""
    return Path(triangle(x, y, SIZE), "sign") if kind == "demanded" else Dot(x, y, SIZE - 1, "sign")


def triangle(x: float, y: float, size: float) -> str:
    """The outline of a triangle that points upwards, its middle at a point."""
    return f"M{x - size:.1f} {y + size * 0.8:.1f}L{x:.1f} {y - size:.1f}L{x + size:.1f} {y + size * 0.8:.1f}Z"


def worth_telling(rows: Sequence[Payment]) -> list[Payment]:
    """Of many payments those whose sum is written beside them: the latest agreed, the highest demanded."""
    agreed = [row for row in rows if row.kind == "agreed"]
    demanded = [row for row in rows if row.kind == "demanded"]
    latest = max(agreed, key=lambda row: (row.year or 0, row.amount or 0), default=None)
    highest = max(demanded, key=lambda row: row.amount or 0, default=None)
    return [row for row in (latest, highest) if row]


def told(row: Payment, years: Scale, sums: Scale) -> Label:
    """A payment's sum, above its bar or left of its mark."""
    x, y = years((row.year or 0) + 0.5), sums(row.amount or 0)
    words, kind = wording.money(row.amount or 0, row.currency), f"sum {row.kind}"
    return Label(x + 8, y - 5, words, kind, "end") if row.kind == "agreed" else beside(x, y, words, kind)


def beside(x: float, y: float, words: str, kind: str) -> Label:
    """Words left of a mark."""
    return Label(x - SIZE - 4, y + 4, words, kind, "end")


def signs(rows: Iterable[Payment], years: Scale, sums: Scale) -> list[tuple[float, float]]:
    """Where the marks are of the sums that one side named."""
    return [(years((row.year or 0) + 0.5), sums(row.amount or 0)) for row in rows if row.kind != "agreed"]


def keys(rows: Iterable[Payment]) -> tuple[Key, ...]:
    """What the marks of payments mean, of the kinds that there are."""
    every = {
        "agreed": Key(_("sum agreed for a year"), (Box(5, 3, 10, 16, "bar agreed"),)),
        "demanded": Key(_("demanded by Washington"), (Path(triangle(10, 10, SIZE), "sign demanded"),)),
        "offered": Key(_("offered by Seoul"), (Dot(10, 10, SIZE - 1, "sign offered"),)),
    }
    kinds = {row.kind for row in rows}
    return tuple(key for kind, key in every.items() if kind in kinds)
