"""HTML as the lines that a reader sees, with what the markup says of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from lxml.html import HtmlElement

from articles.parsing.lines import MOST_LINES, Line


def tags(names: str) -> frozenset[str]:
    """Names of elements, as a set."""
    return frozenset(names.split())


UNSEEN = tags(
    "script style noscript template svg math iframe object head select option textarea button input canvas audio video"
)
AROUND = tags("nav footer aside form amp-sidebar menu dialog")
INLINE = tags(
    "a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q ruby rt s samp small span strike"
    " strong sub sup time tt u var wbr"
)
CAPTION_TAGS = tags("figcaption figure caption")
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
WHOLE = tags("html body main article")
NOT_SHOWN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
LONGEST_CELL = 120
"""Characters. What is longer in a table is text that the table lays out."""
NO_TEXT = tags("script style template")


@dataclass(frozen=True, slots=True)
class Frame:
    """An element being walked: its children to come, what it and those around it say of them, the text behind it."""

    children: Iterator[HtmlElement]
    markup: str = ""
    in_link: bool = False
    is_block: bool = True
    boxes: tuple[int, ...] = ()
    tail: str = ""


@dataclass(slots=True)
class Writer:
    """Gathers texts into lines, as a browser lays them out."""

    lines: list[Line] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    markup: str = ""
    boxes: tuple[int, ...] = ()
    in_links: int = 0
    opens: bool = True
    boxes_met: int = 0

    def write(self, text: str | None, frame: Frame) -> None:
        """Add a text to the line."""
        if not text:
            return
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


def lines_of_html(tree: HtmlElement, *, trust_names: bool = True) -> list[Line]:
    """The page's visible lines, in order. Markup calls captions captions, and furniture furniture.

    Without `trust_names`, classes and ids are not asked: on some pages everything is in a box called "sidebar".
    """
    writer = Writer()
    body = next(tree.iter("body"), tree)
    stack = [Frame(iter(body))]
    writer.write(body.text, stack[0])
    while stack:
        frame = stack[-1]
        child = next(frame.children, None)
        if child is not None:
            enter(child, stack, writer, trust_names)
            continue
        stack.pop()
        if frame.is_block:
            writer.end(paragraph=True)
        if stack:
            writer.write(frame.tail, stack[-1])
    return writer.lines


def enter(element: HtmlElement, stack: list[Frame], writer: Writer, trust_names: bool) -> None:
    """Step into an element, or over it where it is unseen; a block begins on a line of its own."""
    above = stack[-1]
    name = element.tag if isinstance(element.tag, str) else ""
    if not name or name == "br" or name in UNSEEN or is_hidden(element):
        if name == "br":
            writer.end(paragraph=False)
        writer.write(element.tail, above)
        return
    is_cell = above.markup == "row" and name in ("td", "th")
    is_block = name not in INLINE and not is_cell
    boxes = above.boxes
    if is_block:
        writer.end(paragraph=True)
        writer.boxes_met += 1
        boxes = (*boxes, writer.boxes_met)
    elif is_cell:
        writer.write(" ", above)
    markup = above.markup or markup_of(element, name, label_of(element) if trust_names else "")
    stack.append(Frame(iter(element), markup, above.in_link or name == "a", is_block, boxes, element.tail or ""))
    writer.write(element.text, stack[-1])


def is_hidden(element: HtmlElement) -> bool:
    """Not shown to a reader."""
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return style is not None and bool(NOT_SHOWN.search(style))


def markup_of(element: HtmlElement, name: str, label: str) -> str:
    """What an element's tag and label (class and id) say of all that is in it, as `Line` has it."""
    if name in WHOLE:
        return ""
    is_block = name not in INLINE
    if name in CAPTION_TAGS or CAPTION_NAME.search(label) or (is_block and is_photo(element, label)):
        return "caption"
    if name in AROUND or (is_block and is_furniture_box(element, label)):
        return "furniture"
    if is_block and LIKELY_FURNITURE_NAME.search(label) and not holds_article(element):
        return "doubtful"
    return "row" if name == "table" and is_data(element) else ""


def is_data(table: HtmlElement) -> bool:
    """A table of short entries in several columns, which lays out no page."""
    if holds(table, "table", "p", "div", "ul", "h1"):
        return False
    rows = [list(islice(row.iterdescendants("td", "th"), 20)) for row in islice(table.iterdescendants("tr"), 100)]
    sizes = [text_size(cell, LONGEST_CELL + 1) for cells in rows for cell in cells]
    several = sum(len(cells) > 1 for cells in rows)
    links = sum(1 for _ in table.iterdescendants("a"))
    return several >= 2 and all(size <= LONGEST_CELL for size in sizes) and links * 2 < len(sizes)


def label_of(element: HtmlElement) -> str:
    """An element's class and id."""
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def is_photo(element: HtmlElement, label: str) -> bool:
    """A box around a picture and a little text."""
    return bool(PHOTO_NAME.search(label)) and holds(element, "img", "amp-img") and text_size(element, 700) < 700


def is_furniture_box(element: HtmlElement, label: str) -> bool:
    """A box with a furniture's name that does not hold the article."""
    return bool(FURNITURE_NAME.search(label)) and not holds(element, "h1", "article")


def holds_article(element: HtmlElement) -> bool:
    """The headline, or several paragraphs of prose without links."""
    if holds(element, "h1", "article"):
        return True
    prose = (
        paragraph
        for paragraph in islice(element.iterdescendants("p"), 40)
        if len(text := "".join(texts_in(paragraph))) > 60 and "." in text and not holds(paragraph, "a")
    )
    return len(list(prose)) >= 4


def holds(element: HtmlElement, *names: str) -> bool:
    """Has an element any of those below it?"""
    return next(element.iterdescendants(*names), None) is not None


def texts_in(element: HtmlElement) -> Iterator[str]:
    """The texts in an element, less what no browser prints as text."""
    for child in element.iter():
        if child.text and child.tag not in NO_TEXT:
            yield child.text
        if child.tail and child is not element:
            yield child.tail


def text_size(element: HtmlElement, enough: int) -> int:
    """Characters of text in an element, counted no further than `enough`."""
    total = 0
    for text in texts_in(element):
        total += len(text.strip())
        if total >= enough:
            break
    return total
