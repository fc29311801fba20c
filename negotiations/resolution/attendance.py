"""Who negotiated at which round: as sources show, or as the rounds before and after it tell."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise

from negotiations.extraction import NegotiatorClaim
from negotiations.reasons import Code, because
from negotiations.resolution.records import Evidence, NegotiatorRecord, Reported, RoundRecord
from negotiations.resolution.statements import grouped
from negotiations.values import Side, Status

Seen = Mapping[str, Mapping[str, Reported]]
"""For each round the people whom sources show there, and who shows them; rounds and people by key."""

FORMERLY = re.compile(
    r"\b(?:back then|at the time|in those days|predecessor)\b|\bthen[- ](?:chief|top|lead|head|negotiator|ambassador)"
    r"|\b(?:former|previous|ex)\b[- ](?:(?!to\b|and\b|who\b)[\w'’.-]+\s){0,5}?"
    r"(?:\w*negotiat\w+|representative|delegate|counterpart|(?:cost|burden)[- ]sharing)"
    r"|당시|전임|(?<![가-힣])전\s(?:\S+\s){0,4}?\S*(?:협상|대표)",
    re.IGNORECASE,
)
"""Words of somebody who negotiated once; "former ambassador to Peru" says nothing of these talks."""

Attended = dict[str, dict[str, Evidence]]
"""For each round the evidence for each negotiator's having been there, by key."""


def attendance(rounds: Sequence[RoundRecord], people: Iterable[NegotiatorRecord], seen: Seen) -> Attended:
    """The negotiators at each round: those whom sources show there, and chiefs whom they show at the rounds both before
    and after it.
    """
    return _Attendance(people, {each.key: seen.get(each.key, {}) for each in rounds}, rounds).known


def is_present(claim: NegotiatorClaim) -> bool:
    """Does a claim show somebody negotiating: as chief, or at a round by its number, and not in looking back?"""
    told = claim.chief or claim.round_number is not None
    return told and not (FORMERLY.search(claim.quote) or FORMERLY.search(claim.title or ""))


class _Attendance:
    def __init__(self, people: Iterable[NegotiatorRecord], seen: Seen, rounds: Sequence[RoundRecord]) -> None:
        self._people = {record.key: record for record in people}
        self.known = {one.key: self._led(one, seen[one.key]) for one in rounds}
        for talks in grouped(_ordered(rounds), lambda one: one.agreement).values():
            for side in Side:
                self._fill(talks, side)

    def _led(self, one: RoundRecord, there: Mapping[str, Reported]) -> dict[str, Evidence]:
        """The people at a round; of several who are said to lead one side, those whom most stories show."""
        known = dict(sorted(there.items()))
        for side in Side:
            chiefs = self._chiefs(one, known, side)
            most = max((known[key].stories for key in chiefs), default=0)
            known = {key: known[key] for key in known if key not in chiefs or known[key].stories == most}
        return {key: Evidence(key, "claims", (reported,)) for key, reported in known.items()}

    def _chiefs(self, one: RoundRecord, keys: Iterable[str], side: Side) -> list[str]:
        """Who of them leads the side in the negotiation that the round is of."""
        people = (self._people[key] for key in keys if key in self._people)
        return sorted(person.key for person in people if person.side is side and person.seats.get(one.agreement))

    def _fill(self, rounds: Sequence[RoundRecord], side: Side) -> None:
        """Let a chief have led what was held between two rounds that sources show him or her at, if nobody else did."""
        led = [(place, self._chiefs(one, self.known[one.key], side)) for place, one in enumerate(rounds)]
        for (before, chiefs), (after, later) in pairwise((place, chiefs) for place, chiefs in led if chiefs):
            if len(chiefs) == 1 and chiefs == later:
                reason = because(Code.LED_AROUND, earlier=_named(rounds[before]), later=_named(rounds[after]))
                for between in rounds[before + 1 : after]:
                    if between.status is Status.HELD:
                        self.known[between.key][chiefs[0]] = Evidence(chiefs[0], "inferred", (), reason)


def _ordered(rounds: Iterable[RoundRecord]) -> list[RoundRecord]:
    """The rounds in their order: by number, an unnumbered one after those numbered that began before it. One that has
    neither number nor day has no place.
    """
    placed = [one for one in rounds if one.number or one.start]

    def place(one: RoundRecord) -> tuple[int, int, bool, date, str]:
        begun = one.start or date.min
        number = one.number or _number_before(one.agreement, begun, placed)
        return one.agreement, number, one.number is None, begun, one.key

    return sorted(placed, key=place)


def _number_before(agreement: int, day: date, rounds: Iterable[RoundRecord]) -> int:
    """The highest number of a round that began up to that day, 0 where there is none."""
    before = (one.number or 0 for one in rounds if one.agreement == agreement and one.start and one.start <= day)
    return max(before, default=0)


def _named(one: RoundRecord) -> int | date:
    """A round by its number, or by its first day."""
    if one.number:
        return one.number
    assert one.start  # noqa: S101 - one with neither has no place among the others
    return one.start
