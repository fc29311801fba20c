"""Storing sources: captures to the letter, and the articles read from them."""

import hashlib
import re
import unicodedata
from dataclasses import asdict

from django.utils.text import slugify

from articles.capturing.arrival import Arrival
from articles.models import LONGEST_ADDRESS, Article, Capture, Outlet, Story
from articles.parsing import Known, ParsedArticle


def digest_of(content: bytes) -> str:
    """The SHA-256 by which a capture is told."""
    return hashlib.sha256(content).hexdigest()


def known_as_json(known: Known) -> dict[str, str]:
    """What is known of a capture, as the database keeps it: only what is given, the day as ISO text."""
    return {name: str(value) for name, value in asdict(known).items() if value is not None}


def keep_capture(page: Arrival) -> tuple[Capture, bool]:
    """Return the capture of these bytes, and whether that is news: kept only now, or more is known of it now."""
    values = {
        "content": page.content,
        "size": len(page.content),
        "origin": page.origin,
        "known": known_as_json(page.known),
        "captured_at": page.known.captured,
        "address": page.address,
        "status": page.status,
        "headers": [list(pair) for pair in page.headers],
    }
    capture, created = Capture.objects.defer("content").get_or_create(sha256=digest_of(page.content), defaults=values)
    widened = not created and not knows(capture, page.known)
    if widened:
        capture.known |= known_as_json(page.known)
        capture.save(update_fields=["known"])
    return capture, created or widened


def knows(capture: Capture, known: Known) -> bool:
    """Is all this known of the capture already?"""
    return all(capture.known.get(name) == value for name, value in known_as_json(known).items())


def mark_failed(capture: Capture, reason: str) -> None:
    """Note why a capture cannot be read, unless an article was read from it before."""
    if not Article.objects.filter(capture=capture).exists():
        _set_state(capture, Capture.State.FAILED, reason)


def store_article(capture: Capture, parsed: ParsedArticle) -> Article:
    """Store the article read from a capture, in place of what was read from it before."""
    outlet = outlet_named(parsed.outlet) if parsed.outlet else None
    story, _ = Story.objects.get_or_create(key=story_key(parsed))
    values = {
        "outlet": outlet,
        "story": story,
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
    article, _ = Article.objects.update_or_create(
        capture=capture, defaults=values, create_defaults=values | {"key": capture.sha256[:16]}
    )
    _set_state(capture, Capture.State.READ, "")
    return article


def web_address(url: str | None) -> str:
    """An address that a reader can be sent to, else "": what a page declares as its own may be anything."""
    usable = url and len(url) <= LONGEST_ADDRESS and url.lower().startswith(("http://", "https://"))
    return url if url and usable else ""


def _set_state(capture: Capture, state: Capture.State, failure: str) -> None:
    if (capture.state, capture.failure) != (state, failure):
        capture.state, capture.failure = state, failure
        capture.save(update_fields=["state", "failure"])


def outlet_named(name: str) -> Outlet:
    """Return the outlet that has or had this name, made now if there is none. No two have the same slug."""
    named = Outlet.objects.filter(name=name).first() or Outlet.objects.filter(other_names__contains=[name]).first()
    if named:
        return named
    slug = slugify(name, allow_unicode=True)[:180] or "outlet"
    if Outlet.objects.exclude(name=name).filter(slug=slug).exists():
        slug = f"{slug}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
    return Outlet.objects.get_or_create(name=name, defaults={"slug": slug})[0]


def story_key(parsed: ParsedArticle) -> str:
    """The SHA-256 of the text's words, which copies share whatever their case, width, spaces and punctuation.

    A page without a text is told by its captions, or by its headline.
    """
    text = parsed.body or parsed.captions or parsed.title or ""
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())
    return hashlib.sha256(" ".join(words).encode()).hexdigest()
