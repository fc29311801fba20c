"""Which of a page's claims are of one round: by number, or by days and city."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from negotiations.extraction.claims import RoundClaim
from negotiations.extraction.language.settling import has_day, later
from negotiations.reference.places import may_be_same
from negotiations.values import Part, PartialDate, Status

Span = tuple[PartialDate | None, PartialDate | None]
"""First and last day."""
_LONGEST = 7  # days that a round can last
_CLOSE = 500  # characters
_OWN = ("in focus", "new round", "current round")  # rules that read the page's own round without its number


class Group:
    """Claims of one round as they come together, and what they tell in all: a page may have thousands."""

    def __init__(self, claim: RoundClaim) -> None:
        self.claims: list[RoundClaim] = []
        self.agreement, self.number = claim.agreement, claim.number
        self.statuses: set[Status] = set()
        self.cities: set[str | None] = set()
        self.is_own = True
        self._telling: dict[object, RoundClaim] = {}
        self._days: Span | None = None
        self.add(claim)

    def add(self, claim: RoundClaim) -> None:
        self.claims.append(claim)
        self.statuses |= {claim.status} if claim.status else set()
        self.cities.add(claim.city)
        self.is_own &= _is_own(claim)
        self._telling.setdefault((claim.first_day, claim.last_day, claim.days, claim.part is Part.CAPTION), claim)
        self._days = None

    @property
    def days(self) -> Span:
        if self._days is None:
            self._days = days_of(list(self._telling.values()))
        return self._days

    @property
    def has_city(self) -> bool:
        return any(self.cities)

    def allows(self, claim: RoundClaim) -> bool:
        """Does neither agreement nor status nor city speak against it that the claim is of this round?"""
        if self.agreement != claim.agreement or (claim.status and self.statuses - {claim.status}):
            return False
        return all(may_be_same(city, claim.city) for city in self.cities)


def gathered(claims: Sequence[RoundClaim]) -> list[Sequence[RoundClaim]]:
    """Numbered claims by their number; then each other one with the one group that it fits, or by itself."""
    numbered: dict[tuple[int | None, int | None], Group] = {}
    for claim in (claim for claim in claims if claim.number is not None):
        key = claim.agreement, claim.number
        if key in numbered:
            numbered[key].add(claim)
        else:
            numbered[key] = Group(claim)
    groups = list(numbered.values())
    open_claims = [claim for claim in claims if claim.number is None]
    for claim in sorted(open_claims, key=lambda c: not has_day(c.first_day or c.last_day)):
        homes = [group for group in groups if fits(group, claim)]
        homes = [group for group in homes if group.number] or homes
        if not homes:
            homes = [group for group in groups if completes(group, claim)][-1:]
        if len(homes) == 1:
            homes[0].add(claim)
        elif not homes or has_day(claim.first_day or claim.last_day):
            groups.append(Group(claim))
    return [group.claims for group in groups]


def completes(group: Group, claim: RoundClaim) -> bool:
    """Does the claim tell of the page's own round what the group, close by, leaves open: the city to its days, the
    last day to its first?
    """
    if not (group.is_own and _is_own(claim) and group.allows(claim)):
        return False
    if not any(_is_close(member, claim) for member in group.claims):
        return False
    told = days_of([claim])
    if _dates_differ(group.days, (claim.first_day, claim.last_day)) and not _are_ends(group.days, claim):
        return False
    return not (_tells_all(group.has_city, group.days) and _tells_all(bool(claim.city), told))


def _is_own(claim: RoundClaim) -> bool:
    return not claim.number and claim.rule in _OWN


def _tells_all(has_city: bool, days: Span) -> bool:
    return has_city and any(map(has_day, days))


def _is_close(one: RoundClaim, other: RoundClaim) -> bool:
    """Within some sentences of each other; a headline is close to how the text begins."""
    if one.part is other.part:
        return abs(one.start - other.start) <= _CLOSE
    body = one if one.part is Part.BODY else other
    return {one.part, other.part} == {Part.TITLE, Part.BODY} and body.start <= _CLOSE


def _are_ends(days: Span, claim: RoundClaim) -> bool:
    """Do the two tell the one the first day alone, the other the last?"""
    firsts, lasts = (
        [whole(day) for day in ends if day] for ends in zip(days, (claim.first_day, claim.last_day), strict=True)
    )
    if len(firsts) != 1 or len(lasts) != 1 or not firsts[0] or not lasts[0]:
        return False
    return 0 <= (lasts[0] - firsts[0]).days <= _LONGEST


def fits(group: Group, claim: RoundClaim) -> bool:
    """Can the unnumbered claim be of that round: nothing speaks against it, and a day or the city speaks for it?"""
    if not group.allows(claim) or _dates_differ(group.days, _stretched(claim.first_day, claim.last_day, claim.days)):
        return False
    same_city = claim.city is not None and group.has_city
    same_days = any(map(has_day, group.days)) and has_day(claim.first_day or claim.last_day)
    return same_city or same_days


def _dates_differ(one: Span, other: Span) -> bool:
    """Do the days that both give exclude that they are of one round?"""
    a, b = one[0] or one[1], other[0] or other[1]
    if a is None or b is None or a.anchor or b.anchor:
        return a is not None and b is not None and has_day(a) and has_day(b) and _normal(a) != _normal(b)
    if (a.year and b.year and a.year != b.year) or (a.month and b.month and a.month != b.month):
        return True
    if a.whole and b.whole:
        spans = [sorted(filter(None, map(whole, span))) for span in (one, other)]
        return spans[0][0] > spans[1][-1] or spans[1][0] > spans[0][-1]
    return False


def _normal(day: PartialDate) -> PartialDate:
    """Two days before a Wednesday as the Monday that it is."""
    anchor = day.anchor
    if anchor is None or anchor.weekday is None or anchor.weeks is not None:
        return day
    return replace(day, anchor=replace(anchor, weekday=(anchor.weekday + (anchor.days or 0)) % 7, days=None))


def whole(day: PartialDate | None) -> date | None:
    return day.whole if day else None


def days_of(group: Sequence[RoundClaim]) -> Span:
    """First and last day: spans before lone days, whole days before partial ones, text before captions."""
    best = sorted(group, key=lambda c: (-_precision(c.first_day), c.last_day is None, c.part is Part.CAPTION))
    first = next((c.first_day for c in best if c.first_day), None)
    ends = sorted(group, key=lambda c: (-_precision(c.last_day), c.first_day != first))
    last = next((c.last_day for c in ends if c.last_day and _follows(c.last_day, first)), None)
    length = max((c.days for c in group if c.days and _is_length_of(c, first, last)), default=None)
    return _stretched(first, last, length)


def _is_length_of(claim: RoundClaim, first: PartialDate | None, last: PartialDate | None) -> bool:
    """Is the length that a claim tells one of these days' and not of other days that it tells itself?"""
    told = [day for day in (claim.first_day, claim.last_day) if has_day(day)]
    return not told or any(day in (first, last) for day in told)


def _precision(day: PartialDate | None) -> int:
    if day is None:
        return 0
    if day.whole:
        return 4
    return 3 if day.day else 2 if has_day(day) else 1


def _follows(last: PartialDate, first: PartialDate | None) -> bool:
    a, b = whole(first), last.whole
    return a is None or b is None or 0 <= (b - a).days <= _LONGEST


def _stretched(
    first: PartialDate | None, last: PartialDate | None, length: int | None
) -> tuple[PartialDate | None, PartialDate | None]:
    """What the length in days adds: the missing end, or the days by which a round was extended."""
    if not length:
        return first, last
    if first and has_day(first):
        end = later(first, length - 1)
        a, b = whole(last), whole(end)
        return first, end if last is None or (a and b and a < b) else last
    if last and has_day(last) and (first is None or not first.day):
        return later(last, 1 - length) or first, last
    return first, last
