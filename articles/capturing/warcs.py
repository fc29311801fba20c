"""WARC, what crawlers write: a stream of records, of which those with a page are taken.

Headers are parsed by warcio; its iterator over records ends at the first byte amiss, and we go on behind it.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import replace

from warcio.limitreader import LimitReader
from warcio.statusandheaders import StatusAndHeadersParser, StatusAndHeadersParserException

from articles.capturing.arrival import Arrival, Refused
from articles.capturing.gunzip import Gap
from articles.capturing.places import Bomb, Place
from articles.capturing.records import Damaged, Record, page_of

FIRST_LINE = re.compile(rb"WARC/\d")
VERSIONS = ("WARC/0.17", "WARC/0.18", "WARC/1.0", "WARC/1.1")

LONGEST_LINE = 64 * 2**10
LARGEST_HEAD = 2**20
"""Bytes of a record's headers, and of the page's own, in all."""
BLOCK = 64 * 2**10


def pages_of_warc(stream: io.BufferedReader, place: Place) -> Iterator[Arrival]:
    """The pages among the records; other records are counted as passed over, damaged ones are failures.

    A page is handed on when the next record is reached: the checksum of compressed data comes behind them. Raises
    `Refused` for what holds no record, and where the stream itself is damaged.
    """
    warc = _Warc(stream)
    arrival: Arrival | None = None
    any_record = False
    while True:
        try:
            first_line, garbage = warc.next_record()
        except Gap as gap:
            yield from _at_gap(gap, arrival, place)
            arrival, any_record = None, True
            continue
        except (Refused, Bomb):
            yield from [arrival] if arrival else []
            raise
        if arrival:
            yield arrival
        if garbage:
            yield place.failure(f"{garbage:,} bytes before byte {warc.offset:,} are no WARC record; the rest is read.")
        if not first_line:
            break
        arrival, any_record = _arrival(warc, first_line, place), True
    if not any_record:
        raise Refused("holds no WARC record: it is empty, or something else.")


def _at_gap(gap: Gap, before: Arrival | None, place: Place) -> Iterator[Arrival]:
    """The page before a gap, and a failure for the gap; or one for both, where the gap spoils the page."""
    if before and gap.spoils:
        yield replace(before, content=b"", fault=str(gap))
        return
    if before:
        yield before
    yield place.failure(gap)


def _arrival(warc: "_Warc", first_line: bytes, place: Place) -> Arrival | None:
    """The page in the record that starts with this line, or why there is none; `None` where it holds no page."""
    start = warc.offset - len(first_line)
    try:
        record = warc.read_record(first_line)
        page = page_of(record, place)
        warc.leave(record)
    except (Damaged, Gap) as fault:
        return place.failure(f"the record at byte {start:,} {fault}")
    if page is None:
        place.visit.passed_over["record"] += 1
    return page


class _Warc:
    """A WARC as warcio reads it, with no line and no head of a record larger than memory bears."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self.offset = 0
        self._stream = stream
        self._head_left = LARGEST_HEAD

    def next_record(self) -> tuple[bytes, int]:
        """The first line of the next record, empty at the end; and how many bytes before it belong to no record."""
        garbage = 0
        self._head_left = LARGEST_HEAD
        while line := self._counted(self._stream.readline(LONGEST_LINE)):
            if FIRST_LINE.match(line):
                return line, garbage
            garbage += len(line) if line.strip() else 0
        return b"", garbage

    def read_record(self, first_line: bytes) -> Record:
        """Read a record's headers. Raises `Damaged`."""
        start = self.offset - len(first_line)
        try:
            headers = StatusAndHeadersParser(VERSIONS).parse(self, first_line)
            length = int(headers.get_header("Content-Length") or "")
        except StatusAndHeadersParserException as error:
            raise Damaged("is of a version that cannot be read.") from error
        except ValueError as error:
            raise Damaged("does not say how long it is.") from error
        if length < 0:
            raise Damaged("does not say how long it is.")
        return Record(headers, LimitReader(self, length), start)

    def leave(self, record: Record) -> None:
        """Go on to the record's end. Raises `Damaged` where it is cut off."""
        while record.body.read(BLOCK):
            pass
        record.require(record.body.limit)

    def readline(self, length: int | None = None) -> bytes:
        """Read a line of headers, as warcio asks for it."""
        line = self._counted(self._stream.readline(min(length or LONGEST_LINE, LONGEST_LINE)))
        self._head_left -= len(line)
        if self._head_left < 0:
            raise Damaged(f"has more than {LARGEST_HEAD >> 20} MB of headers.")
        return line

    def read(self, length: int) -> bytes:
        """Read bytes of a record, as warcio asks for them."""
        return self._counted(self._stream.read(length))

    def _counted(self, data: bytes) -> bytes:
        self.offset += len(data)
        return data
