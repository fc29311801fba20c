"""Captures that give no article: each refused in one line that says what to do, at bounded cost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.parsing import Unreadable, parse

REFUSED = {
    "nothing": b"",
    "white space": b" \r\n\t \n",
    "zero bytes": bytes(4000),
    "a PDF": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
    "random bytes": bytes((i * 7919 + i // 3) % 256 for i in range(5000)),
    "far too large": b"word " * 5_000_000,
    "a menu alone": b"Home\nNews\nPolitics\nLog in\nSign up\nFollow us\n",
    "an error page": b"<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>",
    "an empty page": b"<!doctype html><html><head><script>var a = 1;</script></head><body></body></html>",
}


@pytest.mark.parametrize("content", REFUSED.values(), ids=REFUSED.keys())
def test_it_refuses_in_one_clear_line(content: bytes) -> None:
    with pytest.raises(Unreadable) as refusal:
        parse(content)
    message = str(refusal.value)
    assert "\n" not in message
    assert len(message) > 30


MONSTERS = {
    "elements nested twenty thousand deep": b"<html><body>" + b"<div>" * 20_000 + b"deep",
    "a million lines": b"line\n" * 1_000_000,
    "one line of a million brackets": b"(" * 1_000_000,
    "a million at signs": b"a@a." * 250_000,
    "one word of a million letters": b"a" * 1_000_000,
    "a million figures": b"2019.1.1 " * 100_000,
    "capitals without end": b"SEOUL, " * 100_000,
    "one line of 19 megabytes": b"a" * 19_000_000,
    "two million marks": b"( " * 1_000_000 + b"a",
    "marks of mojibake alone": "â€ê ".encode() * 20_000,
    "halves of syllables": b"\xb0" * 1_000_000 + b"\x80",
    "a title without end": b"<html><title>"
    + b"Home - " * 100_000
    + b"</title><body>"
    + b"<div>Home - Home</div>" * 10_000,
    "JSON-LD nested without end": b'<html><script type="application/ld+json">' + b"[" * 200_000 + b"</script>",
}


BOOKS = {
    "one line of half a million characters": b"The two allies went on with their talks this week, officials said. "
    * 10_000,
    "one Korean line": "한국과 미국은 이번 주에도 방위비 분담 협상을 이어갔다고 외교부가 밝혔다. ".encode() * 5_000,
}


@pytest.mark.parametrize("content", BOOKS.values(), ids=BOOKS.keys())
def test_it_refuses_what_is_a_book(content: bytes) -> None:
    with pytest.raises(Unreadable, match="import the article alone"):
        parse(content)


LINE = 4000
UNITS = (
    "( ",
    "a ",
    "가 ",
    "a, ",
    "A. ",
    "1. ",
    "“a",
    "<a ",
    "(A/",
    "a@",
    "to a, ",
    "photo by ",
    "김철수·",
    "â€",
    " 다.",
)


@pytest.mark.parametrize("unit", UNITS)
def test_a_line_that_goes_on_and_on_is_read_in_passing(unit: str) -> None:
    text = "The two allies went on with their talks about defense costs this week, officials in Seoul said."
    line = (unit * LINE)[:LINE]
    assert text in parse(f"{line}x\n\n{text}\n\n{text} {line}".encode()).body


@pytest.mark.parametrize("content", MONSTERS.values(), ids=MONSTERS.keys())
def test_it_survives_monsters(content: bytes) -> None:
    with pytest.raises(Unreadable):
        parse(content)


def test_an_article_is_found_before_a_million_lines_of_rubbish() -> None:
    text = "The two allies went on with their talks about defense costs this week, officials in Seoul said.\n"
    assert parse(text.encode() + b"\n\nmenu" * 500_000).body == text.strip()


def test_a_book_is_refused_and_not_taken_for_an_article() -> None:
    paragraph = "The two allies went on with their talks about defense costs this week, officials in Seoul said. "
    assert parse((paragraph * 1000).encode())
    with pytest.raises(Unreadable, match="at most 150,000"):
        parse((paragraph * 2000).encode())


@settings(deadline=None)
@given(st.binary(max_size=2000))
def test_any_bytes_give_an_article_or_a_refusal(content: bytes) -> None:
    try:
        article = parse(content)
    except Unreadable:
        return
    assert article.body.strip()


@settings(deadline=None)
@given(st.text(max_size=600), st.text(max_size=80))
def test_any_text_gives_an_article_or_a_refusal(text: str, url: str) -> None:
    for content in (text, f"<html><body><p>{text}</p><figure>{text}</figure></body></html>"):
        try:
            article = parse(content.encode("utf-8", "replace"), url)
        except Unreadable:
            continue
        assert article.body.strip()
