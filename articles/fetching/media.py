"""What a server says that its answer is."""

from email.message import Message

from articles.capturing.arrival import Refused
from articles.fetching.client import Answer

PAGES = ("text/html", "application/xhtml+xml", "text/plain")
FEEDS = ("application/rss+xml", "application/atom+xml", "application/xml", "text/xml", "application/rdf+xml")


def content_type(answer: Answer) -> tuple[str, str | None]:
    """The type and the encoding of an answer: ("text/html", "euc-kr"). A type not given is ""."""
    header = answer.header("content-type")
    if not header:
        return "", None
    message = Message()
    message["Content-Type"] = header
    return message.get_content_type(), message.get_content_charset()


def require_page(answer: Answer) -> None:
    """Raise `Refused` for an answer that is no page by its own word."""
    kind, _ = content_type(answer)
    if kind in FEEDS:
        raise Refused(f"a feed or data ({kind}), not a page: import_articles --feed takes a feed.")
    if kind and kind not in PAGES:
        raise Refused(f"not a page but {kind}: only HTML and plain text are read.")
