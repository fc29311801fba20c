"""A file as a source: its page to the letter, or one line on why there is none."""

import os
import socket
import tracemalloc
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from articles.capturing.files import File
from articles.parsing import LARGEST, Known
from tests.importing.containers import Warc, arrivals, faults, gzipped
from tests.importing.pages import FIRST, THIRD

MHTML = (
    "Snapshot-Content-Location: https://news.invalid/3\r\nDate: Fri, 14 Jun 2024 03:00:00 +0000\r\n"
    f"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{THIRD}"
)
SAVED = datetime(2024, 6, 14, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "content", "page"),
    [
        ("a.txt", FIRST, FIRST),
        ("a.xhtml", THIRD, THIRD),
        ("a.txt", THIRD, THIRD),
        ("a.html", gzipped(THIRD), THIRD),  # as a server sent it, saved by a program that did not look
        ("a.txt.gz", gzipped(FIRST), FIRST),
        ("a.html.gz", THIRD, THIRD),  # named as the server called it, and unpacked on the way
        ("a.aspx", THIRD, THIRD),  # looks like a page
        ("a", "<!DOCTYPE html><html></html>", "<!DOCTYPE html><html></html>"),
        ("a.txt", "", ""),  # for the reader to say
    ],
)
def test_a_file_is_a_page(name: str, content: str | bytes, page: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    (arrival,) = arrivals(path, known=Known(outlet="Courier"))
    assert (arrival.content, arrival.fault) == (page.encode(), "")
    assert (arrival.label, arrival.origin, arrival.known) == (str(path), str(path), Known(outlet="Courier"))


@pytest.mark.parametrize("name", ["page.mhtml", "page.mht", "page.html", "page"])
def test_a_saved_page_is_kept_to_the_letter_and_tells_its_address(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(MHTML.encode())
    (arrival,) = arrivals(tmp_path / name, known=Known(url="https://news.invalid/told"))
    assert arrival.content == MHTML.encode()
    assert arrival.known == Known(url="https://news.invalid/told", captured=SAVED)


def test_the_origin_is_the_true_path(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FIRST)
    (tmp_path / "link.txt").symlink_to("a.txt")
    (arrival,) = arrivals(tmp_path / "link.txt")
    assert (arrival.label, arrival.origin) == (f"{tmp_path}/link.txt", f"{tmp_path}/a.txt")


# Bad input


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(2 * 2**30)


def listening(path: Path) -> None:
    """Make a socket; its path must be short."""
    before = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(path.name)
    finally:
        os.chdir(before)


BAD: dict[str, tuple[Callable[[Path], Any], str]] = {
    "2 GB": (sparse, "too large for a page: 2,048 MB, at most 20 are read"),
    "a pipe": (os.mkfifo, "not a file."),
    "a socket": (listening, "not a file."),
    "a device": (lambda path: path.symlink_to("/dev/zero"), "not a file."),
    "a folder": (lambda path: path.mkdir(), "not a file."),
    "gone": (lambda path: None, "there is no such file."),
    "a link to nothing": (lambda path: path.symlink_to("nowhere"), "there is no such file."),
    "a link to itself": (
        lambda path: path.symlink_to(path.name),
        "cannot be opened: Too many levels of symbolic links.",
    ),
    "cut off": (lambda path: path.write_bytes(gzipped(THIRD)[:-20]), "is cut off: its compressed data end too soon"),
    "damaged": (lambda path: path.write_bytes(gzipped(THIRD)[:10] + b"\xff" * 50), "is damaged: it cannot be unpacked"),
    "compressed again and again": (
        lambda path: path.write_bytes(gzipped(gzipped(gzipped(gzipped(gzipped(FIRST)))))),
        "lies in 4 containers, one in the other",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_line(name: str, tmp_path: Path) -> None:
    make, fault = BAD[name]
    path = tmp_path / "page.html"
    make(path)
    (arrival,) = arrivals(path, listed_in="list.csv, line 2")
    assert (arrival.label, arrival.content) == (str(path), b"")
    assert arrival.fault.startswith(fault)
    assert arrival.fault.endswith("Listed in list.csv, line 2.")
    assert "\n" not in arrival.fault


def test_a_file_of_another_kind_is_refused_unless_a_manifest_lists_it(tmp_path: Path) -> None:
    path = tmp_path / "page.cgi"
    path.write_text(FIRST)
    assert "not a page: only .txt" in faults(arrivals(path))[0]
    (arrival,) = arrivals(path, listed_in="list.csv, line 2")
    assert arrival.content == FIRST.encode()


def test_a_file_that_may_not_be_opened_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def guarded(path: Path, *_: Any) -> Any:
        raise PermissionError(13, "Permission denied")  # root, as whom tests may run, may open everything

    (tmp_path / "a.txt").write_text(FIRST)
    monkeypatch.setattr(Path, "open", guarded)
    assert faults(arrivals(tmp_path / "a.txt")) == [f"{tmp_path}/a.txt: cannot be opened: Permission denied."]


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * (LARGEST + 1))
    monkeypatch.setattr("articles.capturing.files.size_of", lambda file: 50)
    assert "too large for a page" in faults(arrivals(tmp_path / "a.txt"))[0]


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (OSError(5, "Input/output error"), "cannot be read: Input/output error."),
        (KeyError("oops"), "the software tripped over it (KeyError('oops'))"),
    ],
)
def test_what_goes_wrong_on_the_way_ends_no_run(
    error: Exception, fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: Any) -> Any:
        raise error

    (tmp_path / "a.txt").write_text(FIRST)
    monkeypatch.setattr("articles.capturing.files.pages_in", failing)
    assert fault in faults(arrivals(tmp_path / "a.txt"))[0]


def test_a_container_is_never_held_in_memory(tmp_path: Path) -> None:
    """A film of 200 MB in a WARC, between pages of 4 MB: no more than a page or two at a time."""
    path = tmp_path / "crawl.warc"
    size, page = 200 * 2**20, Warc(compressed=False).response("1", b"x" * (4 * 2**20)).content
    with path.open("wb") as file:
        file.write(page)
        file.write(f"WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: {size}\r\n\r\n".encode())
        file.seek(size, os.SEEK_CUR)
        file.write(page * 5)
    source = File(path)
    tracemalloc.start()
    try:
        found = [len(arrival.content) for arrival in source.arrivals()]
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (found, source.passed_over) == ([4 * 2**20] * 6, {"record": 1})
    assert peak < 20 * 2**20


def test_the_limit_leaves_room_for_any_page() -> None:
    assert 5 * 2**20 < LARGEST < 300 * 2**20
