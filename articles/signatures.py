"""Signatures by which the few texts that may be copies are found among all: bands of a MinHash.

Two texts that are one story almost always share a band; two that are not almost never do. What shares a band is then
compared word by word. Only the beginning is signed, for a copy may have lost any part of its end: of a longer
stretch, which bears a line set before the story, and of a shorter one, which bears a story cut to a paragraph.
"""

import hashlib
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import TypeVar

from rensa import RMinHash

from articles.words import ENGLISH, Text, text_of

K = TypeVar("K", bound=Hashable)

LONG = 3
"""How many heads' lengths of a text are signed at most."""

BANDS, ROWS = 12, 3
SEED = 1
"""Another seed or number makes signatures that match none of those stored: `rebuild --reread` signs all anew."""


def signature(body: str, language: str = "") -> list[int]:
    """The bands of a text's beginning, 64-bit and signed; none for a text without the words to be told from others."""
    text = text_of(body, language, at_most=LONG * ENGLISH.head)
    return sorted(set(_bands(text))) if text.has_enough else []


def _bands(text: Text) -> Iterator[int]:
    for heads in (1, LONG):
        sketch = RMinHash(num_perm=BANDS * ROWS, seed=SEED)
        sketch.update([" ".join(shingle) for shingle in text.shingles[: heads * text.measure.head]])
        least = sketch.digest()
        for band in range(BANDS):
            values = (text.language, heads, band, *least[band * ROWS : (band + 1) * ROWS])
            digest = hashlib.blake2b(repr(values).encode(), digest_size=8).digest()
            yield int.from_bytes(digest, signed=True)


def sharing(signed: Mapping[K, Sequence[int]], others: Mapping[K, Sequence[int]]) -> Iterator[tuple[K, K]]:
    """The pairs that share a band, by their signatures: of those signed, and of one of them with another; each once."""
    having: dict[int, list[K]] = defaultdict(list)
    for name, bands in others.items():
        for band in bands:
            having[band].append(name)
    for name, bands in signed.items():
        yield from ((name, other) for other in {other: None for band in bands for other in having[band]})
        for band in bands:
            having[band].append(name)
