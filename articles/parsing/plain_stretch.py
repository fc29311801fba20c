"""Where the text stands among the lines of a plain text, which no markup helps to tell apart."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import takewhile

from articles.parsing.datelines import dateline_of
from articles.parsing.roles import Part, Role
from articles.parsing.stretch import (
    MOST_OF_A_LINE,
    MOST_OF_A_SENTENCE,
    WEIGHT_IN_SHORT_BOX,
    is_point,
    length_of,
    short_boxes,
)
from articles.parsing.titles import meaningful

TEXT = (Role.PROSE, Role.SENTENCE)
SHARE_ALONE = 0.5
"""What a further paragraph counts for with no other beside it, as teasers and notices stand."""
WEIGHT_OF_END = -500
COSTS = (-30, -30, -60, -90, -120, -120, -120, -120, -30)
"""What the lines of a run that is no text weigh, from its first: an insert is short, a list of other stories is not."""
WEIGHT_OF_REPEATED = -10
"""Of a line that the page prints again: "Advertisement", "Share"."""
LINES_OF_HEAD = 15
WORTH_OF_HEAD = 300
"""What it weighs that a text begins at most so many lines below a page's first byline or day."""
SHORT_INSERT = 5
LONG_INSERT = 10
"""Lines."""
SHARED = 0.14
MUCH_SHARED = 0.2
"""Of the words of a paragraph behind an insert, with the text before it."""
SHARE_OF_EDGE = 0.25
"""Of the text, up to which what stands before its dateline or byline is a summary, or a word of the site's own."""
LONGEST_SUMMARY = 160
"""Characters of it."""
BYLINE = re.compile(r"By [A-Z]\S+ [A-Z]")


def plain_stretch_of(parts: list[Part]) -> tuple[int, int]:
    """The first line of the article and the one behind its last; both 0 where the page holds no prose."""
    start, stop = heaviest(parts)
    head = head_of(parts, start, stop)
    return head, with_rest(parts, head, stop)


def with_rest(parts: list[Part], start: int, stop: int) -> int:
    """The end of a text that goes on behind an insert too long for it: where that speaks of the same things."""
    if start == stop:
        return stop
    subject = {unit for part in parts[start:stop] if part.role in TEXT for unit in meaningful(part.text)}
    while gap := list(takewhile(is_insert, parts[stop:])):
        rest = list(takewhile(lambda part: part.role in TEXT, parts[stop + len(gap) :]))
        if not (rest and rest[0].role is Role.PROSE and goes_on(subject, len(gap), rest[0])):
            break
        stop += len(gap) + len(rest)
    return stop


def goes_on(subject: set[str], gap: int, below: Part) -> bool:
    """Does the paragraph behind a gap speak of the same? The longer the gap, the more it must."""
    if gap > LONG_INSERT:
        return False
    units = meaningful(below.text)
    return sum(unit in subject for unit in units) >= (SHARED if gap <= SHORT_INSERT else MUCH_SHARED) * len(units)


def is_insert(part: Part) -> bool:
    """A line that may stand in the middle of a text."""
    return part.role in (Role.OTHER, Role.FURNITURE, Role.CAPTION, Role.BOX)


def heaviest(parts: list[Part]) -> tuple[int, int]:
    """The stretch whose lines weigh most together, from its first prose to its last sentence (Kadane's algorithm)."""
    best, best_span, total, start = 0.0, (0, 0), 0.0, 0
    below_head = lines_below_head(parts)
    for index, (part, weight) in enumerate(zip(parts, weights(parts), strict=True)):
        if total <= 0:
            total, start = WORTH_OF_HEAD if index in below_head else 0, index
            if part.role is not Role.PROSE:
                total = 0
                continue
        total += weight
        if total > best and part.role in TEXT:
            best, best_span = total, (start, index + 1)
    return best_span


def lines_below_head(parts: list[Part]) -> range:
    """The lines where a text begins that has its byline or day above it, as articles have."""
    first = next((index for index, part in enumerate(parts) if part.role in (Role.BYLINE, Role.DATE)), len(parts))
    return range(first + 1, first + 1 + LINES_OF_HEAD)


def weights(parts: list[Part]) -> Iterator[float]:
    """How much each line speaks for being inside the article."""
    boxes, times = short_boxes(parts), Counter(part.text for part in parts)
    run, seen = 0, False
    for index, part in enumerate(parts):
        if part.role in TEXT:
            yield weight_of_text(part) * (SHARE_ALONE if seen and is_alone(parts, index) else 1)
            run, seen = 0, True
        elif index in boxes:
            yield WEIGHT_IN_SHORT_BOX
        elif part.role in (Role.ENDING, Role.BOX):
            yield WEIGHT_OF_END
        elif part.role not in (Role.OTHER, Role.FURNITURE) or is_point(part):
            yield 0
        elif times[part.text] > 1:
            yield WEIGHT_OF_REPEATED
        else:
            yield COSTS[run] if run < len(COSTS) else 0
            run += 1


def weight_of_text(part: Part) -> float:
    """A paragraph's length, within bounds."""
    return min(length_of(part.text), MOST_OF_A_LINE if part.role is Role.PROSE else MOST_OF_A_SENTENCE)


def is_alone(parts: list[Part], index: int) -> bool:
    """Does a paragraph stand between lines that are no text?"""
    beside = (next_to(parts, index, -1), next_to(parts, index, 1))
    return not any(part and (part.role in TEXT or is_point(part)) for part in beside)


def next_to(parts: list[Part], index: int, step: int) -> Part | None:
    """The line next to one, captions aside; `None` at the page's end."""
    index += step
    while 0 <= index < len(parts) and parts[index].role is Role.CAPTION:
        index += step
    return parts[index] if 0 <= index < len(parts) else None


def head_of(parts: list[Part], start: int, stop: int) -> int:
    """Where the text begins: at its dateline, or behind its byline and day, if only a line or two stand above them."""
    size = sum(len(part.text) for part in parts[start:stop] if part.role in TEXT)
    head, above = start, 0
    for index in range(start, stop):
        part = parts[index]
        is_text = part.role in TEXT
        if above > SHARE_OF_EDGE * size or (is_text and dateline_of(part.text)):
            head = index if is_text and above <= SHARE_OF_EDGE * size else head
            break
        if above <= LONGEST_SUMMARY and is_byline(part):
            head = index + 1
        above += len(part.text) if is_text else 0
    return next((index for index in range(head, stop) if parts[index].role in TEXT), start)


def is_byline(part: Part) -> bool:
    """A line that says who wrote what stands below it, or when."""
    return part.role in (Role.BYLINE, Role.DATE) or (len(part.text) <= 120 and bool(BYLINE.match(part.text)))
