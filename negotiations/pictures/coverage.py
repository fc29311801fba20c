"""Coverage: articles by month and language along the years of the negotiations."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import LANGUAGES, Outlet
from negotiations import wording
from negotiations.holdings.held import Months, by_month
from negotiations.pictures import axes
from negotiations.pictures.scales import Scale, steps
from negotiations.pictures.shapes import Box, Cell, Key, Label, Line, Mark, Picture, Plain, Shape, Table
from negotiations.reference import negotiations

WIDTH, LEFT, RIGHT = 1088, 40, 16
TOP, HEIGHT, BELOW = 30, 150, 24
"""The room for the agreements' ordinals, for the bars, and for the years beneath."""
TICKS = 4
KINDS = {"en": "english", "ko": "korean"}
"""What the bars of a language are called in the style sheet; others have none of their own."""


def coverage(slug: str) -> Picture | None:
    """The articles of all outlets, or of the one with a slug, by month; `None` if none has a day."""
    if not slug:
        return drawn(by_month(), "")
    outlet = Outlet.objects.filter(slug=slug).first()
    return drawn(by_month(outlet.pk), outlet.slug, outlet.name) if outlet else None


def drawn(months: Months, slug: str, name: str = "") -> Picture | None:
    """The picture of some months: all, or those of the outlet with that slug and name."""
    if not months:
        return None
    calendar = negotiations()
    low = min(min(months).year, calendar[0].first_year)
    high = max(max(months).year, calendar[-1].last_year) + 1
    return Picture(
        name=f"coverage-{slug}" if slug else "coverage",
        title=_("Articles of %(outlet)s by month") % {"outlet": name} if name else _("Articles by month"),
        description=_(
            "A bar for each month, as high as it has articles, by their language. Shaded behind are the years in which "
            "each agreement was negotiated."
        ),
        width=WIDTH,
        height=TOP + HEIGHT + BELOW,
        shapes=tuple(_shapes(months, Scale(low, high, LEFT, WIDTH - RIGHT), slug)),
        table=_table(months),
        keys=tuple(Key(_language(code), (Box(4, 4, 12, 12, _kind(code)),)) for code in _languages(months)),
        from_end=True,
    )


def _shapes(months: Months, years: Scale, slug: str) -> Iterator[Shape]:
    most = max(sum(counts.values()) for counts in months.values())
    rows = [number for number in steps(0, most, min(TICKS, most)) if number == int(number)]
    heights = Scale(0, max(most, rows[-1]), TOP + HEIGHT, TOP)
    yield from _negotiations(years)
    for number in rows:
        yield Line(years.start, heights(number), years.end, heights(number), "grid" if number else "base")
        yield Label(years.start - 6, heights(number) + 4, f"{number:,.0f}", "scale", "end")
    yield from axes.years(years, TOP + HEIGHT, TOP + HEIGHT + 5, (TOP + HEIGHT + 18,))
    for year, own in groupby(sorted(months), key=lambda month: month.year):
        yield _year(year, {month: months[month] for month in own}, years, heights, slug)


def _negotiations(years: Scale) -> Iterator[Plain]:
    """The years of each negotiation, every other one a step lower, for some overlap."""
    for one in negotiations():
        left, right = years(one.first_year), years(one.last_year + 1)
        top = 14 * (one.number % 2)
        yield Box(left, top, right - left, TOP + HEIGHT - top, "era")
        yield Label((left + right) / 2, top + 12, wording.ordinal(one.number), "scale", "middle")


def _year(year: int, months: Months, years: Scale, heights: Scale, slug: str) -> Mark:
    """A year's bars: one for each month, the languages one on the other."""
    breadth = (years(1) - years(0)) / 12
    shapes: list[Plain] = []
    for month, counts in months.items():
        below = 0
        for code in _languages({month: counts}):
            top = heights(below + counts[code])
            left = years(month.year + (month.month - 1) / 12)
            shapes.append(Box(left + breadth * 0.1, top, breadth * 0.8, heights(below) - top, _kind(code)))
            below += counts[code]
    total = sum(sum(counts.values()) for counts in months.values())
    title = ngettext("%(year)s: %(count)s article", "%(year)s: %(count)s articles", total)
    asked = {"year": str(year)} | ({"outlet": slug} if slug else {})
    address = f"{reverse('articles:articles')}?{urlencode(asked)}"
    return Mark(title % {"year": year, "count": f"{total:,}"}, tuple(shapes), address, "year")


def _languages(months: Months) -> Sequence[str]:
    """The languages of some months: those with a colour of their own first."""
    found = {code for counts in months.values() for code in counts}
    return [*(code for code in KINDS if code in found), *sorted(found - KINDS.keys())]


def _kind(code: str) -> str:
    return f"bar {KINDS.get(code, 'other')}"


def _language(code: str) -> str:
    return str(LANGUAGES.get(code, code) or _("language not known"))


def _table(months: Months) -> Table:
    """Each month with its articles, by language and in all."""
    codes = _languages(months)
    columns = (_("Month"), *map(_language, codes), _("All"))
    return Table(columns, [_row(month, [months[month].get(code, 0) for code in codes]) for month in sorted(months)])


def _row(month: date, counts: Sequence[int]) -> tuple[Cell, ...]:
    return f"{month:%Y-%m}", *counts, sum(counts)
