"""What an English sentence says of an agreement's term: when it ends, from when it applies, how long it is."""

import re
from collections.abc import Iterator
from datetime import timedelta

from negotiations.extraction.agreements.calendar import last_year_of_talks
from negotiations.extraction.agreements.facts import FAR, Fact
from negotiations.extraction.agreements.references import NOUN
from negotiations.extraction.agreements.years_en import YEAR, YEARS_OFF, point, year_at
from negotiations.extraction.language.ordinals import COUNT, ORDINAL, count_value, ordinal_value
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.page.context import Context
from negotiations.extraction.page.subject import is_own_subject
from negotiations.reference import negotiations

_FLAGS = re.VERBOSE | re.IGNORECASE
_TO = r"\s?(?:-|–|—|~|∼|to|through|thru|until|till)\s?"

# No term is told without one of these.
_TIME = Pattern(rf"{YEAR}|year|month|\b(?:days?|weeks?)\b|\b(?:Dec|Jan)", re.IGNORECASE)
# Until when: "expires at the end of 2025", "will remain in force through next year".
_END = Pattern(
    rf"""
    \b(?P<verb>expir\w+ | ceases?\sto\s\w+ | laps(?:e|es|ed|ing) | r[au]n(?:s|ning)?\sout
        | (?<!the\s)(?<!at\s)end(?:s|ed|ing)?
        | terminat\w+ | concludes?\sat | (?:comes?|came|coming)\sto\san\send
        | (?:is|be)\s(?:over|no\smore) | until | through | till | up\sto
        | (?:runs?|ran|lasts?|extends?|valid|good|effective|in\s(?:force|effect|place)|years)\s(?:\w+\s){{0,2}}?to )\b
    (?:(?!\b(?:from|since|signed|dates?|reached|took|was|were|rounds?|talks|meeting|of\s(?:the\s)?next|each)\b)[^.;,]){{0,40}}?
    (?:,\s)?
    \b{point("end")} (?!\s?(?:,|and)\s?{YEAR})""",
    _FLAGS,
)
# "the current deal's Dec. 31 expiration"
_EXPIRY = Pattern(rf"\b{point('end')}\s(?:expiration|expiry|expiring)\b", _FLAGS)
# "If there is no deal by the end of next year, the agreement runs out."
_END_FIRST = Pattern(
    rf"""\b(?:by|before|at|come)\s{point("end")},?\s(?:the\s|its\s|their\s)(?:[\w-]+\s){{0,3}}?{NOUN}(?:\s?\(\w+\))?\s
    (?:will\s|would\s|is\sto\s)?(?:expires?|runs?\sout|laps(?:es|e)|ceases?)\b""",
    _FLAGS,
)
# A verb that is said of talks as well is none of a term behind such words.
_OF_TALKS = Pattern(
    r"\b(?:talks|negotiat\w+|rounds?|meetings?|sessions?|consultations|discussions|bargaining|contact|reporters)\b[^,;]{0,60}$",
    re.IGNORECASE,
)
_STAYS = Pattern(r"\b(?:in\s(?:force|effect|place)|valid|good|effective)\s$", re.IGNORECASE)
_SAID_OF_BOTH = re.compile(r"(?:end|runs?|ran|last|through|until|till|up|extend|is\sover)", re.IGNORECASE)
# "26 days left before … ceases to have effect"
_DAYS_LEFT = Pattern(
    rf"""\b(?P<count>{COUNT})\s(?P<unit>days?|weeks?|months?)\s(?:left\s|remaining\s|to\sgo\s|away\s)?(?:before|until|till)\b
    [^.;]{{0,160}}?\b(?:expir\w+|ceases?|laps\w+|ends?|runs?\sout)\b""",
    _FLAGS,
)
_DAYS_IN = {"day": 1, "week": 7, "month": 30}
_FINAL = Pattern(
    rf"""\b(?P<year>{YEAR}),?\s(?:the\s)?(?P<nth>{ORDINAL})\sand\s(?:final|last)\syear\b
    |(?:\b(?P<last>{YEAR})|\b(?P<relative>this|next|last)\syear),?\s(?:(?:is|was|being)\s)?(?:the|its)\s(?:final|last)\b
     (?:\s(?:year|one))?\s(?:covered|under|of|in)\b
    |(?:\b(?P<last2>{YEAR})|\b(?P<relative2>this|next|last)\syear),?\s(?:its)\s(?:final|last)(?:\syear)?\b
    |\b(?P<last3>{YEAR}),?\sthe\s(?:final|last)\syear\b""",
    _FLAGS,
)

_FIRST = Pattern(
    rf"""\b(?P<year>{YEAR}),?\s(?:(?:is|was|being)\s)?(?:the|its)\sfirst\s
    (?:year\s(?:covered|of\s(?:the\s)?(?:\w+\s){{0,3}}?{NOUN})|of\s(?:those|these)\s(?:\w+\s)?years\b)""",
    _FLAGS,
)

# How long: "five-year deal", "runs for just one year", "for 2019 alone".
_JUST = r"(?:(?:only|just|but|barely|a\s(?:mere|total|period|term)\sof)\s)"
_LASTS = (
    r"(?:r[au]ns?|lasts?|lasted|lasting|valid|good|effective|in\s(?:force|effect|place)|covers?|covered|covering|spans?|spanned"
    r"|spanning|appl(?:y|ies|ied)|extends?|holds?|t(?:ook|akes)\scare\sof|(?:agreed|signed|concluded|reached|struck|made)(?=\sfor)|(?:is|was|be)(?=\s(?:(?:only|just)\s)?for))"
)
_LENGTH = Pattern(
    rf"""\b(?:(?P<count>{COUNT}|single)-year\s(?:\w+\s){{0,4}}?(?:{NOUN}|term|stopgap)
    | (?<!should\s)(?<!should\sbe\s){_LASTS}\s(?:for\s)?(?:the\s)?{_JUST}?
      (?:(?P<years>{COUNT})\syears?|a\s(?P<single>single|year)\b(?:\syear)?)
    | (?:for|of)\s{_JUST}?(?P<only>one|1|a\ssingle)\syear\s(?:only|alone)
    | (?P<term>{COUNT})-year\s(?:period|duration|span|length|validity|lifespan))\b""",
    _FLAGS,
)
# The one year of a term: "covers 2019 only", "good for this year alone", "a one-year deal for 2019".
_SOLE_POINT = rf"(?:(?:the\s)?(?:calendar\s)?year\s)?(?:(?P<year>{YEAR})|(?P<relative>this|next|last)\syear)"
_SOLE = tuple(
    Pattern(pattern, _FLAGS)
    for pattern in (
        rf"\b(?:for|to|covers?|covered|covering)\s{_SOLE_POINT}\s(?:alone|only)\b",
        rf"\b(?:for|to|covers?|covered|covering|appl\w+\sto)\s(?:only|just)\s(?:for\s)?{_SOLE_POINT}\b(?!\s?(?:,|and|to|-)\s?{YEAR})",
        rf"\b(?:only|just)\s(?:for|covers?|covered|covering|applies\sto)\s{_SOLE_POINT}\b(?!\s?(?:,|and|to|-)\s?{YEAR})",
        rf"""\b(?:one|1|single)-year\s(?:[\w-]+\s){{0,4}}?{NOUN}\s(?:\(\w+\)\s)?(?:for|in|of|covering|that\scover(?:s|ed))\s
            (?:the\syear\s)?(?P<year>{YEAR})(?P<relative>)\b""",
    )
)
# From when to when: "2020-2025", "from this year to 2018", "for 2007 and 2008".
_RANGE = Pattern(
    rf"\b(?:from\s|between\s|for\s)?{point('first')}{_TO}{point('last')}(?!\s?percent|\s?billion|\s?trillion)",
    _FLAGS,
)
_SHORT_RANGE = Pattern(rf"\b(?P<first>{YEAR})\s?[-–/]\s?(?P<last>\d\d)\b(?!\s?percent|-\d)")
_LISTED = Pattern(
    rf"""\b(?:cover(?:s|ed|ing)?|appl(?:y|ies|ied)\s(?:to|for)|(?:valid|good|effective|lasts?|runs?|in\sforce)\sfor|span(?:s|ned)?|years|set\sfor
        |t(?:ook|akes)\scare\sof|govern(?:s|ed|ing)|regulat\w+|{NOUN}\sfor)\b[^.;:]{{0,30}}?
    \b(?P<first>{YEAR})(?P<more>(?:,\s{YEAR}){{0,5}}),?\sand\s(?P<last>{YEAR})\b""",
    _FLAGS,
)
_LONGEST = 10  # years of a term

# From when one is in force: a verb that only an agreement has, for "began in 2018" may be said of the talks.
_SINCE = Pattern(
    rf"""\b(?: in\s(?:force|effect|place)(?=\s(?:since|from|as\sof)) | (?:took|taken|taking|takes?)\seffect
        | (?P<coming>(?:come|comes|came|coming|enter|enters|entered|entering|went|go|goes|gone)\sinto\s(?:force|effect))
        | appl(?:y|ies|ied|ying) | effective | retroactive(?:ly)? | valid | dat(?:es|ed|ing)\sback )
    (?:\sretroactively)?\s(?:for\s[\w\s]{{1,14}}?\syears?\s)?(?:back\s)?(?:(?:in|from|since|to|as\sof|on|starting)\s)?
    {point("since")}""",
    _FLAGS,
)
# "covered six years from 2020"
_COUNTED = Pattern(
    rf"\b(?:for\s|{_LASTS}\s(?:for\s)?)(?P<count>{COUNT})\syears,?\s(?:from|starting|beginning)\s(?:in\s|from\s)?{point('since')}",
    _FLAGS,
)
# From when the one that is being negotiated is to apply: a year to come.
_START = Pattern(
    rf"""\b(?:apply|applies|applied|applicable|start(?:s|ing|ed)?|begin(?:s|ning)?|commenc\w+|effect(?:ive)?|from|cover(?:s|ing)?
        |as\sof|dating\sfrom)
    \s(?:(?:in|from|on|with|as\sof)\s)?(?:Jan(?:uary|\.)(?:\s1)?,?\s)?(?:the\s(?:start|beginning)\sof\s)?(?:the\syears?\s(?:from\s)?)?
    (?P<year>{YEAR})\b(?:\s(?:onward|on|onwards))?
    | \b(?P<and_on>{YEAR})\s(?:and\s(?:beyond|after|later|the\s(?:following|subsequent|coming)\syears)|onwards?)\b
    | \b(?:after|beyond)\s(?:the\send\sof\s)?(?P<after>{YEAR})\b | \bpost-(?P<post>{YEAR})\b
    | \b(?:from|as\sof|starting|beginning)\s(?P<next>next\syear)\b(?!['’]s)""",
    _FLAGS,
)
_RISE_BEFORE = Pattern(r"(?:percent|%|fold|times|increase|rise|hike|more|above|up)\s(?:\w+\s){0,2}$", re.IGNORECASE)
# "From 2027 the payment follows consumer prices": how later years of a term are set is not its start.
_INDEXED = Pattern(r"[^.;]{0,60}?\b(?:follow|tied|linked|pegged|indexed)\w*\b", re.IGNORECASE)
_TALKS = Pattern(
    r"\b(?:talks?|negotiat\w+|bargain\w*|deal|agreement|SMA|pact|accord|arrangement|settle|contribut\w+|shoulder|upkeep"
    r"|share|pay(?:s|ments?)?|put\sin|chip\sin)\b",
    re.IGNORECASE,
)
_MONEY = Pattern(r"[$₩]|\bwon\b|dollars", re.IGNORECASE)
_OWN_YEAR = Pattern(r"\b(?P<which>last|this|next)\syear['’]s\s(?:SMA|Special\sMeasures?\sAgreement)\b", re.IGNORECASE)
_PAST = re.compile(r"(?:\w+ed\b|ran\b|came\b|went\b|took\b|taken\b)", re.IGNORECASE)


def terms(text: str, context: Context) -> Iterator[Fact]:
    """Each thing that a sentence says of a term, of whichever agreement."""
    if not _TIME.search(text):
        return
    for read in (_ends, _finals, _lengths, _soles, _ranges, _begun, _starts, _own_years):
        yield from read(text, context)


def _ends(text: str, context: Context) -> Iterator[Fact]:
    for found in _END.finditer(text):
        before = text[max(found.start() - 90, 0) : found.start()]
        if _SAID_OF_BOTH.match(found["verb"]) and _OF_TALKS.search(before) and not _STAYS.search(before):
            continue
        year = year_at(found, "end", context, past=bool(_PAST.match(found["verb"])))
        if year:
            yield Fact(found.start(), found.end(), "end of a term", last=year)
    for found in (*_EXPIRY.finditer(text), *_END_FIRST.finditer(text)):
        if year := year_at(found, "end", context, past=False):
            yield Fact(found.start(), found.end(), "end of a term", last=year)
    for found in _DAYS_LEFT.finditer(text):
        days = (count_value(found["count"]) or 0) * _DAYS_IN[found["unit"].lower().removesuffix("s")]
        if context.published:
            yield Fact(found.start(), found.end(), "days left", last=(context.published + timedelta(days=days)).year)


def _finals(text: str, context: Context) -> Iterator[Fact]:
    """Which year is the last of a term, or the first."""
    for found in _FIRST.finditer(text):
        yield Fact(found.start(), found.end(), "first year", first=int(found["year"]))
    for found in _FINAL.finditer(text):
        length = ordinal_value(found["nth"]) if found["nth"] else None
        year = next((found[group] for group in ("year", "last", "last2", "last3") if found[group]), None)
        if final := _either(year, found["relative"] or found["relative2"], context):
            yield Fact(found.start(), found.end(), "final year", last=final, length=length)


def _either(year: str | None, relative: str | None, context: Context) -> int | None:
    """A year in figures, or "next year"."""
    if year:
        return int(year)
    return context.year + YEARS_OFF[relative.lower()] if relative and context.year is not None else None


def _lengths(text: str, context: Context) -> Iterator[Fact]:
    for found in _LENGTH.finditer(text):
        count = (found["count"] or found["years"] or found["term"] or "one").lower()
        length = count_value("one" if count == "single" else count)
        rule = "kind of a term" if found["count"] else "length of a term"
        yield Fact(found.start(), found.end(), rule, length=length)


def _soles(text: str, context: Context) -> Iterator[Fact]:
    for pattern in _SOLE:
        for found in pattern.finditer(text):
            if year := _either(found["year"], found["relative"], context):
                yield Fact(found.start(), found.end(), "term", first=year, last=year, length=1)


def _ranges(text: str, context: Context) -> Iterator[Fact]:
    for found in _RANGE.finditer(text):
        first, last = (year_at(found, name, context, past=False) for name in ("first", "last"))
        if found["first_month"] and found["last_year"]:  # "Jan. 1 to Dec. 31, 2026"
            first = last
        yield from _term(found, first, last)
    for found in _SHORT_RANGE.finditer(text):
        yield from _term(found, int(found["first"]), int(found["first"][:2] + found["last"]))
    for found in _LISTED.finditer(text):
        yield from _term(found, int(found["first"]), int(found["last"]))


def _term(found: re.Match[str], first: int | None, last: int | None) -> Iterator[Fact]:
    if first and last and first < last < first + _LONGEST:
        yield Fact(found.start(), found.end(), "term", first=first, last=last)


def _begun(text: str, context: Context) -> Iterator[Fact]:
    """The first year of one that is in force, or whose coming into force is told."""
    for found in _COUNTED.finditer(text):
        if first := year_at(found, "since", context, past=False):
            length = count_value(found["count"])
            yield Fact(found.start(), found.end(), "start of one in force", first=first, length=length)
    for found in _SINCE.finditer(text):
        year = year_at(found, "since", context, past=bool(_PAST.match(found.group())))
        if year:
            yield Fact(found.start(), found.end(), "start of one in force", first=year)


def _starts(text: str, context: Context) -> Iterator[Fact]:
    """The first year of what is being negotiated: a year to come, from which it is to apply."""
    starts = list(_START.finditer(text))
    if not starts or _MONEY.search(text) or not (_TALKS.search(text) or is_own_subject(text)):
        return
    this_year = context.year or last_year_of_talks(context.agreement) or negotiations()[-1].last_year + FAR
    for found in starts:
        if found["next"] and context.year is None:
            continue
        year = _start_year(found, this_year)
        of_a_rise = _RISE_BEFORE.search(text[max(found.start() - 40, 0) : found.start()])
        if year > this_year and not of_a_rise and not _INDEXED.match(text, found.end()):
            yield Fact(found.start(), found.end(), "start of a term", first=year)


def _start_year(found: re.Match[str], this_year: int) -> int:
    if found["next"]:
        return this_year + 1
    if year := found["year"] or found["and_on"]:
        return int(year)
    return int(found["after"] or found["post"]) + 1


def _own_years(text: str, context: Context) -> Iterator[Fact]:
    """An agreement that is called "last year's" is one that covers that year alone."""
    for found in _OWN_YEAR.finditer(text):
        if context.year is not None:
            year = context.year + YEARS_OFF[found["which"].lower()]
            yield Fact(found.start(), found.end(), "term", first=year, last=year)
