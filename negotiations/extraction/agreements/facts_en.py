"""What an English sentence says of an agreement's term and of the day it was reached."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from negotiations.extraction.agreements.facts import Fact
from negotiations.extraction.agreements.references import NOUN, REACHED
from negotiations.extraction.language.dates import WEEKDAY, Days, find_days
from negotiations.extraction.language.ordinals import COUNT, ORDINAL, count_value, ordinal_value
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.settling import settle
from negotiations.extraction.language.text import remembered
from negotiations.extraction.page.context import Context
from negotiations.values import PartialDate

YEAR = r"(?:19|20)\d\d"
YEARS_OFF = {"last": -1, "this": 0, "next": 1}
_END = Pattern(
    rf"""
    \b(?: expir\w+ | ceases?\sto\s\w+ | laps(?:e|es|ed|ing) | r[au]ns?\sout | end(?:s|ed|ing)? | valid | runs?
        | lasts | (?<=will\s)last | (?<=to\s)last | remains? | stays?
        | in\s(?:force|effect|place) | effective | through | until | good | terminat\w+ | concludes?\sat )\b
    (?:(?!\b(?:from|since|signed|dates?|reached|took|was|were|rounds?|talks|meeting)\b)[^.;,]){{0,40}}? (?:,\s)?
    (?: \b(?P<year>{YEAR})\b (?!\s?(?:,|and)\s?{YEAR})
      | \b(?P<relative>this|next|last)\syear\b
      | \bDec(?:ember|\.)(?:\s31)?(?:st)?(?:,?\s(?P<december>{YEAR}))?(?P<day>)
      | \b(?P<same>(?:the\send\sof\s)?the\syear\b(?!\s\d)|when\sthe\syear\sdoes|year['’]?s?[\s-]end
                 |the\syear['’]s\send) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LENGTH = Pattern(
    rf"""\b(?:(?P<count>{COUNT})-year\s(?:\w+\s){{0,4}}?(?:{NOUN}|term)
    | (?:r[au]ns?|lasts?|lasted|valid|good|in\sforce|in\splace|covers?|covered|spans?)\s(?:for\s)?
      (?P<years>{COUNT})\syears?
    | for\sthis\syear\s(?P<one>alone|only)
    | (?:for|to|covers?)\s(?:the\syear\s)?(?P<sole>{YEAR})\s(?:alone|only))\b""",
    re.VERBOSE | re.IGNORECASE,
)
_RANGE = Pattern(rf"\b(?P<first>{YEAR})\s?(?:-|–|to|through|until)\s?(?P<last>{YEAR}|\d\d)\b(?!\s?percent)")
# From when one is in force: a verb that only an agreement has, for "began in 2018" may be said of the talks.
_SINCE = Pattern(
    rf"""\b(?: in\s(?:force|effect|place) | (?:took|taken|taking|takes)\seffect
        | (?:came|entered|went|gone)\sinto\s(?:force|effect)
        | appl(?:y|ies|ied|ying) | effective | retroactive(?:ly)? | valid )
    (?:\sretroactively)?\s(?:back\s)?(?:in|from|since|to|as\sof)\s
    (?:the\s(?:start|beginning)\sof\s|Jan(?:uary|\.)(?:\s1)?,?\s)?
    (?P<year>{YEAR})\b""",
    re.VERBOSE | re.IGNORECASE,
)
# "a one-year deal for 2019"
_ONE_YEAR_FOR = Pattern(
    rf"\b(?:one|1|single)-year\s(?:[\w-]+\s){{0,4}}?{NOUN}\s(?:\(\w+\)\s)?(?:for|covering|that\scovers)\s(?P<year>{YEAR})\b",
    re.IGNORECASE,
)
# "26 days left before … ceases to have effect"
_DAYS_LEFT = Pattern(
    rf"""\b(?P<count>{COUNT})\s(?P<unit>days?|weeks?|months?)\s(?:left\s|remaining\s|to\sgo\s|away\s)?(?:before|until|till)\b
    [^.;]{{0,160}}?\b(?:expir\w+|ceases?|laps\w+|ends?|runs?\sout)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_DAYS_IN = {"day": 1, "week": 7, "month": 30}
_OWN_YEAR = Pattern(r"\b(?P<which>last|this|next)\syear['’]s\s(?:SMA|Special\sMeasures?\sAgreement)\b", re.IGNORECASE)
_FINAL = Pattern(
    rf"\b(?P<year>{YEAR}),?\s(?:the\s)?(?P<nth>{ORDINAL})\sand\s(?:final|last)\syear\b"
    rf"|\b(?P<last>{YEAR}),?\s(?:the|its)\s(?:final|last)\b(?:\syear|\s(?:one\s)?(?:covered|under|of))"
    r"|\b(?P<relative>this|next|last)\syear,?\s(?:the|its)\s(?:final|last)\b(?:\syear|\s(?:one\s)?(?:covered|under|of))",
    re.IGNORECASE,
)
_START = Pattern(
    rf"""\b(?:apply|applies|applied|applicable|start(?:s|ing|ed)?|begin(?:s|ning)?|effect(?:ive)?|from|cover(?:s|ing)?)
    \s(?:(?:in|from|on|with|as\sof)\s)?(?:Jan(?:uary|\.)(?:\s1)?,?\s)?(?P<year>{YEAR})\b(?:\s(?:onward|on|onwards))?
    | \bafter\s(?P<after>{YEAR})\b""",
    re.VERBOSE | re.IGNORECASE,
)
_RISE_BEFORE = Pattern(r"(?:percent|%|fold|times|increase|rise|hike|more|above|up)\s(?:\w+\s){0,2}$", re.IGNORECASE)
# "From 2027 the payment follows consumer prices": how later years of a term are set is not its start.
_INDEXED = Pattern(r"[^.;]{0,60}?\b(?:follow|tied|linked|pegged|indexed)\w*\b", re.IGNORECASE)
_AHEAD = Pattern(
    r"\b(?:talks?|negotiat\w+|deal|agreement|SMA|pact|settle|share|contribut\w+|upkeep|shoulder|pay(?:s|ments?)?\b)",
    re.IGNORECASE,
)
_MONEY = Pattern(r"[$₩]|\bwon\b|dollars", re.IGNORECASE)

_WHO = r"(?:governments|sides|allies|countries|negotiators|Korea|United\sStates|Washington|Seoul)"
_CONCLUDED = Pattern(
    rf"""
    (?<!to\sbe\s)(?<!not\s)(?<!yet\s)\b(?:
        {REACHED}\s(?:\w+\s){{0,3}}?(?:\S+\s){{0,3}}?{NOUN}
      | {NOUN}(?:\s?\(\w+\))?(?:,|\swas|\swere|\shad\sbeen|\sthat\swas|\swhich\swas)?\s{REACHED}
      | {_WHO}\s(?:\w+ly\s|have\s|had\s)?settled(?!\son\s(?:mid|early|late|a\s(?:date|venue)))
      | {_WHO}\s(?:have\s|had\s)?agreed(?=\s(?:on\s)?{WEEKDAY}\s(?:to\spay|on|that)\b)
      | {NOUN}(?:\s?\(\w+\))?,?\s(?:was\s|were\s)?(?:initiall?ed|agreed\sin\sprinciple)
      | negotiators\b[^.;]{{0,80}}?\b(?:initiall?ed|signed|put\stheir\s(?:signatures|initials))
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


@remembered
def english_facts(text: str, context: Context) -> tuple[Fact, ...]:
    """The facts of a sentence, of whichever agreement."""
    readers = (_ends, _spans, _own_years, _starts, _conclusions)
    return tuple(fact for read in readers for fact in read(text, context))


def _ends(text: str, context: Context) -> Iterator[Fact]:
    for found in _END.finditer(text):
        year = _end_year(found, context)
        if year:
            yield Fact(found.start(), found.end(), "end of a term", last=year)
    for found in _DAYS_LEFT.finditer(text):
        days = (count_value(found["count"]) or 0) * _DAYS_IN[found["unit"].lower().removesuffix("s")]
        if context.published:
            yield Fact(found.start(), found.end(), "days left", last=(context.published + timedelta(days=days)).year)


def _end_year(found: re.Match[str], context: Context) -> int | None:
    """The last year of a term, as the words give it or as the year of publication tells."""
    if found["year"] or found["december"]:
        return int(found["year"] or found["december"])
    if context.year is None:
        return None
    if found["relative"]:
        return context.year + YEARS_OFF[found["relative"].lower()]
    is_past = re.match(r"(?:\w+ed|ran\sout)\b", found.group(), re.IGNORECASE)
    return context.year - 1 if is_past else context.year


def _spans(text: str, context: Context) -> Iterator[Fact]:
    """How long a term is, from when to when it lasts, or which of its years is the last."""
    for found in _LENGTH.finditer(text):
        sole = int(found["sole"]) if found["sole"] else None
        length = count_value(found["count"] or found["years"] or "one")
        yield Fact(found.start(), found.end(), "length of a term", last=sole, length=length)
    for found in _RANGE.finditer(text):
        first, last = int(found["first"]), _in_full(found["last"], found["first"])
        if first < last < first + 10:
            yield Fact(found.start(), found.end(), "term", first=first, last=last)
    for found in _ONE_YEAR_FOR.finditer(text):
        yield Fact(found.start(), found.end(), "term", first=int(found["year"]), last=int(found["year"]))
    for found in _SINCE.finditer(text):
        yield Fact(found.start(), found.end(), "start of one in force", first=int(found["year"]))
    for found in _FINAL.finditer(text):
        length = ordinal_value(found["nth"]) if found["nth"] else None
        if final := _final_year(found, context):
            yield Fact(found.start(), found.end(), "final year", last=final, length=length)


def _final_year(found: re.Match[str], context: Context) -> int | None:
    if found["relative"]:
        return context.year + YEARS_OFF[found["relative"].lower()] if context.year is not None else None
    return int(found["year"] or found["last"])


def _in_full(year: str, after: str) -> int:
    """The year that "30" is in "2026-30"."""
    return int(year if len(year) == 4 else after[:2] + year)


def _own_years(text: str, context: Context) -> Iterator[Fact]:
    """An agreement that is called "last year's" is one that covers that year alone."""
    for found in _OWN_YEAR.finditer(text):
        if context.year is not None:
            year = context.year + YEARS_OFF[found["which"].lower()]
            yield Fact(found.start(), found.end(), "term", first=year, last=year)


def _starts(text: str, context: Context) -> Iterator[Fact]:
    """The first year of what is being negotiated: a year to come, from which it is to apply."""
    for found in _START.finditer(text):
        year = int(found["year"]) if found["year"] else int(found["after"]) + 1
        ahead = context.year is not None and year > context.year and _AHEAD.search(text) and not _MONEY.search(text)
        of_a_rise = _RISE_BEFORE.search(text[max(found.start() - 40, 0) : found.start()])
        if ahead and not of_a_rise and not _INDEXED.match(text, found.end()):
            yield Fact(found.start(), found.end(), "start of a term", first=year)


def _conclusions(text: str, context: Context) -> Iterator[Fact]:
    """Each deal that was reached, with the day or month that stands by."""
    for found in _CONCLUDED.finditer(text):
        near = (days for days in find_days(text) if _stands_by(days, found, text))
        days, day = next(((days, day) for days in near if (day := _settled(days, text, context))), (None, None))
        if days:
            start, end = min(found.start(), days.start), max(found.end(), days.end)
            yield Fact(start, end, "conclusion", concluded=day)


def _stands_by(days: Days, found: re.Match[str], text: str) -> bool:
    distance = max(days.start - found.end(), found.start() - days.end, 0)
    return distance <= 60 and not text[: days.start].endswith("since ")


def _settled(days: Days, text: str, context: Context) -> PartialDate | None:
    """A past day or month, "March last year" included; `None` where not even the month is told."""
    if days.first is None:
        return None
    day = settle(days.first, -1, context.published)
    if context.year is not None and re.match(r"\s(?:of\s)?last\syear\b", text[days.end :]):
        day = replace(day, year=context.year - 1)
    return day if day.month or day.anchor else None
