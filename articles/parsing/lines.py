"""A page as lines: what plain text and rendered HTML have in common."""

import re
from dataclasses import dataclass
from itertools import pairwise

from articles.parsing.datelines import dateline_of
from articles.parsing.prose import ends_sentence

MOST_CHARACTERS = 2_000_000
MOST_LINES = 20_000
"""Bounds on what is looked at: no article begins beyond them."""
LONGEST_WRAPPED = 120
"""Characters. A text with a longer line was not wrapped by hand."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, stripped. `opens` says that a gap stands before it; `markup` what HTML says that it is:
    "caption", "furniture" or "".
    """

    text: str
    opens: bool = True
    markup: str = ""


def lines_of(text: str) -> list[Line]:
    """The lines of a plain text that hold anything, hard-wrapped paragraphs joined again."""
    lines: list[Line] = []
    gap = True
    for raw in text[:MOST_CHARACTERS].split("\n"):
        stripped = " ".join(raw.split())
        if stripped:
            lines.append(Line(stripped, opens=gap))
        gap = not stripped
        if len(lines) >= MOST_LINES:
            break
    return unwrapped(lines)


def unwrapped(lines: list[Line]) -> list[Line]:
    """Join lines that were broken at a width; a text with long lines, or with few breaks, stays as it is."""
    width = max((len(line.text) for line in lines), default=0)
    pairs = list(pairwise(lines))
    if width > LONGEST_WRAPPED or sum(continues(above, below, width) for above, below in pairs) < 3:
        return lines
    joined = lines[:1]
    parts = [joined[0].text]
    for above, below in pairs:
        if continues(above, below, width):
            parts.append(below.text)
            continue
        joined[-1] = Line(" ".join(parts), joined[-1].opens)
        joined.append(below)
        parts = [below.text]
    joined[-1] = Line(" ".join(parts), joined[-1].opens)
    return joined


def continues(above: Line, below: Line, width: int) -> bool:
    """Does the line below go on with the sentence above?"""
    if below.opens or ends_sentence(above.text) or re.search(r"[:|\])>]$", above.text):
        return False
    if "@" in below.text or dateline_of(below.text) or re.match(r"[(\[<©ⓒ•*▲☞▶]", below.text):
        return False
    return len(above.text) >= max(width / 2, 25) or (len(above.text) >= 25 and below.text[:1].islower())
