"""HTML as the lines that a reader sees, with what the markup says of them."""

import re
from collections.abc import Iterator

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
      nav|gnb|lnb|snb|menu|breadcrumbs?|crumbs?|footer|foot|sidebar|side|skip|pagination|paging|search|login
    | related?|relation|recommend(?:ed|ation)?s?|rank(?:ing)?|most|popular|trending|also|more|outbrain|taboola
    | share|sharing|sns|social|comments?|reply|replies|tags?|keywords?|hashtags?|tools?|utils?|toolbar|widget
    | copyright|ads?|advert(?:isement)?|banner|promo(?:tion)?|sponsor(?:ed)?|newsletter|subscribe|paywall
    | cookie|popup|modal
    )(?:$|[-_\s]|\d)""",
    re.IGNORECASE | re.VERBOSE,
)
WHOLE = re.compile(r"html|body|main|article")
MOST_NESTED = 400
"""Levels of elements. What is nested deeper holds no article, and is passed over."""


def read_html(text: str) -> BeautifulSoup:
    """The tree of a page."""
    return BeautifulSoup(text[:MOST_CHARACTERS], "lxml")


def lines_of_html(soup: BeautifulSoup) -> list[Line]:
    """The page's visible lines, in order. Markup calls captions captions, and furniture furniture."""
    root = body_marked(soup)
    lines: list[Line] = []
    words: list[str] = []
    state = ("", 0, 0)  # markup, characters, characters in links
    opens = True

    def close(next_opens: bool) -> None:
        nonlocal opens, state
        text = " ".join("".join(words).split())
        words.clear()
        if text and len(lines) < MOST_LINES:
            markup, total, linked = state
            lines.append(Line(text, opens, markup or ("furniture" if linked > total * 0.6 else "")))
            opens = next_opens
        else:
            opens = opens or next_opens
        state = ("", 0, 0)

    for kind, value, markup, in_link in events(root):
        if kind == "text":
            words.append(value)
            size = len(value.strip())
            state = (markup or state[0], state[1] + size, state[2] + (size if in_link else 0))
        else:
            close(next_opens=kind == "block")
    close(next_opens=True)
    return lines


def body_marked(soup: BeautifulSoup) -> Tag:
    """The whole page: its marked article body is found by its prose like any other."""
    return soup.body or soup


def events(root: Tag) -> Iterator[tuple[str, str, str, bool]]:
    """Texts and breaks of a tree in order, as (kind, text, markup, in a link), without recursion."""
    stack: list[tuple[Iterator[PageElement], str, bool, bool]] = [(iter(root.contents), "", False, True)]
    while stack:
        children, markup, in_link, is_block = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if is_block:
                yield "block", "", markup, in_link
        elif isinstance(child, Tag):
            yield from entering(child, stack, markup, in_link)
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            yield "text", str(child), markup, in_link


def entering(
    tag: Tag, stack: list[tuple[Iterator[PageElement], str, bool, bool]], markup: str, in_link: bool
) -> Iterator[tuple[str, str, str, bool]]:
    """Step into an element, unless it is unseen or too deep; a break before it where it is a block."""
    name = tag.name.lower()
    if name == "br":
        yield "line", "", markup, in_link
        return
    if UNSEEN.fullmatch(name) or len(stack) > MOST_NESTED or is_hidden(tag):
        return
    is_block = not INLINE.fullmatch(name)
    if is_block:
        yield "block", "", markup, in_link
    stack.append((iter(tag.contents), markup or markup_of(tag, name), in_link or name == "a", is_block))


def is_hidden(tag: Tag) -> bool:
    """Not shown to a reader."""
    style = tag.get("style")
    return tag.has_attr("hidden") or (isinstance(style, str) and bool(re.search(r"display\s*:\s*none", style)))


def markup_of(tag: Tag, name: str) -> str:
    """What an element's tag, class and id say of all that is in it: "caption", "furniture" or ""."""
    if WHOLE.fullmatch(name):
        return ""
    label = label_of(tag)
    if (
        CAPTION_TAGS.fullmatch(name)
        or CAPTION_NAME.search(label)
        or (not INLINE.fullmatch(name) and is_photo(tag, label))
    ):
        return "caption"
    if AROUND.fullmatch(name) or (
        not INLINE.fullmatch(name) and FURNITURE_NAME.search(label) and not holds_article(tag)
    ):
        return "furniture"
    return ""


def label_of(tag: Tag) -> str:
    """An element's class and id."""
    return " ".join([*tag.get_attribute_list("class"), *tag.get_attribute_list("id")])


def is_photo(tag: Tag, label: str) -> bool:
    """A box around a picture and a little text."""
    return bool(PHOTO_NAME.search(label)) and tag.find(["img", "amp-img"]) is not None and text_size(tag, 700) < 700


def holds_article(tag: Tag) -> bool:
    """Names of elements deceive: a box called "more" or "side" with several paragraphs of prose holds the article."""
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
