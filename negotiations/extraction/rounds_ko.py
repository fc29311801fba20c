"""Reading a Korean sentence for rounds."""

from collections.abc import Iterator, Sequence

from negotiations.extraction.context import Context
from negotiations.extraction.drafts import Draft
from negotiations.extraction.text import Sentence


def read_korean(sentences: Sequence[Sentence], index: int, context: Context) -> Iterator[Draft]:
    """Each round that a sentence tells of, in its order."""
    yield from ()
