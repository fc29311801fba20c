"""Texts that are hard for a pattern, made from the pattern itself: what it nearly matches, over and over."""

import random
import re
from collections.abc import Callable, Iterator
from re import _constants as codes  # type: ignore[attr-defined] # what patterns consist of is in no public module
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

MORE = 3
"""A repetition is made so many times at most beyond the least."""
PROBES = "xAa1 가.,-'\n$€·~:()[]"
"""What is tried of a class of characters before its own first."""
CATEGORIES: dict[Any, Callable[[str], bool]] = {
    codes.CATEGORY_DIGIT: str.isdigit,
    codes.CATEGORY_SPACE: str.isspace,
    codes.CATEGORY_WORD: lambda sign: sign.isalnum() or sign == "_",
    codes.CATEGORY_NOT_DIGIT: lambda sign: not sign.isdigit(),
    codes.CATEGORY_NOT_SPACE: lambda sign: not sign.isspace(),
    codes.CATEGORY_NOT_WORD: lambda sign: not (sign.isalnum() or sign == "_"),
}


def near_misses(pattern: re.Pattern[str], seed: int = 0) -> Iterator[str]:
    """Beginnings of what the pattern matches, which it nearly does itself; the same ones every time."""
    chance = random.Random(seed)
    tree = parser.parse(pattern.pattern, pattern.flags)
    for _ in range(2):
        whole = _text(tree, chance)
        yield from (whole[:length] for length in (len(whole) - 1, len(whole) // 2) if length > 0)


def _text(parts: Any, chance: random.Random) -> str:
    """A text that a part of a pattern matches, but for what it says of its surroundings."""
    return "".join(_piece(code, value, chance) for code, value in parts)


def _piece(code: Any, value: Any, chance: random.Random) -> str:
    if code is codes.LITERAL:
        return chr(value)
    if code is codes.IN:
        return _one_of(value, chance)
    if code is codes.BRANCH:
        return _text(chance.choice(value[1]), chance)
    if code in (codes.SUBPATTERN, codes.ATOMIC_GROUP):
        return _text(value[-1] if code is codes.SUBPATTERN else value, chance)
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        least, most, repeated = value
        times = chance.randint(least, min(most, least + MORE))
        return "".join(_text(repeated, chance) for _ in range(times))
    if code is codes.ASSERT:
        return _text(value[1], chance) if value[0] > 0 else ""
    return "" if code in (codes.AT, codes.ASSERT_NOT) else "x"


def _one_of(items: Any, chance: random.Random) -> str:
    """A character of a class."""
    is_negated = items[0][0] is codes.NEGATE
    fitting = [sign for sign in PROBES if any(_holds(item, sign) for item in items) != is_negated]
    if fitting:
        return chance.choice(fitting)
    code, value = items[0]
    return chr(value[0]) if code is codes.RANGE else chr(value)


def _holds(item: Any, sign: str) -> bool:
    code, value = item
    if code is codes.LITERAL:
        return bool(ord(sign) == value)
    if code is codes.RANGE:
        return bool(value[0] <= ord(sign) <= value[1])
    return code is codes.CATEGORY and CATEGORIES[value](sign)
