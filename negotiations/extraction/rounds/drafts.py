"""A round as one sentence tells it, before the page as a whole says which round that is and when."""

from dataclasses import dataclass, replace

from negotiations.extraction.language.dates import Days
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.tense import Tense
from negotiations.extraction.language.text import Sentence
from negotiations.extraction.rounds.clauses import Details
from negotiations.extraction.rounds.mentions import Kind, Mention
from negotiations.values import Part


@dataclass(frozen=True, slots=True)
class Draft:
    """What sentence `index` tells of the round meant by `mention`. The claim will quote the sentence from `start` to
    `end`. `gap` and `after_end` count days: since the round before, and from this round's end to what is reported.
    `extra` days were added to those told. `back` is how many rounds before the page's own a previous one was,
    `listed` how many are told of together, and `beside` the number told in the same caption. `unheld`: the words
    say that it will not be, never was, or was told of wrongly.
    """

    sentence: Sentence
    index: int
    mention: Mention
    details: Details
    tense: Tense | None
    start: int
    end: int
    rule: str
    gap: int | None = None
    after_end: int | None = None
    reported: Days | None = None
    today: bool = False
    only_meant: bool = False
    number: int | None = None
    back: int = 1
    extra: int = 0
    listed: int = 0
    beside: int | None = None
    is_before: bool = False
    is_after: bool = False
    unheld: bool = False

    @property
    def is_caption(self) -> bool:
        return self.sentence.part is Part.CAPTION

    def numbered(self, number: int | None, base: int | None) -> "Draft":
        """The draft with its number, and on which side of the round that the page is about that is."""
        if number is None or base is None:
            return replace(self, number=number)
        return replace(self, number=number, is_before=number < base, is_after=number > base)

    @property
    def toward(self) -> Tense | None:
        """Where in time the words place it: by their order in the series, or by the tense."""
        if self.mention.kind is Kind.NEXT:
            return Tense.FUTURE
        if self.mention.kind in (Kind.PREVIOUS, Kind.SOME, Kind.FINAL, Kind.BEGINNING) or (
            self.mention.kind in (Kind.LAST, Kind.LATEST) and not self.tense
        ):
            return Tense.PAST
        if self.is_after and self.tense is Tense.PRESENT:
            return Tense.FUTURE
        return Tense.PAST if self.is_before else self.tense

    @property
    def city(self) -> str | None:
        return next((p.city for p in self.details.places if p.city), None)

    @property
    def venue(self) -> str | None:
        return next((p.venue for p in self.details.places if p.venue), None)


_SHORT = 160  # a sentence of that length is quoted whole
_LEFT = Pattern(r"(?:[;:—]|--|,(?:\s+and)?|\bthat)\s+")
_RIGHT = Pattern(r"[;:—]|--|,(?=\s)|\s+(?:and|where|which|while|as|to|after|with)\s+|[.!?][\"”’]?$")


def quote_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """The clause around `text[start:end]`: the whole of a short sentence, else from sign to sign."""
    if len(text) <= _SHORT:
        return 0, len(text)
    left = max((m.end() for m in _LEFT.finditer(text, 0, start)), default=0)
    right = _RIGHT.search(text, end)
    return (left if start - left > 0 else start), (right.start() if right else len(text))
