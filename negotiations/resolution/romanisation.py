"""Korean sounds in Latin letters: which Hangul syllables a written syllable may stand for.

Revised Romanization, McCune–Reischauer without its marks, and what families write on their passports ("Joon", "Chung",
"Ahn"). A name's reading has a set of Hangul syllables for each of its syllables; two spellings that have one in common
everywhere may be the same name.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from pathlib import Path

Syllables = frozenset[str]
"""The Hangul syllables that one written syllable may stand for."""
Reading = tuple[Syllables, ...]

INITIALS, MEDIALS, FINALS = (
    row.split(" ")
    for row in (
        "ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ",
        "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅘ ㅙ ㅚ ㅛ ㅜ ㅝ ㅞ ㅟ ㅠ ㅡ ㅢ ㅣ",
        " ㄱ ㄲ ㄳ ㄴ ㄵ ㄶ ㄷ ㄹ ㄺ ㄻ ㄼ ㄽ ㄾ ㄿ ㅀ ㅁ ㅂ ㅄ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ",
    )
)
FIRST, LAST = ord("가"), ord("힣")

TABLE = tomllib.loads((Path(__file__).parent / "romanisation.toml").read_text(encoding="utf-8"))
WRITTEN_INITIALS: Mapping[str, str] = TABLE["initials"]
WRITTEN_FINALS: Mapping[str, str] = TABLE["finals"]
LONG_SURNAMES: Sequence[str] = TABLE["other_surnames"]["long"].split()
SURNAMES = frozenset((*TABLE["surnames"], *TABLE["other_surnames"]["short"].split(), *LONG_SURNAMES))

LONGEST_SYLLABLE = 7  # letters, "kkyeong"
LONGEST_WORD = 14
LONGEST_NAME = 4  # parts


def syllable(initial: str, medial: str, final: str) -> str:
    place = INITIALS.index(initial) * 588 + MEDIALS.index(medial) * 28 + FINALS.index(final)
    return chr(FIRST + place)


def letters(hangul: str) -> tuple[str, str, str]:
    """The first, middle and last letter of a Hangul syllable; the last may be empty."""
    place = ord(hangul) - FIRST
    return INITIALS[place // 588], MEDIALS[place % 588 // 28], FINALS[place % 28]


def is_syllable(character: str) -> bool:
    return FIRST <= ord(character) <= LAST


@cache
def written(*, loosely: bool) -> dict[str, Syllables]:
    """Every written syllable, with the Hangul syllables that it stands for; or may stand for, taken loosely."""
    found: dict[str, list[str]] = {}
    for (initial, starts), medial in product(WRITTEN_INITIALS.items(), MEDIALS):
        for final, ends in WRITTEN_FINALS.items():
            hangul = syllable(initial, medial, final)
            vowels = _vowels(initial, medial, final, loosely=loosely)
            for start, vowel, end in product(starts.split() or [""], vowels, ends.split() or [""]):
                found.setdefault(start + vowel + end, []).append(hangul)
    return {text: frozenset(hanguls) for text, hanguls in found.items()}


def _vowels(initial: str, medial: str, final: str, *, loosely: bool) -> list[str]:
    """The ways to write the middle of a syllable."""
    ways = [TABLE["medials"][medial], TABLE["behind_an_initial"].get(syllable(initial, medial, ""), "")]
    ways += [TABLE["before_a_final"].get(medial, "")] if final else []
    ways += [TABLE["loosely"].get(medial, "")] if loosely else []
    return list(dict.fromkeys(" ".join(ways).split()))


@cache
def _surnames(*, loosely: bool) -> dict[str, Syllables]:
    """Every surname as it is written in Latin letters, one of two syllables in one word."""
    known = written(loosely=loosely)
    found = {text: set(hanguls & SURNAMES) for text, hanguls in known.items() if hanguls & SURNAMES}
    for hangul, ways in TABLE["surnames"].items():
        for text in ways.split():
            found.setdefault(text, set()).add(hangul)
    for hangul in LONG_SURNAMES:
        for texts in product(*([text for text, hanguls in known.items() if part in hanguls] for part in hangul)):
            found.setdefault("".join(texts), set()).add(hangul)
    return {text: frozenset(hanguls) for text, hanguls in found.items()}


def surname(word: str, *, loosely: bool = False) -> list[Reading]:
    """The readings of a surname in small Latin letters, one of two syllables as two; none of another word."""
    known = _surnames(loosely=loosely).get(word, frozenset())
    short = frozenset(name for name in known if len(name) == 1)
    long = sorted(known - short)
    return [*([(short,)] if short else []), *(tuple(frozenset(part) for part in name) for name in long)]


def given(parts: tuple[str, ...], *, loosely: bool = False) -> list[Reading]:
    """The readings of a given name in small Latin letters, in as few syllables as can be; parts are what hyphens and
    blanks part.
    """
    if len(parts) > LONGEST_NAME:
        return []
    choices = [_fewest(part, loosely=loosely) for part in parts]
    return [tuple(one for reading in readings for one in reading) for readings in product(*choices)]


@cache
def _fewest(word: str, *, loosely: bool) -> tuple[Reading, ...]:
    """The readings of one word in the least number of syllables, the same in strict and in loose reading."""
    if not word or len(word) > LONGEST_WORD:
        return ()
    strict = tuple(_cut(word, written(loosely=False)))
    found = (*strict, *_cut(word, written(loosely=True))) if loosely else strict
    fewest = min(map(len, found), default=0)
    return tuple(dict.fromkeys(reading for reading in found if len(reading) == fewest))


def _cut(word: str, known: dict[str, Syllables]) -> Iterator[Reading]:
    """Each way to cut a word into at most three syllables."""

    def cut(rest: str, left: int) -> Iterator[Reading]:
        if rest in known:
            yield (known[rest],)
        if left > 1:
            for end in range(1, min(LONGEST_SYLLABLE, len(rest) - 1) + 1):
                if rest[:end] in known:
                    yield from ((known[rest[:end]], *behind) for behind in cut(rest[end:], left - 1))

    return cut(word, 3)


def hangul_reading(name: str, *, loosely: bool = False) -> Reading:
    """The reading of a name in Hangul: itself, or loosely what sounds the same; surnames as the South begins them."""
    plain = TABLE["northern"].get(name[:1], name[:1]) + name[1:] if len(name) > 1 else name
    return tuple(frozenset({one, _heard_as(one)} if loosely else one) for one in plain)


def _heard_as(hangul: str) -> str:
    initial, medial, final = letters(hangul)
    return syllable(initial, TABLE["heard_alike"].get(medial, medial), final)


def beginnings(hangul: str) -> frozenset[str]:
    """The Latin letters that a syllable's romanisation may begin with."""
    initial, medial, final = letters(hangul)
    starts = WRITTEN_INITIALS[initial].split()
    return frozenset(way[0] for way in starts or _vowels(initial, medial, final, loosely=False))
