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
_TIMES = Pattern(rf"\b(?:{_HAVE}|{MEET})[^;]{{0,30}}?\b(?P<count>{COUNT})\s+times\b", re.IGNORECASE)


def count_so_far(text: str) -> int | None:
    """How many rounds the text says have been held by now ("four rounds have taken place", "they have met twice")."""
    if m := _TIMES.search(text):
        return count_value(m["count"])
    return count_of_rounds(text) if _SO_FAR.search(text) and not _EARLIER.search(text) else None


def count_of_rounds(text: str) -> int | None:
    """How many rounds the text says there have been ("ten rounds of negotiations")."""
    m = _COUNTED.search(text)
    return count_value(m["count"]) if m else None


def count_of_earlier(text: str) -> int | None:
    """How many rounds the text says there were before the one that it is about ("six earlier rounds")."""
    m = _EARLIER.search(text)
    return count_value(m["count"] or m["count2"]) if m else None
