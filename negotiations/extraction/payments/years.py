"""The year that a payment is for, as the words around its sum give it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.payments.figures import Figure
from negotiations.extraction.payments.words import IS_BASE
from negotiations.values import PaymentKind

_YEAR = Pattern(
    r"""
    (?<![\d$.,-])\b (?P<absolute>(?:19|20)\d\d) \b (?![-,.]\d|\s?(?:percent|%|won|dollars|troops)) (?:['’]s)?
    | \b (?P<relative>this|last|next|the\scurrent|the\scoming) \s (?:fiscal\s)?year \b (?:['’]s)?
    | \b (?: (?:the\s)? (?:previous|preceding|prior) \s year | (?:a|the) \s year \s (?:before|earlier|ago) )
        \b (?P<before>) (?:['’]s)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What has its own years beside the payment's: "this year's defense budget", "last year's inflation".
_NOT_PAID = Pattern(
    r"\s?(?:to|through|until|[-–])\s?(?:19|20)\d\d\b|\s(?:level|(?:[\w-]+\s){0,2}(?:budget|inflation|consumer|prices?|index|spending|exchange|election|talks|negotiations))",
    re.IGNORECASE,
)
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?"
# A year of signing, ending or bargaining is none of payment.
_DATING = Pattern(
    rf"""(?: \b(?: until | till | through | since | expir\w+ | end(?:s|ed|ing)? | sign\w* | reach\w*
             | conclud\w+ | struck | negotiat\w+ | earlier | later
             | held | late | early | mid | end\sof | back | launched | {_MONTHS}(?:\s\d{{1,2}},?)? )
           \s (?:(?:in|at|on|by|of|the|end|with|year)\s){{0,4}} | \bmid- | \b(?:late|early)-
           | (?:19|20)\d\d\s?(?:to|through|until|[-–])\s? ) $""",
    re.VERBOSE | re.IGNORECASE,
)
_BASE_YEAR = Pattern(
    r"\b(?:times|than|above|over|against|on)\s(?:what|the\s(?:sum|amount))\s[^,;.\d$]{1,45}$"
    r"|\bpa(?:ys?|ying|id)\s(?:what|as\smuch\sas|the\ssame\s(?:sum\s|amount\s)?as)\s(?:(?:it|Seoul|South\sKorea|had|was|were|paid|did|in|for)\s){1,5}$"
    r"|\b(?:from(?!\sSeoul)|than|above|below|over|on|against|versus|times|as|compared\s(?:with|to))\s(?:(?:in|that\sof|of|for|the|what|it|Seoul|paid|did|level|levels|figure|amount|sum|rate|payment|contribution)\s){0,4}$",
    re.IGNORECASE,
)
_FOR = Pattern(r"\b(?:for|toward)\s(?:the\s)?(?:(?:fiscal|calendar)\s)?(?:year\s)?$", re.IGNORECASE)
_NOW = Pattern(
    r"\b(?:now|currently|presently|at\s(?:present|the\smoment))\b(?!\sin\s(?:force|effect|place))"
    r"|\b(?:current|present)\s(?:(?:annual|yearly)\s)?(?:share|payment|contribution|bill|amount|sum|level|dues|figure|(?=[\d$₩]))",
    re.IGNORECASE,
)
_A_YEAR = Pattern(r"\b(?:(?:a|per|each|every)\syear|annual(?:ly)?|yearly)\b", re.IGNORECASE)
_THAT_YEAR = Pattern(r"\b(?:that|(?:for|in|of)\sthe\ssame)\syear\b", re.IGNORECASE)
_FIRST_YEAR = Pattern(
    r"\b(?:for|in|of|during)\s(?:the|its|[\w\s]{1,20}['’]s)\s(?:first|opening|initial)\syear\b"
    r"|\b(?:for|in|of)\sthe\s(?:first|opening|initial)\sof\s(?:those|these|the)\s(?:\w+\s)?years\b|\b(?:the|its)\sfirst\syear['’]s\b|\bfirst-year\s",
    re.IGNORECASE,
)
# A year right behind a figure is its own, not that of the next one.
_RIGHT_BEHIND = Pattern(
    r"\)?,?\s(?:(?:a|per)\syear\s)?(?:in\s|for\s)?(?:(?:19|20)\d\d|(?:this|next|last)\syear)\b",
    re.IGNORECASE,
)
RIGHT = 6  # by so many characters a year after the sum is nearer than one before it
_OFF = {"last": -1, "this": 0, "the current": 0, "next": 1, "the coming": 1}


@dataclass(frozen=True, slots=True)
class _Year:
    """A year that a sentence names; `base`: others are compared with it; `meant`: it is one that is paid for."""

    start: int
    end: int
    value: int | None
    base: bool
    meant: bool


def payment_year(figure: Figure, kind: PaymentKind, published: int | None) -> int | None:
    """The nearest year in a sum's own words. The year that a rise counts from is that of the sum it compares with."""
    years = list(_years(figure.text, published))
    if figure.base and (when := re.search(r"\b((?:19|20)\d\d),\swhen\s?$", figure.text[: figure.clause[0]])):
        return int(when[1])
    own = _own_years(figure, years)
    if kind is not PaymentKind.AGREED:  # a year gone by is that of the demand
        own = [y for y in own if y.value and (y.meant or y.value >= (published or 0))]
    if not own:
        return None
    nearest = min(own, key=lambda y: y.start - figure.end - RIGHT if y.start >= figure.end else figure.start - y.end)
    if re.match(r"\s(?:and|or)\s(?:(?:19|20)\d\d|next)\b", figure.text[nearest.end :]):
        return None  # one sum for two years
    if nearest.value is None:
        return _year_before(years, nearest, published)
    return nearest.value


def _own_years(figure: Figure, years: Sequence[_Year]) -> list[_Year]:
    start, end = figure.space[0], max(figure.space[1], figure.reach[1])
    if start > figure.clause[0] and (theirs := _RIGHT_BEHIND.match(figure.text, start)):
        start = theirs.end()
    if figure.base and (cue := IS_BASE.search(figure.text, max(figure.start - 70, start), figure.start)):
        start = cue.start()
    return [y for y in years if start < y.end <= end and (figure.base or not y.base)]


def is_paid_now(figure: Figure) -> bool:
    """Do its words say that a sum is what is paid at present: "now pays", "its current share"?"""
    space = figure.text[figure.space[0] : figure.space[1]]
    now = _NOW.search(space)
    return now is not None and not _A_YEAR.search(space) and not _YEAR.search(space, now.end())


def points_at_that_year(figure: Figure) -> bool:
    """Is it for "that year", which the page named before?"""
    return bool(_THAT_YEAR.search(_words(figure)))


def points_at_first_year(figure: Figure) -> bool:
    """Is it for "the first year" of an agreement?"""
    return bool(_FIRST_YEAR.search(_words(figure)))


def _words(figure: Figure) -> str:
    return figure.text[figure.space[0] : max(figure.space[1], figure.reach[1])]


def last_year_named(text: str) -> int | None:
    """The year of payment that a sentence names last, in figures."""
    named = [int(found["absolute"]) for found in _YEAR.finditer(text) if found["absolute"]]
    return named[-1] if named else None


def _years(text: str, published: int | None) -> Iterator[_Year]:
    for found in _YEAR.finditer(text):
        before = max(found.start() - 48, 0), found.start()
        if _DATING.search(text, *before) or _NOT_PAID.match(text, found.end()):
            continue
        base = bool(_BASE_YEAR.search(text, *before)) or found["before"] is not None
        meant = bool(_FOR.search(text, *before))
        if found["absolute"]:
            yield _Year(found.start(), found.end(), int(found["absolute"]), base, meant)
        elif found["relative"]:
            if published:
                value = published + _OFF[re.sub(r"\s+", " ", found["relative"].lower())]
                yield _Year(found.start(), found.end(), value, base, meant)
        else:
            yield _Year(found.start(), found.end(), None, base, meant)


def _year_before(years: Sequence[_Year], nearest: _Year, published: int | None) -> int | None:
    """What "the previous year" is: the one before another that the sentence names, or before that of publication."""
    named = [y.value for y in years if y.value and y.start < nearest.start]
    if named:
        return named[-1] - 1
    return published - 1 if published else None
