"""Who wrote it by an HTML page's markup: elements that page makers name after authors."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml.etree import XPath
from lxml.html import HtmlElement

from articles.parsing.bylines import declared_names, single_name
from articles.parsing.json_ld import clean

NAMED_AFTER_AUTHORS = XPath(
    "//*[@rel='author' or contains(@itemprop, 'author') or contains(@class, 'uthor') or contains(@class, 'yline')"
    " or contains(@id, 'uthor') or contains(@class, 'autor') or contains(@class, 'journalist')"
    " or contains(@class, 'reporter') or contains(@class, 'writer') or contains(@class, 'posted-by')"
    " or contains(@class, 'submitted-by') or contains(@data-component, 'yline') or self::author"
    " or contains(@class, 'vcard') or contains(@class, 'username') or @class='byl' or contains(@data-testid, 'uthor')]"
)
PLAINLY = re.compile(
    r"^(?:author|byline|byl|by-?author|post-?author|entry-?author|article-?author|author-?(?:name|link|vcard)"
    r"|(?:article|story|post|entry)?[-_]*by-?line(?:[-_]*(?:name|author))?|autor(?:en)?|fn|url|submitted-by)$",
    re.IGNORECASE,
)
"""Names of classes that hold a byline and nothing else."""
OF_OTHERS = re.compile(
    r"comment|reply|replies|related|popular|recommend|most-?read|teaser|quote|trending|latest|reader|discussion|forum",
    re.IGNORECASE,
)
"""Names of boxes with other articles and their authors, and with readers who comment."""
ASIDE = re.compile(r"sidebar|widget(?! Blog)|\bnav|menu|promo|avatar|hidden|modal|share|social", re.IGNORECASE)
"""Names of boxes beside the article, where its own author may stand, but seldom alone."""
LEAD = re.compile(
    r"^(?:(?:written|posted|published|words|text|story|reported|reviewed|analysis|geschrieben|veröffentlicht|verfasst"
    r"|erstellt|publié|escrito|publicado)\s+)?(?:by|von|par|por|di|door|av|af|autor(?:in)?|auteur|authors?)\b[\s:]+",
    re.IGNORECASE,
)
MOST_CANDIDATES = 60
MOST_LEVELS = 12
"""Boxes around an element that are asked whether it is of this article."""
LONGEST = 150
MOST_NAMES = 5
"""Names side by side. More are a list of a paper's columnists."""


def marked_names(tree: HtmlElement) -> list[str]:
    """The names in what a page marks up as a byline: the plainest element, and those beside it that are made alike;
    else the one name that is marked up so beside the article.
    """
    candidates = NAMED_AFTER_AUTHORS(tree)[:MOST_CANDIDATES]
    own = [element for element in candidates if not is_in(element, OF_OTHERS, "figure", "figcaption")]
    elements = [element for element in own if not is_in(element, ASIDE, "aside", "nav")]
    for element in (*filter(is_plain, elements), *elements):
        if names_in(element):
            alike = [other for other in elements if kind_of(other) == kind_of(element)]
            names = list(dict.fromkeys(name for other in alike for name in names_in(other)))
            return names if len(names) <= MOST_NAMES else list(names_in(element))
    beside = {found for element in own if is_plain(element) and (found := names_in(element))}
    return list(*beside) if len(beside) == 1 else []


def names_in(element: HtmlElement) -> tuple[str, ...]:
    """The persons in an element's text, without "By"; one word alone counts where the markup is plain."""
    text = LEAD.sub("", clean(" ".join(islice(element.itertext(), 40))).replace("_", " ")).rstrip(" —–-,")
    if not 3 <= len(text) <= LONGEST:
        return ()
    return declared_names(text) or (single_name(text) if is_plain(element) else ())


def is_plain(element: HtmlElement) -> bool:
    """Does the markup say that here is the author, and nothing else?"""
    names = f"{element.get('class') or ''} {element.get('id') or ''}".split()
    is_said = "author" in (element.tag, element.get("rel"), *(element.get("itemprop") or "").split())
    return is_said or any(map(PLAINLY.match, names))


def kind_of(element: HtmlElement) -> tuple[object, ...]:
    """What is alike in the elements of several authors of one article: their make, and the box around them."""
    parent = element.getparent()
    box = parent.getparent() if parent is not None else None
    place = parent if box is None or box.tag in ("body", "html") else box
    return (element.tag, element.get("class"), element.get("rel"), element.get("itemprop"), place)


def is_in(element: HtmlElement, names: re.Pattern[str], *tags: str) -> bool:
    """Is an element one with such a name or tag, or in one?"""
    return any(
        box.tag in tags or names.search(f"{box.get('class') or ''} {box.get('id') or ''}")
        for box in islice(boxes_around(element), MOST_LEVELS)
    )


def boxes_around(element: HtmlElement) -> Iterator[HtmlElement]:
    """The element and those around it, the innermost first; not the page as a whole."""
    yield element
    yield from (box for box in element.iterancestors() if box.tag not in ("body", "html"))
