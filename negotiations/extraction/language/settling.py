"""Days completed: by the tense they stand in (a Thursday past or to come) and, where it is known, by the day of
publication, which makes whole dates of them.
"""

from dataclasses import replace
from datetime import date, timedelta

from negotiations.values import Anchor, PartialDate

_NEAR = 45  # days from publication within which a day without its year is that one, whatever the tense


def settle(day: PartialDate, toward: int, published: date | None) -> PartialDate:
    """Complete a day by the tense it stands in: `toward` is -1 for what has been, 1 for what is to come. With 0, for
    the present ("they meet on Thursday"), a weekday is the next one and a date the nearest.
    """
    if day.anchor and day.anchor.weekday is not None and day.anchor.weeks is None:
        day = replace(day, anchor=replace(day.anchor, toward=day.anchor.toward or toward or 1))
    elif day.anchor is None and day.day and not day.month:
        day = _day_of_month(day, toward, published)
    if published is None:
        return day
    if day.anchor:
        return day.resolve(published)
    return _in_year(day, toward, published)


def _day_of_month(day: PartialDate, toward: int, published: date | None) -> PartialDate:
    """A bare "25th" is this month's, unless the tense makes it last month's or next month's."""
    months = 0
    if published and day.day:
        months = 1 if toward > 0 and day.day < published.day else -1 if toward < 0 and day.day > published.day else 0
    return replace(day, anchor=Anchor(months=months))


def _in_year(day: PartialDate, toward: int, published: date) -> PartialDate:
    """The latest such day before publication, or the next one after it; a day's grace is for the date line. A day
    that is near on the other side is meant all the same: of one most of a year away the press gives the year.
    """
    if day.year is not None or day.month is None:
        return day
    years = (published.year, published.year - 1, published.year + 1)
    nearest = min((replace(day, year=y) for y in years), key=lambda d: _distance(d, published))
    if toward == 0 or (day.day and _distance(nearest, published) <= _NEAR):
        return nearest
    turn = published + timedelta(days=-toward)
    key, here = (day.month, day.day or turn.day), (turn.month, turn.day)
    year = turn.year + (toward > 0 and key < here) - (toward < 0 and key > here)
    return replace(day, year=year)


def _distance(day: PartialDate, published: date) -> int:
    """In days, roughly: a month's days all count as its middle."""
    months = ((day.year or 0) - published.year) * 12 + (day.month or 0) - published.month
    return abs(months * 30 + (day.day or 15) - published.day)


def later(day: PartialDate, days: int) -> PartialDate | None:
    """The day so many days on (back, if negative), as partial as it is; `None` where that leaves the month open."""
    if whole := day.whole:
        return PartialDate.of(whole + timedelta(days=days))
    if day.anchor and (day.anchor.weekday is not None or day.anchor.days is not None):
        return replace(day, anchor=replace(day.anchor, days=(day.anchor.days or 0) + days))
    if day.day and 1 <= day.day + days <= 28:
        return replace(day, day=day.day + days)
    return None


def has_day(day: PartialDate | None) -> bool:
    """Does it name a day, and not a month alone?"""
    return day is not None and (day.day is not None or (day.anchor is not None and _names_day(day)))


def _names_day(day: PartialDate) -> bool:
    return day.anchor is not None and (day.anchor.weekday is not None or day.anchor.days is not None)
