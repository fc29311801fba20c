"""Agreements: each place in an article that gives the term of one, or tells when the negotiators reached it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from negotiations.extraction.agreements.attribution import IN_FORCE, attributed
from negotiations.extraction.agreements.conclusions_en import LAST_DAY, OF_IT, is_of_deal, last_day_named
from negotiations.extraction.agreements.facts import Fact
from negotiations.extraction.agreements.meant_ko import KoreanReader
from negotiations.extraction.agreements.references import Mention, read_mentions
from negotiations.extraction.agreements.whole import Whole
from negotiations.extraction.claims import AgreementClaim
from negotiations.extraction.language.text import Sentence, remembered_of_page
from negotiations.extraction.page.context import Context


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence tells of agreement `number`."""

    number: int
    facts: Sequence[Fact]
    sentence: Sentence
    mentions: Sequence[Mention]


def find_agreements(sentences: Sequence[Sentence], context: Context) -> Sequence[AgreementClaim]:
    """A claim for each sentence and agreement whose term or conclusion it tells. Payments are dated by them too."""
    return _claims_of_page(tuple(sentences), context)


@remembered_of_page
def _claims_of_page(sentences: tuple[Sentence, ...], context: Context) -> tuple[AgreementClaim, ...]:
    told: list[Told] = []
    whole = Whole(context)
    korean = KoreanReader(context)
    before = ""
    for sentence, mentions in read_mentions(sentences, context):
        text = sentence.text
        read = korean.read(text) if sentence.is_korean else attributed(text, mentions, context)
        facts = [(_dated(fact, before, context), number) for fact, number in read]
        facts = [(fact, number) for fact, number in facts if fact.rule != OF_IT or is_of_deal(before)]
        told += _told(sentence, mentions, facts)
        whole.read(text)
        before = text
    for each in told:
        in_force = any(m.number == each.number and m.how in IN_FORCE for m in each.mentions)
        whole.add(each.number, each.facts, in_force=in_force)
    return tuple(claim for each in told if (claim := _claim(each, whole)))


def _dated(fact: Fact, before: str, context: Context) -> Fact:
    """The fact; a conclusion on the last day told with the day that the sentence `before` it names."""
    return replace(fact, concluded=last_day_named(before, context)) if fact.rule == LAST_DAY else fact


def _told(sentence: Sentence, mentions: Sequence[Mention], meant: Sequence[tuple[Fact, int | None]]) -> Iterator[Told]:
    """What a sentence tells of each agreement: of the only one that it means, where a fact leaves that open."""
    numbers = {number for _, number in meant if number}
    alone = numbers.pop() if len(numbers) == 1 and not any(mention.number for mention in mentions) else None
    by_number: dict[int, list[Fact]] = {}
    for fact, number in meant:
        if known := number or alone:
            by_number.setdefault(known, []).append(fact)
    for number, facts in by_number.items():
        yield Told(number, facts, sentence, mentions)


def _claim(told: Told, whole: Whole) -> AgreementClaim | None:
    """What a sentence tells of one agreement, completed by what follows from the rest of the page."""
    facts, sentence = [fact for fact in told.facts if whole.holds(told.number, fact)], told.sentence
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
