"""Rounds: each place in an article that tells of a round of the negotiation."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from negotiations.extraction.claims import RoundClaim
from negotiations.extraction.language.dates import Days
from negotiations.extraction.language.ordinals import ORDINAL, ordinal_value
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.settling import later, settle
from negotiations.extraction.language.tense import Tense, was_to_end
from negotiations.extraction.language.text import Sentence
from negotiations.extraction.page.context import Context
from negotiations.extraction.page.subject import goes_on_elsewhere
from negotiations.extraction.page.terms import negotiated_in
from negotiations.extraction.rounds.counts import count_so_far
from negotiations.extraction.rounds.datelines import with_dateline
from negotiations.extraction.rounds.drafts import Draft
from negotiations.extraction.rounds.mentions_ko import count_of_korean_rounds
from negotiations.extraction.rounds.numbering import numbered
from negotiations.extraction.rounds.reading_en import read_english
from negotiations.extraction.rounds.reading_ko import read_korean
from negotiations.extraction.rounds.unheld import has_no_date, is_called_last
from negotiations.extraction.rounds.venues import VIDEO
from negotiations.reference import latest_negotiation
from negotiations.values import Anchor, PartialDate, Status

# "The ninth round on the tenth agreement", "the first round on the twelfth in Denver".
_ON_AGREEMENT = Pattern(
    rf"\b(?:rounds?|meeting|session)\s+(?:of\s+(?:[\w-]+\s+){{1,3}})?(?:on|for|toward|about)\s+(?:the|an?)\s+(?P<ordinal>{ORDINAL})"
    r"(?:\s+(?:agreement|accord|deal|pact|SMA)\b|(?=\s+(?:in|at|on|opens?|opened|began)\b|[,.;]|\s*$))",
    re.IGNORECASE,
)
_NTH_DEAL = Pattern(
    rf"\b(?P<ordinal>{ORDINAL})\s+(?:[\w-]+\s+){{0,3}}?(?:agreement|deal|pact|accord|SMA)\b", re.IGNORECASE
)
_BUT = Pattern(r"[^;.]{0,40}\bbut\b")  # what goes on to tell how it came
_LONGEST = 7  # days that a round can last


def find_rounds(sentences: Sequence[Sentence], context: Context) -> Iterator[RoundClaim]:
    """Yield a claim for each mention of a round, with the number, days and place that the page gives it."""
    drafts: list[Draft] = []
    for index, sentence in enumerate(sentences):
        if context.covers(sentence) and not goes_on_elsewhere(sentences, index):
            read = read_korean if sentence.is_korean else read_english
            drafts += read(sentences, index, context)
    page_tense = next((d.tense for d in drafts if d.tense is not None), Tense.PAST)
    found = list(numbered(drafts, lambda: _held_so_far(sentences, context)))
    last = {d.number for d in found if d.number and is_called_last(d.sentence.text, d.mention)}
    for draft in with_dateline(found, sentences):
        if not _is_unheld(draft, last) and (claim := _claim(draft, page_tense, context)):
            yield claim


def _is_unheld(draft: Draft, last: set[int]) -> bool:
    """Is the round none that was, or will be? `last`: the numbers of those that the page calls the last."""
    after_last = draft.number is not None and draft.number - 1 in last
    return draft.unheld or (after_last and has_no_date(draft.sentence.text, draft.mention))


def _held_so_far(sentences: Sequence[Sentence], context: Context) -> int | None:
    """How many rounds the page says have been held."""
    for sentence in sentences:
        count_in = count_of_korean_rounds if sentence.is_korean else count_so_far
        if context.covers(sentence) and not _is_of_earlier(sentence, context) and (count := count_in(sentence.text)):
            return count
    return None


def _is_of_earlier(sentence: Sentence, context: Context) -> bool:
    """Does a sentence name no agreement but others: "the 12th was done in eight rounds"?"""
    stated = {ordinal_value(found["ordinal"]) for found in _NTH_DEAL.finditer(sentence.text)}
    return bool(stated) and context.agreement not in stated


def _claim(draft: Draft, page_tense: Tense, context: Context) -> RoundClaim | None:
    first, last = _days(draft, page_tense, context.published)
    if draft.number is None and not (first or last or draft.city or draft.venue or draft.details.length):
        return None
    if draft.venue and draft.venue == VIDEO and first and not last:
        last = first
    return RoundClaim(
        part=draft.sentence.part,
        start=draft.sentence.start + draft.start,
        end=draft.sentence.start + draft.end,
        quote=draft.sentence.text[draft.start : draft.end],
        rule=draft.rule,
        agreement=_agreement(draft, first or last, context),
        number=draft.number,
        status=_status(draft, first, last, page_tense, context.published),
        first_day=first,
        last_day=last,
        city=None if draft.venue == VIDEO else draft.city,
        venue=draft.venue,
        days=None if draft.only_meant else _length(draft),
        gap_days=draft.gap,
    )


def _length(draft: Draft) -> int | None:
    """How many days the round took, those added included."""
    return draft.details.length and draft.details.length + draft.extra


def _agreement(draft: Draft, day: PartialDate | None, context: Context) -> int | None:
    """The agreement that the words name beside the round, else that of the sentence, else that of the day."""
    text = draft.sentence.text
    named = _ON_AGREEMENT.search(text, draft.mention.start, draft.mention.end + 80)
    if named and (number := ordinal_value(named["ordinal"])):
        return number
    return negotiated_in(text, context.agreement) or _by_day(day, context.agreement)


def _by_day(day: PartialDate | None, agreement: int | None) -> int | None:
    """The agreement negotiated on the round's day, if that was an earlier one than the page's."""
    if agreement is None or day is None or day.year is None or day.month is None:
        return agreement
    then = latest_negotiation(date(day.year, day.month, 15))
    return then.number if then.number < agreement and day.year <= then.last_year else agreement


def _direction(draft: Draft, page_tense: Tense) -> Tense:
    if draft.toward in (Tense.PAST, Tense.FUTURE):
        return draft.toward
    return Tense.PAST if draft.is_caption else page_tense


def _days(draft: Draft, page_tense: Tense, published: date | None) -> tuple[PartialDate | None, PartialDate | None]:
    """The first and the last day that the draft tells, as whole as they can be."""
    first = last = None
    for days in sorted(draft.details.days, key=_telling):
        toward = Tense(days.toward) if days.toward else _direction(draft, page_tense)
        first, last = _merge_days(draft, days, toward, published, first, last)
    last = _end_that_came(draft, first, last, published)
    if first and last and first.whole and last.whole and not 0 <= (last.whole - first.whole).days <= _LONGEST:
        last = _last_after(draft, first.whole) or last
    if last and draft.extra:
        last = later(last, draft.extra)
    if draft.after_end is not None and draft.reported and draft.reported.first and not last:
        last = later(settle(draft.reported.first, Tense.PAST, published), -draft.after_end)
    if draft.today and not first:
        said = draft.reported.first if draft.reported else None
        first = settle(said or PartialDate(anchor=Anchor(days=0)), Tense.PAST, published)
    if draft.only_meant:
        return _meant_first(draft, first, last), None
    return first, last


def _end_that_came(
    draft: Draft, first: PartialDate | None, last: PartialDate | None, published: date | None
) -> PartialDate | None:
    """The last day; none where that is when the round "was to end", a day gone by of which the words tell no more."""
    ends = [day for day in draft.details.days if day.role in ("last", "span")]
    text = draft.sentence.text
    is_plan = len(ends) == 1 and was_to_end(text, ends[0].start) and not _BUT.match(text, ends[0].end)
    meant = ends[0].first if is_plan else None
    if not last or not meant or not first or not first.whole or not published:
        return last
    planned = settle(meant, Tense.FUTURE, first.whole)
    return None if planned.whole and planned.whole < published else planned


def _last_after(draft: Draft, first: date) -> PartialDate | None:
    """The last day counted from the first: "began on Wednesday and will go on through Friday"."""
    told = next((d.first for d in draft.details.days if d.role == "last" and d.first), None)
    return settle(told, Tense.FUTURE, first) if told else None


def _telling(days: Days) -> tuple[int, bool]:
    """Spans before lone days, months last; of each, whole dates before partial ones."""
    order = {"span": 0, "first": 1, "last": 2, "": 3}.get(days.role, 4)
    return order, not (days.first and days.first.whole)


def _merge_days(
    draft: Draft, days: Days, toward: Tense, published: date | None, first: PartialDate | None, last: PartialDate | None
) -> tuple[PartialDate | None, PartialDate | None]:
    """Add what one expression tells to the days known so far; what is known stays."""
    if days.role == "span" and days.first and days.last:
        return (first, last) if first or last else _span(days.first, days.last, toward, published)
    if not days.first:
        return first, last
    if days.role == "last":
        ahead = toward if days.toward else _toward_last(draft, toward)
        return first, last or settle(days.first, ahead, published)
    if not first and not (days.role == "month" and last):
        first = settle(days.first, toward, published)
    return first, last


def _toward_last(draft: Draft, toward: Tense) -> Tense:
    """A meeting that "lasts until Saturday" looks ahead although it stands in the present."""
    return Tense.FUTURE if draft.tense is Tense.PRESENT and toward is not Tense.FUTURE else toward


def _span(
    first: PartialDate, last: PartialDate, toward: Tense, published: date | None
) -> tuple[PartialDate, PartialDate]:
    """Settle both ends alike: of weekdays gone by, the last one is the latest such day."""
    anchor = last.anchor
    if toward is Tense.PAST and anchor and anchor.weekday is not None and anchor.weeks is None and anchor.days:
        closing = PartialDate(anchor=Anchor(weekday=(anchor.weekday + anchor.days) % 7, toward=-1))
        opening = later(closing, -anchor.days)
        return settle(opening or first, toward, published), settle(closing, toward, published)
    return settle(first, toward, published), settle(last, toward, published)


def _meant_first(draft: Draft, first: PartialDate | None, last: PartialDate | None) -> PartialDate | None:
    """Of a plan that was overtaken, the first day still holds."""
    if first is None and last and draft.details.length:
        return later(last, 1 - draft.details.length)
    return first


def _status(
    draft: Draft, first: PartialDate | None, last: PartialDate | None, page_tense: Tense, published: date | None
) -> Status | None:
    """Held once begun: by the day of publication where it tells, else by the words."""
    opening, closing = (day.whole if day else None for day in (first, last))
    if published and opening and opening != published:
        return Status.HELD if opening < published else Status.PLANNED
    if published and closing and closing < published:
        return Status.HELD
    if draft.only_meant:
        return Status.HELD
    toward = draft.toward
    if draft.is_caption and toward in (None, Tense.PRESENT):
        return Status.HELD
    if toward is None or (toward is Tense.PRESENT and not draft.today):
        return Status.PLANNED if page_tense is Tense.FUTURE else Status.HELD if toward is not None else None
    return Status.PLANNED if toward is Tense.FUTURE else Status.HELD
