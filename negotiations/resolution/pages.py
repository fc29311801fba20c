"""Pages as resolution reads them: an article with what it says in all, and each thing that it says as the content of a
statement.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from negotiations.extraction import Claim, Hint, NegotiatorClaim, RoundClaim, Row, Summary
from negotiations.resolution.names import tells_apart
from negotiations.resolution.records import InferredDay, Source
from negotiations.resolution.spelling import plain_key
from negotiations.resolution.statements import KINDS, Content, bare
from negotiations.values import PartialDate

CALLED_OFF = re.compile(
    r"\b(?:cancel|postpon|scrap)|\b(?:called|call|calling|put|putting) off\b|취소|연기|무산", re.IGNORECASE
)
"""Words of a round that was not held when it was to be."""

LAST_TIME = re.compile(r"\b(?:last|latest|previous|preceding)\b|직전|지난\s*(?:번\s*)?회의|이전\s*회의", re.IGNORECASE)
"""Words for the round that came last before the page was published."""

Summarise = Callable[[Iterable[Claim], date | None, Hint | None], Summary]


@dataclass(frozen=True, slots=True)
class Page:
    """A source and what it says in all, with what others tell of its agreement, its year and its day."""

    source: Source
    summary: Summary
    hint: Hint | None = None
    dated: InferredDay | None = None


class Stated(NamedTuple):
    """One thing that a page says in all, and the places of the claims behind it among the source's claims."""

    content: Content[Claim]
    claims: frozenset[int]


def state(page: Page, *, adrift: bool = False) -> list[Stated]:
    """What a page says of each thing. `adrift` where other pages have told what this one left open."""
    places = _places(page.source.claims)
    return [
        Stated(_content(row, page, adrift), frozenset(_behind(row, places)))
        for kind in KINDS.values()
        for row in getattr(page.summary, kind)
    ]


def _content(row: Row[Claim], page: Page, adrift: bool) -> Content[Claim]:
    reasons, beside = tuple(sorted(row.inferred.items())), _beside(row.claim, page.summary)
    content = Content(bare(row.claim), reasons, beside, adrift=adrift)
    if not isinstance(row.claim, RoundClaim):
        return content
    published = page.source.published
    hangs_on_day = row.claim.number is None or row.claim.status is None
    return replace(
        content,
        published=published if hangs_on_day else None,
        over=_is_over(row.claim, published),
        called_off=any(CALLED_OFF.search(mention.quote) for mention in row.mentions),
        last_time=any(LAST_TIME.search(mention.quote) for mention in row.mentions),
    )


def _is_over(claim: RoundClaim, published: date | None) -> bool:
    """Had the last day that is told of the round come when the page was published?"""
    days = [whole for day in (claim.first_day, claim.last_day) if (whole := _whole(day))]
    return bool(published and days and max(days) <= published)


def _whole(day: PartialDate | None) -> date | None:
    return day.whole if day else None


def _beside(claim: Claim, summary: Summary) -> tuple[int | str, ...]:
    """The numbers of the rounds, or the spellings of the people, that a page tells apart from a claim's."""
    if isinstance(claim, RoundClaim) and not claim.number:
        rounds = (row.claim for row in summary.rounds if row.claim.agreement == claim.agreement)
        return tuple(sorted({other.number for other in rounds if other.number}))
    if isinstance(claim, NegotiatorClaim):
        others = (row.claim for row in summary.negotiators)
        return tuple(sorted({plain_key(other.name) for other in others if tells_apart(claim, other)}))
    return ()


def _places(claims: Iterable[Claim]) -> dict[Claim, list[int]]:
    """Each claim's places in the order of claims; an equal claim may stand there twice."""
    places: dict[Claim, list[int]] = defaultdict(list)
    for place, claim in enumerate(claims):
        places[claim].append(place)
    return places


def _behind(row: Row[Claim], places: Mapping[Claim, list[int]]) -> Iterator[int]:
    """The places of a row's claims; a claim's agreement may have come to it by a hint."""
    for mention in row.mentions:
        yield from places.get(mention) or places.get(replace(mention, agreement=None)) or ()
