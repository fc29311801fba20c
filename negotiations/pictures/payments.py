"""Payments by year, in one currency: "payments-krw", "payments-usd"."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from negotiations import wording
from negotiations.brief import brief
from negotiations.models import CURRENCIES, Payment
from negotiations.pictures import axes, bands
from negotiations.pictures.labels import clear
from negotiations.pictures.scales import Scale
from negotiations.pictures.shapes import Cell, Label, Picture, Table

WIDTH, LEFT, RIGHT = 1088, 20, 104
TOP, HEIGHT, YEARS = 32, 220, 26
"""The room above for labels, that of the band itself, and that for the years beneath."""
MOST = 100
"""How many payments are shown at most: the latest."""


def payments(letters: str) -> Picture | None:
    """The payments of a currency by its code in small letters; `None` if none has a year and a sum. One query."""
    currency = {code.lower(): code for code in CURRENCIES}.get(letters, "")
    known = Payment.objects.filter(currency=currency).exclude(year=None).exclude(amount=None)
    rows = bands.shown(brief(known, "agreement").order_by("-year", "key")[:MOST], currency)
    if not rows:
        return None
    years = Scale(rows[0].year or 0, (rows[-1].year or 0) + 1, LEFT, WIDTH - RIGHT)
    sums = bands.sum_scale(rows, TOP, TOP + HEIGHT)
    shapes = (
        *axes.years(years, TOP, TOP + HEIGHT, (TOP + HEIGHT + 18,)),
        *bands.band(rows, currency, years, sums),
        *clear(_labels(rows, years, sums), bands.signs(rows, years, sums)),
    )
    return Picture(
        name=f"payments-{letters}",
        title=_("Payments in %(currency)s") % {"currency": str(CURRENCIES[currency])},
        description=_(
            "A bar for each sum agreed for a year, with its rise in percent where one is reported; marks for sums "
            "demanded and offered."
        ),
        width=WIDTH,
        height=TOP + HEIGHT + YEARS,
        shapes=shapes,
        table=_table(rows),
        keys=bands.keys(rows),
        from_end=True,
    )


def _labels(rows: Sequence[Payment], years: Scale, sums: Scale) -> list[Label]:
    """The sum of what was demanded and offered, the rise of what was agreed."""
    labels = []
    for row in rows:
        if row.kind != "agreed":
            labels.append(bands.told(row, years, sums))
        elif row.change_percent is not None:
            x, y = years((row.year or 0) + 0.5), sums(row.amount or 0) - 6
            labels.append(Label(x, y, wording.percent(row.change_percent), "rise", "middle"))
    return labels


def _table(rows: Iterable[Payment]) -> Table:
    columns = (_("Year"), _("Kind"), _("Sum"), _("Currency"), _("Change in percent"), _("Agreement"))
    return Table(columns, [_cells(row) for row in rows])


def _cells(row: Payment) -> tuple[Cell, ...]:
    number = row.agreement.number if row.agreement else None
    return row.year, str(row.get_kind_display()), row.amount, row.currency, row.change_percent, number
