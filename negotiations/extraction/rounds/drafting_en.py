"""From a mention in an English sentence and what is told of it to a draft: its days, their tense, its number."""

import re
from collections.abc import Sequence
from dataclasses import replace

from negotiations.extraction.language.dates import Days
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.tense import (
    Tense,
    is_only_meant,
    opens_soon,
    tense_of,
    was_only_meant,
    was_overtaken,
)
from negotiations.extraction.language.text import Sentence
from negotiations.extraction.rounds.asides import reporting_day
from negotiations.extraction.rounds.clauses import Details
from negotiations.extraction.rounds.counts import count_of_rounds
from negotiations.extraction.rounds.drafts import Draft, quote_bounds
from negotiations.extraction.rounds.lengths import can_be_extended, days_since_end, extension_of, names_clock
from negotiations.extraction.rounds.mentions import Kind, Mention
from negotiations.extraction.rounds.relative import is_antecedent, is_scene
from negotiations.extraction.rounds.unheld import is_mistold, is_unheld
from negotiations.values import Part

_GREETING = Pattern(r"\b(?:greet\w*|sh[ao]\w+\s+hands|pose[sd]?|welcome\w*)\b", re.IGNORECASE)


# A verb right behind a day: "on Tuesday resumed talks".
_BACK_AFTER = Pattern(
    r"\s+(?:began|met|held|sat\s+down|broke|wound|got|opened|started|launched|kicked|resumed|ended|concluded|wrapped|finished|"
    r"closed|completed|failed)\b"
)
_OWN = (Kind.CURRENT, Kind.NEW)


def draft_of(
    sentences: Sequence[Sentence], index: int, mention: Mention, details: Details, rule: str, *, alone: bool = True
) -> Draft:
    """One mention with its details, its tense and what else the sentence says of its days."""
    sentence = sentences[index]
    text = sentence.text
    since = days_since_end(text, mention)
    told, reported = _less_event(_less_welcome(text, details), since, _reported(sentences, index))
    told, only_meant = _less_meant(sentence, told)
    extended = all(can_be_extended(text, day.start, day.role) for day in told.days)
    extra = extension_of(text, mention.start) if extended else 0
    is_over = bool(extra) or is_antecedent(text, mention) or is_scene(text, mention) or was_overtaken(text, mention.end)
    told, tense = _placed_in_time(sentence, mention, told, is_over=is_over)
    mention = _new_or_next(mention, tense)
    start, end = told.span or (mention.start, mention.end)
    start, end = quote_bounds(text, min(start, mention.start), max(end, mention.end))
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
        unheld=is_unheld(text, mention) or is_mistold(text),
    )


def _new_or_next(mention: Mention, tense: Tense | None) -> Mention:
    """Take "another round" for the next where it is to come, and for the page's own where it has begun."""
    if mention.kind is not Kind.NEW:
        return mention
    return replace(mention, kind=Kind.NEXT if tense is Tense.FUTURE else Kind.CURRENT)


def _less_meant(sentence: Sentence, details: Details) -> tuple[Details, bool]:
    """The details without the days of a plan that was overtaken, if others are told; and whether none is."""
    text = sentence.text
    firm = tuple(day for day in details.days if not is_only_meant(text, day.start))
    only_meant = was_only_meant(text) and not firm
    days = (*_meant_openings(details.days, firm), *firm) if firm else details.days
    in_text = sentence.part is Part.BODY
    return replace(details, days=tuple(_with_tense(text, day, in_text=in_text) for day in days)), only_meant


def _meant_openings(days: Sequence[Days], firm: Sequence[Days]) -> list[Days]:
    """Where a round ended on another day than planned, the first of the days planned, on which it began."""
    if [day.role for day in firm] != ["last"]:
        return []
    return [replace(day, last=None, role="first") for day in days if day not in firm and day.role == "span"]


def _placed_in_time(
    sentence: Sentence, mention: Mention, details: Details, *, is_over: bool
) -> tuple[Details, Tense | None]:
    """The details with the tense of the mention: past where the round is over, to come where its days are."""
    if is_over:
        return replace(details, days=tuple(replace(day, toward=int(Tense.PAST)) for day in details.days)), Tense.PAST
    tense = tense_of(sentence.text, mention.start, mention.end, headline=sentence.part is Part.TITLE)
    if tense is Tense.FUTURE:
        details = _less_past(sentence.text, mention, details)
    toward = {day.toward for day in details.days}
    if tense is Tense.PRESENT and Tense.FUTURE in toward:
        tense = Tense.FUTURE
    elif tense is Tense.FUTURE and mention.kind in _OWN and toward == {Tense.PAST}:
        tense = Tense.PAST  # "on Tuesday began what are expected to be difficult talks"
    return details, tense


def _less_past(text: str, mention: Mention, details: Details) -> Details:
    """What was on a day gone by is no part of a round to come: "failed to agree on Thursday in Seoul, setting the
    stage for a fifth round".
    """
    sign = text.rfind(", ", 0, mention.start)
    if any(day.toward == Tense.PAST and day.start < sign for day in details.days):
        return details.after(sign)
    return details


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


def _with_tense(text: str, day: Days, *, in_text: bool) -> Days:
    """A day right after a verb takes its tense: "they met Tuesday and agreed to extend the round". In an article's
    text what "begins on Tuesday" is to come; in its headline or a caption it may be over.
    """
    before = re.split(r"[,;]", text[max(day.start - 45, 0) : day.start])[-1]
    if _BACK_AFTER.match(text, day.end):
        return replace(day, toward=int(Tense.PAST))
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
