"""What a fetched page brings with it, and what was sent to get it."""

import gzip
from datetime import UTC, date, datetime

import pytest

from tests.fetching.fetch import fetched, pages
from tests.fetching.site import HTML, Page, Site, Visit, redirect


def test_a_page_brings_what_the_server_said(site: Site) -> None:
    headers = {"Content-Type": 'text/html; charset="EUC-KR"', "ETag": '"a1"'}
    body = "<p>방위비 협상</p>".encode("euc-kr")
    site.pages["/page"] = Page(body, headers=headers)
    before = datetime.now(UTC)
    page = fetched(f"{site.address}/page#top")
    assert page.content == body
    assert page.label == f"{site.address}/page#top"
    assert page.status == 200
    assert ("ETag", '"a1"') in page.headers
    assert page.known.charset == "euc-kr"
    assert page.known.captured
    assert before <= page.known.captured <= datetime.now(UTC)
    assert (page.fault, page.unchanged) == ("", False)


def test_a_page_has_the_address_at_the_end_of_its_redirects(site: Site) -> None:
    site.pages |= {"/old": redirect("/new?id=1#text"), "/new?id=1": Page()}
    page = fetched(f"{site.address}/old")
    assert (page.origin, page.address) == (f"{site.address}/old", f"{site.address}/new?id=1")
    assert page.known.url == page.address


def test_a_packed_page_is_unpacked(site: Site) -> None:
    body = b"<p>Talks, " * 50_000
    site.pages["/"] = Page(gzip.compress(body), headers=HTML | {"Content-Encoding": "gzip"})
    page = fetched(f"{site.address}/")
    assert page.content == body
    assert ("Content-Encoding", "gzip") in page.headers


def test_headers_in_no_known_encoding(site: Site) -> None:
    """They are kept as text, which the database takes."""

    def answer(visit: Visit) -> None:
        visit.wfile.write(b"HTTP/1.1 200 OK\r\nX-Raw: \xb9\xe6\r\nX-Utf: \xeb\xb0\xa9\r\nContent-Length: 4\r\n\r\n<p>a")

    site.pages["/"] = answer
    headers = dict(fetched(f"{site.address}/").headers)
    assert (headers["X-Raw"], headers["X-Utf"]) == ("¹æ", "방")


def test_a_request_says_who_asks(site: Site) -> None:
    site.pages["/"] = Page()
    fetched(f"{site.address}/", user_agent="SMA-Archive/9.9 (+https://archive.example)")
    for path in ("/robots.txt", "/"):
        assert site.headers(path)["User-Agent"] == "SMA-Archive/9.9 (+https://archive.example)"
    sent = site.headers("/")
    assert sent["Accept"].startswith("text/html")
    assert sent["Accept-Encoding"] == "gzip"
    assert (sent["Cookie"], sent["If-None-Match"], sent["If-Modified-Since"]) == (None, None, None)


def test_a_page_comes_once_in_a_run(site: Site) -> None:
    site.pages["/page"] = Page()
    run = pages()
    spellings = ["/page", "/page#photo", "/x/../page"]
    assert [run.fetched(site.address + path) is not None for path in spellings] == [True, False, False]
    assert site.paths() == ["/page"]


def test_the_day_a_feed_gives_comes_along(site: Site) -> None:
    site.pages["/page"] = Page()
    page = pages().fetched(f"{site.address}/page", date(2024, 5, 24))
    assert page
    assert page.known.published == date(2024, 5, 24)


# Pages that the archive has


MARKS = {"/page": ('"a1"', "Fri, 24 May 2024 00:00:00 GMT"), "/dated": (None, "Fri, 24 May 2024 00:00:00 GMT")}


def test_a_page_that_is_still_the_same(site: Site) -> None:
    site.pages["/page"] = Page(b"", 304, {"ETag": '"a1"'})
    asked = []

    def validators(address: str) -> tuple[str | None, str | None] | None:
        asked.append(address)
        return MARKS.get(address.removeprefix(site.address))

    page = fetched(f"{site.address}/page", validators=validators)
    assert (page.unchanged, page.fault, page.content) == (True, "", b"")
    assert (page.address, page.status) == (f"{site.address}/page", 304)
    sent = site.headers("/page")
    assert (sent["If-None-Match"], sent["If-Modified-Since"]) == MARKS["/page"]
    assert set(asked) == {f"{site.address}/page"}
    assert site.headers("/robots.txt")["If-None-Match"] is None


def test_marks_are_those_of_the_address_at_the_end(site: Site) -> None:
    """A page is kept under the address that it had after redirects."""
    site.pages |= {"/old": redirect("/dated"), "/dated": Page(b"", 304, {})}
    page = fetched(f"{site.address}/old", validators=lambda address: MARKS.get(address.removeprefix(site.address)))
    assert (page.unchanged, page.address) == (True, f"{site.address}/dated")
    assert site.headers("/old")["If-Modified-Since"] is None
    assert site.headers("/dated")["If-Modified-Since"] == MARKS["/dated"][1]


@pytest.mark.parametrize("mark", ["방위비", '"1"\r\nCookie: a=1', "", "\x00"])
def test_a_mark_that_cannot_be_sent_is_none(mark: str, site: Site) -> None:
    """Marks may come from a WARC that someone else made."""
    site.pages["/page"] = Page()
    assert fetched(f"{site.address}/page", validators=lambda address: (mark, None)).content
    assert (site.headers("/page")["If-None-Match"], site.headers("/page")["Cookie"]) == (None, None)


def test_a_page_that_has_changed(site: Site) -> None:
    site.pages["/page"] = Page(b"<p>New words")
    page = fetched(f"{site.address}/page", validators=lambda address: ('"a1"', None))
    assert (page.unchanged, page.content) == (False, b"<p>New words")
