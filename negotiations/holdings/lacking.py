"""What the archive lacks: rounds with few sources or none, agreements and months without coverage, unread pages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db.models import Count, Max, Min, Q
from django.db.models.functions import Coalesce

from articles.models import Capture
from negotiations.brief import brief
from negotiations.holdings.counting import COUNTED, asked
from negotiations.models import Agreement, Round
from negotiations.reference import Negotiation, negotiations

SHOWN = 60
"""How many rounds, and how many months of one negotiation, are named."""
HIGHEST = 99
"""Rounds are missed up to this number: a higher one is a misreading."""

EMPTY = """
SELECT month::date AS month FROM unnest(%(months)s::date[]) AS month WHERE NOT EXISTS (
  SELECT FROM articles_article
  WHERE superseded_by_id IS NULL AND date >= month AND date < month + interval '1 month'
) ORDER BY month
"""


@dataclass(frozen=True, slots=True)
class Thin:
    """Rounds that one independent source reports, or none: how many in all, and the latest of them."""

    total: int
    shown: Sequence[Round]


@dataclass(frozen=True, slots=True)
class Missed:
    """The numbers of an agreement's rounds that no source reports, below the highest that one does."""

    agreement: int
    numbers: Sequence[int]


@dataclass(frozen=True, slots=True)
class Quiet:
    """The months of an agreement's talks in which no article in the archive was published, as stretches of them."""

    agreement: int
    months: int
    stretches: Sequence[tuple[date, date]]


@dataclass(frozen=True, slots=True)
class Unread:
    """Captured pages that gave no article: they hold none, or could not be read; `COUNTED` at most."""

    nothing: int
    failed: int


def thin() -> Thin:
    """Rounds with one independent source or none. Two queries."""
    rows = Round.objects.filter(stories__lte=1)
    ordered = brief(rows, "agreement", "venue").order_by("-agreement__number", "stories", "number", "slug")
    return Thin(rows.count(), list(ordered[:SHOWN]))


def missed() -> list[Missed]:
    """Rounds that must have been, for a later one is known; the latest agreement first. One query."""
    numbered = Round.objects.filter(number__lte=HIGHEST)
    known = numbered.order_by("-agreement__number", "number").values_list("agreement__number", "number")
    found = []
    for agreement, rows in groupby(known, key=lambda row: row[0]):
        numbers = {number for _, number in rows if number}
        if absent := sorted(set(range(1, max(numbers))) - numbers):
            found.append(Missed(agreement, absent))
    return found


def uncovered() -> list[Negotiation]:
    """The negotiations of the calendar of which the archive has nothing at all. One query."""
    known = set(Agreement.objects.values_list("number", flat=True))
    return [one for one in negotiations() if one.number not in known]


def quiet() -> list[Quiet]:
    """Months between the first and the last known day of an agreement's talks that no article is of. Two queries."""
    days = Agreement.objects.annotate(
        first=Min(Coalesce("rounds__start", "rounds__end")), last=Max(Coalesce("rounds__end", "rounds__start"))
    )
    courses = days.order_by("-number").values_list("number", "concluded", "first", "last")
    talks = {number: list(_months(first, _later(last, concluded))) for number, concluded, first, last in courses}
    every = sorted({month for months in talks.values() for month in months})
    empty = {row["month"] for row in asked(EMPTY, months=every)} if every else set()
    found = {number: [month for month in months if month in empty] for number, months in talks.items()}
    return [Quiet(number, len(months), _stretches(months)) for number, months in found.items() if months]


def unread() -> Unread:
    """Pages that gave no article. One query."""
    some = Capture.objects.exclude(state=Capture.State.READ).order_by().values("pk")[:COUNTED]
    states = Capture.State
    counts = Capture.objects.filter(pk__in=some).aggregate(
        nothing=Count("pk", Q(state=states.NOTHING)), failed=Count("pk", Q(state=states.FAILED))
    )
    return Unread(**counts)


def _later(last: date | None, concluded: str) -> date | None:
    """The last day of talks: that of the last round, or the month in which the agreement was reached."""
    reached = date(int(concluded[:4]), int(concluded[5:7]), 1) if len(concluded) >= len("2021-03") else None
    return max(filter(None, (last, reached)), default=None)


def _months(first: date | None, last: date | None) -> Iterator[date]:
    """The first day of each month from one day to another; no more than `SHOWN`."""
    if first is None or last is None:
        return
    start, end = (day.year * 12 + day.month - 1 for day in (first, last))
    for number in range(start, min(end, start + SHOWN - 1) + 1):
        yield date(number // 12, number % 12 + 1, 1)


def _stretches(months: Iterable[date]) -> list[tuple[date, date]]:
    """Months in order as stretches without a gap."""
    found: list[tuple[date, date]] = []
    for month in months:
        if found and (month.year - found[-1][1].year) * 12 + month.month - found[-1][1].month == 1:
            found[-1] = (found[-1][0], month)
        else:
            found.append((month, month))
    return found
