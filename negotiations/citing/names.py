"""Who wrote an article, as citations name them. Plain functions that know no models."""

from nameparser import HumanName
from nameparser.config import Constants

from negotiations.citing.items import Name
from negotiations.extraction.language.names import is_korean, not_names, surnames
from negotiations.resolution.spelling import is_hangul

# A byline has no titles, and what looks like one is a name: Dean, Major.
BYLINE = Constants(titles=[], suffix_acronyms=[], suffix_not_acronyms=["jr", "sr", "ii", "iii", "iv"])


def cited(name: str) -> Name:
    """A name in its parts, to be inverted where a list is in order of the alphabet: "Fifield, Anna".

    A Korean name, in whichever script, has the family name first already and stays whole; so does a body's.
    """
    if is_hangul(name) or may_be_korean(name) or is_body(name):
        return {"literal": name}
    parsed = HumanName(name, constants=BYLINE)
    given, family, suffix = " ".join(filter(None, (parsed.first, parsed.middle))), parsed.last, parsed.suffix
    if not family or " ".join(filter(None, (given, family, suffix))) != name:
        return {"literal": name}
    person: Name = {"family": family, "given": given}
    return {**person, "suffix": suffix} if suffix else person


def may_be_korean(name: str) -> bool:
    """May a name in Latin letters have the family name first: "Kim Min-su"? Of "Kim Arin" only the bearer can tell."""
    first, *others = name.split() or [""]
    return first in surnames() and not any(word.endswith(".") for word in others)


def is_body(name: str) -> bool:
    """Is an author no person but an agency, an office or several at once: "The Associated Press", "Staff and wires"?"""
    words = name.split()
    return len(words) < 2 or "and" in words or any(word in not_names() for word in words)


def in_order(name: Name) -> str:
    """A name as it is spoken: "Robert Burns Jr."."""
    return name.get("literal") or " ".join(filter(None, (name["given"], name["family"], name.get("suffix"))))


def inverted(name: Name) -> str:
    """A name as lists have it: "Burns, Robert, Jr."; a whole name stays as it is."""
    return name.get("literal") or ", ".join(filter(None, (name["family"], name["given"], name.get("suffix"))))


def parted(name: Name) -> str:
    """A name for programs that know its parts by a comma alone, and would take the last word for the family's name."""
    whole = name.get("literal", "")
    return whole.replace(" ", ", ", 1) if is_korean(whole) else inverted(name)
