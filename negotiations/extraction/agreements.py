"""Agreements: each place in an article that gives a term or a conclusion."""

from collections.abc import Iterator, Sequence

from negotiations.extraction.claims import AgreementClaim
from negotiations.extraction.context import Context
from negotiations.extraction.text import Sentence


def find_agreements(sentences: Sequence[Sentence], context: Context) -> Iterator[AgreementClaim]:
    """Yield a claim for each mention."""
    yield from ()
