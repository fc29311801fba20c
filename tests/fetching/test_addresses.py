"""Addresses: one spelling each, and which are not fetched at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.capturing.arrival import Refused
from articles.fetching.addresses import LONGEST, is_address, joined, normalised, shown


@pytest.mark.parametrize(
    ("given_as", "spelt"),
    [
        ("http://News.Example", "http://news.example/"),  # a host's case and an empty path
        ("HTTP://news.example:80/a", "http://news.example/a"),  # a scheme's case and its own port
        ("https://news.example:443/a", "https://news.example/a"),
        ("https://news.example:8443/a", "https://news.example:8443/a"),  # another port stays
        ("https://news.example/a#photo", "https://news.example/a"),  # what browsers keep to themselves
        ("https://news.example/a?id=1&p=#top", "https://news.example/a?id=1&p="),
        ("https://news.example/b/../a/./c", "https://news.example/a/c"),
        (
            "https://뉴스.example/기사?검색=방위비",
            "https://xn--vg1b002a.example/%EA%B8%B0%EC%82%AC?%EA%B2%80%EC%83%89=%EB%B0%A9%EC%9C%84%EB%B9%84",
        ),
        ("https://news.example/%C7%D1", "https://news.example/%C7%D1"),  # EUC-KR in an address is left as it is
        ("https://news.example/a b", "https://news.example/a%20b"),
        ("https://old.example/?to=http://me@news.example", "https://old.example/?to=http://me@news.example"),
    ],
)
def test_an_address_has_one_spelling(given_as: str, spelt: str) -> None:
    assert normalised(given_as) == spelt
    assert normalised(spelt) == spelt


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("ftp://news.example/a", "starts with http:// or https://"),
        ("file:///etc/passwd", "starts with http:// or https://"),
        ("news.example/a", "starts with http:// or https://"),
        ("https://", "names no host"),
        ("https:///a", "names no host"),
        ("https://:443/a", "names no host"),
        ("https://reader:secret@news.example/", "names a user"),
        ("https://reader@news.example/", "names a user"),
        ("https://news.example:70000/", "port 70000"),
        ("https://news.example:0/", "port 0"),
        ("https://news.example:port/", "no address that can be fetched"),
        ("https://news.example/a\nb", "no address that can be fetched"),
        ("https://[::1/", "no address that can be fetched"),
        ("https://0177.0.0.1/", "no address that can be fetched"),
        ("https://news.example/" + "a" * LONGEST, "longer than"),
    ],
)
def test_what_is_not_fetched(address: str, why: str) -> None:
    with pytest.raises(Refused, match=why) as refusal:
        normalised(address)
    assert "secret" not in str(refusal.value)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    ("reference", "target"),
    [
        ("/c", "https://news.example/c"),
        ("c?d", "https://news.example/a/c?d"),
        ("//other.example/c", "https://other.example/c"),
        ("http://other.example", "http://other.example/"),
        ("", "https://news.example/a/b"),
    ],
)
def test_a_link_is_read_from_its_page(reference: str, target: str) -> None:
    assert joined("https://news.example/a/b", reference) == target


@pytest.mark.parametrize(
    "reference", ["javascript:void(0)", "ftp://x.example/", "//u:p@x.example/", "http://[", "http:"]
)
def test_a_link_that_leads_nowhere(reference: str) -> None:
    with pytest.raises(Refused):
        joined("https://news.example/a/b", reference)


@pytest.mark.parametrize(
    ("address", "line"),
    [
        ("https://reader:se@cret@news.example/a@b\n", "https://news.example/a@b�"),
        ("//reader:secret@news.example/", "//news.example/"),  # as redirects may have it
        ("--feed=https://reader:secret@news.example/", "--feed=https://news.example/"),  # as command lines do
        ("https://old.example/?to=http://me@news.example", "https://old.example/?to=http://me@news.example"),
    ],
)
def test_what_is_shown_holds_no_secret_and_one_line(address: str, line: str) -> None:
    assert shown(address) == line


@given(st.text())
def test_any_text_is_spelt_or_refused(text: str) -> None:
    """Nothing else is raised, and a spelling is its own."""
    try:
        address = normalised(f"https://{text}")
    except Refused:
        return
    assert is_address(address)
    assert normalised(address) == address
