"""MHTML: the page in the message, whichever browser saved it and however it encoded it."""

import base64
import quopri
from datetime import UTC, datetime

import pytest

from articles.parsing import Known, Unreadable, parse
from articles.parsing.mhtml import is_mhtml, unwrapped, with_envelope

ADDRESS = "https://news.invalid/1"
PAGE = """<!DOCTYPE html><html lang="ko"><head><title>제3차 방위비 협상 종료</title></head><body><article>
<h1>제3차 방위비 협상 종료</h1>
<p>한국과 미국은 12일 제12차 방위비분담특별협정 체결을 위한 3차 회의를 마쳤다고 외교부가 밝혔다.</p>
<p>양측은 2026년부터 적용될 분담금의 규모를 놓고 사흘 동안 의견을 나눴다고 당국자가 말했다.</p>
</article></body></html>"""
FRAME = "<html><body><p>Buy one, get one free.</p></body></html>"

ENVELOPE = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\nSubject: A page\r\n"
    "Date: Thu, 13 Jun 2024 09:00:00 -0000\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="{boundary}"{more}\r\n\r\n\r\n'
)


def part(text: str, *headers: str, encoding: str = "utf-8", way: str = "quoted-printable") -> bytes:
    content = text.encode(encoding)
    encoded = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes}.get(way, bytes)(content)
    head = "\r\n".join((f"Content-Transfer-Encoding: {way}", *headers))
    return f"{head}\r\n\r\n".encode() + encoded.replace(b"\n", b"\r\n") + b"\r\n"


def message(*parts: bytes, boundary: str = "----Part--b1", more: str = "", address: str = ADDRESS) -> bytes:
    envelope = ENVELOPE.format(boundary=boundary, more=more, address=address).encode()
    line = f"--{boundary}\r\n".encode()
    return envelope + b"".join(line + each for each in parts) + f"--{boundary}--\r\n".encode()


HTML = "Content-Type: text/html"
HERE = f"Content-Location: {ADDRESS}"
PICTURE = part("GIF89a", "Content-Type: image/gif", way="base64")


MESSAGES = {
    "as Chrome saves": message(part(PAGE, HTML, HERE), PICTURE),
    "a frame before it": message(PICTURE, part(FRAME, HTML, "Content-Location: cid:1"), part(PAGE, HTML, HERE)),
    "a named root": message(part(FRAME, HTML), part(PAGE, HTML, "Content-ID: <page>"), more=';\r\n\tstart="<page>"'),
    "base64": message(part(PAGE, 'Content-Type: text/html; charset="euc-kr"', encoding="euc-kr", way="base64")),
    "8bit": message(part(PAGE, HTML, way="8bit")),
    "XHTML": message(part(PAGE, "Content-Type: application/xhtml+xml")),
    # the inner boundary starts like the outer one
    "parts within a part": message(message(part(PAGE, HTML), boundary="----Part--b1-2"), PICTURE),
    "a byte order mark": b"\xef\xbb\xbf\r\n" + message(part(PAGE, HTML)),
    "saved again by an editor": message(part(PAGE, HTML)).replace(b"\r\n", b"\n"),
    "cut off in a picture": message(part(PAGE, HTML), PICTURE)[:-25],
    "no parts at all": b"MIME-Version: 1.0\r\n" + part(PAGE, HTML),
}


@pytest.mark.parametrize("content", MESSAGES.values(), ids=MESSAGES)
def test_the_page_is_found_in_the_message(content: bytes) -> None:
    assert is_mhtml(content)
    article = parse(content)
    assert article.title == "제3차 방위비 협상 종료"
    assert article.body.startswith("한국과 미국은 12일")
    assert "free" not in article.body


def test_the_message_tells_address_and_time_where_nothing_else_does() -> None:
    content = message(part(PAGE, "Content-Type: text/html; charset=utf-8", HERE))
    saved = datetime(2024, 6, 13, 9, tzinfo=UTC)
    assert unwrapped(content, Known())[1] == Known(url=ADDRESS, captured=saved, charset="utf-8")
    assert with_envelope(content, Known()) == Known(url=ADDRESS, captured=saved)
    told = Known(url="https://news.invalid/told", captured=datetime(2024, 6, 14, tzinfo=UTC), charset="cp949")
    assert unwrapped(content, told)[1] == with_envelope(content, told) == told


@pytest.mark.parametrize(
    ("content", "known"),
    [
        (message(part(PAGE, HTML)).replace(b"13 Jun 2024", b"41 Jun 2024"), Known(url=ADDRESS)),
        (message(part(PAGE, HTML), address="file:///home/me/page.html").replace(b"Date:", b"X-Date:"), Known()),
        # an older browser: the address stands at the part
        (message(part(PAGE, HTML, HERE), address="").replace(b"Date:", b"X-Date:"), Known(url=ADDRESS)),
    ],
)
def test_a_message_that_does_not_tell_leaves_it_open(content: bytes, known: Known) -> None:
    assert unwrapped(content, Known())[1] == known


@pytest.mark.parametrize(
    "content",
    [
        b"",
        PAGE.encode(),
        b"SEOUL: the talks went on.\n\nMIME-Version: 1.0\nContent-Type: text/html\n\nsaid nobody.",  # not in the head
        b"From: someone\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nA letter.",
    ],
)
def test_what_is_no_such_message_comes_back_as_it_is(content: bytes) -> None:
    known = Known(outlet="Courier")
    assert not is_mhtml(content)
    assert unwrapped(content, known) == (content, known)
    assert with_envelope(content, known) == known


def nested(levels: int) -> bytes:
    """A message within a message within a message …, and much behind it."""
    head = b"--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n"
    start = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b0\r\n\r\n"
    return start + b"".join(head % (level, level + 1) for level in range(levels)) + b"x\r\n" * 100_000


@pytest.mark.parametrize(
    "content",
    [
        message(PICTURE),
        message(),
        message(part(PAGE, HTML)).split(b"\r\n\r\n")[0],  # the envelope alone
        message(part(PAGE, HTML), boundary="").replace(b'boundary=""', b""),
        nested(5000),
    ],
    ids=["pictures", "empty", "cut off", "no boundary", "nested"],
)
def test_a_message_without_a_page_is_unreadable(content: bytes) -> None:
    with pytest.raises(Unreadable, match="holds no HTML page"):
        parse(content)
