"""Western names: misprints, initials and short forms of one name, and what Hangul makes of it."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from negotiations.resolution.distance import edit_distance
from negotiations.resolution.likeness import DIFFERENT, SEATED, Grade, Key, Likeness, is_slip
from negotiations.resolution.romanisation import WRITTEN_FINALS, WRITTEN_INITIALS, is_syllable, letters
from negotiations.resolution.spelling import (
    bare,
    is_hangul,
    is_initials,
    letters_of,
    middle_initials,
    plain_key,
    telling_words,
)

SHORT_FROM = 3
"""Letters of a given name cut short: "Tim"."""

ENOUGH_ALIKE = 0.65
"""The share of consonants that a Western name and its Hangul form have in common at least; other names lie below."""

SURNAMES_ALIKE = 0.6

SOUND_CLASSES = {letter: letters[0] for letters in ("bpfv", "dt", "gkcqx", "szj", "lr", "m", "n") for letter in letters}


@dataclass(frozen=True, slots=True)
class WesternName:
    """A name, its words in small letters, the given name first; a single word is a surname."""

    name: str
    words: tuple[str, ...]
    initials: str
    hangul: bool

    @property
    def plain(self) -> str:
        return "".join(self.words)

    @property
    def alone(self) -> bool:
        return len(self.words) == 1

    @property
    def partial(self) -> bool:
        """A surname alone, or with an initial."""
        return self.alone or (len(self.words[0]) == 1 and not self.hangul)

    @property
    def vagueness(self) -> int:
        """How many names it may stand for, roughly: Hangul writes several Western names in one way."""
        return 2 if self.hangul else 1


def western(name: str) -> WesternName:
    words = tuple(filter(None, map(letters_of, telling_words(name))))
    return WesternName(name, words or (plain_key(name),), middle_initials(name), is_hangul(name))


def filed(name: WesternName) -> Iterator[Key]:
    """What a name is filed under, for those like it to find it."""
    yield ("plain", name.plain)
    yield ("consonants", _consonants(name.name))
    if name.hangul:
        yield SEATED, "last", name.words[-1]
        return
    for last in _lasts(name):
        yield SEATED, "last", last
        yield SEATED, "slip", last[:2]
        yield SEATED, "sounds", _consonants(last)[:1]
    if not name.alone:
        first, rest = _given(name.words[0]), "".join(name.words[1:])
        yield from ((first, rest[:2]), (first, rest[-2:]), (first[0], name.words[-1]), tuple(sorted(name.words)))


def sought(name: WesternName) -> Iterator[Key]:
    """Where names like this one are filed; a whole name does not look for surnames alone, which look for it."""
    if name.hangul:
        yield SEATED, "sounds", _consonants(name.words[-1])[:1]
    elif name.alone:
        yield from ((SEATED, "last", name.plain), (SEATED, "slip", name.plain[:2]))
    yield from (key for key in filed(name) if key[0] != SEATED or (name.hangul and name.alone))


def _lasts(name: WesternName) -> list[str]:
    """What may be the surname: the last word, or the last two as one."""
    return sorted({name.words[-1], "".join(name.words[-2:]) if len(name.words) > 2 else name.words[-1]})


def compare(one: WesternName, other: WesternName) -> Likeness:
    if one.hangul != other.hangul:
        return _across_scripts(*((one, other) if one.hangul else (other, one)))
    if one.plain == other.plain:
        return _same_letters(one, other)
    if one.hangul:
        return _in_hangul(one, other)
    if one.alone or other.alone:
        return _surname_alone(*((one, other) if one.alone else (other, one)))
    return _whole(one, other)


def exclude(one: WesternName, other: WesternName) -> bool:
    """Are these two names that nobody could have both of: with other middle initials?"""
    return bool(one.initials and other.initials) and one.initials != other.initials


def _same_letters(one: WesternName, other: WesternName) -> Likeness:
    if exclude(one, other):
        return Likeness(Grade.LIKELY, "differ only in a middle initial")
    return Likeness(Grade.SAME, "have the same letters")


def _surname_alone(short: WesternName, full: WesternName) -> Likeness:
    if full.alone:
        return _slip(short.plain, full.plain)
    if short.plain in _lasts(full):
        return Likeness(Grade.NEAR, "have the surname in common, which one of them gives alone")
    return max((_slip(short.plain, last) for last in _lasts(full)), key=lambda likeness: likeness.grade)


def _slip(one: str, other: str) -> Likeness:
    return Likeness(Grade.NEAR, "are a misprint apart") if is_slip(one, other) else DIFFERENT


def _whole(one: WesternName, other: WesternName) -> Likeness:
    if one.words == other.words[::-1]:
        return Likeness(Grade.NEAR, "have the same words in another order")
    first, second = one.words[0], other.words[0]
    rests = "".join(one.words[1:]), "".join(other.words[1:])
    lasts = one.words[-1], other.words[-1]
    if rests[0] == rests[1] or lasts[0] == lasts[1]:
        return _of_one_family(one, other)
    if not (is_slip(*rests) or is_slip(*lasts)):
        return DIFFERENT
    if first == second:
        return Likeness(Grade.NEAR, "are a misprint apart")
    return Likeness(Grade.LIKELY, "are alike in both words") if _shortens(first, second) else DIFFERENT


def _of_one_family(one: WesternName, other: WesternName) -> Likeness:
    first, second = one.words[0], other.words[0]
    if first == second:
        if len(one.words) > 2 and len(other.words) > 2:
            return Likeness(Grade.LIKELY, "differ only in a middle name")
        return Likeness(Grade.NEAR, "differ only in a middle name, which one of them leaves out")
    if _shortens(first, second):
        return Likeness(Grade.NEAR, "have the surname in common, and one shortens the given name")
    return Likeness(Grade.NEAR, "are a misprint apart") if is_slip(first, second) else DIFFERENT


def _given(first: str) -> str:
    """The given name in full, if the word is one of its usual short forms."""
    return _short_forms().get(first, first)


@cache
def _short_forms() -> Mapping[str, str]:
    """English given names by their short forms."""
    rows = tomllib.loads((Path(__file__).parent / "short_forms.toml").read_text(encoding="utf-8"))
    return {short.casefold(): name.casefold() for name, shorts in rows.items() for short in shorts.split()}


def _shortens(one: str, other: str) -> bool:
    """Is the one given name an initial or a short form of the other?"""
    short, full = sorted((one, other), key=len)
    if len(short) == 1 or len(short) >= SHORT_FROM:
        return full.startswith(short) or _given(one) == _given(other)
    return _given(one) == _given(other)


def _in_hangul(one: WesternName, other: WesternName) -> Likeness:
    if one.alone or other.alone:
        short, full = (one, other) if one.alone else (other, one)
        if short.plain == full.words[-1]:
            return Likeness(Grade.NEAR, "have the surname in common, which one of them gives alone")
        return DIFFERENT
    if _consonants(one.name) == _consonants(other.name):
        return Likeness(Grade.NEAR, "write down the same sounds", whole=True)
    return DIFFERENT


def _across_scripts(hangul: WesternName, latin: WesternName) -> Likeness:
    """Could the Hangul write down the sounds of the Western name, or of its surname where one of them gives no more?"""
    surnames = any(_sound_alike(hangul.words[-1], last, SURNAMES_ALIKE) for last in _lasts(latin))
    names = _sound_alike(hangul.name, latin.name, ENOUGH_ALIKE)
    in_part = hangul.alone or latin.alone
    if not ((surnames and (names or in_part)) or (names and hangul.alone)):
        return DIFFERENT
    same = not in_part and _consonants(hangul.name) == _consonants(latin.name)
    return Likeness(Grade.NEAR, "sound alike, as far as Hangul writes a foreign name", whole=same)


def _sound_alike(hangul: str, latin: str, share: float) -> bool:
    ours, theirs = _consonants(hangul), _consonants(latin)
    return edit_distance(ours, theirs) <= (1 - share) * max(len(ours), len(theirs))


def _consonants(name: str) -> str:
    """The consonants of a name in classes of sound, each once where it is doubled."""
    if is_hangul(name):
        text = "".join(map(_romanised, bare(name)))
    else:
        words = " ".join(word for word in bare(name).split() if not is_initials(word) or len(word) == len(bare(name)))
        text = re.sub(r"r(?![aeiouy])", "", re.sub("t+[sz]+|ch(?=[aeiouy])", "s", words))
    classes = [SOUND_CLASSES.get(letter, "") for letter in text if letter.isalpha()]
    return "".join(sound for before, sound in pairwise(["", *classes]) if sound != before)


def _romanised(hangul: str) -> str:
    """The consonants of a syllable in Latin letters, its vowel as "a"; another character stays."""
    if not is_syllable(hangul):
        return hangul
    initial, _, final = letters(hangul)
    start = {"ㅊ": "s"}.get(initial) or (WRITTEN_INITIALS[initial].split() or [""])[0]
    ends = {"ㅅ": "t", "ㅆ": "t", "ㅋ": "k", "ㅌ": "t", "ㅍ": "p"}
    return f"{start}a{ends.get(final) or (WRITTEN_FINALS.get(final, '').split() or [''])[0]}"
