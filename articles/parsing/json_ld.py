"""What the JSON-LD of a page says of its article, and of no other that the page names."""

import json
import re
from collections.abc import Iterator
from html import unescape
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from articles.parsing.titles import is_same

Node = dict[str, object]

ARTICLE_TYPES = re.compile(r"(?:Article|Posting)$|^(?:Report|Review)$")
NO_ARTICLE = re.compile(r"^JobPosting$")
OF_OTHERS = frozenset(
    [
        "itemListElement",
        "hasPart",
        "mentions",
        "citation",
        "isBasedOn",
        "relatedLink",
        "about",
        "comment",
        "review",
        "liveBlogUpdate",
    ]
)
"""Keys under which an article names others, or remarks on itself."""
MOST_NESTED = 40
MOST_SCRIPTS = 20
WRAPPING = re.compile(r"^\s*(?://\s*)?(?:<!\[CDATA\[|<!--)|(?://\s*)?(?:\]\]>|-->)\s*$|;\s*$")
"""What page makers put around JSON, against browsers of long ago."""
COMMA_TOO_MANY = re.compile(r",(?=\s*[}\]])")


def article_node(tree: HtmlElement, titles: list[str], url: str | None) -> Node:
    """The JSON-LD object of the page's own article; an empty one where there is none.

    Among several it is the one whose headline the page's `titles` bear, or whose address is the page's, else the
    first. References by `@id` are replaced by what they stand for.
    """
    objects = [node for data in scripts_of(tree) for node in objects_in(data)]
    named = {name: node for node in objects if isinstance(name := node.get("@id"), str) and len(node) > 1}
    candidates = [node for node in objects if is_article(node)]
    best = max(candidates, key=lambda node: kinship(node, titles, url), default=None)
    if best is None or (kinship(best, titles, url) == 0 and is_of_another_page(best, titles, url)):
        return {}
    return {key: resolved(value, named) for key, value in best.items()}


def scripts_of(tree: HtmlElement) -> Iterator[object]:
    """The page's JSON-LD. What is damaged beyond a stray comma is passed over: the page itself still tells."""
    scripts = (script for script in tree.iter("script") if "ld+json" in (script.get("type") or "").lower())
    for script in islice(scripts, MOST_SCRIPTS):
        text = WRAPPING.sub("", WRAPPING.sub("", script.text or ""))
        for attempt in (text, COMMA_TOO_MANY.sub("", text)):
            try:
                yield json.loads(attempt, strict=False)
                break
            except (ValueError, RecursionError):
                continue


def objects_in(data: object) -> Iterator[Node]:
    """Every object in JSON data, the outermost first, down to a bounded depth; those on other articles left out."""
    level = [data]
    for _ in range(MOST_NESTED):
        below: list[object] = []
        for value in level:
            if isinstance(value, dict):
                yield value
                below.extend(inner for key, inner in value.items() if key not in OF_OTHERS)
            elif isinstance(value, list):
                below.extend(value)
        level = below


def is_article(node: Node) -> bool:
    """Is an article, a posting or a report described?"""
    return any(ARTICLE_TYPES.search(kind) and not NO_ARTICLE.match(kind) for kind in strings(node.get("@type")))


def kinship(node: Node, titles: list[str], url: str | None) -> int:
    """2 where one of the page's titles has the headline, and 1 where the address is the page's."""
    headline = next(iter(strings(node.get("headline"))), "")
    return 2 * any(is_same(headline, title) for title in titles) + (page_of(url) in addresses_in(node))


def is_of_another_page(node: Node, titles: list[str], url: str | None) -> bool:
    """An article elsewhere by its address, and its headline is no title of this page."""
    return bool(titles and page_of(url) and addresses_in(node) and strings(node.get("headline")))


def addresses_in(node: Node) -> set[str]:
    """The addresses that an article's object gives for it, as `page_of` gives them."""
    main = node.get("mainEntityOfPage")
    values = [node.get("url"), node.get("@id"), main.get("@id") if isinstance(main, dict) else main]
    return {page for value in values if isinstance(value, str) and (page := page_of(value))}


def page_of(url: str | None) -> str:
    """An address's path, by which pages of one site are told apart; "" where it leads to the site as a whole."""
    try:
        return urlsplit(url or "").path.strip("/")
    except ValueError:
        return ""


def resolved(value: object, named: dict[str, Node]) -> object:
    """A value, with the object that a reference by `@id` stands for in its place."""
    if isinstance(value, list):
        return [resolved(item, named) if isinstance(item, dict) else item for item in value]
    if isinstance(value, dict) and "name" not in value and isinstance(name := value.get("@id"), str):
        return named.get(name, value)
    return value


def strings(value: object) -> list[str]:
    """A JSON value as the strings in it: one, a list, or the names of objects."""
    if isinstance(value, list):
        return [text for item in value for text in (strings(item) if not isinstance(item, list) else [])]
    if isinstance(value, dict):
        name = value.get("name")
        return (strings(name) if isinstance(name, str | list) else []) or given_name(value)
    return [text] if isinstance(value, str) and (text := clean(value)) else []


def persons(value: object) -> list[str]:
    """The names of those objects in a JSON value that are said to be persons."""
    values = value if isinstance(value, list) else [value]
    return [
        name for item in values if isinstance(item, dict) and item.get("@type") == "Person" for name in strings(item)
    ]


def given_name(person: Node) -> list[str]:
    """The name of a person who has one only in parts."""
    values = [person.get(key) for key in ("givenName", "familyName")]
    parts = [clean(value) for value in values if isinstance(value, str)]
    return [" ".join(parts)] if parts else []


def clean(text: str) -> str:
    """One line, single spaces, no entities (they are often escaped twice) and no tags."""
    return " ".join(re.sub(r"</?[a-zA-Z][^<>]*>", " ", unescape(text)).split())
