"""What an English sentence tells beside its mentions of rounds: days, places, lengths; and which mention each is of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from negotiations.extraction.dates import MONTH, Days, find_days
from negotiations.extraction.mentions import Mention
from negotiations.extraction.ordinals import COUNT, ORDINAL, count_value, ordinal_value
from negotiations.extraction.places import Place, find_cities, find_venues

_SAYING = (
    r"(?:said|says|say|announced?|told|tells|reported(?:ly)?|reiterated|confirmed|stated|noted|added|disclosed|revealed|"
    r"declared|briefed|unveiled|explained|stressed|emphasized|issued|released|quoted|"
    r"spoke|agreed|decided|approved|met\s+the\s+press|appeared)"
)
_SAID_TO = (
    r"(?:reporters?|journalists|lawmakers|parliament|in|an?|the|its|press|news|media|written|joint|separate|regular|release|"
    r"statement|briefing|conference|readout|with|to|at|by|phone|telephone|interview|here|also|earlier|late|early|on|"
    r"background|notice|text|message|report|[A-Z][\w.'’]*)"
)
_SAID_ON = re.compile(
    rf"\b{_SAYING}(?:,?\s+{_SAID_TO}){{0,8}}\s+$|\b[Aa]ccording\s+to\s+[^,;.]{{1,60}}\s+on\s+$|\bAs\s+of\s+$"
)
_ON_SAID = re.compile(rf"\s*,?\s*(?:\w+ly\s+)?{_SAYING}\b")
_BEFORE_SAYING = re.compile(
    r"\b(?:officials?|ministry|department|spokes\w+|sources?|statement|release|government|office|observers|Seoul|embassy)"
    r"(?:\s+on)?\s+$"
)
# What follows the day in a dateline: "SEOUL, May 24 (Yonhap) --", "SEOUL (Agency - 16th January, 2020) ".
_DATELINE = re.compile(r",?\s*(?:\([^)]{1,40}\)\s*)?(?:--|—|–)|\s*\)\s")
_HEAD = 60
_SINCE = re.compile(
    r"\b(?:since|from|before|by|as\s+early\s+as|as\s+of)\s+(?:early\s+|late\s+|mid-?\s*|last\s+)?$", re.IGNORECASE
)
_DEAL_ENDS = re.compile(
    r"\b(?:expir\w+|laps\w+|ran\s+out|runs?\s+out|signed|in\s+force|effective|ratif\w+|valid|named|appointed|took\s+office|"
    r"elections?|inaugurat\w+|furlough\w*|recalled|(?:agreement|deal|pact|accord|arrangement|SMA|contract)\)?,?"
    r"\s+(?:(?!talks|round|meeting|session|negotiat|consult)\w+\s+){0,4}"
    r"(?:ends?|ended|ending|reached|concluded|struck|until|through|to)|(?:reached|concluded|struck)\b[^,;.]{0,40}"
    r"(?:agreement|deal|pact|accord))\b[^,;.]{0,40}$",
    re.IGNORECASE,
)
# Where a delegation was on its way.
_JOURNEY = re.compile(
    r"\b(?:arriv\w+|depart\w+|left|leaves?|leaving|fl(?:y|ies|ew|ying)|land(?:s|ed|ing)|return\w*|came|head\w*|visit\w*|trip)\b"
    r"(?:(?!\b(?:round|talks|meeting|session|negotiat\w+)\b)[^,;]){0,60}$",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    rf"\b(?P<days>{COUNT})[- ]days?\b(?!\s+(?:after|before|later|ago|earlier|a\b|apart))"
    rf"|\b(?:for|adds?|added|adding|into)\s+(?:an?\s+)?(?:extra\s+|additional\s+)?(?P<nth>{ORDINAL})\s+day\b",
    re.IGNORECASE,
)
_NEAR = 90  # characters
_LONGEST = 7  # days that a round can last; a longer stretch is a pause or a deadline
_EXTENDED = re.compile(
    rf"\b(?:extend\w*|prolong\w*)\b.{{0,60}}\b(?:by|for)\s+(?:a|an\s+extra|another|(?P<days>{COUNT}))"
    r"(?:\s+more)?\s+days?\b",
    re.IGNORECASE,
)
_GAP = re.compile(
    rf"\b(?P<days>{COUNT})\s+days?\s+(?:after|since|from)\s+(?=the\s+(?:end\s+of\s+)?(?:the\s+)?)", re.IGNORECASE
)
_DAYS_AFTER_END = re.compile(
    rf"\b(?P<days>a|one|{COUNT})\s+days?\s+after\b[^.;]{{0,80}}?\b(?:wrapped\s+up|ended|concluded|finished|closed|completed)\b",
    re.IGNORECASE,
)
_DAYS_AFTER = re.compile(rf"\b(?P<days>a|one|{COUNT})\s+days?\s+after\s+(?:the|their|its)\s+$", re.IGNORECASE)
_ENDED = re.compile(r"\b(?:wrapped\s+up|ended|concluded|finished|closed|completed)\b", re.IGNORECASE)
_CLOCK = re.compile(
    r"\b(?:from|at|since|beginning\s+at|starting\s+at)\s+\d{1,2}(?::\d\d)?\s*[ap]\.?\s?m\b", re.IGNORECASE
)

_STARTS = re.compile(
    r"\b(?:beg[aiu]n\w*|open(?:s|ed|ing)?|kick\w*\s+off|launch\w*|start\w*|opening)\b[^,;]*$", re.IGNORECASE
)
_ENDS = re.compile(
    r"\b(?:end(?:s|ed|ing)?|wrap\w*\s+up|finish\w*|conclud\w*|clos(?:e|es|ed|ing)|complet\w+|last(?:s|ed)?\s+until)\b[^,;]*$",
    re.IGNORECASE,
)
_STARTS_AFTER = re.compile(
    r"\s+to\s+(?:begin|open|start|kick\s+off|launch)\b|\s+for\s+(?:two|three|four)\s+days", re.IGNORECASE
)
_PARTS = re.compile(r"[,;]|\s(?:and|while|but|then)\s")
_JOINT = re.compile(r";|,\s+(?:and|while|but|whereas|after|before|following)\b|\b(?:after|following|while|whereas)\b")


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

    def __bool__(self) -> bool:
        return bool(self.days or self.places or self.length)


def details_of(text: str) -> Details:
    """All that the sentence tells of when, where and how long, less what is told of other things."""
    days = tuple(with_role(text, d) for d in find_days(text) if not is_aside(text, d))
    return Details(days, (*find_cities(text), *find_venues(text)), length_of(text))


def is_aside(text: str, day: Days) -> bool:
    """Is it the day of a statement, of an agreement's end, or the start of a period?"""
    before = text[max(day.start - 110, 0) : day.start]
    before = re.sub(r"\bthe\s+$", "", before)
    if (
        (_DATELINE.match(text, day.end) and day.start < _HEAD)
        or _SAID_ON.search(before)
        or (_ON_SAID.match(text, day.end) and _BEFORE_SAYING.search(before))
    ):
        return True
    if day.role == "month" and _SINCE.search(re.sub(r"\b(?:in|of)\s*$", "", before)):
        return True
    return bool(_DEAL_ENDS.search(before) or _JOURNEY.search(before))


def reporting_day(text: str) -> Days | None:
    """The day on which the sentence says that something was said ("the ministry said Friday")."""
    return next((d for d in find_days(text) if is_reporting(text, d)), None)


def is_reporting(text: str, day: Days) -> bool:
    before = re.sub(r"\bthe\s+$", "", text[max(day.start - 110, 0) : day.start])
    return bool(_SAID_ON.search(before) or (_ON_SAID.match(text, day.end) and _BEFORE_SAYING.search(before)))


def with_role(text: str, day: Days) -> Days:
    """A lone day gets its role from the verb before it: "ended in Seoul on Thursday" is a last day."""
    if day.role:
        return day
    before = text[max(day.start - 120, 0) : day.start]
    if _STARTS_AFTER.match(text, day.end) or _STARTS.search(before):
        return Days(day.start, day.end, day.first, None, "first")
    if _ENDS.search(before):
        return Days(day.start, day.end, day.first, None, "last")
    return day


def length_of(text: str) -> int | None:
    """How many days the sentence says that a round lasts."""
    for m in _LENGTH.finditer(text):
        days = count_value(m["days"]) if m["days"] else ordinal_value(m["nth"])
        if days and days <= _LONGEST:
            return days
    return None


def extension_of(text: str) -> int:
    """How many days the sentence says were added to a round ("extended the round by one day")."""
    m = _EXTENDED.search(text)
    return (count_value(m["days"] or "1") or 1) if m else 0


def gap_before(text: str, mention: Mention) -> tuple[int, int] | None:
    """Where and by how many days the text sets something after the round meant: "13 days after the 4th meeting"."""
    for m in _GAP.finditer(text):
        if 0 <= mention.start - m.end() < 25 and (days := count_value(m["days"])):
            return m.start(), days
    return None


def days_since_end(text: str, mention: Mention) -> tuple[int, int] | None:
    """Where and how many days after the end of the round meant something was: "a day after they wrapped up …"."""
    m = _DAYS_AFTER_END.search(text)
    if m and 0 <= mention.start - m.end() < 40:
        days = 1 if m["days"].casefold() == "a" else count_value(m["days"])
        return (m.start(), days) if days else None
    return _days_since(text, mention)


def _days_since(text: str, mention: Mention) -> tuple[int, int] | None:
    """The same with the verb behind: "a day after the fourth round … ended"."""
    m = _DAYS_AFTER.search(text, 0, mention.start)
    if m and _ENDED.search(text, mention.end, mention.end + 100):
        days = 1 if m["days"].casefold() == "a" else count_value(m["days"])
        return (m.start(), days) if days else None
    return None


def names_clock(text: str) -> bool:
    """Does a time of day stand for the day of publication ("will be held from 9 a.m.")?"""
    return bool(_CLOCK.search(text))


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


def close_to(mention: Mention, details: Details) -> Details:
    """What stands near a mention that is no more than "the talks"; a month alone is too little there."""
    items = sorted((i for i in details.items if not (isinstance(i, Days) and i.role == "month")), key=lambda i: i.start)
    left, right = mention.start, mention.end
    kept: list[Days | Place] = []
    for item in [i for i in items if i.start >= mention.start] + [i for i in items[::-1] if i.start < mention.start]:
        if item.start - right <= _NEAR and left - item.end <= _NEAR:
            kept.append(item)
            left, right = min(left, item.start), max(right, item.end)
    return Details(
        tuple(i for i in kept if isinstance(i, Days)), tuple(i for i in kept if isinstance(i, Place)), details.length
    )


def _owner(text: str, mentions: Sequence[Mention], position: int) -> int:
    before = [i for i, m in enumerate(mentions) if m.start <= position]
    after = [i for i, m in enumerate(mentions) if m.start > position]
    if before and after and _is_with_next(text, mentions[before[-1]].end, position, mentions[after[0]].start):
        return after[0]
    joints = [0, *(m.start() for m in _JOINT.finditer(text)), len(text)]
    left, right = max(j for j in joints if j <= position), min(j for j in joints if j > position)
    inside = [i for i, m in enumerate(mentions) if left <= m.start < right]
    if len(inside) == 1:
        return inside[0]
    return before[-1] if before else 0


def _is_with_next(text: str, end: int, position: int, start: int) -> bool:
    """Is what stands between two mentions parted from the first alone: "… and in Seoul for the fifth"?"""
    return bool(_PARTS.search(text, end, position)) and not _PARTS.search(text, position, start)


def split_series(text: str, places: Sequence[Place]) -> Iterator[tuple[int, int]]:
    """The stretch of text around each of several cities in a series, cut at the strongest sign between them."""
    start = 0
    for place, then in zip(places, [*places[1:], None], strict=True):
        if then is None:
            end = len(text)
        else:
            between = text[place.end : then.start]
            sign = next((s for s in (";", ",", " and ") if s in between), "")
            end = place.end + (between.index(sign) if sign else len(between))
        yield start, end
        start = end + (len(text[end:]) - len(re.sub(r"^(?:[;,\s]|and\b|then\b)+", "", text[end:])))


_ORDERED = re.compile(
    r"\b(?:in\s+that\s+order|in\s+this\s+order|in\s+turn|respectively|successively|one\s+after\s+(?:another|the\s+other)|"
    r"then\s+(?:moved|went|continued))\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    rf"\b(?:beg[au]n|opened|started|kicked\s+off|launched)\b[^;]{{0,120}}\b(?:moved|went\s+on|continued|followed|travelled)\b"
    rf"(?!\s+{MONTH})",
    re.IGNORECASE,
)


def counts_out(text: str) -> bool:
    """Does the text go through a series from its first: "began in A and moved to B, C and D, in that order"?"""
    return bool(_MOVED.search(text) and _ORDERED.search(text))
