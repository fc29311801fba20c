"""Bars: how the coverage of a round ran, day by day."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from negotiations import wording
from negotiations.brief import brief
from negotiations.models import Round
from negotiations.pictures.agreements import ordinal_of
from negotiations.pictures.scales import Scale, steps
from negotiations.pictures.shapes import Box, Key, Label, Line, Mark, Picture, Plain, Shape, Table
from negotiations.pictures.words import round_title
from negotiations.telling.reach import mentioning

BEFORE, AFTER = timedelta(days=14), timedelta(days=28)
"""How far before a round's first day and after its last is drawn; what was published further off is counted."""
LONGEST = timedelta(days=14)
"""A round is taken to last no longer."""
FEWEST = 2
"""With fewer articles there is no course to be seen."""

BAR, TOP, HEIGHT, BELOW, LEFT, RIGHT = 15, 22, 84, 42, 34, 26
TICKS, EVERY = 3, 7
"""How many steps the axis of numbers has at most, and how many days apart the axis of days has a mark."""


class Tally(NamedTuple):
    """How many articles were published, and how many independent stories they are."""

    articles: int
    stories: int


@dataclass(frozen=True, slots=True)
class Course:
    """The days that are drawn, with what was published on each that has any; the round's own days, if known; and how
    many articles there are before and after them.
    """

    first: date
    last: date
    held: tuple[date, date] | None
    published: Mapping[date, Tally]
    before: int
    after: int

    @property
    def days(self) -> list[date]:
        """Every day that is drawn."""
        return [self.first + timedelta(days=number) for number in range((self.last - self.first).days + 1)]


def days(key: str) -> Picture | None:
    """The coverage of a round by "12-4", its agreement and its own part of the address; `None` where too little was
    published near its days. Two queries.
    """
    ordinal, _dash, slug = key.partition("-")
    if (agreement := ordinal_of(ordinal)) is None:
        return None
    rounds = brief(Round.objects.all(), "agreement", "venue")
    row = rounds.filter(agreement__number=agreement, slug=slug).first()
    course = _course(row) if row else None
    return _drawn(row, course) if row and course else None


def _course(row: Round) -> Course | None:
    """What was published of a round from shortly before it to shortly after; around the first article where its days
    are not known.
    """
    found = mentioning(row).exclude(published=None).order_by("published").values_list("published")
    published = {day: Tally(*n) for day, *n in found.annotate(Count("pk"), Count("story", distinct=True))}
    start, end = row.start or row.end or min(published, default=None), row.end or row.start
    if start is None:
        return None
    end = min(max(end or start, start), start + LONGEST)
    first, last = start - BEFORE, end + AFTER
    near = {day: tally for day, tally in published.items() if first <= day <= last}
    if sum(tally.articles for tally in near.values()) < FEWEST:
        return None
    before = sum(tally.articles for day, tally in published.items() if day < first)
    after = sum(tally.articles for day, tally in published.items() if day > last)
    return Course(first, last, (start, end) if row.start or row.end else None, near, before, after)


def _drawn(row: Round, course: Course) -> Picture:
    width = LEFT + len(course.days) * BAR + RIGHT
    return Picture(
        name=f"days-{row.key.replace('/', '-')}",
        title=_("Articles by day: %(round)s") % {"round": round_title(row)},
        description=_described(course),
        width=width,
        height=TOP + HEIGHT + BELOW,
        shapes=tuple(_shapes(course, width)),
        table=_table(course),
        keys=_keys(course),
    )


def _shapes(course: Course, width: float) -> Iterator[Shape]:
    most = max(tally.articles for tally in course.published.values())
    rows = [number for number in steps(0, most, min(TICKS, most)) if number == int(number)]
    heights = Scale(0, max(most, rows[-1]), TOP + HEIGHT, TOP)
    places = {day: LEFT + number * BAR for number, day in enumerate(course.days)}
    if course.held:
        first, last = course.held
        yield Box(places[first], TOP - 8, places[last] - places[first] + BAR, HEIGHT + 8, "held-days")
    yield from _numbers(rows, heights, width)
    yield from _dates(course, places)
    for day, tally in sorted(course.published.items()):
        yield _bar(day, tally, places[day], heights)


def _bar(day: date, tally: Tally, x: float, heights: Scale) -> Mark:
    """A day: its articles, and within them those that are independent stories."""
    base = heights(0)
    shapes = tuple(
        Box(x + 1.5, heights(number), BAR - 3, base - heights(number), kind)
        for number, kind in ((tally.articles, "bar reprinted"), (tally.stories, "bar"))
    )
    return Mark(_("%(day)s: %(articles)s") % {"day": wording.day(day), "articles": _articles(tally)}, shapes)


def _articles(tally: Tally) -> str:
    """A day's tally in words: "5 articles, 3 independent"."""
    told = ngettext("%(articles)s article", "%(articles)s articles", tally.articles) % {"articles": tally.articles}
    if tally.stories == tally.articles:
        return told
    return _("%(articles)s, %(stories)s independent") % {"articles": told, "stories": tally.stories}


def _numbers(rows: Sequence[float], heights: Scale, width: float) -> Iterator[Plain]:
    """The axis of numbers."""
    for number in rows:
        yield Line(LEFT, heights(number), width - RIGHT, heights(number), "grid" if number else "base")
        if number:
            yield Label(LEFT - 7, heights(number) + 4, f"{number:g}", "scale", "end")


def _dates(course: Course, places: Mapping[date, float]) -> Iterator[Plain]:
    """The axis of days, and what lies beyond it."""
    base = TOP + HEIGHT
    for day in course.days[::EVERY]:
        x = places[day] + BAR / 2
        yield Line(x, base, x, base + 4, "base")
        yield Label(x, base + 18, _short(day), "scale", "middle")
    if course.before:
        yield Label(LEFT, base + 36, _("← %(count)s before") % {"count": course.before}, "scale")
    if course.after:
        words = _("%(count)s after →") % {"count": course.after}
        yield Label(places[course.last] + BAR, base + 36, words, "scale", "end")


def _short(day: date) -> str:
    """A day without its year: "10 June"."""
    return wording.iso_day(f"XXXX-{day:%m-%d}")


def _described(course: Course) -> str:
    """What the picture shows, in words, and what of it is left out."""
    told = [_("A bar for each day, as high as the articles published on it are many.")]
    if course.held:
        told.append(_("The days of the round are shaded: %(days)s.") % {"days": wording.days(*course.held)})
    if course.before or course.after:
        told.append(
            _("Articles published before the days that are drawn: %(before)s; after them: %(after)s.")
            % {"before": course.before, "after": course.after}
        )
    return " ".join(told)


def _table(course: Course) -> Table:
    """The days on which anything was published."""
    rows = [(day.isoformat(), *tally) for day, tally in sorted(course.published.items())]
    return Table((_("Day"), _("Articles"), _("Independent sources")), rows)


def _keys(course: Course) -> tuple[Key, ...]:
    """What the bars mean."""
    copied = any(tally.articles > tally.stories for tally in course.published.values())
    return (
        Key(_("independent sources"), (Box(5, 3, 10, 16, "bar"),)),
        *([Key(_("copies of them"), (Box(5, 3, 10, 16, "bar reprinted"),))] if copied else []),
        *([Key(_("days of the round"), (Box(1, 3, 18, 16, "held-days"),))] if course.held else []),
    )
