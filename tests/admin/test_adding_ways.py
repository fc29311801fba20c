"""The ways in which a page is given, and what is wrong with one: told in a line, and nothing is taken in."""

from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.test import Client

from articles.models import Article, Capture, Draft
from articles.parsing import LARGEST
from tests.admin.adding import ADD, NEWS, faults, give, press, previewed, said, stored, words
from tests.fetching.site import Page, Site, raw, redirect, serving
from tests.importing.containers import gzipped, zipped
from tests.importing.pages import THIRD

MHTML = (
    "Snapshot-Content-Location: https://news.invalid/3\r\nMIME-Version: 1.0\r\n"
    f"Content-Type: text/html; charset=utf-8\r\n\r\n{THIRD}"
)
KOREAN = """\
<html><head><meta charset="euc-kr"><title>방위비 협상 3차 회의 서울서 열려</title></head><body><article>
<h1>방위비 협상 3차 회의 서울서 열려</h1>
<p>한국과 미국은 10일 서울에서 제12차 방위비분담특별협정 체결을 위한 3차 회의를 열었다고 외교부가 밝혔다.
회의는 사흘 동안 이어진다.</p>
<p>이태우 방위비분담협상대표가 한국 측 수석대표로 참석했으며 미국 측에서는 린다 스펙트 대표가 참석했다고
당국자는 말했다.</p>
</article></body></html>
"""
WALL = "<html><head><title>Sign in</title></head><body><p>Sign in to read on.</p></body></html>"


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A web server on loopback, which counts as public here."""
    monkeypatch.setattr("articles.fetching.guard.is_public", lambda number: True)
    with serving() as up:
        up.pages |= {
            "/page": Page(THIRD.encode()),
            "/old": redirect("/page"),
            "/wall": Page(WALL.encode()),
            "/feed": Page(b"<rss/>", headers={"Content-Type": "application/rss+xml"}),
            "/dead": raw(b""),
            "/large": Page(b"a", headers={"Content-Type": "text/html", "Content-Length": str(LARGEST + 1)}),
            "/away/page": Page(THIRD.encode()),
            "/robots.txt": Page(b"User-agent: *\nDisallow: /away", headers={"Content-Type": "text/plain"}),
        }
        yield up


# Ways in


def test_an_address_is_fetched(desk: Client, site: Site) -> None:
    page = previewed(desk, url=f"{site.address}/old#top")
    assert f"{site.address}/page" in words(page, ".facts")
    assert said(press(desk, "store")).startswith("Stored as a new article.")
    capture = Capture.objects.get()
    assert bytes(capture.content) == THIRD.encode()
    assert (capture.origin, capture.address) == (f"{site.address}/old", f"{site.address}/page")
    assert ["Content-Type", "text/html; charset=utf-8"] in capture.headers
    assert capture.captured_at is not None


def test_a_page_that_is_given_is_not_fetched(desk: Client, site: Site) -> None:
    stored(desk, url=f"{site.address}/page", text=NEWS)
    assert site.asked == []
    assert Article.objects.get().url == f"{site.address}/page"


@pytest.mark.parametrize(
    ("name", "content", "headline"),
    [
        ("news.txt", NEWS.encode(), "Envoys open talks on cost sharing"),
        ("news.html", THIRD.encode(), "A fourth round of talks ends in Seoul"),
        ("news.mhtml", MHTML.encode(), "A fourth round of talks ends in Seoul"),
        ("news.html.gz", gzipped(THIRD), "A fourth round of talks ends in Seoul"),
        ("news", THIRD.encode(), "A fourth round of talks ends in Seoul"),
        ("news.zip", zipped({"news.html": THIRD}), "A fourth round of talks ends in Seoul"),
        ("korean.html", KOREAN.encode("euc-kr"), "방위비 협상 3차 회의 서울서 열려"),
    ],
)
def test_a_file_is_uploaded(desk: Client, name: str, content: bytes, headline: str) -> None:
    assert stored(desk, (name, content)).startswith("Stored as a new article.")
    assert Article.objects.get().title == headline
    assert Capture.objects.get().origin.startswith(f"{name}, uploaded by editor")


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (NEWS, "Envoys open talks on cost sharing"),
        (NEWS.replace("\n", "\r\n"), "Envoys open talks on cost sharing"),
        (THIRD, "A fourth round of talks ends in Seoul"),
        (KOREAN, "방위비 협상 3차 회의 서울서 열려"),  # in an encoding of its own, before it was copied
    ],
)
def test_a_text_is_pasted(desk: Client, text: str, headline: str) -> None:
    assert stored(desk, text=text).startswith("Stored as a new article.")
    assert Article.objects.get().title == headline
    assert "\r" not in bytes(Capture.objects.get().content).decode()
    assert Capture.objects.get().origin == "pasted by editor"


# What is wrong


def refusal(client: Client, file: tuple[str, bytes] | None = None, /, **fields: str) -> str:
    """The one line that says what is wrong; nothing is taken in."""
    answer = give(client, file, **fields)
    assert answer.status_code == 200
    assert not Draft.objects.exists()
    assert not Capture.objects.exists()
    lines = [line for line in faults(answer) if line != "Nothing was taken in. See below why."]
    assert len(lines) == 1
    return lines[0]


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("/none", "Answers 404: there is no such page: check the address"),
        ("/wall", "The article is behind a login or a subscription; open it signed in"),
        ("/feed", "A feed or data (application/rss+xml), not a page"),
        ("/dead", "The server does not answer as a web server does"),
        ("/large", "Too large for a page: more than 20 MB."),
        ("/away/page", "Its robots.txt asks robots to keep away: save the page in a browser"),
    ],
)
def test_an_address_that_gives_no_article(desk: Client, site: Site, path: str, line: str) -> None:
    assert refusal(desk, url=f"{site.address}{path}").startswith(line)


@pytest.mark.parametrize(
    ("address", "line"),
    [
        ("http://127.0.0.1:9/page", "127.0.0.1 is a private or local address, which is not fetched"),
        ("http://localhost/page", "Localhost is a private or local address, which is not fetched"),
        ("http://169.254.169.254/latest", "169.254.169.254 is a private or local address"),
        ("http://[::1]/", "::1 is a private or local address"),
        ("https://me:word@news.invalid/", "The address names a user"),
        ("ftp://news.invalid/", "“ftp://news.invalid/” is no address that starts with http:// or https://."),
        ("news.invalid/7", "“news.invalid/7” is no address that starts with http:// or https://."),
    ],
)
def test_an_address_that_is_not_fetched(desk: Client, address: str, line: str) -> None:
    assert refusal(desk, url=address).startswith(line)


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("news.txt", b"", "The submitted file is empty."),
        ("news.txt", b" \n", "The capture is empty"),
        ("news.pdf", b"%PDF-1.7 and so on", "Not a page: only .txt, .html"),
        ("news.html", b"%PDF-1.7 and so on", "The capture is a PDF"),
        ("news.html", WALL.encode(), "The article is behind a login or a subscription; open it signed in"),
        ("news.txt", bytes(range(1, 256)) * 40, "No article text found"),
        ("news.txt", b"\0\x01\x02\x03" * 99, "The capture is binary"),
        ("news.txt", b" " * (LARGEST + 1), "Too large for a page: 20 MB, at most 20 are read."),
        ("news.zip", zipped({"a.html": THIRD, "b.html": THIRD}), "Holds several pages: import the file"),
        ("news.zip", zipped({"a.jpg": "no page"}), "Holds no page (.txt"),
        ("news.zip", b"PK\x03\x04 and no more", "Is no ZIP, or a damaged one"),
        ("news.jsonl", b"", "The submitted file is empty."),
        ("news.warc.gz", gzipped("nothing of the kind"), "Holds no WARC record"),
    ],
)
def test_a_file_that_gives_no_article(desk: Client, name: str, content: bytes, line: str) -> None:
    assert refusal(desk, (name, content)).startswith(line)


@pytest.mark.parametrize(
    ("given", "line"),
    [
        ({}, "Nothing was taken in. Give the address of a page, a file or a text."),
        ({"text": "  \n "}, "Nothing was taken in. Give the address of a page, a file or a text."),
        ({"text": "Two words."}, "No article"),
        ({"text": NEWS, "published": "yesterday"}, "“yesterday” is no date such as 2024-05-24."),
        ({"text": NEWS, "outlet": "a" * 201}, "is longer than 200 characters."),
        ({"text": NEWS, "outlet": "a\nb"}, "holds a control character."),
        ({"text": NEWS, "url": "javascript:alert(1)"}, "“javascript:alert(1)” is no address that starts with"),
        ({"text": "a\0b"}, "Null characters are not allowed."),
    ],
)
def test_a_form_that_gives_no_article(desk: Client, given: dict[str, str], line: str) -> None:
    assert refusal(desk, **given).startswith(line)


def test_a_file_and_a_text_are_too_much(desk: Client) -> None:
    assert (
        refusal(desk, ("a.txt", NEWS.encode()), text=NEWS) == "Nothing was taken in. Give a file or a text, not both."
    )


def test_a_page_that_takes_too_long_to_read_is_refused(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("negotiations.importing.adding.TO_READ", 1e-6)
    assert refusal(desk, text=NEWS).startswith("Not read within 1e-06 seconds; trim the page")


def test_what_was_given_is_given_back_to_be_mended(desk: Client) -> None:
    page = BeautifulSoup(give(desk, text=NEWS, url="news.invalid", outlet="Courier").content, "lxml")
    shown = {
        str(field["name"]): str(field.get("value") or field.get_text()) for field in page.select("#add_form [name]")
    }
    assert (shown["url"], shown["outlet"], shown["text"].strip()) == ("news.invalid", "Courier", NEWS.strip())


# Who may


def test_only_who_may_add_articles_may(client: Client, desk: Client) -> None:
    previewed(desk, text=NEWS)
    pages = (ADD, f"{ADD}{Draft.objects.get().pk}/")
    stranger, visitor = Client(), Client()
    visitor.force_login(User.objects.create_user("visitor", is_staff=True))
    for page in pages:
        for answer in (stranger.get(page), stranger.post(page, {"text": NEWS, "store": "on"})):
            assert answer["Location"].startswith("/admin/login/")
        for answer in (visitor.get(page), visitor.post(page, {"text": NEWS, "store": "on"})):
            assert answer.status_code == 403
    assert Draft.objects.count() == 1
    assert not Capture.objects.exists()


def test_no_other_site_can_send_the_form(editor: User) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(editor)
    assert browser.post(ADD, {"text": NEWS}).status_code == 403
    assert not Draft.objects.exists()
