"""What an HTML page declares of itself: in JSON-LD, then in meta tags, then by the markup of its parts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from articles.parsing.bylines import declared_names, single_name
from articles.parsing.found import JSON_LD, META, Found
from articles.parsing.json_ld import Node, article_node, clean, page_of, persons, strings
from articles.parsing.outlets import is_name
from articles.parsing.stamps import Stamp, stamp_of

Metas = dict[str, list[str]]

TITLES = ("og:title", "twitter:title", "dc.title", "headline", "parsely-title", "sailthru.title", "citation_title")
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
DAYS_OF_CHANGE = (
    "article:modified_time",
    "og:article:modified_time",
    "article:modified",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "article.updated",
    "og:updated_time",
    "lastmod",
    "moddate",
    "last-modified",
)
AUTHORS = (
    "article:author",
    "og:article:author",
    "author",
    "authors",
    "og:author",
    "dc.creator",
    "byl",
    "byline",
    "search.byline",
    "article_author",
    "citation_author",
    "parsely-author",
    "sailthru.author",
    "dable:author",
    "twitter:creator",
)
OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher", "article:publisher", "copyright")
SOURCES = ("source", "original-source", "article:source", "news_source", "dc.source", "cxenseparse:source")
MOST_TAGS = 500
MOST_HEADINGS = 20
MOST_AUTHORS = 40
LONGEST_VALUE = 500
"""Characters of a declared name, day or headline, and of a heading: a longer one is a text, or was left open."""
BREAKS = frozenset(("br", "p", "div", "li"))


@dataclass(frozen=True, slots=True)
class Declared:
    """What a page declares; empty where it declares nothing.

    `titles` are its headlines as declared, the most trusted first; `page_title` is its `<title>`; `headings` are its
    headings of the first level, `lesser_headings` those of the second. `tree` is the page itself, for what is looked
    for only where it declares nothing.
    """

    titles: tuple[Found[str], ...] = ()
    page_title: str = ""
    headings: tuple[str, ...] = ()
    lesser_headings: tuple[str, ...] = ()
    outlets: tuple[Found[str], ...] = ()
    authors: Found[tuple[str, ...]] | None = None
    organisations: tuple[Found[str], ...] = ()
    published: Stamp | None = None
    modified: Stamp | None = None
    url: str | None = None
    text: str = ""
    tree: HtmlElement | None = None

    @property
    def outlet_names(self) -> list[str]:
        """The names of the outlet, without where each was found."""
        return [outlet.value for outlet in self.outlets]


def declared_by(tree: HtmlElement, url: str | None = None) -> Declared:
    """What the page declares. `url` is its address, where it is known."""
    metas = meta_values(tree)
    page_title = next(map(text_of, tree.iter("title")), "")[:LONGEST_VALUE]
    own_url = canonical(tree, metas)
    node = article_node(tree, [page_title, *in_metas(metas, TITLES)], url or own_url)
    names = names_in(node, ("author", "creator"), metas, AUTHORS)
    return Declared(
        titles=names_in(node, ("headline", "name"), metas, TITLES),
        page_title=page_title,
        headings=headings_in((*tree.iter("h1"), *marked(tree, "headline"))),
        lesser_headings=headings_in(tree.iter("h2")),
        outlets=tuple(found for found in names_in(node, ("publisher",), metas, OUTLETS) if is_name(found.value)),
        authors=authors_in(node, metas),
        organisations=tuple(
            found
            for found in [*names, *names_in(node, ("sourceOrganization", "provider", "creditText"), metas, SOURCES)]
            if not declared_names(found.value)
        ),
        published=first_stamp(node, ("datePublished", "dateCreated", "uploadDate"), metas, DAYS)
        or only_stamp(tree, "datePublished"),
        modified=first_stamp(node, ("dateModified",), metas, DAYS_OF_CHANGE) or only_stamp(tree, "dateModified"),
        url=own_url,
        text=next((body for body in [node.get("articleBody")] if isinstance(body, str)), ""),
        tree=tree,
    )


def meta_values(tree: HtmlElement) -> Metas:
    """The contents of the page's meta tags by their lower-case names."""
    values: Metas = {}
    for element in islice(tree.iter("meta"), MOST_TAGS):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        content = element.get("content")
        if name and content and content.strip():
            values.setdefault(name.strip().lower(), []).append(clean(content))
    return values


def in_metas(metas: Metas, keys: Iterable[str]) -> list[str]:
    """The contents of the meta tags of those names, in the order of the names."""
    return [value for key in keys for value in metas.get(key, [])]


def names_in(node: Node, keys: Iterable[str], metas: Metas, names: Iterable[str]) -> tuple[Found[str], ...]:
    """What the article's JSON-LD has under `keys`, then what meta tags have under `names`, each once."""
    stated = [Found(text[:LONGEST_VALUE], JSON_LD) for key in keys for text in strings(node.get(key))]
    stated += [Found(text[:LONGEST_VALUE], META) for text in in_metas(metas, names)]
    unique: dict[str, Found[str]] = {}
    for found in stated:
        unique.setdefault(found.value, found)
    return tuple(unique.values())


def authors_in(node: Node, metas: Metas) -> Found[tuple[str, ...]] | None:
    """The persons among declared authors: all that JSON-LD names, else all in the meta tags of the first name that
    tells of any.
    """
    told = [(JSON_LD, strings(node.get(key))) for key in ("author", "creator")]
    told += [(META, metas.get(name, [])) for name in AUTHORS]
    for origin, values in told:
        if names := tuple(dict.fromkeys(name for value in values[:MOST_AUTHORS] for name in declared_names(value))):
            return Found(names, origin)
    return person_by_one_name(persons(node.get("author")))


def person_by_one_name(names: list[str]) -> Found[tuple[str, ...]] | None:
    """The author whom JSON-LD calls a person, and by one name alone."""
    return next((Found(found, JSON_LD) for name in names if (found := single_name(name))), None)


def first_stamp(node: Node, keys: Iterable[str], metas: Metas, names: Iterable[str]) -> Stamp | None:
    """The first day in the article's JSON-LD, else in the meta tags."""
    stamps = (stamp_of(found.value, found.origin) for found in names_in(node, keys, metas, names))
    return next(filter(None, stamps), None)


def only_stamp(tree: HtmlElement, name: str) -> Stamp | None:
    """The day that microdata give under that name, where they give one alone: lists of articles give each its own."""
    texts = {element.get("datetime") or element.get("content") or text_of(element) for element in marked(tree, name)}
    stamps = {stamp.day: stamp for text in texts if (stamp := stamp_of(text, META))}
    return next(iter(stamps.values())) if len(stamps) == 1 else None


def canonical(tree: HtmlElement, metas: Metas) -> str | None:
    """The address that the page gives as its own."""
    links = (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    return next((url for url in (*in_metas(metas, ("og:url",)), *links) if url and "://" in url), None)


def headings_in(elements: Iterable[HtmlElement]) -> tuple[str, ...]:
    """The texts of the first of some headings, each once; without the site's name, which leads to its front page."""
    own = (element for element in islice(elements, MOST_HEADINGS) if not any(map(is_way_home, element.iter("a"))))
    return tuple(dict.fromkeys(text for text in map(text_of, own) if 0 < len(text) <= LONGEST_VALUE))


def is_way_home(link: HtmlElement) -> bool:
    """Does a link lead to the front page of a site?"""
    address = (link.get("href") or "").strip()
    return (
        bool(address) and not address.startswith(("#", "?", "javascript:")) and page_of(address) in ("", "index.html")
    )


def marked(tree: HtmlElement, name: str) -> Iterator[HtmlElement]:
    """The elements that microdata give that name."""
    return (element for element in tree.xpath("//*[@itemprop]") if name in element.get("itemprop").split())


def text_of(element: HtmlElement) -> str:
    """An element's text, on one line, with a space where a browser breaks it."""
    pieces: list[str] = []
    for event, child in iterwalk(element, events=("start", "end")):
        if event == "start":
            pieces += [" " if child.tag in BREAKS else "", child.text or ""]
        elif child is not element:
            pieces.append(child.tail or "")
    return clean("".join(pieces))
