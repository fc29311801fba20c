"""What a page has told of payments so far, on which its next sentences draw."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from negotiations.extraction.agreements.references import Reference
from negotiations.extraction.claims import PaymentClaim
from negotiations.extraction.language.text import Sentence
from negotiations.extraction.page.context import Context
from negotiations.extraction.payments.under import Terms
from negotiations.extraction.payments.words import FELL_THROUGH, REJECTED, TENTATIVE, WOULD
from negotiations.extraction.payments.years import last_year_named
from negotiations.values import Part, PaymentKind


@dataclass(slots=True)
class Story:
    """What the page has told so far. `focus` is the agreement it spoke of last, `told` are the claims of the sum it
    gave last, `behind` is that sentence's words after it, `ago` how many sentences ago; `first_paid` is the earliest
    year told of each agreement.
    """

    sentences: Sequence[Sentence]
    context: Context
    terms: Terms
    focus: int | None = None
    told: tuple[PaymentClaim, ...] = ()
    behind: str = ""
    ago: int = 0
    first_paid: dict[int, int] = field(default_factory=dict)
    _read: list[str] = field(default_factory=list)
    _rejections: frozenset[tuple[Part, int]] | None = None

    def goes_on(self, sentence: Sentence, references: Sequence[Reference]) -> None:
        """Take note of a sentence once it is read."""
        self._read.append(sentence.text)
        self.focus = references[-1].number if references else self.focus
        self.ago += 1

    @property
    def named(self) -> int | None:
        """The year that the page named last."""
        return next((year for text in reversed(self._read) if (year := last_year_named(text))), None)

    def tells(self, claims: Sequence[PaymentClaim], behind: str) -> None:
        """Take note of a sum: its claim in each currency, and the words behind it."""
        self.told, self.behind, self.ago = tuple(claims), behind, 0
        first = claims[0]
        if first.kind is PaymentKind.AGREED and first.agreement and first.year:
            self.first_paid[first.agreement] = min(first.year, self.first_paid.get(first.agreement, first.year))

    def rejects_deal(self, sentence: Sentence) -> bool:
        """Does the page tell that the deal of a sentence came to nothing: there, right behind it, or, where the
        sentence looks back at it, anywhere?
        """
        if FELL_THROUGH.search(sentence.text):
            return True
        if not (TENTATIVE.search(sentence.text) or WOULD.search(sentence.text)):
            return False
        if self._rejections is None:
            self._rejections = frozenset(self._places_of_rejection())
        looks_back = bool(re.search(r"\bhad\b", sentence.text))
        return (sentence.part, sentence.start) in self._rejections or (looks_back and bool(self._rejections))

    def _places_of_rejection(self) -> list[tuple[Part, int]]:
        """Where the sentences stand that reject something, and those before them."""
        places = []
        for before, sentence in zip((None, *self.sentences), self.sentences, strict=False):
            if REJECTED.search(sentence.text):
                places += [(s.part, s.start) for s in (before, sentence) if s]
        return places
