"""Korean rounds told in forms of all sorts."""

import pytest

from tests.extraction.reading import KOREAN_LEAD, rows

KOREAN_FORMS: dict[str, tuple[str, str, list[str]]] = {
    "begun, and the next": (
        "한미 양국은 20일 내슈빌에서 방위비 분담금 6차 협의를 이틀 일정으로 시작했다. "
        "다음 협의는 9월 초 대전에서 열린다.",
        "2029-08-21",
        ["13/6 held 2029-08-20 2029-08-21 Nashville", "13/7 planned - - Daejeon"],
    ),
    "by how many times they met": (
        "두 나라 협상단은 12, 13일 서울에서 네 번째로 만나 방위비 문제를 논의했다.",
        "2029-12-14",
        ["13/4 held 2029-12-12 2029-12-13 Seoul"],
    ),
    "after one, another": (
        "지난달 27일부터 사흘간 부산에서 열린 7차 회의에 이어 8차 회의가 이달 16~18일 시카고에서 개최된다.",
        "2024-09-10",
        ["12/7 held 2024-08-27 2024-08-29 Busan", "12/8 planned 2024-09-16 2024-09-18 Chicago"],
    ),
    "each with its month": (
        "1차 회의는 4월 하와이에서, 2차 회의는 5월 서울에서, 3차 회의는 6월 워싱턴에서 각각 열렸다.",
        "2024-06-20",
        ["12/1 held - - Hawaii", "12/2 held - - Seoul", "12/3 held - - Washington"],
    ),
    "to come, after the first": (
        "양측은 오는 10월 22일부터 24일까지 미국 덴버에서 2차 회의를 열 예정이다. "
        "앞서 첫 회의는 지난달 24~25일 서울에서 진행됐다.",
        "2029-10-14",
        ["13/1 held 2029-09-24 2029-09-25 Seoul", "13/2 planned 2029-10-22 2029-10-24 Denver"],
    ),
    "extended beyond the plan": (
        "당초 17일까지였던 5차 회의는 하루 연장돼 18일 끝났다. 회의는 16일 서울에서 시작됐다.",
        "2029-12-19",
        ["13/5 held 2029-12-16 2029-12-18 Seoul"],
    ),
    "to meet again": (
        "한미는 내달 초 제주에서 다시 머리를 맞대기로 했다. 지난 14일 보스턴에서 끝난 3차 회의에서는 이견만 확인했다.",
        "2029-11-20",
        ["13/3 held - 2029-11-14 Boston", "13/4 planned - - Jeju"],
    ),
    "put off": (
        "2월로 예정됐던 4차 회의는 3월 5~6일로 미뤄졌다.",
        "2030-02-10",
        ["13/4 planned 2030-03-05 2030-03-06 -"],
    ),
    "so many so far": (
        "양국은 지금까지 다섯 차례 회의를 열었다. 다음 회의는 오는 20일 시애틀에서 열린다.",
        "2029-12-10",
        ["13/6 planned 2029-12-20 - Seattle"],
    ),
    "days of the week in brackets": (
        "정부는 제13차 방위비분담특별협정 체결을 위한 제4차 협의를 2월 26일(화)부터 28일(목)까지 대전에서 개최한다고 "
        "발표했다.",
        "2030-02-20",
        ["13/4 planned 2030-02-26 2030-02-28 Daejeon"],
    ),
    "ended on its second day": (
        "한미 방위비 분담 협상 3차 회의가 이틀째인 14일 워싱턴에서 조기 종료됐다.",
        "2029-11-15",
        ["13/3 held 2029-11-13 2029-11-14 Washington"],
    ),
    "counted, and the latest": (
        "양국은 지난해 9월부터 이달 초까지 모두 다섯 차례 만났다. 가장 최근인 5차 회의는 3~4일 탬파에서 열렸다.",
        "2030-03-10",
        ["13/5 held 2030-03-03 2030-03-04 Tampa"],
    ),
    "the talks announced after an arrival": (
        "미국 대표단이 6차 회의 참석차 16일 방한했다. 방위비 회의는 17일부터 19일까지 서울 외교부 청사에서 진행된다.",
        "2030-04-16",
        ["13/6 planned 2030-04-17 2030-04-19 Seoul @ 외교부 청사"],
    ),
    "a weekday of last week": (
        "한미 방위비 협상 대표단이 지난주 화요일부터 사흘간 하와이에서 2차 회의를 가졌다.",
        "2029-10-29",
        ["13/2 held 2029-10-23 2029-10-25 Hawaii"],
    ),
    "a headline of nouns": (
        "한미, 방위비 7차 회의 19~20일 보스턴 개최",
        "2030-06-12",
        ["13/7 planned 2030-06-19 2030-06-20 Boston"],
    ),
    "next week, after the second": (
        "한·미 양국은 다음 주 인천에서 방위비분담금 협상 3차 회의를 연다. 2차 회의는 지난달 하순 시애틀에서 열렸다.",
        "2029-11-08",
        ["13/2 held - - Seattle", "13/3 planned - - Incheon"],
    ),
    "this one, after another": (
        "이번 8차 회의는 지난 1월 7차 회의 이후 두 달 만이다. 방위비 협상단은 11일 오전 서울에서 마주 앉았다.",
        "2030-03-12",
        ["13/7 held - - -", "13/8 held 2030-03-11 - Seoul"],
    ),
    "a tour of cities, then one by screen": (
        "협상은 지난 2월 보스턴에서 시작돼 부산과 시애틀, 대전을 돌았고 5차 회의는 지난달 화면으로 치렀다.",
        "2029-12-10",
        [
            "13/1 held - - Boston",
            "13/2 held - - Busan",
            "13/3 held - - Seattle",
            "13/4 held - - Daejeon",
            "13/5 held - - - @ video conference",
        ],
    ),
    "a tour by way of cities to the next": (
        "방위비 협상은 2월 보스턴에서 시작해 부산, 시애틀을 거쳐 다음 달 서울에서 4차 회의가 열린다.",
        "2029-10-12",
        ["13/1 held - - Boston", "13/2 held - - Busan", "13/3 held - - Seattle", "13/4 planned - - Seoul"],
    ),
    "a tour with a place that nobody knows": (
        "방위비 협상은 2월 보스턴에서 시작해 부산, 뉴코르도바를 거쳐 다음 달 서울에서 4차 회의가 열린다.",
        "2029-10-12",
        ["13/4 planned - - Seoul"],
    ),
    "its venue named apart": (
        "양측 대표단은 오는 22일 3차 회의를 연다. 장소는 바닷가에 있는 해송컨벤션센터다.",
        "2029-10-12",
        ["13/3 planned 2029-10-22 - - @ 해송컨벤션센터"],
    ),
    "a museum in a town by its full name": (
        "대표단은 12일 경북 경주시 솔숲뮤지엄에서 3차 회의를 열었다. 전임자는 주일대사관으로 자리를 옮겼다.",
        "2029-10-12",
        ["13/3 held 2029-10-12 - Gyeongju @ 솔숲뮤지엄"],
    ),
    "goes on until a day": (
        "6차 회의가 9일 부산에서 열렸다. 회의는 11일까지 이어진다.",
        "2029-10-09",
        ["13/6 held 2029-10-09 2029-10-11 Busan"],
    ),
    "a cabinet is no round": (
        "대표단은 8일 부산에서 3차 회의를 시작했다. 대통령은 9일 각료회의에서 방위비 협상을 언급했다.",
        "2029-10-12",
        ["13/3 held 2029-10-08 - Busan"],
    ),
}


@pytest.mark.parametrize("name", KOREAN_FORMS)
def test_a_korean_round_is_read_in_any_form(name: str) -> None:
    body, published, expected = KOREAN_FORMS[name]
    assert rows(f"{body}\n\n{KOREAN_LEAD}", published) == expected
