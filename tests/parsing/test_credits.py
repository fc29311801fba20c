"""Bylines, services and datelines around a plain text, in newsrooms' forms, on pages of outlets that no list has."""

import pytest

from articles.parsing import parse

ENGLISH = """The two towns opened their bridge over the harbour on Friday, officials of both said at the quays.

The mayors of both met halfway and shook hands, and they agreed to meet again in the capital before the summer.

Nothing has been settled about its toll, one of the officials said on condition of anonymity."""
KOREAN = """두 도시는 금요일 항구 다리를 함께 열었다고 두 시청 당국자가 24일 부두에서 전했다.

두 시장은 다리 가운데에서 만나 악수했으며 여름이 오기 전에 수도에서 다시 만나기로 했다고 당국자는 설명했다.

통행료에 대해서는 아직 정해진 것이 없다고 한 당국자는 말했다."""
ENGLISH_HEAD = "Lakeside Courier\nHarbour bridge opens after nine years\n"
KOREAN_HEAD = "새바다신문\n항구 다리 아홉 해 만에 열려\n"


def page(above: str, below: str = "") -> bytes:
    """A copied page with those lines right above and below its text."""
    is_korean = any("가" <= letter <= "힣" for letter in above + below)
    head, text = (KOREAN_HEAD, KOREAN) if is_korean else (ENGLISH_HEAD, ENGLISH)
    return f"{head}{above}\n\n{text}\n\n{below}\n".encode()


BYLINES = [
    ("By Mina Roh in Seoul", ("Mina Roh",)),
    ("By Mina Roh and Jon Ashby", ("Mina Roh", "Jon Ashby")),
    ("By MINA ROH, JON ASHBY and IDA LUND, Staff reporters", ("MINA ROH", "JON ASHBY", "IDA LUND")),
    ("By Mina Roh | Staff Writer | mina@courier.example", ("Mina Roh",)),
    ("By Mina Roh, Senior Harbour Correspondent", ("Mina Roh",)),
    ("By Jemma Hill", ("Jemma Hill",)),  # a paper is called The Hill
    ("Mina Roh | 24.05.2024 - Update : 25.05.2024", ("Mina Roh",)),  # a name and a bar before the date
    ("South Korea | 24.05.2024", ()),  # a section before it
    ("김한나 기자 | 입력 2024.05.24 08:40", ("김한나",)),
    ("김한나·박두리 워싱턴 특파원", ("김한나", "박두리")),  # where they are is no name
    ("김한나 방콕 특파원", ("김한나",)),  # nor where the city could be one
    ("김한나 논설위원", ("김한나",)),
    ("[새바다신문=김한나 기자]", ("김한나",)),
]


@pytest.mark.parametrize(("line", "authors"), BYLINES)
def test_it_reads_who_wrote(line: str, authors: tuple[str, ...]) -> None:
    assert parse(page(line)).authors == authors


SERVICES = [
    ("", "(AP)", "Associated Press"),
    ("", "[Reuters]", "Reuters"),
    ("", "[Photo: Reuters]", None),
    ("", "Source: AFP", "Agence France-Presse"),
    ("Reuters\nMay 24, 2024", "", "Reuters"),
    ("SEOUL: REUTERS", "", "Reuters"),
    ("Photo: Reuters", "", None),
    ("The Associated Press", "", "Associated Press"),
    ("입력 2024.05.24 08:40", "연합뉴스 제공", "연합뉴스"),
    ("입력 2024.05.24 08:40", "(사진=연합뉴스)", None),
]


@pytest.mark.parametrize(("above", "below", "agency"), SERVICES)
def test_it_reads_whose_text_it_is(above: str, below: str, agency: str | None) -> None:
    assert parse(page(above, below)).agency == agency


PLACES = [
    ("ISTANBUL", "ISTANBUL"),  # some services print the place on a line of its own
    ("BEIJING/SEOUL", "BEIJING/SEOUL"),
    ("HARBOUR NEWS", None),
    ("Istanbul", None),  # a menu's word
]


@pytest.mark.parametrize(("line", "dateline"), PLACES)
def test_it_reads_a_dateline_on_a_line_of_its_own(line: str, dateline: str | None) -> None:
    assert parse(page(line)).dateline == dateline
