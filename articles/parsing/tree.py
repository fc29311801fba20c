"""The tree of an HTML page, as lxml reads it: bounded in depth, however hostile the page."""

from lxml.etree import ParserError, XPath, iterwalk
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from articles.parsing.lines import MOST_CHARACTERS

MOST_NESTED = 150
"""Levels of elements. What is nested deeper (tags left open) is lifted to this level."""
DEEPEST = XPath("/".join(["*"] * MOST_NESTED))


def read_html(text: str) -> HtmlElement:
    """The tree of a page, `<html>` at its root, without comments; an empty one where there is no element at all."""
    parser = HTMLParser(encoding="utf-8", huge_tree=True, collect_ids=False, remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(text[:MOST_CHARACTERS].encode("utf-8", "replace"), parser=parser)
    except ParserError:  # a page of comments alone
        return document_fromstring("<html><body></body></html>")
    flatten(tree)
    return tree


def flatten(tree: HtmlElement) -> None:
    """Lift what is nested too deep: libraries that walk a tree by recursion are handed none that is deep."""
    for element in DEEPEST(tree):
        lift(element)


def lift(element: HtmlElement) -> None:
    """Make all that is in an element its siblings, right behind it, every text where a reader comes to it."""
    below: list[HtmlElement] = []
    for event, child in list(iterwalk(element, events=("start", "end")))[1:]:
        if event == "start":
            below.append(child)
        elif below and child is not below[-1]:  # its end, and that of what is in it
            below[-1].tail = (below[-1].tail or "") + (child.tail or "")
            child.tail = None
    for child in reversed(below):
        element.addnext(child)
