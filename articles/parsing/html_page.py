"""HTML as the lines that a reader sees, with what the markup says of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from articles.parsing.lines import MOST_CHARACTERS, MOST_LINES, Line

UNSEEN = re.compile(
    r"script|style|noscript|template|svg|math|iframe|object|head|select|option|textarea|button|input|canvas|audio|video"
)
AROUND = re.compile(r"nav|footer|aside|form|amp-sidebar|menu|dialog")
INLINE = re.compile(
    r"a|abbr|acronym|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|label|mark|q|ruby|rt|s|samp|small|span|strike"
    r"|strong|sub|sup|time|tt|u|var|wbr"
)
CAPTION_TAGS = re.compile(r"figcaption|figure|caption")
CAPTION_NAME = re.compile(
    r"(?:^|[-_\s])(?:caption|cap|img[-_]?desc|photo[-_]?(?:desc|caption|txt|info)|image[-_]?(?:desc|caption|txt))(?:$|[-_\s])",
    re.I,
)
PHOTO_NAME = re.compile(
    r"(?:^|[-_\s])(?:photo|image|img|pic|picture|thumb)[-_]?(?:box|area|wrap|view|frame|cont)?(?:$|[-_\s])",
    re.IGNORECASE,
)
FURNITURE_NAME = re.compile(
    r"""(?:^|[-_\s])(?:
      nav|gnb|lnb|snb|breadcrumbs?|crumbs?|footer|foot|skip|pagination|paging|login|copyright
    | related?|relation|recommend(?:ed|ation)?s?|rank(?:ing)?|trending|outbrain|taboola
    | share|sharing|sns|comments?|reply|replies|ads?|advert(?:isement)?|banner|promo(?:tion)?|sponsor(?:ed)?|cookie
    )(?:$|[-_\s]|\d)""",
    re.IGNORECASE | re.VERBOSE,
)
"""Names that page makers give to furniture alone."""
LIKELY_FURNITURE_NAME = re.compile(
    r"""(?:^|[-_\s])(?:
      menu|sidebar|side|search|most|popular|also|more|social|tags?|keywords?|hashtags?|tools?|utils?|toolbar|widget
    | newsletter|subscribe|paywall|popup|modal
    )(?:$|[-_\s]|\d)""",
    re.IGNORECASE | re.VERBOSE,
)
"""Names that stand on boxes of furniture, and now and then on the box around it all."""
WHOLE = re.compile(r"html|body|main|article")
LONGEST_CELL = 120
"""Characters. What is longer in a table is text that the table lays out."""
MOST_NESTED = 150
"""Levels of elements. What is nested deeper holds no article, and is passed over."""


@dataclass(frozen=True, slots=True)
class Frame:
    """An element being walked: its children to come, and what it and those around it say of them."""

    children: Iterator[PageElement]
    markup: str = ""
    in_link: bool = False
    is_block: bool = True
    boxes: tuple[int, ...] = ()


@dataclass(slots=True)
class Writer:
    """Gathers texts into lines, as a browser lays them out."""

    lines: list[Line] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    markup: str = ""
    boxes: tuple[int, ...] = ()
    in_links: int = 0
    opens: bool = True

    def write(self, text: str, frame: Frame) -> None:
        """Add a text to the line."""
        self.words.append(text)
        self.markup = frame.markup or self.markup
        self.boxes = frame.boxes
        self.in_links += len(text.strip()) if frame.in_link else 0

    def end(self, paragraph: bool) -> None:
        """End the line, and the paragraph with it or not. A line may be all links."""
        text = " ".join("".join(self.words).split())
        if text and len(self.lines) < MOST_LINES:
            linked = self.in_links > len(text) * 0.6
            self.lines.append(Line(text, self.opens, self.markup or ("link" if linked else ""), self.boxes))
            self.opens = paragraph
        self.opens = self.opens or paragraph
        self.words, self.markup, self.in_links = [], "", 0


def read_html(text: str) -> BeautifulSoup:
    """The tree of a page."""
    return BeautifulSoup(text[:MOST_CHARACTERS], "lxml")


def lines_of_html(soup: BeautifulSoup, *, trust_names: bool = True) -> list[Line]:
    """The page's visible lines, in order. Markup calls captions captions, and furniture furniture.

    Without `trust_names`, classes and ids are not asked: on some pages everything is in a box called "sidebar".
    """
    writer = Writer()
    stack = [Frame(iter((soup.body or soup).contents))]
    while stack:
        frame = stack[-1]
        child = next(frame.children, None)
        if child is None:
            stack.pop()
            if frame.is_block:
                writer.end(paragraph=True)
        elif isinstance(child, Tag):
            enter(child, stack, writer, trust_names)
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            writer.write(str(child), frame)
    return writer.lines


def enter(tag: Tag, stack: list[Frame], writer: Writer, trust_names: bool) -> None:
    """Step into an element, unless it is unseen or too deep; a block begins on a line of its own."""
    name = tag.name.lower()
    if name == "br":
        writer.end(paragraph=False)
        return
    if UNSEEN.fullmatch(name) or len(stack) > MOST_NESTED or is_hidden(tag):
        return
    above = stack[-1]
    is_cell = above.markup == "row" and name in ("td", "th")
    is_block = not (INLINE.fullmatch(name) or is_cell)
    if is_block:
        writer.end(paragraph=True)
    elif is_cell:
        writer.write(" ", above)
    markup = above.markup or markup_of(tag, name, label_of(tag) if trust_names else "")
    boxes = (*above.boxes, id(tag)) if is_block else above.boxes
    stack.append(Frame(iter(tag.contents), markup, above.in_link or name == "a", is_block, boxes))


def is_hidden(tag: Tag) -> bool:
    """Not shown to a reader."""
    style = tag.get("style")
    return tag.has_attr("hidden") or (isinstance(style, str) and bool(re.search(r"display\s*:\s*none", style)))


def markup_of(tag: Tag, name: str, label: str) -> str:
    """What an element's tag and label (class and id) say of all that is in it: "caption", "furniture" or ""."""
    if WHOLE.fullmatch(name):
        return ""
    is_block = not INLINE.fullmatch(name)
    if CAPTION_TAGS.fullmatch(name) or CAPTION_NAME.search(label) or (is_block and is_photo(tag, label)):
        return "caption"
    if AROUND.fullmatch(name) or (is_block and is_furniture_box(tag, label)):
        return "furniture"
    return "row" if name == "table" and is_data(tag) else ""


def is_data(table: Tag) -> bool:
    """A table of short entries in several columns, which lays out no page."""
    if table.find(["table", "p", "div", "ul", "h1"]) is not None:
        return False
    rows = [row.find_all(["td", "th"], limit=20) for row in table.find_all("tr", limit=100)]
    texts = [cell.get_text() for cells in rows for cell in cells]
    several = sum(len(cells) > 1 for cells in rows)
    return (
        several >= 2 and all(len(text) <= LONGEST_CELL for text in texts) and len(table.find_all("a")) * 2 < len(texts)
    )


def label_of(tag: Tag) -> str:
    """An element's class and id."""
    return " ".join([*tag.get_attribute_list("class"), *tag.get_attribute_list("id")])


def is_photo(tag: Tag, label: str) -> bool:
    """A box around a picture and a little text."""
    return bool(PHOTO_NAME.search(label)) and text_size(tag, 700) < 700 and tag.find(["img", "amp-img"]) is not None


def is_furniture_box(tag: Tag, label: str) -> bool:
    """A box with a furniture's name, unless that name is doubtful and the box holds the article."""
    if FURNITURE_NAME.search(label):
        return tag.find(["h1", "article"]) is None
    return bool(LIKELY_FURNITURE_NAME.search(label)) and not holds_article(tag)


def holds_article(tag: Tag) -> bool:
    """The headline, or several paragraphs of prose without links."""
    if tag.find(["h1", "article"]) is not None:
        return True
    paragraphs = tag.find_all("p", limit=40)
    prose = [p for p in paragraphs if len(text := p.get_text()) > 60 and "." in text and p.find("a") is None]
    return len(prose) >= 4


def text_size(tag: Tag, enough: int) -> int:
    """Characters of text in an element, counted no further than `enough`."""
    total = 0
    for text in tag.stripped_strings:
        total += len(text)
        if total >= enough:
            break
    return total
