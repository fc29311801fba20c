"""Storing one page at a time, for tests that care about what is stored and not about how many at once."""

from collections.abc import Iterable

from articles.capturing.arrival import Arrival
from articles.keeping import keep_captures, mark_captures
from articles.models import Article, Capture
from articles.parsing import ParsedArticle, Unreadable
from negotiations.extraction import Claim
from negotiations.store import Read, save_articles


def keep(content: bytes, origin: str = "page.txt") -> Capture:
    """Keep the bytes of a page."""
    return keep_captures([Arrival(origin, origin, content)])[0].capture


def save(capture: Capture, parsed: ParsedArticle, claims: Iterable[Claim] = ()) -> Article:
    """Store what was read from a capture; the records are left as they are."""
    return save_articles([Read(capture, parsed, tuple(claims))])[0].article


def mark(capture: Capture, reason: str) -> None:
    """Note why a capture could not be read."""
    mark_captures({capture: Unreadable(reason)})
