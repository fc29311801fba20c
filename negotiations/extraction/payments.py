"""Payments: each place in an article that gives a sum or an increase."""

from collections.abc import Iterator, Sequence

from negotiations.extraction.claims import PaymentClaim
from negotiations.extraction.context import Context
from negotiations.extraction.text import Sentence


def find_payments(sentences: Sequence[Sentence], context: Context) -> Iterator[PaymentClaim]:
    """Yield a claim for each mention."""
    yield from ()
