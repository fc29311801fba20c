"""What each line of a page is for: the article's text, its furniture, or what says where the text comes from."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from articles.parsing.appeals import is_appeal
from articles.parsing.bylines import HEAD_BRACKET, byline_of, service_of
from articles.parsing.captions import LONGEST, has_credit, is_caption, is_credit_alone, is_credit_below
from articles.parsing.chronology import entries_among
from articles.parsing.closings import without_closing
from articles.parsing.datelines import dateline_of
from articles.parsing.dates import published_day
from articles.parsing.dead_ends import is_dead_end
from articles.parsing.furniture import is_box, is_ending, is_furniture, is_menu, is_notice_of_rights
from articles.parsing.lines import Line
from articles.parsing.outlets import outlet_named
from articles.parsing.prose import is_prose, is_sentence


class Role(StrEnum):
    """Roles of a line. A sentence is the article's only among prose; an ending closes the article, a box may."""

    PROSE = "prose"
    SENTENCE = "sentence"
    CAPTION = "caption"
    BYLINE = "byline"
    DATE = "date"
    NAME = "name"
    FURNITURE = "furniture"
    ENDING = "ending"
    BOX = "box"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Part:
    """A line with its role."""

    line: Line
    role: Role

    @property
    def text(self) -> str:
        """The line's text."""
        return self.line.text


def parts_of(lines: list[Line]) -> list[Part]:
    """Every line with its role. A line printed twice, with a credit, is a caption; so are what stands above a
    photographer's credit, and the heading in a caption's block. The entries of a chronology are prose.
    """
    times = Counter(line.text for line in lines)
    parts = [Part(line, role_of(line, times[line.text])) for line in lines]
    for index in entries_among([part.text for part in parts]):
        if parts[index].role in (Role.OTHER, Role.SENTENCE, Role.CAPTION, Role.DATE):
            parts[index] = Part(parts[index].line, Role.PROSE)
    for index, (part, below) in enumerate(pairwise(parts)):
        if is_credit_below(below.text) and part.role in (Role.PROSE, Role.SENTENCE) and len(part.text) <= LONGEST:
            parts[index] = Part(part.line, Role.CAPTION)
    for index, (part, below, next_one) in enumerate(zip(parts, parts[1:], parts[2:], strict=False)):
        is_block = part.line.opens and not below.line.opens and next_one.line.opens
        if is_block and part.role is Role.OTHER and below.role is Role.CAPTION and not below.line.markup:
            parts[index] = Part(part.line, Role.CAPTION)
    return parts


def role_of(line: Line, times: int = 1) -> Role:
    """The role of one line, by its markup, then by its construction. `times`: how often the page prints it."""
    return role_of_marked(line.text, line.markup, in_html=bool(line.boxes), is_repeated=times > 1)


@lru_cache(maxsize=10_000)
def role_of_marked(text: str, markup: str, *, in_html: bool, is_repeated: bool) -> Role:
    """The same by a line's text and what is known of it. A page may be read in several ways, and prints lines again."""
    if markup == "caption" and len(text) <= LONGEST:
        return Role.FURNITURE if is_credit_alone(text) else Role.CAPTION
    if markup in ("furniture", "doubtful"):
        return Role.FURNITURE
    if markup == "link":
        return Role.BYLINE if byline_of(text) else Role.FURNITURE
    if markup == "row":
        return Role.OTHER
    if is_credit_alone(text):
        return Role.FURNITURE
    if is_notice_of_rights(text):
        return Role.ENDING
    if is_caption(text) or (is_repeated and has_credit(text)):
        return Role.CAPTION
    if is_ending(text):
        return Role.ENDING
    if is_box(text):
        return Role.BOX
    return role_of_short(text) or role_of_text(text, may_appeal=not in_html)


def role_of_short(text: str) -> Role | None:
    """The role of a line that says where the text comes from, or that belongs to the page; `None` for others."""
    if outlet_named(text.strip("()[]/<> ")) and not is_menu(text):
        return Role.NAME
    if published_day(text):
        return Role.DATE
    if len(text) <= 160 and not dateline_of(text) and (byline_of(text) or is_service_line(text)):
        return Role.BYLINE
    return Role.FURNITURE if is_furniture(text) else None


def is_service_line(text: str) -> bool:
    """A byline of a service alone: "By Yonhap", "BY AP"."""
    return text.casefold().startswith("by ") and service_of(text) is not None


def role_of_text(text: str, *, may_appeal: bool) -> Role:
    """Prose, sentence or neither, the byline before it and the marks behind it aside.

    Prose `may_appeal` to the page's reader where no markup tells the page's own boxes from the text's.
    """
    if len(text) >= 40 and dateline_of(text):
        return Role.PROSE
    if is_dead_end(text) or (may_appeal and is_appeal(text)):
        return Role.FURNITURE
    body, _ = without_closing(HEAD_BRACKET.sub("", text))
    if is_prose(body):
        return Role.PROSE
    return Role.SENTENCE if is_sentence(body) else Role.OTHER
