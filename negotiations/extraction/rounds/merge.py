"""A page's claims about rounds, merged into a row for each round that it tells apart."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from negotiations.extraction.claims import RoundClaim
from negotiations.extraction.language.settling import later
from negotiations.extraction.merge import filled
from negotiations.extraction.rounds.completion import complete
from negotiations.extraction.rounds.order import numbered_by_order
from negotiations.extraction.rows import Hint, Row
from negotiations.reference.places import city_of, may_be_same
from negotiations.values import Part, PartialDate, Status

_Span = tuple[PartialDate | None, PartialDate | None]
_LONGEST = 7  # days that a round can last
_CLOSE = 500  # characters
_OWN = ("in focus", "new round", "current round")  # rules that read the page's own round without its number


def round_rows(claims: Sequence[RoundClaim], published: date | None, hint: Hint) -> tuple[Row[RoundClaim], ...]:
    """A row for each round, by agreement and number, the unnumbered ones last."""
    known = [replace(c, agreement=c.agreement or hint.agreement) for c in claims]
    rows = [Row(_merged(group, published), tuple(group)) for group in _groups(known)]
    rows = [row for row in complete(rows, published, hint) if _is_told_apart(row.claim)]
    rows = numbered_by_order(rows)
    if hint.agreement:
        rows = [_with_hint(row, claims, hint) for row in rows]
    return tuple(sorted(rows, key=_order))


def _with_hint(row: Row[RoundClaim], claims: Sequence[RoundClaim], hint: Hint) -> Row[RoundClaim]:
    stated = any(c.agreement for c in claims if c.start == row.claim.start and c.part is row.claim.part)
    return row if stated else replace(row, inferred={**row.inferred, "agreement": hint.reason})


def _order(row: Row[RoundClaim]) -> tuple[int, int, int]:
    return (row.claim.agreement or 0, row.claim.number or 999, row.claim.start)


def _is_told_apart(claim: RoundClaim) -> bool:
    """An unnumbered round needs a day or a city to be told from the others."""
    return claim.number is not None or any((claim.city, _has_day(claim.first_day), _has_day(claim.last_day)))


def _has_day(day: PartialDate | None) -> bool:
    return day is not None and (day.day is not None or (day.anchor is not None and _names_day(day)))


def _names_day(day: PartialDate) -> bool:
    return day.anchor is not None and (day.anchor.weekday is not None or day.anchor.days is not None)


def _groups(claims: Sequence[RoundClaim]) -> list[list[RoundClaim]]:
    """Numbered claims by their number; then each other one with the one group that it fits, or by itself."""
    groups: dict[tuple[int | None, int | None], list[RoundClaim]] = {}
    for claim in claims:
        if claim.number is not None:
            groups.setdefault((claim.agreement, claim.number), []).append(claim)
    all_groups = list(groups.values())
    open_claims = [claim for claim in claims if claim.number is None]
    for claim in sorted(open_claims, key=lambda c: not _has_day(c.first_day or c.last_day)):
        homes = [group for group in all_groups if fits(group, claim)]
        homes = [group for group in homes if group[0].number] or homes
        if not homes:
            homes = [group for group in all_groups if completes(group, claim)][-1:]
        if len(homes) == 1:
            homes[0].append(claim)
        elif not homes or _has_day(claim.first_day or claim.last_day):
            all_groups.append([claim])
    return all_groups


def completes(group: Sequence[RoundClaim], claim: RoundClaim) -> bool:
    """Does the claim tell of the page's own round what the group, close by, leaves open: the city to its days, the
    last day to its first?
    """
    if any(c.number or c.rule not in _OWN for c in (*group, claim)) or not any(_is_close(c, claim) for c in group):
        return False
    if any(
        c.agreement != claim.agreement or (c.status and claim.status and c.status is not claim.status) for c in group
    ):
        return False
    if not all(may_be_same(c.city, claim.city) for c in group):
        return False
    days = _days(group)
    if _dates_differ(days, (claim.first_day, claim.last_day)) and not _are_ends(days, claim):
        return False
    return not all(any(c.city for c in part) and any(map(_has_day, _days(part))) for part in (group, [claim]))


def _is_close(one: RoundClaim, other: RoundClaim) -> bool:
    """Within some sentences of each other; a headline is close to how the text begins."""
    if one.part is other.part:
        return abs(one.start - other.start) <= _CLOSE
    body = one if one.part is Part.BODY else other
    return {one.part, other.part} == {Part.TITLE, Part.BODY} and body.start <= _CLOSE


def _are_ends(days: _Span, claim: RoundClaim) -> bool:
    """Do the two tell the one the first day alone, the other the last?"""
    firsts, lasts = (
        [_whole(day) for day in ends if day] for ends in zip(days, (claim.first_day, claim.last_day), strict=True)
    )
    if len(firsts) != 1 or len(lasts) != 1 or not firsts[0] or not lasts[0]:
        return False
    return 0 <= (lasts[0] - firsts[0]).days <= _LONGEST


def fits(group: Sequence[RoundClaim], claim: RoundClaim) -> bool:
    """Can the unnumbered claim be of that round: nothing speaks against it, and a day or the city speaks for it?"""
    if any(c.agreement != claim.agreement for c in group):
        return False
    if any(c.status and claim.status and c.status is not claim.status for c in group):
        return False
    if not all(may_be_same(c.city, claim.city) for c in group):
        return False
    days = _days(group)
    if _dates_differ(days, _stretched(claim.first_day, claim.last_day, claim.days)):
        return False
    same_city = claim.city is not None and any(c.city for c in group)
    same_days = any(map(_has_day, days)) and _has_day(claim.first_day or claim.last_day)
    return same_city or same_days


def _dates_differ(one: _Span, other: _Span) -> bool:
    """Do the days that both give exclude that they are of one round?"""
    a, b = one[0] or one[1], other[0] or other[1]
    if a is None or b is None or a.anchor or b.anchor:
        return a is not None and b is not None and _has_day(a) and _has_day(b) and _normal(a) != _normal(b)
    if (a.year and b.year and a.year != b.year) or (a.month and b.month and a.month != b.month):
        return True
    if a.whole and b.whole:
        spans = [sorted(filter(None, map(_whole, span))) for span in (one, other)]
        return spans[0][0] > spans[1][-1] or spans[1][0] > spans[0][-1]
    return False


def _normal(day: PartialDate) -> PartialDate:
    """Two days before a Wednesday as the Monday that it is."""
    anchor = day.anchor
    if anchor is None or anchor.weekday is None or anchor.weeks is not None:
        return day
    return replace(day, anchor=replace(anchor, weekday=(anchor.weekday + (anchor.days or 0)) % 7, days=None))


def _whole(day: PartialDate | None) -> date | None:
    return day.whole if day else None


def _merged(group: Sequence[RoundClaim], published: date | None) -> RoundClaim:
    """The mention that says most, with the group's best days, place and status."""
    first, last = _days(group)
    return replace(
        filled(group),
        first_day=first,
        last_day=last,
        city=_city(group),
        venue=max((c.venue for c in group if c.venue), key=len, default=None),
        status=_status(group, first, published),
        days=max((c.days for c in group if c.days), default=None),
    )


def _days(group: Sequence[RoundClaim]) -> tuple[PartialDate | None, PartialDate | None]:
    """First and last day: spans before lone days, whole days before partial ones, text before captions."""
    best = sorted(group, key=lambda c: (-_precision(c.first_day), c.last_day is None, c.part is Part.CAPTION))
    first = next((c.first_day for c in best if c.first_day), None)
    ends = sorted(group, key=lambda c: (-_precision(c.last_day), c.first_day != first))
    last = next((c.last_day for c in ends if c.last_day and _follows(c.last_day, first)), None)
    length = max((c.days for c in group if c.days), default=None)
    return _stretched(first, last, length)


def _precision(day: PartialDate | None) -> int:
    if day is None:
        return 0
    if day.whole:
        return 4
    return 3 if day.day else 2 if _has_day(day) else 1


def _follows(last: PartialDate, first: PartialDate | None) -> bool:
    a, b = _whole(first), last.whole
    return a is None or b is None or 0 <= (b - a).days <= _LONGEST


def _stretched(
    first: PartialDate | None, last: PartialDate | None, length: int | None
) -> tuple[PartialDate | None, PartialDate | None]:
    """What the length in days adds: the missing end, or the days by which a round was extended."""
    if not length:
        return first, last
    if first and _has_day(first):
        end = later(first, length - 1)
        a, b = _whole(last), _whole(end)
        return first, end if last is None or (a and b and a < b) else last
    if last and _has_day(last) and (first is None or not first.day):
        return later(last, 1 - length) or first, last
    return first, last


def _city(group: Sequence[RoundClaim]) -> str | None:
    """The city most often given; a region only where no city is."""
    cities = [c.city for c in group if c.city]
    return max(
        cities, key=lambda name: (not (known := city_of(name)) or not known.is_region, cities.count(name)), default=None
    )


def _status(group: Sequence[RoundClaim], first: PartialDate | None, published: date | None) -> Status | None:
    """Held once begun: by the days where they tell, else if any mention says so."""
    day = _whole(first)
    if published and day and day != published:
        return Status.HELD if day < published else Status.PLANNED
    told = [c.status for c in group if c.status]
    return Status.HELD if Status.HELD in told else told[0] if told else None
