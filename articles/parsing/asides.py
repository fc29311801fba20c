"""Lines inside a text that are not its own, told by the rest of it: pull quotes, and a page's voice in Korean."""

import re

from articles.parsing.prose import is_korean
from articles.parsing.roles import Part

SHORTEST_QUOTE = 12
"""Characters. Less may well be said twice."""
MARKS = re.compile(r"[\s\"“”'‘’.,!?…]+")

STATED = re.compile(r"(?<!니)다[.!?)]*$")
POLITE = re.compile(r"(?:니다|세요|시오|니까|어요|아요|예요|에요|나요|까요|지요|죠)[.!?)~]*$")
SHARE_OF_POLITE = 0.25


def without_asides(paragraphs: list[Part]) -> list[Part]:
    """A plain text's paragraphs without what a page puts between them in big letters, or says to its reader."""
    return without_other_voice(without_pull_quotes(paragraphs))


def without_pull_quotes(paragraphs: list[Part]) -> list[Part]:
    """Paragraphs without those whose words another holds."""
    bare = [MARKS.sub(" ", part.text).strip().casefold() for part in paragraphs]
    whole = "\n".join(bare)
    return [
        part
        for part, text in zip(paragraphs, bare, strict=True)
        if len(text) < SHORTEST_QUOTE or whole.count(text) == bare.count(text)
    ]


def without_other_voice(paragraphs: list[Part]) -> list[Part]:
    """Paragraphs of a Korean text in the plain voice of print without those in the polite one, of sites and letters."""
    polite = [is_korean(part.text) and bool(POLITE.search(part.text)) for part in paragraphs]
    stated = sum(bool(STATED.search(part.text)) for part in paragraphs)
    if sum(polite) > SHARE_OF_POLITE * stated:
        return paragraphs
    return [part for part, other in zip(paragraphs, polite, strict=True) if not other]
