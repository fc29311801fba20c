"""Dating: the day of publication of a page that gives none, from rounds whose days other sources give."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from negotiations.extraction import RoundClaim, Row, Summary
from negotiations.extraction.language.settling import settle
from negotiations.reasons import Code, Reason, because, together
from negotiations.resolution.pages import Page
from negotiations.resolution.records import InferredDay
from negotiations.resolution.statements import Statement, Teller, support
from negotiations.values import PartialDate, Status

REACH = timedelta(days=45)
"""How far from a round an article may lie that counts its day from it; reports of the day seldom look further."""


@dataclass(frozen=True, slots=True)
class RoundDay:
    """The first or the last day ("first_day", "last_day") of a round."""

    agreement: int
    number: int
    field: str


Told = Mapping[RoundDay, Mapping[date, Sequence[Statement[RoundClaim]]]]
"""For each round day, the days told for it, with the statements that tell each."""


@dataclass(frozen=True, slots=True)
class Clue:
    """A day that the page tells relative to its own publication, and the day that others tell for the same thing."""

    which: RoundDay
    told: PartialDate
    day: date
    teller: Teller

    def fits(self, published: date) -> bool:
        """Would the page, published on that day, mean the day that others tell?

        A weekday from which days are counted ("said on Thursday, a day after …") is news of the day: it names the
        day of publication itself.
        """
        anchor = self.told.anchor
        if anchor and anchor.days and anchor.weekday is not None and anchor.weekday != published.weekday():
            return False
        return self.told.resolve(published).fits(self.day)


def dated(page: Page, told: Told) -> Page:
    """A page that counts days from its publication without giving that, with the day that its rounds lead to, and its
    own days completed by it; any other page as it is.
    """
    return _dated(page, told) if needs_day(page) else page


def needs_day(page: Page) -> bool:
    """Does the page count days from its publication without giving that?"""
    return page.source.published is None and any(True for _ in _anchored(page.summary))


def round_days(statements: Iterable[Statement[RoundClaim]]) -> Told:
    """The whole days that statements give for rounds; none may be owed to a day of publication worked out here."""
    told: dict[RoundDay, dict[date, list[Statement[RoundClaim]]]] = {}
    for one in sorted(statements, key=lambda one: (one.teller.order, one.key)):
        for field, day in (("first_day", one.claim.first_day), ("last_day", one.claim.last_day)):
            if one.claim.agreement and one.claim.number and day and day.whole:
                which = RoundDay(one.claim.agreement, one.claim.number, field)
                told.setdefault(which, {}).setdefault(day.whole, []).append(one)
    return told


def _anchored(summary: Summary) -> Iterator[tuple[RoundDay, PartialDate]]:
    for row in summary.rounds:
        for mention in row.mentions:
            for field, day in (("first_day", mention.first_day), ("last_day", mention.last_day)):
                if row.claim.agreement and row.claim.number and day and day.anchor:
                    yield RoundDay(row.claim.agreement, row.claim.number, field), day


def _dated(page: Page, told: Told) -> Page:
    clues = [
        Clue(which, partial, *known)
        for which, partial in _anchored(page.summary)
        if (known := _most_told(told.get(which, {}), page.source.story))
    ]
    days = _days_fitting(clues)
    if len(days) != 1:
        return page
    day = InferredDay(days[0], _reason(clues, days[0]))
    return replace(page, summary=_completed(page.summary, clues, day), dated=day)


def _most_told(days: Mapping[date, Sequence[Statement[RoundClaim]]], own_story: str) -> tuple[date, Teller] | None:
    """The day that most stories other than the page's own give, and who gives it first."""
    others = {day: _without(statements, own_story) for day, statements in days.items()}
    ranked = sorted((-stories, day) for day, (stories, _) in others.items() if stories)
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    day = ranked[0][1]
    return day, others[day][1][0]


def _without(statements: Sequence[Statement[RoundClaim]], story: str) -> tuple[int, list[Teller]]:
    """How many stories other than one make the statements, and the first of their articles."""
    known = support(statements)
    others = [teller for teller in known.tellers if teller.story != story]
    return known.stories - (len(others) < len(known.tellers)), others


def _days_fitting(clues: Sequence[Clue]) -> list[date]:
    if not clues:
        return []
    around = (clues[0].day + timedelta(days=step) for step in range(-REACH.days, REACH.days + 1))
    return [day for day in around if all(clue.fits(day) for clue in clues)]


def _reason(clues: Sequence[Clue], published: date) -> Reason:
    counted = _counted(clues[0], published)
    named = {clue.told.anchor.weekday for clue in clues if clue.told.anchor}
    weekday = published.weekday()
    return together([counted, because(Code.WEEKDAY, weekday=weekday)]) if weekday in named else counted


def _counted(clue: Clue, published: date) -> Reason:
    """How the day lies to that of the round."""
    ends = clue.which.field == "last_day"
    steps = (published - clue.day).days
    told: dict[str, int | str | date] = {"round": clue.which.number, "day": clue.day, "outlet": clue.teller.outlet}
    if not steps:
        return because(Code.ON_END if ends else Code.ON_START, **told)
    after, before = (Code.AFTER_END, Code.BEFORE_END) if ends else (Code.AFTER_START, Code.BEFORE_START)
    return because(after if steps > 0 else before, days=abs(steps), **told)


def _completed(summary: Summary, clues: Sequence[Clue], published: InferredDay) -> Summary:
    """The summary with what days the day of publication makes whole. The rounds that the page was dated by stay as
    they are: they led to that day, so it says nothing new about them.
    """
    used = {(clue.which.agreement, clue.which.number) for clue in clues}
    why = because(Code.FROM_ARTICLES_DAY, day=published.day, reason=published.reason)
    return replace(
        summary,
        rounds=tuple(
            row if (row.claim.agreement, row.claim.number) in used else _settled(row, published.day, why)
            for row in summary.rounds
        ),
    )


def _settled(row: Row[RoundClaim], published: date, why: Reason) -> Row[RoundClaim]:
    claim = row.claim
    toward = 1 if claim.status is Status.PLANNED else -1
    first, last = (
        settle(day, toward, published) if day and not day.whole else day for day in (claim.first_day, claim.last_day)
    )
    changed = {"first_day": first != claim.first_day, "last_day": last != claim.last_day}
    inferred = {**row.inferred, **{field: why for field, is_new in changed.items() if is_new}}
    return replace(row, claim=replace(claim, first_day=first, last_day=last), inferred=inferred)
