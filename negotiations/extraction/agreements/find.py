"""Agreements: each place in an article that gives the term of one, or tells when the negotiators reached it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from negotiations.extraction.agreements.facts import FAR, Fact
from negotiations.extraction.agreements.facts_en import english_facts
from negotiations.extraction.agreements.facts_ko import korean_facts
from negotiations.extraction.agreements.references import Discourse, Reference, read_references
from negotiations.extraction.claims import AgreementClaim
from negotiations.extraction.language.text import Sentence
from negotiations.extraction.page.context import Context


def find_agreements(sentences: Sequence[Sentence], context: Context) -> Iterator[AgreementClaim]:
    """Yield a claim for each sentence and agreement whose term or conclusion it tells."""
    lengths: dict[int, int] = {}
    claims: list[AgreementClaim] = []
    for sentence, references in read_references(sentences, context):
        by_number: dict[int, list[Fact]] = {}
        for fact, number in _facts(sentence, references, context):
            if number:
                by_number.setdefault(number, []).append(fact)
        for number, facts in by_number.items():
            if claim := _claim(number, facts, sentence, references, lengths):
                claims.append(claim)
    yield from (_with_start(claim, lengths.get(claim.agreement or 0)) for claim in claims)


def _with_start(claim: AgreementClaim, length: int | None) -> AgreementClaim:
    """The claim with the first year that follows from its last one and a length told later on the page."""
    if claim.first_year or not claim.last_year or not length:
        return claim
    return replace(claim, first_year=claim.last_year - length + 1)


def _facts(sentence: Sentence, references: Sequence[Reference], context: Context) -> Iterator[tuple[Fact, int | None]]:
    """Each fact with the agreement it is about."""
    if sentence.is_korean:
        meant = list(korean_facts(sentence.text, context))
    else:
        meant = [(fact, _meant(fact, references, context)) for fact in english_facts(sentence.text, context)]
    numbers = {number for _, number in meant if number}
    alone = numbers.pop() if len(numbers) == 1 and not references else None
    yield from ((fact, number or alone) for fact, number in meant)


def _meant(fact: Fact, references: Sequence[Reference], context: Context) -> int | None:
    """The agreement that a fact is about: the one named last before it, or in it, or else the first after it."""
    if fact.rule == "start of a term":
        return context.agreement
    if fact.rule == "days left":
        return Discourse.of(context).in_force
    before = [r for r in references if r.start <= fact.start or fact.start <= r.start < fact.end]
    if before:
        return before[-1].number
    if references and references[0].how == "one_replaced":
        return context.agreement  # "Five-year accord replaces one that lapses"
    if references:
        return references[0].number
    return context.agreement if fact.concluded or fact.rule == "final year" or _is_far(fact, context) else None


def _is_far(fact: Fact, context: Context) -> bool:
    """Is it the end of a term that only begins? One in force has not so long to go while the next is negotiated."""
    return bool(fact.rule == "end of a term" and fact.last and context.year and fact.last - context.year >= FAR)


def _claim(
    number: int, facts: Sequence[Fact], sentence: Sentence, references: Sequence[Reference], lengths: dict[int, int]
) -> AgreementClaim | None:
    """What a sentence tells of one agreement. Its length may have been told before: the first year follows from it."""
    first = next((fact.first for fact in facts if fact.first), None)
    last = next((fact.last for fact in facts if fact.last), None)
    length = next((fact.length for fact in facts if fact.length), None) or lengths.get(number)
    concluded = next((fact.concluded for fact in facts if fact.concluded), None)
    if length:
        lengths[number] = length
        first = first or (last - length + 1 if last else None)
    if not (first or last or concluded):
        return None
    places = [(f.start, f.end) for f in facts] + [(r.start, r.end) for r in references if r.number == number]
    start, end = min(start for start, _ in places), max(end for _, end in places)
    return AgreementClaim(
        part=sentence.part,
        start=sentence.start + start,
        end=sentence.start + end,
        quote=sentence.text[start:end],
        rule=", ".join(dict.fromkeys(fact.rule for fact in facts)),
        agreement=number,
        first_year=first,
        last_year=last,
        concluded=concluded,
    )
