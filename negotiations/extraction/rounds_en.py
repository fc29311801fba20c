"""Reading an English sentence for rounds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from negotiations.extraction.clauses import (
    Details,
    close_to,
    counts_out,
    days_since_end,
    details_of,
    extension_of,
    gap_before,
    names_clock,
    reporting_day,
    share_out,
    split_series,
)
from negotiations.extraction.context import Context
from negotiations.extraction.dates import Days
from negotiations.extraction.drafts import Draft, quote_bounds
from negotiations.extraction.mentions import (
    Kind,
    Mention,
    count_of_earlier,
    count_of_rounds,
    find_generic,
    find_mentions,
)
from negotiations.extraction.subject import is_foreign
from negotiations.extraction.tense import Tense, tense_of, was_only_meant
from negotiations.extraction.terms import stated_ordinals
from negotiations.extraction.text import Sentence
from negotiations.values import Part

# A picture of a welcome may be of the day before; its weekday is not the round's.
_AGAIN = re.compile(r"\b(?:meet|gather|convene|sit\s+down|talk)\b.{0,30}\bagain\b", re.IGNORECASE)
_BEGINNING = re.compile(
    r"\bnegotiations\s+(?:first\s+)?(?:began|started|opened|kicked\s+off|were\s+launched)\b", re.IGNORECASE
)
_GREETING = re.compile(r"\b(?:greet\w*|sh[ao]\w+\s+hands|pose[sd]?|welcome\w*)\b", re.IGNORECASE)


def read_english(sentences: Sequence[Sentence], index: int, context: Context) -> Iterator[Draft]:
    """Each round that a sentence tells of, in its order."""
    sentence = sentences[index]
    text = sentence.text
    mentions = find_mentions(text, context.agreement, after_numbers=_follows_numbers(sentences, index, context))
    details = details_of(text)
    several = next((m for m in mentions if len(m.numbers) > 1), None)
    if several or (not mentions and _is_series(text, details)):
        yield from _series(sentence, index, several, details)
        mentions = []
    elif mentions:
        shares = share_out(text, mentions, details)
        for mention, share in zip(mentions, shares, strict=True):
            yield from _drafts(sentences, index, mention, share, mentions, context)
    elif (
        details
        and not _is_about_others(sentences, index)
        and (generic := find_generic(text))
        and (near := close_to(generic, details))
    ):
        draft = _draft(sentences, index, generic, near, "in focus")
        again = draft.tense is Tense.FUTURE and _AGAIN.search(text)
        yield replace(draft, mention=replace(generic, kind=Kind.NEXT)) if again else draft


def _is_about_others(sentences: Sequence[Sentence], index: int) -> bool:
    """Does "it" or "the meeting" go on about other talks, told of in the sentence before?"""
    before = sentences[index - 1] if index else None
    return bool(before and before.part is sentences[index].part and is_foreign(before.text))


def _is_series(text: str, details: Details) -> bool:
    """Does the text go through a series city by city, from the first or up to the one that the page is about?"""
    cities = sum(p.city is not None for p in details.places)
    return cities > 1 and (counts_out(text) or cities in (count_of_rounds(text), count_of_earlier(text)))


def _drafts(
    sentences: Sequence[Sentence],
    index: int,
    mention: Mention,
    details: Details,
    mentions: Sequence[Mention],
    context: Context,
) -> Iterator[Draft]:
    """The round meant; and before it the one that the sentence sets so many days after it."""
    text = sentences[index].text
    if gap := gap_before(text, mention):
        now = Mention(0, mention.end, Kind.CURRENT)
        yield Draft(
            sentences[index], index, now, Details(), Tense.PAST, 0, mention.end, "after so many days", gap=gap[1]
        )
    rule = {Kind.NUMBER: "by number"}.get(mention.kind, f"{mention.kind} round")
    yield _draft(sentences, index, mention, details, rule, alone=len(mentions) == 1)


def _draft(
    sentences: Sequence[Sentence], index: int, mention: Mention, details: Details, rule: str, *, alone: bool = True
) -> Draft:
    sentence = sentences[index]
    text = sentence.text
    tense = tense_of(text, mention.start, mention.end, headline=sentence.part is Part.TITLE)
    if _GREETING.search(text):
        details = Details(tuple(d for d in details.days if d.first and d.first.day), details.places)
    details = replace(details, days=tuple(_with_tense(text, d) for d in details.days))
    since = days_since_end(text, mention)
    reported = _reported(sentences, index)
    if since and (event := next((d for d in details.days if d.start < since[0]), None)):
        reported = event
        details = Details(tuple(d for d in details.days if d is not event), details.places, details.length)
    span = details.span or (mention.start, mention.end)
    start, end = quote_bounds(text, min(span[0], mention.start), max(span[1], mention.end))
    return Draft(
        sentence,
        index,
        mention,
        details,
        tense,
        start,
        end,
        rule,
        agreement=_stated_agreement(text),
        after_end=since[1] if since else None,
        reported=reported,
        today=alone and not details.days and names_clock(text),
        only_meant=was_only_meant(text),
        extra=extension_of(text) if all(d.role == "span" for d in details.days) else 0,
        number=mention.numbers[0] if mention.numbers else _number_told(sentences, index, mention, details),
    )


def _number_told(sentences: Sequence[Sentence], index: int, mention: Mention, details: Details) -> int | None:
    """The number of "the last of them", of which the sentence or the one before tells how many they were; and of the
    meeting with which the negotiations began in a city.
    """
    if mention.kind is Kind.CURRENT and details.places and _BEGINNING.search(sentences[index].text):
        return 1
    if mention.kind is not Kind.FINAL:
        return None
    counts = (count_of_rounds(sentences[at].text) for at in (index, index - 1) if at >= 0)
    return next((count for count in counts if count), None)


def _follows_numbers(sentences: Sequence[Sentence], index: int, context: Context) -> bool:
    """Did the sentence before, or its own paragraph, tell of rounds by number?"""
    here = sentences[index]
    near = [s for s in sentences[max(index - 2, 0) : index] if s.part is here.part]
    return any(m.kind is Kind.NUMBER for s in near for m in find_mentions(s.text, context.agreement))


def _with_tense(text: str, day: Days) -> Days:
    """A day right after a verb takes its tense: "they met Tuesday and agreed to extend the round"."""
    before = re.split(r"[,;]", text[max(day.start - 45, 0) : day.start])[-1]
    tense = tense_of(before, len(before), len(before))
    return day if not tense else replace(day, toward=int(tense))


def _reported(sentences: Sequence[Sentence], index: int) -> Days | None:
    """The day of what is reported, told in the sentence or the one before it."""
    for at in (index, index - 1):
        if at >= 0 and sentences[at].part is sentences[index].part and (day := reporting_day(sentences[at].text)):
            return day
    return None


def _stated_agreement(text: str) -> int | None:
    """The agreement that the sentence names, if it names one."""
    stated = {number for number, _ in stated_ordinals(text)}
    return stated.pop() if len(stated) == 1 else None


def _series(sentence: Sentence, index: int, several: Mention | None, details: Details) -> Iterator[Draft]:
    """Several rounds told together, each with its own stretch of the sentence if there are as many cities."""
    text = sentence.text
    cities = [p for p in details.places if p.city]
    numbers = several.numbers if several else tuple(range(1, len(cities) + 1))
    tense = tense_of(text, *((several.start, several.end) if several else (0, len(text))))
    if len(cities) != len(numbers):
        mention = several or Mention(0, len(text), Kind.SOME)
        shared = Details(places=tuple(cities)) if len(cities) == 1 else Details()
        for number in numbers:
            yield Draft(sentence, index, mention, shared, tense, 0, len(text), "one of several", number=number)
        return
    earlier = several is None and count_of_earlier(text) == len(cities)
    for number, (start, end) in zip(numbers, split_series(text, cities), strict=True):
        part = Details(
            tuple(d for d in details.days if start <= d.start < end),
            tuple(p for p in details.places if start <= p.start < end),
        )
        last = max(part.span[1] if part.span else end, several.end if several and several.start < end else 0)
        yield Draft(
            sentence,
            index,
            Mention(start, end, Kind.PREVIOUS if earlier else Kind.NUMBER, () if earlier else (number,)),
            part,
            tense,
            start,
            min(last, end),
            "one of a series",
            number=None if earlier else number,
            back=len(cities) + 1 - number,
        )
