"""WARC: every page in it, to the letter, and nothing else."""

import io
import zlib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import brotli
import pytest

from articles.capturing.arrival import Refused
from articles.capturing.files import File
from articles.capturing.places import Place
from articles.capturing.warcs import pages_of_warc
from articles.parsing import LARGEST, Known
from tests.importing.containers import ADDRESS, Warc, arrivals, chunked, faults, gzipped
from tests.importing.pages import FIRST, THIRD

CAPTURED = datetime(2024, 6, 14, 3, tzinfo=UTC)
PAGE = THIRD.encode()


def written(folder: Path, warc: Warc, name: str = "crawl.warc.gz") -> Path:
    path = folder / name
    path.write_bytes(warc.content)
    return path


@pytest.mark.parametrize("name", ["crawl.warc.gz", "crawl.warc", "crawl.html"])  # the content tells
@pytest.mark.parametrize("compressed", [True, False])
def test_a_page_comes_with_what_the_crawler_noted(name: str, compressed: bool, tmp_path: Path) -> None:
    path = written(tmp_path, Warc(compressed=compressed).response("1", PAGE, ETag='"x"'), name)
    (page,) = arrivals(path)
    assert page.content == PAGE
    assert page.label == f"{path}: {ADDRESS}1"
    assert page.origin.startswith(f"{path}: {ADDRESS}1 <urn:uuid:")
    assert page.known == Known(url=f"{ADDRESS}1", captured=CAPTURED, charset="utf-8")
    assert (page.address, page.status) == (f"{ADDRESS}1", 200)
    assert page.headers == (("Content-Type", "text/html; charset=utf-8"), ("ETag", '"x"'))


@pytest.mark.parametrize(
    ("content", "headers"),
    [
        (chunked(PAGE), {"Transfer_Encoding": "chunked"}),
        (gzipped(PAGE), {"Content_Encoding": "gzip"}),
        (gzipped(PAGE), {"Content_Encoding": "X-GZIP"}),
        (chunked(gzipped(PAGE)), {"Transfer_Encoding": "chunked", "Content_Encoding": "gzip"}),
        (zlib.compress(PAGE), {"Content_Encoding": "deflate"}),
        (zlib.compress(PAGE, wbits=-15), {"Content_Encoding": "deflate"}),  # as some servers understand it
        (gzipped(zlib.compress(PAGE)), {"Content_Encoding": "deflate, gzip"}),
        (brotli.compress(PAGE), {"Content_Encoding": "br"}),
        # undone by the crawler, which left the header
        (PAGE, {"Transfer_Encoding": "chunked"}),
        (PAGE, {"Content_Encoding": "gzip"}),
        (PAGE, {"Content_Encoding": "br"}),
        (PAGE, {"Content_Encoding": "utf-8"}),  # said by servers that mean something else
    ],
)
def test_what_was_done_for_the_way_is_undone(content: bytes, headers: dict[str, str], tmp_path: Path) -> None:
    (page,) = arrivals(written(tmp_path, Warc().response("1", content, **headers)))
    assert page.content == PAGE


@pytest.mark.parametrize("media_type", ["text/html", "application/xhtml+xml; charset=utf-8", "TEXT/PLAIN", ""])
def test_pages_are_told_by_their_type_or_their_look(media_type: str, tmp_path: Path) -> None:
    assert [page.content for page in arrivals(written(tmp_path, Warc().response("1", PAGE, media_type)))] == [PAGE]


def test_a_resource_is_a_page_if_it_is_one_of_the_web(tmp_path: Path) -> None:
    warc = Warc().record(f"{ADDRESS}1", "resource", FIRST.encode(), media_type="text/plain; charset=utf-8")
    warc.record("urn:text:https://news.invalid/1", "resource", b"A crawler's own note.", media_type="text/plain")
    warc.record(f"{ADDRESS}view.png", "resource", b"\x89PNG", media_type="image/png")
    (page,) = arrivals(written(tmp_path, warc))
    assert page.content == FIRST.encode()
    assert page.known.charset == "utf-8"


def test_records_that_are_no_pages_are_counted_and_no_failures(tmp_path: Path) -> None:
    warc = Warc().record("", "warcinfo", b"software: test\r\n", media_type="application/warc-fields")
    warc.response("1.png", b"\x89PNG", "image/png").response("1.png", b"\x89PNG\r\n\x1a\n", "")
    warc.response("old", "", status="301 Moved Permanently", Location=ADDRESS).response("gone", PAGE, status="404 Gone")
    warc.response("1", b"", kind="revisit").response("1", PAGE)
    source = File(written(tmp_path, warc))
    for _ in range(2):  # counted anew each time
        assert [page.content for page in source.arrivals()] == [PAGE]
        assert source.passed_over == {"record": 6}


def test_a_warc_without_pages_is_no_failure(tmp_path: Path) -> None:
    source = File(written(tmp_path, Warc().response("1.png", b"\x89PNG", "image/png")))
    assert list(source.arrivals()) == []
    assert source.passed_over == {"record": 1}


def test_garbage_between_records_is_said_and_the_rest_is_read(tmp_path: Path) -> None:
    warc = Warc(compressed=False).response("1", PAGE).raw(b"\0" * 100_000 + b"\nlost\r\n").response("2", PAGE)
    found = arrivals(written(tmp_path, warc.raw(b"\r\n\r\n")))
    assert [page.known.url for page in found if not page.fault] == [f"{ADDRESS}1", f"{ADDRESS}2"]
    (fault,) = faults(found)
    assert "100,007 bytes before byte 1" in fault
    assert "are no WARC record" in fault


LENGTH = b"Content-Length: "


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda warc: warc.replace(LENGTH, b"Content-Length: x", 1), "does not say how long it is"),
        (lambda warc: warc.replace(LENGTH, b"Content-Length: -", 1), "does not say how long it is"),
        (lambda warc: warc.replace(LENGTH, b"X-Length: ", 1), "does not say how long it is"),
        (lambda warc: warc.replace(b"WARC/1.0", b"WARC/7.0", 1), "is of a version that cannot be read"),
        (lambda warc: warc.replace(LENGTH, b"X: " + b"y" * 3 * 2**20 + b"\r\n" + LENGTH, 1), "MB of headers"),
        (lambda warc: warc.replace(b"WARC-Type", b"x: y\r\n" * 180_000 + b"WARC-Type", 1), "MB of headers"),
    ],
    ids=["no number", "negative", "none", "version", "a long header", "many headers"],
)
def test_a_damaged_record_is_said_and_the_rest_is_read(spoil: object, fault: str, tmp_path: Path) -> None:
    assert callable(spoil)
    path = tmp_path / "crawl.warc"
    good = Warc(compressed=False).response("2", PAGE).content
    path.write_bytes(spoil(Warc(compressed=False).response("1", PAGE).content) + good)
    found = arrivals(path)
    assert [page.known.url for page in found if not page.fault] == [f"{ADDRESS}2"]
    assert f"{path}: the record at byte 0 " in faults(found)[0]
    assert fault in faults(found)[0]


@pytest.mark.parametrize("kept", [0.9, 0.4], ids=["in the page", "in the headers"])
def test_a_record_that_is_cut_off_is_a_failure(kept: float, tmp_path: Path) -> None:
    whole, cut = (Warc(compressed=False).response(name, PAGE).content for name in "12")
    path = tmp_path / "crawl.warc"
    path.write_bytes(whole + cut[: int(len(cut) * kept)])
    found = arrivals(path)
    assert [page.known.url for page in found if not page.fault] == [f"{ADDRESS}1"]
    (fault,) = faults(found)
    assert f"the record at byte {len(whole):,} is cut off" in fault


def test_a_record_passed_over_that_is_cut_off_is_a_failure_too(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    path.write_bytes(Warc(compressed=False).response("1.png", bytes(500), "image/png").content[:-100])
    (fault,) = faults(arrivals(path))
    assert "is cut off: 96 bytes are missing" in fault


@pytest.mark.parametrize(
    ("spoil", "left", "fault"),
    [
        (lambda good, bad, rest: good + rest + bad[:-50], "13", "is cut off"),
        (lambda good, bad, rest: good + rest + bad[:5], "13", "is cut off"),
        (lambda good, bad, rest: good + bad[:-50] + rest, "13", "is "),  # the crawler died, and went on later
        (lambda good, bad, rest: good + bad[:50] + b"\xff" * 99 + bad[150:] + rest, "13", "is damaged"),
        (lambda good, bad, rest: good + b"lost" * 50_000 + rest, "13", "is damaged"),
        (lambda good, bad, rest: good + b"\0" * 512 + rest + b"\0" * 99_000, "13", ""),  # a tape filled up
        (lambda good, bad, rest: bad[:50], "", "is cut off"),
    ],
    ids=["cut off", "in its header", "cut off inside", "damaged inside", "garbage inside", "filled up", "nothing else"],
)
def test_damage_in_a_compressed_warc_costs_one_record(spoil: Any, left: str, fault: str, tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(spoil(*(Warc().response(name, PAGE).content for name in "123")))
    found = arrivals(path)
    assert [page.known.url for page in found if not page.fault] == [ADDRESS + name for name in left]
    assert [page.content for page in found if not page.fault] == [PAGE] * len(left)
    said = faults(found)
    assert len(said) == bool(fault)
    assert fault in "".join(said)


class Failing(io.RawIOBase):
    """A stream that gives some bytes, and then fails."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if not self.content:
            raise Refused("is damaged.")
        size = min(len(buffer), len(self.content))
        buffer[:size], self.content = self.content[:size], self.content[size:]
        return size


def test_the_page_before_a_stream_fails_is_taken() -> None:
    stream: io.BufferedReader = io.BufferedReader(Failing(Warc(compressed=False).response("1", PAGE).content))
    pages = pages_of_warc(stream, Place("crawl.warc", "/crawl.warc", "crawl.warc"))
    assert next(pages).content == PAGE
    with pytest.raises(Refused, match="is damaged"):
        next(pages)


@pytest.mark.parametrize(
    ("content", "headers", "fault"),
    [
        (b"x" * (LARGEST + 1), {}, "too large for a page: 20 MB"),
        (gzipped(b" " * (LARGEST + 1)), {"Content_Encoding": "gzip"}, "too large for a page"),
        (
            chunked(gzipped(b" " * 400 * 2**20), 2**20),
            {"Content_Encoding": "gzip", "Transfer_Encoding": "chunked"},
            "large",
        ),
        (gzipped(PAGE)[:-50], {"Content_Encoding": "gzip"}, "is cut off"),
        (gzipped(PAGE)[:50] + b"x" * 500, {"Content_Encoding": "gzip"}, "is damaged"),
        (brotli.compress(b" " * 400 * 2**20, quality=1), {"Content_Encoding": "br"}, "too large for a page"),
        (brotli.compress(PAGE)[:-9], {"Content_Encoding": "br"}, "is cut off"),
        (b"\x0b\x02\x80page\x03 and more that is none", {"Content_Encoding": "br"}, "is damaged"),
        (b"(\xb5/\xfdpage", {"Content_Encoding": "zstd"}, "compressed as “zstd”"),
    ],
    ids=[
        "large",
        "a bomb",
        "a bomb in chunks",
        "cut off",
        "damaged",
        "brotli bomb",
        "brotli cut off",
        "brotli",
        "zstd",
    ],
)
def test_a_page_that_cannot_be_had_fails_alone(
    content: bytes, headers: dict[str, str], fault: str, tmp_path: Path
) -> None:
    found = arrivals(written(tmp_path, Warc().response("1", content, **headers).response("2", PAGE)))
    assert [page.known.url for page in found if not page.fault] == [f"{ADDRESS}2"]
    (line,) = faults(found)
    assert line.startswith(f"{tmp_path}/crawl.warc.gz: {ADDRESS}1: ")
    assert fault in line


@pytest.mark.parametrize(
    ("before", "after", "known"),
    [
        (b"WARC-Target-URI: https://news.invalid/1", b"WARC-Target-URI: <https://news.invalid/a b>", "a%20b"),
        (b"WARC-Date: 2024-06-14T03:00:00Z", b"WARC-Date: 2024-06-14T03:00:00.123456789Z", "1"),
    ],
)
def test_headers_as_some_crawlers_write_them(before: bytes, after: bytes, known: str, tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    path.write_bytes(Warc(compressed=False).response("1", PAGE).content.replace(before, after))
    (page,) = arrivals(path)
    assert (page.known.url, page.known.captured and page.known.captured.date()) == (ADDRESS + known, CAPTURED.date())


@pytest.mark.parametrize("date", [b"yesterday", b"0001-01-01T00:00:00Z", b"2024"])
def test_a_date_that_is_none_is_left_open(date: bytes, tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    warc = Warc(compressed=False).response("1", PAGE).content
    path.write_bytes(warc.replace(b"WARC-Date: 2024-06-14T03:00:00Z", b"WARC-Date: " + date))
    (page,) = arrivals(path)
    assert page.known.captured is None


def test_a_record_without_a_name_is_found_by_its_place(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    warc = Warc(compressed=False).response("1", PAGE).content.replace(b"WARC-Record-ID", b"X-Record-ID")
    path.write_bytes(warc)
    (page,) = arrivals(path)
    assert page.origin == f"{path}: {ADDRESS}1 at byte 0"


@pytest.mark.parametrize("content", [b"", gzipped(b""), b"nothing of the kind"])
def test_a_file_without_a_record_is_a_failure(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(content)
    assert any("holds no WARC record" in fault for fault in faults(arrivals(path)))
