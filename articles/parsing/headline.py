"""The headline of a page that does not declare one: the line above the text that speaks of what the text speaks of."""

import math
import re

from articles.parsing.outlets import folded
from articles.parsing.prose import is_korean
from articles.parsing.roles import Part, Role
from articles.parsing.titles import without_outlet

SHORTEST = {True: 8, False: 15}
"""Characters of the shortest headline, in Korean and in English."""
LONGEST = 220
LABEL = re.compile(r"^(?:이슈|태그|카테고리|섹션|Category|Section|Topic|Issue|Tags?)\b", re.IGNORECASE)


def headline_of(parts: list[Part], start: int, body: str, outlet: str | None = None) -> str | None:
    """The headline among the lines above `start`; `None` where no line there could be one.

    The name of the `outlet` is none, much as a paper on the subject may be called what the text speaks of.
    """
    candidates = [
        part.text
        for part in parts[:start]
        if part.role in (Role.OTHER, Role.SENTENCE)
        and could_be(part.text)
        and folded(part.text) != folded(outlet or "")
    ]
    if not candidates:
        return None
    units = meaningful(body)
    kinship = {text: kinship_of(meaningful(text), units) for text in candidates}
    best = max(kinship.values())
    return without_outlet(next(text for text in candidates if kinship[text] >= best * 0.6))


def kinship_of(line: set[str], body: set[str]) -> float:
    """How much of the body a line speaks of, and how little else: a topic's label says too little, a menu too much."""
    shared = len(line & body)
    return shared * math.sqrt(shared / (len(line) + 2))


def could_be(text: str) -> bool:
    """Of a headline's length, and no label or breadcrumb."""
    if LABEL.match(text) or text[:1] in "*#>" or " > " in text:
        return False
    enough_words = len(text.split()) >= (2 if is_korean(text) else 3)
    return SHORTEST[is_korean(text)] <= len(text) <= LONGEST and enough_words


def meaningful(text: str) -> set[str]:
    """What two texts on one thing share: words of four letters and more, cut to their stems; pairs of Hangul."""
    latin = {word[:5] for word in re.findall(r"[a-z0-9]{4,}|\d+", text.casefold())}
    hangul = {run[i : i + 2] for run in re.findall(r"[가-힣]{2,}", text) for i in range(len(run) - 1)}
    return latin | hangul
