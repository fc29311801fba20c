"""Encodings: declared, undeclared and wrong; all come out as the text that was written."""

import pytest

from articles.parsing.decode import decode
from articles.parsing.kind import is_html

KOREAN = "한미 방위비분담특별협정 제5차 회의가 10일 서울에서 열렸다고 외교부가 밝혔다. 양측은 사흘간 협의한다."
ENGLISH = "“We agreed to meet again,” said Seoul’s chief negotiator – in Washington, probably."
PLAIN = "Nothing but letters of ASCII stand in this line."

ENCODED = [
    (KOREAN.encode(), KOREAN),
    (KOREAN.encode("utf-8-sig"), KOREAN),
    (KOREAN.encode("cp949"), KOREAN),  # undeclared
    (KOREAN.encode("utf-16"), KOREAN),  # with its mark
    (KOREAN.encode("utf-16-le"), KOREAN),  # without
    (KOREAN.encode("utf-16-be"), KOREAN),
    (KOREAN.encode("utf-32"), KOREAN),
    (ENGLISH.encode("cp1252"), ENGLISH),  # lone high bytes are quotes, not the first half of a syllable
    (ENGLISH.encode(), ENGLISH),
    (PLAIN.encode("utf-16-le"), PLAIN),
    (b"<meta charset=euc-kr>" + KOREAN.encode("cp949"), "<meta charset=euc-kr>" + KOREAN),
    # declared wrongly: the bytes know better
    (b"<meta charset=euc-kr>" + KOREAN.encode(), "<meta charset=euc-kr>" + KOREAN),
    (b"<meta charset=utf-8>" + KOREAN.encode("cp949"), "<meta charset=utf-8>" + KOREAN),
    (b"<meta charset=iso-8859-1>" + KOREAN.encode("cp949"), "<meta charset=iso-8859-1>" + KOREAN),
    (b"<meta charset=no-such>" + KOREAN.encode("cp949"), "<meta charset=no-such>" + KOREAN),
    (b"<meta charset=hex>" + KOREAN.encode("cp949"), "<meta charset=hex>" + KOREAN),
    (b"<meta charset=shift_jis>" + "日本の協定".encode("shift_jis"), "<meta charset=shift_jis>日本の協定"),
    # syllables beyond EUC-KR, as CP949 has them
    (
        "똠방각하와 펲시콜라가 서울에서 만났다고 외교부가 밝혔다.".encode("cp949"),
        "똠방각하와 펲시콜라가 서울에서 만났다고 외교부가 밝혔다.",
    ),
    # cut in the middle of a character: all but that character is kept
    (KOREAN.encode()[:-2], KOREAN[:-1] + "�" if len(KOREAN[-1].encode()) == 3 else KOREAN[:-2] + "�"),
]


@pytest.mark.parametrize(("content", "text"), ENCODED)
def test_it_decodes(content: bytes, text: str) -> None:
    assert decode(content) == text


def test_it_drops_control_characters_and_evens_line_ends() -> None:
    assert decode(b"one\r\ntwo\rthree\x00\x07\xe2\x80\x8b four") == "one\ntwo\nthree four"


KINDS = [
    ("<!DOCTYPE html><title>A</title>", True),
    ("\n\n<HTML lang=en>", True),
    ("<p>One</p><p>Two</p>", True),  # a fragment
    ("He wrote <p> and <br> in an e-mail, and nothing else.", False),  # text that quotes a tag
    ("Seoul <Yonhap> and <저작권자(c) 연합뉴스>", False),
    ("5 < 6 and 7 > 6", False),
]


@pytest.mark.parametrize(("text", "html"), KINDS)
def test_it_tells_html_by_its_content(text: str, html: bool) -> None:
    assert is_html(text) is html
