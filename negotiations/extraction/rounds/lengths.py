"""How long an English sentence says that a round lasts, by how much it was extended, and how many days lie between."""

import re

from negotiations.extraction.language.ordinals import COUNT, ORDINAL, count_value, ordinal_value
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.rounds.mentions import Mention

_LONGEST = 7  # days that a round can last; a longer stretch is a pause or a deadline
_LENGTH = Pattern(
    rf"\b(?P<days>{COUNT}|single)[- ]days?\b(?!\s+(?:after|before|later|ago|earlier|a\b|apart))"
    r"|\b(?:took|lasted|was\s+over\s+in)\s+(?:only\s+|just\s+|but\s+)?(?P<one>a)\s+day\b(?!\s+(?:longer|more|less|later|earlier|too))"
    rf"|\b(?:for|adds?|added|adding|into|(?:add|tack|stay|continu)\w*\s+(?:on\s+|for\s+)?)\s*(?:an?\s+)?(?:(?:extra|additional|un(?:planned|scheduled|expected))\s+)?(?P<nth>{ORDINAL})\s+day\b",
    re.IGNORECASE,
)
_PUT_OFF_BY = Pattern(
    r"\b(?:put\s+(?:off|back)|pushed\s+(?:back|forward)|brought\s+forward|postponed|moved(?:\s+up)?|delayed|rescheduled|deferred|shifted)\s+(?:by\s+)?$",
    re.IGNORECASE,
)
# "Called off after the second day", "cut short on its second day".
_CUT = Pattern(
    r"\b(?:called\s+off|cut\s+short|broken\s+off|broke\s+off|suspended|abandoned|collapsed)\s+(?:on|after)\s+(?:only\s+)?"
    rf"(?:(?:the|its|their)\s+(?P<nth>{ORDINAL})(?:\s+day\b|(?=[.,;]|\s*$))|(?P<days>{COUNT})\s+days?\b)",
    re.IGNORECASE,
)
_EXTENDED = Pattern(
    rf"\b(?:extend\w*|prolong\w*)\b.{{0,60}}\b(?:by|for)\s+(?:a|an\s+extra|another|(?P<days>{COUNT}))"
    r"(?:\s+more)?\s+days?\b"
    rf"|\br[au]n\s+(?:over|on|long)\s+by\s+(?:a\s+day|an\s+extra|another|(?P<over>{COUNT}))(?:\s+more|\s+days?|(?=[.,;]))",
    re.IGNORECASE,
)
_AFTER_START = Pattern(
    r"\b(?P<days>a|one|two|three|four)\s+days?\s+after\s+(?:it|they|the\s+(?:talks|round|meeting|session))\s+(?:had\s+)?(?:began|begun|opened|started|kicked\s+off)\b",
    re.IGNORECASE,
)
_PLANNED_END = Pattern(
    r"\b(?:due|scheduled|slated|supposed|set|expected|meant|planned|to\s+have)\b[^,;.]{0,40}$", re.IGNORECASE
)
_GAP = Pattern(
    rf"\b(?P<days>{COUNT})\s+days?\s+(?:after|since|from)\s+(?=the\s+(?:end\s+of\s+)?(?:the\s+)?)", re.IGNORECASE
)
_DAYS_AFTER_END = Pattern(
    rf"\b(?P<days>a|one|{COUNT})\s+days?\s+after\b[^.;]{{0,80}}?\b(?:wrapped\s+up|ended|concluded|finished|closed|completed)\b",
    re.IGNORECASE,
)
_DAYS_AFTER = Pattern(rf"\b(?P<days>a|one|{COUNT})\s+days?\s+after\s+(?:the|their|its)\s+$", re.IGNORECASE)
# "The ministry said on Wednesday as the sixth round came to an end".
_AS_IT_ENDED = Pattern(
    r"\b(?:as|when|(?:hours|shortly|right|soon)\s+after)\s+(?:(?:the|their|its|an?)\s+)?$", re.IGNORECASE
)
_ENDS = Pattern(
    r"(?:\s+(?:of|on|over|in|for|at)\s+[^,;.]{1,80}?)?\s+(?:wrapped\s+up|ended|concluded|finished|closed|(?:came|drew|was\s+brought)\s+to\s+an?\s+(?:end|close))\b",
    re.IGNORECASE,
)
_ENDED = Pattern(r"\b(?:wrapped\s+up|ended|concluded|finished|closed|completed)\b", re.IGNORECASE)
_CLOCK = Pattern(r"\b(?:from|at|since|beginning\s+at|starting\s+at)\s+\d{1,2}(?::\d\d)?\s*[ap]\.?\s?m\b", re.IGNORECASE)


def length_of(text: str) -> int | None:
    """How many days the sentence says that a round lasts, or lasted where it was cut short."""
    if m := _CUT.search(text):
        days = ordinal_value(m["nth"]) if m["nth"] else count_value(m["days"])
        return days if days and days <= _LONGEST else None
    for m in _LENGTH.finditer(text):
        if _PUT_OFF_BY.search(text, 0, m.start()):
            continue
        days = 1 if m["one"] else _count(m["days"]) if m["days"] else ordinal_value(m["nth"])
        if days and days <= _LONGEST:
            return days
    return _length_since(text)


def _count(word: str) -> int | None:
    return 1 if word.casefold() == "single" else count_value(word)


def _length_since(text: str) -> int | None:
    """The days told by how long after its start it ended: "broke off on Tuesday, a day after it began"."""
    m = _AFTER_START.search(text)
    days = (1 if m["days"].casefold() == "a" else count_value(m["days"])) if m else None
    return days + 1 if days else None


def extension_of(text: str, position: int) -> int:
    """How many days the sentence says were added to the round meant there ("extended the round by one day")."""
    start, end = text.rfind(";", 0, position) + 1, text.find(";", position)
    m = _EXTENDED.search(text, start, end if end > 0 else len(text))
    return (count_value(m["days"] or m["over"] or "1") or 1) if m else 0


def can_be_extended(text: str, start: int, role: str) -> bool:
    """Can days have been added to those told there: a span, or the last day of a plan; an end that came has them in?"""
    return role == "span" or (role == "last" and bool(_PLANNED_END.search(text, max(start - 60, 0), start)))


def gap_before(text: str, mention: Mention) -> int | None:
    """By how many days the text sets something after the round meant: "13 days after the 4th meeting"."""
    for m in _GAP.finditer(text):
        if 0 <= mention.start - m.end() < 25 and (days := count_value(m["days"])):
            return days
    return None


def days_since_end(text: str, mention: Mention) -> tuple[int, int] | None:
    """Where and how many days after the end of the round meant something was: "a day after they wrapped up …"; none
    after it where that was said "as the round came to an end".
    """
    if m := _AS_IT_ENDED.search(text, 0, mention.start):
        return (m.start(), 0) if _ENDS.match(text, mention.end) else None
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
