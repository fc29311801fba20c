"""Numbers, days and outlets in the words of reasons, and slugs for keys."""

import re
import unicodedata
from datetime import date
from functools import cache

from negotiations.languages.english import ordinal
from negotiations.resolution.statements import Teller

NUMBERS, ORDINALS = (
    words.split()
    for words in (
        "zero one two three four five six seven eight nine ten",
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    )
)


def count(number: int, noun: str) -> str:
    """1, "day" → "one day"; 13, "day" → "13 days"."""
    word = NUMBERS[number] if number < len(NUMBERS) else str(number)
    return f"{word} {noun}" if number == 1 else f"{word} {noun}s"


def nth(number: int) -> str:
    """3 → "third"; 21 → "21st"."""
    return ORDINALS[number - 1] if 0 < number <= len(ORDINALS) else ordinal(number)


def day_in_words(day: date) -> str:
    """A day as a sentence gives it: "12 June 2024"."""
    return f"{day.day} {day:%B %Y}"


def outlet(teller: Teller) -> str:
    """The outlet's name, or what stands for it where none is known."""
    return teller.outlet or "another source"


@cache
def slug(text: str) -> str:
    """Put a name into the form of a key: lower case, hyphens, accents taken off; Hangul stays Hangul."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", plain).casefold()).strip("-")
