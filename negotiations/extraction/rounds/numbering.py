"""Which round of the series each mention is of: "the next", "the previous one" and "the talks" counted from the one
that the page is about.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.tense import Tense
from negotiations.extraction.page.terms import stated_ordinals
from negotiations.extraction.rounds.counts import count_of_earlier
from negotiations.extraction.rounds.drafts import Draft
from negotiations.extraction.rounds.events import MEET
from negotiations.extraction.rounds.mentions import Kind
from negotiations.extraction.rounds.ordered import tells_of_beginning
from negotiations.reference.places import may_be_same
from negotiations.values import Part

_WILL_MEET = Pattern(rf"\b(?:will|to|would|shall|may|could)\s+(?:{MEET}|hold|be\s+held|take\s+place)\b", re.IGNORECASE)
_Cities = Mapping[int, set[str]]


def numbered(drafts: Sequence[Draft], so_far: Callable[[], int | None]) -> Iterator[Draft]:
    """The drafts with their numbers, where the page tells them or lets one count. `so_far` tells how many rounds the
    page says have been held; it is asked where no round has a number.
    """
    held = [draft for draft in drafts if not draft.unheld]
    base = told = _base(held)
    base = base or _after_so_far(held, so_far())
    ahead = _looks_ahead(held, base)
    cities = _cities(held)
    focus: Draft | None = None
    told_before: defaultdict[int, set[int]] = defaultdict(set)
    for draft in _with_neighbours(drafts):
        number = draft.number
        if number is None and draft.mention.kind is Kind.CURRENT:
            number = _in_focus(draft, focus, told_before, cities, base, ahead)
        elif number is None and base is not None:
            number = _counted(draft, base, ahead, by_count=told is None)
        focus = draft.numbered(number, base)
        if number:
            told_before[draft.index].add(number)
        yield focus


def _with_neighbours(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts, those of a caption with the number that the caption tells elsewhere."""
    told = {d.sentence.paragraph: d.number for d in drafts if d.is_caption and d.mention.kind is Kind.NUMBER}
    for draft in drafts:
        yield replace(draft, beside=told.get(draft.sentence.paragraph)) if draft.is_caption else draft


def _cities(drafts: Sequence[Draft]) -> _Cities:
    """The cities that the page's words give to each number."""
    cities: defaultdict[int, set[str]] = defaultdict(set)
    for draft in drafts:
        if draft.number and draft.city and draft.mention.kind in (Kind.NUMBER, Kind.BEGINNING):
            cities[draft.number].add(draft.city)
    return cities


def _counted(draft: Draft, base: int, ahead: bool, *, by_count: bool) -> int | None:
    """The number of the next or previous round, counted from the one that the page is about. `by_count`: that is the
    last of those that the page counts, and has no number in it.
    """
    match draft.mention.kind:
        case Kind.NEXT:
            return base if ahead else base + 1
        case Kind.PREVIOUS:
            return max(base - draft.back, 0) or None
        case Kind.SOME if draft.listed == base - 1:
            return base - draft.back
        case Kind.LATEST if not ahead:
            return base
        case Kind.LAST if by_count and not ahead:
            return base
        case Kind.LAST | Kind.LATEST if ahead and draft.details:
            return base - 1 or None
        case _:
            return None


def _base(drafts: Sequence[Draft]) -> int | None:
    """The number of the round that the page is about: in its headline, else the first told in its text."""
    told = [d for d in drafts if not d.is_caption] or list(drafts)
    for draft in told:
        if draft.sentence.part is Part.TITLE and draft.mention.kind is Kind.NUMBER and len(draft.mention.numbers) == 1:
            return draft.number
    return _first_told(told) or _after_earlier(told) or _after_previous(drafts) or _latest_held(told)


def _first_told(told: Sequence[Draft]) -> int | None:
    """The first number in the text; not where the page first looks ahead to a round that it does not number."""
    express = [d for d in told if d.rule not in ("in focus", "one of several", "one of a series")]
    looks_ahead = bool(express) and express[0].mention.kind is Kind.NEXT
    for draft in express:
        if draft.mention.kind is Kind.NUMBER and not (looks_ahead and draft.tense is not Tense.FUTURE):
            return draft.number if draft.tense is Tense.FUTURE else _latest(draft, express)
    return None


def _latest(first: Draft, express: Sequence[Draft]) -> int | None:
    """Of rounds told in their order the latest held: a page that begins with an earlier one goes on to its own."""
    held = [d for d in express if d.mention.kind is Kind.NUMBER and d.tense is Tense.PAST and not _names_agreement(d)]
    return max([d.number for d in (first, *held) if d.number], default=None)


def _names_agreement(draft: Draft) -> bool:
    """Does the sentence name an agreement by its ordinal, that may be an earlier one?"""
    return bool(stated_ordinals(draft.sentence.text))


def _after_earlier(told: Sequence[Draft]) -> int | None:
    """One more than the rounds that the page says there were before."""
    return next((count + 1 for d in told if (count := count_of_earlier(d.sentence.text))), None)


def _after_so_far(drafts: Sequence[Draft], so_far: int | None) -> int | None:
    """The latest of those held so far, or the next one where the page begins with that."""
    return so_far + _looks_ahead(drafts, None) if so_far else None


def _latest_held(told: Sequence[Draft]) -> int | None:
    """The highest number of those held, where the page begins with the next one."""
    return max((d.number for d in told if d.number and d.tense is Tense.PAST), default=None)


def _after_previous(drafts: Sequence[Draft]) -> int | None:
    """One more than the numbered round that is the same, by its city, as the one called the previous."""
    for before in drafts:
        if before.mention.kind in (Kind.PREVIOUS, Kind.LAST, Kind.LATEST) and before.city:
            for draft in drafts:
                if draft.number and draft.city == before.city and draft.tense is not Tense.FUTURE:
                    return draft.number + 1
    return None


def _looks_ahead(drafts: Sequence[Draft], base: int | None) -> bool:
    """Is the round that the page is about still to come?"""
    for draft in drafts:
        if draft.tense is not None and not draft.is_caption and (base is None or draft.number == base):
            return draft.tense is Tense.FUTURE
    return any(d.toward is Tense.FUTURE for d in drafts[:1])


def _in_focus(
    draft: Draft,
    focus: Draft | None,
    told_before: Mapping[int, set[int]],
    cities: _Cities,
    base: int | None,
    ahead: bool,
) -> int | None:
    """The round of the sentence before, else the one that the page is about; none if that is told otherwise."""
    if draft.is_caption:
        return None if base is None or _contradicts(draft, base, cities) else draft.beside
    if base and base > 1 and _is_beginning(draft) and _contradicts(draft, base, cities):
        return 1
    beside = focus and base is not None and base in told_before.get(focus.index, ())
    if focus and not beside and (number := _going_on(draft, focus, cities)):
        return number
    if base is None or (ahead and draft.tense is Tense.PAST and not draft.gap):
        return None
    if not _contradicts(draft, base, cities):
        return base
    return base + 1 if draft.tense is Tense.FUTURE and not ahead else None


def _going_on(draft: Draft, focus: Draft, cities: _Cities) -> int | None:
    """The round that a sentence goes on about from the one before it, or the one after where that has ended."""
    near = focus.sentence.part is draft.sentence.part and draft.index - focus.index <= 1
    if not near or not focus.number or focus.rule.startswith("one of") or _contradicts(draft, focus.number, cities):
        return None
    if _has_ended(focus) and _is_new_date(draft):
        return focus.number + 1
    backward = focus.tense is Tense.FUTURE and draft.tense is Tense.PAST
    return None if backward else focus.number


def _is_beginning(draft: Draft) -> bool:
    return draft.tense is Tense.PAST and tells_of_beginning(draft.sentence.text)


def _has_ended(draft: Draft) -> bool:
    """Does the draft tell of a round that is over?"""
    return draft.tense is Tense.PAST and any(day.role in ("last", "span") for day in draft.details.days)


def _is_new_date(draft: Draft) -> bool:
    """Does the draft look ahead to a meeting, and not to how one goes on?"""
    return draft.tense is Tense.FUTURE and bool(_WILL_MEET.search(draft.sentence.text))


def _contradicts(draft: Draft, number: int, cities: _Cities) -> bool:
    """Do other words give the round of that number another city?"""
    told = cities.get(number, set())
    return bool(draft.city and told) and not any(may_be_same(draft.city, city) for city in told)
