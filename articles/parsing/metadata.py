"""What an HTML page declares of itself: JSON-LD, then meta tags, then the markup of its parts."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from html import unescape
from itertools import islice

from lxml.html import HtmlElement

from articles.parsing.bylines import declared_names
from articles.parsing.dates import stated_day

ARTICLE_TYPES = re.compile(r"(?:News|Blog|Reportage|Opinion|Analysis|Report)?(?:Article|Posting)$|^Report$")
TITLES = ("og:title", "twitter:title", "dc.title", "headline", "parsely-title", "sailthru.title")
DAYS = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "date.issued",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "publishdate",
    "publish-date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "article.created",
    "regdate",
    "date",
)
AUTHORS = (
    "article:author",
    "og:article:author",
    "author",
    "dc.creator",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dable:author",
    "twitter:creator",
)
OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher", "article:publisher", "copyright")
SOURCES = ("source", "original-source", "article:source", "news_source", "dc.source", "cxenseparse:source")
MOST_NESTED = 40


@dataclass(frozen=True, slots=True)
class Declared:
    """What a page declares; empty where it declares nothing. `at_utc`: the day was counted in universal time."""

    title: str | None = None
    page_title: str = ""
    outlets: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    published: date | None = None
    published_from: str = ""
    at_utc: bool = False
    url: str | None = None
    text: str = ""

    def day_beside(self, text_day: date | None) -> date | None:
        """The declared day; the one that the page shows, where universal time alone sets the two apart."""
        if self.published and text_day and self.at_utc and abs(self.published - text_day) <= timedelta(days=1):
            return text_day
        return self.published


def declared_by(tree: HtmlElement) -> Declared:
    """What the page declares."""
    nodes = article_nodes(tree)
    metas = meta_values(tree)
    names = [*authors_in(nodes), *(value for key in AUTHORS for value in metas.get(key, []))]
    authors = next((found for name in names if (found := declared_names(name))), ())
    if len(persons := [found for name in authors_in(nodes) for found in declared_names(name)]) > 1:
        authors = tuple(dict.fromkeys(persons))
    stated, source = stated_date(nodes, metas, tree)
    return Declared(
        title=title_of(nodes, metas, tree),
        page_title=next(map(text_of, tree.iter("title")), ""),
        outlets=tuple(
            dict.fromkeys([*outlets_in(nodes), *(v for key in OUTLETS for v in metas.get(key, []) if is_name(v))])
        ),
        authors=authors,
        organisations=tuple(name for name in [*names, *sources_in(nodes, metas)] if not declared_names(name)),
        published=stated_day(stated) if stated else None,
        published_from=source,
        at_utc=bool(stated and re.search(r"(?:Z|[+-]00:?00)$", stated.strip())),
        url=next(iter(metas.get("og:url", [])), None),
        text=next((body for node in nodes if isinstance(body := node.get("articleBody"), str)), ""),
    )


def article_nodes(tree: HtmlElement) -> list[dict[str, object]]:
    """The JSON-LD objects of the page that describe an article."""
    found: list[dict[str, object]] = []
    scripts = (script for script in tree.iter("script") if "ld+json" in (script.get("type") or "").lower())
    for script in islice(scripts, 20):
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue  # damaged JSON-LD is common; the page itself still tells
        found += [node for node in objects_in(data) if any(ARTICLE_TYPES.search(t) for t in strings(node.get("@type")))]
    return found


def objects_in(data: object) -> Iterator[dict[str, object]]:
    """Every object in JSON data, the outermost first, down to a bounded depth."""
    level = [data]
    for _ in range(MOST_NESTED):
        below: list[object] = []
        for value in level:
            if isinstance(value, dict):
                yield value
                below.extend(value.values())
            elif isinstance(value, list):
                below.extend(value)
        level = below


def strings(value: object) -> list[str]:
    """A JSON value as the strings in it: one, a list, or the names of objects."""
    if isinstance(value, list):
        return [text for item in value for text in (strings(item) if not isinstance(item, list) else [])]
    if isinstance(value, dict):
        return strings(value.get("name"))
    return [clean(value)] if isinstance(value, str) and value.strip() else []


def clean(text: str) -> str:
    """One line, single spaces, no entities (they are often escaped twice)."""
    return " ".join(unescape(text).split())


def meta_values(tree: HtmlElement) -> dict[str, list[str]]:
    """The contents of the page's meta tags by their lower-case names."""
    values: dict[str, list[str]] = {}
    for element in islice(tree.iter("meta"), 500):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if name and content and content.strip():
            values.setdefault(name.strip().lower(), []).append(clean(content))
    return values


def title_of(nodes: list[dict[str, object]], metas: dict[str, list[str]], tree: HtmlElement) -> str | None:
    """The headline as declared, else as marked up: the page's only first-level heading, then its `<title>`."""
    headlines = [text for node in nodes for text in strings(node.get("headline"))]
    headlines += [value for key in TITLES for value in metas.get(key, [])]
    headlines += map(text_of, islice(marked(tree, "headline"), 2))
    headings = list(filter(None, map(text_of, islice(tree.iter("h1"), 5))))
    headlines += headings if len(set(headings)) == 1 else []
    headlines += map(text_of, islice(tree.iter("title"), 1))
    return next((text for text in headlines if text), None)


def authors_in(nodes: list[dict[str, object]]) -> list[str]:
    """The names of JSON-LD authors, persons and organisations alike."""
    return [name for node in nodes for key in ("author", "creator") for name in strings(node.get(key))]


def sources_in(nodes: list[dict[str, object]], metas: dict[str, list[str]]) -> list[str]:
    """The names of whoever the page says that it has its text from."""
    found = [
        name
        for node in nodes
        for key in ("sourceOrganization", "provider", "creditText")
        for name in strings(node.get(key))
    ]
    return found + [value for key in SOURCES for value in metas.get(key, [])]


def outlets_in(nodes: list[dict[str, object]]) -> list[str]:
    """The names of JSON-LD publishers."""
    return [name for node in nodes for name in strings(node.get("publisher")) if is_name(name)]


def is_name(text: str) -> bool:
    """Short enough for a name, and no address or notice."""
    return len(text) <= 60 and "://" not in text and not re.search(r"reserved|무단|©|ⓒ", text, re.IGNORECASE)


def stated_date(
    nodes: list[dict[str, object]], metas: dict[str, list[str]], tree: HtmlElement
) -> tuple[str | None, str]:
    """The day of publication as declared, as it stands there, and where ("json-ld" or "meta")."""
    for key in ("datePublished", "dateCreated", "uploadDate"):
        for value in (value for node in nodes for value in strings(node.get(key))):
            if stated_day(value):
                return value, "json-ld"
    for value in [*(value for key in DAYS for value in metas.get(key, [])), *marked_days(tree)]:
        if stated_day(value):
            return value, "meta"
    return None, ""


def marked_days(tree: HtmlElement) -> Iterator[str]:
    """Days in microdata (itemprop=datePublished) and, where the page has just one, in its `<time>`."""
    times = [element for element in islice(tree.iter("time"), 3) if element.get("datetime") is not None]
    for element in [*islice(marked(tree, "datePublished"), 2), *(times if len(times) == 1 else [])]:
        yield element.get("datetime") or element.get("content") or text_of(element)


def marked(tree: HtmlElement, name: str) -> Iterator[HtmlElement]:
    """The elements that microdata give that name."""
    return (element for element in tree.iter() if element.get("itemprop") == name)


def text_of(element: HtmlElement) -> str:
    """An element's text, on one line."""
    return clean(" ".join(element.itertext()))
