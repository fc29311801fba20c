"""Payments: each place in an article that gives what South Korea pays, was asked for, or offered."""

import re
from collections.abc import Iterator, Sequence

from negotiations.extraction.agreements.find import find_agreements
from negotiations.extraction.agreements.references import read_references
from negotiations.extraction.claims import PaymentClaim
from negotiations.extraction.language.money import find_money
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.text import Sentence
from negotiations.extraction.page.context import Context
from negotiations.extraction.payments.figures_ko import KoreanFigure, continued, korean_figures, last_told
from negotiations.extraction.payments.pairing import find_figures
from negotiations.extraction.payments.reading import Reader
from negotiations.extraction.payments.story import Story
from negotiations.extraction.payments.table import Table, is_row
from negotiations.extraction.payments.under import Terms
from negotiations.values import PaymentKind

# Another country's payments, in a sentence that names it and not Korea.
_OTHER_COUNTRY = Pattern(
    r"^(?!.*\b(?:Korean?|Seoul|ROK|USFK)\b).*\b(?:Japan(?:ese)?|Tokyo|German[sy]?|Berlin|NATO|Poland|Philippines|yen|euros)\b",
    re.DOTALL,
)


def find_payments(sentences: Sequence[Sentence], context: Context) -> Iterator[PaymentClaim]:
    """Yield a claim for each sum in each currency, and for each rise told without a sum."""
    terms = Terms.of(find_agreements(sentences, context), context)
    story = Story(sentences, context, terms)
    told: KoreanFigure | None = None
    table: Table | None = None
    above = ""
    for sentence, references in read_references(sentences, context):
        table = Table.headed(sentence.text, above) or (table if table and is_row(sentence.text) else None)
        above = sentence.text
        if table:
            yield from table.row(sentence, terms)
        elif sentence.is_korean:
            figures = continued(sentence.text, list(korean_figures(sentence.text, context.year)), told)
            if figures or find_money(sentence.text):
                told = last_told(figures)
            yield from _read_korean(figures, sentence, context, terms)
        else:
            prose = [] if _OTHER_COUNTRY.search(sentence.text) else find_figures(sentence.text)
            yield from Reader(sentence, references, story).read(prose)
        story.goes_on(sentence, references)


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
