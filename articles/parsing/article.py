"""What is read from one capture: the article, and what was known of it beforehand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime


class Unreadable(Exception):  # noqa: N818 - it names a state of the capture, in the archive's words
    """A capture that gives no article. Its message says in one line what is wrong and what to do."""


class NothingFound(Unreadable):
    """A capture that is a page, and has no article on it."""


@dataclass(frozen=True, slots=True)
class Known:
    """What came with a capture and not in it, from a manifest, a server or a web archive; `None` where nothing did.

    `captured` is when the page was captured, with its zone; `charset` the encoding that the server said it has.
    """

    url: str | None = None
    published: date | None = None
    outlet: str | None = None
    language: str | None = None
    captured: datetime | None = None
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """An article as its page gives it. Empty where the page does not say; nothing is guessed.

    `title`, `body` and `captions` are the texts that claims' offsets count in: `body` has a blank line between
    paragraphs; `captions` has a photo caption a line, each once. `language` is "en" or "ko" ("" if neither).
    `origins` names where each fact was found, by its field: "json-ld", "meta", "address", "text" (of the page, around
    the article or in it) or "manifest".
    """

    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = field(default=())
    published: date | None = None
    modified: date | None = None
    language: str = ""
    dateline: str | None = None
    body: str = ""
    captions: str = ""
    url: str | None = None
    origins: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The article's own text, by the name that readers of other extractors expect."""
        return self.body
