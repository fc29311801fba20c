"""What a page puts between an article's paragraphs: lists of other stories, forms to sign, teasers. Most have links or
names that give them away; these do not.
"""

from collections.abc import Iterator

from articles.parsing.appeals import is_appeal
from articles.parsing.roles import Part, Role
from articles.parsing.titles import meaningful

TEXT = (Role.PROSE, Role.SENTENCE)
AROUND = (Role.FURNITURE, Role.BOX, Role.ENDING)
LONGEST_LEAD = 160
"""Characters of the sentence in a teaser."""
SHARED = 0.2
"""Of the words of another story, those that the article has by chance."""


def inserted(parts: list[Part], start: int, stop: int, box: int | None) -> set[int]:
    """The lines from `start` to `stop` that stand in inserts. `box` is the HTML block around the text, if any."""
    if box is None:
        return {index for index in range(start + 1, stop) if is_teaser(parts, index)}
    groups = boxed(parts, range(start, stop), box)
    return {index for group in groups if is_insert(parts, group, start, stop) for index in group}


def boxed(parts: list[Part], lines: range, box: int) -> Iterator[list[int]]:
    """The lines in each block that stands in that box beside the paragraphs, where they are several."""
    groups: dict[int, list[int]] = {}
    for index in lines:
        boxes = parts[index].line.boxes
        inside = boxes[boxes.index(box) + 1 :] if box in boxes else ()
        if len(inside) > 1:
            groups.setdefault(inside[0], []).append(index)
    return (group for group in groups.values() if len(group) > 1)


def is_insert(parts: list[Part], group: list[int], start: int, stop: int) -> bool:
    """Is a block a form, all of which speaks to the reader, or a list of other stories?"""
    if all(parts[index].role in AROUND or is_appeal(parts[index].text) for index in group):
        return True
    heading, *items = (parts[index] for index in group)
    is_list = all(len(item.line.boxes) > len(heading.line.boxes) for item in items)
    if not is_list or any(part.role is Role.PROSE for part in (heading, *items)):
        return False
    inside = set(group)
    text = (parts[index] for index in range(start, stop) if index not in inside)
    return heading.role is Role.BOX or not is_on_same(items, [part for part in text if part.role in TEXT])


def is_on_same(lines: list[Part], text: list[Part]) -> bool:
    """Do lines speak of what a text speaks of?"""
    units = {unit for part in lines for unit in meaningful(part.text)}
    subject = {unit for part in text for unit in meaningful(part.text)}
    return len(units & subject) >= SHARED * len(units)


def is_teaser(parts: list[Part], index: int) -> bool:
    """The one sentence between the headline of another story and its byline or day, among lines of plain text."""
    above, part, below = parts[index - 1], parts[index], parts[index + 1 : index + 2]
    is_lead = part.role in TEXT and len(part.text) <= LONGEST_LEAD
    return is_lead and above.role is Role.OTHER and any(line.role in (Role.BYLINE, Role.DATE) for line in below)
