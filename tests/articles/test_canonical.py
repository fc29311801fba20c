"""The address by which captures of one article are told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.canonical import canonical

SAME = [
    # What tells nothing of the article goes.
    "https://news.example/view?idxno=123",
    "http://news.example/view?idxno=123",
    "https://www.news.example/view?idxno=123",
    "https://WWW.News.Example/view?idxno=123",
    "https://news.example:443/view?idxno=123",
    "http://news.example:80/view?idxno=123",
    "https://news.example/view/?idxno=123",
    "https://news.example//view?idxno=123",
    "https://news.example/view?idxno=123#comments",
    "https://news.example/view?utm_source=feed&idxno=123&utm_medium=rss",
    "https://news.example/view?idxno=123&fbclid=IwAR0",
    "https://news.example/view?&idxno=123&",
    "https://reader:secret@news.example/view?idxno=123",
    "  https://news.example/view?idxno=123 ",
    # So do forms of the same page that are sure to be such.
    "https://m.news.example/view?idxno=123",
    "https://www.m.news.example/view?idxno=123",
    "https://amp.news.example/view?idxno=123",
    "https://news.example/view/amp/?idxno=123",
    "https://news.example/view?idxno=123&outputType=amp",
    "https://news-example.cdn.ampproject.org/c/s/news.example/view?idxno=123",
    "https://www.google.com/amp/s/news.example/view?idxno=123",
    "https://web.archive.org/web/20190310120000/https://www.news.example/view?idxno=123",
    "https://web.archive.org/web/20190310120000id_/http:/news.example/view?idxno=123",
]


@pytest.mark.parametrize("address", SAME)
def test_forms_of_one_address_are_told_as_one(address: str) -> None:
    assert canonical(address) == "news.example/view?idxno=123"


CASES = [
    # What says which article stays.
    ("https://news.example/view?idxno=124", "news.example/view?idxno=124"),
    ("https://news.example/View?idxno=123", "news.example/View?idxno=123"),
    ("https://news.example/view?b=2&a=1", "news.example/view?a=1&b=2"),
    ("https://news.example:8080/1", "news.example:8080/1"),
    ("https://news.example/?p=12", "news.example?p=12"),
    ("https://news.example/#!/article/12", "news.example#!/article/12"),
    ("https://world.news.example/1", "world.news.example/1"),
    ("https://m.example/1", "m.example/1"),  # the name itself, and no mobile site
    ("https://news.example/1.amp.html", "news.example/1.html"),
    ("https://news.example/amp/1", "news.example/amp/1"),  # a folder of that name may hold anything
    ("https://news.example/sma-talks-end", "news.example/sma-talks-end"),
    # Letters beyond ASCII, written out or escaped.
    ("https://news.example/기사/1", "news.example/%EA%B8%B0%EC%82%AC/1"),
    ("https://news.example/%ea%b8%b0%ec%82%ac/1", "news.example/%EA%B8%B0%EC%82%AC/1"),
    ("https://news.example/%B1%E2/1", "news.example/%B1%E2/1"),  # in another encoding
    ("https://신문.example/1", "xn--z92b13l.example/1"),
    # No one article is there.
    ("https://news.example", ""),
    ("https://news.example/", ""),
    ("https://news.example/index.html", ""),
    ("https://news.example/?lang=en", ""),
    ("https://news.example/politics", ""),
    ("https://news.example/world/east-asia/", ""),
    # No address of the web is.
    ("", ""),
    (None, ""),
    ("//news.example/1", ""),
    ("news.example/1", ""),
    ("javascript:alert(1)", ""),
    ("file:///captures/1.html", ""),
    ("https://[::1/1", ""),
    ("https://news.example:99999/1", ""),
    ("https://news.example/" + "1" * 3000, ""),
]


@pytest.mark.parametrize(("address", "expected"), CASES)
def test_an_address_is_told_by_what_says_which_article(address: str | None, expected: str) -> None:
    assert canonical(address) == expected


@given(st.text(max_size=60), st.text(max_size=60))
def test_whatever_comes_is_answered_and_stays_as_it_is_told(host: str, rest: str) -> None:
    found = canonical(f"https://{host}/{rest}")
    assert not found or canonical(f"https://{found}") in (found, "")
