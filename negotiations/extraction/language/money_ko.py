"""Sums of money and rises in Korean text: "1조1833억원", "50억 달러", "13.9%", "5배"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from negotiations.extraction.language.patterns import Pattern
from negotiations.values import Currency

# "1,833", "1천833", "9천", "2천5백", "천833"
_THOUSANDS = r"천\s?(?:\d{1,3}백?)?"
COUNT = (
    r"(?<!\d)(?<!\d[.,])(?<!제)(?<!제\s)(?:(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.\d{1,4})?"
    rf"(?:{_THOUSANDS})?|{_THOUSANDS})"
)
STEPS = ((10**12, "조"), (10**8, "억"), (10**4, "만"))
_UNIT = r"(?P<unit> 원 | 달러 | 미\s?달러 | 불 | 弗 )"
# Headlines leave "원" out: "1조5192억…8.3% 인상".
_NO_UNIT = r"(?<=[조억]) (?=[\s…·,\"”’)]|(?:으?로|에)[\s…,]|$) (?!\s?\S{0,3}(?:명|대|개|배))"
MONEY = Pattern(
    rf"""
    (?=\d|천) (?: (?P<조>{COUNT})\s?조 \s? )? (?: (?P<억>{COUNT})\s?억 \s? )? (?: (?P<만>{COUNT})\s?만 \s? )?
    (?<=[조억만\s]) \s? (?: {_UNIT} | {_NO_UNIT} )
    """,
    re.VERBOSE,
)
PERCENT = Pattern(r"(?<!\d)(?<!\d[.,])(?P<percent>\d{1,4}(?:\.\d{1,3})?)\s?(?:퍼센트|프로(?!그))")
MULTIPLE = Pattern(r"(?<!\d)(?<!\d[.,])(?P<times>\d{1,2}(?:\.\d)?|다섯|두|세|네)\s?배(?=[가를의로 에나이인,.)]|$)")
TIMES = {"두": 2, "세": 3, "네": 4, "다섯": 5}


def find_money(text: str) -> Iterator[tuple[int, int, int, Currency]]:
    """Start, end, amount and currency of each sum that is counted in 조, 억 or 만."""
    for found in MONEY.finditer(text):
        steps = [(scale, found[unit]) for scale, unit in STEPS if found[unit]]
        if steps:
            amount = sum((_count(count) * scale for scale, count in steps), Decimal(0))
            currency = Currency.KRW if found["unit"] in ("원", None) else Currency.USD
            yield found.start(), found.end(), round(amount), currency


def _count(text: str) -> Decimal:
    """A count with thousands, "9천" or "1천833", is one number."""
    before, thousands, rest = re.sub(r"[,\s]", "", text).rpartition("천")
    if not thousands:
        return Decimal(rest)
    hundred = 100 if rest.endswith("백") else 1
    return Decimal(before or 1) * 1000 + Decimal(rest.removesuffix("백") or 0) * hundred


def find_percents(text: str) -> Iterator[tuple[int, int, float]]:
    """Start, end and value of each figure in 퍼센트 ("%" is every language's)."""
    for found in PERCENT.finditer(text):
        yield found.start(), found.end(), float(found["percent"])


def find_multiples(text: str) -> Iterator[tuple[int, int, Decimal]]:
    """Start, end and factor of each multiple: "5배"."""
    for found in MULTIPLE.finditer(text):
        times = found["times"]
        yield found.start(), found.end(), Decimal(TIMES.get(times) or times)
