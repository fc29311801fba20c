"""What a file or a container's member is: a page, or a container of pages of which kind."""

import re
from enum import Enum, auto
from pathlib import PurePosixPath

from articles.parsing.kind import is_html
from articles.parsing.mhtml import is_mhtml


class Kind(Enum):
    """How pages are taken from it."""

    PAGE = auto()
    WARC = auto()
    LINES = auto()
    ZIP = auto()
    GZIP = auto()
    OTHER = auto()


PAGES = (".txt", ".html", ".htm", ".xhtml", ".mhtml", ".mht")
CONTAINERS = {".warc": Kind.WARC, ".jsonl": Kind.LINES, ".zip": Kind.ZIP, ".wacz": Kind.ZIP}
SUFFIXES = (*PAGES, *CONTAINERS)
"""What pages and containers of pages are called; each may be compressed as well (`.warc.gz`)."""

HEAD = 8192
"""How many bytes are enough to tell a kind."""

SIGNATURES = (
    (re.compile(rb"\x1f\x8b\x08"), Kind.GZIP),
    (re.compile(rb"PK(?:\x03\x04|\x05\x06)"), Kind.ZIP),
    (re.compile(rb"WARC/\d\.\d+\r?\n"), Kind.WARC),
)


def kind_of(head: bytes, name: str) -> Kind:
    """What starts with these bytes and has this name. A signature has the last word: names are often wrong.

    `OTHER` is what neither is called like a page nor looks like one; it may still be one if a manifest says so.
    """
    signed = next((kind for signature, kind in SIGNATURES if signature.match(head)), None)
    suffix = suffix_of(name)
    if signed or suffix in CONTAINERS:
        return signed or CONTAINERS[suffix]
    return Kind.PAGE if suffix in PAGES or is_mhtml(head) or is_html(head.decode("latin-1")) else Kind.OTHER


def suffix_of(name: str) -> str:
    """The end of a name that tells its kind, in lower case, without a ".gz" behind it."""
    path = PurePosixPath(name.lower().removesuffix(".gz"))
    return path.suffix


def named_like_pages(name: str) -> bool:
    """Is something of this name taken from a folder?"""
    return suffix_of(name) in SUFFIXES


def named_like_one_page(name: str) -> bool:
    """Does the name promise a single page, rather than a container of who knows how many?"""
    return suffix_of(name) not in CONTAINERS
