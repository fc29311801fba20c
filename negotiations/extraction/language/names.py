"""People's names in English text: Korean ones in any romanisation, and Western ones."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import dropwhile, groupby
from pathlib import Path

from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.text import remembered

FOLDER = Path(__file__).parent

# "Sook", "Kang", "Jin": no Western surname has this form but by chance.
_SYLLABLE = re.compile(
    r"(?:[bdghjkmnprstwy]|ch|kk|ss)?(?:ae|eo|eu|oe|oo|ou|ui|wa|wo|ya|yeo|you|yo|yu|[aeiou])(?:n|ng|m|k|l|p|h)?",
    re.IGNORECASE,
)
# "Sung Kim" has the Western order.
_COMMON_SURNAMES = frozenset(
    [
        *("Kim", "Lee", "Park", "Choi", "Chung", "Jung", "Jeong", "Kang", "Cho", "Yoon", "Chang", "Jang", "Lim"),
        *("Han", "Oh", "Suh", "Shin", "Kwon", "Hwang", "Ahn", "Song", "Hong", "Ryu", "Yang", "Son"),
    ]
)
KOREAN_GIVEN = r"(?:[A-Z][a-z]{1,6}(?:[-‐‑ ]?[A-Za-z][a-z]{1,6})?)"

WORD = (
    r"(?:(?!(?:Jr|Sr|II|III|IV)\b)(?:O['’]|D['’])?[A-ZÀ-Þ][A-Za-zà-ÿ]{1,15}(?:[-‐‑][A-Za-zÀ-ÿ][A-Za-zà-ÿ]{1,15}){0,2})"
)
INITIAL = r"(?:(?:[A-Z]\.){1,3})"
PARTICLE = r"(?:(?:van|von|de|der|den|del|di|du|la|le)\s)"
SUFFIX = r"(?:,?\s(?:Jr\.?|Sr\.?|II|III|IV)(?![A-Za-z]))"

# A row of two or more capitalised words; which of them are a name is for `_names_in` to say.
_RUN = Pattern(rf"(?<![\w'’.-])(?:{WORD}|{INITIAL})(?:\s{PARTICLE}{{0,2}}(?:{WORD}|{INITIAL}))+(?:{SUFFIX})?")
_SUFFIX_AT_END = re.compile(rf"{SUFFIX}$")
_LONGEST = 4
# A body's name ends with one of these: "Financial Services Commission".
_BODY = frozenset(
    [
        "Agency",
        "Association",
        "Base",
        "Bureau",
        "Campus",
        "Center",
        "Commission",
        "Committee",
        "Council",
        "Daily",
        "Department",
        "Foundation",
        "Herald",
        "Institute",
        "Ministry",
        "News",
        "Office",
        "Party",
        "Post",
        "Service",
        "Services",
        "Times",
        "Union",
        "Unit",
        "University",
    ]
)
_PLACE = Pattern(r"\b(?:in|at|near|toward|(?:ambassador|envoy|consul general)\sto)\s(?:the\s)?$")


@dataclass(frozen=True, slots=True)
class Name:
    """A person's full name at `start` to `end` of a text. `korean`: it has the form of a Korean name."""

    start: int
    end: int
    text: str
    korean: bool


@cache
def surnames() -> frozenset[str]:
    """Korean surnames in the romanisations that the press uses."""
    return frozenset((FOLDER / "surnames.txt").read_text(encoding="utf-8").split())


@cache
def not_names() -> frozenset[str]:
    """Capitalised words that belong to no person's name."""
    lines = (FOLDER / "not_names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def find_names(text: str) -> list[Name]:
    """The full names of people that a text may hold, in order. Capitals alone make them likely, not certain."""
    names = (name for run in _RUN.finditer(text) for name in _names_in(run.group(), run.start()))
    return [name for name in names if not _PLACE.search(text, max(name.start - 24, 0), name.start)]


def _names_in(run: str, offset: int) -> Iterator[Name]:
    """The names in a row of capitalised words, between words that no name has ("Ambassador", "Seoul")."""
    suffix = _SUFFIX_AT_END.search(run)
    words = list(re.finditer(r"\S+", run[: suffix.start()] if suffix else run))
    for other, group in groupby(words, key=lambda word: _is_other_word(word.group())):
        name = list(group)
        if not _is_printed_in_capitals(name):
            name = list(dropwhile(_is_no_first_word, name))
        if other or not 2 <= len(name) <= _LONGEST or _opens_body(name[-1], words):
            continue
        end = suffix.end() if suffix and name[-1] is words[-1] else name[-1].end()
        text = _as_written(run[name[0].start() : end])
        yield Name(offset + name[0].start(), offset + end, text, is_korean(text))


def _opens_body(last: re.Match[str], words: list[re.Match[str]]) -> bool:
    following = words[words.index(last) + 1 :]
    return bool(following) and following[0].group() in _BODY


def _is_no_first_word(word: re.Match[str]) -> bool:
    """Initials of a country or a body ("U.S.") and acronyms open no name; "J." does."""
    return word.group().count(".") > 1 or (word.group().isupper() and "." not in word.group())


def _is_printed_in_capitals(words: list[re.Match[str]]) -> bool:
    """A name as captions may open with it: "CARLA MCBRIDE (left)"."""
    return all(word.group().isupper() and len(word.group()) > 2 and "." not in word.group() for word in words)


@remembered
def _is_other_word(word: str) -> bool:
    """Is a capitalised word, or the first part of one ("Ambassador-at-large"), part of no name?"""
    first = re.split("-(?:at|in)-", word)[0]
    return first in not_names() or (first.isupper() and first.capitalize() in not_names())


def _as_written(name: str) -> str:
    """A name printed in capitals as it is written elsewhere: "AHN SEO-JIN" is Ahn Seo-jin."""
    if not name.isupper():
        return name
    first, *rest = name.split()
    return " ".join([first.title(), *(word.capitalize() if "-" in word else word.title() for word in rest)])


def is_korean(name: str) -> bool:
    """Has a name the form of a Korean one, surname first: "Ahn Seo-jin", "Ahn Seo Jin", "Ahn Seojin"?"""
    surname, _, given = name.partition(" ")
    if surname not in surnames() or not re.fullmatch(KOREAN_GIVEN, given):
        return False
    if "-" in given or " " in given or (_SYLLABLE.fullmatch(given) and given not in _COMMON_SURNAMES):
        return True
    return len(re.findall(r"[aeiouy]+", given)) >= 2
