"""Storing articles: what was read from captures, and who published it."""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.db.models import Q
from django.utils.text import slugify

from articles.canonical import canonical
from articles.models import LONGEST_ADDRESS, Article, Capture, Outlet, Story, Unsettled
from articles.parsing import ParsedArticle
from articles.signatures import signature
from articles.words import text_key

ReadFrom = tuple[Capture, ParsedArticle]
"""A capture with the article that was read from it."""


def store_articles(batch: Sequence[ReadFrom], known: Collection[int]) -> list[Article]:
    """Store the articles read from captures, each once, in place of what was read from these before.

    In the order of the batch. `known` are the primary keys of the captures that an article was read from before; one
    read from another is a story of its own until it is filed (`articles.filing`). A few queries for all of it;
    nobody else may store meanwhile.
    """
    outlets = outlets_named({parsed.outlet for _, parsed in batch if parsed.outlet})
    stories = _own_stories([capture for capture, _ in batch], known)
    articles = [
        Article(
            capture=capture,
            key=key_of(capture),
            outlet=outlets.get(parsed.outlet or ""),
            story=stories[capture.pk],
            **_columns(capture, parsed),
        )
        for capture, parsed in batch
    ]
    again = ["outlet", *_columns(Capture(), ParsedArticle())]
    stored = Article.objects.bulk_create(
        articles, update_conflicts=True, unique_fields=["capture"], update_fields=again
    )
    Unsettled.note([article.pk for article in stored])
    return stored


def key_of(capture: Capture) -> str:
    """The key of the article that is read from a capture."""
    return capture.sha256[:16]


def _columns(capture: Capture, parsed: ParsedArticle) -> dict[str, Any]:
    """An article's columns that its page alone determines."""
    return {
        "url": web_address(parsed.url),
        "canonical": canonical(parsed.url or capture.address),
        "title": parsed.title or "",
        "agency": parsed.agency or "",
        "authors": list(parsed.authors),
        "published": parsed.published,
        "modified": parsed.modified,
        "origins": dict(parsed.origins),
        "language": parsed.language,
        "dateline": parsed.dateline or "",
        "body": parsed.body,
        "captions": parsed.captions,
        "text_key": text_key(parsed.title or "", parsed.body),
        "signature": signature(parsed.body, parsed.language),
    }


def web_address(url: str | None) -> str:
    """An address that a reader can be sent to, else "": what a page declares as its own may be anything."""
    usable = url and len(url) <= LONGEST_ADDRESS and url.lower().startswith(("http://", "https://"))
    return url if url and usable else ""


def as_parsed(article: Article) -> ParsedArticle:
    """A stored article as it was read from its capture."""
    return ParsedArticle(
        title=article.title or None,
        outlet=article.outlet.name if article.outlet else None,
        agency=article.agency or None,
        authors=tuple(article.authors),
        published=article.published,
        modified=article.modified,
        language=article.language,
        dateline=article.dateline or None,
        body=article.body,
        captions=article.captions,
        url=article.url or None,
        origins=article.origins,
    )


def _own_stories(captures: Sequence[Capture], known: Collection[int]) -> dict[int, Story]:
    """A story for the article of each capture, by the capture's primary key: the one that it has, or a new one."""
    filed = Article.objects.filter(capture__in=known).values_list("capture", "story") if known else ()
    found = {capture: Story(pk=story) for capture, story in filed}
    new = {capture.pk: Story(key=key_of(capture)) for capture in captures if capture.pk not in found}
    Story.objects.bulk_create(new.values())
    return found | new


def outlets_named(names: Iterable[str]) -> dict[str, Outlet]:
    """The outlets that have or had these names, by name; made now where there is none."""
    names = sorted(names)
    there = Outlet.objects.filter(Q(name__in=names) | Q(other_names__overlap=names)) if names else []
    former = {name: outlet for outlet in there for name in outlet.other_names}
    found = former | {outlet.name: outlet for outlet in there}
    return {name: found.get(name) or _new_outlet(name) for name in names}


def _new_outlet(name: str) -> Outlet:
    """Make an outlet. No two have the same slug."""
    slug = slugify(name, allow_unicode=True)[:180] or "outlet"
    if Outlet.objects.filter(slug=slug).exists():
        slug = f"{slug}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
    return Outlet.objects.create(name=name, slug=slug)
