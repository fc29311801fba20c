"""Agreements: each place in an article that gives the term of one, or tells when the negotiators reached it."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from negotiations.extraction.agreements.calendar import fitted, last_year_of_talks
from negotiations.extraction.agreements.facts import FAR, Fact
from negotiations.extraction.agreements.facts_en import english_facts
from negotiations.extraction.agreements.facts_ko import korean_facts
from negotiations.extraction.agreements.references import Discourse, Mention, read_mentions
from negotiations.extraction.agreements.whole import Whole
from negotiations.extraction.claims import AgreementClaim
from negotiations.extraction.language.text import Sentence
from negotiations.extraction.page.context import Context

# What may stand between an agreement and the kind it is: "the 12th SMA, a five-year deal", "The new one is a …".
_IS = re.compile(
    r"(?:\s?\(\w+\))?,?\s(?:(?:which\s)?(?:is|was|will\sbe|being|as)\s)?(?:(?:an?|another|the)\s)?", re.IGNORECASE
)
_COMPARED = re.compile(
    r"\b(?:unlike|like|than|as\sopposed\sto|compared\s(?:with|to))\s(?:the\s|under\s)*$", re.IGNORECASE
)
_IN_FORCE = ("current", "in_force")
# What a fact of its own kind is about, whichever agreement stands by it.
ELSEWHERE: Mapping[str, Callable[[Fact, Context], int | None]] = {
    "start of a term": lambda fact, context: fitted(context.agreement, fact),
    "days left": lambda _, context: Discourse.of(context).in_force,
}


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence tells of agreement `number`."""

    number: int
    facts: Sequence[Fact]
    sentence: Sentence
    mentions: Sequence[Mention]


def find_agreements(sentences: Sequence[Sentence], context: Context) -> Iterator[AgreementClaim]:
    """Yield a claim for each sentence and agreement whose term or conclusion it tells."""
    told = [
        each for sentence, mentions in read_mentions(sentences, context) for each in _told(sentence, mentions, context)
    ]
    whole = Whole(context)
    for each in told:
        in_force = any(m.number == each.number and m.how in _IN_FORCE for m in each.mentions)
        whole.add(each.number, each.facts, in_force=in_force)
    for each in told:
        if claim := _claim(each, whole):
            yield claim


def _told(sentence: Sentence, mentions: Sequence[Mention], context: Context) -> Iterator[Told]:
    by_number: dict[int, list[Fact]] = {}
    for fact, number in _facts(sentence, mentions, context):
        if number:
            by_number.setdefault(number, []).append(fact)
    for number, facts in by_number.items():
        yield Told(number, facts, sentence, mentions)


def _facts(sentence: Sentence, mentions: Sequence[Mention], context: Context) -> Iterator[tuple[Fact, int | None]]:
    """Each fact with the agreement it is about."""
    if sentence.is_korean:
        meant = list(korean_facts(sentence.text, context))
    else:
        meant = list(_english(sentence.text, mentions, context))
    numbers = {number for _, number in meant if number}
    alone = numbers.pop() if len(numbers) == 1 and not any(mention.number for mention in mentions) else None
    yield from ((fact, number or alone) for fact, number in meant)


def _english(text: str, mentions: Sequence[Mention], context: Context) -> Iterator[tuple[Fact, int | None]]:
    """Each fact of an English sentence; those that are told of one mention are about one agreement."""
    by_mention: dict[Mention | None, list[Fact]] = {}
    for fact in english_facts(text, context):
        if fact.rule in ELSEWHERE:
            yield fact, ELSEWHERE[fact.rule](fact, context)
        else:
            by_mention.setdefault(_mention_of(fact, text, mentions), []).append(fact)
    for mention, facts in by_mention.items():
        if mention is None:
            yield from ((fact, _unnamed(fact, context)) for fact in facts if fact.rule != "start of one in force")
            continue
        together = reduce(_joined, facts)
        number = _meant(mention, together, context)
        yield from ((fact, number) for fact in facts)


def _joined(one: Fact, other: Fact) -> Fact:
    """Two facts about one agreement as one; what is told first stands."""
    return replace(
        one,
        first=one.first or other.first,
        last=one.last or other.last,
        concluded=one.concluded or other.concluded,
    )


def _meant(mention: Mention, facts: Fact, context: Context) -> int | None:
    """The agreement that a mention means, as far as the calendar allows what is told of it."""
    if mention.how == "ordinal":
        return mention.number
    if mention.how in _IN_FORCE and mention.number and facts.last:
        return fitted(_in_force_until(facts.last, mention.number, context), facts)
    if mention.number is None and mention.how != "same":
        return None
    number = mention.number or (_unnamed(facts, context) if facts.concluded else None)
    return fitted(number, facts) or fitted(number, replace(facts, concluded=None))


def _unnamed(fact: Fact, context: Context) -> int | None:
    """The agreement of a fact in a sentence that names none: one that is new."""
    if fact.rule != "kind of a term" and (fact.concluded or fact.rule == "final year" or _is_far(fact, context)):
        return fitted(context.agreement, fact)
    return None


def _mention_of(fact: Fact, text: str, mentions: Sequence[Mention]) -> Mention | None:
    """The agreement named last before a fact, or in it, or else the first after it; not one it is compared with."""
    mentions = [m for m in mentions if not _COMPARED.search(text[max(m.start - 25, 0) : m.start])] or mentions
    before = [m for m in mentions if m.start <= fact.start or fact.start <= m.start < fact.end]
    if fact.rule == "kind of a term":
        return next((m for m in before if fact.start < m.end or _IS.fullmatch(text, m.end, fact.start)), None)
    if before:
        return before[-1]
    return mentions[0] if mentions else None


def _in_force_until(last: int, number: int, context: Context) -> int | None:
    """Which agreement is called the current one, by its last year: one that has been negotiated may not be in force
    yet, or be in force already.
    """
    reached = last_year_of_talks(context.agreement)
    if context.agreement is None or context.year is None or reached is None:
        return number
    if context.year == reached and last - context.year >= FAR:
        return context.agreement
    if context.year == reached + 1 and last <= context.year:
        return context.agreement - 1 or None
    return number


def _is_far(fact: Fact, context: Context) -> bool:
    """Is it the end of a term that only begins? One in force has not so long to go while the next is negotiated."""
    return bool(fact.rule == "end of a term" and fact.last and context.year and fact.last - context.year >= FAR)


def _claim(told: Told, whole: Whole) -> AgreementClaim | None:
    """What a sentence tells of one agreement, completed by what follows from the rest of the page."""
    facts, sentence = told.facts, told.sentence
    first = next((fact.first for fact in facts if fact.first), None)
    last = next((fact.last for fact in facts if fact.last), None)
    concluded = next((fact.concluded for fact in facts if fact.concluded), None)
    if first or last or any(fact.length for fact in facts):
        first, last = whole.term(told.number, first, last)
    if not (first or last or concluded):
        return None
    places = [(f.start, f.end) for f in facts] + [(m.start, m.end) for m in told.mentions if m.number == told.number]
    start, end = min(start for start, _ in places), max(end for _, end in places)
    claim = AgreementClaim(
        part=sentence.part,
        start=sentence.start + start,
        end=sentence.start + end,
        quote=sentence.text[start:end],
        rule=", ".join(dict.fromkeys(fact.rule for fact in facts)),
        agreement=told.number,
    )
    return replace(claim, first_year=first, last_year=last, concluded=concluded)
