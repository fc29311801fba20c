"""Which agreement a payment is under, or was being negotiated for."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from negotiations.extraction.agreements.references import Reference
from negotiations.extraction.claims import AgreementClaim
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.page.context import Context
from negotiations.reference import negotiations

_TALKS_BEFORE = Pattern(
    r"\b(?:negotiat\w+|talks|bargaining|discussions|consultations)\s(?:(?:over|on|for|about|toward)\s)(?:the\s|an?\s)?$",
    re.IGNORECASE,
)
_TALKS_AFTER = Pattern(r"\s(?:\(\w+\)\s)?(?:negotiations?|talks|bargaining|discussions)\b", re.IGNORECASE)
_LOOKING_BACK = Pattern(
    r"\b(?:former\s(?:U\.?S\.?\s)?President|then[- ]President|presidency|first\sterm|was\s(?:the\s)?president"
    r"|as\spresident|(?:was|were|while|time)\sin\s(?:office|the\sWhite\sHouse)"
    r"|(?:previous|last|earlier)\s(?:SMA\s|cost[- ]sharing\s)?(?:negotiations|talks)|back\sthen)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Terms:
    """First and last payment year of each agreement, as far as the page tells."""

    years: dict[int, tuple[int | None, int | None]]
    negotiated: int | None = None
    this_year: int | None = None

    @classmethod
    def of(cls, claims: Iterable[AgreementClaim], context: Context) -> "Terms":
        years: dict[int, tuple[int | None, int | None]] = {}
        for claim in claims:
            if claim.agreement:
                first, last = years.get(claim.agreement, (None, None))
                years[claim.agreement] = first or claim.first_year, last or claim.last_year
        return cls(years, context.agreement, context.year)

    def covering(self, year: int) -> int | None:
        """The agreement under which a year's payment falls, if the page's terms or the calendar leave no doubt."""
        for number, (first, last) in self.years.items():
            since = first or max((n.last_year for n in negotiations() if n.number == number), default=None) or last
            if since and since <= year <= (last or first or 0):
                return number
        for number, (first, _) in self.years.items():
            if first and year == first - 1:
                return number - 1 or None
        for n in negotiations():
            if n.number == self.negotiated and n.first_year == year:
                return n.number - 1 or None  # talks open while the agreement before is in force
            if n.number == self.negotiated and n.last_year == year:
                return n.number  # and end in the first year of the new one
        return _by_calendar(year) or self._in_force_since(year) or self._ahead(year)

    def _ahead(self, year: int) -> int | None:
        """What is paid two years from now or later is paid under the agreement that is negotiated last: none before it
        reaches so far.
        """
        return self.negotiated if self.this_year and year >= self.this_year + 2 else None

    def _in_force_since(self, year: int) -> int | None:
        """After the last known negotiation the agreement in force is the one before that under negotiation. The year
        after that negotiation may still have been the term before it.
        """
        last = negotiations()[-1]
        is_next = self.negotiated is not None and self.negotiated == last.number + 1
        return last.number if is_next and last.last_year + 1 < year <= (self.this_year or 0) else None

    def first_year(self, number: int) -> int | None:
        """The first year of an agreement, as the page tells it, or as the end of the one before it."""
        first, _ = self.years.get(number, (None, None))
        _, before = self.years.get(number - 1, (None, None))
        return first or (before + 1 if before else None)

    def only_year(self, number: int) -> int | None:
        """The one year that an agreement covers, if it covers one."""
        first, last = self.years.get(number, (None, None))
        return first if first == last else None

    def allows(self, number: int, year: int) -> bool:
        first, last = self.years.get(number, (None, None))
        return (first or year) <= year <= (last or year)


def _by_calendar(year: int) -> int | None:
    """Between its conclusion and the next negotiation, and in the year in which that opens, an agreement is in force.
    Where one negotiation ended and the next began in the same year, and after the last one, it is not certain.
    """
    for n, following in zip(negotiations(), negotiations()[1:], strict=False):
        if n.last_year <= year < following.first_year or n.last_year < year == following.first_year:
            return n.number
    return None


def paid_under(
    text: str, start: int, end: int, references: Sequence[Reference], terms: Terms, year: int | None
) -> int | None:
    """The agreement of a payment: named before it or right behind it, or else the one that covers the year."""
    named = [r for r in references if r.start <= start or r.start - end <= 30]
    number = named[-1].number if named else None
    if number and (year is None or terms.allows(number, year)):
        return number
    return terms.covering(year) if year else None


def demanded_in(text: str, references: Sequence[Reference], context: Context) -> int | None:
    """The agreement in whose negotiation a sum was demanded or offered."""
    for r in references:
        if _TALKS_BEFORE.search(text[max(r.start - 40, 0) : r.start]) or _TALKS_AFTER.match(text, r.end):
            return r.number
    has_just_begun = not any(n.number == context.agreement and n.first_year != context.year for n in negotiations())
    if context.agreement and has_just_begun and _LOOKING_BACK.search(text):
        return context.agreement - 1 or None
    return context.agreement
