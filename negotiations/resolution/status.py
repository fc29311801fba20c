"""Whether a round took place: as sources say, or as what came after it tells."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from negotiations.extraction import RoundClaim
from negotiations.reasons import Code, Reason, because
from negotiations.resolution.outlines import Group
from negotiations.resolution.records import Evidence
from negotiations.resolution.rounds import Meeting
from negotiations.resolution.spans import Span
from negotiations.resolution.statements import Said, Statement, Teller, grouped
from negotiations.resolution.weighing import weigh
from negotiations.values import Status

SINCE = timedelta(days=60)
"""How long after a round a page may call it the last one without its number."""

Spans = Mapping[tuple[int, str], Span]
"""The days of each round, by agreement and slug."""


def statuses(meetings: Sequence[Meeting], spans: Spans, unplaced: Group) -> dict[tuple[int, str], Evidence]:
    """The status of each round of which any is known, by agreement and slug. `unplaced` are the statements that tell
    too little to be of a certain round, but may speak of "the last round".
    """
    told = {(m.agreement, m.slug): evidence for m in meetings if (evidence := _told(m, spans))}
    held = {which for which, evidence in told.items() if evidence.value == Status.HELD}
    looking_back = grouped((a for a in unplaced if _looks_back(a)), lambda a: a.claim.agreement)
    for meeting in meetings:
        which = (meeting.agreement, meeting.slug)
        if which in told and which not in held and not _called_off(meeting):
            reason = _followed(meeting, meetings, spans, held)
            reason = reason or _called_last(meeting, meetings, spans, looking_back.get(meeting.agreement, ()))
            if reason:
                told[which] = Evidence(Status.HELD.value, "inferred", told[which].values, reason)
    return told


def _told(meeting: Meeting, spans: Spans) -> Evidence | None:
    """Held once a source says so, or looks back on its last day; sources that looked ahead were right in their time."""
    days = spans[meeting.agreement, meeting.slug]
    statements = [each for one in meeting.statements if (each := _told_status(one, days))]
    held = weigh(each for each in statements if each.value == Status.HELD)
    planned = weigh(each for each in statements if each.value == Status.PLANNED)
    if not held or not planned:
        return held or planned
    return replace(held, values=(*held.values, *planned.values))


def _told_status(one: Statement[RoundClaim], days: Span) -> Said | None:
    status = one.claim.status
    last, published = days.last or days.first, one.content.published
    if status is None and last and published:
        status = Status.HELD if published > last else Status.PLANNED
    return Said(status.value, one) if status else None


def _called_off(meeting: Meeting) -> bool:
    return any(one.content.called_off for one in meeting.statements)


def _followed(meeting: Meeting, meetings: Iterable[Meeting], spans: Spans, held: set[tuple[int, str]]) -> Reason | None:
    """Why the round took place if one of a higher number did; `None` if none did, or if that one was before it."""
    if not meeting.number:
        return None
    own = _first(spans[meeting.agreement, meeting.slug])
    later = [
        other.number
        for other in meetings
        if other.agreement == meeting.agreement
        and (other.number or 0) > meeting.number
        and (other.agreement, other.slug) in held
        and _in_order(own, _first(spans[other.agreement, other.slug]))
    ]
    return because(Code.HELD_AFTER, round=min(filter(None, later))) if later else None


def _called_last(meeting: Meeting, meetings: Iterable[Meeting], spans: Spans, looking_back: Group) -> Reason | None:
    """Why the round took place if a page looks back on "the last round" when this was the last that had been due."""
    due = _last(spans[meeting.agreement, meeting.slug])
    others = [_first(spans[m.agreement, m.slug]) for m in meetings if m.agreement == meeting.agreement and m != meeting]
    if not due or not all(others):
        return None
    tellers: list[Teller] = [
        one.teller
        for one in looking_back
        if (published := one.content.published)
        and due < published <= due + SINCE
        and not any(first and due < first <= published for first in others)
    ]
    first = min(tellers, key=lambda teller: teller.order, default=None)
    return because(Code.CALLED_LAST, outlet=first.outlet) if first else None


def _looks_back(one: Statement[RoundClaim]) -> bool:
    """Does the page speak of the round that came last, as one that took place?"""
    return one.claim.status is Status.HELD and one.content.last_time


def _in_order(one: date | None, other: date | None) -> bool:
    return not one or not other or one < other


def _first(days: Span) -> date | None:
    return days.first or days.last


def _last(days: Span) -> date | None:
    return days.last or days.first
