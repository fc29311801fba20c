"""`manage.py export captures --format warc`: every page to the letter, in records that other tools read."""

import hashlib
import io
import json
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from warcio.archiveiterator import ArchiveIterator

from articles.models import Capture

FETCHED = "<p>방위비 협상</p>".encode("euc-kr")
SAVED = b"<html><body><p>Talks went on in Seoul.</p></body></html>"
TEXT = "Talks went on in 서울.".encode()
MHTML = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n\r\n<p>Talks\r\n--x--\r\n"
BROKEN = b"%PDF-1.7 \x00\xff"
MOMENT = datetime(2024, 5, 24, 9, 30, 0, 125, tzinfo=UTC)
PLACE = "https://news.example/기사?id=1"


def capture(content: bytes, **values: Any) -> Capture:
    digest = hashlib.sha256(content).hexdigest()
    values = {"origin": "page.html", "size": len(content)} | values
    return Capture.objects.create(sha256=digest, content=content, **values)


@pytest.fixture
def captures(db: None) -> list[Capture]:
    headers = [
        ["Content-Type", "text/html; charset=euc-kr"],
        ["content-encoding", "gzip"],
        ["Transfer-Encoding", "chunked"],
        ["Content-Length", "7"],
        ["X-Name", "방위비"],
        ["Set-Cookie", "a=1"],
        ["Set-Cookie", "b=2"],
    ]
    known = {"url": PLACE, "captured": "2024-05-24T09:30:00.000125+00:00", "charset": "euc-kr"}
    return [
        capture(FETCHED, address=PLACE, status=200, headers=headers, known=known, captured_at=MOMENT),
        capture(SAVED, known={"url": "http://news.example/2", "outlet": "한강일보", "published": "2024-05-24"}),
        capture(TEXT),
        capture(MHTML),
        capture(BROKEN, state=Capture.State.FAILED, failure="No page."),
    ]


def exported() -> bytes:
    output = io.BytesIO()
    text = io.TextIOWrapper(output)  # as standard output is
    call_command("export", "captures", format="warc", stdout=text)
    return output.getvalue()


def records(warc: bytes) -> Iterator[tuple[Any, bytes]]:
    """Each record with its payload, its digests verified."""
    for record in ArchiveIterator(io.BytesIO(warc), check_digests="raise"):
        yield record, record.content_stream().read()


def named(record: Any, name: str) -> str | None:
    value: str | None = record.rec_headers.get_header(name)
    return value


def test_every_capture_is_there_to_the_letter(captures: list[Capture]) -> None:
    (about, said), *found = records(exported())
    assert about.rec_type == "warcinfo"
    assert f"software: SMA-Archive/{settings.VERSION}".encode() in said
    assert [payload for _, payload in found] == [FETCHED, SAVED, TEXT, MHTML, BROKEN]
    assert [named(record, "WARC-Payload-Digest") for record, _ in found] == [f"sha256:{c.sha256}" for c in captures]
    assert {record.rec_headers.protocol for record, _ in found} == {"WARC/1.1"}


def test_what_a_server_answered_is_a_response(captures: list[Capture]) -> None:
    _, (record, _), *_ = records(exported())
    assert record.rec_type == "response"
    assert named(record, "WARC-Target-URI") == PLACE
    assert named(record, "WARC-Date") == "2024-05-24T09:30:00.000125Z"
    assert named(record, "WARC-JSON-Metadata") is None
    assert (record.http_headers.protocol, record.http_headers.statusline) == ("HTTP/1.1", "200 OK")
    assert record.http_headers.headers == [
        ("Content-Type", "text/html; charset=euc-kr"),
        ("X-Orig-content-encoding", "gzip"),
        ("X-Orig-Transfer-Encoding", "chunked"),
        ("X-Orig-Content-Length", "7"),
        ("X-Name", "%EB%B0%A9%EC%9C%84%EB%B9%84"),
        ("Set-Cookie", "a=1"),
        ("Set-Cookie", "b=2"),
        ("Content-Length", str(len(FETCHED))),
    ]


def test_headers_that_hold_stay(db: None) -> None:
    headers = [["Content-Type", "text/html"], ["Content-Length", str(len(SAVED))]]
    capture(SAVED, address=PLACE, status=299, headers=headers)
    _, (record, _) = records(exported())
    assert record.http_headers.statusline == "299"
    assert record.http_headers.headers == [tuple(pair) for pair in headers]


def test_a_file_is_a_resource(captures: list[Capture]) -> None:
    _, _, *found = [record for record, _ in records(exported())]
    assert {record.rec_type for record in found} == {"resource"}
    assert [named(record, "WARC-Target-URI") for record in found] == [
        "http://news.example/2",
        *(f"urn:sha256:{capture.sha256}" for capture in captures[2:]),
    ]
    assert [named(record, "Content-Type") for record in found] == [
        "text/html",
        "text/plain",
        "multipart/related",
        "text/plain",
    ]
    assert json.loads(named(found[0], "WARC-JSON-Metadata") or "") == {"outlet": "한강일보", "published": "2024-05-24"}
    stored = captures[1].stored_at.astimezone(UTC)
    assert named(found[0], "WARC-Date") == stored.isoformat().replace("+00:00", "Z")


def test_each_record_is_a_member_of_its_own(captures: list[Capture]) -> None:
    """So replay tools can go to one without unpacking what is before it."""
    rest, members = exported(), []
    while rest:
        unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
        members.append(unpacker.decompress(rest))
        rest = unpacker.unused_data
    assert len(members) == 1 + len(captures)
    assert all(member.startswith(b"WARC/1.1\r\n") for member in members)


def test_the_same_captures_have_the_same_numbers(captures: list[Capture]) -> None:
    first, again = ([named(record, "WARC-Record-ID") for record, _ in records(exported())][1:] for _ in range(2))
    assert first == again
    assert len(set(first)) == len(captures)


@pytest.mark.django_db
def test_an_empty_archive_is_a_warc_too() -> None:
    assert [record.rec_type for record, _ in records(exported())] == ["warcinfo"]


class Terminal(io.StringIO):
    """Someone's screen."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("table", "output", "said"),
    [
        ("rounds", io.StringIO(), "Only captures are written as --format warc."),
        ("captures", Terminal(), "Send it to a file: … > captures.warc.gz"),
    ],
)
@pytest.mark.django_db
def test_bad_usage(table: str, output: io.StringIO, said: str) -> None:
    with pytest.raises(CommandError, match=said.replace("(", ".")) as fault:
        call_command("export", table, format="warc", stdout=output)
    assert fault.value.returncode == 2
    assert output.getvalue() == ""
