"""The records of rounds: status, days, city and venue, each weighed; and who negotiated there."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from negotiations.extraction import RoundClaim
from negotiations.resolution.accounts import Account, ClaimIndex, Said, backing, said
from negotiations.resolution.institutes import Institutes, shorter_among
from negotiations.resolution.pinning import Pins, overlay, value_of
from negotiations.resolution.places import regions_of
from negotiations.resolution.prose import outlet
from negotiations.resolution.records import Evidence, RoundRecord
from negotiations.resolution.rounds import VIDEO, Accounts, Meeting
from negotiations.resolution.spans import Span, follow, span
from negotiations.resolution.weighing import weigh
from negotiations.values import Status


@dataclass(frozen=True, slots=True)
class Draft:
    """A round with the evidence for its fields, pins laid over. `venue` in it is the institute's name."""

    meeting: Meeting
    evidence: Mapping[str, Evidence]

    @property
    def key(self) -> str:
        return f"{self.meeting.agreement}/{self.meeting.slug}"

    @property
    def city(self) -> str:
        return str(value_of(self.evidence, "city", ""))

    @property
    def institute(self) -> str:
        return str(value_of(self.evidence, "venue", ""))


def draft(meetings: Sequence[Meeting], institutes: Institutes, pins: Pins) -> list[Draft]:
    """Weigh what is said of each round, sorted by key; a pinned round that no source tells of is among them."""
    spans = _spans(meetings)
    homes = _homes(meetings, institutes)
    drafts = {
        d.key: d for m in meetings for d in [Draft(m, _evidence(m, spans[m.agreement, m.slug], institutes, homes))]
    }
    for key in pins.keys("round"):
        if key not in drafts and (meeting := _meeting_of(key)):
            drafts[key] = Draft(meeting, {})
    return [
        replace(drafts[key], evidence=overlay(drafts[key].evidence, pins.of("round", key))) for key in sorted(drafts)
    ]


def round_record(of: Draft, venue: str, negotiators: Iterable[str], index: ClaimIndex) -> RoundRecord:
    """The record of a round held at the venue of that key by the negotiators of those."""
    behind = backing(of.meeting.accounts, index)
    return RoundRecord(
        key=of.key,
        evidence=dict(of.evidence),
        claims=behind.claims,
        stories=behind.stories,
        articles=behind.articles,
        agreement=of.meeting.agreement,
        number=of.meeting.number,
        slug=of.meeting.slug,
        status=Status(value_of(of.evidence, "status", Status.PLANNED)),
        start=_day(of.evidence, "start"),
        end=_day(of.evidence, "end"),
        city=of.city,
        venue=venue,
        negotiators=tuple(sorted(set(negotiators))),
    )


def _spans(meetings: Iterable[Meeting]) -> dict[tuple[int, str], Span]:
    """The days of every round, a numbered one's counted from the round before where need be."""
    spans: dict[tuple[int, str], Span] = {}
    for meeting in sorted(meetings, key=lambda m: (m.agreement, m.number or 0, m.slug)):
        own = span(meeting.accounts)
        before = spans.get((meeting.agreement, str((meeting.number or 0) - 1)))
        own = follow(own, meeting.accounts, before.last) if before and before.last else own
        spans[meeting.agreement, meeting.slug] = own
    return spans


def _evidence(
    meeting: Meeting, days: Span, institutes: Institutes, homes: Mapping[str, Evidence]
) -> dict[str, Evidence]:
    venues = _venues(meeting.accounts, institutes)
    venue = weigh(venues, shorter_among(each.value for each in venues))
    city = weigh(said(meeting.accounts, "city"), regions_of) or (homes.get(venue.value) if venue else None)
    fields = {"status": _status(meeting.accounts, days), "start": days.start, "end": days.end}
    return {field: known for field, known in {**fields, "city": city, "venue": venue}.items() if known}


def _venues(accounts: Accounts, institutes: Institutes) -> list[Said]:
    return [replace(each, value=institutes.name(each.value)) for each in said(accounts, "venue")]


def _homes(meetings: Iterable[Meeting], institutes: Institutes) -> dict[str, Evidence]:
    """The city of each institute, inferred for rounds of which only the institute is told."""
    told: dict[str, list[Said]] = {}
    for meeting in meetings:
        for account in meeting.accounts:
            if account.claim.city and account.claim.venue and account.claim.venue != VIDEO:
                name = institutes.name(account.claim.venue)
                told.setdefault(name, []).append(Said(account.claim.city, account.source))
    return {name: _home(name, statements) for name, statements in told.items()}


def _home(name: str, statements: Sequence[Said]) -> Evidence:
    known = weigh(statements, regions_of)
    assert known  # noqa: S101 - a name is listed with a statement at least
    first = min((each.source for each in statements if each.value == known.value), key=lambda source: source.article)
    return Evidence(known.value, "inferred", (), f"{name} is in {known.value}, as {outlet(first)} says")


def _status(accounts: Accounts, days: Span) -> Evidence | None:
    """Held once a source says so, or looks back on its last day; sources that looked ahead were right in their time."""
    statements = [each for account in accounts if (each := _told_status(account, days))]
    held = weigh(each for each in statements if each.value == Status.HELD)
    planned = weigh(each for each in statements if each.value == Status.PLANNED)
    if not held or not planned:
        return held or planned
    return replace(held, values=(*held.values, *planned.values))


def _told_status(account: Account[RoundClaim], days: Span) -> Said | None:
    status = account.claim.status
    last, published = days.last or days.first, account.source.published
    if status is None and last and published:
        status = Status.HELD if published > last else Status.PLANNED
    return Said(status.value, account.source) if status else None


def _meeting_of(key: str) -> Meeting | None:
    """The round that a pin's key names, as "12/5" does; `None` if the key tells no agreement."""
    agreement, _, slug = key.partition("/")
    if not agreement.isdecimal() or not slug:
        return None
    return Meeting(int(agreement), int(slug) if slug.isdecimal() else None, slug, ())


def _day(evidence: Mapping[str, Evidence], field: str) -> date | None:
    value: Any = value_of(evidence, field)
    return date.fromisoformat(value) if value else None
