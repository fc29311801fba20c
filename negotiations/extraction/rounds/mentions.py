"""A round as a sentence means it: by its number, by its place in the series, or as "the talks"."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How a round is meant: by its number, as that with which the negotiation began, or relative to the page's own.
    A new one is the next where it is still to come, and else the page's own; another is none that the page numbers.
    """

    NUMBER = "number"
    BEGINNING = "beginning"
    NEXT = "next"
    NEW = "new"
    PREVIOUS = "previous"
    LAST = "last"
    LATEST = "latest"
    FINAL = "final"
    CURRENT = "current"
    SOME = "some"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Mention:
    """A round meant in a sentence from `start` to `end`; `numbers` are its number, or those of several."""

    start: int
    end: int
    kind: Kind
    numbers: tuple[int, ...] = ()
