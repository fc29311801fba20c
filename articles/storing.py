"""Storing articles: what was read from captures, and who published it."""

from collections.abc import Collection, Sequence
from typing import Any

from articles.canonical import canonical
from articles.corrections import apply_corrections
from articles.models import LONGEST_ADDRESS, Article, Capture, Story, Unsettled
from articles.outlets import outlets_named
from articles.parsing import ParsedArticle
from articles.searching.vocabulary import learn
from articles.signatures import signature
from articles.words import text_key

ReadFrom = tuple[Capture, ParsedArticle]
"""A capture with the article that was read from it."""


def store_articles(batch: Sequence[ReadFrom], known: Collection[int]) -> list[Article]:
    """Store the articles read from captures, each once, in place of what was read from these before.

    In the order of the batch, and as curators have corrected them. `known` are the primary keys of the captures that an
    article was read from before; one read from another is a story of its own until it is filed (`articles.filing`).
    A few queries for all of it; nobody else may store meanwhile.
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
    apply_corrections(articles)
    again = ["outlet", "overruled", *_columns(Capture(), ParsedArticle())]
    stored = Article.objects.bulk_create(
        articles, update_conflicts=True, unique_fields=["capture"], update_fields=again
    )
    Unsettled.note([article.pk for article in stored])
    learn(stored)
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
