"""Reading an English sentence for rounds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from negotiations.extraction.asides import reporting_day
from negotiations.extraction.clauses import Details, close_to, details_of, share_out
from negotiations.extraction.context import Context
from negotiations.extraction.counts import count_of_rounds
from negotiations.extraction.dates import Days
from negotiations.extraction.drafts import Draft, quote_bounds
from negotiations.extraction.lengths import days_since_end, extension_of, gap_before, names_clock
from negotiations.extraction.meetings import find_meeting, find_reunion
from negotiations.extraction.mentions import Kind, Mention
from negotiations.extraction.mentions_en import find_mentions
from negotiations.extraction.relative import find_antecedents, is_antecedent
from negotiations.extraction.series_en import is_series, read_series
from negotiations.extraction.subject import is_foreign
from negotiations.extraction.tense import Tense, is_only_meant, opens_soon, tense_of, was_only_meant
from negotiations.extraction.text import Sentence
from negotiations.values import Part

_AFTER_IT = re.compile(r"\b(?:after|since|following)\b", re.IGNORECASE)
_THEN = re.compile(r"[,;]|\b(?:and|but|then)\b", re.IGNORECASE)
_GREETING = re.compile(r"\b(?:greet\w*|sh[ao]\w+\s+hands|pose[sd]?|welcome\w*)\b", re.IGNORECASE)


def read_english(sentences: Sequence[Sentence], index: int, context: Context) -> Iterator[Draft]:
    """Each round that a sentence tells of, in its order."""
    text = sentences[index].text
    mentions = find_mentions(text, context.agreement, after_numbers=_follows_numbers(sentences, index, context))
    mentions += _reunion_beside(text, mentions)
    details = details_of(text)
    several = next((m for m in mentions if len(m.numbers) > 1), None)
    if is_series(text, mentions, details) or (several and not _stands_apart(text, several, mentions)):
        yield from read_series(sentences[index], index, several, details)
    elif mentions:
        for mention, share in zip(mentions, share_out(text, mentions, details), strict=True):
            if mention is several:
                yield from read_series(sentences[index], index, several, share)
            else:
                yield from _drafts(sentences, index, mention, share, alone=len(mentions) == 1)
    elif details and not _is_about_others(sentences, index):
        yield from _generic(sentences, index, details)


def _stands_apart(text: str, several: Mention, mentions: Sequence[Mention]) -> bool:
    """Are other rounds told of only behind a semicolon, so that what stands there is not of the several?"""
    others = [m for m in mentions if m is not several]
    return bool(others) and all(";" in text[several.end : m.start] for m in others)


def _reunion_beside(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The meeting to come beside one that it comes after: "will meet again on …, two weeks after the third round"."""
    again = find_reunion(text)
    if not mentions or again is None or tense_of(text, again.start, again.end) is not Tense.FUTURE:
        return []
    return [again] if all(_is_apart(text, mention, again) for mention in mentions) else []


def _is_apart(text: str, mention: Mention, again: Mention) -> bool:
    """Is the meeting to come another one than that meant: told after it, or set after it by the words?"""
    if is_antecedent(text, mention):
        return True
    if mention.start >= again.end:
        return bool(_AFTER_IT.search(text, again.end, mention.start))
    held = tense_of(text, mention.start, mention.end) is Tense.PAST
    return held and bool(_THEN.search(text, mention.end, again.start))


def _generic(sentences: Sequence[Sentence], index: int, details: Details) -> Iterator[Draft]:
    """The round meant as "the talks", if the sentence tells something of it; "they will meet again" is the next."""
    text = sentences[index].text
    again = find_reunion(text)
    if again and tense_of(text, again.start, again.end) is not Tense.FUTURE:
        again = None
    now = find_meeting(text[: again.start] if again else text)
    if again:
        before, after = share_out(text, [now or again, again], details) if now else (Details(), details)
        if after:
            yield _draft(sentences, index, again, after, "meet again")
        details = before
    if now is None:
        return
    if earlier := list(find_antecedents(text, now.end)):
        shares = share_out(text, [now, *earlier], details)
        yield from (
            _draft(sentences, index, m, share, f"{m.kind} round") for m, share in zip(earlier, shares[1:], strict=True)
        )
        details = shares[0]
    if near := close_to(now, details):
        yield _draft(sentences, index, now, near, "in focus")


def _is_about_others(sentences: Sequence[Sentence], index: int) -> bool:
    """Does "it" or "the meeting" go on about other talks, told of in the sentence before?"""
    before = sentences[index - 1] if index else None
    return bool(before and before.part is sentences[index].part and is_foreign(before.text))


def _drafts(
    sentences: Sequence[Sentence], index: int, mention: Mention, details: Details, *, alone: bool
) -> Iterator[Draft]:
    """The round meant; and before it the one that the sentence sets so many days after it."""
    sentence = sentences[index]
    if days := gap_before(sentence.text, mention):
        now = Mention(0, mention.end, Kind.CURRENT)
        rule = "after so many days"
        yield Draft(sentence, index, now, Details(), Tense.PAST, 0, mention.end, rule, gap=days)
    if mention.kind is Kind.BEGINNING and not (details.places or any(day.role != "month" for day in details.days)):
        return
    rule = "by number" if mention.kind is Kind.NUMBER else f"{mention.kind} round"
    yield _draft(sentences, index, mention, details, rule, alone=alone)


def _draft(
    sentences: Sequence[Sentence], index: int, mention: Mention, details: Details, rule: str, *, alone: bool = True
) -> Draft:
    """One mention with its details, its tense and what else the sentence says of its days."""
    sentence = sentences[index]
    text = sentence.text
    since = days_since_end(text, mention)
    told, reported = _less_event(_less_welcome(text, details), since, _reported(sentences, index))
    firm = tuple(day for day in told.days if not is_only_meant(text, day.start))
    only_meant = was_only_meant(text) and not firm
    told = replace(
        told,
        days=tuple(
            _with_tense(text, day, in_text=sentence.part is Part.BODY) for day in (told.days if only_meant else firm)
        ),
    )
    extra = extension_of(text, mention.start) if all(day.role == "span" for day in told.days) else 0
    tense = tense_of(text, mention.start, mention.end, headline=sentence.part is Part.TITLE)
    if extra or is_antecedent(text, mention):
        tense = Tense.PAST
        told = replace(told, days=tuple(replace(day, toward=int(tense or 0)) for day in told.days))
    if tense is Tense.PRESENT and any((day.toward or 0) > 0 for day in told.days):
        tense = Tense.FUTURE
    span = told.span or (mention.start, mention.end)
    start, end = quote_bounds(text, min(span[0], mention.start), max(span[1], mention.end))
    return Draft(
        sentence,
        index,
        mention,
        told,
        tense,
        start,
        end,
        rule,
        after_end=since[1] if since else None,
        reported=reported,
        today=alone and not told.days and names_clock(text),
        only_meant=only_meant,
        extra=extra,
        number=mention.numbers[0] if mention.numbers else _number_told(sentences, index, mention),
    )


def _less_welcome(text: str, details: Details) -> Details:
    """A picture of a welcome may be of the day before: its weekday is not the round's."""
    if not _GREETING.search(text):
        return details
    return Details(tuple(day for day in details.days if day.first and day.first.day), details.places)


def _less_event(details: Details, since: tuple[int, int] | None, reported: Days | None) -> tuple[Details, Days | None]:
    """The day before "a day after they ended …" is of what is reported, not of the round."""
    event = next((day for day in details.days if since and day.start < since[0]), None)
    if event is None:
        return details, reported
    days = tuple(day for day in details.days if day is not event)
    return Details(days, details.places, details.length), event


def _number_told(sentences: Sequence[Sentence], index: int, mention: Mention) -> int | None:
    """The number of "the last of them", of which the sentence or the one before tells how many they were."""
    if mention.kind not in (Kind.FINAL, Kind.LAST, Kind.LATEST):
        return None
    near = (index, index - 1) if mention.kind is Kind.FINAL else (index,)
    counts = (count_of_rounds(sentences[at].text) for at in near if at >= 0)
    return next((count for count in counts if count), None)


def _follows_numbers(sentences: Sequence[Sentence], index: int, context: Context) -> bool:
    """Did the sentences right before tell of rounds by number or order?"""
    here = sentences[index]
    near = [s for s in sentences[max(index - 2, 0) : index] if s.part is here.part]
    return any(find_mentions(s.text, context.agreement) for s in near)


def _with_tense(text: str, day: Days, *, in_text: bool) -> Days:
    """A day right after a verb takes its tense: "they met Tuesday and agreed to extend the round". In an article's
    text what "begins on Tuesday" is to come; in its headline or a caption it may be over.
    """
    before = re.split(r"[,;]", text[max(day.start - 45, 0) : day.start])[-1]
    tense = tense_of(before, len(before), len(before))
    if tense is Tense.PRESENT and in_text and opens_soon(before):
        tense = Tense.FUTURE
    return day if not tense else replace(day, toward=int(tense))


def _reported(sentences: Sequence[Sentence], index: int) -> Days | None:
    """The day of what is reported, told in the sentence or the one before it."""
    for at in (index, index - 1):
        if at >= 0 and sentences[at].part is sentences[index].part and (day := reporting_day(sentences[at].text)):
            return day
    return None
