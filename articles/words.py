"""Texts as they are compared: by their words, whatever their case, width, spaces and punctuation."""

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

DATELINE = re.compile(r"[^\n]{0,120}?(?:--|[—–=]|\s-)\s+")
"""What stands before a wire story's first sentence: "SEOUL, March 10 (Agency) -- ", "(서울=통신) 김 기자 = "."""

Shingle = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """How much of a text says something, in words. A Korean word holds what an English one does and its particles."""

    shingle: int
    """Words in a row that texts have in common by more than chance."""
    enough: int
    """The words a text needs to be told from others."""
    head: int
    """Its first words, which say what it is news of."""
    beside: int
    """Words that an outlet may set before a story: a line below the headline, who reports it."""
    own: int
    """Words in a row that an outlet may set in place of the story's; from the next on they are its own news."""


ENGLISH = Measure(shingle=3, enough=30, head=40, beside=25, own=25)
KOREAN = Measure(shingle=2, enough=20, head=25, beside=15, own=15)


@dataclass(frozen=True, slots=True)
class Text:
    """An article's text without its dateline, and its shingles: at each word those words in a row that begin there.

    `day` is that of publication, where the page gives it.
    """

    words: Sequence[str]
    shingles: Sequence[Shingle]
    language: str = ""
    day: date | None = None
    distinct: frozenset[Shingle] = field(default=frozenset(), compare=False, repr=False)

    @property
    def measure(self) -> Measure:
        return KOREAN if self.language == "ko" else ENGLISH

    @property
    def has_enough(self) -> bool:
        """Has it the words to be told from others?"""
        return len(self.words) >= self.measure.enough


def text_of(body: str, language: str = "", day: date | None = None, *, at_most: int | None = None) -> Text:
    """Make a text ready to be compared; with `at_most`, no more of its beginning than these words."""
    size = (KOREAN if language == "ko" else ENGLISH).shingle
    found = words(DATELINE.sub("", body.lstrip(), count=1) if DATELINE.match(body.lstrip()) else body)[:at_most]
    shingles = list(zip(*(found[start:] for start in range(size)), strict=False))
    return Text(found, shingles, language, day, frozenset(shingles))


def words(text: str) -> list[str]:
    """The words of a text, each in one form of its letters."""
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())


def text_key(*parts: str) -> str:
    """A digest of the words of texts, the same for all that differ in case, width, spaces and punctuation alone."""
    return hashlib.sha256("\n".join(" ".join(words(part)) for part in parts).encode()).hexdigest()[:32]
