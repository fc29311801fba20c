"""Is a negotiation under way that the calendar does not know yet? The page's own rounds and terms tell."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from negotiations.extraction.language.dates import Days, find_days
from negotiations.extraction.language.dates_ko import find_korean_days
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.settling import settle
from negotiations.extraction.language.text import Sentence
from negotiations.extraction.page.subject import is_foreign
from negotiations.extraction.page.terms import is_about_deal
from negotiations.extraction.rounds.meetings import find_meeting
from negotiations.extraction.rounds.mentions_en import find_mentions
from negotiations.extraction.rounds.mentions_ko import find_korean_mentions
from negotiations.reference import Negotiation

_NEAR, _NEAR_MONTH = 100, 50  # days between a page and a round that it tells of as news, and the middle of its month
_THIS_WEEK = Pattern(r"\b(?:this|last|next)\s+week\b|이번\s?주|지난\s?주|다음\s?주", re.IGNORECASE)
_MEETS_KOREAN = Pattern(r"(?:협상단|대표단|양측|양국)\S*\s.*(?:만났|만난|만나|마주|회의|협의)")
# Talks on the agreement to come: "talks to renew the pact", "a successor to the accord".
_RENEWAL = Pattern(
    r"\b(?:talks|negotiat\w+|consultations)\b[^;]{0,60}\b(?:renew\w*|new|next|successor|replac\w+|follow-on)\b[^;]{0,40}"
    r"\b(?:deal|pact|agreement|accord|SMA)\b",
    re.IGNORECASE,
)
_STRUCK = Pattern(
    r"\b(?:struck|signed|concluded|reached|agreed|sealed|clinched|negotiated|made)\b[^.;]{0,30}?\b(?P<year>20\d\d)\b"
    r"|(?P<korean>20\d\d)년[^.]{0,30}?(?:타결|체결|서명|합의)"
)


def negotiated_after(known: Negotiation, sentences: Sequence[Sentence], published: date) -> int:
    """The ordinal under negotiation on a day after the calendar's `known` one: its own, unless the page tells of
    rounds at that time. Then it is the next, or the one after that where a later agreement is told to be in force.
    """
    if published.year <= known.last_year or not _tells_of_rounds(sentences, published):
        return known.number
    return known.number + 1 + any(known.last_year < year < published.year - 1 for year in _years_struck(sentences))


def _tells_of_rounds(sentences: Sequence[Sentence], published: date) -> bool:
    """Does the page tell of a round by number or order, and of a meeting on a day near publication?"""
    read = [s for s in sentences if not is_foreign(s.text)]
    return any(_numbers(s) for s in read) and any(_meets_near(s, published) for s in read)


def _numbers(sentence: Sentence) -> bool:
    find = find_korean_mentions if sentence.is_korean else find_mentions
    return bool(find(sentence.text, None) or _RENEWAL.search(sentence.text))


def _meets_near(sentence: Sentence, published: date) -> bool:
    """Does the sentence tell of a meeting near the day of publication?"""
    meets = _MEETS_KOREAN.search(sentence.text) if sentence.is_korean else find_meeting(sentence.text)
    if not meets and not _numbers(sentence):
        return False
    return bool(_THIS_WEEK.search(sentence.text)) or any(_is_near(day, published) for day in _days(sentence))


def _days(sentence: Sentence) -> Iterator[Days]:
    return find_korean_days(sentence.text) if sentence.is_korean else find_days(sentence.text)


def _is_near(day: Days, published: date) -> bool:
    """Is it a day or a month that as its words stand is near publication?"""
    if day.first is None:
        return False
    told = settle(day.first, 0, published)
    if told.year is None or told.month is None:
        return False
    middle = told.whole or date(told.year, told.month, 15)
    return abs((middle - published).days) <= (_NEAR if day.first.year or told.whole else _NEAR_MONTH)


def _years_struck(sentences: Sequence[Sentence]) -> Iterator[int]:
    """The years in which, so the page says, agreements were reached."""
    for sentence in sentences:
        if is_about_deal(sentence.text):
            yield from (int(m["year"] or m["korean"]) for m in _STRUCK.finditer(sentence.text))
