"""Dating: the day of publication of a page that gives none, from rounds whose days other sources give."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from negotiations.extraction import RoundClaim, Row, Summary
from negotiations.extraction.language.settling import settle
from negotiations.resolution.accounts import Page
from negotiations.resolution.prose import count, day_in_words, nth, outlet
from negotiations.resolution.records import InferredDay, Source
from negotiations.values import PartialDate, Status

REACH = timedelta(days=45)
"""How far from a round an article may lie that counts its day from it; reports of the day seldom look further."""


@dataclass(frozen=True, slots=True)
class RoundDay:
    """The first or the last day ("first_day", "last_day") of a round."""

    agreement: int
    number: int
    field: str


Tellers = Mapping[RoundDay, Mapping[date, Mapping[str, Source]]]
"""For each round day, the days told for it, and for each of those the stories that tell it with a source of each."""


@dataclass(frozen=True, slots=True)
class Clue:
    """A day that the page tells relative to its own publication, and the day that others tell for the same thing."""

    which: RoundDay
    told: PartialDate
    day: date
    source: Source

    def fits(self, published: date) -> bool:
        """Would the page, published on that day, mean the day that others tell?

        A weekday from which days are counted ("said on Thursday, a day after …") is news of the day: it names the
        day of publication itself.
        """
        anchor = self.told.anchor
        if anchor and anchor.days and anchor.weekday is not None and anchor.weekday != published.weekday():
            return False
        return self.told.resolve(published).fits(self.day)


def date_pages(pages: Sequence[Page]) -> list[Page]:
    """Give undated pages the day that their rounds lead to, and complete their own days with it."""
    tellers = _tellers(pages)  # whole days, which no page owes to a day of publication worked out here
    return [_dated(page, tellers) if _undated(page) else page for page in pages]


def _undated(page: Page) -> bool:
    """Does the page count days from its publication without giving that?"""
    return page.source.published is None and any(True for _ in _anchored(page.summary))


def _anchored(summary: Summary) -> Iterator[tuple[RoundDay, PartialDate]]:
    for row in summary.rounds:
        for mention in row.mentions:
            for field, day in (("first_day", mention.first_day), ("last_day", mention.last_day)):
                if row.claim.agreement and row.claim.number and day and day.anchor:
                    yield RoundDay(row.claim.agreement, row.claim.number, field), day


def _tellers(pages: Iterable[Page]) -> Tellers:
    tellers: dict[RoundDay, dict[date, dict[str, Source]]] = {}
    for page in sorted(pages, key=lambda page: (page.source.published or date.max, page.source.article)):
        for row in page.summary.rounds:
            for field, day in (("first_day", row.claim.first_day), ("last_day", row.claim.last_day)):
                if row.claim.agreement and row.claim.number and day and day.whole:
                    which = RoundDay(row.claim.agreement, row.claim.number, field)
                    tellers.setdefault(which, {}).setdefault(day.whole, {}).setdefault(page.source.story, page.source)
    return tellers


def _dated(page: Page, tellers: Tellers) -> Page:
    clues = [
        Clue(which, told, *known)
        for which, told in _anchored(page.summary)
        if (known := _most_told(tellers.get(which, {}), page.source.story))
    ]
    days = _days_fitting(clues)
    if len(days) != 1:
        return page
    dated = InferredDay(days[0], _reason(clues, days[0]))
    return replace(page, summary=_completed(page.summary, clues, dated), dated=dated)


def _most_told(days: Mapping[date, Mapping[str, Source]], own_story: str) -> tuple[date, Source] | None:
    """The day that most stories other than the page's own give."""
    others = {
        day: {story: source for story, source in stories.items() if story != own_story} for day, stories in days.items()
    }
    ranked = sorted((-len(stories), day) for day, stories in others.items() if stories)
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    day = ranked[0][1]
    return day, next(iter(others[day].values()))


def _days_fitting(clues: Sequence[Clue]) -> list[date]:
    if not clues:
        return []
    around = (clues[0].day + timedelta(days=step) for step in range(-REACH.days, REACH.days + 1))
    return [day for day in around if all(clue.fits(day) for clue in clues)]


def _reason(clues: Sequence[Clue], published: date) -> str:
    clue = clues[0]
    event = f"the {nth(clue.which.number)} round {'began' if clue.which.field == 'first_day' else 'ended'}"
    steps = (published - clue.day).days
    when = f"{count(abs(steps), 'day')} {'after' if steps > 0 else 'before'} {event}" if steps else f"the day {event}"
    reason = f"{when}, {day_in_words(clue.day)}, as {outlet(clue.source)} reports"
    named = {clue.told.anchor.weekday for clue in clues if clue.told.anchor}
    if published.weekday() in named:
        reason += f"; the page says {published:%A}, which that day was"
    return reason


def _completed(summary: Summary, clues: Sequence[Clue], dated: InferredDay) -> Summary:
    """The summary with what days the day of publication makes whole. The rounds that the page was dated by stay as
    they are: they led to that day, so it says nothing new about them.
    """
    used = {(clue.which.agreement, clue.which.number) for clue in clues}
    why = f"counted from the article's day, {day_in_words(dated.day)}, itself inferred: {dated.reason}"
    return replace(
        summary,
        rounds=tuple(
            row if (row.claim.agreement, row.claim.number) in used else _settled(row, dated.day, why)
            for row in summary.rounds
        ),
    )


def _settled(row: Row[RoundClaim], published: date, why: str) -> Row[RoundClaim]:
    claim = row.claim
    toward = 1 if claim.status is Status.PLANNED else -1
    first, last = (
        settle(day, toward, published) if day and not day.whole else day for day in (claim.first_day, claim.last_day)
    )
    changed = {"first_day": first != claim.first_day, "last_day": last != claim.last_day}
    inferred = {**row.inferred, **{field: why for field, is_new in changed.items() if is_new}}
    return replace(row, claim=replace(claim, first_day=first, last_day=last), inferred=inferred)
