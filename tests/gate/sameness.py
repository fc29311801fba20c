"""When two values say the same: `score.py`'s definitions, which the gate's must not differ from."""

import re
import unicodedata
from html import unescape

PLAIN_MARKS = str.maketrans("‘’“”–—−∼", "''\"\"---~")


def plain(text: str | None) -> str:
    """Fold case, width, quotes and white space, so that only the words are compared."""
    folded = unicodedata.normalize("NFKC", unescape(text or "")).translate(PLAIN_MARKS).casefold()
    return re.sub(r"\s+", " ", folded).strip()


def name_key(name: str | None) -> str:
    """A name's letters alone: "Lee Tae-woo" and "LEE Tae Woo" are one."""
    return re.sub(r"[^\w]", "", plain(name))


def same_name(one: str, other: str) -> bool:
    return name_key(one) == name_key(other)


def same_outlet(one: str, other: str) -> bool:
    return name_key(one).removeprefix("the") == name_key(other).removeprefix("the")


def same_names(one: list[str], other: list[str]) -> bool:
    return sorted(map(name_key, one)) == sorted(map(name_key, other))


def same_words(one: str, other: str, at_least: float) -> bool:
    """Do two short texts share so many of their words (Jaccard index)?"""
    ours, theirs = (set(re.findall(r"\w+", plain(text))) for text in (one, other))
    return bool(ours and theirs) and len(ours & theirs) / len(ours | theirs) >= at_least


def same_title(one: str, other: str) -> bool:
    return same_words(one, other, 0.9)


def same_venue(one: str, other: str) -> bool:
    return same_words(one, other, 0.5)


def same_city(one: str, other: str) -> bool:
    """The state or country behind a city's name doesn't count."""
    ours, theirs = (plain(name).split(",")[0].removesuffix(" d.c.") for name in (one, other))
    return ours == theirs


def same_month(one: str, other: str) -> bool:
    return one[:7] == other[:7]


def same_day(one: str, other: str) -> bool:
    return one == other[:10]


def close(one: float | None, other: float | None, tolerance: float = 0.005) -> bool:
    """Are two numbers the same but for rounding?"""
    if one is None or other is None:
        return False
    return abs(one - other) <= tolerance * max(abs(one), abs(other), 1e-9)


def same_percent(one: float | None, other: float | None) -> bool:
    return close(one, other, 0.001)
