"""Which agreement may have a term or a day of conclusion, by the years in which each was negotiated."""

from negotiations.extraction.agreements.facts import Fact
from negotiations.reference import Negotiation, negotiations
from negotiations.values import PartialDate

_YEARS_END = 11  # the month from which a deal may be counted as the next year's


def negotiated_in(year: int) -> int | None:
    """The agreement reached in a year, or else the only one that was being negotiated in it."""
    reached = [n.number for n in negotiations() if n.last_year == year]
    open_ = [n.number for n in negotiations() if n.first_year <= year <= n.last_year]
    return reached[0] if reached else open_[0] if len(open_) == 1 else None


def reached_in(year: int) -> int | None:
    """The agreement whose negotiation ended in a year."""
    return next((n.number for n in negotiations() if n.last_year == year), None)


def by_term(first: int, last: int) -> int | None:
    """The only agreement that may have covered these years."""
    return fitted(None, Fact(0, 0, "term", first=first, last=last))


def may_begin(number: int, year: int) -> bool:
    """May a known agreement's term begin with a year?"""
    return any(n.number == number and _allows(n, Fact(0, 0, "term", first=year)) for n in negotiations())


def only_beginning(number: int) -> int | None:
    """The year with which a known agreement's term began, if the calendar leaves no other."""
    last = last_year_of_talks(number)
    years = [year for year in range(last - 2, last + 3) if may_begin(number, year)] if last else []
    return years[0] if len(years) == 1 else None


def last_year_of_talks(number: int | None) -> int | None:
    """The year in which an agreement's negotiation ended, as far as the calendar knows."""
    return next((n.last_year for n in negotiations() if n.number == number), None)


def fitted(number: int | None, fact: Fact) -> int | None:
    """The agreement that a fact is about, where `number` is what its words seem to mean: itself, if the years allow
    it; if not, the only one that they do allow.
    """
    known = {n.number: n for n in negotiations()}
    if number is not None and (number not in known or _allows(known[number], fact)):
        return number
    allowed = [n.number for n in negotiations() if _allows(n, fact)]
    return allowed[0] if len(allowed) == 1 and _tells_years(fact) else None


def _tells_years(fact: Fact) -> bool:
    return bool(fact.first or fact.last or (fact.concluded and fact.concluded.year))


def _allows(n: Negotiation, fact: Fact) -> bool:
    before = next((m for m in negotiations() if m.number == n.number - 1), None)
    if fact.first and (not _may_end(before, fact.first - 1) if before else fact.first != n.last_year):
        return False
    if fact.last and not _may_end(n, fact.last):
        return False
    return fact.concluded is None or _may_be_reached(n, fact.concluded)


def _may_end(n: Negotiation, year: int) -> bool:
    """A term ends in the year in which talks on the next one open, or, where these were over within that year, in the
    one after it; which were not had outlasted it.
    """
    following = next((m for m in negotiations() if m.number == n.number + 1), None)
    if following is None:
        return year > n.last_year
    return following.first_year <= year <= following.first_year + (following.first_year == following.last_year)


def _may_be_reached(n: Negotiation, day: PartialDate) -> bool:
    """In the last year of the talks, or just before it."""
    if day.year is None or day.anchor:
        return True
    return day.year == n.last_year or (day.year == n.last_year - 1 and (day.month or 0) >= _YEARS_END)
