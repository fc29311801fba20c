"""Whatever a server does instead of giving a page: one line that says what and what to do."""

import gzip
import itertools
import socket
import threading
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fetching.fetch import fault, fetched
from tests.fetching.site import HTML, Answer, Page, Site, Time, Visit, raw, redirect, serving

LARGEST = 100_000
PACKED = HTML | {"Content-Encoding": "gzip"}
BOMB = gzip.compress(b"a" * LARGEST * 100)


def of_type(kind: str) -> Page:
    return Page(b"%PDF-1.7", headers={"Content-Type": kind})


def endless(head: bytes, drop: bytes) -> Answer:
    """An answer that goes on until the client leaves."""

    def send(visit: Visit) -> None:
        visit.wfile.write(head)
        for _ in itertools.count():
            visit.wfile.write(drop)

    return send


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"

ANSWERS: dict[str, tuple[Answer, str]] = {
    # Statuses
    "no content": (Page(b"", 204), "answers 204: that brings no page"),
    "not modified, unasked": (Page(b"", 304, {}), "answers 304: that brings no page"),
    "bad request": (Page(b"no", 400), "answers 400: the server refuses the request"),
    "password": (Page(b"no", 401), "answers 401: it wants a password"),
    "forbidden": (Page(b"no", 403), "answers 403: it keeps robots out: save the page in a browser"),
    "missing": (Page(b"<p>Not here", 404), "answers 404: there is no such page: check the address"),
    "gone": (Page(b"", 410), "answers 410: the page is gone for good"),
    "too many": (Page(b"", 429), "answers 429: too many requests: try again later"),
    "withheld": (Page(b"", 451), "answers 451: it is withheld"),
    "fault": (Page(b"<p>An article, it seems", 500), "answers 500: the server has a fault: try again later"),
    "busy": (Page(b"", 503), "answers 503: the server has a fault: try again later"),
    # Redirects
    "to itself": (redirect("/page"), "redirects in a circle"),
    "nowhere": (Page(b"", 302, {}), "answers 302, a redirect, and not whereto"),
    "to a program": (redirect("javascript:go()"), "redirects to no address that can be fetched"),
    "to a file": (redirect("file:///etc/passwd"), "redirects to “file:///etc/passwd”: no address"),
    "with a password": (redirect("http://me:secret@news.test/"), "redirects to “http://news.test/”: the address names"),
    "to nonsense": (redirect("http://[/"), "redirects to “http://[/”: the address names no host"),
    # Other things than pages
    "pdf": (of_type("application/pdf"), "not a page but application/pdf: only HTML and plain text are read."),
    "picture": (of_type("image/jpeg"), "not a page but image/jpeg"),
    "json": (of_type("application/json; charset=utf-8"), "not a page but application/json"),
    "film": (of_type("video/mp4"), "not a page but video/mp4"),
    "feed": (of_type("application/rss+xml"), "a feed or data (application/rss+xml), not a page"),
    # Sizes
    "too large, as it says": (Page(b"a" * (LARGEST + 1)), "too large for a page"),
    "too large, without a word": (endless(HEAD + b"\r\n", b"a" * 1000), "too large for a page"),
    "a bomb": (Page(BOMB, headers=PACKED), "too large for a page"),
    # Packing
    "packed as nobody asked": (Page(b"x", headers=HTML | {"Content-Encoding": "br"}), "packed as br, which was not"),
    "packed twice": (Page(b"x", headers=HTML | {"Content-Encoding": "gzip, gzip"}), "packed as gzip, gzip, which"),
    "not packed": (Page(b"<p>plain", headers=PACKED), "packed as gzip, and it is not"),
    "half a packet": (Page(gzip.compress(b"<p>half" * 99)[:20], headers=PACKED), "the answer broke off"),
    # Broken answers
    "half a page": (raw(HEAD + b"Content-Length: 1000\r\n\r\n<p>half"), "the answer broke off in the middle"),
    "half a piece": (raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n40\r\n<p>"), "the answer broke off in the middle"),
    "nothing": (raw(b""), "the server does not answer as a web server does"),
    "a length beyond counting": (
        raw(HEAD + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n"),
        "the server does not answer as a web server does",
    ),
    "a length that is none": (raw(HEAD + b"Content-Length: ten\r\n\r\n"), "the server does not answer as a web server"),
    "another tongue": (raw(b"220 mail.example ESMTP\r\n"), "the server does not answer as a web server does"),
    "headers without end": (endless(HEAD, b"X-More: and more\r\n"), "the server does not answer as a web server does"),
}


@pytest.mark.parametrize(("answer", "said"), ANSWERS.values(), ids=ANSWERS)
def test_a_bad_answer_is_one_line(answer: Answer, said: str, site: Site) -> None:
    site.pages["/page"] = answer
    line = fault(f"{site.address}/page", largest=LARGEST)
    assert said in line
    assert "secret" not in line


def test_more_redirects_than_anyone_needs(site: Site) -> None:
    site.pages |= {f"/{number}": redirect(f"/{number + 1}") for number in range(20)}
    assert "more than 10 redirects" in fault(f"{site.address}/0")
    assert site.paths() == [f"/{number}" for number in range(11)]


def test_a_circle_by_way_of_another_page(site: Site) -> None:
    site.pages |= {"/a": redirect("/b"), "/b": redirect("/a")}
    assert "in a circle" in fault(f"{site.address}/a")
    assert site.paths() == ["/a", "/b"]


def test_a_bomb_takes_no_memory(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is unpacked in pieces, of which none is larger than asked for."""
    sizes = []
    unpacker = zlib.decompressobj

    class Counting:
        def __init__(self, window: int) -> None:
            self.real = unpacker(window)

        def decompress(self, piece: bytes, most: int) -> bytes:
            sizes.append(len(unpacked := self.real.decompress(piece, most)))
            return unpacked

        def __getattr__(self, name: str) -> object:
            return getattr(self.real, name)

    monkeypatch.setattr("articles.fetching.body.zlib.decompressobj", Counting)
    site.pages["/"] = Page(BOMB, headers=PACKED)
    assert "too large" in fault(f"{site.address}/", largest=LARGEST)
    assert sum(sizes) < 2 * LARGEST


# Servers that cannot be asked


def test_nobody_listens() -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        said = fault(f"http://127.0.0.1:{bound.getsockname()[1]}/")
    assert said == "the server refuses connections: check the address, or try again later."


def test_a_server_that_keeps_silent(site: Site) -> None:
    released = threading.Event()

    def answer(visit: Visit) -> None:
        released.wait()

    site.pages["/"] = answer
    assert "did not answer in time: try again later" in fault(f"{site.address}/", to_read=0.1)
    released.set()


@pytest.mark.parametrize(
    ("head", "drop"), [(HEAD, b"X"), (HEAD + b"\r\n", b"a")], ids=["drop by drop in its head", "drop by drop"]
)
def test_an_answer_that_drips(head: bytes, drop: bytes, site: Site, time: Time) -> None:
    """Each drop comes in time, and all of them would take for ever."""

    def drip(visit: Visit) -> None:
        visit.wfile.write(head)
        for _ in itertools.count():
            time.now += 1
            visit.wfile.write(drop)

    site.pages["/"] = drip
    said = fault(f"{site.address}/", clock=time, in_all=30)
    assert said == "the answer took more than 30 s: try again later."


# What looks bad and is not


def test_a_cookie_that_a_page_insists_on(site: Site) -> None:
    """Set by a redirect to the very same address."""

    def answer(visit: Visit) -> None:
        page = Page() if visit.headers["Cookie"] else redirect("/page", **{"Set-Cookie": "seen=1"})
        page(visit)

    site.pages["/page"] = answer
    assert fetched(f"{site.address}/page").content == Page().body
    assert fetched(f"{site.address}/page").content == Page().body
    assert [headers["Cookie"] for path, headers in site.asked if path == "/page"] == [None, "seen=1"] * 2


@pytest.mark.parametrize(
    "headers",
    [{}, {"Content-Type": "text/plain"}, {"Content-Type": "application/xhtml+xml"}, {"Content-Type": "TEXT/HTML"}],
    ids=["no type", "text", "xhtml", "capitals"],
)
def test_types_that_are_read(headers: dict[str, str], site: Site) -> None:
    site.pages["/"] = Page(headers=headers)
    assert fetched(f"{site.address}/").content == Page().body


def test_the_rest_goes_on_after_a_fault(site: Site, time: Time) -> None:
    site.pages["/good"] = Page()
    assert fault(f"{site.address}/bad", time=time)
    assert fetched(f"{site.address}/good", time=time).content


def test_what_the_software_trips_over_is_a_line_too(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.fetching.client.body_of", lambda response, largest: [][0])
    site.pages["/"] = Page()
    assert "the fetcher tripped over the answer (IndexError(" in fault(f"{site.address}/")


@settings(max_examples=60)
@given(st.sampled_from([b"", b"HTTP/1.1 ", HEAD, HEAD + b"Content-Encoding: gzip\r\n\r\n"]), st.binary(max_size=200))
def test_whatever_a_server_sends_is_a_page_or_a_line(head: bytes, rest: bytes) -> None:
    with serving() as site:
        site.pages["/"] = raw(head + rest)
        answer = fetched(f"{site.address}/", to_read=5)
    assert answer.fault.count("\n") == 0
    assert bool(answer.fault) != bool(answer.status)
