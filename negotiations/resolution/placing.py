"""Placing: which agreement and year a page is about that leaves one of them open, as other sources tell.

Hints rest only on what pages say that need none. Several answers that fit are no answer.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from negotiations.extraction import Hint, NegotiatorClaim, RoundClaim, Row, Summary
from negotiations.reasons import Code, Reason, because, together
from negotiations.resolution.names import name_key
from negotiations.resolution.pages import Page, Summarise
from negotiations.resolution.places import same_city
from negotiations.resolution.records import Source
from negotiations.resolution.statements import Statement, Statements, Teller, grouped
from negotiations.values import PartialDate, Side


@dataclass(frozen=True, slots=True)
class Landmark:
    """A numbered round whose agreement and days a source gives on its own."""

    agreement: int
    number: int
    first: date
    last: date | None
    city: str | None


@dataclass(frozen=True, slots=True)
class Chief:
    """Who leads a delegation, across spellings."""

    side: Side
    name: str


@dataclass(frozen=True, slots=True)
class Landmarks:
    """What pages that stand on their own tell, each with the article that told it first: the rounds by number, month
    and day, both of their first day and of their last; and the chiefs.
    """

    rounds: Mapping[tuple[int, int, int], Mapping[Landmark, Teller]]
    chiefs: Mapping[Chief, Mapping[int, Teller]]


@dataclass(frozen=True, slots=True)
class Match:
    """An agreement, and a year where one follows, that fit a page, and why."""

    agreement: int
    year: int | None
    reason: Reason


def placed(source: Source, landmarks: Landmarks, summarise: Summarise) -> Page:
    """What a page says in all; one that leaves agreement or year open with a hint from the others."""
    alone = summarise(source.claims, source.published, None)
    hint = _hint(alone, landmarks) if is_open(source, alone) else None
    if not hint:
        return Page(source, alone)
    return Page(source, _seated(summarise(source.claims, source.published, hint), hint), hint)


def is_open(source: Source, summary: Summary) -> bool:
    """Does the page leave open which agreement it is about, or the year of its days?"""
    return source.published is None and (_agreement_open(summary) or _year_open(summary))


def _agreement_open(summary: Summary) -> bool:
    rows: tuple[Row[RoundClaim] | Row[NegotiatorClaim], ...] = (*summary.rounds, *summary.negotiators)
    return any(row.claim.agreement is None for row in rows)


def _year_open(summary: Summary) -> bool:
    return any(day.year is None for row in summary.rounds for mention in row.mentions for day in _days(mention))


def _days(claim: RoundClaim) -> Iterator[PartialDate]:
    yield from (day for day in (claim.first_day, claim.last_day) if day)


def _seated(summary: Summary, hint: Hint) -> Summary:
    """The summary with its negotiators in the talks that the page is about."""
    rows = (
        row if row.claim.agreement is not None else replace(row, claim=replace(row.claim, agreement=hint.agreement))
        for row in summary.negotiators
    )
    return replace(summary, negotiators=tuple(rows))


def landmarks(statements: Statements) -> Landmarks:
    """The landmarks in what pages say on their own."""
    rounds: dict[tuple[int, int, int], dict[Landmark, Teller]] = {}
    chiefs: dict[Chief, dict[int, Teller]] = {}
    for one in sorted(statements.rounds, key=_by_teller):
        if landmark := _landmark(one.claim):
            for day in {landmark.first, landmark.last or landmark.first}:
                rounds.setdefault((landmark.number, day.month, day.day), {}).setdefault(landmark, one.teller)
    for person in sorted(statements.negotiators, key=_by_teller):
        if person.claim.chief and person.claim.agreement is not None:
            chief = Chief(person.claim.side, name_key(person.claim.name, person.claim.side))
            chiefs.setdefault(chief, {}).setdefault(person.claim.agreement, person.teller)
    return Landmarks(rounds, chiefs)


def _by_teller(one: Statement[Any]) -> tuple[tuple[date, str], str]:
    return one.teller.order, one.key


def _landmark(claim: RoundClaim) -> Landmark | None:
    """A numbered round whose agreement and first day are told."""
    first = claim.first_day.whole if claim.first_day else None
    last = claim.last_day.whole if claim.last_day else None
    if not (claim.agreement and claim.number and first):
        return None
    return Landmark(claim.agreement, claim.number, first, last, claim.city)


def _hint(summary: Summary, landmarks: Landmarks) -> Hint | None:
    """The one agreement and year that fit all that the page tells, or nothing."""
    by_rounds = [matches for row in summary.rounds if (matches := list(_fitting(row, landmarks)))]
    by_chiefs = [matches for matches in _led_alike(summary, landmarks) if matches]
    stated = {row.claim.agreement for row in summary.rounds if row.claim.agreement is not None}
    agreement = _only(stated) if stated else _common([*by_rounds, *by_chiefs], lambda match: match.agreement)
    if agreement is None:
        return None
    fitting = [match for matches in by_rounds for match in matches if match.agreement == agreement]
    year = _only({match.year for match in fitting if match.year})
    used = [match for match in fitting if match.year == year] if year else fitting
    used += [] if stated else [match for matches in by_chiefs for match in matches if match.agreement == agreement]
    if not used:
        return None
    return Hint(None if stated else agreement, year, together(match.reason for match in used))


def _common(choices: Sequence[Sequence[Match]], value: Callable[[Match], int]) -> int | None:
    """The one value that occurs in every choice."""
    sets = [{value(match) for match in matches} for matches in choices]
    return _only(set.intersection(*sets)) if sets else None


def _only(values: set[int] | set[int | None]) -> int | None:
    return next(iter(values)) if len(values) == 1 else None


def _fitting(row: Row[RoundClaim], landmarks: Landmarks) -> Iterator[Match]:
    """The landmarks that a page's round may be: the same number, and day, month and city agree."""
    near: dict[Landmark, Teller] = {}
    for day in (day for mention in row.mentions for day in _days(mention) if day.month and day.day):
        near |= landmarks.rounds.get((row.claim.number or 0, day.month or 0, day.day or 0), {})
    for landmark, teller in near.items():
        same_agreement = row.claim.agreement in (None, landmark.agreement)
        if same_agreement and same_city(row.claim.city, landmark.city) and _days_agree(row, landmark):
            why = because(Code.SAME_DAY, round=landmark.number, day=landmark.first, outlet=teller.outlet)
            yield Match(landmark.agreement, landmark.first.year, why)


def _days_agree(row: Row[RoundClaim], landmark: Landmark) -> bool:
    """Do the days that the page gives, at least one with its month, all fit the landmark's?"""
    pairs = [(mention.first_day, landmark.first) for mention in row.mentions if mention.first_day]
    if last := landmark.last:
        pairs += [(mention.last_day, last) for mention in row.mentions if mention.last_day]
    dated = [(partial, day) for partial, day in pairs if partial.month and partial.day]
    return bool(dated) and all(partial.fits(day) and _weekday_fits(partial, day) for partial, day in dated)


def _weekday_fits(partial: PartialDate, day: date) -> bool:
    anchor = partial.anchor
    return anchor is None or anchor.weekday is None or bool(anchor.days) or day.weekday() == anchor.weekday


def _led_alike(summary: Summary, landmarks: Landmarks) -> Iterator[list[Match]]:
    """For each chief negotiator whom the page names, the agreements for which others name the same person."""
    rows = grouped((row for row in summary.negotiators if row.claim.chief), lambda row: row.claim.side)
    for side in sorted(rows):
        for row in rows[side]:
            known = landmarks.chiefs.get(Chief(side, name_key(row.claim.name, side)), {})
            yield [
                Match(agreement, None, because(Code.SAME_CHIEF, name=row.claim.name, outlet=teller.outlet))
                for agreement, teller in known.items()
            ]
