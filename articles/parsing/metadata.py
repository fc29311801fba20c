"""What an HTML page declares of itself: JSON-LD, then meta tags, then the markup of its parts."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from html import unescape

from bs4 import BeautifulSoup
from bs4.element import Tag

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


def declared_by(soup: BeautifulSoup) -> Declared:
    """What the page declares."""
    nodes = article_nodes(soup)
    metas = meta_values(soup)
    names = [*authors_in(nodes), *(value for key in AUTHORS for value in metas.get(key, []))]
    authors = next((found for name in names if (found := declared_names(name))), ())
    if len(persons := [found for name in authors_in(nodes) for found in declared_names(name)]) > 1:
        authors = tuple(dict.fromkeys(persons))
    stated, source = stated_date(nodes, metas, soup)
    return Declared(
        title=title_of(nodes, metas, soup),
        page_title=next((clean(tag.get_text(" ")) for tag in soup.find_all("title", limit=1)), ""),
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


def article_nodes(soup: BeautifulSoup) -> list[dict[str, object]]:
    """The JSON-LD objects of the page that describe an article."""
    found: list[dict[str, object]] = []
    for script in soup.find_all("script", type=re.compile(r"ld\+json", re.IGNORECASE), limit=20):
        try:
            data = json.loads(script.get_text(), strict=False)
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


def meta_values(soup: BeautifulSoup) -> dict[str, list[str]]:
    """The contents of the page's meta tags by their lower-case names."""
    values: dict[str, list[str]] = {}
    for tag in soup.find_all("meta", limit=500):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        content = tag.get("content")
        if isinstance(name, str) and isinstance(content, str) and content.strip():
            values.setdefault(name.strip().lower(), []).append(clean(content))
    return values


def title_of(nodes: list[dict[str, object]], metas: dict[str, list[str]], soup: BeautifulSoup) -> str | None:
    """The headline as declared, else as marked up: the page's only first-level heading, then its `<title>`."""
    headlines = [text for node in nodes for text in strings(node.get("headline"))]
    headlines += [value for key in TITLES for value in metas.get(key, [])]
    headlines += [clean(tag.get_text(" ")) for tag in soup.find_all(itemprop="headline", limit=2)]
    headings = [text for tag in soup.find_all("h1", limit=5) if (text := clean(tag.get_text(" ")))]
    headlines += headings if len(set(headings)) == 1 else []
    headlines += [clean(tag.get_text(" ")) for tag in soup.find_all("title", limit=1)]
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
    nodes: list[dict[str, object]], metas: dict[str, list[str]], soup: BeautifulSoup
) -> tuple[str | None, str]:
    """The day of publication as declared, as it stands there, and where ("json-ld" or "meta")."""
    for key in ("datePublished", "dateCreated", "uploadDate"):
        for value in (value for node in nodes for value in strings(node.get(key))):
            if stated_day(value):
                return value, "json-ld"
    for value in [*(value for key in DAYS for value in metas.get(key, [])), *marked_days(soup)]:
        if stated_day(value):
            return value, "meta"
    return None, ""


def marked_days(soup: BeautifulSoup) -> Iterator[str]:
    """Days in microdata (itemprop=datePublished) and, where the page has just one, in its `<time>`."""
    times = [tag for tag in soup.find_all("time", limit=3) if isinstance(tag.get("datetime"), str)]
    for tag in [*soup.find_all(itemprop="datePublished", limit=2), *(times if len(times) == 1 else [])]:
        yield value_of(tag)


def value_of(tag: Tag) -> str:
    """The value of a microdata element."""
    value = tag.get("datetime") or tag.get("content")
    return value if isinstance(value, str) else clean(tag.get_text(" "))
