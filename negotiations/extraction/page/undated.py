"""Which agreement a page without a date is about: by the one that is in force, or by the years it speaks of."""

import re
from collections.abc import Iterator, Sequence

from negotiations.extraction.agreements.calendar import reached_in
from negotiations.extraction.agreements.facts import FAR
from negotiations.extraction.language.ordinals import ORDINAL, ordinal_value
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.text import Sentence
from negotiations.extraction.page.subject import is_foreign, is_own_subject
from negotiations.extraction.page.terms import agreement_by_term, is_about_deal, stated_agreements
from negotiations.extraction.rounds.mentions_en import find_mentions
from negotiations.reference import negotiations

_YEAR = r"(?:19|20)\d\d"
_DEAL = r"(?:Special\s+Measures?\s+Agreement|SMA|agreement|deal|pact|accord|arrangement)"
_CURRENT = r"\b(?:current|present|existing)\s+(?:[\w-]+\s+){0,4}?"
# "the present SMA, the 12th since 1991", "the existing 12th SMA"
_NTH_IN_FORCE = Pattern(
    rf"{_CURRENT}(?:{_DEAL}(?:\s+\(SMA\))?,\s+the\s+(?P<behind>{ORDINAL})\b|(?P<before>{ORDINAL})\s+{_DEAL})",
    re.IGNORECASE,
)
# "the existing five-year accord, struck in October 2024"
_REACHED = Pattern(
    rf"{_CURRENT}{_DEAL}(?:\s+\(SMA\))?,?\s+(?:which\s+was\s+)?(?:struck|reached|concluded|signed|agreed)\b[^.;,]{{0,30}}?\b(?P<year>{_YEAR})\b",
    re.IGNORECASE,
)
_YEARS = Pattern(
    rf"(?P<until>(?:\b(?:through|until|till|to)\s+|[-–]))?(?<!\d)(?<!\d[.,])(?P<year>{_YEAR})\b(?!,\d|\s+won)"
)
_PAYING = Pattern(r"\b(?:contribut\w+|pays?|payments?|paid)\b", re.IGNORECASE)
_LONGEST = FAR + 3  # years from the end of talks to the end of the term that they led to


def agreement_of_undated(sentences: Sequence[Sentence]) -> tuple[int | None, str]:
    """The ordinal under negotiation on a page that gives no day, and how it is known."""
    in_force = max(_in_force(sentences), default=None)
    stated = max(stated_agreements(sentences), default=None)
    if in_force and (stated is None or stated <= in_force) and _tells_of_rounds(sentences):
        return in_force + 1, f"agreement {in_force} is in force"
    if stated:
        return stated, "stated"
    number, why = agreement_by_term(sentences)
    return (number, why) if number else _beyond_the_calendar(sentences)


def _in_force(sentences: Sequence[Sentence]) -> Iterator[int]:
    """The agreements that the page says to be in force, by their ordinals or by when they were reached."""
    for sentence in sentences:
        for found in _NTH_IN_FORCE.finditer(sentence.text):
            yield ordinal_value(found["behind"] or found["before"]) or 0
        for found in _REACHED.finditer(sentence.text):
            yield reached_in(int(found["year"])) or 0


def _tells_of_rounds(sentences: Sequence[Sentence]) -> bool:
    return any(find_mentions(s.text, None) for s in sentences if not is_foreign(s.text))


def _beyond_the_calendar(sentences: Sequence[Sentence]) -> tuple[int | None, str]:
    """The one after the last known, where the page speaks of paying in years that no term of that can reach."""
    last = negotiations()[-1]
    years = [
        int(found["year"])
        for sentence in sentences
        if is_own_subject(sentence.text) or is_about_deal(sentence.text) or _PAYING.search(sentence.text)
        for found in _YEARS.finditer(sentence.text)
        if not found["until"]
    ]
    if max(years, default=0) > last.last_year + _LONGEST:
        return last.number + 1, f"it speaks of paying in {max(years)}"
    return None, ""
