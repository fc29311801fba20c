"""Days of publication as pages state them."""

from datetime import date, timedelta

import pytest

from articles.parsing import parse
from articles.parsing.dates import day_of_address, latest_day, published_day, stated_day

MAY_24 = date(2024, 5, 24)

LINES = [
    ("Published : May 24, 2024 - 16:31", (3, MAY_24)),
    ("Posted on : 2024-05-24 21:12 KST Modified on : 2024-06-01 20:29 KST", (3, MAY_24)),  # not the day it was changed
    ("Written: 2024-05-24 15:42:25Updated: 2024-05-25 16:41:31", (3, MAY_24)),
    ("Updated 2024-05-25 08:00 | Published 2024-05-24 07:00", (3, MAY_24)),  # the other way round
    ("Updated: May 24, 2024 14:20 IST", (1, MAY_24)),
    ("24 May 2024", (2, MAY_24)),
    ("Friday, May 24, 2024", (2, MAY_24)),
    ("Fri, 05/24/2024 - 14:07", (2, MAY_24)),
    ("24/05/2024", (2, MAY_24)),  # no 24th month
    ("Defense 09:25 May 24, 2024", (2, MAY_24)),  # a section before it
    ("2024.05.24. PM 9:56", (2, MAY_24)),
    ("2024년 5월 24일 금요일", (2, MAY_24)),
    ("입력 2024-05-24 08:32", (3, MAY_24)),
    ("등록 2024.05.24 15:20:33 수정 2024.05.25 15:44:10", (3, MAY_24)),
    ("송고시간2024-05-24 10:12", (3, MAY_24)),
    ("홍길동 기자|2024/05/24 16:39", (2, MAY_24)),
    ("2024-05-24 8면", (2, MAY_24)),
    ("(Source: Some Agency; issued May 24, 2018)", (3, date(2018, 5, 24))),
    ("05/04/2024", None),  # April or May: nothing tells
    ("Sat, 05/04/2024", (2, date(2024, 5, 4))),  # the weekday tells
    ("2024-02-30", None),  # no such day
    ("05-24-2024 17:32", (2, MAY_24)),
    ("by Mina Roh - 05/24/24 11:32 AM ET", (2, MAY_24)),  # the time tells that 24 is a year
    ("By MINA ROH | 05/04/2024 10:00 AM EDT", (2, date(2024, 5, 4))),  # an American time: the month first
    ("Score 05/24/24", None),
    ("Date 2024-05-24 Hit 3412 Department North American Affairs", (3, MAY_24)),  # a ministry's board
    ("작성일 2024-05-24 조회수 3151", (3, MAY_24)),
    ("By Mina Roh | May 24, 2024 | 4 min read", (2, MAY_24)),
    ("The current agreement was signed on May 24, 2024, after months of talks between the allies.", None),  # a sentence
    ("(서울=연합뉴스) 양국 대표가 서울에서 악수하고 있다. 2024.5.24 [외교부 제공. 재판매 및 DB 금지] p@x.kr", None),
    ("no date at all", None),
    # two figures for the year stand first in Korean
    ("입력 05.03.16 10:22", (3, date(2005, 3, 16))),
    ("등록 : 09-01-05", (3, date(2009, 1, 5))),
    ("고은솔 기자 | 98/11/24 07:30", (2, date(1998, 11, 24))),
    ("기사입력 '07.2.9. 오후 3:10", (3, date(2007, 2, 9))),
    ("06.11.30 09:15 ㅣ 최종수정 06.12.01 08:00 ㅣ 채도담", (2, date(2006, 11, 30))),  # before the label: the first day
    ("최종수정 06.12.01 08:00", (1, date(2006, 12, 1))),
    ("버전 12.30.45 내려받기", None),  # no month
    ("05.03.16 10:22", None),  # nothing tells where the year stands
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_it_reads_date_lines(line: str, expected: tuple[int, date] | None) -> None:
    assert published_day(line) == expected


STATED = [
    ("2024-05-24T11:13:43+09:00", MAY_24),
    ("20240524111343", MAY_24),
    ("Fri, 24 May 2024 02:13:43 GMT", MAY_24),
    ("2024-05-24", MAY_24),
    ("yesterday", None),
]


@pytest.mark.parametrize(("value", "expected"), STATED)
def test_it_reads_declared_dates(value: str, expected: date | None) -> None:
    assert stated_day(value) == expected


ADDRESSES = [
    ("https://a.example/2024/05/24/politics/story/1.html", MAY_24),
    ("https://a.example/view/AEN20240524002851325", MAY_24),
    ("https://a.example/view.php?ud=20240524000691", MAY_24),
    ("https://a.example/2024-05-24/story", MAY_24),
    ("https://a.example/articles/55700137", None),  # a number, no day
    ("https://a.example/20240524/20240525", None),  # two days
    ("https://a.example/20249924", None),
    ("http://[broken", None),
    (None, None),
]


@pytest.mark.parametrize(("url", "expected"), ADDRESSES)
def test_it_reads_addresses(url: str | None, expected: date | None) -> None:
    assert day_of_address(url) == expected


TEXT = "The two allies went on with their talks about defense costs this week, officials in Seoul said."

NOT_COME = [
    # a page is from today at the latest, wherever it says its day
    (f"<p>May 25, 2024</p><p>{TEXT}</p>", None),
    (f"<meta name=date content=2024-05-25><p>{TEXT}</p>", None),
    (f"<p>SEOUL, May 25, 2024 (Yonhap) -- {TEXT}</p>", None),
    (f"<meta name=date content=2024-05-25><p>May 24, 2024</p><p>{TEXT}</p>", MAY_24),
    (f"<p>Next meeting: May 28, 2024</p><p>May 24, 2024</p><p>{TEXT}</p>", MAY_24),
]


@pytest.mark.parametrize(("body", "expected"), NOT_COME)
def test_a_day_that_has_not_come_is_not_the_day_of_publication(body: str, expected: date | None) -> None:
    page = f"<html><body>{body}</body></html>".encode()
    assert parse(page, "https://a.example/2024/05/30/x", today=MAY_24).published == expected


def test_today_is_the_latest_day_that_it_is_anywhere() -> None:
    for day, expected in ((latest_day(), latest_day()), (latest_day() + timedelta(days=1), None)):
        assert parse(f"{day.isoformat()}\n\n{TEXT}".encode()).published == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("두 도시가 금요일 항구 다리를 함께 열었다고 시청 당국자가 밝혔다.", date(2005, 3, 16)), (TEXT, None)],
    ids=["Korean", "English"],
)
def test_a_bare_line_with_a_short_year_is_read_by_the_page_s_language(text: str, expected: date | None) -> None:
    assert parse(f"05.03.16 10:22\n\n{text}\n\n{text}".encode()).published == expected


def test_a_korean_page_may_have_its_day_right_below_the_text() -> None:
    head = "두 도시 시장, 새 다리에서 만나\n\n"
    text = "강의 두 시장은 2일 다리 한가운데에서 악수하고 나란히 걸었다. 다리는 내일 열린다고 시청은 밝혔다.\n"
    assert parse((head + text * 3 + "\n나해솔 기자\n2001-03-02 21:12\n").encode()).published == date(2001, 3, 2)


def test_a_byline_may_end_in_the_day() -> None:
    head = "Two mayors and a bridge\n\nBY MINA ROH, OPINION CONTRIBUTOR TO THE QUAY - 03/02/01 09:05 AM EST\n\n"
    text = "The mayors of both towns met on their new bridge on Friday, and walked together to its middle and back.\n\n"
    assert parse((head + text * 3).encode()).published == date(2001, 3, 2)
