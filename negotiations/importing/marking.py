"""An article's text with its claims marked, sentence by sentence as the extractor reads it, for a reader at a terminal.

Beneath a sentence stand the claims that end in it: number, kind, part and offsets, the rule that read it, its values.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import groupby, pairwise
from typing import Any, Protocol

from django.utils.termcolors import colorize

from articles.parsing import ParsedArticle
from negotiations.extraction import AgreementClaim, Claim, NegotiatorClaim, PaymentClaim, RoundClaim
from negotiations.extraction.language.text import Sentence, sentences_of
from negotiations.store.claims import KIND, PLACE
from negotiations.values import Part

COLOURS: Mapping[type[Claim], str] = {
    AgreementClaim: "magenta",
    RoundClaim: "green",
    NegotiatorClaim: "cyan",
    PaymentClaim: "yellow",
}
HEADINGS: Mapping[Part, str] = {Part.TITLE: "Headline", Part.BODY: "Text", Part.CAPTION: "Captions"}
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A claim with its number on the page."""

    number: int
    claim: Claim

    @property
    def sign(self) -> str:
        return str(self.number).translate(RAISED)

    @property
    def length(self) -> int:
        return self.claim.end - self.claim.start


class Style(Protocol):
    """How claimed words stand out."""

    def opening(self, claim: Numbered) -> str: ...

    def words(self, text: str, covering: Sequence[Numbered]) -> str:
        """A run of words and the claims that it belongs to, the longest first."""

    def closing(self, claim: Numbered) -> str: ...


class Brackets:
    """In brackets, each with its claim's number: "[¹the fifth round]¹"."""

    def opening(self, claim: Numbered) -> str:
        return f"[{claim.sign}"

    def words(self, text: str, covering: Sequence[Numbered]) -> str:
        return text

    def closing(self, claim: Numbered) -> str:
        return f"]{claim.sign}"


class Colours:
    """In the colour of the claim's kind, with its number behind. Where several claims have the words, the shortest
    decides, and they are underlined.
    """

    def opening(self, claim: Numbered) -> str:
        return ""

    def words(self, text: str, covering: Sequence[Numbered]) -> str:
        if not covering:
            return text
        options = ("bold", "underscore") if len(covering) > 1 else ("bold",)
        return colorize(text, fg=COLOURS[type(covering[-1].claim)], opts=options)

    def closing(self, claim: Numbered) -> str:
        return colorize(claim.sign, fg=COLOURS[type(claim.claim)])


def marked(article: ParsedArticle, claims: Iterable[Claim], style: Style) -> Iterator[str]:
    """The whole article in lines, a blank one between paragraphs."""
    numbered = [Numbered(number, claim) for number, claim in enumerate(claims, 1)]
    for part, sentences in groupby(sentences_of(article), lambda sentence: sentence.part):
        yield f"{HEADINGS[part]}:"
        own = [each for each in numbered if each.claim.part is part]
        for _, paragraph in groupby(sentences, lambda sentence: sentence.paragraph):
            for sentence in paragraph:
                yield from _sentence(sentence, own, style)
            yield ""


def _sentence(sentence: Sentence, claims: Iterable[Numbered], style: Style) -> Iterator[str]:
    here = [each for each in claims if each.claim.start < sentence.end and sentence.start < each.claim.end]
    here.sort(key=lambda each: (-each.length, each.number))
    yield "  " + "".join(_runs(sentence, here, style)).replace("\n", "\n  ")
    for each in sorted(here, key=lambda each: each.number):
        if each.claim.end <= sentence.end:
            yield f"      {each.sign} {_in_a_line(each.claim)}"


def _runs(sentence: Sentence, claims: Sequence[Numbered], style: Style) -> Iterator[str]:
    """The sentence cut where claims begin and end, with their marks. `claims` has the longest first."""
    edges = {edge for each in claims for edge in (each.claim.start, each.claim.end)}
    inside = {edge for edge in edges if sentence.start < edge < sentence.end}
    for left, right in pairwise(sorted({sentence.start, sentence.end} | inside)):
        yield from (style.opening(each) for each in claims if each.claim.start == left)
        covering = [each for each in claims if each.claim.start <= left and right <= each.claim.end]
        yield style.words(sentence.text[left - sentence.start : right - sentence.start], covering)
        yield from (style.closing(each) for each in reversed(claims) if each.claim.end == right)


def _in_a_line(claim: Claim) -> str:
    """All that a claim holds but its quote: "round  body 0–129  by number  agreement=12 number=5"."""
    place = f"{claim.part} {claim.start}–{claim.end}"
    return f"{KIND[type(claim)]}  {place}  {claim.rule}  {' '.join(_values(claim))}".rstrip()


def _values(claim: Claim) -> Iterator[str]:
    for field in fields(claim):
        value = getattr(claim, field.name)
        if field.name not in PLACE and value is not None:
            yield f"{field.name}={_quoted(value)}"


def _quoted(value: Any) -> str:
    text = str(value)
    return f'"{text}"' if " " in text else text
