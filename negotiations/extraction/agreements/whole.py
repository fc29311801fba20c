"""An agreement's term as a whole page tells it: years that follow from a length, from "current", or from the next."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from negotiations.extraction.agreements.calendar import last_year_of_talks, may_begin, only_beginning
from negotiations.extraction.agreements.conclusions_en import LATER
from negotiations.extraction.agreements.facts import Fact
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.page.context import Context

_SUM = Pattern(r"\bwon\b|[$₩]|\bpercent\b|\bper\scent\b|%", re.IGNORECASE)
_FOR = Pattern(r"\b(?:in|for)\s(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_SPRING = 6  # an agreement that is reached by this month is, if for one year, for that one


@dataclass(slots=True)
class _Known:
    """What a page tells of one agreement."""

    first: int | None = None
    last: int | None = None
    length: int | None = None
    in_force: bool = False
    concluded: bool = False
    reached: bool = False
    concluded_by_spring: int | None = None


@dataclass(slots=True)
class Whole:
    """What a page tells of each agreement's term, from all its sentences. `paid`: the years for which it names sums."""

    context: Context
    known: dict[int, _Known] = field(default_factory=dict)
    paid: set[int] = field(default_factory=set)

    def add(self, number: int, facts: Iterable[Fact], *, in_force: bool) -> None:
        """Take in what a sentence tells; what was told first stands."""
        known = self.known.setdefault(number, _Known())
        known.in_force = known.in_force or in_force
        for fact in facts:
            known.first = known.first or fact.first
            known.last = known.last or fact.last
            known.length = known.length or fact.length
            known.concluded = known.concluded or fact.concluded is not None
            known.reached = known.reached or (fact.concluded is not None and fact.rule not in LATER)
            if fact.concluded and fact.concluded.year and (fact.concluded.month or 12) <= _SPRING:
                known.concluded_by_spring = fact.concluded.year

    def term(self, number: int, first: int | None, last: int | None) -> tuple[int | None, int | None]:
        """First and last year, where one place gives `first` and `last`: completed by the length told anywhere."""
        length = self.known[number].length
        if length is None:
            return first, last
        if not first and not last:
            first = self._first(number, length)
        return first or (last and last - length + 1), last or (first and first + length - 1)

    def read(self, text: str) -> None:
        """Take in the years for which a sentence names a sum or a rise."""
        if _SUM.search(text):
            self.paid.update(int(found["year"]) for found in _FOR.finditer(text))

    def holds(self, number: int, fact: Fact) -> bool:
        """Is it not the initialling or announcing of a deal that, so the page tells too, was reached before?"""
        return fact.rule not in LATER or not self.known[number].reached

    def _first(self, number: int, length: int) -> int | None:
        """The first year of a term of which a place tells the length alone."""
        known = self.known[number]
        if known.first or known.last:
            return None  # told in another place, which this one adds nothing to
        before = self.known.get(number - 1)
        if known.concluded and before and before.last:
            return before.last + 1
        if known.concluded and len(opening := [year for year in self.paid if may_begin(number, year)]) == 1:
            return opening[0]
        return self._only_year(known, number) if length == 1 else None

    def _only_year(self, known: _Known, number: int) -> int | None:
        """The year of an agreement for one: the present one, if it is in force; that of its conclusion in spring; or
        the only one with which it can have begun.
        """
        year, published = self.context.year, self.context.published
        if known.in_force or known.concluded_by_spring:
            return known.concluded_by_spring or year
        just_reached = published and published.year == last_year_of_talks(number) and published.month <= _SPRING
        return year if just_reached and number == self.context.agreement else only_beginning(number)
