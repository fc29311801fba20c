"""From bytes to text: whatever the server or the page declares, and where they declare nothing or something wrong."""

import re
import unicodedata

from articles.parsing.article import Unreadable
from articles.parsing.encodings import narrow, unmarked_wide_encoding, wide_encoding
from articles.parsing.lines import MOST_CHARACTERS
from articles.parsing.mojibake import unscrambled
from articles.parsing.signatures import kind_of_file

LARGEST = 20 * 2**20
"""Bytes. No article's page comes near it; what is larger is a dump, a film or a mistake."""

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]")
RARE_LINE_ENDS = re.compile(r"[\x85\u2028\u2029]")
TWICE_ESCAPED = re.compile(r"&(?:amp;)+(?=(?:#\d{1,7}|#x[0-9a-f]{1,6}|(?!lt;|gt;)[a-z]{2,8}\d{0,2});)", re.IGNORECASE)
"""The ampersand of "&amp;#8217;" or "&amp;nbsp;"; a bracket may be meant to be seen, and would make a tag."""
IN_PIECES = re.compile(r"[\u0300-\u036f\u1100-\u11ff]")
"""Letters of Hangul, and accents, that a system has stored apart."""
PADDING = re.compile(rb"\x00{9,}\Z")


def decode(content: bytes, served: str | None = None) -> str:
    """Text of a capture, with plain line ends and no control characters. Raises `Unreadable` where it is no text.

    `served` is the encoding that the server named; it counts for as much as what the page declares.
    """
    text = unscrambled(decoded(padding_off(content)[: 4 * MOST_CHARACTERS], served)[:MOST_CHARACTERS])
    if text.count("\ufffd") > len(text) / 20:
        raise Unreadable(
            "The capture is in no encoding we know, or was saved from a wrong one; capture the page again."
        )
    text = CONTROL.sub("", with_plain_line_ends(text))
    return TWICE_ESCAPED.sub("&", unicodedata.normalize("NFC", text) if IN_PIECES.search(text) else text)


def with_plain_line_ends(text: str) -> str:
    """Every system's end of a line as a line feed."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.isascii() else RARE_LINE_ENDS.sub("\n", text)


def padding_off(content: bytes) -> bytes:
    """A capture's bytes, refused where they can be no page, without the zeros that a crash leaves behind a file."""
    if len(content) > LARGEST:
        size, most = len(content) >> 20, LARGEST >> 20
        raise Unreadable(f"The capture has {size} MB, and an article's page at most {most}; import the page alone.")
    if not content.strip(b"\x00 \t\r\n\x0b\x0c"):
        raise Unreadable("The capture is empty; capture the page again.")
    if found := kind_of_file(content):
        raise Unreadable(f"The capture is {found.what}, not a page; {found.advice}.")
    padding = PADDING.search(content, max(0, len(content.rstrip(b"\x00")) - 1))
    return content[: padding.start() + -padding.start() % 4] if padding else content


def decoded(content: bytes, served: str | None) -> str:
    """Byte order marks first, then what the bytes themselves prove, then what server and page declare."""
    if encoding := wide_encoding(content) or unmarked_wide_encoding(content):
        return content.decode(encoding, "replace")
    if content.count(0) > max(10, len(content) / 50):
        raise Unreadable("The capture is binary, not a page; save the page as HTML or plain text.")
    return narrow(content, served)
