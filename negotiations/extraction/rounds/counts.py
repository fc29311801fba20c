"""How many rounds an English text says there were: in all, or before the one that it is about."""

import re

from negotiations.extraction.language.ordinals import COUNT, count_value
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.rounds.events import MEET, MEETINGS, WORDS

_BEFORE = r"(?:earlier|previous|prior|preceding|past)"
_EARLIER = Pattern(
    rf"\b(?P<count>{COUNT})\s+{_BEFORE}\s+{WORDS}{MEETINGS}\b|\b{_BEFORE}\s+(?P<count2>{COUNT})\s+{WORDS}{MEETINGS}\b",
    re.IGNORECASE,
)
_COUNTED = Pattern(
    rf"\b(?P<count>{COUNT})\s+{WORDS}(?:rounds|meetings|sessions|sittings|encounters|consultations)\b", re.IGNORECASE
)


_HAVE = r"(?:ha(?:ve|s|d)\s+(?:now\s+|already\s+)?(?:been|taken|held|had|met|completed|gone|come))"
_SO_FAR = Pattern(rf"\b(?:so\s+far|to\s+date|until\s+now|already|after\s+{COUNT}|{_HAVE})\b", re.IGNORECASE)
# "Seven rounds of talks since September have failed", "despite eight rounds", "seven rounds were held".
_IN_ALL = Pattern(
    rf"\b(?:despite|through|in)\s+(?:the\s+|all\s+)?{COUNT}\s+{WORDS}rounds\b"
    rf"|\b{COUNT}\s+{WORDS}rounds\b[^;.]{{0,60}}?\b(?:since\s+(?:last\s+)?(?-i:[A-Z])|ha(?:ve|d)\b|were\s+held|took\s+place|failed|produced|"
    r"ended|brought|yielded|came\s+and\s+went)",
    re.IGNORECASE,
)
_NOT_ALL = Pattern(
    rf"\b(?:more|another|additional|further|extra|next|remaining|other|last|final)\s+{COUNT}\b|\b{COUNT}\s+(?:more|other|additional|further|extra|remaining)\b",
    re.IGNORECASE,
)
_TIMES = Pattern(
    rf"\b(?:{_HAVE}|{MEET})[^;]{{0,30}}?\b(?P<count>{COUNT})\s+times\b"
    rf"|\b(?P<count2>{COUNT})\s+times\b[^;]{{0,120}}?\b(?:{MEET}|held\s+talks)\b",
    re.IGNORECASE,
)


def count_so_far(text: str) -> int | None:
    """How many rounds the text says have been held by now ("four rounds have taken place", "they have met twice")."""
    if m := _TIMES.search(text):
        return count_value(m["count"] or m["count2"])
    count = count_of_rounds(text)
    if not count or _EARLIER.search(text) or _NOT_ALL.search(text):
        return None
    return count if _SO_FAR.search(text) or _IN_ALL.search(text) else None


def count_of_rounds(text: str) -> int | None:
    """How many rounds the text says there have been ("ten rounds of negotiations")."""
    m = _COUNTED.search(text)
    return count_value(m["count"]) if m else None


def count_of_earlier(text: str) -> int | None:
    """How many rounds the text says there were before the one that it is about ("six earlier rounds")."""
    m = _EARLIER.search(text)
    return count_value(m["count"] or m["count2"]) if m else None
