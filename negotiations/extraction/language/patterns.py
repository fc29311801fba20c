"""Patterns that look before they search.

Most sentences hold nothing of what most patterns look for, and finding that out by trying a pattern of many
alternatives at every character would be nearly all that reading costs. So it is worked out from each pattern which
words its matches hold ("negotiat…" and "talks", or a digit) and with which they begin. A text is taken apart into words
once, and of each word it is remembered which patterns ask for it. Then one look tells that a pattern cannot match, and
where it can, it is tried only at the words that a match may begin with.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property, lru_cache, reduce
from operator import or_
from sys import maxsize
from typing import NamedTuple

from negotiations.extraction.language.pattern_words import (
    CAPITAL,
    DIGIT,
    EDGE,
    STAND_IN,
    WORD,
    Marks,
    is_stand_in,
    words_of,
)

AS_ASCII = str.maketrans("ıİſ", "iis")
"""Letters that differ from ASCII ones in case alone, and which `str.lower` leaves as they are."""
MOST_SETS = 4
"""Of what a match must hold, so much is asked for."""
MOST_WORDS, MOST_TEXTS = 8192, 512
"""So many are remembered: the words that most texts consist of, the sentences of some pages."""


class Vocabulary(dict[str, int]):
    """The bits of each word: one for each set of marks that some pattern asks for and of which the word bears any."""

    def __init__(self) -> None:
        self.sets: dict[Marks, int] = {}
        self.marks: dict[str, int] = defaultdict(int)
        self.longest = 0

    def bit(self, marks: Marks) -> int:
        """The bit of this set; none of an empty one."""
        if marks and marks not in self.sets:
            self.sets[marks] = 1 << len(self.sets)
            for mark in marks:
                self.marks[mark] |= self.sets[marks]
            self.longest = max(self.longest, *map(len, marks))
            self.clear()
            words_in.cache_clear()
        return self.sets.get(marks, 0)

    def __missing__(self, word: str) -> int:
        if len(self) >= MOST_WORDS:
            self.clear()
        bits = 0
        for mark in self._marks_of(word):
            bits |= self.marks.get(mark, 0)
        self[word] = bits
        return bits

    def _marks_of(self, word: str) -> Iterator[str]:
        """All marks that the word bears."""
        if is_stand_in(word):
            yield STAND_IN
        edged = EDGE + word.translate(AS_ASCII).lower() + EDGE
        for start in range(len(edged)):
            for end in range(start + 1, min(start + self.longest, len(edged)) + 1):
                yield edged[start:end]
        for mark, found in ((DIGIT, re.search(r"\d", word)), (CAPITAL, re.search("[A-Z]", word))):
            if found:
                yield from (mark,) if found.start() else (mark, EDGE + mark)


VOCABULARY = Vocabulary()


class Words:
    """The words of a text: the `bits` of all together, and the `places` of those that a pattern asks for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.bits = 0
        for word in set(WORD.findall(text)):
            self.bits |= VOCABULARY[word]

    @cached_property
    def places(self) -> list[tuple[int, int, int]]:
        """Bits, start and end of each word that has any."""
        return [(bits, *word.span()) for word in WORD.finditer(self.text) if (bits := VOCABULARY[word[0]])]


words_in = lru_cache(MOST_TEXTS)(Words)


class Sought(NamedTuple):
    """The bits of what a pattern's matches hold, of the words that they begin with or in, and of the latter alone. If
    they may begin with any, there are none of these.
    """

    held: int
    first: int
    within: int


class Pattern:
    """As `re.Pattern`, as far as extraction needs it."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.compiled = re.compile(pattern, flags)
        self.match = self.compiled.match
        self.fullmatch = self.compiled.fullmatch
        self.sub = self.compiled.sub

    @cached_property
    def sought(self) -> Sought:
        """What to look for, worked out when a text is first searched: many a pattern only ever looks at one place."""
        firsts, held = words_of(self.compiled.pattern, self.compiled.flags)
        within = frozenset(mark for mark in firsts if mark[0].isalnum())
        bits = [VOCABULARY.bit(marks) for marks in [firsts, *held[:MOST_SETS]]]
        return Sought(reduce(or_, bits), bits[0], VOCABULARY.bit(within))

    def may_match(self, text: str) -> bool:
        """Does the text hold what a match must hold?"""
        held = self.sought.held
        return words_in(text).bits & held == held

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        held, first, _ = self.sought
        if words_in(text).bits & held != held:
            return None
        if first:
            return next(self._tried(text, start, end), None)
        return self.compiled.search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        held, first, _ = self.sought
        if words_in(text).bits & held != held:
            return iter(())
        if first:
            return self._tried(text, start, end)
        return self.compiled.finditer(text, start, end)

    def _tried(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches, each at or in a word that one may begin with."""
        _, first, within = self.sought
        for place, after in [
            (place, after if bits & within else place + 1)
            for bits, place, after in words_in(text).places
            if bits & first
        ]:
            for begin in range(place, after):
                if begin >= start and (found := self.match(text, begin, end)):
                    yield found
                    start = found.end()
