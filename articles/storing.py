"""Storing articles: what was read from captures, and who published it."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Q
from django.utils.text import slugify

from articles.models import LONGEST_ADDRESS, Article, Capture, Outlet, Story
from articles.parsing import ParsedArticle

ReadFrom = tuple[Capture, ParsedArticle]
"""A capture with the article that was read from it."""


def store_articles(batch: Sequence[ReadFrom]) -> list[Article]:
    """Store the articles read from captures, each once, in place of what was read from these before.

    In the order of the batch. A few queries for all of it; nobody else may store meanwhile.
    """
    outlets = outlets_named({parsed.outlet for _, parsed in batch if parsed.outlet})
    stories = _stories({story_key(parsed) for _, parsed in batch})
    articles = [
        Article(
            capture=capture,
            key=capture.sha256[:16],
            outlet=outlets.get(parsed.outlet or ""),
            story=stories[story_key(parsed)],
            **_columns(parsed),
        )
        for capture, parsed in batch
    ]
    again = ["outlet", "story", *(_columns(ParsedArticle()))]
    return Article.objects.bulk_create(articles, update_conflicts=True, unique_fields=["capture"], update_fields=again)


def _columns(parsed: ParsedArticle) -> dict[str, Any]:
    """An article's columns that its page alone determines."""
    return {
        "url": web_address(parsed.url),
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
    }


def web_address(url: str | None) -> str:
    """An address that a reader can be sent to, else "": what a page declares as its own may be anything."""
    usable = url and len(url) <= LONGEST_ADDRESS and url.lower().startswith(("http://", "https://"))
    return url if url and usable else ""


def _stories(keys: Iterable[str]) -> dict[str, Story]:
    keys = sorted(keys)
    found = {story.key: story for story in Story.objects.filter(key__in=keys)}
    made = Story.objects.bulk_create(Story(key=key) for key in keys if key not in found)
    return found | {story.key: story for story in made}


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


def story_key(parsed: ParsedArticle) -> str:
    """The SHA-256 of the text's words, which copies share whatever their case, width, spaces and punctuation.

    A page without a text is told by its captions, or by its headline.
    """
    text = parsed.body or parsed.captions or parsed.title or ""
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())
    return hashlib.sha256(" ".join(words).encode()).hexdigest()
