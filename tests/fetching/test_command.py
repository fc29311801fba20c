"""`manage.py import_articles` from the web, and the way back out and in again as WARC."""

import hashlib
import io
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from articles.models import Article, Capture, Run
from tests.fetching.site import HTML, Page, Site, Visit, redirect
from tests.fetching.test_feeds import rss
from tests.importing.command import empty, everything, import_articles
from tests.importing.pages import FIRST, PAGES, SECOND, THIRD

THIRD_PAGE = Page(THIRD.encode())
TEXT = {"Content-Type": "text/plain; charset=utf-8"}


def fetch(*arguments: Any) -> tuple[int, str, str]:
    return import_articles(*arguments, "--allow-private", "--delay", "0")


@pytest.mark.django_db
def test_an_address_becomes_an_article(site: Site) -> None:
    site.pages |= {"/old": redirect("/third"), "/third": Page(THIRD.encode(), headers=HTML | {"ETag": '"3"'})}
    code, output, _ = fetch(f"{site.address}/old")
    assert code == 0
    assert output.startswith(f"Imported 1 of 1 page from {site.address}/old.\n")
    article = Article.objects.get()
    assert (article.title, article.outlet and article.outlet.name) == (
        "A fourth round of talks ends in Seoul",
        "The Example Courier",
    )
    capture = article.capture
    assert bytes(capture.content) == THIRD.encode()
    assert (capture.origin, capture.address) == (f"{site.address}/old", f"{site.address}/third")
    assert capture.status == 200
    assert ["ETag", '"3"'] in capture.headers
    assert capture.captured_at


@pytest.mark.django_db
def test_a_page_is_sent_once(site: Site) -> None:
    """The second time the server says that nothing has changed."""

    def answer(visit: Visit) -> None:
        known = visit.headers["If-None-Match"] == '"3"'
        page = Page(b"", 304, {}) if known else Page(THIRD.encode(), headers=HTML | {"ETag": '"3"'})
        page(visit)

    site.pages["/third"] = answer
    fetch(f"{site.address}/third")
    before = everything()
    code, output, _ = fetch(f"{site.address}/third")
    assert code == 0
    assert f"Imported 0 of 1 page from {site.address}/third (1 already known)." in output
    assert site.headers("/third")["If-None-Match"] == '"3"'
    assert everything() == before


@pytest.mark.django_db
def test_the_same_bytes_are_known_without_the_servers_word(site: Site) -> None:
    site.pages["/third"] = THIRD_PAGE
    fetch(f"{site.address}/third")
    code, output, _ = fetch(f"{site.address}/third")
    assert (code, Capture.objects.count()) == (0, 1)
    assert "(1 already known)" in output


@pytest.mark.django_db
def test_what_could_not_be_read_is_asked_for_whole(site: Site) -> None:
    """Or a page that once was a login wall would stay one."""
    site.pages["/third"] = Page(b"<p>Sign in", headers=HTML | {"ETag": '"3"'})
    assert fetch(f"{site.address}/third")[0] == 1
    site.pages["/third"] = THIRD_PAGE
    assert fetch(f"{site.address}/third")[0] == 0
    assert site.headers("/third")["If-None-Match"] is None
    assert Article.objects.count() == 1


@pytest.mark.django_db
def test_a_bad_address_leaves_the_rest_alone(site: Site, tmp_path: Path) -> None:
    site.pages |= {"/third": THIRD_PAGE, "/scan": Page(b"%PDF-1.7", headers={"Content-Type": "application/pdf"})}
    urls = tmp_path / "urls.txt"
    urls.write_text(f"{site.address}/gone\n{site.address}/scan\n{site.address}/third\n")
    code, output, _ = fetch("--urls", urls)
    assert code == 1
    assert f"Imported 1 of 3 pages from {urls} (2 failed)." in output
    assert "answers 404: there is no such page: check the address" in output
    assert "not a page but application/pdf: only HTML and plain text are read." in output
    assert f"Listed in {urls}, line 1." in output
    assert Capture.objects.count() == 1


@pytest.mark.django_db
def test_a_feed_a_list_an_address_and_a_file_together(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.pages |= {"/1": Page(FIRST.encode(), headers=TEXT), "/2": Page(SECOND.encode(), headers=TEXT)}
    site.pages["/feed"] = Page(rss("<link>/1</link>", "<link>/2</link>").encode())
    (tmp_path / "third.html").write_text(THIRD)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(f"{site.address}/2".encode())))
    code, output, _ = fetch(
        tmp_path / "third.html", f"{site.address}/1", "--urls", "-", "--feed", f"{site.address}/feed"
    )
    assert code == 0
    assert "Imported 3 of 3 pages from 4 places." in output
    assert site.paths() == ["/1", "/2", "/feed"]
    assert Article.objects.count() == len(PAGES)


def test_a_dry_run_fetches_and_stores_nothing(site: Site) -> None:
    """No database is asked: this test has none."""
    site.pages["/third"] = THIRD_PAGE
    code, output, _ = fetch(f"{site.address}/third", "--dry-run")
    assert code == 0
    assert "A fourth round of talks ends in Seoul" in output


@pytest.mark.django_db
def test_nothing_private_is_asked_without_leave(site: Site) -> None:
    code, output, _ = import_articles(f"{site.address}/third")
    assert code == 1
    assert "--allow-private lifts this" in output
    assert site.asked == []


@pytest.mark.django_db
def test_no_password_is_stored_or_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    address = "https://reader:secret@news.invalid/a"
    monkeypatch.setattr("sys.argv", ["manage.py", "import_articles", address, f"--feed={address}"])
    code, output, errors = import_articles(address, "--feed", address)
    assert code == 1
    assert "https://news.invalid/a" in output
    run = Run.objects.get()
    told = [output, errors, run.command, *(f"{item.label} {item.reason}" for item in run.items.all())]
    assert run.command.count("news.invalid") == 2
    assert [text for text in told if "secret" in text] == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--urls", "/nowhere/urls.txt"], "The list /nowhere/urls.txt cannot be read: No such file or directory."),
        (["https://news.invalid/", "--retry-failed"], "--retry-failed goes alone"),
        (["--feed", "https://news.invalid/", "--retry-failed"], "--retry-failed goes alone"),
        (["--allow-private"], "Name a page"),
    ],
)
def test_bad_usage(arguments: list[str], said: str) -> None:
    code, output, errors = import_articles(*arguments)
    assert (code, output) == (2, "")
    assert said in errors


@pytest.mark.parametrize("delay", ["-1", "nan", "inf", "soon", "86400"])
def test_a_delay_is_a_number_of_seconds(delay: str) -> None:
    code, output, errors = import_articles("https://news.invalid/", "--delay", delay)
    assert (bool(code), output) == (True, "")
    assert f"'{delay}' is no number of seconds from 0 to 3600." in errors


@pytest.mark.django_db
def test_out_as_warc_and_in_again(site: Site, tmp_path: Path) -> None:
    """Into an empty archive the same captures and articles come, from whatever they came first."""
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "first.txt").write_text(FIRST)
    (pages / "second.txt").write_text(SECOND.replace("The Bay City Herald\nJune 13, 2024\n", ""))
    (pages / "empty.html").write_text("<p>Sign in")
    (pages / "scan.txt").write_bytes(b"%PDF-1.7 \x00\xff")
    (pages / "manifest.csv").write_text("path,outlet,published\nsecond.txt,한강일보,2024-06-13\n")
    korean = THIRD.replace("utf-8", "euc-kr").replace("The Example Courier", "예시일보").encode("euc-kr")
    site.pages |= {
        "/3": Page(korean, headers={"Content-Type": "text/html; charset=euc-kr"}),
        "/4": Page(THIRD.replace("fourth", "fifth").encode()),
    }
    fetch(pages, f"{site.address}/3", f"{site.address}/4")
    before, captures = everything(), kept()
    assert (len(captures), Article.objects.count()) == (6, 4)
    warc = tmp_path / "captures.warc.gz"
    with warc.open("wb") as file:
        call_command("export", "captures", format="warc", stdout=io.TextIOWrapper(file))
    empty()
    code, output, _ = import_articles(warc)
    assert code == 1  # what could not be read before cannot be read now
    assert "Imported 4 of 6 pages" in output
    assert everything() == before
    assert kept() == captures


def kept() -> dict[str, tuple[str, Any]]:
    """The captures, by their own bytes, with their state and what a manifest said of them."""
    return {
        hashlib.sha256(capture.content).hexdigest(): (
            capture.state,
            {name: value for name, value in capture.known.items() if name not in ("captured", "charset")},
        )
        for capture in Capture.objects.all()
    }
