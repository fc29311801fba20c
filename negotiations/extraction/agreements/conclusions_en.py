"""When, so an English sentence says, the negotiators reached an agreement."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from negotiations.extraction.agreements.facts import Fact
from negotiations.extraction.agreements.references import NOUN, REACHED
from negotiations.extraction.language.dates import MONTH, WEEKDAY, Days, find_days
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.settling import settle
from negotiations.extraction.page.context import Context
from negotiations.values import PartialDate

_REACH = 60  # characters between the words that tell of a deal and its day
_FAR_REACH = 120  # or a day that opens the sentence
_WHO = (
    r"(?:governments|sides|allies|countries|nations|partners|capitals|negotiators|diplomats|officials|envoys|delegations"
    r"|teams|administration|Korea|United\sStates|U\.?S\.?|Washington|Seoul)"
)
_BOTH = (
    r"(?:(?:governments|sides|allies|countries|nations|partners|negotiators|diplomats|envoys|delegations|teams)"
    r"|and\s(?:the\s)?(?:(?:South\s)?Korea|United\sStates|U\.?S\.?|Washington|Seoul))"
)
_HAVE = r"(?:have\s|had\s|has\s|\w+ly\s)"
_ASIDE = r"(?:\s?\(\w+\))?"
_PUT_INITIALS = r"put\s(?:their|its|the)\s(?:signatures|initials)\s(?:\w+\s){0,3}?to"
# "agreed on Monday to conclude the SMA": on what is to be done about it.
_NOT_YET = (
    rf"(?:(?:on\s)?(?:{WEEKDAY}|{MONTH}\s\d)"
    r"|(?:to\s)?(?:conclude|hold|meet|continue|speed|work|seek|try|resume|start|begin|push|make)\b)"
)
_PAYS = r"(?:pay|raise|increase|spend|contribute|shoulder|give|boost|provide|lift|bear|share|hand|cover)"
_QUARREL = (
    r"(?:(?:a|the|their|its|this|that)\s(?:[\w-]+\s){0,4}?(?:dispute|quarrel|row|differences|bill|stand-?off|impasse"
    r"|stalemate|deadlock|question|issue|matter)|how\s|what\s)"
)
# What is done with a deal once, by those who negotiate; to want, fail or have yet to do it is no conclusion.
_CONCLUDED = Pattern(
    rf"""
    (?<!to\sbe\s)(?<!not\s)(?<!yet\s)(?<!once\s)\b(?:
        {REACHED}\s(?!{_NOT_YET})(?:\w+\s){{0,3}}?(?:\S+\s){{0,3}}?{NOUN}
      | {NOUN}{_ASIDE}(?:,\s[^.;,]{{3,60}},)?(?:,?\sthat|,\swhich)?
        (?:,|\swas|\swere|\shas\sbeen|\shad\sbeen)?\s{REACHED}
      | {NOUN}{_ASIDE},?\s(?:(?:that|which|on\swhich)\s)?(?:the\s|two\s|both\s|chief\s|top\s){{0,3}}
        {_WHO}\s{_HAVE}{{0,2}}(?:{REACHED}|initiall?ed)
      | {_WHO}\s{_HAVE}{{0,2}}(?:reached|came\sto|come\sto|arrived\sat)\s(?:[\w-]+\s){{0,3}}?
        (?:agreement|understanding|consensus|compromise|settlement|terms)
        (?:\son\s(?:the\s(?:final\s)?(?:text|draft|terms|wording)\sof\s)?(?:the|an?)\s
          (?:[\w-]+\s){{0,4}}?{NOUN}{_ASIDE})?
      | {_WHO}\s{_HAVE}{{0,2}}settled(?!\son\s(?:mid|early|late|a\s(?:date|venue)))
      | {_WHO}\s{_HAVE}{{0,2}}(?:resolved|ended|overcome|overcame|bridged)\s{_QUARREL}
      | (?:{_WHO}|they)\s{_HAVE}{{0,2}}agreed(?=\s(?:on\s)?{WEEKDAY}\s(?:to\s{_PAYS}|on|that)\b)
      | (?:struck|sealed)\s(?:a|the|their)\s(?:[\w-]+\s){{0,2}}?bargain
      | (?:consensus|understanding|settlement|compromise|agreement)\s(?:(?:that|which)\s)?(?:was\s|were\s)?
        (?:announced|{REACHED})
      | {NOUN}{_ASIDE},?\s(?:was\s|were\s)?agreed\sin\sprinciple
      | (?:closed|completed|concluded)\s(?:the|their)\s(?:(?!rounds?|sessions?|meetings?|\w+-day)[\w-]+\s){{0,3}}?
        negotiations?(?![^.;]{{0,60}}\b(?:without|with\sno)\b)
      | (?:shook|shaken)\shands\son\s(?:it|the|a|an|their)\b
      | {_BOTH}\s{_HAVE}{{0,2}}signed\soff
        (?=\s(?:(?:late\s|early\s)?(?:on\s)?{WEEKDAY}\s)?on\s(?:[\w-]+\s){{1,5}}?(?:{NOUN}|plan|package|formula|text|terms)\b)
      | {NOUN}{_ASIDE}(?:,\s[^.;,]{{3,60}},)?\s(?:(?:finally\s|had\s)?(?:came|come|fell)\s(?:together|into\splace)
        |came\sout\sof|emerged\s(?:from|after)|grew\sout\sof)
      | (?:talks|negotiations?|consultations|bargaining)\s(?:on|for|over)\s(?:[\w'’.-]+\s){{1,6}}?{NOUN}{_ASIDE}\s
        (?:was|were|has\sbeen|have\sbeen|had\sbeen)\s(?:concluded|completed|wrapped\sup|settled|finali[sz]ed)
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "It was concluded on Wednesday": the deal of the sentence before.
_IT_CONCLUDED = Pattern(rf"^(?:It|This|That)\s(?:was|had\sbeen)\s(?:\w+ly\s)?{REACHED}\b", re.IGNORECASE)
# A deal is initialled when it is reached, or some time later.
_INITIALLED = Pattern(
    rf"""
    (?<!to\sbe\s)(?<!not\s)(?<!yet\s)(?<!once\s)\b(?:
        {NOUN}{_ASIDE},?\s(?:(?:that|which)\s)?(?:was\s|were\s|(?:\w+\s){{0,3}}?{_WHO}\s{_HAVE}{{0,2}})?initiall?ed
      | initiall?ed\s(?:an?|the|their|its)\s(?:[\w-]+\s){{0,4}}?(?:{NOUN}|text|draft|document)
      | (?:negotiators|officials|diplomats|envoys|delegates)\b[^.;]{{0,80}}?\b(?:initiall?ed|signed|{_PUT_INITIALS})
      | {_PUT_INITIALS}
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "Jan. 11, 2014 — Negotiators reach the ninth agreement": a chronology tells in the present tense.
_MONTH = Pattern(rf"\b(?:[Ll]ast\s(?P<last>)|(?<=the\s))(?P<month>{MONTH}(?(last)(?!\s\d)|\s(?:19|20)\d\d))(?!\w)")
_HEADING = re.compile(rf"(?P<day>{MONTH}\s?(?:\d\d?,?\s)?(?:19|20)\d\d)\s?(?:—|–|--|-|:)\s")
_CHRONICLED = Pattern(
    rf"""\b(?:(?:reach|strike|clinch|seal|conclude|initial|settle|finali[sz]e)(?:e?s)?\s(?:[\w-]+\s){{0,6}}?
        (?:{NOUN}|points|dispute|bill|matter|terms)
    | (?:is|are)\s(?:concluded|settled|agreed(?:\supon|\son)?|initialed|initialled|finali[sz]ed|reached|struck)
    | ends?\sin\s(?:an?\s)?agreement | agrees?\s(?:on|to)\s(?:[\w-]+\s){{0,4}}?{NOUN} | settles?\son )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_ATTRIBUTED = Pattern(
    r"\b(?:said|says|announced|confirmed|reported|disclosed|statement|told\s\w+|revealed|released)\s(?:on\s|late\s|early\s)*$",
    re.IGNORECASE,
)
# What has been done by a day on which it is told was done in that month.
_HAS = re.compile(r"\b(?:have|has|had)\b", re.IGNORECASE)
# What happens on a day of its own: "struck in 2014 ends in December".
_OTHER_DEED = re.compile(
    r"\b(?:ends?|expires?|expired|lapses?|runs?|takes?\seffect|due|set\sto|will|would|begins?|starts?|until|through|before|by)\b",
    re.IGNORECASE,
)
_TOLD_DAY = Pattern(
    r"\b(?:said|announced|confirmed|disclosed)\b(?:\s(?:in\s[\w\s]{1,30}?|late|early|on)){0,3}\s$", re.IGNORECASE
)
_ANNOUNCED = Pattern(
    rf"\b{NOUN}{_ASIDE}\b(?:,|[^.;]{{0,60}}?\bwas)\s(?:announced|unveiled|made\spublic|disclosed)\b", re.IGNORECASE
)
LAST_DAY, OF_IT = "conclusion at an end", "conclusion of it"
INITIALLED, ANNOUNCED = "initialling", "announcement"
LATER = (INITIALLED, ANNOUNCED)
"""What is done with a deal when it is reached, or some time later."""
_DEAL = Pattern(rf"\b{NOUN}", re.IGNORECASE)
_MEETING = Pattern(r"\b(?:rounds?|meetings?|sessions?|talks|negotiations?|consultations?)\b", re.IGNORECASE)
# "at the end of their sixth round": on its last day.
_AT_THE_END = Pattern(
    r"\bat\sthe\s(?:end|close|conclusion)\sof\s(?:[\w'’-]+\s){1,4}?(?:rounds?|meetings?|talks|sessions?|negotiations)\b",
    re.IGNORECASE,
)


def conclusions(text: str, context: Context) -> Iterator[Fact]:
    """Each deal that was reached, with the day or month that stands by."""
    for pattern, rule in ((_CONCLUDED, "conclusion"), (_IT_CONCLUDED, OF_IT), (_INITIALLED, INITIALLED)):
        for found in pattern.finditer(text):
            yield from _concluded(found, rule, text, context)
    for found in _ANNOUNCED.finditer(text):
        yield from _in_month_told(found, list(find_days(text)), text, context)
    yield from _chronicled(text, context)


def _days_in(text: str) -> list[Days]:
    """The days that a text names, and months as they stand beside a deal: "last October", "the March 2021 deal"."""
    named = list(find_days(text))
    for found in _MONTH.finditer(text):
        if all(found.end() <= days.start or days.end <= found.start() for days in named):
            month = next(find_days(f"in {found['month']}"), None)
            named += [replace(month, start=found.start(), end=found.end())] if month else []
    return named


def _concluded(found: re.Match[str], rule: str, text: str, context: Context) -> Iterator[Fact]:
    named = _days_in(text)
    near = sorted((days for days in named if _stands_by(days, found, text)), key=lambda d: _distance(d, found))
    days, day = next(((days, day) for days in near if (day := _settled(days, text, context))), (None, None))
    if days:
        start, end = min(found.start(), days.start), max(found.end(), days.end)
        yield Fact(start, end, ANNOUNCED if found.group().endswith("announced") else rule, concluded=day)
    elif _HAS.search(found.group()):
        yield from _in_month_told(found, named, text, context)
    elif not named and (at_end := _AT_THE_END.search(text)):
        yield Fact(min(found.start(), at_end.start()), max(found.end(), at_end.end()), LAST_DAY)


def _chronicled(text: str, context: Context) -> Iterator[Fact]:
    """A deal in a line of a chronology, which opens with its day."""
    heading = _HEADING.match(text)
    found = _CHRONICLED.search(text, heading.end()) if heading else None
    if heading and found:
        day = next(find_days(f"in {heading['day']}"))  # a month alone is read as one behind "in"
        yield Fact(0, found.end(), "conclusion", concluded=_settled(day, text, context))


def last_day_named(text: str, context: Context) -> PartialDate | None:
    """The last day of those that a sentence names: that on which, as the next one says, a deal was reached "at the end
    of these meetings".
    """
    days = [day for named in find_days(text) if (day := _settled(named, text, context))]
    return days[-1] if days else None


def is_of_deal(before: str) -> bool:
    """Does a sentence speak of a deal and of no meeting, so that what the next one calls "it" is the deal?"""
    return bool(_DEAL.search(before)) and not _MEETING.search(before)


def _stands_by(days: Days, found: re.Match[str], text: str) -> bool:
    since = found.end() if found.end() <= days.start else 0
    before = text[max(days.start - 30, since) : days.start]
    reach = _FAR_REACH if days.start <= len("In early ") else _REACH
    if _distance(days, found) > reach or before.endswith("since ") or _ATTRIBUTED.search(before):
        return False
    return not _OTHER_DEED.search(text, found.end(), days.start)


def _distance(days: Days, found: re.Match[str]) -> int:
    return max(days.start - found.end(), found.start() - days.end, 0)


def _in_month_told(found: re.Match[str], named: Sequence[Days], text: str, context: Context) -> Iterator[Fact]:
    """A deal that "has been reached", as was said on a day: the month of that day."""
    for days in named:
        told = _TOLD_DAY.search(text[max(days.start - 60, 0) : days.start]) or days.start >= found.end()
        day = _settled(days, text, context)
        if told and day and day.year and day.month:
            start, end = min(found.start(), days.start), max(found.end(), days.end)
            yield Fact(start, end, "conclusion told", concluded=PartialDate(day.year, day.month))
            return


def _settled(days: Days, text: str, context: Context) -> PartialDate | None:
    """A past day or month, "March last year" included; `None` where not even the month is told."""
    if days.first is None:
        return None
    day = settle(days.last or days.first, -1, context.published)
    if context.year is not None and re.match(r"\s(?:of\s)?last\syear\b", text[days.end :]):
        day = replace(day, year=context.year - 1)
    return day if day.month or day.anchor else None
