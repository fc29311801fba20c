"""Reading a page: the file's bytes, the article in them, and its claims."""

import logging
import stat
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from articles.parsing import LARGEST, Known, ParsedArticle, Unreadable, parse
from negotiations.extraction import Claim, extract

logger = logging.getLogger(__name__)


class Refused(Exception):  # noqa: N818 - it names what happens to the file
    """A file whose bytes are not taken in. Its message says in one line why and what to do."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from a capture."""

    article: ParsedArticle
    claims: tuple[Claim, ...]


def read_file(path: Path) -> bytes:
    """Return a page's bytes. Raises `Refused` for what is no file, cannot be opened or is larger than `LARGEST`."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise Refused("not a file.")
        if status.st_size > LARGEST:
            raise Refused(_too_large(status.st_size))
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise Refused("there is no such file.") from error
    except OSError as error:
        raise Refused(f"cannot be opened: {error.strerror}.") from error
    if len(content) > LARGEST:
        raise Refused(_too_large(len(content)))
    return content


def _too_large(size: int) -> str:
    return f"too large for a page: {size >> 20:,} MB, at most {LARGEST >> 20} are read. Split or trim it."


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
