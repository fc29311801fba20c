"""A fact: what one place says of an agreement's term, or of the day on which it was reached."""

from dataclasses import dataclass

from negotiations.values import PartialDate

FAR = 3  # years from a page to the end of a term that has only been agreed


@dataclass(frozen=True, slots=True)
class Fact:
    """What a sentence says from `start` to `end` about some agreement; `length` is its term in years."""

    start: int
    end: int
    rule: str
    first: int | None = None
    last: int | None = None
    length: int | None = None
    concluded: PartialDate | None = None
