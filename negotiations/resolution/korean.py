"""Korean names: their readings, from Hangul or from any romanisation, and how like each other two are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from math import prod

from negotiations.resolution import western
from negotiations.resolution.likeness import DIFFERENT, SEATED, Grade, Key, Likeness
from negotiations.resolution.romanisation import (
    Reading,
    Syllables,
    beginnings,
    given,
    hangul_reading,
    is_syllable,
    letters,
    surname,
)
from negotiations.resolution.spelling import bare, is_hangul, is_initials, letters_of, plain_key

SYLLABLES = range(2, 6)
"""How many a whole name has, surname and all."""

MANY = 999

# Sounds that some way of writing confuses, each with the first of its class.
INITIAL_CLASSES, MEDIAL_CLASSES = (
    {letter: letters[0] for letters in classes.split() for letter in letters}
    for classes in ("ㄱㄲㅋ ㄷㄸㅌ ㅂㅃㅍ ㅅㅆ ㅈㅉㅊ", "ㅐㅔㅒㅖ ㅓㅗㅜㅡ ㅕㅛㅠ ㅚㅙㅞ ㅟㅢㅣ")
)


@dataclass(frozen=True, slots=True)
class KoreanName:
    """A name by its readings; none where it can't be read as Korean. `family` are a surname's alone, `initials` stand
    for the given name behind it.
    """

    name: str
    plain: str
    hangul: bool
    strict: tuple[Reading, ...] = ()
    loose: tuple[Reading, ...] = ()
    family: tuple[Reading, ...] = ()
    initials: str = ""

    @property
    def partial(self) -> bool:
        """A surname alone, or with initials."""
        return bool(self.family) and not self.loose

    @property
    def vagueness(self) -> int:
        """How many names it may stand for; `MANY` where it can't be read as Korean."""
        return sum(prod(map(len, reading)) for reading in self.strict or self.loose) or MANY


def korean(name: str) -> KoreanName:
    return _from_hangul(name) if is_hangul(name) else _from_latin(name)


def _from_hangul(name: str) -> KoreanName:
    plain = plain_key(name)
    if not all(map(is_syllable, plain)) or len(plain) >= SYLLABLES.stop:
        return KoreanName(name, plain, hangul=True)
    strict, loose = (hangul_reading(plain),), (hangul_reading(plain, loosely=True),)
    if len(plain) == 1:
        return KoreanName(name, plain, hangul=True, family=strict)
    return KoreanName(name, plain, True, strict, loose, _families(strict))


def _from_latin(name: str) -> KoreanName:
    words = bare(name).split()
    whole = [word for word in words if not is_initials(word)]
    plain = plain_key(name)
    if len(whole) == 1:
        initials = "".join(letters_of(word) for word in words if is_initials(word))
        family = tuple(surname(letters_of(whole[0])))
        return KoreanName(name, plain, hangul=False, family=family, initials=initials)
    strict = tuple(_readings(whole, loosely=False))
    loose = tuple(_readings(whole, loosely=True))
    return KoreanName(name, plain, False, strict, loose, _families(strict or loose))


def _families(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """What may be the surnames of whole names."""
    return tuple(dict.fromkeys(reading[:1] for reading in readings))


def _readings(words: Sequence[str], *, loosely: bool) -> Iterator[Reading]:
    """The readings of a whole name, surname first; strictly in the one order that it tells, loosely in any."""
    orders = list(_orders(words, loosely=loosely))
    for family, parts in orders if loosely else orders[:1]:
        for first, rest in product(surname(family, loosely=loosely), given(parts, loosely=loosely)):
            if len(first) + len(rest) in SYLLABLES:
                yield (*first, *rest)


def _orders(words: Sequence[str], *, loosely: bool) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Surname and parts of the given name: surname first, unless a hyphen or the surname itself tells otherwise."""
    if len(words) < 2:
        return
    given_first = words[-1], _parts(words[:-1])
    in_order = words[0], _parts(words[1:])
    hyphened = "-" in words[0] and "-" not in words[-1]
    for family, parts in [given_first] if hyphened else [in_order, given_first]:
        if surname(family, loosely=loosely) and given(parts, loosely=loosely):
            yield family, parts


def _parts(words: Iterable[str]) -> tuple[str, ...]:
    """The given name as hyphens and blanks part it."""
    return tuple(part for word in words for part in map(letters_of, word.split("-")) if part)


def filed(name: KoreanName) -> Iterator[Key]:
    """What a name is filed under; in one negotiation with each sound left out once, too, for those that differ in that
    alone.
    """
    yield ("plain", name.plain)
    for reading in name.loose:
        sounds = [sound for syllables in reading for sound in _classes(syllables)]
        yield ("sounds", *sounds)
        yield from ((SEATED, *sounds[:place], "", *sounds[place + 1 :]) for place in range(len(sounds)))
    yield from ((SEATED, "family", one) for reading in name.family for one in sorted(reading[0]))
    if not name.hangul:
        yield from (key for key in western.filed(western.western(name.name)) if key[0] != SEATED)


def sought(name: KoreanName) -> Iterator[Key]:
    """Where names like this one are filed; only a surname alone looks for all that have it."""
    yield from (key for key in filed(name) if name.partial or key[:2] != (SEATED, "family"))


def sound_key(name: KoreanName) -> str:
    """One key for all spellings of a name, and for few others; its letters where it can't be read as Korean."""
    reading = next(iter(name.strict or name.loose), ())
    return "".join(sound for one in reading for sound in _classes(one)) or name.plain


def _classes(syllables: Syllables) -> tuple[str, str, str]:
    """The classes of sound of a written syllable: all that it may stand for are in one."""
    initial, medial, final = letters(min(syllables))
    return INITIAL_CLASSES.get(initial, initial), MEDIAL_CLASSES.get(medial, medial), final


def compare(one: KoreanName, other: KoreanName) -> Likeness:
    if one.plain == other.plain:
        return Likeness(Grade.SAME, "have the same letters")
    if one.loose and other.loose:
        return _by_reading(one, other)
    if one.family and other.family:
        return _by_family(one, other)
    if one.hangul or other.hangul:
        return DIFFERENT
    return western.compare(western.western(one.name), western.western(other.name))


def _by_reading(one: KoreanName, other: KoreanName) -> Likeness:
    if _shared(one.strict, other.strict):
        return Likeness(Grade.SAME, "are the same Korean name")
    if _shared(one.loose, other.loose):
        return Likeness(Grade.NEAR, "may be the same Korean name, loosely written", whole=True)
    if any(_sounds_apart(a, b) == 1 for a, b in product(one.strict, other.strict)):
        return Likeness(Grade.LIKELY, "differ in a single sound")
    return DIFFERENT


def exclude(one: KoreanName, other: KoreanName) -> bool:
    """Are these two names that nobody could have both of?"""
    return bool(one.loose and other.loose) and not _shared(one.loose, other.loose)


def _shared(ours: Sequence[Reading], theirs: Sequence[Reading]) -> bool:
    return any(
        len(one) == len(other) and not any(a.isdisjoint(b) for a, b in zip(one, other, strict=True))
        for one, other in product(ours, theirs)
    )


def _sounds_apart(one: Reading, other: Reading) -> int:
    """In how many sounds two readings of one surname differ at least; `MANY` where they differ in more than sounds."""
    if len(one) != len(other) or not one[0] & other[0]:
        return MANY
    return sum(_letters_apart(*both) for both in zip(one, other, strict=True))


@lru_cache(maxsize=1 << 16)
def _letters_apart(ours: Syllables, theirs: Syllables) -> int:
    """In how many of its letters a syllable differs at least from another."""
    return min(sum(x != y for x, y in zip(letters(a), letters(b), strict=True)) for a, b in product(ours, theirs))


def _by_family(short: KoreanName, full: KoreanName) -> Likeness:
    """A surname alone, or with initials, beside a name of the same surname."""
    if short.loose:
        short, full = full, short
    for family, reading in product(short.family, full.strict or full.loose or full.family):
        if family[0] & reading[0]:
            if not short.initials or not full.loose:
                return _surname_in_common(short, full)
            if _begins(short.initials, reading[len(family) :]):
                return Likeness(Grade.NEAR, "have the surname in common, and one gives initials that fit")
    return DIFFERENT


def _surname_in_common(short: KoreanName, full: KoreanName) -> Likeness:
    if short.initials and full.initials:
        return DIFFERENT
    return Likeness(Grade.NEAR, "have the surname in common, which one of them gives alone")


def _begins(initials: str, reading: Reading) -> bool:
    """Do the initials stand for the given name: one for each syllable, or one for all?"""
    letters_of_each = [frozenset(letter for one in syllables for letter in beginnings(one)) for syllables in reading]
    return len(initials) in (1, len(reading)) and all(
        letter in known for letter, known in zip(initials, letters_of_each, strict=False)
    )
