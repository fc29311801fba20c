"""Days in Korean texts: spans across months, near days, short forms, local-time remarks; and numbers that are none."""

import pytest

from negotiations.extraction.language.dates_ko import find_korean_days, find_pointed_days

DAYS = {
    "18일에 이어 19일에도 회의를": "XXXX-XX-18..XXXX-XX-19 span",
    "18일과 19일 회의": "XXXX-XX-18..XXXX-XX-19 span",
    "18, 19일 이틀간": "XXXX-XX-18..XXXX-XX-19 span",
    "18·19일 회의": "XXXX-XX-18..XXXX-XX-19 span",
    "18일∼19일": "XXXX-XX-18..XXXX-XX-19 span",
    "18일부터 19일(이하 현지시간)까지": "XXXX-XX-18..XXXX-XX-19 span",
    "10∼12일(이하 현지시간)": "XXXX-XX-10..XXXX-XX-12 span",
    "10일(이하 현지시각)": "XXXX-XX-10",
    "10일(미국시간)": "XXXX-XX-10",
    "현지시간 10일부터": "XXXX-XX-10 first",
    "지난달 30일부터 이달 2일까지": "XXXX-XX-30 month-1..XXXX-XX-02 month+0 span",
    "이달 30일부터 다음 달 1일까지": "XXXX-XX-30 month+0..XXXX-XX-01 month+1 span",
    "지난해 12월 30일부터 올해 1월 2일까지": "XXXX-12-30 year-1..XXXX-01-02 year+0 span",
    "2028년 12월 30일부터 2029년 1월 2일까지": "2028-12-30..2029-01-02 span",
    "어제와 오늘 서울에서": "XXXX-XX-XX day-1..XXXX-XX-XX day+0 span",
    "오늘과 내일": "XXXX-XX-XX day+0..XXXX-XX-XX day+1 span",
    "오늘부터 모레까지": "XXXX-XX-XX day+0..XXXX-XX-XX day+2 span",
    "오늘(18일) 회의": "XXXX-XX-18",
    "어제(18일)부터": "XXXX-XX-18 first",
    "2029.5.14.-16. 서울": "2029-05-14..2029-05-16 span",
    "2029.5.14(월)~16(수)": "2029-05-14..2029-05-16 span",
    "5.14.-16. 서울": "XXXX-05-14..XXXX-05-16 span",
    "5.14(월)∼5.16(수)": "XXXX-05-14..XXXX-05-16 span",
    "5월 18일(금)-19일(토)": "XXXX-05-18..XXXX-05-19 span",
    "다음 주 월요일부터": "XXXX-XX-XX week+1 Mon first",
    "이달 15일": "XXXX-XX-15 month+0",
    "이번 달 15일": "XXXX-XX-15 month+0",
    "내달 초": "XXXX-XX-XX month+1 month",
    "전달 23일": "XXXX-XX-23 month-1",
    "지난 5월 18일": "XXXX-05-18",
    "95년 11월 24일": "1995-11-24",
    "작년 12월 11일에서 13일까지": "XXXX-12-11 year-1..XXXX-12-13 year-1 span",
    "3일과 4일 양일간": "XXXX-XX-03..XXXX-XX-04 span",
    "3일 및 4일": "XXXX-XX-03..XXXX-XX-04 span",
    "7일 하루 동안": "XXXX-XX-07",
    "이틀 뒤인 20일": "XXXX-XX-20",
}
NONE = [
    "13.6~13.9%",
    "3~4일 안에",
    "100일 앞으로",
    "20일 만에",
    "30일간",
]


@pytest.mark.parametrize("text", DAYS)
def test_days_are_read_in_every_form(text: str) -> None:
    found = list(find_korean_days(text))
    assert [f"{d.first}{f'..{d.last}' if d.last else ''} {d.role}".strip() for d in found] == [DAYS[text]]


@pytest.mark.parametrize("text", NONE)
def test_other_numbers_are_no_days(text: str) -> None:
    assert list(find_korean_days(text)) == []


def test_a_day_that_words_point_to_is_left_to_who_knows_the_page() -> None:
    assert not list(find_korean_days("이날부터 사흘간"))
    assert [(str(d.first), d.role) for d in find_pointed_days("전날에 이어 이날")] == [("XXXX-XX-XX day-1", "span")]
