"""The records of rounds: status, days, city and venue, each weighed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from negotiations.reasons import Code, because
from negotiations.resolution.institutes import Institutes, shorter_among
from negotiations.resolution.outlines import Group
from negotiations.resolution.pinning import Pins, overlay, value_of
from negotiations.resolution.places import regions_of
from negotiations.resolution.records import Evidence, RoundRecord
from negotiations.resolution.rounds import VIDEO, Meeting
from negotiations.resolution.spans import Span, follow, has_begun, span
from negotiations.resolution.statements import Said, backing, said
from negotiations.resolution.status import statuses
from negotiations.resolution.weighing import weigh
from negotiations.values import Status


@dataclass(frozen=True, slots=True)
class Draft:
    """A round with the evidence for its fields, pins laid over. `venue` in it is the institute's name."""

    meeting: Meeting
    evidence: Mapping[str, Evidence]

    @property
    def key(self) -> str:
        return self.meeting.key

    @property
    def status(self) -> Status:
        return Status(value_of(self.evidence, "status", Status.PLANNED))

    @property
    def start(self) -> date | None:
        return _day(self.evidence, "start")

    @property
    def end(self) -> date | None:
        return _day(self.evidence, "end")

    @property
    def city(self) -> str:
        return str(value_of(self.evidence, "city", ""))

    @property
    def institute(self) -> str:
        return str(value_of(self.evidence, "venue", ""))


def draft(meetings: Sequence[Meeting], unplaced: Group, institutes: Institutes, pins: Pins) -> list[Draft]:
    """Weigh what is said of each round, sorted by key; a pinned round that no source tells of is among them.
    `unplaced` are the statements of no certain round.
    """
    spans = _spans(meetings)
    known = statuses(meetings, spans, unplaced)
    homes = _homes(meetings, institutes)
    drafts: dict[str, Draft] = {}
    for meeting in meetings:
        which = (meeting.agreement, meeting.slug)
        evidence = _evidence(meeting, spans[which], known.get(which), institutes, homes)
        drafts[meeting.key] = Draft(meeting, evidence)
    for key in pins.keys("round"):
        if key not in drafts and (named := _meeting_of(key)):
            drafts[key] = Draft(named, {})
    return [
        replace(drafts[key], evidence=overlay(drafts[key].evidence, pins.of("round", key))) for key in sorted(drafts)
    ]


def round_record(of: Draft, venue: str) -> RoundRecord:
    """The record of a round held at the venue of that key."""
    behind = backing([*of.meeting.statements, *of.meeting.overtaken])
    return RoundRecord(
        key=of.key,
        evidence=of.evidence,
        statements=behind.statements,
        stories=behind.stories,
        articles=behind.articles,
        agreement=of.meeting.agreement,
        number=of.meeting.number,
        slug=of.meeting.slug,
        status=of.status,
        start=of.start,
        end=of.end,
        city=of.city,
        venue=venue,
    )


def _spans(meetings: Iterable[Meeting]) -> dict[tuple[int, str], Span]:
    """The days of every round, a numbered one's counted from the round before where need be."""
    spans: dict[tuple[int, str], Span] = {}
    for meeting in sorted(meetings, key=lambda m: (m.agreement, m.number or 0, m.slug)):
        before = spans.get((meeting.agreement, str((meeting.number or 0) - 1)))
        own = span(meeting.statements, before.first if before else None)
        own = follow(own, meeting.statements, before.last) if before and before.last else own
        spans[meeting.agreement, meeting.slug] = own
    return spans


def _evidence(
    meeting: Meeting, days: Span, status: Evidence | None, institutes: Institutes, homes: Mapping[str, Evidence]
) -> dict[str, Evidence]:
    venues = _venues(meeting.statements, institutes)
    venue = weigh(venues, shorter_among(each.value for each in venues), firm=has_begun)
    city = weigh(said(meeting.statements, "city"), regions_of, firm=has_begun)
    city = city or (homes.get(venue.value) if venue else None)
    fields = {"status": status, "start": days.start, "end": days.end, "city": city, "venue": venue}
    return {field: known for field, known in {**fields, "number": _number(meeting)}.items() if known}


def _number(meeting: Meeting) -> Evidence | None:
    """Why a round has its number, where no source gives it."""
    if meeting.by_hand:
        return Evidence(meeting.number, "pinned")
    return Evidence(meeting.number, "inferred", (), meeting.why_number) if meeting.why_number else None


def _venues(statements: Group, institutes: Institutes) -> list[Said]:
    return [replace(each, value=institutes.name(each.value)) for each in said(statements, "venue")]


def _homes(meetings: Iterable[Meeting], institutes: Institutes) -> dict[str, Evidence]:
    """The city of each institute, inferred for rounds of which only the institute is told."""
    told: dict[str, list[Said]] = {}
    for one in (one for meeting in meetings for one in meeting.statements):
        if one.claim.city and one.claim.venue and one.claim.venue != VIDEO:
            told.setdefault(institutes.name(one.claim.venue), []).append(Said(one.claim.city, one))
    return {name: _home(name, statements) for name, statements in told.items()}


def _home(name: str, statements: Sequence[Said]) -> Evidence:
    known = weigh(statements, regions_of)
    assert known  # noqa: S101 - a name is listed with a statement at least
    tellers = (each.statement.teller for each in statements if each.value == known.value)
    first = min(tellers, key=lambda teller: teller.order)
    return Evidence(known.value, "inferred", (), because(Code.HOME, venue=name, city=known.value, outlet=first.outlet))


def _meeting_of(key: str) -> Meeting | None:
    """The round that a pin's key names, as "12/5" does; `None` if the key tells no agreement."""
    agreement, _, slug = key.partition("/")
    if not agreement.isdecimal() or not slug:
        return None
    return Meeting(int(agreement), int(slug) if slug.isdecimal() else None, slug, ())


def _day(evidence: Mapping[str, Evidence], field: str) -> date | None:
    value: Any = value_of(evidence, field)
    return date.fromisoformat(value) if value else None
