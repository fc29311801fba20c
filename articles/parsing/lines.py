"""A page as lines: what plain text and rendered HTML have in common."""

import re
from dataclasses import dataclass, replace
from html import unescape
from itertools import pairwise

from articles.parsing.bylines import byline_of
from articles.parsing.datelines import dateline_of
from articles.parsing.furniture import is_furniture
from articles.parsing.prose import ends_sentence

MOST_CHARACTERS = 2_000_000
MOST_LINES = 6_000
"""Bounds on what is looked at: no article begins beyond them."""
LONGEST_ROW = 300
"""Characters of the longest menu in one line."""
ROOM = 4
"""Characters that may be left in a full line."""
SHARE_OF_FULL = 0.6
SHORTEST_WRAPPED = 25
LONGEST_WRAPPED = 120
"""Characters. A text with a longer line was not wrapped by hand."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, stripped. `opens` says that a gap stands before it; `markup` what its layout says that it is:
    "caption", "furniture", "doubtful" (furniture, more likely than not), "link", "row" (of data) or "". `boxes` has the
    HTML blocks around it, outermost first. `chosen`: a general extractor takes it for the article's.
    """

    text: str
    opens: bool = True
    markup: str = ""
    boxes: tuple[int, ...] = ()
    chosen: bool = False


def lines_of(text: str) -> list[Line]:
    """The lines of a plain text that hold anything, hard-wrapped paragraphs joined again."""
    lines: list[Line] = []
    gap = True
    for raw in unescape(text[:MOST_CHARACTERS]).split("\n"):
        stripped = " ".join(raw.split())
        if stripped:
            lines.append(Line(stripped, opens=gap, markup="furniture" if is_row_of_labels(raw) else ""))
        gap = not stripped
        if len(lines) >= MOST_LINES:
            break
    return unwrapped(lines)


def is_row_of_labels(raw: str) -> bool:
    """Words of a menu, set apart by bars or wide gaps: "About | Archive | Newsletter"."""
    labels = [label for label in re.split(r"\s*[|│]\s*|\s{2,}|\t", raw[:LONGEST_ROW].strip()) if label]
    return (
        len(labels) >= 3
        and len(raw) < LONGEST_ROW
        and all(map(is_label, labels))
        and not byline_of(" ".join(raw.split()))
    )


def is_label(text: str) -> bool:
    """A word or a few, that end no sentence and have no figures."""
    return len(text) <= 25 and len(text.split()) <= 3 and not re.search(r"\d|[.,:]$|@", text)


def unwrapped(lines: list[Line]) -> list[Line]:
    """Join lines that were broken at a width; a text with long lines, or with few breaks, stays as it is."""
    width = max((len(line.text) for line in lines), default=0)
    pairs = list(pairwise(lines))
    even = is_even(pairs, width)
    if width > LONGEST_WRAPPED or sum(continues(above, below, width, even) for above, below in pairs) < 3:
        return lines
    joined = lines[:1]
    parts = [joined[0].text]
    for above, below in pairs:
        if continues(above, below, width, even):
            parts.append(below.text)
            continue
        joined[-1] = replace(joined[-1], text=one_line(parts))
        joined.append(below)
        parts = [below.text]
    joined[-1] = replace(joined[-1], text=one_line(parts))
    return joined


def one_line(parts: list[str]) -> str:
    """The pieces of a broken line; behind a hyphen there was no space."""
    return re.sub(r"(?<=[a-z]-) (?=[a-z])", "", " ".join(parts)) if len(parts) > 1 else parts[0]


def is_even(pairs: list[tuple[Line, Line]], width: int) -> bool:
    """Was the text broken wherever a line was full, as programs do it, and not where it pleased somebody?"""
    broken = [
        is_full(above, below, width)
        for above, below in pairs
        if not below.opens and len(above.text) >= width / 2 and not ends_sentence(above.text)
    ]
    return sum(broken) > SHARE_OF_FULL * len(broken)


def is_full(above: Line, below: Line, width: int) -> bool:
    """Had the first word of the line below no room above?"""
    return len(above.text) + 1 + len(below.text.split()[0]) > width - ROOM


def is_of_head(text: str) -> bool:
    """A line that stands alone below a headline, however full that is: a byline, or a note to editors in brackets."""
    is_note = text.startswith("(") and is_furniture(text)
    return is_note or (text.startswith(("By ", "BY ")) and bool(byline_of(text)))


def continues(above: Line, below: Line, width: int, even: bool) -> bool:
    """Does the line below go on with the paragraph above? In an even text only if its first word had no room there."""
    if below.opens or "furniture" in (above.markup, below.markup) or len(above.text) < SHORTEST_WRAPPED:
        return False
    full, ended = is_full(above, below, width), ends_sentence(above.text)
    if "@" in below.text or dateline_of(below.text) or re.match(r"[\[<©ⓒ•*▲☞▶]", below.text):
        return False
    if re.search(r"[|\])>]$", above.text) or (below.text.startswith("(") and (ended or not (even and full))):
        return False
    if is_of_head(below.text):
        return False
    if even and full:
        return True
    if ended or above.text.endswith(":"):
        return False
    enough = len(above.text) >= width / 2 and (not even or ends_sentence(below.text))
    return enough or below.text[:1].islower()
