"""Cities meant by "here" and "there", and the dateline's as the place of a round for which a page names no other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.text import Sentence, remembered
from negotiations.extraction.page.context import Context
from negotiations.extraction.rounds.clauses import Details
from negotiations.extraction.rounds.drafts import Draft
from negotiations.extraction.rounds.places import Place, find_cities, named_cities, place_named
from negotiations.reference.places import City
from negotiations.values import Part

_DATELINE = Pattern(r"(?P<place>[A-Z][A-Z.' -]{2,30}[A-Z])(?:,[^()—–]{0,30})?\s*(?:\([^)]{1,40}\)\s*)?(?:--|—|–|-\s)")


def city_meant(adverb: str, sentences: Sequence[Sentence], index: int, context: Context) -> str | None:
    """The city that a sentence means by "here" or "there"."""
    return _city_here(sentences, context) if adverb == "here" else _city_there(sentences, index)


def _city_here(sentences: Sequence[Sentence], context: Context) -> str | None:
    """The city from which the page was written, a capital too."""
    lead = _lead(sentences)
    city = _city(context.dateline or _head(lead))
    return city.name if city else None


def _city_there(sentences: Sequence[Sentence], index: int) -> str | None:
    """The city last told of before "there", in the sentence or the one before."""
    here = sentences[index]
    told = list(named_cities(here.text.partition(" there")[0]))
    if not told and index and sentences[index - 1].part is here.part:
        told = [place.city for place in find_cities(sentences[index - 1].text) if place.city]
    return told[-1] if told else None


def with_dateline(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> Iterator[Draft]:
    """The drafts; those of the dateline's own sentence with its city, if no mention of that round has a place:
    "SAN JOSE (AP) -- The two sides on Thursday concluded …".

    Reporters write of a round from the two capitals wherever it is held; from another city, because it is held there.
    """
    lead = _lead(sentences)
    head = _head(lead)
    city = _city(head)
    placed = {draft.number for draft in drafts if draft.details.places}
    for draft in drafts:
        is_lead = draft.sentence is lead and draft.details.days and not draft.details.places
        if head and city and not city.is_capital and is_lead and draft.number not in placed:
            place = Place(0, len(head), city.name)
            yield replace(draft, details=Details(draft.details.days, (place,), draft.details.length))
        else:
            yield draft


def _lead(sentences: Sequence[Sentence]) -> Sentence | None:
    return next((s for s in sentences if s.part is Part.BODY), None)


def _head(lead: Sentence | None) -> str | None:
    """The place at the head of the text, as printed there."""
    m = _DATELINE.match(lead.text) if lead else None
    return m["place"] if m else None


@remembered
def _city(dateline: str | None) -> City | None:
    """The city of a dateline, in whatever case: "SEOUL", "Seoul, South Korea"."""
    return place_named(dateline.split(",")[0].title()) if dateline else None
