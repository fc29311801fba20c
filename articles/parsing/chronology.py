"""Chronologies: texts of lines that give a day, and what happened on it, in hardly a whole sentence."""

import re
from collections.abc import Sequence

from articles.parsing.dates import MONTHS

FEWEST = 4
"""Such lines that make a chronology: a date may open a line or two of any page."""
SHORTEST = 12
"""Characters of an entry: "3월 7일 = 서명"."""
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
TO = r"\s?[~∼～–-]\s?"
DAYS_IN_KOREAN = rf"\d{{1,2}}일?(?:{TO}(?:\d{{1,2}}월\s?)?\d{{1,2}})?일(?:\s?\([월화수목금토일]\))?"
KOREAN_DAY = rf"(?:\d{{4}}년\s?)?\d{{1,2}}월(?:\s?{DAYS_IN_KOREAN})?"
ENGLISH_DAY = rf"(?:{MONTH})\b\.?(?:\s\d{{1,2}}(?:{TO}\d{{1,2}})?)?(?:,?\s\d{{4}})?"
ENTRY = re.compile(
    rf"^\W{{0,3}}(?:{KOREAN_DAY}|{ENGLISH_DAY}|(?:19|20)\d\d년?)(?:\s*[=:：–—]|\s+--?)\s+\S", re.IGNORECASE
)

YEAR = re.compile(r"^(?:\([^()]{2,20}\)\s)?\W{0,3}(?:19|20)\d\d년?$")
"""A heading between entries, which the text's dateline may stand before: "◇ 2018년"."""


def entries_among(texts: Sequence[str]) -> list[int]:
    """Which of a page's lines are a chronology's, its years among them; none where they are too few for one."""
    found = [i for i, text in enumerate(texts) if len(text) >= SHORTEST and ENTRY.match(text)]
    return sorted([*found, *(i - 1 for i in found if i and YEAR.match(texts[i - 1]))]) if len(found) >= FEWEST else []
