"""Sums of money in text: "1.1833 trillion won", "US$5 billion", "960bn won", "$924m", "W950.7 billion"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from negotiations.extraction.language import money_ko
from negotiations.extraction.language.numbers import DIGITS, NUMBER, as_decimal
from negotiations.extraction.language.patterns import Pattern
from negotiations.values import Currency

SCALES = {
    **dict.fromkeys(("trillion", "trln", "trn", "tril", "tln", "tn", "t"), 10**12),
    **dict.fromkeys(("billion", "bln", "bil", "bn", "b"), 10**9),
    **dict.fromkeys(("million", "mln", "mil", "mn", "m"), 10**6),
}
_SHORT = "trln|trn|tril|tln|tn|bln|bil|bn|mln|mil|mn"
# "1.03 trillion", "1.03-trillion", "960bn"; a letter alone must touch its figure: "$924m".
SCALE = rf"(?:[\s-]?(?:trillion|billion|million|{_SHORT})\b|(?<=\d)[tbm]\b)"

_SIGN = r"(?:(?<![A-Za-z$])(?:US\s?\$|U\.S\.\s?\$|\$US|USD\s?|KRW\s?|W(?=\d)|\$)|₩\s?|￦\s?)"
_LOW = r"(?<![\d.,])\d{1,3}(?:\.\d{1,4})?"
_TO = r"(?:\s?[-–]\s?|\sto\s)"
# Of "$4-5 billion" and "between 1.5 and 2 trillion won" the lower end shares scale and currency with the upper.
SIGNED = Pattern(
    rf"(?P<sign>{_SIGN})(?:(?P<low>{_LOW}){_TO}(?:{_SIGN})?)?(?P<sum>{DIGITS})(?P<scale>{SCALE})?", re.IGNORECASE
)
NAME = Pattern(
    r"(?<=[\s-])(?:(?P<won>(?:(?:South\s)?Korean[\s-])?won\b|KRW\b)|(?:(?:U\.?S\.?|American)[\s-]?)?(?:dollars?\b|USD\b))",
    re.IGNORECASE,
)
# What stands before the name of a currency; "1 trillion 38.9 billion won" is one sum in two steps.
NAMED = Pattern(
    rf"""
    (?: (?P<low>{_LOW}){_TO} | between\s(?P<between>{_LOW})\sand\s )?
    (?P<sum>{NUMBER}) (?P<scale>{SCALE})?
    (?: [\s-] (?P<rest>{DIGITS}) (?P<rest_scale>{SCALE}) )?
    [\s-]$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST = 60  # characters of a sum before the name of its currency


@dataclass(frozen=True, slots=True)
class Money:
    """A sum at `start` to `end` of a text, in whole units of its currency."""

    start: int
    end: int
    amount: int
    currency: Currency


def find_money(text: str) -> list[Money]:
    """All sums in won and U.S. dollars, in the order of the text."""
    found = [*_signed(text), *_named(text)]
    found += [Money(start, end, amount, currency) for start, end, amount, currency in money_ko.find_money(text)]
    return sorted(found, key=lambda money: money.start)


def _signed(text: str) -> Iterator[Money]:
    for found in SIGNED.finditer(text):
        is_won = found["sign"].strip().upper() in ("₩", "￦", "W", "KRW")
        amount = as_decimal(found["sum"]) * _scale(found["scale"])
        yield from _with_low(found, ("low",), amount, found.end(), is_won=is_won)


def _named(text: str) -> Iterator[Money]:
    """Sums whose currency is named behind them: looked for from its name backwards, since numbers are many."""
    last = 0
    for name in NAME.finditer(text):
        found = NAMED.search(text, max(name.start() - _LONGEST, last), name.start())
        if found is None:
            continue
        amount = as_decimal(found["sum"]) * _scale(found["scale"])
        if found["rest"]:
            amount += as_decimal(found["rest"]) * _scale(found["rest_scale"])
        yield from _with_low(found, ("low", "between"), amount, name.end(), is_won=name["won"] is not None)
        last = name.end()


def _with_low(
    found: re.Match[str], ends: tuple[str, ...], amount: Decimal, end: int, *, is_won: bool
) -> Iterator[Money]:
    """The sum that was found, after the lower end of its range, if it is one."""
    currency = Currency.KRW if is_won else Currency.USD
    start = found.start()
    for low in ends:
        if found[low]:
            yield Money(start, found.end(low), round(as_decimal(found[low]) * _scale(found["scale"])), currency)
            start = found.start("sum")
    yield Money(start, end, round(amount), currency)


def _scale(word: str | None) -> Decimal:
    return Decimal(SCALES[word.strip(" -\n\t\xa0").lower()] if word else 1)
