"""Days in an English sentence that are not a round's: of a statement, a dateline, an agreement's end, a journey."""

import re
from functools import lru_cache

from negotiations.extraction.language.dates import Days, find_days
from negotiations.extraction.language.ordinals import ORDINAL
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.rounds.lengths import length_of

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
_ON_SAID = Pattern(rf"\s*,?\s*(?:\w+ly\s+)?{_SAYING}\b")
# "South Korea on Monday asked that …".
_GOVERNMENT_BEFORE = re.compile(
    r"\b(?:Korea|Washington|Seoul|States|U\.S\.|US|government|administration|ministry)(?:\s+on)?\s+$"
)
_ASKED_BEHIND = Pattern(
    r"\s+(?:asked|proposed|requested|urged|called|warned|denied|offered|rejected|demanded|said|announced|confirmed)\b"
)
# "A Friday statement", "speaking on Wednesday after the talks".
_STATEMENT_AFTER = Pattern(
    r"(?:['’]s)?\s+(?:\w+\s+)?(?:statement|briefing|press\s+(?:release|conference|briefing)|news\s+conference|readout|interview|report|hearing|"
    r"announcement|phone\s+call)\b"
)
_MEETING_AFTER = Pattern(r"\s+(?:meeting|talks|round|session|negotiations|consultations)\b")
_SPEAKING_ON = re.compile(r"\b(?:[Ss]peaking|[Tt]alking|[Bb]riefing)\b[^,;.]{0,60}\s(?:on\s+|late\s+|early\s+)?$")
_BEFORE_SAYING = re.compile(
    r"\b(?:officials?|ministry|department|spokes\w+|sources?|statement|release|government|office|observers|Seoul|embassy)"
    r"(?:\s+on)?\s+$"
)
# What follows the day in a dateline: "SEOUL, May 24 (Yonhap) --", "SEOUL (Agency - 16th January, 2020) ".
_DATELINE = Pattern(r",?\s*(?:\([^)]{1,40}\)\s*)?(?:--|—|–)")
_CREDIT = Pattern(r"\([^()]*[^\s()][^()]*$")
_HEAD = 60
_SINCE = Pattern(
    r"\b(?:since|from|before|by|as\s+early\s+as|as\s+of)\s+(?:early\s+|late\s+|mid-?\s*|last\s+)?$", re.IGNORECASE
)
# "Their third round since July 2": a day of another round.
_COUNTED_SINCE = re.compile(
    rf"\b(?:{ORDINAL}|[Oo]nly)\s+(?:[\w'’-]+\s+){{0,4}}?(?:round|meeting|session|time|one|sitting|encounter|contact|talks)\s+(?:\w+\s+)?since\s+$"
    rf"|\b[Tt]he\s+{ORDINAL}\s+since\s+$"
)
_DEAL_ENDS = Pattern(
    r"\b(?:expir\w+|laps\w+|ran\s+out|runs?\s+out|signed|in\s+force|effective|ratif\w+|valid|named|appointed|took\s+office|"
    r"elections?|inaugurat\w+|furlough\w*|recalled|(?:agreement|deal|pact|accord|arrangement|SMA|contract)\)?,?"
    r"\s+(?:(?!talks|round|meeting|session|negotiat|consult)\w+\s+){0,4}"
    r"(?:ends?|ended|ending|reached|concluded|struck|until|through|to|wrapped\s+up|sealed|clinched|finali[sz]ed|completed|"
    r"settled|agreed|announced|unveiled|due|hit)|(?:reached|concluded|struck)\b[^,;.]{0,40}"
    r"(?:agreement|deal|pact|accord))\b[^,;.]{0,40}$",
    re.IGNORECASE,
)
# "They reached a deal on Sunday after three days of talks": the talks' last day.
_STRUCK = Pattern(r"\b(?:reached|concluded|struck|clinched|sealed)\b[^,;.]{0,60}$", re.IGNORECASE)
# "The third round of talks on the eighth agreement ended on Thursday": the round did.
_ROUND_ENDS = Pattern(
    r"\b(?:round|session|meeting|talks|negotiations|consultations|discussions)\b[^,;.]{0,80}?\s(?:on|for|over|toward|about)\s[^,;]{0,80}?"
    r"(?:agreement|deal|pact|accord|arrangement|SMA|contract)\)?\s+(?:ended|wrapped\s+up|concluded)\b[^,;.]{0,40}$",
    re.IGNORECASE,
)
# Where a delegation was on its way.
_JOURNEY = Pattern(
    r"\b(?:arriv\w+|depart(?:s|ed|ing)?|left(?!\s+the\s+(?:room|table|meeting|talks)\b)|leaves?|leaving|fl(?:y|ies|ew|ying)|land(?:s|ed|ing)|return\w*|came(?!\s+(?:to\s+an?\s|together|close|through|out\s+of|about|only)\b)|head(?:s|ed|ing)?\s+(?:to|for|home|back)|visit\w*|trip)\b"
    r"(?:(?!\b(?:round|talks|meeting|session|negotiat\w+)\b)[^,;]){0,60}$",
    re.IGNORECASE,
)


def is_aside(text: str, day: Days) -> bool:
    """Is it the day of a statement, of an agreement's end or of a journey, or the start of a period?"""
    before = _before(text, day)
    if is_reporting(text, day) or (day.start < _HEAD and _is_dateline(text, day)):
        return True
    if before.endswith("before "):
        return True
    if day.role == "month" and _SINCE.search(re.sub(r"\b(?:in|of)\s*$", "", before)):
        return True
    if _COUNTED_SINCE.search(before):
        return True
    if _JOURNEY.search(before):
        return True
    if not _DEAL_ENDS.search(before) or _ROUND_ENDS.search(text, 0, day.start):
        return False
    return not (_STRUCK.search(before) and length_of(text))


def _is_dateline(text: str, day: Days) -> bool:
    """Does the day stand before the dash of a dateline, or after the agency in its brackets? One that opens a line
    with its year heads an entry of a chronology.
    """
    if day.start == 0 and day.first and day.first.year:
        return False
    if _DATELINE.match(text, day.end):
        return True
    return text[day.end :].lstrip().startswith(") ") and bool(_CREDIT.search(text, 0, day.start))


@lru_cache(maxsize=64)
def reporting_day(text: str) -> Days | None:
    """The day on which the sentence says that something was said ("the ministry said Friday")."""
    return next((day for day in find_days(text) if is_reporting(text, day)), None)


def is_reporting(text: str, day: Days) -> bool:
    """Is it the day on which something was said?"""
    before = _before(text, day)
    if _MEETING_AFTER.match(text, day.end):
        return False
    if _ASKED_BEHIND.match(text, day.end) and _GOVERNMENT_BEFORE.search(before):
        return True
    if _STATEMENT_AFTER.match(text, day.end) or _SPEAKING_ON.search(before):
        return True
    return bool(_SAID_ON.search(before) or (_ON_SAID.match(text, day.end) and _BEFORE_SAYING.search(before)))


def _before(text: str, day: Days) -> str:
    """The words before a day that tell what it is the day of."""
    return re.sub(r"\bthe\s+$", "", text[max(day.start - 110, 0) : day.start])
