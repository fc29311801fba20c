"""Encodings: declared, undeclared and wrong; all come out as the text that was written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.parsing.article import Known, Unreadable
from articles.parsing.decode import decode
from articles.parsing.kind import is_html
from articles.parsing.parse import parse

KOREAN = "한미 방위비분담특별협정 제5차 회의가 10일 서울에서 열렸다고 외교부가 밝혔다. 양측은 사흘간 협의한다."
RARE = "“똠방각하와 펲시콜라”가 서울·워싱턴에서 만났다고 ‘외교부’가 밝혔다… 회담은 계속된다."
ENGLISH = "“We agreed to meet again,” said Seoul’s chief negotiator – in a Washington café, probably…"
PLAIN = "Nothing but letters of ASCII stand in this line."

IN_KOREAN = (
    "utf-8",
    "utf-8-sig",
    "cp949",
    "johab",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "utf-32-le",
    "utf-32-be",
)
IN_ENGLISH = ("utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")
ROUND_TRIPS = [
    *[(text, encoding) for text in (KOREAN, RARE) for encoding in IN_KOREAN],
    *[(ENGLISH, encoding) for encoding in IN_ENGLISH],
    *[(PLAIN, encoding) for encoding in (*IN_ENGLISH, "cp949", "ascii")],
    (KOREAN, "euc-kr"),
    (KOREAN, "iso2022_kr"),
]


@pytest.mark.parametrize(("text", "encoding"), ROUND_TRIPS)
def test_it_finds_an_encoding_that_nothing_declares(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


WRONG = (
    "euc-kr",
    "ks_c_5601-1987",
    "x-windows-949",
    "iso-8859-1",
    "windows-1252",
    "us-ascii",
    "utf-8",
    "utf-16",
    "no-such",
    "hex",
)


@pytest.mark.parametrize("declared", WRONG)
@pytest.mark.parametrize(
    ("text", "encoding"), [(KOREAN, "cp949"), (KOREAN, "utf-8"), (ENGLISH, "cp1252"), (ENGLISH, "utf-8")]
)
def test_the_bytes_know_better_than_page_and_server(text: str, encoding: str, declared: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head>{text}'
    assert decode(page.encode(encoding)) == page
    assert decode(text.encode(encoding), declared) == text


DECLARED = [
    # what only a declaration can tell is believed, be it the page's or the server's
    ("日本の協定", "shift_jis", "Shift_JIS"),
    ("会谈在首尔举行", "gbk", "gb2312"),
    ("Переговоры в Сеуле", "cp1251", "windows-1251"),
    ("Rozmowy w Warszawie trwają, mówią źródła", "iso8859-2", "ISO-8859-2"),
    (KOREAN, "johab", "johab"),
]


@pytest.mark.parametrize(("text", "encoding", "declared"), DECLARED)
def test_it_believes_in_a_rare_encoding_that_fits(text: str, encoding: str, declared: str) -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">{text}'
    assert decode(page.encode(encoding)) == page
    assert decode(text.encode(encoding), declared) == text
    assert decode(f'<?xml version="1.0" encoding="{declared}"?>{text}'.encode(encoding)).endswith(text)


SYLLABLES = (
    "다이는의을가고에한하로지서기사인도과대정해방위비분담특별협외교부미국회차열렸밝혔며았었습니측양상원억달러년월일"
)
KOREAN_WORDS = st.text(SYLLABLES, min_size=2, max_size=6)
ANY_HANGUL = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=5)
ENGLISH_WORDS = st.from_regex(
    r"[A-Za-z]{1,9}(?:[’'][a-z]{1,2})?,?|[“‘][A-Z][a-z]{1,8}[”’]|[1-9][0-9]{0,3}|–|—|caf\u00e9", fullmatch=True
)


def sentences(words: st.SearchStrategy[str], end: str) -> st.SearchStrategy[str]:
    """Texts of a few of these words."""
    return st.lists(words, min_size=3, max_size=30).map(lambda found: " ".join(found) + end)


@given(sentences(KOREAN_WORDS, "다.\n"), st.sampled_from((*IN_KOREAN, "iso2022_kr")))
def test_any_korean_text_comes_back_from_any_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@given(sentences(ANY_HANGUL, ".\n"), st.sampled_from(("cp949", "johab")))
def test_any_syllables_come_back_from_a_declared_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), encoding) == text


@given(
    sentences(ENGLISH_WORDS, ".\n"),
    st.sampled_from(IN_ENGLISH),
    st.sampled_from((None, "iso-8859-1", "utf-8", "euc-kr")),
)
def test_any_english_text_comes_back_from_any_encoding(text: str, encoding: str, declared: str | None) -> None:
    assert decode(text.encode(encoding), declared) == text


def misread(text: str, right: str, wrong: str) -> bytes:
    """A text that was in the one encoding, as somebody saves it who takes it for the other: browsers know no gaps."""
    return "".join(bytes([byte]).decode(wrong, "ignore") or chr(byte) for byte in text.encode(right)).encode()


SCRAMBLED = [
    ("UTF-8 as Windows-1252", KOREAN, misread(KOREAN, "utf-8", "cp1252")),
    ("UTF-8 as Latin-1", KOREAN, misread(KOREAN, "utf-8", "latin-1")),
    ("UTF-8 as Windows-1252, English", ENGLISH, misread(ENGLISH, "utf-8", "cp1252")),
    ("UTF-8 as Latin-1, English", ENGLISH, misread(ENGLISH, "utf-8", "latin-1")),
    ("CP949 as Windows-1252", KOREAN, misread(KOREAN, "cp949", "cp1252")),
    ("CP949 as Latin-1, with rare syllables", RARE, misread(RARE, "cp949", "latin-1")),
    ("twice", KOREAN, misread(misread(KOREAN, "utf-8", "latin-1").decode(), "utf-8", "latin-1")),
    ("one quote lost its last byte", "“No,” he said.", "â€œNo,â€ he said.".encode()),
    ("a hard space became a plain one", "한국 정부", "í•œêµ\u00ad ì •ë¶€".encode()),
    ("English as CP949", "It’s what the envoy’s office said.", "It��셲 what the envoy��셲 office said.".encode()),
    ("a single one", "Seoul’s envoy left.", "Seoulâ€™s envoy left.".encode()),
]


@pytest.mark.parametrize(("text", "content"), [row[1:] for row in SCRAMBLED], ids=[row[0] for row in SCRAMBLED])
def test_it_reverses_what_was_read_wrongly_and_saved(text: str, content: bytes) -> None:
    assert decode(content) == text


@given(sentences(KOREAN_WORDS, "다.\n"), st.sampled_from(("utf-8", "cp949")), st.sampled_from(("cp1252", "latin-1")))
def test_it_reverses_any_korean_text_read_as_western(text: str, right: str, wrong: str) -> None:
    assert decode(misread(text, right, wrong)) == text


AS_WRITTEN = [
    "An apostrophe shows as “â€™” there, and a dash as “â€””, on the envoy’s page, which isn’t ours.",  # quoted
    'An apostrophe shows as "â€™" on that page.',
    "Les négociations à Séoul ont échoué, a déclaré l’émissaire coréen.",
    "Đàm phán giữa Hàn Quốc và Mỹ kết thúc.",
    "ÀÉÎÕÜ are capitals with accents.",
    "韓美 양국은 防衛費 협상을 이어간다.",
    "Отношения союзников",
    "日米の協定",
]


@pytest.mark.parametrize("text", AS_WRITTEN)
def test_it_leaves_alone_what_is_right(text: str) -> None:
    assert decode(text.encode()) == text


@settings(max_examples=200)
@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs"), max_codepoint=0x2FF), max_size=60))
def test_reversing_never_raises_and_plain_letters_stay(text: str) -> None:
    read = decode(f"Text: {text}".encode())
    assert read.startswith("Text: ")


DAMAGED = [
    (KOREAN.encode()[:-2], KOREAN[:-2]),  # cut in the middle of a character: that one is gone
    (ENGLISH.encode()[:-1], ENGLISH[:-1]),
    ("It’s late".encode() + b"\xe2\x80", "It’s late"),
    (b"one\x92s own " + KOREAN.encode(), "one’s own " + KOREAN),  # a quote of Windows strayed into UTF-8
    (KOREAN.encode()[1:], "�" + KOREAN[1:]),
    (KOREAN.encode("cp949")[:-2], KOREAN[:-2] + "�"),
    (KOREAN.encode() + bytes(4096), KOREAN),  # the zeros that a crash left
    (KOREAN.encode("utf-16-le") + bytes(4096), KOREAN),
    (b"one\r\ntwo\rthree\x00\x07\xe2\x80\x8b four", "one\ntwo\nthree four"),
    ("한미".encode() + "\u1112\u1161\u11ab\u1100\u116e\u11a8".encode(), "한미한국"),  # letters of Hangul stored apart
]


@pytest.mark.parametrize(("content", "text"), DAMAGED)
def test_it_saves_what_can_be_saved(content: bytes, text: str) -> None:
    assert decode(content) == text


ESCAPED_TWICE = [
    ("Seoul&amp;#8217;s envoy", "Seoul&#8217;s envoy"),
    ("one&amp;nbsp;two &amp;amp;ldquo;three", "one&nbsp;two &ldquo;three"),
    ("R&amp;D; AT&amp;T &amp;lt;p&amp;gt;", "R&amp;D; AT&amp;T &amp;lt;p&amp;gt;"),  # no entities, or meant to be seen
]


@pytest.mark.parametrize(("page", "expected"), ESCAPED_TWICE)
def test_it_undoes_entities_escaped_twice(page: str, expected: str) -> None:
    assert decode(page.encode()) == expected


def test_entities_in_a_plain_text_are_read() -> None:
    text = "Seoul&#8217;s envoy said the talks would go on &mdash; &quot;for months&quot; &#x2013; in Seoul and abroad."
    assert parse(text.encode()).body == 'Seoul’s envoy said the talks would go on — "for months" – in Seoul and abroad.'


def test_a_text_that_lost_its_letters_is_refused() -> None:
    with pytest.raises(Unreadable, match="capture the page again"):
        decode(KOREAN.encode().decode("cp949", "replace").encode())


def test_the_server_s_word_reaches_the_reading() -> None:
    page = "Переговоры о расходах на оборону в Сеуле завершились, сообщили в министерстве. " + PLAIN * 3
    assert "Переговоры" in decode(page.encode("koi8-r"), "koi8-r")
    assert parse(
        (PLAIN + " Rozmowy trwają, mówią źródła.").encode("iso8859-2"), known=Known(charset="iso-8859-2")
    ).body.endswith("źródła.")


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
