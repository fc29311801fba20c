"""Reading a capture: the article in it, and its claims."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from articles.parsing import Known, ParsedArticle, Unreadable, parse
from negotiations.extraction import Claim, extract

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from a capture."""

    article: ParsedArticle
    claims: tuple[Claim, ...]


def read_capture(content: bytes, known: Known) -> Reading:
    """Read the article in a capture and its claims. Raises `Unreadable`, also for what the software trips over."""
    with _named_faults():
        return _with_claims(_storable(parse(content, known.url, known=known)))


def packed(title: str, body: str, captions: str, dateline: str, published: date | None) -> bytes:
    """Pack the texts of an article that was read before, its place and its day, for `read_packed`."""
    return json.dumps([title, body, captions, dateline, published and published.isoformat()]).encode()


def read_packed(content: bytes, _known: Known) -> Reading:
    """Read the claims in texts that `packed` packed. Raises `Unreadable` for what the software trips over."""
    title, body, captions, dateline, published = json.loads(content)
    day = date.fromisoformat(published) if published else None
    article = ParsedArticle(title=title or None, body=body, captions=captions, dateline=dateline or None, published=day)
    with _named_faults():
        return _with_claims(article)


def _with_claims(article: ParsedArticle) -> Reading:
    claims = tuple(extract(article))
    _check_quotes(article, claims)
    return Reading(article, claims)


@contextmanager
def _named_faults() -> Iterator[None]:
    """Let what the software trips over be a page that cannot be read."""
    try:
        yield
    except Unreadable:
        raise
    except Exception as error:
        logger.debug("A page could not be read", exc_info=True)
        raise Unreadable(f"the reader tripped over it ({error!r}): please report it together with the page.") from error


def _storable(article: ParsedArticle) -> ParsedArticle:
    """Leave out NUL characters, which PostgreSQL cannot store, before any offset is counted."""
    texts = {column.name: getattr(article, column.name) for column in fields(article)}
    spoilt: dict[str, Any] = {
        name: text.replace("\0", "") for name, text in texts.items() if isinstance(text, str) and "\0" in text
    }
    return replace(article, **spoilt) if spoilt else article


def _check_quotes(article: ParsedArticle, claims: tuple[Claim, ...]) -> None:
    """Make sure that every quote is the article's text at its offsets, to the letter."""
    parts = {"title": article.title or "", "body": article.body, "caption": article.captions}
    for claim in claims:
        if not claim.quote or parts[claim.part][claim.start : claim.end] != claim.quote:
            raise ValueError(f"{claim.rule}: {claim.quote!r} is not the {claim.part} from {claim.start} to {claim.end}")
