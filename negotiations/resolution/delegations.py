"""Who negotiated at which round: as sources show, or as the rounds before and after it tell."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise

from negotiations.extraction import NegotiatorClaim
from negotiations.resolution import news
from negotiations.resolution.accounts import Account, Page, Said, grouped
from negotiations.resolution.prose import day_in_words, nth
from negotiations.resolution.records import Evidence, NegotiatorRecord
from negotiations.resolution.round_records import Draft
from negotiations.resolution.weighing import weigh
from negotiations.values import Part, Side, Status

People = Sequence[tuple[NegotiatorRecord, Sequence[Account[NegotiatorClaim]]]]
Seen = dict[str, dict[str, list[Said]]]
"""For each round the people whom sources show there, and who shows them; rounds and people by key."""

FORMERLY = re.compile(
    r"\b(?:back then|at the time|in those days|predecessor)\b|\bthen[- ](?:chief|top|lead|head|negotiator|ambassador)"
    r"|\b(?:former|previous|ex)\b[- ](?:(?!to\b|and\b|who\b)[\w'’.-]+\s){0,5}?"
    r"(?:\w*negotiat\w+|representative|delegate|counterpart|(?:cost|burden)[- ]sharing)"
    r"|당시|전임|(?<![가-힣])전\s(?:\S+\s){0,4}?\S*(?:협상|대표)",
    re.IGNORECASE,
)
"""Words of somebody who negotiated once; "former ambassador to Peru" says nothing of these talks."""


class Delegations:
    """The negotiators at each round, with the evidence for each: named with its number, chiefs on a page that is news
    of it, chiefs in a photo of it; and chiefs whom sources show at the rounds both before and after it.
    """

    def __init__(self, people: People, pages: Iterable[Page], drafts: Sequence[Draft]) -> None:
        self._people = {record.key: record for record, _ in people}
        seen = _seen(people, pages, drafts)
        self._known = {draft.key: self._weighed(draft, seen.get(draft.key, {})) for draft in drafts}
        for agreement in grouped(_ordered(drafts), lambda draft: draft.meeting.agreement).values():
            for side in Side:
                self._fill(agreement, side)

    def at(self, draft: Draft) -> Mapping[str, Evidence]:
        """The evidence for each negotiator at a round, by key."""
        return self._known[draft.key]

    def _weighed(self, draft: Draft, there: Mapping[str, list[Said]]) -> dict[str, Evidence]:
        """The people at a round; of several who are said to lead one side, those whom most stories show."""
        known = {key: evidence for key, statements in sorted(there.items()) if (evidence := weigh(statements))}
        for side in Side:
            chiefs = self._chiefs(draft, known, side)
            most = max((_stories(known[key]) for key in chiefs), default=0)
            known = {key: known[key] for key in known if key not in chiefs or _stories(known[key]) == most}
        return known

    def _chiefs(self, draft: Draft, keys: Iterable[str], side: Side) -> list[str]:
        """Who of them leads the side in the negotiation that the round is of."""
        people = (self._people[key] for key in keys)
        return sorted(p.key for p in people if p.side is side and p.seats.get(draft.meeting.agreement))

    def _fill(self, rounds: Sequence[Draft], side: Side) -> None:
        """Let a chief have led what was held between two rounds that sources show him or her at, if nobody else did."""
        led = [(place, self._chiefs(one, self._known[one.key], side)) for place, one in enumerate(rounds)]
        for (before, chiefs), (after, later) in pairwise((place, chiefs) for place, chiefs in led if chiefs):
            if len(chiefs) == 1 and chiefs == later:
                reason = f"led at {_named(rounds[before])} before it and at {_named(rounds[after])} after it"
                for between in rounds[before + 1 : after]:
                    if between.status is Status.HELD:
                        self._known[between.key][chiefs[0]] = Evidence(chiefs[0], "inferred", (), reason)


def _seen(people: People, pages: Iterable[Page], drafts: Sequence[Draft]) -> Seen:
    told = news.told(drafts)
    by_number = {(d.meeting.agreement, number): d for d in drafts if (number := d.meeting.number)}
    reported = {page.source.article: news.reported(page, told.get(page.source.article, ())) for page in pages}
    shown = {article: news.shown(told.get(article, ()), draft) for article, draft in reported.items()}
    seen: Seen = {}
    for record, accounts in people:
        for account in accounts:
            article = account.source.article
            for draft in _rounds_of(account, reported[article], shown[article], by_number):
                seen.setdefault(draft.key, {}).setdefault(record.key, []).append(Said(record.key, account.source))
    return seen


def _rounds_of(
    account: Account[NegotiatorClaim],
    reported: Draft | None,
    shown: Draft | None,
    by_number: Mapping[tuple[int, int], Draft],
) -> list[Draft]:
    """The rounds at which a page shows somebody; none where it only looks back on when he or she negotiated."""
    agreement = account.claim.agreement
    found: dict[str, Draft] = {}
    for mention in account.row.mentions:
        draft = shown if mention.part is Part.CAPTION else reported
        if mention.round_number:
            draft = by_number.get((agreement or 0, mention.round_number))
        elif not mention.chief:
            draft = None
        if draft and draft.meeting.agreement == agreement and not _looks_back(mention):
            found[draft.key] = draft
    return [found[key] for key in sorted(found)]


def _looks_back(mention: NegotiatorClaim) -> bool:
    return bool(FORMERLY.search(mention.quote) or FORMERLY.search(mention.title or ""))


def _ordered(drafts: Iterable[Draft]) -> list[Draft]:
    """The rounds in their order: by number, an unnumbered one after those numbered that began before it. One that has
    neither number nor day has no place.
    """
    placed = [draft for draft in drafts if draft.meeting.number or draft.start]

    def place(draft: Draft) -> tuple[int, int, bool, date, str]:
        meeting, begun = draft.meeting, draft.start or date.min
        number = meeting.number or _number_before(meeting.agreement, begun, placed)
        return meeting.agreement, number, meeting.number is None, begun, draft.key

    return sorted(placed, key=place)


def _number_before(agreement: int, day: date, drafts: Iterable[Draft]) -> int:
    """The highest number of a round that began up to that day, 0 where there is none."""
    before = (d.meeting.number or 0 for d in drafts if d.meeting.agreement == agreement and d.start and d.start <= day)
    return max(before, default=0)


def _named(draft: Draft) -> str:
    """A round as a sentence gives it: "the sixth round", or by its day."""
    if draft.meeting.number:
        return f"the {nth(draft.meeting.number)} round"
    return f"the round of {day_in_words(draft.start)}" if draft.start else "a round"


def _stories(evidence: Evidence) -> int:
    return sum(value.stories for value in evidence.values)
