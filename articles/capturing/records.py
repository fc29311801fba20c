"""A record of a WARC: the page in it, if it holds one, as the server sent it and with what it said of it."""

import json
import re
from dataclasses import dataclass, replace
from datetime import datetime

from warcio.limitreader import LimitReader
from warcio.statusandheaders import StatusAndHeaders, StatusAndHeadersParser

from articles.capturing.arrival import Arrival, Headers, Refused
from articles.capturing.coding import decoded
from articles.capturing.kinds import HEAD
from articles.capturing.names import printable
from articles.capturing.places import Place, too_large
from articles.capturing.rows import known_from, moment
from articles.parsing import LARGEST, Known
from articles.parsing.kind import is_html

PAGE_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "multipart/related")
CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)
FOUND = "200"
EXPORTED = "urn:sha256:"
"""How the target starts of a page without an address, as an archive like this writes it out."""
NOTED = ("published", "outlet", "language")
"""What such an archive notes of a page in `WARC-JSON-Metadata`."""


class Damaged(Exception):  # noqa: N818 - it names a state of the record
    """A record that cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Record:
    """A record's headers, its body, and at which byte of the WARC it starts."""

    headers: StatusAndHeaders
    body: LimitReader
    offset: int

    def header(self, name: str) -> str:
        """The value of a header, "" for none."""
        return self.headers.get_header(name) or ""

    @property
    def target(self) -> str:
        """What the record is about; some crawlers put it in brackets."""
        return printable(self.header("WARC-Target-URI").removeprefix("<").removesuffix(">").replace(" ", "%20"))

    @property
    def address(self) -> str:
        """The address that the record is about, if it is one of the web."""
        return self.target if self.target.lower().startswith(("http://", "https://")) else ""

    @property
    def noted(self) -> Known:
        """What a manifest said of the page before it was written out; other programs' notes are left aside."""
        try:
            notes = json.loads(self.header("WARC-JSON-Metadata") or "{}")
            return known_from({name: notes.get(name) for name in NOTED}) if isinstance(notes, dict) else Known()
        except (ValueError, RecursionError):
            return Known()

    @property
    def identity(self) -> str:
        """What it can be found by again."""
        return printable(self.header("WARC-Record-ID")) or f"at byte {self.offset}"

    @property
    def date(self) -> datetime | None:
        """When the page was captured."""
        try:
            return moment(self.header("WARC-Date"))
        except ValueError:
            return None

    def content(self) -> bytes:
        """The rest of the body. Raises `Damaged` where it is cut off."""
        content: bytes = self.body.read()
        self.require(self.body.limit)
        return content

    def require(self, missing: int) -> None:
        """Raises `Damaged` if bytes are missing."""
        if missing:
            raise Damaged(f"is cut off: {missing:,} bytes are missing. Get the file again.")


@dataclass(frozen=True, slots=True)
class Said:
    """What a server said of a page, or a crawler in its place."""

    found: bool
    status: int | None = None
    headers: Headers = ()

    def header(self, name: str) -> str:
        """The value of a header, "" for none."""
        return next((value for key, value in self.headers if key.lower() == name), "")

    @property
    def media_type(self) -> str:
        return self.header("content-type").split(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        declared = CHARSET.search(self.header("content-type"))
        return declared and declared[1]


def page_of(record: Record, place: Place) -> Arrival | None:
    """The page in a record, a failure where it cannot be had, `None` where it holds none. Raises `Damaged`."""
    said = _said_in(record)
    if not said.found or said.media_type not in (*PAGE_TYPES, ""):
        return None
    here = place.inside(record.target)
    here = replace(here, origin=f"{here.origin} {record.identity}")
    if record.body.limit > LARGEST:
        return here.failure(too_large(record.body.limit)) if said.media_type else None
    content = record.content()
    try:
        content = decoded(content, said.header("transfer-encoding"), said.header("content-encoding"))
    except Refused as refusal:
        return here.failure(refusal)
    here.visit.spend(len(content))
    if not said.media_type and not is_html(content[:HEAD].decode("latin-1")):
        return None
    known = replace(record.noted, url=record.address or None, captured=record.date, charset=said.charset)
    return here.arrival(content, here.with_known(known), record.address, said.status, said.headers)


def _said_in(record: Record) -> Said:
    """What the server said in a response, or of a resource the crawler; other records hold nothing that was found."""
    kind = record.header("WARC-Type").lower() if record.address else ""
    if kind == "resource" or record.target.startswith(EXPORTED):
        return Said(True, headers=(("Content-Type", record.header("Content-Type")),))
    return _answer(record) if kind == "response" else Said(False)


def _answer(record: Record) -> Said:
    try:
        answer = StatusAndHeadersParser((), verify=False).parse(record.body)
    except EOFError:
        return Said(False)
    code = answer.get_statuscode()
    headers = tuple((name.replace("\0", "�"), value.replace("\0", "�")) for name, value in answer.headers)
    return Said(code == FOUND, int(code) if code.isdecimal() and len(code) == 3 else None, headers)
