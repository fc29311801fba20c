"""Undoing what a server did to a page for the way: chunks and compression."""

import io
import zlib
from typing import Any

import brotli
from warcio.bufferedreaders import BufferedReader, ChunkedDataReader

from articles.capturing.arrival import Refused
from articles.capturing.places import too_large
from articles.parsing import LARGEST
from articles.parsing.kind import is_html

BLOCK = 16 * 2**10
"""Bytes unpacked at a time, which bounds what they can unpack to."""

OTHERS = ("zstd", "compress")
"""Encodings in use that nothing here undoes."""


class Brotli:
    """Undoes Brotli, of which a few bytes can stand for gigabytes: a block gives no more than a page can have."""

    def __init__(self) -> None:
        self.coder = brotli.Decompressor()

    @property
    def eof(self) -> bool:
        return bool(self.coder.is_finished())

    def decompress(self, block: bytes) -> bytes:
        return bytes(self.coder.process(block, output_buffer_limit=LARGEST + 1))


CODERS = BufferedReader.DECOMPRESSORS | {"br": Brotli}


def decoded(content: bytes, transfer: str, encodings: str) -> bytes:
    """The page's own bytes. Raises `Refused` where they cannot be had or are more than a page has.

    Crawlers often undo the coding and keep the header that tells of it; such a page is taken as it is.
    """
    if "chunked" in transfer.lower():
        content = ChunkedDataReader(io.BytesIO(content)).read()
    for encoding in reversed([encoding.strip() for encoding in encodings.lower().split(",")]):
        content = _unpacked(content, encoding.removeprefix("x-"))
    return content


def _unpacked(content: bytes, encoding: str) -> bytes:
    if not _is_coded(content, encoding) or encoding not in (*CODERS, *OTHERS):
        return content
    if encoding in OTHERS:
        raise Refused(f"is compressed as “{encoding}”, which is not read here. Capture the page without it.")
    bare = encoding == "deflate" and int.from_bytes(content[:2]) % 31 != 0  # some servers leave out zlib's own header
    try:
        return _in_blocks(content, CODERS["deflate_alt" if bare else encoding]())
    except (zlib.error, brotli.error) as error:
        raise Refused(f"is damaged: it cannot be unpacked ({error}). Capture the page again.") from error


def _is_coded(content: bytes, encoding: str) -> bool:
    return content.startswith(b"\x1f\x8b") if encoding == "gzip" else not is_html(content[:1024].decode("latin-1"))


def _in_blocks(content: bytes, coder: Any) -> bytes:
    page = bytearray()
    for start in range(0, len(content), BLOCK):
        page += coder.decompress(content[start : start + BLOCK])
        if len(page) > LARGEST:
            raise too_large(len(page))
    if not getattr(coder, "eof", True):
        raise Refused("is cut off: its compressed data end too soon. Capture the page again.")
    return bytes(page)
