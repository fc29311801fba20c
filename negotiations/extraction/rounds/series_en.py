"""Several rounds told in one English sentence: "the first three in A, B and C", "began in A and moved to B and C"."""

import re
from collections.abc import Iterator, Sequence

from negotiations.extraction.language.dates import MONTH
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.tense import Tense, tense_of
from negotiations.extraction.language.text import Sentence
from negotiations.extraction.rounds.clauses import Details
from negotiations.extraction.rounds.counts import count_of_earlier, count_of_rounds, count_so_far
from negotiations.extraction.rounds.drafts import Draft, quote_bounds
from negotiations.extraction.rounds.events import EVENT, MEET, WORD
from negotiations.extraction.rounds.mentions import Kind, Mention
from negotiations.extraction.rounds.places import Place

_ORDERED = Pattern(
    r"\b(?:in\s+that\s+order|in\s+this\s+order|in\s+turn|respectively|successively|one\s+after\s+(?:another|the\s+other)|"
    r"then\s+(?:moved|went|continued))\b",
    re.IGNORECASE,
)
_MET = Pattern(rf"\b(?:{EVENT}|{MEET})\b", re.IGNORECASE)
_MOVED = Pattern(
    rf"\b(?:beg[au]n|opened|started|kicked\s+off|launched)\b[^;]{{0,120}}\b(?:moved|went\s+on|continued|followed|travelled)\b"
    rf"(?!\s+{MONTH})",
    re.IGNORECASE,
)


_SEVERAL = r"(?:rounds|meetings|sessions|talks|negotiations|consultations|discussions|encounters)"
# "It is the fourth round, following sessions in A in April, B in May and C".
_EARLIER = Pattern(
    rf"\b(?:following|follows|followed|after|succeeding|since)\s+(?:(?:the|their|its)\s+)?(?:{WORD}\s+){{0,4}}?{_SEVERAL}\s+"
    r"(?:of\s+(?:\w+\s+){1,3})?(?:held\s+|that\s+took\s+place\s+)?(?:in|on)\s",
    re.IGNORECASE,
)


def earlier_series(text: str, mentions: Sequence[Mention], details: Details) -> int | None:
    """Where the text, after its own round, goes on to those before it, city by city, if it does."""
    m = _EARLIER.search(text)
    if m is None or not mentions or (mentions[-1].numbers and mentions[-1].start > m.start()):
        return None
    return m.start() if sum(p.city is not None and p.start > m.start() for p in details.places) > 1 else None


def read_earlier(sentence: Sentence, index: int, start: int, details: Details) -> Iterator[Draft]:
    """The rounds before the one that the sentence is about, told from `start` on."""
    yield from _city_by_city(sentence, index, None, details.after(start), Tense.PAST, after=start)


def may_be_series(text: str) -> bool:
    """Does the text, without meaning a round expressly, tell of meetings or count them?"""
    return bool(_MET.search(text) or count_so_far(text)) or _counts_out(text)


def is_series(text: str, mentions: Sequence[Mention], details: Details) -> bool:
    """Does the text go through past rounds city by city: from the first, up to the page's own, or each with its day?"""
    cities = sum(p.city is not None for p in details.places)
    if cities < 2 or any(m.kind not in (Kind.PREVIOUS, Kind.SOME, Kind.BEGINNING) for m in mentions):
        return False
    if not mentions and (_counts_out(text) or cities in _counts(text)):
        return True
    return _is_list(text, details)


def _counts(text: str) -> tuple[int | None, ...]:
    return count_of_rounds(text), count_of_earlier(text), count_so_far(text)


def _is_list(text: str, details: Details) -> bool:
    """Has each of several cities days or a month of its own, and is all of it past?"""
    cities = [place for place in details.places if place.city]
    stretches = list(split_series(text, cities))
    dated = all(any(start <= day.start < end for day in details.days) for start, end in stretches)
    return dated and bool(_MET.search(text)) and tense_of(text, cities[-1].start, cities[-1].end) is not Tense.FUTURE


def _counts_out(text: str) -> bool:
    """Does the text go through a series from its first: "began in A and moved to B, C and D, in that order"?"""
    return bool(_ORDERED.search(text) and _MOVED.search(text))


def read_series(sentence: Sentence, index: int, several: Mention | None, details: Details) -> Iterator[Draft]:
    """Several rounds told together, each with its own stretch of the sentence if there are as many cities."""
    text = sentence.text
    cities = [place for place in details.places if place.city]
    numbers = several.numbers if several else tuple(range(1, len(cities) + 1))
    tense = tense_of(text, *((several.start, several.end) if several else (0, len(text)))) or Tense.PAST
    if len(cities) == len(numbers):
        yield from _city_by_city(sentence, index, several, details, tense)
        return
    mention = several or Mention(0, len(text), Kind.SOME)
    shared = Details(places=tuple(cities)) if len(cities) == 1 else Details()
    for number in numbers:
        yield Draft(sentence, index, mention, shared, tense, 0, len(text), "one of several", number=number)


def _city_by_city(
    sentence: Sentence,
    index: int,
    several: Mention | None,
    details: Details,
    tense: Tense | None,
    *,
    after: int = 0,
) -> Iterator[Draft]:
    """A draft for each stretch. Those of "the previous three" count back from the round that the page is about."""
    text = sentence.text
    cities = [place for place in details.places if place.city]
    unnumbered = Kind.PREVIOUS if count_of_earlier(text) == len(cities) else Kind.SOME
    numbers = several.numbers if several else _numbers_of(text, len(cities), is_rest=after > 0)
    for at, (number, (start, end)) in enumerate(zip(numbers, split_series(text, cities, after), strict=True)):
        part = _within(details, start, end)
        mention = Mention(start, end, Kind.NUMBER if number else unnumbered, (number,) if number else ())
        quote = _stretch(text, part, several, start, end, cities)
        yield Draft(
            sentence,
            index,
            mention,
            part,
            tense,
            *quote,
            "one of a series",
            number=number,
            back=len(cities) - at,
            listed=len(cities),
        )


def _numbers_of(text: str, cities: int, is_rest: bool) -> Sequence[int | None]:
    """The numbers of the rounds of a mere list: counted out if they are all there were, else open."""
    is_all = _counts_out(text) or cities in (count_of_rounds(text), count_so_far(text))
    if is_rest or not is_all or count_of_earlier(text) == cities:
        return [None] * cities
    return range(1, cities + 1)


def _within(details: Details, start: int, end: int) -> Details:
    """What is told in one stretch of a text."""
    return Details(
        tuple(day for day in details.days if start <= day.start < end),
        tuple(place for place in details.places if start <= place.start < end),
    )


def _stretch(
    text: str, part: Details, several: Mention | None, start: int, end: int, cities: Sequence[Place]
) -> tuple[int, int]:
    """What to quote of a stretch: its days and city; of a bare list of cities the whole of it."""
    if not part.days and not several:
        return quote_bounds(text, cities[0].start, cities[-1].end)
    last = part.span[1] if part.span else end
    return start, min(max(last, several.end if several and several.start < end else 0), end)


def split_series(text: str, places: Sequence[Place], position: int = 0) -> Iterator[tuple[int, int]]:
    """The stretch of text around each of several cities in a series, cut at the strongest sign between them."""
    start = position
    for place, then in zip(places, [*places[1:], None], strict=True):
        if then is None:
            end = len(text)
        else:
            between = text[place.end : then.start]
            sign = next((s for s in (";", ",", " and ") if s in between), "")
            end = place.end + (between.index(sign) if sign else len(between))
        yield start, end
        start = end + (len(text[end:]) - len(re.sub(r"^(?:[;,\s]|and\b|then\b)+", "", text[end:])))
