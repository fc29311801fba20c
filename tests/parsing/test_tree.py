"""The tree of a page: whole, and never deep."""

import pytest
from lxml.html import HtmlElement

from articles.parsing.tree import MOST_NESTED, read_html

MANY = 2 * MOST_NESTED

DEEP = {
    "tags left open": ("<div>one <b>two</b> three " * MANY, "one two three " * MANY),
    "tags closed, with texts behind each": (
        "".join(f"<div>a{i} " for i in range(MANY)) + "".join(f"</div>z{i} " for i in range(MANY)),
        "".join(f"a{i} " for i in range(MANY)) + "".join(f"z{i} " for i in range(MANY)),
    ),
    "paragraphs in the depth": ("<div>" * MANY + "<p>one</p>two<p>three</p>four", "onetwothreefour"),
}


def levels(tree: HtmlElement) -> int:
    """How deep a tree is."""
    return max(sum(1 for _ in element.iterancestors()) for element in tree.iter())


@pytest.mark.parametrize(("body", "text"), DEEP.values(), ids=DEEP.keys())
def test_what_is_nested_too_deep_is_lifted_and_no_text_lost(body: str, text: str) -> None:
    tree = read_html(f"<html><body>{body}")
    assert tree.text_content() == text
    assert levels(tree) == MOST_NESTED


def test_a_page_that_is_not_deep_is_left_as_it_is() -> None:
    tree = read_html("<html><body>" + "<div>" * 20 + "<p>one</p>two")
    assert levels(tree) == 22


@pytest.mark.parametrize("page", ["", "<!-- a comment -->", "<?xml version='1.0' encoding='euc-kr'?>", "\x00", "<"])
def test_whatever_the_page_there_is_a_tree(page: str) -> None:
    assert read_html(page).tag == "html"
