"""Rounds of which an English sentence says that they are not to be, or never were: "do not plan a seventh round"; and
what it tells of one only to correct it.

One that had its day and was called off is told of as planned.
"""

import re

from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.rounds.mentions import Kind, Mention

_REACH = 90  # characters before the round in which it may be denied
_SOME = r"(?:an?|any)"
_ONE = r"(?:an?|any|the|their|its)"
_MADE = r"(?:made|set|fixed|announced|given|named|agreed\s+(?:on|upon)|settled\s+on|decided\s+on|picked)"
_NO_LONGER = r"(?:\b(?:not|never|no\s+longer)\b|n['’]t\b|\b(?:neither|nobody|no\s+one|none)\b[^,;.]{0,30})"
_PLAN = r"(?:plan(?:s|ned|ning)?|hold|held|convened?|call(?:ed)?\s+for|propos\w+)"
_WISH = (
    r"(?:need(?:s|ed)?|want\w*|expect\w*|(?:fore)?sees?(?:\s+(?:a|any)\s+need\s+for)?|seek\w*|intend\w*|require\w*|envisag\w+"
    r"|anticipat\w+)"
)
_TO_HOLD = r"(?:(?:to\s+(?:hold|have|convene|schedule)|on(?:\s+holding)?|for)\s+)?"
_DATE = r"(?:dates?|time|schedule|timetable|day|venue)"
_DENIED_BEFORE = Pattern(
    rf"(?:\b(?:no|without)\s+(?:(?:formal|such|{_SOME})\s+)?"
    rf"|{_NO_LONGER}\s+(?:\w+ly\s+)?{_PLAN}\s+{_TO_HOLD}{_ONE}\s+"
    rf"|{_NO_LONGER}\s+(?:\w+ly\s+)?{_WISH}\s+{_TO_HOLD}{_SOME}\s+"
    rf"|\bno\s+(?:\w+\s+)?(?:plans?|need|reason|intention|prospect|call)\s+(?:\w+\s+){{0,3}}?(?:for|of|to\s+(?:hold|have|convene))\s+(?:holding\s+)?{_ONE}\s+"
    rf"|\b(?:rul(?:ed?|es|ing)\s+out|avoid(?:ed|ing)?|avert(?:ed|ing)?|skip(?:ped|ping)?|forgo|dispens\w+\s+with|do(?:es|ing)?\s+without|did\s+without|instead\s+of|rather\s+than|in\s+(?:place|lieu)\s+of"
    rf"|(?:scrapp|dropp|shelv|abandon)\w*\s+(?:plans?|the\s+idea)\s+(?:for|of|to\s+hold))\s+(?:holding\s+)?{_ONE}\s+)"
    r"(?:formal\s+|planned\s+|possible\s+)?$",
    re.IGNORECASE,
)
# "Have not set a date for an 11th round": to come, unless the one before it was called the last.
_NO_DATE = Pattern(
    rf"(?:\bno\s+(?:\w+\s+)?{_DATE}\s+(?:(?:has|had|have|was|were|been|is|yet)\s+){{0,3}}(?:{_MADE}\s+)?"
    rf"|(?:{_NO_LONGER}|\byet\s+to)\s+(?:yet\s+)?(?:set|fix|fixed|announced?|named?|agreed?\s+(?:on|upon)|settled?\s+on|decided?\s+on|given?|made|make)"
    rf"\s+(?:an?|any|the)?\s*{_DATE}\s+)for\s+{_SOME}\s+$",
    re.IGNORECASE,
)
_LAST = re.compile(r"\b(?:last|final)\b", re.IGNORECASE)
_ONLY_TOLD = Pattern(
    rf"\b(?:talk|plans?|ideas?|proposals?|suggestions?|hopes?|rumou?rs)\s+(?:of|for|to\s+(?:hold|have|convene))\s+(?:holding\s+)?{_ONE}\s+$",
    re.IGNORECASE,
)
_GIVEN_UP = r"(?:dropped|scrapped|shelved|abandoned|cancel+ed|ruled\s+out|rejected|given\s+up)"
_CAME_TO_NOTHING = Pattern(
    r"[^;.]{0,120}?\b(?:came\s+to\s+(?:nothing|naught|nought)|fell\s+through|(?:never|not)\s+materiali[sz]ed?|evaporated"
    rf"|(?:was|were|been)\s+(?:later\s+|soon\s+|quietly\s+)?(?:{_GIVEN_UP}|called\s+off))\b",
    re.IGNORECASE,
)
_BEEN = r"(?:is|was|were|has\s+been|had\s+been|would\s+be)"
_DENIED_BEHIND = Pattern(
    r"(?:\s+of\s+(?:\w+\s+)?(?:talks|negotiations|consultations))?(?:,[^,;.]{1,80},|\s+(?:on|for|in)\s+[^,;.]{1,60}?)?\s+(?:"
    rf"(?:never|did\s+not|didn['’]t)\s+(?:took|take|came|come|happen(?:ed)?|materiali[sz]ed?)\b(?:\s+(?:place|about))?"
    rf"|{_BEEN}\s+(?:never|not)\s+(?:held|convened|planned|scheduled|needed|necessary|required)\b"
    r"|(?:will|would)\s+(?:not|never)\s+be\s+(?:needed|necessary|required)\b"
    rf"|{_BEEN}\s+(?:ultimately\s+)?unnecessary\b|came\s+to\s+nothing|fell\s+through)",
    re.IGNORECASE,
)
# "The seventh round will not be held before May", "was not held as planned but …": it was, or will be.
_BUT_LATER = Pattern(r"[^;.]{0,80}\b(?:before|until|till|after|as\s+(?:planned|scheduled)|but)\b", re.IGNORECASE)


# "An earlier version of this post placed the sixth round in Seoul": the next sentence tells what is so.
_MISTOLD = Pattern(
    r"\b(?:an?|the)\s+(?:earlier|previous|original)\s+version\s+of\b"
    r"|\b(?:article|story|post|column|report|caption)s?\b[^.;]{0,60}?\b(?:wrong(?:ly)?|incorrect(?:ly)?|erroneous(?:ly)?|mis(?:stated|reported|identified|dated|placed|named))\b"
    r"|^(?:The|That|This)\s+(?:article|story|post|column|caption)\s+(?:also|further)\s+(?:said|stated|gave|placed|put|wrote|reported)\b",
    re.IGNORECASE,
)


def has_no_date(text: str, mention: Mention) -> bool:
    """Does the sentence say that no day has been set for the round meant?"""
    return bool(_NO_DATE.search(text, max(mention.start - _REACH, 0), mention.start))


def is_called_last(text: str, mention: Mention) -> bool:
    """Is the round meant called the last: "their tenth and probably last round of the year"?"""
    return bool(_LAST.search(text, mention.start, mention.end))


def is_mistold(text: str) -> bool:
    """Does a sentence tell what an article had wrong, to correct it?"""
    return bool(_MISTOLD.search(text))


def is_unheld(text: str, mention: Mention) -> bool:
    """Does the sentence say of the round meant that it will not be held, has no day, or came to nothing?"""
    if mention.kind not in (Kind.NUMBER, Kind.NEXT, Kind.NEW) or len(mention.numbers) > 1:
        return False
    since = max(mention.start - _REACH, 0)
    if _DENIED_BEFORE.search(text, since, mention.start):
        return not _BUT_LATER.match(text, mention.end)
    if _ONLY_TOLD.search(text, since, mention.start) and _CAME_TO_NOTHING.match(text, mention.end):
        return True
    denied = _DENIED_BEHIND.match(text, mention.end)
    return bool(denied and not _BUT_LATER.match(text, denied.end()))
