"""Gaps in a negotiation: a 4th and a 6th round, and no 5th."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import F, QuerySet, Window
from django.db.models.functions import Coalesce, Lag

from negotiations import wording
from negotiations.brief import brief
from negotiations.models import Round
from negotiations.wording import ordinal


def gaps() -> QuerySet[Any]:
    """The numbered rounds ahead of which others are missing, the newest agreement first.

    Each with the number (`number_before`, 0 where it is the first that is known) and the last day (`day_before`) of the
    numbered round before it in its negotiation.
    """
    number, day = Lag("number", default=0), Lag(Coalesce("end", "start"))
    numbered = brief(Round.objects.filter(number__isnull=False), "agreement").annotate(
        number_before=Window(number, partition_by="agreement", order_by="number"),
        day_before=Window(day, partition_by="agreement", order_by="number"),
    )
    return numbered.filter(number__gt=F("number_before") + 1).order_by("-agreement__number", "number")


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing ahead of a round (as `gaps` gives it), and the unnumbered rounds that may be it."""

    behind: Any
    candidates: list[Round]

    @property
    def first(self) -> int:
        """The first number that is missing."""
        return int(self.behind.number_before) + 1

    @property
    def first_round(self) -> str:
        """The first round that is missing: "5th round"."""
        return f"{ordinal(self.first)} round"

    @property
    def missing(self) -> str:
        """All that are missing: "5th round", "5th to 7th round"."""
        last = self.behind.number - 1
        return self.first_round if last == self.first else f"{ordinal(self.first)} to {ordinal(last)} round"

    @property
    def days(self) -> tuple[date | None, date | None]:
        """The last day known of the round before, and the first of the one behind; none where they contradict."""
        opens, closes = self.behind.day_before, self.behind.start or self.behind.end
        return (None, None) if opens and closes and opens > closes else (opens, closes)

    @property
    def when(self) -> str:
        """Between which days they must have been held; "" where none is known."""
        opens, closes = (day and wording.day(day) for day in self.days)
        if opens and closes:
            return f"between {opens} and {closes}"
        return f"after {opens}" if opens else f"before {closes}" if closes else ""

    @property
    def articles(self) -> str:
        """The query for articles published in those days; "" where none is known."""
        asked = dict(zip(("date__gte", "date__lte"), self.days, strict=True))
        known = {name: day.isoformat() for name, day in asked.items() if day}
        return urlencode({"current": "yes", **known}) if known else ""

    def may_be(self, one: Round) -> bool:
        """Could an unnumbered round be one of those missing, going by the days that are known?"""
        day, (opens, closes) = one.start or one.end, self.days
        fits = not day or ((not opens or day > opens) and (not closes or day < closes))
        return fits and one.agreement_id == self.behind.agreement_id


def with_candidates(found: Iterable[Any]) -> list[Gap]:
    """Gaps, each with the unnumbered rounds of its negotiation that may be among the missing. One query."""
    all_gaps = [Gap(row, []) for row in found]
    negotiations = {gap.behind.agreement_id for gap in all_gaps}
    for one in brief(Round.objects.filter(number=None, agreement__in=negotiations)):
        for gap in all_gaps:
            if gap.may_be(one):
                gap.candidates.append(one)
    return all_gaps
