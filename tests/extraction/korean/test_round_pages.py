"""Rounds of Korean pages: each case is a page and the rows that a careful reader makes of it."""

import pytest

from tests.extraction.reading import KOREAN_LEAD, rows

KOREAN = {
    "held, with its venue": (
        "양국 대표단은 지난 10일부터 12일까지 서울 한국국방연구원에서 5차 회의를 했다.",
        "2024-07-13",
        ["12/5 held 2024-07-10 2024-07-12 Seoul @ 한국국방연구원"],
    ),
    "to come, for some days": (
        "제13차 한미 방위비분담특별협정(SMA) 제2차 회의가 오는 8일부터 사흘간 미국 내슈빌에서 열린다.",
        "2029-05-02",
        ["13/2 planned 2029-05-08 2029-05-10 Nashville"],
    ),
    "the agreement and the round": (
        "제11차 한미 방위비분담특별협정(SMA) 4차 회의가 3∼4일(현지시간) 워싱턴DC에서 개최됐다.",
        "2019-12-06",
        ["11/4 held 2019-12-03 2019-12-04 Washington"],
    ),
    "the day of a statement": (
        "외교부는 18일 3차 회의가 오는 22일 부산에서 열릴 예정이라고 밝혔다.",
        "2029-05-18",
        ["13/3 planned 2029-05-22 - Busan"],
    ),
    "two in one sentence": (
        "양측은 지난 9월 서울에서 1차 회의를, 지난달 하와이에서 2차 회의를 열었다.",
        "2019-11-15",
        ["11/1 held - - Seoul", "11/2 held - - Hawaii"],
    ),
    "the next one": (
        "5차 회의가 12일 서울에서 끝났다. 다음 회의는 워싱턴에서 열릴 예정이다.",
        "2024-07-12",
        ["12/5 held - 2024-07-12 Seoul", "12/6 planned - - Washington"],
    ),
    "over the turn of the month": (
        "3차 회의는 4월 30일부터 5월 2일까지 덴버에서 열렸다.",
        "2029-05-06",
        ["13/3 held 2029-04-30 2029-05-02 Denver"],
    ),
    "by video": (
        "양측은 5일 화상회의를 통해 8차 회의를 열었다.",
        "2021-02-06",
        ["11/8 held 2021-02-05 2021-02-05 - @ video conference"],
    ),
    "in words": (
        "양국의 첫 회의는 지난 3월 7일부터 사흘간 호놀룰루에서 열렸다.",
        "2018-03-12",
        ["10/1 held 2018-03-07 2018-03-09 Honolulu"],
    ),
    "one to three, city by city": (
        "앞서 양측은 4월 하와이, 5월 서울, 6월 워싱턴에서 1∼3차 회의를 열었다.",
        "2024-06-24",
        ["12/1 held - - Hawaii", "12/2 held - - Seoul", "12/3 held - - Washington"],
    ),
    "its second day": (
        "대표단은 3차 회의 이틀째인 19일 서울 한국국방연구원에서 다시 만났다.",
        "2019-11-19",
        ["11/3 held 2019-11-18 - Seoul @ 한국국방연구원"],
    ),
    "other meetings": ("한미 외교장관 회담이 18일 서울에서 열렸다.", "2021-03-19", []),
    "other talks": ("6자회담 5차 회의가 18일 베이징에서 열렸다.", "2006-12-19", []),
}


@pytest.mark.parametrize("name", KOREAN)
def test_a_korean_page_gives_its_rounds(name: str) -> None:
    body, published, expected = KOREAN[name]
    assert rows(f"{body}\n\n{KOREAN_LEAD}", published) == expected
