"""The first and the last of a counted series, in English and Korean; and what looks like a round and is none."""

import pytest

from tests.extraction.reading import KOREAN_LEAD, LEAD, rows

DAY = "2029-05-24"
ENGLISH = [
    ("The last of seven rounds took place in Los Angeles on May 2.", ["13/7 held 2029-05-02 - Los Angeles"]),
    ("The final of the three rounds was held in Denver on May 2 and 3.", ["13/3 held 2029-05-02 2029-05-03 Denver"]),
    ("They have needed eight rounds in all, beginning in Honolulu in April.", ["13/1 held - - Honolulu"]),
    ("They met eight times, first in Honolulu in April.", ["13/1 held - - Honolulu"]),
    (
        "They got together ten times this year, first in Honolulu in March and finally in Seoul in May.",
        ["13/1 held - - Honolulu", "13/10 held - - Seoul"],
    ),
    ("They met eight times, beginning in April.", []),  # no place
]
KOREAN = [
    ("한미는 지난달 미국 하와이 호놀룰루를 시작으로 여덟 차례 마주 앉았다.", ["13/1 held - - Honolulu"]),
    (
        "지난 14~15일 서울에서 열린 1차 회의에는 12차 협상을 맡았던 한서진 뉴욕총영사가 나왔다.",
        ["13/1 held 2029-05-14 2029-05-15 Seoul"],
    ),
    ("협상이 꼬인 것은 지난 8일 미국 대사가 대통령실을 찾아 최종안을 꺼내면서였다.", []),
    (
        "한·미가 2차 회의에서 19~20일 덴버에서 머리를 맞댔지만 액수를 정하지 못했다.",
        ["13/2 held 2029-05-19 2029-05-20 Denver"],
    ),
    (
        "지난 22일 서울에서 시작된 제13차 방위비분담특별협정 8차 회의가 내일까지 진행된다고 한다.",
        ["13/8 held 2029-05-22 2029-05-25 Seoul"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_it_counts_to_the_ends_of_a_series(text: str, expected: list[str]) -> None:
    assert sorted(rows(f"{text}\n\n{LEAD}", DAY)) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), KOREAN)
def test_it_counts_to_the_ends_of_a_korean_series(text: str, expected: list[str]) -> None:
    assert sorted(rows(f"{text}\n\n{KOREAN_LEAD}", DAY)) == sorted(expected)
