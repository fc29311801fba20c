"""Spellings of names: which are romanisations of the same Korean name, which a Western name in Hangul."""

import re
from functools import cache
from itertools import pairwise

from negotiations.resolution.distance import edit_distance
from negotiations.values import Side

# Spellings of one surname that no rule of sounds leads to each other.
SURNAMES = (
    "lee yi rhee ri li i",
    "park pak bak",
    "choi choe choy",
    "roh noh no ro",
    "yoo yu ryu ryoo",
    "lim im rim yim",
)

# Surnames of two syllables; a name of three may be one of these and a given name of one.
LONG_SURNAMES = ("남궁", "선우", "제갈", "황보")

# What one Korean sound may be written as in Latin letters, brought to one form. The order matters.
SOUNDS = (
    ("ch", "j"),
    ("sh", "s"),
    ("c", "g"),
    ("ai", "ae"),
    ("oo", "u"),
    ("ou", "u"),
    ("wu", "u"),
    ("ee", "i"),
    ("eo", "u"),
    ("eu", "u"),
    ("(?<=h)ui", "i"),
    (r"n+(?!\w)", "n"),
    ("k", "g"),
    ("p", "b"),
    ("t", "d"),
    ("r", "l"),
    (r"(?<=[aeiou])h(?![aeiou])", ""),
)

# The Revised Romanization of a Hangul syllable's first, middle and last letter.
INITIALS, MEDIALS, FINALS = (
    row.split(" ")
    for row in (
        "g kk n d tt r m b pp s ss  j jj ch k t p h",
        "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i",
        " k k k n n n t l k m l l l p l m p p t t ng t t k t p t",
    )
)

ENOUGH_ALIKE = 0.65
"""The share of consonants that a Western name and its Hangul form have in common at least; other names lie below."""


def is_hangul(text: str) -> bool:
    return bool(re.search(r"[가-힣]", text))


def plain_key(name: str) -> str:
    """The name without case, hyphens, spaces and initials: spellings that no reader would tell apart."""
    return "".join(_words(name))


def name_key(name: str, side: Side) -> str:
    """A key that the usual romanisations of a Korean name and its Hangul share; for a Western name its letters."""
    if side is Side.US:
        return plain_key(name)
    family, given = _korean_parts(romanised(name) if is_hangul(name) else name)
    return f"{_surname(family)} {_sounded(given)}"


def may_be_same_western(hangul: str, latin: str) -> bool:
    """Could the Hangul write down the sounds of the Western name?"""
    ours, theirs = _consonants(romanised(hangul).replace("ch", "s")), _consonants(latin)
    return edit_distance(ours, theirs) <= (1 - ENOUGH_ALIKE) * max(len(ours), len(theirs))


def romanised(hangul: str) -> str:
    """A Hangul name in Latin letters, syllable by syllable: "이서우" → "i seou"; a word of several names stays one."""
    words = hangul.split()
    if len(words) == 1 and len(hangul) <= 4:
        family = 2 if len(hangul) == 4 or hangul.startswith(LONG_SURNAMES) else 1
        words = [hangul[:family], hangul[family:]]
    return " ".join("".join(_syllable(letter) for letter in word) for word in words)


def _syllable(letter: str) -> str:
    place = ord(letter) - ord("가")
    if not 0 <= place < 11172:
        return letter
    return INITIALS[place // 588] + MEDIALS[place % 588 // 28] + FINALS[place % 28]


def _words(name: str) -> list[str]:
    """The words of a name in lower-case letters, without initials such as the "J." of "Robert J."."""
    words = ["".join(re.findall(r"[^\W\d_]", word.casefold())) for word in name.split()]
    return [word for word in words if len(word) > 1 or is_hangul(word)] or [word for word in words if word]


def _korean_parts(name: str) -> tuple[str, str]:
    """Family and given name; the given name comes first only where its hyphen shows it."""
    words = name.replace("‐", "-").replace("‑", "-").casefold().split()
    if len(words) == 2 and "-" in words[0] and "-" not in words[1]:
        words.reverse()
    letters = ["".join(re.findall(r"[^\W\d_]", word)) for word in words]
    return (letters[0], "".join(letters[1:])) if letters else ("", "")


def _sounded(word: str) -> str:
    for written, sound in SOUNDS:
        word = re.sub(written, sound, word)
    return word


@cache
def _surname(family: str) -> str:
    """The first of the spellings that the surname shares its sounds with, or its own sounds."""
    sounds = _sounded(family)
    same = (spellings.split()[0] for spellings in SURNAMES if sounds in map(_sounded, spellings.split()))
    return next(same, sounds)


def _consonants(name: str) -> str:
    """The consonants of a name in classes of sound, each once where it is doubled."""
    classes = [SOUND_CLASSES.get(letter, "") for letter in name.casefold()]
    return "".join(sound for before, sound in pairwise(["", *classes]) if sound != before)


SOUND_CLASSES = {letter: letters[0] for letters in ("bpfv", "dt", "gkcqx", "szj", "lr", "m", "n") for letter in letters}
