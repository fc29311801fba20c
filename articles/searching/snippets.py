"""The words found, marked in a title and in a short excerpt of a text. No database; whatever a text says stays text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from articles.searching.asked import HANGUL, Asked, Term

WORDS = 36
"""How many words an excerpt has at most; it never has more than half of a text."""
BEFORE = 6
"""How many words stand before the first one that is marked, unless the sentence begins sooner."""
LONGEST = 400
"""How many characters an excerpt has at most; nor has it more than half of a text's, unless the words found do."""
LOOKED_AT = 300
"""How many places of a text are looked at to choose from."""

_ENDS = re.compile(r"[.!?。…][\"'”’)\]]*\s+$|\n")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a term was found: offsets in a text, and which of the terms."""

    start: int
    end: int
    term: int


class Marker:
    """Finds what was asked for in texts. `forms` are the words, in lower case, that each word asked for stands for."""

    def __init__(self, asked: Asked, forms: Mapping[str, frozenset[str]]) -> None:
        patterns = (f"(?P<t{number}>{_pattern(term, forms)})" for number, term in enumerate(asked.terms))
        self._pattern = re.compile("|".join(patterns) or r"(?!)", re.IGNORECASE)

    def places(self, text: str) -> list[Place]:
        """Where a text has what was asked for, in order; of a long text the first places."""
        found = []
        for one in self._pattern.finditer(text):
            found.append(Place(one.start(), one.end(), int((one.lastgroup or "t0")[1:])))
            if len(found) == LOOKED_AT:
                break
        return found

    def terms(self, text: str) -> set[int]:
        """Which of the terms a text has, by their numbers."""
        return {place.term for place in self.places(text)}

    def whole(self, text: str) -> Markup:
        """A whole text, marked."""
        return _marked(text, 0, len(text), self.places(text))

    def excerpt(self, text: str, *, part: int = 2) -> Markup:
        """What of a text tells best that it was found, marked; empty where nothing in it was. It is no more than one
        part of so many.
        """
        places = self.places(text)
        if not places:
            return Markup("")
        words = [(word.start(), word.end()) for word in re.finditer(r"\S+", text)]
        windows = _windows(text, words, places, min(WORDS, max(1, len(words) // part)))
        limit = min(LONGEST, len(text) // part) // len(windows)
        cut = [_cut(words[first:last], places, limit) for first, last in windows]
        shown = Markup(" … ").join(_marked(text, start, end, places) for start, end in cut)
        before = "… " if cut[0][0] > words[0][0] else ""
        behind = " …" if cut[-1][1] < words[-1][1] else ""
        return Markup("{}{}{}").format(before, shown, behind)


def _pattern(term: Term, forms: Mapping[str, frozenset[str]]) -> str:
    """What finds a term: each of its words in all forms, Korean ones within words too."""
    return r"[^\w]{1,3}".join(_word(word, forms) for word in term.words)


def _word(word: str, forms: Mapping[str, frozenset[str]]) -> str:
    if HANGUL.search(word):
        before = "" if len(HANGUL.findall(word)) > 1 else r"(?<![가-힣])" if HANGUL.match(word) else r"(?<![^\W가-힣])"
        return before + re.escape(word)
    either = "|".join(re.escape(form) for form in sorted(forms.get(word, {word}), key=len, reverse=True))
    return rf"(?<![^\W가-힣])(?:{either})(?![^\W가-힣])"  # beside Hangul it is still a word: SMA를


def _marked(text: str, start: int, end: int, places: Sequence[Place]) -> Markup:
    """A stretch of a text, escaped, with the places in it marked."""
    shown, at = [], start
    for place in places:
        if at <= place.start and place.end <= end:
            shown += [escape(text[at : place.start]), Markup("<mark>{}</mark>").format(text[place.start : place.end])]
            at = place.end
    return Markup("").join([*shown, escape(text[at:end])])


Window = tuple[int, int]
"""A stretch of a text's words: the first one's number, and that behind the last."""


def _windows(text: str, words: Sequence[tuple[int, int]], places: Sequence[Place], size: int) -> list[Window]:
    """The stretch that has most of the terms, or two where one has not all of them, no larger together than `size`."""
    numbers = _numbers(words, places)
    terms = {place.term for place in places}
    best = _best(places, numbers, size, terms)
    if best[1] >= terms or size < 2 * BEFORE:
        return [_widened(text, words, best[0], size)]
    first = _best(places, numbers, size // 2, terms)
    second = _best(places, numbers, size // 2, terms - first[1])
    windows = sorted(_widened(text, words, one[0], size // 2) for one in (first, second))
    if windows[1][0] <= windows[0][1]:
        return [(windows[0][0], max(windows[0][1], windows[1][1]))]
    return windows


def _numbers(words: Sequence[tuple[int, int]], places: Sequence[Place]) -> list[int]:
    """The number of the word that each place begins in."""
    numbers, number = [], 0
    for place in places:
        while words[number][1] <= place.start:
            number += 1
        numbers.append(number)
    return numbers


def _best(places: Sequence[Place], numbers: Sequence[int], size: int, wanted: set[int]) -> tuple[Window, set[int]]:
    """The first words that hold most of the terms wanted and, among those, most places; and the terms they hold."""
    best: tuple[int, int] = (-1, -1)
    chosen: tuple[Window, set[int]] = ((0, 1), set())
    last = 0
    for first in range(len(places)):
        last = max(last, first)
        while last + 1 < len(places) and numbers[last + 1] - numbers[first] < size - 1:
            last += 1
        held = {place.term for place in places[first : last + 1]}
        score = (len(held & wanted), last - first)
        if score > best:
            best, chosen = score, ((numbers[first], numbers[last] + 1), held)
    return chosen


def _widened(text: str, words: Sequence[tuple[int, int]], window: Window, size: int) -> Window:
    """A stretch with words before it, from where its sentence begins if that is near, and as many behind as fit."""
    first, last = window
    room = max(0, size - (last - first))
    back = min(first, BEFORE, room)
    for sooner in range(min(first, 2 * BEFORE, room) + 1):
        at = first - sooner
        if at == 0 or _ENDS.search(text[words[at - 1][0] : words[at][0]]):
            back = sooner
            break
    return first - back, min(len(words), max(last, first - back + size))


def _cut(words: Sequence[tuple[int, int]], places: Sequence[Place], limit: int) -> tuple[int, int]:
    """The offsets of a stretch of words, or of so many characters around the first place in it: of whole words, unless
    one alone has more.
    """
    start, end = words[0][0], words[-1][1]
    place = next(one for one in places if start <= one.start < end)
    limit = max(limit, place.end - place.start)
    if place.end - start > limit:
        before = min(limit // 4, limit - (place.end - place.start))
        start = next((at for at, _ in words if place.start - before <= at <= place.start), place.start - before)
    whole = [behind for _, behind in words if place.end <= behind <= start + limit]
    return start, whole[-1] if whole else min(end, start + limit)
