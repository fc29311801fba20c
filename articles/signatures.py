"""Signatures by which the few texts that may be copies are found among all: bands of a MinHash.

Two texts that are one story almost always share a band that is looked for; two that are not almost never do. What does
is then compared word by word. Only the beginning is signed, for a copy may have lost any part of its end: the first
words, and for a text that is long enough a longer stretch as well. Two long texts are found by the long stretch, since
many begin with the same sentence and go on with other news; a short one is found by the first words.
"""

import hashlib
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from rensa import RMinHash

from articles.words import ENGLISH, Text, text_of

K = TypeVar("K", bound=Hashable)

LONG = 3
"""The longer stretch, in heads' lengths of a text."""

BANDS, ROWS = 20, 3
SEED = 1
"""Another seed or number makes signatures that match none of those stored: `rebuild --reread` signs all anew."""

TAGS = 0b11
"""The bits of a band that tell what it signs: the head of a short text, the head of a long one, the long stretch."""
OF_SHORT, OF_LONG, STRETCH = 0b00, 0b01, 0b10


def signature(body: str, language: str = "") -> list[int]:
    """The bands of a text's beginning, 64-bit and signed; none for a text without the words to be told from others."""
    text = text_of(body, language, at_most=LONG * ENGLISH.head)
    if not text.has_enough:
        return []
    if len(text.words) < LONG * text.measure.head:
        return [band | OF_SHORT for band in _bands(text, 1)]
    return [band | OF_LONG for band in _bands(text, 1)] + [band | STRETCH for band in _bands(text, LONG)]


def sought(signed: Iterable[int]) -> Iterator[int]:
    """The bands of other texts by which copies of a text with this signature are found."""
    for band in signed:
        if band & TAGS != STRETCH:
            yield band & ~TAGS | OF_SHORT
        if band & TAGS == OF_SHORT:
            yield band | OF_LONG
        if band & TAGS == STRETCH:
            yield band


def _bands(text: Text, heads: int) -> Iterator[int]:
    """The bands of so many heads' lengths of a text, the bits of the tag free."""
    sketch = RMinHash(num_perm=BANDS * ROWS, seed=SEED)
    sketch.update([" ".join(shingle) for shingle in text.shingles[: heads * text.measure.head]])
    least = sketch.digest()
    for band in range(BANDS):
        values = (text.language, heads, band, *least[band * ROWS : (band + 1) * ROWS])
        digest = hashlib.blake2b(repr(values).encode(), digest_size=8).digest()
        yield int.from_bytes(digest, signed=True) & ~TAGS


def sharing(signed: Mapping[K, Sequence[int]]) -> Iterator[tuple[K, K]]:
    """The pairs that may be copies by their signatures, each once."""
    having: dict[int, list[K]] = defaultdict(list)
    for name, bands in signed.items():
        yield from ((name, other) for other in {other: None for band in sought(bands) for other in having[band]})
        for band in bands:
            having[band].append(name)
