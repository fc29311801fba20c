"""What is read from one capture: the article, and what was known of it beforehand."""

from dataclasses import dataclass, field
from datetime import date


class Unreadable(Exception):  # noqa: N818 - it names a state of the capture, in the archive's words
    """A capture that gives no article. Its message says in one line what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class Known:
    """What came with a capture and not in it, from a manifest or a curator; `None` where nothing did."""

    url: str | None = None
    published: date | None = None
    outlet: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """An article as its page gives it. Empty where the page does not say; nothing is guessed.

    `title`, `body` and `captions` are the texts that claims' offsets count in: `body` has a blank line between
    paragraphs; `captions` has a photo caption a line, each once. `language` is "en" or "ko" ("" if neither).
    `published_from` names where the day was found: "manifest", "json-ld", "meta", "text", "address" or "".
    """

    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = field(default=())
    published: date | None = None
    published_from: str = ""
    language: str = ""
    dateline: str | None = None
    body: str = ""
    captions: str = ""
    url: str | None = None

    @property
    def text(self) -> str:
        """The article's own text, by the name that readers of other extractors expect."""
        return self.body
