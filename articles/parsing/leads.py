"""Datelines that a page prints on a line of their own, joined to the text that they open."""

from dataclasses import replace

from articles.parsing.bylines import AFTER_DATELINE
from articles.parsing.datelines import dateline_of
from articles.parsing.lines import Line
from articles.parsing.prose import is_prose


def with_leads(lines: list[Line]) -> list[Line]:
    """The lines, each dateline that stands alone ("WASHINGTON —") in one with the prose below it."""
    joined: list[Line] = []
    for line in lines:
        above = joined[-1] if joined else None
        if above and not above.markup and not line.markup and is_lead(above.text) and is_prose(line.text):
            joined[-1] = replace(line, text=f"{above.text} {line.text}", opens=above.opens)
        else:
            joined.append(line)
    return joined


def is_lead(text: str) -> bool:
    """Is there nothing in the line but a dateline, and the reporters behind it?"""
    dateline = dateline_of(text)
    if dateline is None:
        return False
    reporters = AFTER_DATELINE.match(text, dateline.length)
    return (reporters.end() if reporters else dateline.length) >= len(text)
