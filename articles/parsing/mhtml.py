"""MHTML, a page that a browser saved as one message with its pictures: its HTML, its address, when it was saved."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime
from itertools import islice, pairwise

from articles.parsing.article import Known, Unreadable

FIRST_HEADER = re.compile(rb"[A-Za-z][A-Za-z-]{0,60}:[ \t]")
END_OF_HEADERS = re.compile(rb"(?:^|\r?\n)\r?\n")
MIME_VERSION = re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)
HOLDS_PAGE = re.compile(
    rb"^content-type:\s*(?:multipart/(?:related|mixed|alternative)|text/html)", re.IGNORECASE | re.MULTILINE
)
LONGEST_HEADERS = 64 * 2**10
"""Bytes."""

HTML = ("text/html", "application/xhtml+xml")
DEEPEST = 3
"""How deep parts may lie within parts; browsers need two."""
MOST_PARTS = 10_000


def is_mhtml(content: bytes) -> bool:
    """Is it a message that can hold a page? Its headers tell: browsers save MHTML under other names as well."""
    start = _start(content)
    if not FIRST_HEADER.match(content, start):
        return False
    headers, _ = _split(content[start : start + LONGEST_HEADERS])
    return bool(MIME_VERSION.search(headers) and HOLDS_PAGE.search(headers))


def unwrapped(content: bytes, known: Known) -> tuple[bytes, Known]:
    """The HTML in an MHTML capture, and what is known of it with what the message says where that was silent.

    Any other capture comes back as it is. Raises `Unreadable` for a message without HTML.
    """
    if not is_mhtml(content):
        return content, known
    page = _main_part(content[_start(content) :])
    if page is None:
        raise Unreadable("The MHTML file holds no HTML page; save the page again, as HTML or MHTML.")
    known = with_envelope(content, known)
    charset = known.charset or page.headers.get_content_charset()
    return page.content(), replace(known, url=known.url or page.address, charset=charset)


def with_envelope(content: bytes, known: Known) -> Known:
    """What is known of an MHTML capture, with the address and the time of saving in its headers where it was silent."""
    if not is_mhtml(content):
        return known
    envelope, _ = _read(content[_start(content) :][:LONGEST_HEADERS])
    address = _address(envelope, "Snapshot-Content-Location") or _address(envelope, "Content-Location")
    return replace(known, url=known.url or address, captured=known.captured or _date(envelope))


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a message: its headers, and its content as it was encoded for the way."""

    headers: Message
    encoded: bytes

    @property
    def address(self) -> str | None:
        return _address(self.headers, "Content-Location")

    def content(self) -> bytes:
        self.headers.set_payload(self.encoded.decode("ascii", "surrogateescape"))
        content = self.headers.get_payload(decode=True)
        return content if isinstance(content, bytes) else b""


def _main_part(message: bytes) -> _Part | None:
    """The page itself: the part named as the root, else the one from the page's address, else the first with HTML.

    Frames and advertisements are parts with HTML as well.
    """
    envelope, _ = _read(message)
    root, address = str(envelope.get_param("start", "")), _address(envelope, "Snapshot-Content-Location")
    pages = [part for part in islice(_parts(message), MOST_PARTS) if part.headers.get_content_type() in HTML]
    named = (part for part in pages if root and str(part.headers.get("Content-ID", "")).strip() == root)
    located = (part for part in pages if address and part.address == address)
    return next(named, None) or next(located, None) or next(iter(pages), None)


def _parts(message: bytes, depth: int = 0) -> Iterator[_Part]:
    """What a message consists of, and its parts in turn.

    The email package's own parser works for minutes on a message that is nested to spite.
    """
    headers, body = _read(message)
    boundary = headers.get_boundary() if headers.get_content_maintype() == "multipart" else None
    if boundary is None:
        yield _Part(headers, body)
    elif depth < DEEPEST:
        name = re.escape(boundary.encode("utf-8", "surrogateescape"))
        lines = re.finditer(b"--" + name + rb"(?:--)?[ \t]*(?:(?=\r?\n)|$)", body)
        ends = (line.span() for line in lines if body[line.start() - 1 : line.start()] in (b"", b"\n"))
        for (_, start), (end, _) in pairwise((*ends, (len(body), 0))):
            yield from _parts(body[start:end].lstrip(b"\r").removeprefix(b"\n"), depth + 1)


def _read(message: bytes) -> tuple[Message, bytes]:
    """The headers of a message or part, and what comes behind them."""
    headers, body = _split(message)
    return BytesHeaderParser().parsebytes(headers), body


def _split(message: bytes) -> tuple[bytes, bytes]:
    end = END_OF_HEADERS.search(message, 0, LONGEST_HEADERS)
    return (message[: end.start()], message[end.end() :]) if end else (message[:LONGEST_HEADERS], b"")


def _start(content: bytes) -> int:
    """Where the first header starts: behind a byte order mark and empty lines, if there are any."""
    head = content[:200]
    return len(head) - len(head.lstrip(b"\xef\xbb\xbf \t\r\n"))


def _address(part: Message, header: str) -> str | None:
    """The web address in a header, which may be folded over lines."""
    address = "".join(str(part.get(header, "")).split())
    return address if address.lower().startswith(("http://", "https://")) else None


def _date(envelope: Message) -> datetime | None:
    """When the message was written; without a zone, in UTC."""
    try:
        written = parsedate_to_datetime(str(envelope.get("Date", "")))
    except (TypeError, ValueError):
        return None
    return written if written.tzinfo else written.replace(tzinfo=UTC)
