"""Days as a page declares them, with what their time of day and zone say of the day at the newsroom."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone

from articles.parsing.dates import stated_day

KOREA = timezone(timedelta(hours=9))
A_DAY = timedelta(days=1)
AT_UTC = re.compile(r"[T\s](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]00:?00|UTC|GMT)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A declared day and its origin; `moment` where it was counted in universal time, which is few newsrooms' own."""

    day: date
    origin: str
    moment: datetime | None = None

    def local_day(self, seen: Iterable[date | None], in_korea: bool) -> date:
        """The day at the newsroom: one `seen` elsewhere on the page that universal time alone can set apart."""
        if self.moment is None:
            return self.day
        beside = (day for day in seen if day and abs(day - self.day) <= A_DAY)
        return next(beside, self.moment.astimezone(KOREA).date() if in_korea else self.day)


def stamp_of(text: str, origin: str) -> Stamp | None:
    """The stamp in a declared value ("2024-05-23T23:40:00Z"); `None` where it holds no day."""
    day = stated_day(text)
    if day is None:
        return None
    match = AT_UTC.search(text[:200])
    try:
        moment = datetime.combine(day, time(int(match[1]), int(match[2])), UTC) if match else None
    except ValueError:  # 24:00 and beyond
        moment = None
    return Stamp(day, origin, moment)
