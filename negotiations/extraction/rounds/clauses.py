"""What an English sentence tells beside its mentions of rounds: days, places, lengths; and which mention each is of."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from negotiations.extraction.language.dates import Days, find_days
from negotiations.extraction.language.ordinals import COUNT, ORDINAL, ordinal_value
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.settling import later
from negotiations.extraction.rounds.asides import is_aside
from negotiations.extraction.rounds.events import EVENT
from negotiations.extraction.rounds.lengths import length_of
from negotiations.extraction.rounds.mentions import Mention
from negotiations.extraction.rounds.places import Place, find_adverb, find_cities
from negotiations.extraction.rounds.venues import find_venues

_NEAR = 90  # characters
_STARTS = Pattern(
    r"\b(?:beg[aiu]n\w*|open(?:s|ed|ing)?|kick\w*\s+off|launch\w*|start\w*|opening|under\s*way|set\s+in\s+motion|huddled)\b[^,;]*$",
    re.IGNORECASE,
)
_ENDS = Pattern(
    r"\b(?:cut\s+short|end(?:s|ed|ing)?|wrap\w*\s+up|w(?:ind|inds|ound)\s+up|finish\w*|conclud\w*|clos(?:e|es|ed|ing)|complet\w+|last(?:s|ed)?\s+until|went\s+home|"
    r"br(?:oke|eaks?)\s+(?:up|off|down)|collapsed|fell\s+apart|part(?:ed|ing)|(?:left|quit|abandoned)\s+(?:the|a|their)\s+(?:room|table|meeting|talks|session)|"
    r"(?:walk|storm)(?:s|ed)?\s+(?:out|away)|(?:came|come|comes|coming|drew|draws?|drawing|brought)\s+to\s+(?:a|an)\s+(?:close|end|halt|finish)|"
    r"(?:struck|clinched|sealed|reached|hammered\s+out|nailed\s+down)\s+(?:an?|the|their)\s+(?:[\w-]+\s+){0,6}?(?:deal|bargain|agreement|accord|pact|compromise|understanding)|"
    r"called\s+off|adjourn\w*|not\s+(?:met|talked|convened|gathered)\s+since)\b[^,;]*$",
    re.IGNORECASE,
)
_MOVED_TO = Pattern(
    r"\b(?:pushed\s+(?:back|forward)|postponed|moved|put\s+off|brought\s+forward|delayed|rescheduled|deferred|shifted)\s+"
    r"(?:(?:by\s+)?[\w-]+\s+(?:days?|weeks?|months?)\s+)?(?:to|until|till)\s+$",
    re.IGNORECASE,
)
_MOVED_FROM = Pattern(
    r"\b(?:pushed\s+(?:back|forward)|postponed|moved|put\s+off|brought\s+forward|delayed|rescheduled|shifted|changed)\s+from\s+$"
)
_SAME = Pattern(r"\b(?:(?:the|this)\s+(?:round|talks|session|meeting)|it|they)\b", re.IGNORECASE)
_NTH_DAY = Pattern(rf"\b(?P<article>a|the|its|their)\s+(?P<nth>{ORDINAL})\s+day\b", re.IGNORECASE)
_EXTENDED = Pattern(r"\b(?:extend|prolong)", re.IGNORECASE)
_INTO = Pattern(r"\b(?:into|to)\s+$")  # "extended the talks into a third day on Sunday"
_MOST_DAYS = 5  # of a round
_MEETING_OF = Pattern(rf"\b(?:{EVENT}|meeting)\s+of\s+$", re.IGNORECASE)  # "the consultations of July 2" took that day
_ENDED_AFTER = Pattern(
    r"\s+(?:ended|concluded|wrapped\s+up|finished|closed|completed|were\s+to\s+finish|broke\s+up|it\s+was\s+(?:all\s+)?over"
    r"|at\s+the\s+(?:end|close|conclusion)\s+of)\b"
)
_WHEN_LEFT = Pattern(
    r"\s+(?:when|as|after)\s+[^,;.]{0,60}\b(?:left|quit|walked\s+out|stormed\s+out|broke\s+(?:up|off)|cut\s+short)\b"
)
_AFTER_DAYS = Pattern(
    rf"\s+(?:[^,;.]{{0,60}}\s)?(?:after|following)\s+(?:an?\s+)?(?:[\w-]+-day\s+|{COUNT}\s+(?:\w+\s+)?days\s+of\s+)(?:[\w-]+\s+){{0,4}}?{EVENT}\b"
)  # "failed to agree on Thursday after three days of talks"
_STARTS_AFTER = Pattern(
    r"\s+(?:began|opened|kicked\s+off|launched|started)\b|\s+to\s+(?:begin|open|start|kick\s+off|launch)\b|\s+for\s+(?:two|three|four)\s+days",
    re.IGNORECASE,
)
_SIGN = Pattern(r"[,;:—]\s|--")
_PARTS = Pattern(r"[,;]|\s(?:and|while|but|then)\s")
_JOINT = Pattern(r";|,\s+(?:and|while|but|whereas|after|before|following)\b|\b(?:after|following|while|whereas)\b")


@dataclass(frozen=True, slots=True)
class Details:
    """What is told of one round in one place: days with their roles, places, `length` and `gap` in days."""

    days: tuple[Days, ...] = ()
    places: tuple[Place, ...] = ()
    length: int | None = None

    @property
    def items(self) -> tuple[Days | Place, ...]:
        return (*self.days, *self.places)

    @property
    def span(self) -> tuple[int, int] | None:
        """From the first to the last of the words."""
        items = self.items
        return (min(i.start for i in items), max(i.end for i in items)) if items else None

    def before(self, position: int) -> "Details":
        """Those told before a place in the sentence."""
        return self._kept(lambda item: item.start < position)

    def after(self, position: int) -> "Details":
        """Those told behind a place in the sentence."""
        return self._kept(lambda item: item.start >= position)

    def _kept(self, keeps: Callable[[Days | Place], bool]) -> "Details":
        return Details(tuple(filter(keeps, self.days)), tuple(filter(keeps, self.places)), self.length)

    def __bool__(self) -> bool:
        return bool(self.days or self.places or self.length)


def details_of(text: str, adverbs: Mapping[str, str | None]) -> Details:
    """All that the sentence tells of when, where and how long, less what is told of other things. `adverbs` are the
    cities meant by "here" and "there".
    """
    days = _counted_back(text, tuple(with_role(text, d) for d in find_days(text) if not is_aside(text, d)))
    return Details(days, (*find_cities(text), *find_adverb(text, adverbs), *find_venues(text)), length_of(text))


def _counted_back(text: str, days: tuple[Days, ...]) -> tuple[Days, ...]:
    """The days, a lone one that is told to be the meeting's second or third counted back to its first."""
    m = _NTH_DAY.search(text)
    into = bool(m and _INTO.search(text, 0, m.start()))
    nth = ordinal_value(m["nth"]) if m else None
    lone = [day for day in days if day.role in ("", "last")]
    if (
        not nth
        or nth > _MOST_DAYS
        or len(days) != 1
        or not lone
        or not lone[0].first
        or (_EXTENDED.search(text) and not into)
    ):
        return days
    day, first = lone[0], later(lone[0].first, 1 - nth)
    if first is None:
        return days
    ended = day.role == "last" or (m is not None and m["article"].casefold() == "a")
    return (Days(day.start, day.end, first, day.first if ended else None, "span" if ended else "first", day.toward),)


def with_role(text: str, day: Days) -> Days:
    """A lone day gets its role from the verb before it: "ended in Seoul on Thursday" is a last day."""
    before = text[max(day.start - 120, 0) : day.start]
    if day.role == "last" and _MOVED_TO.search(before):
        return Days(day.start, day.end, day.first, None, "first", 1)
    if day.role == "span" and day.last and _MOVED_FROM.search(before):
        return Days(day.start, day.end, day.last, None, "first", 1)
    if day.role:
        return day
    if day.first and day.first.day and _MEETING_OF.search(before):
        return Days(day.start, day.end, day.first, day.first, "span")
    if _WHEN_LEFT.match(text, day.end):
        return Days(day.start, day.end, day.first, None, "last")
    if _STARTS_AFTER.match(text, day.end) or _STARTS.search(before):
        return Days(day.start, day.end, day.first, None, "first")
    if _ENDED_AFTER.match(text, day.end) or _AFTER_DAYS.match(text, day.end) or _ENDS.search(before):
        return Days(day.start, day.end, day.first, None, "last")
    return day


def share_out(text: str, mentions: Sequence[Mention], details: Details) -> list[Details]:
    """Each mention's own details: those of its clause, else those after it and before the next."""
    owners = {id(item): _owner(text, mentions, item.start) for item in details.items}
    return [
        Details(
            tuple(d for d in details.days if owners[id(d)] == i),
            tuple(p for p in details.places if owners[id(p)] == i),
            details.length if i == 0 or len(mentions) == 1 else None,
        )
        for i in range(len(mentions))
    ]


def close_to(text: str, mention: Mention, details: Details) -> Details:
    """What stands near a mention that is no more than "the talks"; a month alone is too little there."""
    items = sorted((i for i in details.items if not (isinstance(i, Days) and i.role == "month")), key=lambda i: i.start)
    left, right = mention.start, mention.end
    kept: list[Days | Place] = []
    for item in [i for i in items if i.start >= mention.start] + [i for i in items[::-1] if i.start < mention.start]:
        if (item.start - right <= _NEAR and left - item.end <= _NEAR) or _in_one_clause(text, mention, item.start):
            kept.append(item)
            left, right = min(left, item.start), max(right, item.end)
    return Details(
        tuple(i for i in kept if isinstance(i, Days)), tuple(i for i in kept if isinstance(i, Place)), details.length
    )


def _in_one_clause(text: str, mention: Mention, position: int) -> bool:
    """Does no sign part the mention from what is told behind it: "the talks on … broke off on Tuesday"?"""
    return mention.end <= position and not _SIGN.search(text, mention.end, position)


def _owner(text: str, mentions: Sequence[Mention], position: int) -> int:
    before = [i for i, m in enumerate(mentions) if m.start <= position]
    after = [i for i, m in enumerate(mentions) if m.start > position]
    if before and after and _is_with_next(text, mentions[before[-1]].end, position, mentions[after[0]].start):
        return after[0]
    part = text[text.rfind(";", 0, position) + 1 : position]
    if not _SAME.search(part) and not any(_in_one_part(text, position, m.start) for m in mentions):
        return -1  # what a part of its own between semicolons tells is of another meeting
    joints = [0, *(m.start() for m in _JOINT.finditer(text)), len(text)]
    left, right = max(j for j in joints if j <= position), min(j for j in joints if j > position)
    inside = [i for i, m in enumerate(mentions) if left <= m.start < right]
    if len(inside) == 1:
        return inside[0]
    return before[-1] if before else 0


def _in_one_part(text: str, one: int, other: int) -> bool:
    return ";" not in text[min(one, other) : max(one, other)]


def _is_with_next(text: str, end: int, position: int, start: int) -> bool:
    """Is what stands between two mentions parted from the first alone: "… and in Seoul for the fifth"?"""
    return bool(_PARTS.search(text, end, position)) and not _PARTS.search(text, position, start)
