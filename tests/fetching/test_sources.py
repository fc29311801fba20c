"""Addresses, lists and feeds as an import takes them."""

import io
from pathlib import Path
from typing import Any

import pytest

from articles.capturing.arrival import Arrival, Source
from articles.fetching import BadList, addresses_as_sources
from articles.fetching.lists import LARGEST, Listed, read_list
from tests.fetching.site import Page, Site
from tests.fetching.test_feeds import rss


def sources(*addresses: str, urls: Path | None = None, feeds: tuple[str, ...] = (), **how: Any) -> list[Source]:
    given: dict[str, Any] = {"allow_private": True, "delay": 0, "validators": lambda address: None} | how
    return addresses_as_sources(addresses, urls, feeds, **given)


def arrivals(found: list[Source]) -> list[Arrival]:
    return [arrival for source in found for arrival in source.arrivals()]


def test_addresses_then_the_list_then_feeds(site: Site, tmp_path: Path) -> None:
    site.pages |= {path: Page(path.encode()) for path in ("/a", "/b", "/c")}
    site.pages["/feed"] = Page(rss("<link>/b</link>", "<link>/c</link>").encode())
    urls = tmp_path / "urls.txt"
    urls.write_text(f"{site.address}/b\n{site.address}/a#again\n")
    found = sources(f"{site.address}/a", urls=urls, feeds=(f"{site.address}/feed",) * 2)
    assert [source.label for source in found] == [f"{site.address}{path}" for path in ("/a", "/b", "/feed")]
    assert [arrival.content for arrival in arrivals(found)] == [b"/a", b"/b", b"/c"]
    assert site.paths() == ["/a", "/b", "/feed", "/c"]
    assert {tuple(source.passed_over) for source in found} == {()}


def test_nothing_is_fetched_before_its_turn(site: Site) -> None:
    sources(f"{site.address}/a", feeds=(f"{site.address}/feed",))
    assert site.asked == []


def test_private_hosts_are_refused_unless_let_in(site: Site) -> None:
    (refused,) = arrivals(sources(f"{site.address}/a", allow_private=False))
    assert "--allow-private" in refused.fault
    assert site.asked == []


def test_no_password_is_told_or_sent() -> None:
    (refused,) = arrivals(found := sources("https://reader:secret@news.example/a"))
    assert found[0].label == refused.label == "https://news.example/a"
    assert "names a user" in refused.fault
    assert "secret" not in repr(refused)


def test_a_fault_names_the_line_of_the_list(tmp_path: Path) -> None:
    urls = tmp_path / "urls.txt"
    urls.write_text("# two\n\nnews.example/a\n")
    (refused,) = arrivals(sources(urls=urls))
    assert refused.label == "news.example/a"
    assert refused.fault == f"no address that starts with http:// or https://. Listed in {urls}, line 3."


# Lists


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("https://a.example/1\nhttps://a.example/2\n", ["https://a.example/1", "https://a.example/2"]),
        ("https://a.example/1\r\n\r\n  https://a.example/2  ", ["https://a.example/1", "https://a.example/2"]),
        ("# of May\nhttps://a.example/1 # the first\n", ["https://a.example/1"]),
        ("https://a.example/1#photo\n", ["https://a.example/1#photo"]),  # no comment
        ("https://a.example/방위비\n", ["https://a.example/방위비"]),
        ("", []),
        ("#\n \n", []),
    ],
)
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["bare", "marked"])
def test_a_list(text: str, addresses: list[str], mark: str, tmp_path: Path) -> None:
    urls = tmp_path / "urls.txt"
    urls.write_bytes((mark + text).encode())
    assert [item.address for item in read_list(urls)] == addresses


def test_a_list_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("# 목록\nhttps://a.example/1".encode())))
    assert read_list(Path("-")) == [Listed("https://a.example/1", "standard input, line 2")]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "cannot be read: No such file or directory."),
        ("방위비".encode("euc-kr"), "is not in UTF-8: save it as UTF-8."),
        (b"a" * (LARGEST + 1), "is larger than 20 MB: split it."),
    ],
    ids=["missing", "encoding", "size"],
)
def test_a_list_that_cannot_be_used(content: bytes | None, said: str, tmp_path: Path) -> None:
    urls = tmp_path / "urls.txt"
    if content is not None:
        urls.write_bytes(content)
    with pytest.raises(BadList, match=said):
        sources(urls=urls)
