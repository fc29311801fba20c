"""What trafilatura takes for a page's text: the strongest general extractor, and the base of our own reading."""

import logging
import re
from dataclasses import replace

from lxml.etree import XPath, strip_attributes
from lxml.html import HtmlElement
from trafilatura import bare_extraction

from articles.parsing.lines import MOST_LINES, Line, lines_of

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it would report each page without a text on the console

MOST_ELEMENTS = 30_000
"""Elements of the largest page that is handed over: its time grows faster than the page."""
COUNT = XPath("count(//*)")
LONGEST = 200_000
"""Characters that are looked at of the text: more than any article has."""
SHORTEST_PART = 25
"""Letters of a line that may be found inside a paragraph; a shorter one must be a paragraph of its own."""
LONGEST_KEY = 200
"""Letters of a paragraph that tell it from all others."""
TIMES_FULLER = 2
SHORTEST_TEXT = 40
"""Characters of a line that is text by being chosen, whatever the box around it is called."""
MARK = re.compile(r"^\s*(?:- |\| )|\s*\|\s*$", re.MULTILINE)
"""What it prints before the points of a list, and between the cells of a table."""


def extracted(tree: HtmlElement) -> list[str]:
    """The paragraphs of the page's text, as trafilatura finds them; none where it finds nothing or gives up."""
    if COUNT(tree) > MOST_ELEMENTS:
        return []
    strip_attributes(tree, "rowspan", "colspan")  # it makes a cell of each
    try:
        document = bare_extraction(tree, fast=True, include_comments=False)
    except Exception:  # whatever a hostile page breaks in there, it is read without
        return []
    text = getattr(document, "text", None) or ""
    lines = MARK.sub("", text[:LONGEST]).split("\n", MOST_LINES)[:MOST_LINES]
    return [" ".join(line.split()) for line in lines if line.strip()]


def fuller(paragraphs: list[str], declared: str) -> list[str]:
    """The text that JSON-LD declares, where it goes on at length with what the page only begins; else `paragraphs`."""
    told, shown = letters(declared[:LONGEST]), letters(" ".join(paragraphs))
    goes_on = (
        len(told) >= TIMES_FULLER * len(shown) and letters(max(paragraphs, key=len, default=""))[:LONGEST_KEY] in told
    )
    return [line.text for line in lines_of(declared[:LONGEST])] if told and goes_on else paragraphs


def with_choice(lines: list[Line], paragraphs: list[str], declared: str = "") -> list[Line]:
    """The lines of a page, those marked that are in the extractor's text; with its text, where few of them are.

    What the page also declares has its paragraphs from there: `declared` is the text that JSON-LD gives.
    """
    whole = set(map(letters, paragraphs))
    text = "".join(map(letters, paragraphs))
    keys = [letters(line.text) for line in lines]
    found = [bool(key) and (key in whole or (len(key) >= SHORTEST_PART and key in text)) for key in keys]
    shown = {key for key, is_found in zip(keys, found, strict=True) if is_found}
    if 2 * sum(map(len, shown)) < len(text):
        is_declared = letters(paragraphs[0])[:LONGEST_KEY] in letters(declared)
        unseen = lines_of(declared) if is_declared else [Line(paragraph) for paragraph in paragraphs]
        return lines + [replace(line, chosen=True) for line in unseen]
    return marked(lines, found)


def marked(lines: list[Line], found: list[bool]) -> list[Line]:
    """The lines, those marked that were found; in what is named as furniture only where no other text was."""
    names = {"", "row", "link", "doubtful"}
    if not any(is_in and line.markup in names and is_long(line) for line, is_in in zip(lines, found, strict=True)):
        names.add("furniture")
    return [
        replace(line, chosen=True, markup=line.markup if line.markup in ("row", "link") else "")
        if is_in and line.markup in names
        else line
        for line, is_in in zip(lines, found, strict=True)
    ]


def is_long(line: Line) -> bool:
    """Is it more than a label?"""
    return len(line.text) >= SHORTEST_TEXT


def letters(text: str) -> str:
    """A text by its letters and figures alone, so that two ways of laying it out meet."""
    return re.sub(r"\W+", "", text).casefold()
