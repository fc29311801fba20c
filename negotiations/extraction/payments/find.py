"""Payments: each place in an article that gives what South Korea pays, was asked for, or offered."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from negotiations.extraction.agreements.find import find_agreements
from negotiations.extraction.agreements.references import Reference, read_references
from negotiations.extraction.claims import PaymentClaim
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.text import Sentence
from negotiations.extraction.page.context import Context
from negotiations.extraction.payments.figures import Figure, find_figures
from negotiations.extraction.payments.figures_ko import KoreanFigure, continued, korean_figures
from negotiations.extraction.payments.kinds import is_other_sum, kind_of
from negotiations.extraction.payments.under import Terms, demanded_in, paid_under
from negotiations.extraction.payments.years import last_year_named, payment_year, pointed_year
from negotiations.values import PaymentKind

_OPENING = Pattern(r"^[^\w$₩“\"]+")
# Another country's payments, in a sentence that names it and not Korea.
_OTHER_COUNTRY = Pattern(
    r"^(?!.*\b(?:Korean?|Seoul|ROK|USFK)\b).*\b(?:Japan(?:ese)?|Tokyo|German[sy]?|Berlin|NATO|Poland|Philippines|yen|euros)\b",
    re.DOTALL,
)
MOST = 20  # figures in a sentence
_PAUSE = Pattern(r"[,;]\s|[.!?]?$")


def find_payments(sentences: Sequence[Sentence], context: Context) -> Iterator[PaymentClaim]:
    """Yield a claim for each sum in each currency, and for each rise told without a sum."""
    terms = Terms.of(find_agreements(sentences, context), context)
    named: int | None = None
    told: KoreanFigure | None = None
    for sentence, references in read_references(sentences, context):
        if sentence.is_korean:
            figures = continued(sentence.text, list(korean_figures(sentence.text, context.year)), told)
            told = next((figure for figure in reversed(figures) if figure.sums and not figure.base), None)
            yield from _read_korean(figures, sentence, context, terms)
        else:
            reader = _Reader(sentence, references, context, terms, named)
            for figure in _figures_of(sentence.text):
                yield from reader.read(figure)
        named = last_year_named(sentence.text) or named


def _figures_of(text: str) -> list[Figure]:
    """The figures of a sentence of prose about Korea: a row of many figures is a table's."""
    figures = [] if _OTHER_COUNTRY.search(text) else find_figures(text)
    return figures if len(figures) <= MOST else []


def _read_korean(
    figures: Sequence[KoreanFigure], sentence: Sentence, context: Context, terms: Terms
) -> Iterator[PaymentClaim]:
    """The claims of a Korean sentence. Its verb, which makes a payment of a sum, comes last: all of it is quoted."""
    for figure in figures:
        agreement = terms.covering(figure.year) if figure.year else None
        for money in figure.sums or (None,):
            yield PaymentClaim(
                part=sentence.part,
                start=sentence.start,
                end=sentence.end,
                quote=sentence.text,
                rule="Korean " + ("base of a rise" if figure.base else "sum" if money else "rise"),
                kind=figure.kind,
                amount=money.amount if money else None,
                currency=money.currency if money else None,
                year=figure.year,
                change_percent=figure.percent,
                agreement=agreement if figure.kind is PaymentKind.AGREED else context.agreement,
            )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the figures of one sentence. `named` is the year that the page named last before it."""

    sentence: Sentence
    references: Sequence[Reference]
    context: Context
    terms: Terms
    named: int | None = None

    def read(self, figure: Figure) -> Iterator[PaymentClaim]:
        text = self.sentence.text
        if is_other_sum(text, figure) and figure.sums and figure.rise:
            figure = replace(figure, start=figure.rise.start, end=figure.rise.end, sums=())  # the rise may be one yet
        if is_other_sum(text, figure):
            return
        kind = kind_of(text, figure)
        if kind is None:
            return
        year = payment_year(text, figure, kind, self.context.year)
        agreement = self._agreement(figure, kind, year)
        if year is None and agreement:
            year = pointed_year(text, figure, self.named, self.terms.first_year(agreement))
        if year is None and kind is PaymentKind.AGREED and agreement:
            year = self.terms.only_year(agreement)
        start, end = self._span(figure)
        for money in figure.sums or (None,):
            yield PaymentClaim(
                part=self.sentence.part,
                start=self.sentence.start + start,
                end=self.sentence.start + end,
                quote=text[start:end],
                rule=("base of a rise" if figure.base else "sum" if money else "rise"),
                kind=kind,
                amount=money.amount if money else None,
                currency=money.currency if money else None,
                year=year,
                change_percent=figure.rise.percent if figure.rise and not figure.base else None,
                agreement=agreement,
            )

    def _agreement(self, figure: Figure, kind: PaymentKind, year: int | None) -> int | None:
        if kind is not PaymentKind.AGREED:
            return demanded_in(self.sentence.text, self.references, self.context)
        references = () if figure.base else self.references
        return paid_under(self.sentence.text, *figure.reach, references, self.terms, year)

    def _span(self, figure: Figure) -> tuple[int, int]:
        """From the start of the clause that says it to the first pause behind sum and rise."""
        text = self.sentence.text
        start = min(figure.clause[0], figure.reach[0])
        start += len(text[start : figure.reach[0]]) - len(_OPENING.sub("", text[start : figure.reach[0]]))
        pause = _PAUSE.search(text, figure.reach[1])
        return start, pause.start() if pause else len(text)
