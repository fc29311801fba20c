"""Numbered rounds in outline, as the statements that name their number draw them, for others to be compared with."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from negotiations.extraction import RoundClaim
from negotiations.resolution.places import regions_of
from negotiations.resolution.spans import iso, span
from negotiations.resolution.statements import Statement, said
from negotiations.resolution.weighing import weigh
from negotiations.values import PartialDate, Status

Group = Sequence[Statement[RoundClaim]]
"""Statements of one round."""

LASTING = timedelta(days=2)
"""How far the last day of a round lies from its first at most, where only one of them is told."""

AHEAD = timedelta(days=45)
"""How far ahead an undated round may lie that an article looks ahead to, or back that it looks back on."""


@dataclass(frozen=True)
class Outline:
    """A numbered round as the statements that name its number draw it, for others to be compared with."""

    number: int
    statements: Group

    @cached_property
    def days(self) -> tuple[date, date] | None:
        """First and last day, the one that is not told as far from the other as may be."""
        told = span(self.statements)
        first = told.first or (told.last and told.last - LASTING)
        last = told.last or (told.first and told.first + LASTING)
        return (first, last) if first and last and first <= last else None

    @cached_property
    def months(self) -> frozenset[str]:
        """The months that the round touches: "2020-01"."""
        texts = [iso(day) for each in self.statements for day in (each.claim.first_day, each.claim.last_day)]
        return frozenset(text[:7] for text in texts if text and len(text) >= len("2020-01"))

    @cached_property
    def city(self) -> str | None:
        evidence = weigh(said(self.statements, "city"), regions_of)
        return evidence.value if evidence else None

    @cached_property
    def window(self) -> tuple[date, date] | None:
        """When an undated round was, going by the days on which articles looked ahead to it or back on it."""
        ahead = max(filter(None, (each.last for each in self._with(Status.PLANNED))), default=None)
        back = min(filter(None, (each.first for each in self._with(Status.HELD))), default=None)
        if ahead:
            return ahead - timedelta(days=1), min(ahead + AHEAD, back or date.max)
        return (back - AHEAD, back) if back else None

    def _with(self, status: Status) -> Iterable[Statement[RoundClaim]]:
        return (each for each in self.statements if each.claim.status is status)


def days_of(statement: Statement[RoundClaim]) -> tuple[date, date] | None:
    """The first and the last day that a statement gives whole; the one stands for the other where only one is."""
    first, last = _whole(statement.claim.first_day), _whole(statement.claim.last_day)
    start, end = first or last, last or first
    return (start, end) if start and end and start <= end else None


def month_of(statement: Statement[RoundClaim]) -> str:
    """The month of the first day that a statement gives, or of the last: "2020-01"."""
    text = iso(statement.claim.first_day) or iso(statement.claim.last_day) or ""
    return text[:7] if len(text) >= len("2020-01") else ""


def _whole(day: PartialDate | None) -> date | None:
    return day.whole if day else None
