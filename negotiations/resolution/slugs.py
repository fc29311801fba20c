"""Slugs: names as the keys of records have them."""

import re
import unicodedata
from functools import cache


@cache
def slug(text: str) -> str:
    """Put a name into the form of a key: lower case, hyphens, accents taken off; Hangul stays Hangul."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", plain).casefold()).strip("-")
