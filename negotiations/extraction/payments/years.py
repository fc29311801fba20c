"""The year that a payment is for, as the words around its sum give it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.payments.figures import Figure
from negotiations.values import PaymentKind

_YEAR = Pattern(
    r"""
    (?<![\d$.,-])\b (?P<absolute>(?:19|20)\d\d) \b (?![-,.]\d|\s?(?:percent|%|won|dollars|troops)) (?:['’]s)?
    | \b (?P<relative>this|last|next) \s year \b (?:['’]s)?
    | \b (?: (?:the\s)? (?:previous|preceding) \s year | (?:a|the) \s year \s (?:before|earlier|ago) )
        \b (?P<before>) (?:['’]s)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?"
# A year of signing, ending or bargaining is none of payment.
_DATING = Pattern(
    rf"""(?: \b(?: until | till | through | since | expir\w+ | end(?:s|ed|ing)? | sign\w* | reach\w*
             | conclud\w+ | struck | negotiat\w+
             | held | late | early | mid | end\sof | back | launched | {_MONTHS}(?:\s\d{{1,2}},?)? )
           \s (?:(?:in|at|on|by|of|the|end|with|year)\s){{0,4}} | \bmid- | \b(?:late|early)- ) $""",
    re.VERBOSE | re.IGNORECASE,
)
_BASE_YEAR = Pattern(
    r"\b(?:times|than|above|over|against|on)\s(?:what|the\s(?:sum|amount))\s[^,;.\d$]{1,45}$|\b(?:from|than|above|over|on|against|versus|times|compared\s(?:with|to))\s(?:(?:in|that\sof|the|what|it|Seoul|paid|did)\s){0,4}$",
    re.IGNORECASE,
)
_THAT_YEAR = Pattern(r"\b(?:for|in|of)\s(?:that|the\ssame)\syear\b", re.IGNORECASE)
_FIRST_YEAR = Pattern(r"\b(?:for|in|of)\s(?:the|its)\s(?:first|opening|initial)\syear\b", re.IGNORECASE)
RIGHT = 6  # by so many characters a year after the sum is nearer than one before it
_OFF = {"last": -1, "this": 0, "next": 1}


@dataclass(frozen=True, slots=True)
class _Year:
    start: int
    end: int
    value: int | None
    base: bool


def payment_year(text: str, figure: Figure, kind: PaymentKind, published: int | None) -> int | None:
    """The nearest year in a sum's own words. The year that a rise counts from is that of the sum it compares with."""
    years = list(_years(text, published))
    if figure.base and (when := re.search(r"\b((?:19|20)\d\d),\swhen$", text[: figure.clause[0]])):
        return int(when[1])
    start, end = figure.space[0], max(figure.space[1], figure.reach[1])
    own = [y for y in years if start <= y.start and y.end <= end and (figure.base or not y.base)]
    if kind is not PaymentKind.AGREED:  # a year gone by is that of the demand
        own = [y for y in own if y.value and y.value >= (published or 0)]
    if not own:
        return None
    nearest = min(own, key=lambda y: y.start - figure.end - RIGHT if y.start >= figure.end else figure.start - y.end)
    if re.match(r"\s(?:and|or)\s(?:19|20)\d\d\b", text[nearest.end :]):
        return None  # one sum for two years
    if nearest.value is None:
        return _year_before(years, nearest, published)
    return nearest.value


def pointed_year(text: str, figure: Figure, named: int | None, first: int | None) -> int | None:
    """The year that the words point at: "that year", `named` last on the page, or "the first year" of an agreement."""
    space = text[figure.space[0] : max(figure.space[1], figure.reach[1])]
    if named and _THAT_YEAR.search(space):
        return named
    return first if _FIRST_YEAR.search(space) else None


def last_year_named(text: str) -> int | None:
    """The year of payment that a sentence names last, in figures."""
    named = [int(found["absolute"]) for found in _YEAR.finditer(text) if found["absolute"]]
    return named[-1] if named else None


def _years(text: str, published: int | None) -> Iterator[_Year]:
    for found in _YEAR.finditer(text):
        before = text[max(found.start() - 48, 0) : found.start()]
        if _DATING.search(before):
            continue
        base = bool(_BASE_YEAR.search(before)) or found["before"] is not None
        if found["absolute"]:
            yield _Year(found.start(), found.end(), int(found["absolute"]), base)
        elif found["relative"]:
            value = published + _OFF[found["relative"].lower()] if published else None
            if value:
                yield _Year(found.start(), found.end(), value, base)
        else:
            yield _Year(found.start(), found.end(), None, base)


def _year_before(years: list[_Year], nearest: _Year, published: int | None) -> int | None:
    """What "the previous year" is: the one before another that the sentence names, or before that of publication."""
    named = [y.value for y in years if y.value and y.start < nearest.start]
    if named:
        return named[-1] - 1
    return published - 1 if published else None
