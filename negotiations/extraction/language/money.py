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

SIGN = r"(?:(?<![A-Za-z$])(?:US\s?\$|U\.S\.\s?\$|\$US|USD\s?|KRW\s?|W(?=\d)|\$)|₩\s?|￦\s?)"
WON = r"(?:(?:(?:South\s)?Korean[\s-])?won\b|KRW\b)"
DOLLARS = r"(?:(?:U\.?S\.?|American)[\s-]?)?(?:dollars?\b|USD\b)"
_LOW = r"(?<![\d.,])\d{1,3}(?:\.\d{1,4})?"
_TO = r"(?:\s?[-–]\s?|\sto\s)"

# Of "$4-5 billion" and "between 1.5 and 2 trillion won" the lower end shares scale and currency with the upper.
SIGNED = (
    rf"(?P<sign>{SIGN}) (?:(?P<signed_low>{_LOW}){_TO}(?:{SIGN})?)? (?P<signed>{DIGITS}) (?P<signed_scale>{SCALE})?"
)
# "1 trillion 38.9 billion won" is one sum in two steps.
NAMED = rf"""
    (?: (?P<named_low>{_LOW}){_TO} | between\s(?P<between>{_LOW})\sand\s )?
    (?P<named>{NUMBER}) (?P<named_scale>{SCALE})?
    (?: [\s-] (?P<rest>{DIGITS}) (?P<rest_scale>{SCALE}) )?
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


def find_money(text: str) -> list[Money]:
    """All sums in won and U.S. dollars, in the order of the text."""
    english = [money for found in MONEY.finditer(text) for money in _sums(found)]
    korean = [Money(start, end, amount, currency) for start, end, amount, currency in money_ko.find_money(text)]
    return sorted(english + korean, key=lambda money: money.start)


def _sums(found: re.Match[str]) -> Iterator[Money]:
    """The sum that was found, after the lower end of its range, if it is one."""
    form = "signed" if found["sign"] else "named"
    is_won = found["won"] is not None or (found["sign"] or "").strip().upper() in ("₩", "￦", "W", "KRW")
    currency = Currency.KRW if is_won else Currency.USD
    scale = _scale(found[f"{form}_scale"])
    start = found.start()
    for end in ("signed_low", "named_low", "between"):
        if low := found[end]:
            yield Money(start, found.end(end), round(as_decimal(low) * scale), currency)
            start = found.start(form)
    amount = as_decimal(found[form]) * scale
    if found["rest"]:
        amount += as_decimal(found["rest"]) * _scale(found["rest_scale"])
    yield Money(start, found.end(), round(amount), currency)


def _scale(word: str | None) -> Decimal:
    return Decimal(SCALES[word.strip(" -\n\t\xa0").lower()] if word else 1)
