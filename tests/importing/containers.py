"""Containers of pages, made with the libraries that others make them with."""

import gzip
import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from articles.capturing.arrival import Arrival
from articles.capturing.files import File

ADDRESS = "https://news.invalid/"
DATE = "2024-06-14T03:00:00Z"

Content = bytes | str


def as_bytes(content: Content) -> bytes:
    return content.encode() if isinstance(content, str) else content


def arrivals(path: Path, **given: Any) -> list[Arrival]:
    return list(File(path, **given).arrivals())


def faults(found: Iterable[Arrival]) -> list[str]:
    return [f"{arrival.label}: {arrival.fault}" for arrival in found if arrival.fault]


def zipped(members: Mapping[str, Content], way: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", way) as archive:
        for name, content in members.items():
            archive.writestr(name, as_bytes(content))
    return stream.getvalue()


def lines(*rows: Mapping[str, Any]) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


class Warc:
    """A WARC in the making."""

    def __init__(self, *, compressed: bool = True) -> None:
        self._stream = io.BytesIO()
        self._writer = WARCWriter(self._stream, gzip=compressed)

    @property
    def content(self) -> bytes:
        return self._stream.getvalue()

    def response(
        self,
        name: str,
        content: Content,
        media_type: str = "text/html; charset=utf-8",
        *,
        status: str = "200 OK",
        kind: str = "response",
        **headers: str,
    ) -> "Warc":
        """Add what a server answered; a header's name is given with "_" for "-"."""
        said = [("Content-Type", media_type)] if media_type else []
        said += [(name.replace("_", "-"), value) for name, value in headers.items()]
        answer = StatusAndHeaders(status, said, protocol="HTTP/1.1")
        return self.record(ADDRESS + name, kind, as_bytes(content), answer)

    def record(
        self, uri: str, kind: str, content: bytes, answer: StatusAndHeaders | None = None, media_type: str | None = None
    ) -> "Warc":
        record = self._writer.create_warc_record(
            uri,
            kind,
            payload=io.BytesIO(content),
            http_headers=answer,
            warc_content_type=media_type or "",
            warc_headers_dict={"WARC-Date": DATE},
        )
        self._writer.write_record(record)
        return self

    def raw(self, content: bytes) -> "Warc":
        """Add bytes that are no record."""
        self._stream.write(content)
        return self


def chunked(content: bytes, size: int = 100) -> bytes:
    pieces = [content[start : start + size] for start in range(0, len(content), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in [*pieces, b""])


def gzipped(content: Content) -> bytes:
    return gzip.compress(as_bytes(content), mtime=0)
