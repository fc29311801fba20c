r"""Which words a pattern's matches hold, and with which they begin, worked out from the pattern's own tree.

Words are told as marks: a piece of a word in small letters, with EDGE where the word begins or ends. "negotiat" is in
any word with these letters, "\nround" in one that begins so, "\nthe\n" is "the" alone; a sign is a word of its own.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from re import _constants as codes  # type: ignore[attr-defined] # what patterns consist of is in no public module
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

WORD = re.compile(r"\w+|[^\w\s]")
EDGE = "\n"
DIGIT, CAPITAL = "D", "C"
"""Marks of any digit, and of any capital letter of ASCII: no other mark has capital letters."""
STAND_IN = "\ue000"
"""Mark of any sign that Unicode leaves for private use: such stand for what was read before, a name for instance."""
MOST, LONGEST = 150, 8
"""How many ways to begin are told apart, and how many letters of each; where there are more ways, fewer."""

Marks = frozenset[str]
"""Every match holds one of these, or begins with one."""
Part = tuple[Any, Any]
Ways = frozenset[tuple[str, bool]]
"""How something may begin: its letters, spaces and EDGEs as far as known, and whether that is all there is of it."""

_EMPTY: Ways = frozenset({("", True)})
_UNKNOWN: Ways = frozenset({("", False)})
_SPACE: Ways = frozenset({(" ", True)})
_EDGE: Ways = frozenset({(EDGE, True)})
_LONG_WORD = re.compile(r"\w{5}\s")
_KNOWN = re.compile(rf"[{DIGIT}{CAPITAL}]|[^{DIGIT}{CAPITAL}]+")
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
_EDGES = (codes.AT_BOUNDARY, codes.AT_BEGINNING, codes.AT_BEGINNING_STRING, codes.AT_END, codes.AT_END_STRING)


def words_of(pattern: str, flags: int) -> tuple[Marks, list[Marks]]:
    """The words that a match begins with or in, if they are known, and sets of which it holds a mark each, the rarest
    first.
    """
    reader = _Reader(parser.parse(pattern, flags))
    return reader.first(), sorted(set(reader.held()), key=_commonness)


class _Reader:
    """Reads the tree of a pattern."""

    def __init__(self, tree: parser.SubPattern) -> None:
        self.tree, self.flags = tree, tree.state.flags
        self.read: dict[int, Ways] = {}

    def first(self) -> Marks:
        words = {_first_word(text) for text, _ in self.ways(_parts(self.tree), self.flags)[0]}
        return frozenset(words) if all(words) else frozenset()

    def held(self) -> Iterator[Marks]:
        return self._held(self.tree, self.flags)

    def _held(self, tree: parser.SubPattern, flags: int) -> Iterator[Marks]:
        """Sets of which what stands one behind the other holds a mark each."""
        parts, start = _parts(tree), 0
        while start < len(parts):
            end = start + 1
            if _UNKNOWN.isdisjoint(self._ways_of(*parts[start], flags)):
                ways, sure = self.ways(parts[start:], flags)
                marks = frozenset(_longest_mark(text) for text, _ in ways)
                if all(marks):
                    yield marks
                    end = start + sure
            for code, value in parts[start:end]:
                yield from self._held_within(code, value, flags)
            start = end

    def _held_within(self, code: Any, value: Any, flags: int) -> Iterator[Marks]:
        if code is codes.BRANCH:
            branches = [sorted(self._held(branch, flags), key=_commonness) for branch in value[1]]
            for rank in range(max(map(len, branches)) if all(branches) else 0):
                yield frozenset().union(*(each[min(rank, len(each) - 1)] for each in branches))
        elif code is codes.SUBPATTERN:
            yield from self._held(value[-1], _local(flags, value))
        elif code is codes.ATOMIC_GROUP:
            yield from self._held(value, flags)
        elif code is codes.ASSERT:
            yield from self._held(value[1], flags)
        elif code in _REPEATS and value[0]:
            yield from self._held(value[2], flags)

    def ways(self, parts: Sequence[Part], flags: int) -> tuple[Ways, int]:
        """How what stands one behind the other may begin; and behind how many of its parts (one at least) that is no
        longer all there is of every way.
        """
        ways, sure = _EMPTY, 0
        for code, value in parts:
            ways = _joined(ways, self._ways_of(code, value, flags))
            going_on = [whole for _, whole in ways]
            sure += all(going_on)
            if not any(going_on):
                break
        return ways, max(sure, 1)

    def _ways_of(self, code: Any, value: Any, flags: int) -> Ways:
        """How a part may begin, found once for each."""
        if code is codes.LITERAL:
            return frozenset({(value, True)}) if isinstance(value, str) else _UNKNOWN
        if id(value) not in self.read:
            self.read[id(value)] = self._ways_within(code, value, flags)
        return self.read[id(value)]

    def _ways_within(self, code: Any, value: Any, flags: int) -> Ways:
        if code is codes.IN:
            return _one_of(value, flags)
        if code is codes.BRANCH:
            return frozenset().union(*(self.ways(_parts(branch), flags)[0] for branch in value[1]))
        if code is codes.SUBPATTERN:
            return self.ways(_parts(value[-1]), _local(flags, value))[0]
        if code is codes.ATOMIC_GROUP:
            return self.ways(_parts(value), flags)[0]
        if code in _REPEATS:
            least, most, repeated = value
            return _repeated(self.ways(_parts(repeated), flags)[0], least, most)
        if code is codes.AT:
            return _EDGE if value in _EDGES else _EMPTY
        if code is codes.ASSERT_NOT:
            return _EDGE if _is_of_words(value[1]) else _EMPTY
        if code is codes.ASSERT:
            direction, ahead = value
            return _ended(self.ways(_parts(ahead), flags)[0]) if direction > 0 else _EMPTY
        return _UNKNOWN


def _first_word(text: str) -> str:
    """The mark of the word that a way begins with; none if it begins with a space, or nobody knows how."""
    bare = text.lstrip(EDGE)
    return next(_marks_in(EDGE * (text != bare) + bare)) if WORD.match(bare) else ""


@lru_cache(4096)
def _longest_mark(text: str) -> str:
    return max(_marks_in(text), key=len, default="")


def _marks_in(text: str) -> Iterator[str]:
    """The words of a way, or what is known of them."""
    for word in WORD.finditer(text):
        known = _KNOWN.findall(word[0])[0]
        begins, ends = word.start() > 0, word.end() < len(text) and known == word[0]
        yield EDGE * begins + known + EDGE * ends if known.isalnum() else known


def _commonness(marks: Marks) -> float:
    """How often a text holds one of them, roughly."""
    return sum(0.1 ** (len(mark) + (mark.strip(EDGE) in (DIGIT, CAPITAL))) for mark in marks)


def _joined(ways: Ways, more: Ways) -> Ways:
    """The ways, and behind those that go on what comes next: not too many, nor longer than tells something new."""
    found = {way for way in ways if not way[1]}
    for text in [text for text, goes_on in ways if goes_on]:
        for rest, whole in more:
            longer = text + rest
            found.add((longer, whole and len(longer) < LONGEST and not _LONG_WORD.search(longer)))
    length = LONGEST
    while len(found) > MOST:
        found = {(text[:length], whole and len(text) < length) for text, whole in found}
        length -= 1
    return frozenset(found)


def _parts(tree: parser.SubPattern) -> list[Part]:
    """What stands one behind the other, letters that do put together."""
    parts: list[Part] = []
    for code, value in tree.data:
        letters = _letter(value) if code is codes.LITERAL else ""
        if letters and parts and isinstance(parts[-1][1], str):
            letters = parts.pop()[1] + letters
        parts.append((codes.LITERAL, letters) if letters else (code, value))
    return parts


def is_stand_in(word: str) -> bool:
    return "\ue000" <= word <= "\uf8ff"


def _letter(code: int) -> str:
    """As marks have it; nothing, if it isn't known how it is written in the other case."""
    letter = chr(code)
    if is_stand_in(letter):
        return STAND_IN
    if letter.isspace():
        return " "
    return letter.lower() if letter.isascii() or letter.lower() == letter.upper() else ""


def _one_of(members: Sequence[Part], flags: int) -> Ways:
    """The ways of a set of characters."""
    found: set[tuple[str, bool]] = set()
    for code, value in members:
        if code is codes.LITERAL and (letter := _letter(value)):
            found.add((letter, True))
        elif (code, value) == (codes.CATEGORY, codes.CATEGORY_SPACE):
            found |= _SPACE
        elif (code, value) == (codes.CATEGORY, codes.CATEGORY_DIGIT) or (
            code is codes.RANGE and all(chr(end).isdecimal() for end in value)
        ):
            found.add((DIGIT, False))
        elif code is codes.RANGE and all(is_stand_in(chr(end)) for end in value):
            found.add((STAND_IN, True))
        elif (code, value) == (codes.RANGE, (ord("A"), ord("Z"))) and not flags & re.IGNORECASE:
            found.add((CAPITAL, False))
        else:
            return _UNKNOWN
    return frozenset(found)


def _repeated(ways: Ways, least: int, most: int) -> Ways:
    """What is repeated so often. Of spaces, one stands for any number."""
    if most != 1 and ways != _SPACE:
        ways = _ended(ways)
    return ways if least else ways | _EMPTY


def _ended(ways: Ways) -> Ways:
    """The ways as far as they go: of what comes next it isn't known where it stands."""
    return frozenset((text, False) for text, _ in ways)


def _is_of_words(parts: Sequence[Part]) -> bool:
    r"""Is what must not stand there any letter of a word: "(?!\w)", "(?<![\w-])"?"""
    if len(parts) != 1 or parts[0][0] is not codes.IN:
        return False
    members = parts[0][1]
    return (codes.CATEGORY, codes.CATEGORY_WORD) in members and members[0][0] is not codes.NEGATE


def _local(flags: int, group: tuple[Any, int, int, Any]) -> int:
    """The flags within a group: "(?-i:…)"."""
    _, added, removed, _ = group
    return int((flags | added) & ~removed)
