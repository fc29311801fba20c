"""Where the text stands on a page: the stretch of lines that speak for an article more than those against it."""

import re
from itertools import takewhile

from articles.parsing.prose import TERMINAL, is_dense
from articles.parsing.roles import Part, Role

MOST_OF_A_LINE = 400
"""Characters that count of one paragraph, so that a single long one does not outweigh an article."""
MOST_OF_A_SENTENCE = 60
UNCHOSEN = 0.5
"""What a paragraph weighs that the extractor left out, against one that it chose."""
ENOUGH = 200
"""Characters of the shortest text in which the extractor is believed."""
LONG = 80
WEIGHT_OF_OTHERS = {Role.ENDING: -500, Role.BOX: -500, Role.FURNITURE: -30, Role.OTHER: -30}
WEIGHT_IN_SHORT_BOX = -20
IN_BOXES = (Role.OTHER, Role.FURNITURE, Role.SENTENCE)
MOST_OF_A_BOX = 2
LONGEST_BOX = 8
"""Lines of a box, besides its heading, behind which the article may go on; and where its block stands in the text."""
BULLET = re.compile(r"^\s*(?:[-–—·•○●◦▪■□◆◇△▷①-⑳]|\(?\d{1,2}[.)]|[가나다라마바]\.)\s*\S.{10,}")


def densest(parts: list[Part]) -> tuple[int, int]:
    """The stretch whose lines weigh most together, from its first prose to its last sentence (Kadane's algorithm)."""
    best, best_span, total, start, boxes = 0.0, (0, 0), 0.0, 0, short_boxes(parts)
    unchosen = UNCHOSEN if is_chosen(parts) else 1
    for index, part in enumerate(parts):
        if total <= 0:
            total, start = 0, index
            if not opens_text(part):
                continue
        total += WEIGHT_IN_SHORT_BOX if index in boxes else weight(part, unchosen)
        if total > best and ends_text(part):
            best, best_span = total, (start, index + 1)
    return best_span


def is_chosen(parts: list[Part]) -> bool:
    """Does the extractor take enough of a page for its text that it is believed about the rest?"""
    return sum(len(part.text) for part in parts if part.line.chosen) > ENOUGH


def opens_text(part: Part) -> bool:
    """Can a text begin here?"""
    return part.role is Role.PROSE or (part.line.chosen and part.role is Role.SENTENCE) or is_long(part)


def ends_text(part: Part) -> bool:
    """Can a text end here?"""
    if part.role in (Role.PROSE, Role.SENTENCE) or is_long(part):
        return True
    return part.line.chosen and part.role is Role.OTHER and bool(TERMINAL.search(part.text))


def is_long(part: Part) -> bool:
    """A paragraph by its length alone, in a script whose sentences we don't know."""
    return part.line.chosen and part.role is Role.OTHER and length_of(part.text) >= LONG


def weight(part: Part, unchosen: float) -> float:
    """How much a line speaks for being inside the article: `unchosen` of it where the extractor left the line out."""
    length = length_of(part.text)
    share = 1 if part.line.chosen else unchosen
    if part.role is Role.PROSE:
        return share * min(length, MOST_OF_A_LINE)
    if part.role is Role.SENTENCE:
        return share * min(length, MOST_OF_A_SENTENCE)
    if part.line.chosen and part.role is Role.OTHER:
        return min(length, MOST_OF_A_LINE if is_long(part) else MOST_OF_A_SENTENCE)
    return 0 if is_point(part) else WEIGHT_OF_OTHERS.get(part.role, 0)


def length_of(text: str) -> int:
    """How much a text says, in letters of the Latin script: others say the same in fewer."""
    return len(text) * (2 if is_dense(text) else 1)


def short_boxes(parts: list[Part]) -> set[int]:
    """The lines of boxes with prose right behind their few lines: in the middle of an article, more likely than not."""
    found: set[int] = set()
    for index in (i for i, part in enumerate(parts) if leads_to_box(part)):
        inside = list(takewhile(lambda part: part.role in IN_BOXES, parts[index + 1 : index + 2 + LONGEST_BOX]))
        behind = index + 1 + len(inside)
        if behind == len(parts) or parts[behind].role is not Role.PROSE:
            continue
        if len(inside) <= MOST_OF_A_BOX or is_between(parts[max(0, index - 1) : behind + 1]):
            found.update(range(index, behind))
    return found


def is_between(lines: list[Part]) -> bool:
    """Are all but the first and the last of some lines in one HTML block, and those beside it?"""
    above, behind, inside = lines[0].line.boxes, lines[-1].line.boxes, [part.line.boxes for part in lines[1:-1]]
    common = len(above) - 1
    return (
        common > 0
        and above[:-1] == behind[:-1]
        and all(
            len(boxes) > common + 1 and boxes[: common + 1] == inside[0][: common + 1] and boxes[:common] == above[:-1]
            for boxes in inside
        )
    )


def leads_to_box(part: Part) -> bool:
    """The heading of a box, or a notice's words that lead to what is below: "SEE ALSO:"."""
    return part.role is Role.BOX or (part.role is Role.FURNITURE and part.text.endswith(":"))


def is_point(part: Part) -> bool:
    """A point of a list in the text, or the words that lead to the list."""
    if part.line.markup == "row":
        return True
    leads = part.text.endswith(":") and "|" not in part.text and len(part.text.split()) >= 4
    return part.role is Role.OTHER and (leads or bool(BULLET.match(part.text)))
