"""Labels that would stand in each other's way."""

from collections.abc import Iterable
from dataclasses import replace

from negotiations.pictures.scales import breadth
from negotiations.pictures.shapes import Label

LETTERS = 14
"""The height of a label's letters; bold ones are broader than others of their height."""
LINE = 14
"""How far apart the base lines of two labels are, one above the other."""
MARK = "oo"
"""What is about as broad as a mark."""
START = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""How much of its words a label has left of its point."""


def clear(labels: Iterable[Label], marks: Iterable[tuple[float, float]] = ()) -> list[Label]:
    """Labels from the lowest up, each moved up until it is clear of marks around points and above those before it.

    So the greater of two sums is told above the other, as their marks stand.
    """
    standing = [Label(x, y + LETTERS / 2, MARK, anchor="middle") for x, y in marks]
    placed: list[Label] = []
    for label in sorted(labels, key=lambda label: -label.y):
        moved = label
        while any(_meet(moved, mark) for mark in standing) or not all(_above(moved, other) for other in placed):
            moved = replace(moved, y=moved.y - 1)
        placed.append(moved)
    return placed


def _meet(one: Label, other: Label) -> bool:
    return abs(one.y - other.y) < LINE and _share_columns(one, other)


def _above(one: Label, other: Label) -> bool:
    """Is a label clear above another, or aside of it?"""
    return other.y - one.y >= LINE or not _share_columns(one, other)


def _share_columns(one: Label, other: Label) -> bool:
    (left, right), (other_left, other_right) = _reach(one), _reach(other)
    return left < other_right and other_left < right


def _reach(label: Label) -> tuple[float, float]:
    """From where to where a label's words go."""
    length = breadth(label.text, LETTERS)
    left = label.x - START[label.anchor] * length
    return left, left + length
