"""For which year a figure of a Korean sentence is: "2026년", "올해", "91년", and what is only compared with."""

import re
from collections.abc import Sequence

from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.text import remembered
from negotiations.extraction.payments.kinds_ko import has_verb
from negotiations.values import PaymentKind

COMPARED = (
    r"(?:보다|대비|에\s?비해|에\s?비하면|에\s?견줘|[과와]\s?(?:비교|견줘|견주)|[과와]\s(?:같|동일|비슷)|수준"
    r"|의\s\S{1,4}\s?배)"
)
"""What follows a sum or a year that another is compared with."""
# From a year to what compares with it lies no more than a sum: "2019년 한국의 분담금(1조389억원)보다".
_SUM = r"(?:\([^()]{0,60}\)|\s?[\d,.조억만천\s]{1,16}(?:원|달러))?"
_WORDS = r"(?:\s(?![^\s(]*(?:[은는을를이가]|으로)\s)(?![^\s(]*\d)[^\s()]{1,8}){0,2}"
_BASE = rf"(?:도|분)?(?:{_WORDS}{_SUM}[^\s(]{{0,6}}?)\s?{COMPARED}|\s(?:국방비|국방\s?예산)"  # "올해 국방비 증가율"
_YEAR = Pattern(
    r"(?:(?P<absolute>(?:19|20)\d\d)|(?<![\d.])['’‘](?P<short>\d\d)|(?<![\d.,])(?P<nineties>9\d))(?:년|회계연도)"
    rf"(?!\s?\d{{1,2}}월|간)(?P<of>도|분)?(?P<base>(?<!도)(?<!분){_BASE})?"
    rf"|(?P<relative>올해|올(?=\s|분)|금년|내년|지난해|작년|전년)(?P<rel_of>도|분|치)?(?P<rel_base>{_BASE})?"
)
_EACH = Pattern(r"각각|차례로")
_PAYMENT_OF = Pattern(r"\s?(?:\S{1,8}\s)?(?:방위비|분담금|몫|액수|금액|부담)")
_PAYMENT_AFTER = Pattern(r"\s?(?:\S{1,6}\s)?(?:분담금|몫|부담)(?!\s?\()|에\s?(?:내|낸|낼|부담|지불)")


def year_of(
    text: str, start: int, end: int, at: int, published: int | None, kind: PaymentKind, *, base: bool
) -> int | None:
    """The year named last before a figure, or right behind it; one that it is compared with is that of the base.

    A clause without a year of its own takes that of the clause before it.
    """
    found = [m for m in _years_in(text) if m.end() <= end]
    if base:
        return _nearest([m for m in found if m.start() >= start], at, published)
    own = [
        m for m in found if not (m["base"] or m["rel_base"]) and (kind is PaymentKind.AGREED or _is_paid_for(m, text))
    ]
    before = [m for m in own if m.start() < at and (m.start() >= start or not has_verb(text[:start]))]
    if before:
        return _value(before[-1], published)
    if kind is not PaymentKind.AGREED and (earlier := [m for m in own if m.start() < start]):
        return _value(earlier[-1], published)  # both sides speak of the same year
    behind = next((m for m in own if m.start() > at and _PAYMENT_AFTER.match(text, m.end())), None)
    return _value(behind, published) if behind else None


def years_of_each(text: str, start: int, end: int, published: int | None, count: int) -> list[int | None]:
    """The years of as many sums that a clause tells in the same order: "2031년과 2032년에 각각 …과 …"."""
    each = _EACH.search(text, start, end)
    named = [m for m in _years_in(text) if each and start <= m.start() < each.start()]
    found = [m for m in named if not (m["base"] or m["rel_base"])]
    return [_value(m, published) for m in found] if len(found) == count > 1 else []


@remembered
def _years_in(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_YEAR.finditer(text))


def _nearest(years: Sequence[re.Match[str]], at: int, published: int | None) -> int | None:
    near = [(abs(m.start() - at), _value(m, published)) for m in years]
    return min(near, key=lambda item: item[0])[1] if near else None


def _is_paid_for(year: re.Match[str], text: str) -> bool:
    """Is it the year that a demand or an offer is for, and not the one in which it was made?"""
    return bool(year["of"] or year["rel_of"] or year["relative"] == "내년" or _PAYMENT_OF.match(text, year.end()))


def _value(found: re.Match[str], published: int | None) -> int | None:
    if found["absolute"]:
        return int(found["absolute"])
    if found["nineties"]:
        return 1900 + int(found["nineties"])
    if found["short"]:
        return int(found["short"]) + (1900 if found["short"] > "50" else 2000)
    return published + _OFF[found["relative"]] if published is not None else None


_OFF = {"올해": 0, "올": 0, "금년": 0, "내년": 1, "지난해": -1, "작년": -1, "전년": -1}
