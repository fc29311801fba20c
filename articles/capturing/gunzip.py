"""A gzip stream, which in a WARC is a row of small ones: damage in one costs that one and not all behind it."""

import re
import zlib
from typing import Protocol

from articles.capturing.arrival import Refused

START = re.compile(rb"\x1f\x8b\x08[\x00-\x1f]")
"""What each small stream, a member, starts with."""

BLOCK = 64 * 2**10
WITH_GZIP_HEADER = zlib.MAX_WBITS | 16


class Gap(Refused):
    """Compressed data that cannot be read. Whoever can do without them reads on: what follows is another member.

    `spoils` tells that bytes handed out before belong to it, whose checksum was still to come.
    """

    def __init__(self, what: str, *, spoils: bool) -> None:
        super().__init__(f"{what} Get it again.")
        self.spoils = spoils


class Stream(Protocol):
    """What bytes are read from, as they come."""

    def read1(self, size: int, /) -> bytes:
        """Some bytes, at most `size`; none at the end."""


class Gunzip:
    """What a gzip stream unpacks to. Reading raises `Gap` at damage, and then goes on behind it."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._ahead = b""
        self._given = b""
        self._began = False
        self._member: zlib._Decompress | None = None

    def read1(self, size: int, /) -> bytes:
        """Some bytes, at most `size`; none at the end. Raises `Gap`."""
        while member := self._member or self._next_member():
            if data := self._unpacked(member, size):
                return data
        return b""

    def _next_member(self) -> "zlib._Decompress | None":
        """Begin with what follows, behind the zeros that a tape is filled up with; `None` at the end."""
        while not (ahead := self._ahead.lstrip(b"\0")):
            if not (ahead := self._stream.read1(BLOCK)):
                return None
            self._ahead = ahead
        self._ahead, self._began, self._member = ahead, False, zlib.decompressobj(WITH_GZIP_HEADER)
        return self._member

    def _unpacked(self, member: "zlib._Decompress", size: int) -> bytes:
        if not self._ahead:
            self._ahead = self._stream.read1(BLOCK)
        self._given = self._ahead or self._given
        try:
            data = member.decompress(self._ahead, size)
        except zlib.error as error:
            self._skip()
            raise Gap(f"is damaged: it cannot be unpacked ({error}).", spoils=self._began) from error
        if not (data or self._ahead or member.eof):
            self._skip()
            raise Gap("is cut off: its compressed data end too soon.", spoils=self._began)
        self._ahead = member.unused_data if member.eof else member.unconsumed_tail
        self._member = None if member.eof else member
        self._began = self._began or bool(data)
        return data

    def _skip(self) -> None:
        """Go on to what looks like the start of a member: a broken one may have swallowed some of the next."""
        self._member, ahead = None, self._given[1:]
        while not (start := START.search(ahead)) and (more := self._stream.read1(BLOCK)):
            ahead = ahead[-3:] + more
        self._ahead = ahead[start.start() :] if start else b""
