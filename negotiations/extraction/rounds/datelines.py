"""The city of a dateline, where a page names no other: "SAN JOSE (AP) -- The two sides on Thursday concluded …"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.text import Sentence
from negotiations.extraction.rounds.clauses import Details
from negotiations.extraction.rounds.drafts import Draft
from negotiations.extraction.rounds.places import Place, place_named
from negotiations.values import Part

_DATELINE = Pattern(r"(?P<place>[A-Z][A-Z.' -]{2,30}[A-Z])(?:,[^()—–]{0,30})?\s*(?:\([^)]{1,40}\)\s*)?(?:--|—|–|-\s)")


def with_dateline(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> Iterator[Draft]:
    """The drafts; those of the dateline's own sentence with its city, if no mention of that round has a place.

    Reporters write of a round from the two capitals wherever it is held; from another city, because it is held there.
    """
    lead = next((s for s in sentences if s.part is Part.BODY), None)
    city = _city(lead.text) if lead else None
    placed = {draft.number for draft in drafts if draft.details.places}
    for draft in drafts:
        is_lead = draft.sentence is lead and draft.details.days and not draft.details.places
        if city and is_lead and draft.number not in placed:
            yield replace(draft, details=Details(draft.details.days, (city,), draft.details.length))
        else:
            yield draft


def _city(text: str) -> Place | None:
    """The dateline's city; none for a capital."""
    m = _DATELINE.match(text)
    city = place_named(m["place"].title()) if m else None
    return Place(m.start("place"), m.end("place"), city.name) if m and city and not city.is_capital else None
