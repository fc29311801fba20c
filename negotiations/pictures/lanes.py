"""Lanes: the talks of each agreement along time. True days are ticks on the lane's base line; the rounds' numbered
discs stand above them, moved apart, a hairline leading from each to its tick.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from negotiations import wording
from negotiations.models import Agreement, Round
from negotiations.pictures.scales import Scale, spread, year_of
from negotiations.pictures.shapes import Box, Dot, Group, Key, Label, Line, Mark, Path, Plain
from negotiations.pictures.words import agreement_title, round_title
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


def reached_at(row: Agreement) -> float | None:
    """When an agreement was reached, as a point between years; the middle of a month whose day is open."""
    try:
        known = PartialDate.parse(row.concluded + "-XX" * (2 - row.concluded.count("-")))
    except ValueError:
        return None
    return year_of(date(known.year, known.month, known.day or 15)) if known.year and known.month else None


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
    places = spread(ticks, APART, scale.start + RADIUS, scale.end - RADIUS)
    discs = (disc(row, tick, place, base) for row, tick, place in zip(one.rounds, ticks, places, strict=True))
    title = wording.agreement(one.agreement.number)
    return Group(title, (_agreement(one.agreement, ticks, scale, base), *discs))


def _agreement(row: Agreement, ticks: Sequence[float], scale: Scale, base: float) -> Mark:
    """The name of an agreement left of all that there is of it, and the bar of its term."""
    term, reached = span(row), reached_at(row)
    reaches = scale(reached) if reached is not None else None
    shapes: list[Plain] = []
    if term:
        start, end = map(scale, term)
        shapes.append(Box(start, base - TERM / 2, end - start, TERM, "term", TERM / 2))
    if reaches is not None:
        shapes.append(Path(diamond(reaches, base, 5.5), "reached"))
    talks = [*ticks, *([reaches] if reaches is not None else []), *([scale(term[0])] if term else [])]
    shapes.insert(0, Line(min(talks), base, max(talks), base, "base"))
    shapes.append(Label(min(talks) - 10, base + 4.5, wording.agreement(row.number), "name", "end"))
    return Mark(agreement_title(row), tuple(shapes), row.get_absolute_url(), "agreement")


def diamond(x: float, y: float, size: float) -> str:
    """The outline of a square that stands on its corner around a point."""
    return f"M{x - size:.1f} {y:.1f}L{x:.1f} {y - size:.1f}L{x + size:.1f} {y:.1f}L{x:.1f} {y + size:.1f}Z"


def disc(row: Round, tick: float, x: float, base: float) -> Mark:
    """A round: its number in a disc filled as its host tells, above its day's tick."""
    kind = f"{host(row)} {row.status}"
    middle = base - ABOVE
    shapes = (
        Path(f"M{x:.1f} {middle + RADIUS:.1f}L{tick:.1f} {base - 5:.1f}V{base + 5:.1f}", "hair"),
        Dot(x, middle, RADIUS, "disc"),
        Label(x, middle + 4.2, str(row.number or "–"), "figure"),
    )
    return Mark(round_title(row), shapes, row.get_absolute_url(), kind)


def host(row: Round) -> str:
    """Who hosted a round, as the style sheet names it; "elsewhere" if neither, or if nobody tells."""
    return HOSTS.get(row.venue.country if row.venue else "", "elsewhere")


def keys() -> tuple[Key, ...]:
    """What the marks of lanes mean."""
    hosted = (
        (_("round held in South Korea"), "korea held"),
        (_("in the United States"), "america held"),
        (_("elsewhere, by video or not reported"), "elsewhere held"),
        (_("planned"), "korea planned"),
    )
    return (
        *(Key(label, (Dot(10, 10, 7, f"disc {kind}"),)) for label, kind in hosted),
        Key(_("agreement reached"), (Path(diamond(10, 10, 5.5), "reached"),)),
        Key(_("years of payment"), (Box(0, 7, 20, TERM, "term", TERM / 2),)),
    )
