"""Captures as a web archive: WARC 1.1, a gzip member for each record, so that replay tools take it as it is.

What a server answered is a `response`, a file from anywhere else a `resource`. Bodies are written as they are stored,
unpacked; headers that said otherwise keep their words under another name.
"""

import json
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from http import HTTPStatus
from io import BytesIO
from typing import Any, BinaryIO

from django.conf import settings
from django.db import transaction
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from articles.fetching import is_address
from articles.fetching.robots import PRODUCT
from articles.models import Capture
from articles.parsing import Unreadable
from articles.parsing.decode import decode
from articles.parsing.kind import is_html
from articles.parsing.mhtml import is_mhtml

VERSION = "1.1"
ORIGINAL = "X-Orig-"
"""What stands before the name of a header that no longer holds, as other web archives have it."""
OF_ITS_OWN = ("url", "captured", "charset")
"""What is known of a capture and has its place in the record already."""


def write_warc(output: BinaryIO) -> None:
    """Write every capture, the oldest first, each in memory only while it is written."""
    writer = WARCWriter(output, gzip=True, warc_version=VERSION)
    about = {"software": f"{PRODUCT}/{settings.VERSION}", "format": f"WARC File Format {VERSION}"}
    writer.write_record(writer.create_warcinfo_record("", about))
    with transaction.atomic():  # without, the database would copy all that is to come before it hands over the first
        for capture in _captures():
            writer.write_record(_record(writer, capture))


def _captures() -> Iterator[Capture]:
    return Capture.objects.order_by("stored_at", "pk").iterator(chunk_size=1)


def _record(writer: WARCWriter, capture: Capture) -> Any:
    content = bytes(capture.content)
    answered = capture.status is not None and is_address(capture.address)
    kind = "response" if answered else "resource"
    return writer.create_warc_record(
        _target(capture),
        kind,
        payload=BytesIO(content),
        length=len(content),
        warc_content_type="" if answered else _content_type(content),
        warc_headers_dict=_named_fields(capture),
        http_headers=_http_headers(capture) if answered else None,
    )


def _target(capture: Capture) -> str:
    """The page's address; for a page without one, what tells its bytes from all others."""
    known = capture.known.get("url", "")
    return capture.address or (known if is_address(known) else f"urn:sha256:{capture.sha256}")


def _named_fields(capture: Capture) -> dict[str, str]:
    """The record's own header. The same capture has the same number in every export."""
    number = uuid.uuid5(uuid.NAMESPACE_URL, f"urn:sha256:{capture.sha256}")
    known = {name: value for name, value in capture.known.items() if name not in OF_ITS_OWN}
    return {
        "WARC-Record-ID": f"<urn:uuid:{number}>",
        "WARC-Date": _moment(capture.captured_at or capture.stored_at),
        "WARC-Payload-Digest": f"sha256:{capture.sha256}",
        **({"WARC-JSON-Metadata": json.dumps(known)} if known else {}),
    }


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _content_type(content: bytes) -> str:
    """What a file is taken for. What could not be read came in as a page all the same, and goes out as one."""
    if is_mhtml(content):
        return "multipart/related"
    try:
        return "text/html" if is_html(decode(content)) else "text/plain"
    except Unreadable:
        return "text/plain"


def _http_headers(capture: Capture) -> StatusAndHeaders:
    """The server's answer, with the length and the packing that the body has here."""
    headers = [(_renamed(name, value, capture.size), value) for name, value in capture.headers]
    if not any(name.lower() == "content-length" for name, _ in headers):
        headers.append(("Content-Length", str(capture.size)))
    return StatusAndHeaders(_status_line(capture.status or 0), headers, protocol="HTTP/1.1")


def _renamed(name: str, value: str, size: int) -> str:
    """A header's name, another for one that does not hold of a body of `size` bytes as it is."""
    packing = name.lower() in ("content-encoding", "transfer-encoding")
    holds = not packing and (name.lower() != "content-length" or value == str(size))
    return name if holds else ORIGINAL + name


def _status_line(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)
