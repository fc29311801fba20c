"""The values that claims and records are made of: sides, kinds, parts of an article, dates given in part."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Self


class Side(StrEnum):
    """Whose delegation a negotiator sits in."""

    KR = "KR"
    US = "US"


class Status(StrEnum):
    """Whether a round is looked ahead to, or has begun."""

    PLANNED = "planned"
    HELD = "held"


class PaymentKind(StrEnum):
    """What a sum is: settled, asked for by Washington, or put forward by Seoul."""

    AGREED = "agreed"
    DEMANDED = "demanded"
    OFFERED = "offered"


class Currency(StrEnum):
    KRW = "KRW"
    USD = "USD"


class Part(StrEnum):
    """The part of an article that a claim's offsets count in."""

    TITLE = "title"
    BODY = "body"
    CAPTION = "caption"


WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass(frozen=True, slots=True)
class Anchor:
    """How a date hangs on the day its page was published: `months=-1` is last month, `weeks=0, weekday=1` this
    week's Tuesday, `weekday=3, toward=-1` the latest Thursday up to that day, `days=-1` the day before (alone, or
    counted from the weekday). Weekdays count from Monday as 0.
    """

    years: int | None = None
    months: int | None = None
    weeks: int | None = None
    weekday: int | None = None
    toward: int | None = None
    days: int | None = None

    def __str__(self) -> str:
        steps = (("year", self.years), ("month", self.months), ("week", self.weeks), ("day", self.days))
        words = [f"{unit}{step:+d}" for unit, step in steps if step is not None]
        if self.weekday is not None:
            words.append(WEEKDAYS[self.weekday] + {None: "", -1: "<", 1: ">"}[self.toward])
        return " ".join(words)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what `str()` wrote."""
        found: dict[str, int] = {}
        for word in text.split():
            if step := re.fullmatch(r"(year|month|week|day)([+-]\d+)", word):
                found[step[1] + "s"] = int(step[2])
            elif weekday := re.fullmatch(r"([A-Z][a-z]{2})([<>]?)", word):
                found["weekday"] = WEEKDAYS.index(weekday[1])
                if weekday[2]:
                    found["toward"] = 1 if weekday[2] == ">" else -1
            else:
                raise ValueError(f"not an anchor: {text!r}")
        return cls(**found)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as far as a page gives it. Its text is EDTF with X for what is open ("2024-06-XX", "XXXX-XX-10"),
    followed by the anchor that ties the open rest to the day of publication, if there is one
    ("XXXX-XX-25 month-1", "XXXX-XX-XX week+0 Tue").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    anchor: Anchor | None = None

    def __str__(self) -> str:
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        month = "XX" if self.month is None else f"{self.month:02d}"
        day = "XX" if self.day is None else f"{self.day:02d}"
        return f"{year}-{month}-{day}" + (f" {self.anchor}" if self.anchor else "")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what `str()` wrote; ValueError on anything else."""
        found = re.fullmatch(r"(\d{4}|XXXX)-(\d\d|XX)-(\d\d|XX)(?: (.+))?", text)
        if not found:
            raise ValueError(f"not a date, whole or in part: {text!r}")
        year, month, day = (None if "X" in part else int(part) for part in found.groups()[:3])
        return cls(year, month, day, Anchor.parse(found[4]) if found[4] else None)

    @classmethod
    def of(cls, day: date) -> Self:
        return cls(day.year, day.month, day.day)

    @property
    def whole(self) -> date | None:
        """The date, if year, month and day are all given and exist in the calendar."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    def fits(self, day: date) -> bool:
        """Does `day` agree with all that is given?"""
        given = ((self.year, day.year), (self.month, day.month), (self.day, day.day))
        return all(mine is None or mine == theirs for mine, theirs in given)

    def resolve(self, published: date) -> Self:
        """Fill in from the day of publication what the anchor ties to it; no anchor is left."""
        anchor = self.anchor
        if anchor is None:
            return self
        if anchor.weekday is not None or anchor.days is not None or anchor.weeks is not None:
            return type(self).of(_shift(anchor, published))
        month_count = published.year * 12 + published.month - 1 + (anchor.months or 0)
        year = (month_count // 12 if anchor.months is not None else published.year) + (anchor.years or 0)
        month = month_count % 12 + 1 if anchor.months is not None else self.month
        return replace(self, year=year, month=month, anchor=None)


def _shift(anchor: Anchor, published: date) -> date:
    """The day that weeks, weekday and days of an anchor lead to."""
    day = published
    if anchor.weekday is not None and anchor.toward is None:
        day += timedelta(days=anchor.weekday - day.weekday())
    elif anchor.weekday is not None and anchor.toward == -1:
        day -= timedelta(days=(day.weekday() - anchor.weekday) % 7)
    elif anchor.weekday is not None:
        day += timedelta(days=(anchor.weekday - day.weekday()) % 7)
    return day + timedelta(weeks=anchor.weeks or 0, days=anchor.days or 0)
