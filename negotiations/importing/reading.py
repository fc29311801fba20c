"""Reading a capture: the article in it, and its claims."""

import logging
from dataclasses import dataclass, fields, replace
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
    try:
        article = _storable(parse(content, known.url, known=known))
        claims = tuple(extract(article))
        _check_quotes(article, claims)
    except Unreadable:
        raise
    except Exception as error:
        logger.debug("A page could not be read", exc_info=True)
        raise Unreadable(f"the reader tripped over it ({error!r}): please report it together with the page.") from error
    return Reading(article, claims)


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
