"""The parser's one door."""

from articles.parsing.article import Known, ParsedArticle


def parse(content: bytes, url: str | None = None, *, known: Known | None = None) -> ParsedArticle:
    """Read a capture's bytes, HTML or plain text. Raises `Unreadable` where they give no article."""
    raise NotImplementedError
