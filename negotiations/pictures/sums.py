"""The sums of one agreement as papers reported them: "sums-11". Each stands at the day of its first report, won above
dollars, the larger the more independent stories tell of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Case, Count, F, Max, Min, Q, When
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from negotiations import wording
from negotiations.models import CURRENCIES, KINDS, Agreement, PaymentClaim
from negotiations.pictures import axes, bands
from negotiations.pictures.agreements import agreement_of
from negotiations.pictures.labels import clear
from negotiations.pictures.lanes import reached_on
from negotiations.pictures.scales import Scale, month_of
from negotiations.pictures.shapes import Box, Dot, Group, Key, Label, Mark, Path, Picture, Plain, Shape, Table

WIDTH, LEFT, RIGHT = 1088, 8, 104
TOP, BAND, GAP, MONTHS = 24, 130, 40, 24
"""The room above, the height of a band, the room between two, and that for the names of months."""
MOST, TOLD = 60, 5
"""How many sums are drawn at most, and beside how many of a band they are written: those with most stories."""
SMALL, LARGE, MANY = 5.0, 9.0, 8
"""The size of a sum that one story tells of, and of one that so many do."""
TICKS = 4
LATER = timedelta(days=365)
ROUNDED = 0.05
"""How much rounding changes a sum at most, in parts of it."""


@dataclass(frozen=True, slots=True)
class Reported:
    """A sum of a payment as some stories give it, the first of them on a day."""

    payment: str
    year: int | None
    kind: str
    currency: str
    amount: int
    first: date
    stories: int

    @property
    def title(self) -> str:
        """It in words."""
        sum_ = wording.payment_label(self.kind, self.year, self.amount, self.currency, None)
        told = {"sum": wording.upper_first(sum_), "count": self.stories, "day": wording.day(self.first)}
        words = ngettext(
            "%(sum)s, reported by %(count)s story, on %(day)s",
            "%(sum)s, reported by %(count)s stories, first on %(day)s",
            self.stories,
        )
        return words % told


def sums(number: str) -> Picture | None:
    """The sums of an agreement by its ordinal; `None` where no dated article tells of any."""
    row = agreement_of(number)
    return sums_of(row) if row else None


def sums_of(row: Agreement) -> Picture | None:
    """The sums of an agreement. Two queries."""
    found = _reported(row)
    if not found:
        return None
    timely = _timely(row, found) or found
    shapes, height = _drawn(timely)
    return Picture(
        name=f"sums-{row.number}",
        title=_("Sums demanded, offered and agreed, by the day of their first report"),
        description=_described(left_out=len(found) - len(timely)),
        width=WIDTH,
        height=height,
        shapes=shapes,
        table=_table(found),
        keys=_keys(timely),
    )


def _reported(row: Agreement) -> list[Reported]:
    """The sums that most stories give, by the day of the first. What rounds a payment's sum off is told as that sum."""
    claims = PaymentClaim.objects.filter(record__agreement=row, article__date__isnull=False).exclude(amount=None)
    near = Q(amount__range=(F("record__amount") * (1 - ROUNDED), F("record__amount") * (1 + ROUNDED)))
    given = claims.exclude(currency="").annotate(given=Case(When(near, then=F("record__amount")), default=F("amount")))
    rows = given.order_by().values_list("record__key", "record__year", "record__kind", "currency", "given")
    told = rows.annotate(first=Min("article__date"), stories=Count("article__story", distinct=True))
    most = told.order_by("-stories", "first", "record__key", "given")[:MOST]
    return sorted((Reported(*values) for values in most), key=lambda one: (one.first, one.payment, one.amount))


def _timely(row: Agreement, found: Sequence[Reported]) -> list[Reported]:
    """Those first reported until a year after the talks: what is told in retrospect would push them together."""
    ends = [row.rounds.aggregate(last=Max("start"))["last"], reached_on(row)]
    last = max(filter(None, ends), default=date.max - LATER)
    return [one for one in found if one.first <= last + LATER]


def _described(left_out: int) -> str:
    told = _(
        "Each sum that papers gave for a payment, at the day when one in the archive first did; the more independent "
        "stories give it, the larger its mark."
    )
    if not left_out:
        return told
    later = ngettext(
        "%(count)s sum, first told more than a year after the talks, is in the table alone.",
        "%(count)s sums, first told more than a year after the talks, are in the table alone.",
        left_out,
    )
    return f"{told} {later % {'count': left_out}}"


def _drawn(found: Sequence[Reported]) -> tuple[tuple[Shape, ...], float]:
    """A band for each currency, and how far down they reach."""
    time = Scale(int(month_of(found[0].first)), int(month_of(found[-1].first)) + 1, LEFT, WIDTH - RIGHT)
    shapes: list[Shape] = []
    below: float = 0
    for currency, name in CURRENCIES.items():
        if own := [one for one in found if one.currency == currency]:
            top = below + (GAP if below else TOP)
            title = _("Payments in %(currency)s") % {"currency": str(name)}
            shapes.append(Group(title, tuple(_band(own, currency, time, top))))
            below = top + BAND
    return (*axes.months(time, TOP - 10, below, below + 18), *shapes), below + MONTHS


def _band(rows: Sequence[Reported], currency: str, time: Scale, top: float) -> Iterator[Plain | Mark]:
    """The sums of a currency; what most tell is written beside its mark."""
    upwards = Scale(0, max(row.amount for row in rows), top + BAND, top)
    yield from axes.sums(upwards, currency, time.start, time.end, TICKS)
    places = {row: (time(month_of(row.first)), upwards(row.amount)) for row in rows}
    for row, (x, y) in places.items():
        size = SMALL + (LARGE - SMALL) * min(1, (row.stories - 1) / (MANY - 1))
        address = reverse("negotiations:payment", args=[row.payment])
        yield Mark(row.title, (_sign(row.kind, x, y, size),), address, row.kind)
    most = sorted(rows, key=lambda row: -row.stories)[:TOLD]
    yield from clear((_label(row, *places[row], time) for row in most), places.values())


def _sign(kind: str, x: float, y: float, size: float, name: str = "sign") -> Plain:
    """What stands for a sum: a square for what both agreed, else what stands for one side's word."""
    if kind == "agreed":
        return Box(x - size, y - size, 2 * size, 2 * size, name)
    return Path(bands.triangle(x, y, size), name) if kind == "demanded" else Dot(x, y, size - 1, name)


def _label(row: Reported, x: float, y: float, time: Scale) -> Label:
    """A sum beside its mark, on the side that has more room."""
    words, kind = wording.money(row.amount, row.currency), f"sum {row.kind}"
    before = x > (time.start + time.end) / 2
    return Label(x - LARGE - 4, y + 4, words, kind, "end") if before else Label(x + LARGE + 4, y + 4, words, kind)


def _keys(found: Sequence[Reported]) -> tuple[Key, ...]:
    told = {"agreed": _("agreed"), "demanded": _("demanded by Washington"), "offered": _("offered by Seoul")}
    kinds = {row.kind for row in found}
    return tuple(Key(label, (_sign(kind, 10, 10, 6, f"sign {kind}"),)) for kind, label in told.items() if kind in kinds)


def _table(found: Sequence[Reported]) -> Table:
    columns = (_("First report"), _("Kind"), _("Year"), _("Sum"), _("Currency"), _("Stories"))
    rows = [
        (one.first.isoformat(), str(KINDS[one.kind]), one.year, one.amount, one.currency, one.stories) for one in found
    ]
    return Table(columns, rows)
