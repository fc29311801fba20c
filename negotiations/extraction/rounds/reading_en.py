"""Reading an English sentence for rounds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from negotiations.extraction.language.ordinals import COUNT, ORDINAL
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.tense import Tense, tense_of
from negotiations.extraction.language.text import Sentence
from negotiations.extraction.page.context import Context
from negotiations.extraction.page.subject import is_foreign
from negotiations.extraction.rounds.clauses import Details, close_to, details_of, share_out
from negotiations.extraction.rounds.counts import count_of_rounds
from negotiations.extraction.rounds.datelines import city_meant
from negotiations.extraction.rounds.drafting_en import draft_of
from negotiations.extraction.rounds.drafts import Draft
from negotiations.extraction.rounds.events import TALKS, is_of_other_states
from negotiations.extraction.rounds.lengths import gap_before
from negotiations.extraction.rounds.meetings import find_meeting, find_reunion
from negotiations.extraction.rounds.mentions import Kind, Mention
from negotiations.extraction.rounds.mentions_en import find_mentions
from negotiations.extraction.rounds.ordered import MOST, find_elliptic
from negotiations.extraction.rounds.relative import find_antecedents, is_antecedent, is_scene
from negotiations.extraction.rounds.series_en import earlier_series, is_series, may_be_series, read_earlier, read_series

_AFTER_IT = Pattern(r"\b(?:after|since|following)\b", re.IGNORECASE)
_GOES_ON = Pattern(r"(?:It|They|This|The\s+(?:meeting|session|talks|dialogue))\b")
_IT_WAS = Pattern(
    rf"(?:It|This|That)\s+(?:is|was|marks|marked|will\s+be|would\s+be)\s+(?:the|their)\s+{ORDINAL}\s+(?:since|so\s+far|this)\b"
)
# "Boston in May, Denver in June, and a third round in Seattle in July": each has a place and days of its own.
_LIST_ENDS = Pattern(r",\s+(?:and|then|and\s+then)\s+(?:\w+ly\s+)?(?:(?:the|an?)\s+)?$")
_LEFT = Pattern(
    r"\b(?:left|leav(?:e|es|ing)|depart(?:s|ed|ing)?|fl(?:ew|own|ies|ying)|head(?:s|ed|ing)?|return(?:s|ed|ing)?)\s+(?:back\s+|home\s+)?(?:for|to|from)\s+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
_FOR_TALKS = Pattern(
    rf"[^.;]{{0,80}}?\b(?:for|to)\b[^.;]{{0,60}}\b(?:{TALKS}|rounds?|meetings?|sessions?|meet|negotiate)\b",
    re.IGNORECASE,
)
_ROUNDS = Pattern(r"\brounds\b", re.IGNORECASE)
_WEEKS_AFTER = Pattern(
    rf"(?:\b(?:a|some|several|{COUNT})\s+(?:few\s+|couple\s+of\s+)?(?:weeks?|months?)\s+(?:after|following)\s+(?:(?:the|their|its|an?)\s+)?)$",
    re.IGNORECASE,
)
_THEN = Pattern(r"[,;]|\b(?:and|but|then)\b", re.IGNORECASE)


def read_english(sentences: Sequence[Sentence], index: int, context: Context) -> Iterator[Draft]:
    """Each round that a sentence tells of, in its order."""
    text = sentences[index].text
    mentions = _mentions(sentences, index, context)
    if not (mentions or find_meeting(text) or find_reunion(text) or may_be_series(text)) or is_of_other_states(text):
        return
    if _GOES_ON.match(text) and _is_about_others(sentences, index):
        return
    mentions = sorted([*mentions, *_reunion_beside(text, mentions)], key=lambda m: m.start)
    details = details_of(text, lambda adverb: city_meant(adverb, sentences, index, context))
    if tail := earlier_series(text, mentions, details):
        yield from read_earlier(sentences[index], index, tail, details)
        mentions, details = [m for m in mentions if m.start < tail], details.before(tail)
    several = next((m for m in mentions if len(m.numbers) > 1), None)
    if is_series(text, mentions, details) or (several and len(mentions) == 1):
        yield from read_series(sentences[index], index, several, details)
    elif mentions:
        for mention, share in zip(mentions, share_out(text, mentions, details), strict=True):
            if mention is several:
                yield from read_series(sentences[index], index, several, share)
            else:
                yield from _drafts(sentences, index, mention, share, alone=len(mentions) == 1)
    elif details and not _is_about_others(sentences, index):
        yield from _generic(sentences, index, _less_journey(text, details))


def _mentions(sentences: Sequence[Sentence], index: int, context: Context) -> Sequence[Mention]:
    """The rounds that a sentence means expressly; "the third" may go on from what the sentences before tell."""
    text = sentences[index].text
    highest = _highest(sentences, index, context) if find_elliptic(text) else 0
    return find_mentions(text, context.agreement, highest=highest)


def _reunion_beside(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The meeting to come beside one that it comes after: "will meet again on …, two weeks after the third round"."""
    again = find_reunion(text) if mentions else None
    if again is None or tense_of(text, again.start, again.end) is not Tense.FUTURE:
        return []
    return [again] if all(_is_apart(text, mention, again) for mention in mentions) else []


def _is_apart(text: str, mention: Mention, again: Mention) -> bool:
    """Is the meeting to come another one than that meant: told after it, or set after it by the words?"""
    if is_antecedent(text, mention) or (mention.start < again.start and is_scene(text, mention)):
        return True
    if mention.start >= again.end:
        return bool(_AFTER_IT.search(text, again.end, mention.start))
    held = tense_of(text, mention.start, mention.end) is Tense.PAST
    return held and bool(_THEN.search(text, mention.end, again.start))


def _generic(sentences: Sequence[Sentence], index: int, details: Details) -> Iterator[Draft]:
    """The round meant as "the talks", if the sentence tells something of it; "they will meet again" is the next."""
    text = sentences[index].text
    again = find_reunion(text)
    if again and not _is_to_come(text, again, details):
        again = None
    now = find_meeting(text[: again.start] if again else text)
    if again:
        before, after = share_out(text, [now or again, again], details) if now else (Details(), details)
        if after:
            yield draft_of(sentences, index, again, after, "meet again")
        details = before
    if now is None:
        return
    if earlier := list(find_antecedents(text, now.end)):
        shares = share_out(text, [now, *earlier], details)
        yield from (
            draft_of(sentences, index, m, share, f"{m.kind} round")
            for m, share in zip(earlier, shares[1:], strict=True)
        )
        details = shares[0]
    if near := close_to(text, now, details):
        yield draft_of(sentences, index, now, near, "in focus")


def _less_journey(text: str, details: Details) -> Details:
    """The details without a city to which somebody left, if the words do not say that it was for the talks."""
    kept = tuple(
        p for p in details.places if not (_LEFT.search(text, 0, p.start) and not _FOR_TALKS.match(text, p.end))
    )
    return replace(details, places=kept)


def _is_to_come(text: str, again: Mention, details: Details) -> bool:
    """Is the meeting to come: by its tense, or in the present with its day behind ("talks resume on Monday")?"""
    tense = tense_of(text, again.start, again.end)
    return tense is Tense.FUTURE or (tense is Tense.PRESENT and any(day.start > again.start for day in details.days))


def _is_about_others(sentences: Sequence[Sentence], index: int) -> bool:
    """Does "it" or "the meeting" go on about other talks, told of in the sentence before?"""
    before = sentences[index - 1] if index else None
    return bool(before and before.part is sentences[index].part and is_foreign(before.text))


def _drafts(
    sentences: Sequence[Sentence], index: int, mention: Mention, details: Details, *, alone: bool
) -> Iterator[Draft]:
    """The round meant; and before it the one that the sentence sets so many days after it."""
    sentence = sentences[index]
    if (
        alone
        and _LIST_ENDS.search(sentence.text, 0, mention.start)
        and (own := details.after(mention.start)).places
        and own.days
    ):
        details = own
    if alone and (apart := _apart(sentence.text, mention, details)):
        other, of_other, details = apart
        yield draft_of(sentences, index, other, of_other, "weeks after a round")
    if days := gap_before(sentence.text, mention):
        now = Mention(0, mention.end, Kind.CURRENT)
        rule = "after so many days"
        yield Draft(sentence, index, now, Details(), Tense.PAST, 0, mention.end, rule, gap=days)
    if mention.kind is Kind.BEGINNING and not (details.places or any(day.role != "month" for day in details.days)):
        return
    rule = "by number" if mention.kind is Kind.NUMBER else f"{mention.kind} round"
    yield draft_of(sentences, index, mention, details, rule, alone=alone)


def _apart(text: str, mention: Mention, details: Details) -> tuple[Mention, Details, Details] | None:
    """The meeting that the sentence sets weeks after the round meant, with what it tells of either: "held a video
    conference on Wednesday, three weeks after the sixth round".
    """
    if mention.kind is not Kind.NUMBER or not (after := _WEEKS_AFTER.search(text, 0, mention.start)):
        return None
    opens = not text[: after.start()].strip(" ,")
    joint = text.find(", ", mention.end) if opens else after.start()
    if joint < 0:
        return None
    meeting = find_meeting(text[joint:] if opens else text[:joint])
    before, behind = details.before(joint), details.after(joint)
    own, others = (before, behind) if opens else (behind, before)
    if meeting is None or not others.days:
        return None
    offset = joint if opens else 0
    return Mention(offset + meeting.start, offset + meeting.end, Kind.OTHER), others, replace(own, length=None)


def _highest(sentences: Sequence[Sentence], index: int, context: Context) -> int:
    """Up to which number "the third" can mean a round: the sentences right before told of some, or of how many."""
    here = sentences[index]
    near = [s.text for s in sentences[max(index - 2, 0) : index] if s.part is here.part]
    if any(find_mentions(text, context.agreement) for text in near):
        return MOST
    if _IT_WAS.match(here.text) and near and find_meeting(near[-1]):
        return MOST
    counts = [count for text in near if (count := count_of_rounds(text))]
    if counts:
        return max(counts) + 1
    return MOST - 1 if near and _ROUNDS.search(near[-1]) else 0
