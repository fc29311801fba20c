"""Rises and cuts in text: "13-point-nine percent", "two-and-a-half per cent", "6 to 7 percent", "fivefold", "half"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from negotiations.extraction.language import money_ko
from negotiations.extraction.language.numbers import MIXED, NUMBER, WORDS, as_decimal
from negotiations.extraction.language.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Rise:
    """A rise at `start` to `end` of a text: 13.9 for "13.9 percent", 400 for "fivefold". A cut is below nought."""

    start: int
    end: int
    percent: float


SIGN = Pattern(r"(?:\s?%|[\s-]?(?:percent|per[\s-]cent|pct\b\.?|pc\b))(?!age|\spoint|[a-z])", re.IGNORECASE)
_ANY_SIGN = r"(?:\s?(?:%|percent|per\scent))?"
_LOW = rf"(?:(?<![\d.,])\d{{1,3}}(?:\.\d{{1,2}})?|\b{WORDS})"
_RANGE = rf"(?:(?P<low>{_LOW}){_ANY_SIGN}(?:\s?[-–]\s?|\s(?:to|or)\s)|between\s(?P<between>{_LOW}){_ANY_SIGN}\sand\s)"
# What stands before the sign, looked for from there backwards, since numbers are many.
PERCENT = Pattern(rf"{_RANGE}?(?P<percent>{NUMBER})$", re.IGNORECASE)
_LONGEST = 48  # characters of a figure before its sign
_FACTOR = rf"(?:{MIXED}|{WORDS}|\d{{1,3}}(?:\.\d)?)"
FOLD = Pattern(rf"(?<![\w.])(?P<times>{_FACTOR})[\s-]?fold\b", re.IGNORECASE)
# "five times" alone counts meetings: what it multiplies must follow, or a rise come before.
TIMES = Pattern(
    rf"""
    (?P<led> \b(?:by|to|increase\sof|rise\sof|hike\sof) \s (?:about\s|nearly\s|almost\s|up\sto\s|more\sthan\s)? )?
    (?<![\w.]) (?P<times>{_FACTOR}) \s times \b
    (?(led) | (?= ,?\s (?: as\s(?:much|high|large|big) | more | higher | larger | greater | bigger | over | above | what
                         | that | its? | their | the | Seoul | South\sKorea | last\syear | this\syear )\b ))
    """,
    re.VERBOSE | re.IGNORECASE,
)
TWICE = Pattern(
    r"\b(?:twice|double)(?=\s(?:as\smuch|what|that|the\s(?:\w+\s)?(?:amount|sum|figure|share)|its\s(?:current|present)|last\syear|Seoul['’]s|South\sKorea['’]s|the\scurrent)\b)",
    re.IGNORECASE,
)
MULTIPLES = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5, "sextupl": 6}
_MULTIPLE = r"(?P<{}>doubl|tripl|trebl|quadrupl|quintupl|sextupl)"
_PAID = r"\b(?:share|payment|contribution|bill|cost|sum|amount|burden|what|outlay|pays?|paid|demand)"
MULTIPLY = Pattern(
    rf"""
    \b {_MULTIPLE.format("of")} (?:e|ed|es|ing) \b (?= [^.;,]{{0,60}}? {_PAID}s? \b )
    | {_PAID}s? \b [^.;,]{{0,30}}? \b {_MULTIPLE.format("by")} (?:e|ed|es|ing) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)

FRACTIONS = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0, "two-thirds": 200 / 3}
_FRACTION = r"(?:(?:an?\s|one[\s-])?(?P<{}>half|third|quarter|fifth|tenth|two-thirds))"
# "go up by half", "a third more", "half as much again".
FRACTION = Pattern(
    rf"""\b(?:up|rise|rises|rose|risen|grow\w*|grew|climb\w*|jump\w*|increas\w+|rais\w+|more|higher)\s
         (?:\w+['’]s\s|\w+\s){{0,4}}?by\s(?:about\s|some\s|almost\s|nearly\s)?{_FRACTION.format("by")}(?!\s(?:of|year|round))\b
       | \b{_FRACTION.format("more")}\s(?:more|higher|again\sas\smuch|as\smuch\sagain)\b""",
    re.VERBOSE | re.IGNORECASE,
)


def find_percents(text: str) -> list[Rise]:
    """All figures in percent, whatever they measure; both ends of a range."""
    found = _percents(text)
    found += [Rise(start, end, percent) for start, end, percent in money_ko.find_percents(text)]
    return sorted(found, key=lambda rise: rise.start)


def _percents(text: str) -> list[Rise]:
    """Of "6 to 7 percent" and "6 percent to 7 percent" both ends stand where the range does."""
    rises: list[Rise] = []
    for sign in SIGN.finditer(text):
        found = PERCENT.search(text, max(sign.start() - _LONGEST, 0), sign.start())
        if found is None:
            continue
        if rises and rises[-1].end > found.start():
            rises.pop()  # the lower end, found alone before
        ends = [found[end] for end in ("low", "between", "percent") if found[end]]
        rises += [Rise(found.start(), sign.end(), float(as_decimal(end))) for end in ends]
    return rises


def find_multiples(text: str) -> list[Rise]:
    """All rises told as a multiple: "fivefold", "five times what it pays", "double its share"."""
    found: list[Rise] = []
    for rise in sorted(_multiples(text), key=lambda rise: rise.start):
        if not found or rise.start >= found[-1].end:
            found.append(rise)
    return found


def _multiples(text: str) -> Iterator[Rise]:
    for pattern in (FOLD, TIMES):
        for found in pattern.finditer(text):
            yield Rise(found.start("times"), found.end(), _rise(as_decimal(found["times"])))
    for found in FRACTION.finditer(text):
        group = "by" if found["by"] else "more"
        yield Rise(found.start(group), found.end(group), round(FRACTIONS[found[group].lower()], 1))
    for found in TWICE.finditer(text):
        yield Rise(found.start(), found.end(), 100.0)
    for found in MULTIPLY.finditer(text):
        group = "of" if found["of"] else "by"
        yield Rise(found.start(group), found.end(), _rise(Decimal(MULTIPLES[found[group].lower()])))
    for start, end, times in money_ko.find_multiples(text):
        yield Rise(start, end, _rise(times))


def _rise(times: Decimal) -> float:
    """Five times as much is a rise by 400 percent."""
    return float((times - 1) * 100)
