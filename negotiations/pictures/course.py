"""The course of one agreement's talks: "course-12". Its rounds by day, and beneath them how many articles of each month
tell of the agreement.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from django.db.models import Count
from django.db.models.functions import TruncMonth
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from negotiations import wording
from negotiations.brief import brief
from negotiations.models import Agreement, Mention, Round
from negotiations.pictures import axes, lanes
from negotiations.pictures.agreements import agreement_of
from negotiations.pictures.scales import Scale, breadth, month_of, spread
from negotiations.pictures.shapes import Box, Key, Label, Line, Mark, Path, Picture, Table
from negotiations.pictures.words import agreement_title, place, round_title

WIDTH, MARGIN, SIDE = 1088, 8, 44
"""How broad it is, the room on either side of the line of days, and that between its ends and a disc."""
NEAREST, LETTERS = 72, 13
"""How near to each other discs are at most, and the height of the letters of the cities above them."""
CITY, DISC, BASE, MONTH = 14, 34, 92, 112
"""How far down are: the cities, the middle of the discs, the line of days, the names of months."""
PRESS, BOTTOM = 136, 178
"""From where to where the bars of articles reach."""
MOST, LATER = 40, 2
"""How many rounds are shown at most, the first ones, and how many months after the last."""
Press = Mapping[int, int]
"""How many articles tell of the agreement, by month since the year 0."""


def course(number: str) -> Picture | None:
    """The course of an agreement by its ordinal; `None` where no round of it has a day."""
    row = agreement_of(number)
    return course_of(row) if row else None


def course_of(row: Agreement) -> Picture | None:
    """The course of an agreement. Two queries."""
    dated = brief(row.rounds.exclude(start=None, end=None), "agreement", "venue")
    rounds = sorted(dated[:MOST], key=lambda one: (lanes.day_of(one) or date.min, one.key))
    if not rounds:
        return None
    gaps = _gaps(rounds)
    width = max(WIDTH, sum(gaps) + 2 * SIDE)
    first, last = months(row, rounds)
    time = Scale(first, last, MARGIN, width - MARGIN)
    press = _press(row, first, last)
    return Picture(
        name=f"course-{row.number}",
        title=_("The course of the talks on the %(agreement)s") % {"agreement": wording.agreement(row.number)},
        description=_(
            "The rounds of talks by their first days; beneath, how many articles of each month tell of them."
        ),
        width=width,
        height=BOTTOM + 2,
        shapes=(
            Line(time.start, BASE, time.end, BASE, "base"),
            *axes.months(time, BASE, BOTTOM, MONTH),
            *_bars(press, time),
            *_reached(row, time),
            *_discs(rounds, time, gaps),
        ),
        table=_table(rounds, press),
        keys=(
            *lanes.keys(rounds, reached=lanes.reached_on(row) is not None),
            Key(_("articles of a month"), (Box(4, 6, 12, 12, "press"),)),
        ),
    )


def _gaps(rounds: Sequence[Round]) -> list[float]:
    """How far apart the discs are, so that none of the cities above them runs into the next."""
    halves = [breadth(place(one), LETTERS) / 2 + 7 for one in rounds]
    return [max(NEAREST, one + other) for one, other in pairwise(halves)]


def months(row: Agreement, rounds: Sequence[Round]) -> tuple[int, int]:
    """The months from the first round's to some after the last, and to the agreement's."""
    days = [day for one in rounds if (day := lanes.day_of(one))]
    last = max(filter(None, [days[-1], lanes.reached_on(row)]))
    return int(month_of(days[0])), int(month_of(last)) + LATER


def _press(row: Agreement, first: int, last: int) -> Press:
    """How many articles of those months tell of an agreement; newer versions count, not the older ones."""
    between = (date(first // 12, first % 12 + 1, 1), date(last // 12, last % 12 + 1, 1))
    told = Mention.objects.filter(agreement=row, article__superseded_by=None, article__date__range=between)
    months = told.values_list(TruncMonth("article__date")).annotate(Count("article", distinct=True))
    return {int(month_of(month)): count for month, count in months.order_by() if int(month_of(month)) < last}


def _bars(press: Press, time: Scale) -> Iterator[Mark]:
    """A bar for each month's articles."""
    heights = Scale(0, max(press.values(), default=1), BOTTOM, PRESS)
    for month, count in sorted(press.items()):
        told = {"count": count, "month": wording.month(month // 12, month % 12 + 1)}
        title = ngettext("%(count)s article in %(month)s", "%(count)s articles in %(month)s", count) % told
        top, room = heights(count), time(1) - time(0)
        bar = Box(time(month) + 1, top, room - 2, BOTTOM - top, "press")
        yield Mark(title, (bar, Label(time(month) + room / 2, top - 3, str(count), "many", "middle")))


def _reached(row: Agreement, time: Scale) -> Iterator[Mark]:
    if day := lanes.reached_on(row):
        yield Mark(agreement_title(row), (Path(lanes.diamond(time(month_of(day)), BASE, 6.5), "reached"),))


def _discs(rounds: Sequence[Round], time: Scale, gaps: Sequence[float]) -> Iterator[Mark]:
    """The rounds' discs, each beneath the name of its city, a hairline from it to its day."""
    ticks = [time(month_of(lanes.day_of(one) or date.min)) for one in rounds]
    places = spread(ticks, gaps, time.start + SIDE, time.end - SIDE)
    for row, tick, x in zip(rounds, ticks, places, strict=True):
        shapes = (*lanes.disc(row, tick, x, BASE, DISC), Label(x, CITY, place(row), "city", "middle"))
        yield Mark(round_title(row), shapes, row.get_absolute_url(), f"{lanes.host(row)} {row.status}")


def _table(rounds: Sequence[Round], press: Press) -> Table:
    """Rounds, then months with their articles."""
    columns = (_("What"), _("Number"), _("From"), _("To"), _("Where"), _("Articles"))
    held = [(_("round"), row.number, _iso(row.start), _iso(row.end), place(row), None) for row in rounds]
    told = [
        (_("articles"), None, f"{month // 12}-{month % 12 + 1:02}", None, None, press[month]) for month in sorted(press)
    ]
    return Table(columns, [*held, *told])


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
