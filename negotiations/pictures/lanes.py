"""Lanes: the talks of each agreement along time. True days are ticks on the lane's base line; the rounds' numbered
discs stand above them, moved apart, a hairline leading from each to its tick.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from negotiations import wording
from negotiations.models import Agreement, Round
from negotiations.pictures.scales import Scale, spread, year_of
from negotiations.pictures.shapes import Box, Dot, Group, Key, Label, Line, Mark, Path, Plain
from negotiations.pictures.words import agreement_title, round_title
from negotiations.resolution.places import country_code
from negotiations.values import PartialDate

RADIUS, APART = 10, 22
HIGH, LOW = 54, 26
"""The height of a lane with discs, and of one without."""
ABOVE = 33
"""How far above its base line a lane's discs have their middle."""
TERM = 6
"""How high the bar is that stands for the years of payment."""
HOSTS = {"KR": "korea", "US": "america"}


@dataclass(frozen=True, slots=True)
class Lane:
    """An agreement and those of its rounds that have a day, in the order of their days."""

    agreement: Agreement
    rounds: Sequence[Round]

    @property
    def height(self) -> float:
        """What room it takes."""
        return HIGH if self.rounds else LOW


def day_of(row: Round) -> date | None:
    """The day by which a round stands on a time line."""
    return row.start or row.end


def reached_on(row: Agreement) -> date | None:
    """When an agreement was reached; the middle of a month whose day is open."""
    try:
        known = PartialDate.parse(row.concluded + "-XX" * (2 - row.concluded.count("-")))
    except ValueError:
        return None
    return date(known.year, known.month, known.day or 15) if known.year and known.month else None


def span(row: Agreement) -> tuple[float, float] | None:
    """The years whose payments an agreement sets, from the first one's beginning to the last one's end; one that is
    open is taken to be the other.
    """
    first, last = row.first_year or row.last_year, row.last_year or row.first_year
    return (first, last + 1) if first and last else None


def lane(one: Lane, scale: Scale, top: float) -> Group:
    """A lane from `top` down: its agreement's name and term, and its rounds, each a link."""
    base = top + one.height - 11
    ticks = [scale(year_of(day)) for row in one.rounds if (day := day_of(row))]
    places = spread(ticks, [APART] * (len(ticks) - 1), scale.start + RADIUS, scale.end - RADIUS)
    discs = (_round(row, tick, place, base) for row, tick, place in zip(one.rounds, ticks, places, strict=True))
    title = wording.agreement(one.agreement.number)
    return Group(title, (_agreement(one.agreement, ticks, scale, base), *discs))


def _agreement(row: Agreement, ticks: Sequence[float], scale: Scale, base: float) -> Mark:
    """The name of an agreement left of all that there is of it, and the bar of its term. A line leads from them to its
    ordinal, so that who sees but the right end of it knows whose it is.
    """
    term, reached = span(row), reached_on(row)
    reaches = scale(year_of(reached)) if reached else None
    shapes: list[Plain] = []
    if term:
        start, end = map(scale, term)
        shapes.append(Box(start, base - TERM / 2, end - start, TERM, "term", TERM / 2))
    if reaches is not None:
        shapes.append(Path(diamond(reaches, base, 5.5), "reached"))
    talks = [*ticks, *([reaches] if reaches is not None else []), *([scale(term[0])] if term else [])]
    until = max([*talks, *([scale(term[1])] if term else [])])
    shapes[:0] = [Line(min(talks), base, max(talks), base, "base"), Line(until, base, scale.end, base, "grid")]
    shapes.append(Label(min(talks) - 10, base + 4.5, wording.agreement(row.number), "name", "end"))
    shapes.append(Label(scale.end + 8, base + 4, wording.ordinal(row.number), "scale"))
    return Mark(agreement_title(row), tuple(shapes), row.get_absolute_url(), "agreement")


def diamond(x: float, y: float, size: float) -> str:
    """The outline of a square that stands on its corner around a point."""
    return f"M{x - size:.1f} {y:.1f}L{x:.1f} {y - size:.1f}L{x + size:.1f} {y:.1f}L{x:.1f} {y + size:.1f}Z"


def _round(row: Round, tick: float, x: float, base: float) -> Mark:
    """A round, above its day's tick."""
    kind = f"{host(row)} {row.status}"
    return Mark(round_title(row), disc(row, tick, x, base, base - ABOVE), row.get_absolute_url(), kind)


def disc(row: Round, tick: float, x: float, base: float, middle: float) -> tuple[Plain, ...]:
    """A round's number in a disc, and the hairline that leads down to its day."""
    return (
        Path(f"M{x:.1f} {middle + RADIUS:.1f}L{tick:.1f} {base - 5:.1f}V{base + 5:.1f}", "hair"),
        Dot(x, middle, RADIUS, "disc"),
        Label(x, middle + 4.2, str(row.number or "–"), "figure"),
    )


def host(row: Round) -> str:
    """Who hosted a round, as the style sheet names it; "elsewhere" if neither, or if nobody tells."""
    country = row.venue.country if row.venue else country_code(row.city)
    return HOSTS.get(country, "elsewhere")


def keys(rounds: Iterable[Round], reached: bool = True, terms: bool = False) -> tuple[Key, ...]:
    """What the marks of rounds mean, of the kinds that there are, and those of agreements."""
    found = list(rounds)
    hosts = {host(row) for row in found if row.status == "held"}
    told = {
        "korea": _("round held in South Korea"),
        "america": _("round held in the United States"),
        "elsewhere": _("round held elsewhere, by video, or where nobody tells"),
    }
    shown = [(label, kind) for kind, label in told.items() if kind in hosts]
    if any(row.status == "planned" for row in found):
        shown.append((_("round planned"), "korea planned"))
    every = [Key(label, (Dot(10, 10, 7, f"disc {kind}"),)) for label, kind in shown]
    if reached:
        every.append(Key(_("agreement reached"), (Path(diamond(10, 10, 5.5), "reached"),)))
    if terms:
        every.append(Key(_("years of payment"), (Box(0, 7, 20, TERM, "term", TERM / 2),)))
    return tuple(every)
