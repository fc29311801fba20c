"""The article's own text among the lines of a page: the densest stretch of prose, less what stands in it by the way."""

import re
from collections import Counter
from dataclasses import dataclass

from articles.parsing.asides import without_asides
from articles.parsing.biographies import names_above, without_biography
from articles.parsing.bylines import AFTER_DATELINE, HEAD_BRACKET
from articles.parsing.captions import has_credit
from articles.parsing.closings import without_closing
from articles.parsing.datelines import dateline_of
from articles.parsing.dead_ends import is_dead_end
from articles.parsing.furniture import without_buttons
from articles.parsing.inserts import inserted
from articles.parsing.outlets import agency_named, folded
from articles.parsing.plain_stretch import plain_stretch_of
from articles.parsing.prose import TERMINAL, sentences_in
from articles.parsing.roles import Part, Role
from articles.parsing.stretch import ENOUGH, densest, is_point, length_of, short_boxes

MOST_OF_BIOGRAPHY = 0.4
"""Share of a text that may be on its author."""
FEWEST_LINES = 4
"""Lines of a text that has no sentence."""
MOST_OF_TAIL = 2
SHARE_OF_TAIL = 0.2
"""Paragraphs outside the article's box, and their share of the text, up to which they are the page's."""
CREDIT_BELOW = re.compile(r"\s*[/|=©ⓒ([]\s*(?P<names>[^()\[\]|=]{2,40})[)\]]?\s*")
"""A photo's credit that copying broke off its caption."""


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
    start, stop = plain_stretch_of(parts) if is_plain(parts) else densest(parts)
    if start == stop:
        return caption_as_body(parts)
    strays = stray_captions(parts, start, stop)
    kept = without_tail(text_between(parts, start, stop, strays))
    kept = without_asides(kept) if is_plain(parts) else kept
    kept = without_author(kept, names_above(parts[:start]))
    paragraphs, credit = trimmed([part.text for part in kept])
    if not paragraphs:
        return None
    captions = [p.text for i, p in enumerate(parts) if p.role is Role.CAPTION or i in strays]
    return Body(start, stop, tuple(paragraphs), tuple(dict.fromkeys(captions)), credit)


def is_plain(parts: list[Part]) -> bool:
    """Are these the lines of a plain text, of which no markup tells anything?"""
    return not any(part.line.boxes for part in parts)


def text_between(parts: list[Part], start: int, stop: int, strays: set[int]) -> list[Part]:
    """The article's own lines from `start` to `stop`: no headline repeated there, no box, no caption."""
    title = {folded(part.text) for part in parts[:start]}
    boxes = {box_around(part) for part in parts[start:stop] if part.line.chosen and is_written(part)}
    passed = strays | {index for index in short_boxes(parts) if parts[index].role is not Role.PROSE}
    passed |= inserted(parts, start, stop, box_of([part for part in parts[start:stop] if is_written(part)]))
    return [parts[i] for i in range(start, stop) if i not in passed and is_text(parts[i], title, boxes)]


def without_author(kept: list[Part], names: list[str]) -> list[Part]:
    """An article's paragraphs without those on its author at the end, which are never a good part of it."""
    shorter = without_biography(kept, names)
    size = sum(len(part.text) for part in kept)
    return shorter if sum(len(part.text) for part in shorter) > (1 - MOST_OF_BIOGRAPHY) * size else kept


def choice_as_body(parts: list[Part], titles: set[str]) -> Body | None:
    """What the extractor chose where nothing is written as news is: verse, a list; less the page's `titles`.

    `None` where that is a few words, or links, or where the page says that it has no article.
    """
    own = (Role.OTHER, Role.PROSE, Role.SENTENCE)
    chosen = [i for i, part in enumerate(parts) if part.line.chosen and part.role in own and part.text not in titles]
    paragraphs = tuple(parts[index].text for index in chosen)
    is_text = len(set(paragraphs)) >= FEWEST_LINES and sum(map(length_of, paragraphs)) > ENOUGH
    if not is_text or any(is_dead_end(part.text) for part in parts):
        return None
    return Body(chosen[0], chosen[-1] + 1, paragraphs, ())


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


def stray_captions(parts: list[Part], start: int, stop: int) -> set[int]:
    """The paragraphs from `start` to `stop` that are a photo's by their credit or dateline."""
    last = max((index for index in range(start, stop) if parts[index].role is Role.PROSE), default=stop - 1)
    return {index for index in range(start, last) if is_stray_caption(parts, index)}


def is_stray_caption(parts: list[Part], index: int) -> bool:
    """A paragraph with a credit before the end of the text, or a dateline before the text's own: a photo's."""
    text = parts[index].text
    if not is_written(parts[index]):
        return False
    if dateline_of(text) is None:
        return has_credit(text) or (sentences_in(text) <= 2 and is_credited_below(parts[index + 1 : index + 3]))
    below = [part for part in parts[index + 1 : index + 4] if part.role is not Role.CAPTION]
    return sentences_in(text) <= 2 and any(dateline_of(part.text) for part in below)


def is_credited_below(below: list[Part]) -> bool:
    """Is the next line a service's name with a mark before it, "/ Yonhap", and text the one behind?"""
    match = CREDIT_BELOW.fullmatch(below[0].text) if len(below) > 1 and is_written(below[1]) else None
    return match is not None and any(agency_named(name.strip()) for name in match["names"].split("/"))


def is_text(part: Part, title: set[str], boxes: set[int | None]) -> bool:
    """Is a line inside the body the article's own? A headline repeated there is not.

    `boxes` are those of the paragraphs that the extractor chose: what it left out is text where it stands beside them.
    """
    if part.line.chosen and part.role is Role.PROSE:
        return True
    if part.role is Role.CAPTION or folded(part.text) in title:
        return False
    if part.line.chosen:
        return part.role in (Role.SENTENCE, Role.OTHER)
    return (is_written(part) or is_point(part)) and (not boxes or box_around(part) in boxes)


def is_written(part: Part) -> bool:
    """Is it made of sentences?"""
    return part.role in (Role.PROSE, Role.SENTENCE)


def box_around(part: Part) -> int | None:
    """The block that a line's own block stands in."""
    return part.line.boxes[-2] if len(part.line.boxes) > 1 else None


def trimmed(paragraphs: list[str]) -> tuple[list[str], str | None]:
    """Paragraphs without the byline before them and the marks behind; and the service credited at the end."""
    paragraphs = [without_buttons(text) for text in paragraphs]
    if paragraphs and not dateline_of(paragraphs[0]):
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
