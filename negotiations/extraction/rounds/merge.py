"""A page's claims about rounds, merged into a row for each round that it tells apart."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from negotiations.extraction.claims import RoundClaim
from negotiations.extraction.language.settling import has_day
from negotiations.extraction.merge import filled
from negotiations.extraction.rounds.completion import complete
from negotiations.extraction.rounds.gathering import days_of, gathered, whole
from negotiations.extraction.rounds.order import numbered_by_order
from negotiations.extraction.rows import Hint, Row
from negotiations.reasons import Reason
from negotiations.reference.places import city_of
from negotiations.values import PartialDate, Status


def round_rows(claims: Sequence[RoundClaim], published: date | None, hint: Hint) -> tuple[Row[RoundClaim], ...]:
    """A row for each round, by agreement and number, the unnumbered ones last."""
    known = [replace(c, agreement=c.agreement or hint.agreement) for c in claims]
    rows = [Row(_merged(group, published), tuple(group)) for group in gathered(known)]
    rows = [row for row in complete(rows, published, hint) if _is_told_apart(row.claim)]
    rows = numbered_by_order(rows)
    if hint.agreement and hint.reason:
        rows = [_with_hint(row, claims, hint.reason) for row in rows]
    return tuple(sorted(rows, key=_order))


def _with_hint(row: Row[RoundClaim], claims: Sequence[RoundClaim], reason: Reason) -> Row[RoundClaim]:
    stated = any(c.agreement for c in claims if c.start == row.claim.start and c.part is row.claim.part)
    return row if stated else replace(row, inferred={**row.inferred, "agreement": reason})


def _order(row: Row[RoundClaim]) -> tuple[int, int, int]:
    return (row.claim.agreement or 0, row.claim.number or 999, row.claim.start)


def _is_told_apart(claim: RoundClaim) -> bool:
    """An unnumbered round needs a day or a city to be told from the others."""
    return claim.number is not None or any((claim.city, has_day(claim.first_day), has_day(claim.last_day)))


def _merged(group: Sequence[RoundClaim], published: date | None) -> RoundClaim:
    """The mention that says most, with the group's best days, place and status."""
    first, last = days_of(group)
    return replace(
        filled(group),
        first_day=first,
        last_day=last,
        city=_city(group),
        venue=max((c.venue for c in group if c.venue), key=len, default=None),
        status=_status(group, first, published),
        days=max((c.days for c in group if c.days), default=None),
    )


def _city(group: Sequence[RoundClaim]) -> str | None:
    """The city most often given; a region only where no city is."""
    cities = Counter(c.city for c in group if c.city)
    return max(
        cities, key=lambda name: (not (known := city_of(name)) or not known.is_region, cities[name]), default=None
    )


def _status(group: Sequence[RoundClaim], first: PartialDate | None, published: date | None) -> Status | None:
    """Held once begun: by the days where they tell, else if any mention says so."""
    day = whole(first)
    if published and day and day != published:
        return Status.HELD if day < published else Status.PLANNED
    told = [c.status for c in group if c.status]
    return Status.HELD if Status.HELD in told else told[0] if told else None
