"""The article's own text among the lines of a page: the densest stretch of prose, less what stands in it by the way."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import takewhile

from articles.parsing.biographies import names_above, without_biography
from articles.parsing.bylines import AFTER_DATELINE, HEAD_BRACKET
from articles.parsing.captions import has_credit
from articles.parsing.closings import without_closing
from articles.parsing.datelines import dateline_of
from articles.parsing.furniture import without_buttons
from articles.parsing.outlets import folded
from articles.parsing.prose import TERMINAL, is_korean, sentences_in
from articles.parsing.roles import Part, Role

MOST_OF_A_LINE = 400
"""Characters that count of one paragraph, so that a single long one does not outweigh an article."""
WEIGHT_OF_OTHERS = {Role.ENDING: -500, Role.BOX: -500, Role.FURNITURE: -30, Role.OTHER: -30}
MOST_OF_TAIL = 2
SHARE_OF_TAIL = 0.2
"""Paragraphs outside the article's box, and their share of the text, up to which they are the page's."""
WEIGHT_IN_SHORT_BOX = -20
IN_BOXES = (Role.OTHER, Role.FURNITURE, Role.SENTENCE)
MOST_OF_A_BOX = 2
"""Lines of a box, besides its heading, behind which the article may go on."""
BULLET = re.compile(r"^\s*(?:[-–—·•○●◦▪■□◆◇△▷①-⑳]|\(?\d{1,2}[.)]|[가나다라마바]\.)\s*\S.{10,}")


@dataclass(frozen=True, slots=True)
class Body:
    """Where the body stands among the parts (`start` to `stop`), and what of the page it is."""

    start: int
    stop: int
    paragraphs: tuple[str, ...]
    captions: tuple[str, ...]
    closing_credit: str | None = None

    @property
    def text(self) -> str:
        """Paragraphs, a blank line between them."""
        return "\n\n".join(self.paragraphs)


def body_of(parts: list[Part]) -> Body | None:
    """The article's text; `None` where the page holds no prose at all."""
    start, stop = densest(parts)
    if start == stop:
        return caption_as_body(parts)
    title = {folded(part.text) for part in parts[:start]}
    last = max(index for index in range(start, stop) if parts[index].role is Role.PROSE)
    strays = {i for i in range(start, stop) if i != last and is_stray_caption(parts, i, last)}
    kept = [parts[i] for i in range(start, stop) if i not in strays and is_text(parts[i], title)]
    kept = without_biography(without_tail(kept), names_above(parts[:start]))
    paragraphs, credit = trimmed([part.text for part in kept])
    if not paragraphs:
        return None
    captions = [p.text for i, p in enumerate(parts) if p.role is Role.CAPTION or i in strays]
    return Body(start, stop, tuple(paragraphs), tuple(dict.fromkeys(captions)), credit)


def caption_as_body(parts: list[Part]) -> Body | None:
    """Photo news: a page whose only text is a photo's caption has it as its body."""
    captions = [index for index, part in enumerate(parts) if part.role is Role.CAPTION and TERMINAL.search(part.text)]
    if not captions:
        return None
    index = max(captions, key=lambda i: len(parts[i].text))
    if len(parts[index].text) < 60:
        return None
    others = tuple(dict.fromkeys(p.text for i, p in enumerate(parts) if p.role is Role.CAPTION and i != index))
    return Body(index, index + 1, (parts[index].text,), others)


def densest(parts: list[Part]) -> tuple[int, int]:
    """The stretch whose lines weigh most together, from its first prose to its last sentence (Kadane's algorithm)."""
    best, best_span, total, start, boxes = 0, (0, 0), 0, 0, short_boxes(parts)
    for index, part in enumerate(parts):
        if total <= 0:
            total, start = 0, index
            if part.role is not Role.PROSE:
                continue
        total += WEIGHT_IN_SHORT_BOX if index in boxes else weight(part)
        if total > best and part.role in (Role.PROSE, Role.SENTENCE):
            best, best_span = total, (start, index + 1)
    return best_span


def weight(part: Part) -> int:
    """How much a line speaks for being inside the article. Korean says the same in fewer characters."""
    if part.role in (Role.PROSE, Role.SENTENCE):
        length = len(part.text) * (2 if is_korean(part.text) else 1)
        return min(length, MOST_OF_A_LINE) if part.role is Role.PROSE else min(length, 60)
    return 0 if is_point(part) else WEIGHT_OF_OTHERS.get(part.role, 0)


def short_boxes(parts: list[Part]) -> set[int]:
    """The lines of boxes with prose right behind their few lines: in the middle of an article, more likely than not."""
    found: set[int] = set()
    for index in (i for i, part in enumerate(parts) if part.role is Role.BOX):
        inside = list(takewhile(lambda part: part.role in IN_BOXES, parts[index + 1 : index + 2 + MOST_OF_A_BOX]))
        behind = index + 1 + len(inside)
        if len(inside) <= MOST_OF_A_BOX and behind < len(parts) and parts[behind].role is Role.PROSE:
            found.update(range(index, behind))
    return found


def is_point(part: Part) -> bool:
    """A point of a list in the text, or the words that lead to the list."""
    if part.line.markup == "row":
        return True
    leads = part.text.endswith(":") and len(part.text.split()) >= 4
    return part.role is Role.OTHER and (leads or bool(BULLET.match(part.text)))


def without_tail(kept: list[Part]) -> list[Part]:
    """An article's paragraphs without a few words at the end outside the box that holds nearly all others."""
    box = box_of(kept)
    inside = [index for index, part in enumerate(kept) if box in part.line.boxes]
    if box is None or not inside:
        return kept
    tail = kept[inside[-1] + 1 :]
    short = sum(len(part.text) for part in tail) < SHARE_OF_TAIL * sum(len(part.text) for part in kept)
    return kept[: inside[-1] + 1] if len(tail) <= MOST_OF_TAIL and short else kept


def box_of(kept: list[Part]) -> int | None:
    """The innermost HTML block around at least four fifths of a text; `None` in plain text."""
    sizes: Counter[int] = Counter()
    for part in kept:
        for box in part.line.boxes:
            sizes[box] += len(part.text)
    enough = 0.8 * sum(len(part.text) for part in kept)
    around = [[box for box in part.line.boxes if sizes[box] >= enough] for part in kept]
    return next((boxes[-1] for boxes in sorted(around, key=len, reverse=True) if boxes), None)


def is_stray_caption(parts: list[Part], index: int, last: int) -> bool:
    """A paragraph with a credit before the end of the text, or a dateline before the text's own: a photo's."""
    text = parts[index].text
    if parts[index].role not in (Role.PROSE, Role.SENTENCE) or index >= last:
        return False
    if dateline_of(text) is None:
        return has_credit(text)
    return sentences_in(text) <= 2 and any(dateline_of(part.text) for part in parts[index + 1 : index + 4])


def is_text(part: Part, title: set[str]) -> bool:
    """Is a line inside the body the article's own? A headline repeated there is not; points of a list are."""
    return (part.role in (Role.PROSE, Role.SENTENCE) or is_point(part)) and folded(part.text) not in title


def trimmed(paragraphs: list[str]) -> tuple[list[str], str | None]:
    """Paragraphs without the byline before them and the marks behind; and the service credited at the end."""
    paragraphs = [without_buttons(text) for text in paragraphs]
    if not dateline_of(paragraphs[0]):
        paragraphs[0] = HEAD_BRACKET.sub("", paragraphs[0])
    credit = None
    while paragraphs:
        paragraphs[-1], found = without_closing(paragraphs[-1])
        credit = credit or found
        if paragraphs[-1]:
            break
        paragraphs.pop()
    return [text for text in paragraphs if text], credit


def names_after_dateline(first: str, length: int) -> str:
    """The reporters between a Korean dateline and its equals sign; "" where there are none."""
    match = AFTER_DATELINE.match(first, length)
    return match["names"] if match else ""


def is_short(body: Body) -> bool:
    """Too little to be an article: one sentence of a few words."""
    return len(body.text) < 60 and sentences_in(body.text) < 2
