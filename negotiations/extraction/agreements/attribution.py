"""Which agreement an English sentence tells a fact of: the one it mentions, as far as the calendar allows that."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import reduce

from negotiations.extraction.agreements.calendar import fitted, last_year_of_talks
from negotiations.extraction.agreements.conclusions_en import LAST_DAY
from negotiations.extraction.agreements.facts import FAR, Fact
from negotiations.extraction.agreements.facts_en import english_facts
from negotiations.extraction.agreements.references import Discourse, Mention
from negotiations.extraction.page.context import Context

IN_FORCE = ("current", "in_force")
_OPEN = (LAST_DAY, "final year", "first year")  # told of an agreement even where the words do not say of which
# What may stand between an agreement and the kind it is: "the 12th SMA, a five-year deal", "The new one is a …".
_IS = re.compile(
    r"(?:\s?\(\w+\))?,?\s(?:(?:which\s)?(?:is|was|will\sbe|being|as)\s)?(?:(?:an?|another|the)\s)?", re.IGNORECASE
)
_COMPARED = re.compile(
    r"\b(?:unlike|like|than|as\sopposed\sto|compared\s(?:with|to))\s(?:the\s|under\s)*$", re.IGNORECASE
)
_OF_PAYING = re.compile(
    r"\b(?:pay|paid|contribut|agree|deal|pact|accord|SMA\b|talks|bargain|settle|upkeep)", re.IGNORECASE
)
# What a fact of its own kind is about, whichever agreement stands by it.
_ELSEWHERE: Mapping[str, Callable[[Fact, Context], int | None]] = {
    "start of a term": lambda fact, context: fitted(context.agreement, fact),
    "days left": lambda _, context: Discourse.of(context).in_force,
}


def attributed(text: str, mentions: Sequence[Mention], context: Context) -> Iterator[tuple[Fact, int | None]]:
    """Each fact of a sentence with its agreement; those that are told of one mention are about one agreement."""
    by_mention: dict[Mention | None, list[Fact]] = {}
    for fact in english_facts(text, context):
        if fact.rule in _ELSEWHERE:
            yield fact, _ELSEWHERE[fact.rule](fact, context)
        else:
            by_mention.setdefault(_mention_of(fact, text, mentions), []).append(fact)
    for mention, facts in by_mention.items():
        if mention is None:
            yield from _of_none(facts, text, context)
            continue
        number = _meant(mention, reduce(_joined, facts), context)
        sure = number is None or mention.how == "ordinal"
        yield from ((fact, number) for fact in facts if sure or fitted(number, fact))


def _of_none(facts: Sequence[Fact], text: str, context: Context) -> Iterator[tuple[Fact, int | None]]:
    """The facts of a sentence that mentions no agreement: what is reached, or what paying it speaks of."""
    of_paying = _OF_PAYING.search(text)
    for fact in facts:
        if fact.rule != "start of one in force" and (of_paying or fact.concluded or fact.rule in _OPEN):
            yield fact, _unnamed(fact, context)


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
    if mention.how in IN_FORCE and mention.number and facts.last:
        return fitted(_in_force_until(facts.last, mention.number, context), facts)
    if mention.number is None and mention.how != "same" and not facts.concluded and facts.rule not in _OPEN:
        return None
    number = mention.number or _unnamed(facts, context)
    return fitted(number, facts) or fitted(number, replace(facts, concluded=None))


def _unnamed(fact: Fact, context: Context) -> int | None:
    """The agreement of a fact in a sentence that names none: one that is new."""
    is_new = fact.concluded or fact.rule in _OPEN or _is_far(fact, context)
    return fitted(context.agreement, fact) if is_new and fact.rule != "kind of a term" else None


def _mention_of(fact: Fact, text: str, mentions: Sequence[Mention]) -> Mention | None:
    """The agreement named last before a fact, or in it, or else the first after it; not one it is compared with."""
    own = [m for m in mentions if not _COMPARED.search(text[max(m.start - 25, 0) : m.start])] or mentions
    before = [m for m in own if m.start <= fact.start or fact.start <= m.start < fact.end]
    if fact.rule == "kind of a term":
        return next((m for m in before if fact.start < m.end or _IS.fullmatch(text, m.end, fact.start)), None)
    if before:
        return before[-1]
    return own[0] if own else None


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
