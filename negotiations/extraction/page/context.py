"""What a page as a whole tells about each of its sentences: the day it appeared, and which agreement it is about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from negotiations.extraction.language.text import Sentence
from negotiations.extraction.page.subject import (
    is_foreign,
    is_of_koreas_own,
    is_own_subject,
    names_korea,
    names_other_host,
    names_own_bill,
    names_these_talks,
)
from negotiations.extraction.page.terms import stated_agreements
from negotiations.extraction.page.undated import agreement_of_undated
from negotiations.extraction.page.underway import negotiated_after
from negotiations.reference import latest_negotiation, negotiations
from negotiations.values import Part

LEAD = 2
"""Sentences of a text that say what it is about."""


@dataclass(frozen=True, slots=True)
class Context:
    """`published` is the day the page gives. `year` is the year it appeared in, from that day or, if the page gives
    none, from its own statements and the calendar of negotiations (then `year_reason` says how). `agreement` is the
    ordinal under negotiation. `topical`: the page is about the South Korea–U.S. talks on sharing defense costs;
    `of_another_host`: on another country's, which it may compare with them. `dateline` is the place from which it was
    written ("SEOUL"), where the page gives it.
    """

    published: date | None = None
    year: int | None = None
    year_reason: str = ""
    agreement: int | None = None
    agreement_reason: str = ""
    topical: bool = True
    of_another_host: bool = False
    dateline: str | None = None

    def covers(self, sentence: Sentence) -> bool:
        """Can the sentence be about this page's negotiation? Other talks on a page about it are not, and on a page
        about something else only a sentence that names the subject itself is.
        """
        if is_foreign(sentence.text):
            return False
        if self.topical:
            return True
        if not names_korea(sentence.text):
            return not self.of_another_host and names_own_bill(sentence.text)
        return is_own_subject(sentence.text) or (self.of_another_host and is_of_koreas_own(sentence.text))


def context_of(sentences: Sequence[Sentence], published: date | None, dateline: str | None = None) -> Context:
    """Read the context of a page from its sentences."""
    agreement, why = _agreement(sentences, published)
    year, year_reason = (published.year, "") if published else _year(agreement)
    another = _is_of_another_host(sentences)
    topical = not another and _is_topical(sentences)
    return Context(published, year, year_reason, agreement, why, topical, another, dateline)


def _agreement(sentences: Sequence[Sentence], published: date | None) -> tuple[int | None, str]:
    """The ordinal under negotiation: stated as being negotiated, or known from the date, or from a term that ends."""
    if published:
        stated = stated_agreements(sentences)
        known = latest_negotiation(published)
        ahead = [number for number in stated if number > known.number]
        if ahead:
            return max(ahead), "stated"
        number = negotiated_after(known, sentences, published)
        return number, _calendar_reason(known.number, number)
    return agreement_of_undated(sentences)


def _calendar_reason(known: int, number: int) -> str:
    """Why a page is about that agreement: as the calendar has it, or by counting on."""
    if number == known:
        return "the calendar of negotiations"
    return f"rounds are held after the negotiation of agreement {known}"


def _year(agreement: int | None) -> tuple[int | None, str]:
    """The year of an undated page on a negotiation that began and ended in one year."""
    for n in negotiations():
        if n.number == agreement and n.first_year == n.last_year:
            return n.first_year, f"agreement {n.number} was negotiated in {n.first_year}"
    return None, ""


def _is_topical(sentences: Sequence[Sentence]) -> bool:
    """Does the page speak of these talks, and more of them than of Japan's, NATO's or other talks?"""
    own = sum(_weight(s) for s in sentences if is_own_subject(s.text))
    foreign = sum(_weight(s) for s in sentences if is_foreign(s.text))
    korea = any(names_korea(s.text) for s in sentences) or _can_be_no_other(sentences)
    return korea and own > 0 and (own >= foreign or _opens_on_these(sentences))


def _can_be_no_other(sentences: Sequence[Sentence]) -> bool:
    """Does a page that leaves South Korea unnamed call the talks what no other ally's are, and name no other host?"""
    return any(names_these_talks(s.text) for s in sentences) and not any(names_other_host(s.text) for s in sentences)


def _opens_on_these(sentences: Sequence[Sentence]) -> bool:
    """Does the text begin with these talks, under a headline on no others? Much may be told of others further down."""
    if any(is_foreign(s.text) for s in sentences if s.part is Part.TITLE):
        return False
    lead = [s.text for s in sentences if s.part is Part.BODY][:LEAD]
    return any(is_own_subject(text) and names_korea(text) and not is_foreign(text) for text in lead)


def _is_of_another_host(sentences: Sequence[Sentence]) -> bool:
    """Does another host of American forces have the headline, or more of the text than South Korea?"""
    hosts = [s for s in sentences if names_other_host(s.text)]
    korea = [s for s in sentences if names_korea(s.text)]
    titled = [s for s in hosts if s.part is Part.TITLE and not names_korea(s.text)]
    return bool(titled) or (len(hosts) > len(korea) and not _opens_on_these(sentences))


def _weight(sentence: Sentence) -> int:
    return 3 if sentence.part is Part.TITLE else 1
