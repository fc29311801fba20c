"""Sums of money and rises in text: "1.1833 trillion won", "US$5 billion", "13-point-nine percent", "fivefold"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from negotiations.extraction.language import money_ko
from negotiations.extraction.language.numbers import DIGITS, NUMBER, WORDS, as_decimal
from negotiations.extraction.language.patterns import Pattern
from negotiations.values import Currency

SCALES = {"trillion": 10**12, "tn": 10**12, "billion": 10**9, "bn": 10**9, "million": 10**6, "mn": 10**6}
SCALE = r"(?:trillion|billion|million|tn|bn|mn)\b"

SIGN = r"(?:(?<![A-Za-z])(?:US\s?\$|U\.S\.\s?\$|USD\s?|KRW\s?|W(?=\d)|\$)|₩\s?|￦\s?)"
WON = r"(?:(?:South\s)?Korean[\s-])?won\b"
DOLLARS = r"(?:(?:U\.?S\.?|American)[\s-])?(?:dollars?\b|USD\b)"

SIGNED = rf"(?P<sign>{SIGN}) (?P<signed>{DIGITS}) (?:[\s-]?(?P<signed_scale>{SCALE}))?"
# "1 trillion 38.9 billion won" is one sum in two steps.
NAMED = rf"""
    (?P<named>{NUMBER}) (?:[\s-](?P<named_scale>{SCALE}))?
    (?: [\s-] (?P<rest>{DIGITS}) [\s-] (?P<rest_scale>{SCALE}) )?
    [\s-] (?: (?P<won>{WON}) | {DOLLARS} )
"""
MONEY = Pattern(rf"{SIGNED} | {NAMED}", re.VERBOSE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Money:
    """A sum at `start` to `end` of a text, in whole units of its currency."""

    start: int
    end: int
    amount: int
    currency: Currency


@dataclass(frozen=True, slots=True)
class Rise:
    """A rise at `start` to `end` of a text: 13.9 for "13.9 percent", 400 for "fivefold"."""

    start: int
    end: int
    percent: float


def find_money(text: str) -> list[Money]:
    """All sums in won and U.S. dollars, in the order of the text."""
    english = [_money(found) for found in MONEY.finditer(text)]
    korean = [Money(start, end, amount, currency) for start, end, amount, currency in money_ko.find_money(text)]
    return sorted(english + korean, key=lambda money: money.start)


def _money(found: re.Match[str]) -> Money:
    if found["sign"]:
        amount = as_decimal(found["signed"]) * _scale(found["signed_scale"])
        is_won = found["sign"].strip().upper() in ("₩", "￦", "W", "KRW")
    else:
        amount = as_decimal(found["named"]) * _scale(found["named_scale"])
        if found["rest"]:
            amount += as_decimal(found["rest"]) * _scale(found["rest_scale"])
        is_won = found["won"] is not None
    return Money(found.start(), found.end(), round(amount), Currency.KRW if is_won else Currency.USD)


def _scale(word: str | None) -> Decimal:
    return Decimal(SCALES[word.lower()] if word else 1)


PERCENT = Pattern(rf"(?P<percent>{NUMBER})(?:\s?%|[\s-]?(?:percent|per\scent|pct)\b)(?!age)", re.IGNORECASE)
FOLD = Pattern(rf"\b(?P<times>{WORDS}|\d{{1,3}}(?:\.\d)?)-?fold\b", re.IGNORECASE)
# "five times" alone counts meetings: what it multiplies must follow, or a rise come before.
TIMES = Pattern(
    rf"""
    (?P<led> \b(?:by|to|increase\sof|rise\sof|hike\sof) \s (?:about\s|nearly\s|almost\s|up\sto\s|more\sthan\s)? )?
    (?<![\w.]) (?P<times>{WORDS}|\d{{1,3}}(?:\.\d)?) \s times \b
    (?(led) | (?= ,?\s (?: as\s(?:much|high|large|big) | more | higher | larger | greater | bigger | over | above | what
                         | that | its? | their | the | Seoul | South\sKorea | last\syear | this\syear )\b ))
    """,
    re.VERBOSE | re.IGNORECASE,
)
TWICE = Pattern(
    r"\b(?:twice|double)(?=\s(?:as\smuch|what|that|the\s(?:\w+\s)?(?:amount|sum|figure|share)|its\s(?:current|present)|last\syear)\b)",
    re.IGNORECASE,
)
MULTIPLES = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5, "sextupl": 6}
MULTIPLY = Pattern(
    r"""
    \b (?P<multiple>doubl|tripl|trebl|quadrupl|quintupl|sextupl) (?:e|ed|es|ing) \b
    (?= [^.;,]{0,60}? \b (?: share | payment | contribution | bill | cost | sum | amount | burden | what )s? \b )
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
    """All figures in percent, whatever they measure."""
    english = [Rise(m.start(), m.end(), float(as_decimal(m["percent"]))) for m in PERCENT.finditer(text)]
    korean = [Rise(start, end, percent) for start, end, percent in money_ko.find_percents(text)]
    return sorted(english + korean, key=lambda rise: rise.start)


def find_multiples(text: str) -> list[Rise]:
    """All rises told as a multiple: "fivefold", "five times what it pays", "double its share"."""
    return sorted(_multiples(text), key=lambda rise: rise.start)


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
        yield Rise(found.start(), found.end(), _rise(Decimal(MULTIPLES[found["multiple"].lower()])))
    for start, end, times in money_ko.find_multiples(text):
        yield Rise(start, end, _rise(times))


def _rise(times: Decimal) -> float:
    """Five times as much is a rise by 400 percent."""
    return float((times - 1) * 100)
