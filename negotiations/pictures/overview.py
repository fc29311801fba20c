"""The picture of everything: a lane of talks for each agreement, and the payments beneath, on one axis of years."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from math import ceil, floor

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from negotiations.brief import brief
from negotiations.models import CURRENCIES, Agreement, Payment, Round
from negotiations.models.words import Words
from negotiations.pictures import axes, bands, lanes
from negotiations.pictures.labels import clear
from negotiations.pictures.lanes import Lane
from negotiations.pictures.scales import Scale, year_of
from negotiations.pictures.shapes import Cell, Group, Key, Label, Picture, Shape, Table
from negotiations.pictures.words import place

WIDTH, LEFT, RIGHT = 1088, 136, 96
"""The picture's width, and in it the room for names on the left and for sums on the right."""
YEARS = 24
"""Above the lanes, and beneath the payments: the room for the years."""
BAND, GAP = 96, 34
MOST_ROUNDS, MOST_PAYMENTS = 100, 70
"""How many are shown at most: the latest."""
ROUNDS: Words = {"held": gettext_lazy("round held"), "planned": gettext_lazy("round planned")}
SUMS: Words = {
    "agreed": gettext_lazy("sum agreed"),
    "demanded": gettext_lazy("sum demanded"),
    "offered": gettext_lazy("sum offered"),
}
"""What a row of the table is of."""


def overview() -> Picture | None:
    """Everything that has a day or a year; `None` if nothing has. Three queries, however much there is."""
    agreements = list(brief(Agreement.objects.all()).order_by("-number"))
    days = Round.objects.exclude(start=None, end=None)
    rounds = list(brief(days, "agreement", "venue").order_by("-start", "key")[:MOST_ROUNDS])
    sums = Payment.objects.exclude(year=None).exclude(amount=None)
    payments = list(brief(sums, "agreement").order_by("-year", "key")[:MOST_PAYMENTS])
    points = list(_points(agreements, rounds, payments))
    if not points:
        return None
    years = Scale(floor(min(points)), ceil(max(points)), LEFT, WIDTH - RIGHT)
    shapes, height = _drawn(_lanes(agreements, rounds), payments, years)
    return Picture(
        name="overview",
        title=_("The talks and the payments, year by year"),
        description=_described(len(rounds), len(payments)),
        width=WIDTH,
        height=height,
        shapes=shapes,
        table=_table(rounds, payments),
        keys=_keys(agreements, rounds, payments),
        from_end=True,
    )


def _keys(agreements: Sequence[Agreement], rounds: Sequence[Round], payments: Sequence[Payment]) -> tuple[Key, ...]:
    """What its marks mean, of the kinds that there are."""
    reached, terms = any(map(lanes.reached_on, agreements)), any(map(lanes.span, agreements))
    return (*lanes.keys(rounds, reached, terms), *bands.keys(payments))


def _points(agreements: Sequence[Agreement], rounds: Sequence[Round], payments: Sequence[Payment]) -> Iterator[float]:
    """Every point of time that the picture has something at."""
    for row in agreements:
        yield from lanes.span(row) or ()
        if reached := lanes.reached_on(row):
            yield year_of(reached)
    yield from (year_of(day) for one in rounds if (day := lanes.day_of(one)))
    for payment in payments:
        yield from (payment.year or 0, (payment.year or 0) + 1)


def _lanes(agreements: Sequence[Agreement], rounds: Iterable[Round]) -> list[Lane]:
    """A lane for each agreement that there is anything of to place, with its rounds by day."""
    by_day = sorted(rounds, key=lambda one: (one.agreement.number, lanes.day_of(one) or date.min, one.key))
    own = {number: list(found) for number, found in groupby(by_day, key=lambda one: one.agreement.number)}
    found = [Lane(row, own.get(row.number, [])) for row in agreements]
    return [one for one in found if one.rounds or lanes.span(one.agreement) or lanes.reached_on(one.agreement)]


def _drawn(found: Sequence[Lane], payments: Sequence[Payment], years: Scale) -> tuple[tuple[Shape, ...], float]:
    """The shapes from top to bottom, and how far down they reach."""
    shapes: list[Shape] = []
    below: float = YEARS
    for one in found:
        shapes.append(lanes.lane(one, years, below))
        below += one.height
    for currency, name in CURRENCIES.items():
        if own := bands.shown(payments, currency):
            shapes.append(_band(own, currency, str(name), years, below + GAP))
            below += GAP + BAND
    lines = axes.years(years, YEARS - 4, below, (YEARS - 10, below + 16))
    return (*lines, *shapes), below + YEARS


def _band(rows: Sequence[Payment], currency: str, name: str, years: Scale, top: float) -> Group:
    """The payments of a currency, the sums that matter most written beside them."""
    sums = bands.sum_scale(rows, top, top + BAND)
    labels = (bands.told(row, years, sums) for row in bands.worth_telling(rows))
    told = clear(labels, bands.signs(rows, years, sums))
    label = Label(LEFT - 10, top + BAND + 4, name, "scale", "end")
    title = _("Payments in %(currency)s") % {"currency": name}
    return Group(title, (label, *bands.band(rows, currency, years, sums), *told))


def _described(rounds: int, payments: int) -> str:
    """What the picture shows, in words, and what of it is left out."""
    told = [
        _(
            "A time line. Each agreement has a lane with a mark for each round of talks at its first day, and a bar "
            "for the years whose payments it sets; beneath are the sums agreed, demanded and offered for each year."
        )
    ]
    if rounds == MOST_ROUNDS or payments == MOST_PAYMENTS:
        most = {"rounds": MOST_ROUNDS, "payments": MOST_PAYMENTS}
        told.append(_("Shown are the latest %(rounds)s rounds and %(payments)s payments at most.") % most)
    return " ".join(told)


def _table(rounds: Iterable[Round], payments: Iterable[Payment]) -> Table:
    """Rounds and payments in one table."""
    columns = (_("Agreement"), _("What"), _("Number"), _("From"), _("To"), _("Where"), _("Sum"), _("Currency"))
    return Table(columns, [*map(_round, rounds), *map(_payment, payments)])


def _round(row: Round) -> tuple[Cell, ...]:
    number, first, last = row.number, *(day.isoformat() if day else None for day in (row.start, row.end))
    return row.agreement.number, str(ROUNDS[row.status]), number, first, last, place(row), None, None


def _payment(row: Payment) -> tuple[Cell, ...]:
    number = row.agreement.number if row.agreement else None
    return number, str(SUMS[row.kind]), None, row.year, row.year, None, row.amount, row.currency
