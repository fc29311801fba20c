"""Which end of a meeting a day in an English sentence is: by the verb before or behind it, or as its second day."""

import re
from dataclasses import replace

from negotiations.extraction.language.dates import Days
from negotiations.extraction.language.ordinals import COUNT, ORDINAL, count_value, ordinal_value
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.settling import has_day, later
from negotiations.extraction.language.tense import Tense, is_only_meant, tense_of
from negotiations.extraction.rounds.events import EVENT

_MOST_DAYS = 5  # of a round

# Verbs that open or close a meeting, in all their forms.
_OPEN = (
    r"(?:beg[aiu]n\w*|open(?:s|ed|ing)?|kick\w*\s+off|launch\w*|start\w*|under\s*way|set\s+in\s+motion|commenc\w+"
    r"|embark\w*\s+on|enter(?:s|ed)?)"
)
_DEAL = r"(?:deal|bargain|agreement|accord|pact|compromise|understanding)"
_CLOSE = (
    r"(?:cut\s+short|end(?:s|ed|ing)?|wrap\w*(?:\s+up)?|w(?:ind|inds|ound)\s+up|finish\w*|conclud\w*|clos(?:e|es|ed|ing)|complet\w+"
    r"|last(?:s|ed)?\s+until|went\s+home|br(?:oke|eaks?)\s+(?:up|off|down)|collapsed|fell\s+apart|part(?:ed|ing)|adjourn\w*"
    r"|(?:left|quit|abandoned)\s+(?:the|a|their)\s+(?:room|table|meeting|talks|session|venue)|called\s+off"
    r"|(?:walk|storm)(?:s|ed)?\s+(?:out|away)|(?:c[ao]mes?|coming|dr[ae]ws?|drawing|brought)\s+to\s+an?\s+(?:close|end|halt|finish)"
    rf"|(?:struck|clinched|sealed|reached|hammered\s+out|nailed\s+down)\s+(?:an?|the|their)\s+(?:[\w-]+\s+){{0,6}}?{_DEAL}"
    r"|(?:continued|went\s+on|carried\s+on|stayed\s+on|spilled\s+over)\s+(?:on|into|until|through|to)"
    r"|emerged\s+from|came\s+out\s+of|(?:got\s+up|rose)\s+from\s+the\s+table|not\s+(?:met|talked|convened|gathered)\s+since)"
)
_PUT_OFF = (
    r"(?:put\s+back|pushed\s+(?:back|forward)|brought\s+forward|put\s+off|postponed|moved|delayed|rescheduled|deferred|shifted"
    r"|changed)"
)
_OPENED_BEFORE = Pattern(rf"\b{_OPEN}\b[^,;]*$", re.IGNORECASE)
_OPENED, _CLOSED = Pattern(rf"\b{_OPEN}\b", re.IGNORECASE), Pattern(rf"\b{_CLOSE}\b", re.IGNORECASE)
_ENTRY = Pattern(r"\s*(?:--|—|–|:)\s")
_CLOSED_BEFORE = Pattern(rf"\b{_CLOSE}\b[^,;]*$", re.IGNORECASE)
_MOVED_TO = Pattern(
    rf"\b{_PUT_OFF}\s+(?:(?:by\s+)?[\w-]+\s+(?:days?|weeks?|months?),?\s+)?(?:to|until|till)\s+$", re.IGNORECASE
)
_MOVED_BY = Pattern(
    rf"\b(?:(?P<forward>brought\s+forward|moved\s+up)|{_PUT_OFF})\s+(?:by\s+)?(?P<count>an?|{COUNT})\s+(?:(?P<weeks>weeks?)|days?)\b",
    re.IGNORECASE,
)
_MOVED_FROM = Pattern(rf"\b{_PUT_OFF}\s+from\s+$", re.IGNORECASE)
_MEETING_OF = Pattern(rf"\b{EVENT}\s+of\s+$", re.IGNORECASE)  # "the consultations of July 2" took that day
_OPENED_BEHIND = Pattern(
    r"\s+(?:\w+ly\s+)?(?:began|opened|kicked\s+off|launched|started|commenced|got\s+under\s*way)\b|\s+to\s+(?:begin|open|start|kick\s+off|launch)\b"
    r"|\s+for\s+(?:two|three|four)\s+days",
    re.IGNORECASE,
)
_CLOSED_BEHIND = Pattern(
    rf"\s+(?:\w+ly\s+)?(?:{_CLOSE}|were\s+to\s+finish|it\s+was\s+(?:all\s+)?over|at\s+the\s+(?:end|close|conclusion)\s+of)\b"
)
# "On Tuesday when the U.S. team left", "failed to agree on Thursday after three days of talks".
_LEFT_BEHIND = Pattern(
    r"\s+(?:when|as|after)\s+[^,;.]{0,60}\b(?:left|quit|walked\s+out|stormed\s+out|broke\s+(?:up|off)|cut\s+short)\b"
)
_DAYS_BEHIND = Pattern(
    r"\s+(?:[^,;.]{0,60}\s)?(?:after|following)\s+(?:an?\s+)?"
    rf"(?:[\w-]+-day\s+|{COUNT}\s+(?:\w+\s+)?days\s+of\s+)(?:[\w-]+\s+){{0,4}}?{EVENT}\b"
)
# "On Thursday the two sides wrapped up the second round".
_AT_HEAD = 6  # characters
_HEADED = Pattern(rf",?\s+[^,;]{{0,80}}?\b(?:(?P<close>{_CLOSE})|{_OPEN})\b", re.IGNORECASE)
# "After three days at the table, they had an agreement on Sunday".
_DAYS_BEFORE = Pattern(
    rf"\bafter\s+{COUNT}\s+(?:\w+\s+)?days\s+(?:of|at|in)\b[^;]{{0,140}}\b(?:had|reached|struck|clinched|agreed|came|got|failed|parted)\b[^;]{{0,60}}$",
    re.IGNORECASE,
)
_AND_LAST = Pattern(r"\b(?:and|or)\s+(?:last|final)\b", re.IGNORECASE)  # "the second and last day"
_NTH_DAY = Pattern(
    rf"\b(?P<article>a|the|its|their)\s+(?P<nth>{ORDINAL})\s+(?:(?:straight|consecutive|successive|and\s+(?:last|final))\s+)?day\b",
    re.IGNORECASE,
)
_EXTENDED = Pattern(r"\b(?:extend|prolong)", re.IGNORECASE)
_WAS_TO_LAST = Pattern(r"\bhad\s+been\s+(?:expected|scheduled|due|supposed|meant|set)\b")
_NEW_PART = Pattern(r"[;:]\s|,?\s(?:and|but|while)\s(?:the|a|an|they|it)\s")
_FROM = Pattern(r"\s+from\s+")
_INTO = Pattern(r"\b(?:into|to)\s+$")  # "extended the talks into a third day on Sunday"


def with_role(text: str, day: Days) -> Days:
    """A lone day gets its role from the verb beside it: "ended in Seoul on Thursday" is a last day."""
    before = text[max(day.start - 120, 0) : day.start]
    if day.role == "last" and _MOVED_TO.search(before):
        return Days(day.start, day.end, day.first, None, "first", 1)
    if day.role == "span" and day.last and _MOVED_FROM.search(before):
        return Days(day.start, day.end, day.last, None, "first", 1)
    if day.role:
        return day
    if day.first and day.first.day and _MEETING_OF.search(before):
        return Days(day.start, day.end, day.first, day.first, "span")
    role = _role_by_verb(text, day, before)
    return Days(day.start, day.end, day.first, None, role) if role else day


def _role_by_verb(text: str, day: Days, before: str) -> str:
    if _LEFT_BEHIND.match(text, day.end):
        return "last"
    if _OPENED_BEHIND.match(text, day.end) or _OPENED_BEFORE.search(before):
        return "first"
    if (_DAYS_BEHIND.match(text, day.end) or _DAYS_BEFORE.search(text, 0, day.start)) and tense_of(
        text, day.start, day.start
    ) is not Tense.FUTURE:
        return "last"
    if day.start <= _AT_HEAD and (verb := _HEADED.match(text, day.end)):
        return "last" if verb["close"] else "first"
    if _CLOSED_BEHIND.match(text, day.end) or _CLOSED_BEFORE.search(before):
        return "last"
    return ""


def of_entry(text: str, days: tuple[Days, ...]) -> tuple[Days, ...]:
    """The days of a chronology's entry: the one at its head is that on which what it tells began or ended."""
    head = days[0] if days else None
    if head is None or head.start or not _ENTRY.match(text, head.end):
        return days
    if len(days) > 1:
        return days[1:]
    role = "last" if _CLOSED.search(text) else "first" if _OPENED.search(text) else ""
    return (Days(head.start, head.end, head.first, None, role),) if role and not head.role else days


def put_off(text: str, days: tuple[Days, ...]) -> tuple[Days, ...]:
    """The days to which a round was put off: told behind, or counted on: "set for the 3rd, was delayed a week"."""
    moved = next((i for i, day in enumerate(days) if i and _MOVED_TO.search(text, 0, day.start)), 0)
    if moved:
        return days[moved:]
    m = _MOVED_BY.search(text) if days else None
    if m is None:
        return days
    since = max((joint.end() for joint in _NEW_PART.finditer(text, 0, m.start())), default=0)
    before = [day for day in days if since <= day.start < m.start() and day.first and has_day(day.first)]
    behind = tuple(day for day in days if day.start >= m.end() and day.first and has_day(day.first))
    if behind and before:
        return behind
    before = before or [day for day in behind if _FROM.fullmatch(text, m.end(), day.start)]
    count = 1 if m["count"].casefold() in ("a", "an") else count_value(m["count"]) or 0
    by = (-1 if m["forward"] else 1) * count * (7 if m["weeks"] else 1)
    return tuple(_moved(day, by) if day in before else day for day in days)


def _moved(day: Days, by: int) -> Days:
    first, last = (end and later(end, by) for end in (day.first, day.last))
    return replace(day, first=first, last=last)


def counted_back(text: str, days: tuple[Days, ...]) -> tuple[Days, ...]:
    """The days, a lone one that is told to be the meeting's second or third counted back to its first."""
    m = _NTH_DAY.search(text)
    nth = ordinal_value(m["nth"]) if m else None
    came = [day for day in days if not is_only_meant(text, day.start)] if m else []
    if m is None or not nth or nth > _MOST_DAYS or len(came) != 1 or came[0].role not in ("", "last"):
        return days
    day = came[0]
    first = later(day.first, 1 - nth) if day.first else None
    if first is None or (_EXTENDED.search(text) and not _INTO.search(text, 0, m.start())):
        return days
    ended = (
        day.role == "last"
        or m["article"].casefold() == "a"
        or bool(_AND_LAST.search(m.group()) or _WAS_TO_LAST.search(text))
    )
    return (Days(day.start, day.end, first, day.first if ended else None, "span" if ended else "first", day.toward),)
