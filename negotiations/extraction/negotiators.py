"""Negotiators: each place in an article that names one."""

from collections.abc import Iterator, Sequence

from negotiations.extraction.claims import NegotiatorClaim
from negotiations.extraction.context import Context
from negotiations.extraction.text import Sentence


def find_negotiators(sentences: Sequence[Sentence], context: Context) -> Iterator[NegotiatorClaim]:
    """Yield a claim for each mention."""
    yield from ()
