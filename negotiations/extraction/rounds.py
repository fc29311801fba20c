"""Rounds: each place in an article that tells of a round of the negotiation."""

from collections.abc import Iterator, Sequence

from negotiations.extraction.claims import RoundClaim
from negotiations.extraction.context import Context
from negotiations.extraction.text import Sentence


def find_rounds(sentences: Sequence[Sentence], context: Context) -> Iterator[RoundClaim]:
    """Yield a claim for each mention of a round."""
    yield from ()
