"""Spellings of names: their words without what stands around them, and in which script they are."""

import re

HANGUL = re.compile(r"[가-힣]")
BRACKETS = re.compile(r"\s*[(\[（].*?[)\]）]")
DASHES = re.compile(r"[‐‑–]")
INITIALS = re.compile(r"(?:\w\.-?)+\w?|\w\.?")
"""A word of nothing but initials: "J.", "W.S.", "W.-S."."""

HONORIFICS = frozenset(
    ["amb", "ambassador", "dr", "general", "gen", "minister", "mr", "mrs", "ms", "prof", "professor"]
)
SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])
TITLES_KO = re.compile(
    r"(?<=[가-힣])(?:\s+\S*|(?:협상|수석|특별|선임|부)*)(?:대표|대사|차관보|차관|장관|국장|심의관|단장|참사관|보좌관)$"
    r"|(?<=[가-힣]{2})\s*(?:씨|님)$"
)
"""A title behind a Korean name, run together with it or not."""


def is_hangul(text: str) -> bool:
    return bool(HANGUL.search(text))


def bare(name: str) -> str:
    """The name without case, brackets, honorifics and titles, the surname before a comma put last."""
    name = DASHES.sub("-", BRACKETS.sub("", name)).casefold().strip()
    if is_hangul(name):
        return TITLES_KO.sub("", name).strip() or name
    family, comma, given = name.partition(",")
    if comma and given.strip(" .") not in SUFFIXES:
        name = f"{given} {family}"
    words = name.replace(",", " ").split()
    telling = [word for word in words if word.strip(".") not in HONORIFICS | SUFFIXES]
    return " ".join(telling or words)


def is_initials(word: str) -> bool:
    return not is_hangul(word) and INITIALS.fullmatch(word) is not None


def letters_of(word: str) -> str:
    return "".join(re.findall(r"[^\W\d_]", word))


def telling_words(name: str) -> list[str]:
    """The bare name's words, hyphens and all, without initials such as the "J." of "Robert J. Loftis"; they stay where
    without them there would be less than a whole name.
    """
    words = bare(name).split()
    whole = [word for word in words if not is_initials(word)]
    return whole if len(whole) > 1 or is_hangul(name) else words


def plain_key(name: str) -> str:
    """The name without case, hyphens, spaces, titles and initials: spellings that no reader would tell apart."""
    return "".join(map(letters_of, telling_words(name)))


def middle_initials(name: str) -> str:
    """The initials that the plain key leaves out: "j" of "Robert J. Loftis"."""
    left_out = [word for word in bare(name).split() if is_initials(word) and word not in telling_words(name)]
    return "".join(map(letters_of, left_out))
