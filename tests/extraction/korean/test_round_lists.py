"""Rounds told in lists and timelines of a Korean page: in lines, in a row, with the number in brackets."""

import pytest

from tests.extraction.korean.reading import rounds

P = "2029-05-20"
ROUNDS = [
    ("협의는 지난달 4~5일 부산(2차)에서 열렸다.", P, ["13/2 held 2029-04-04 2029-04-05 Busan"]),
    (
        "앞서 양측은 3월 11~12일 덴버(1차), 4월 4~5일 부산(2차 회의)에서 만났다.",
        P,
        ["13/1 held 2029-03-11 2029-03-12 Denver", "13/2 held 2029-04-04 2029-04-05 Busan"],
    ),
    (
        "▷3월 11~12일 1차 협의(덴버)\n▷4월 4~5일 2차 협의(부산)\n▷5월 8~9일 3차 협의(호놀룰루)",
        P,
        [
            "13/1 held 2029-03-11 2029-03-12 Denver",
            "13/2 held 2029-04-04 2029-04-05 Busan",
            "13/3 held 2029-05-08 2029-05-09 Honolulu",
        ],
    ),
    (
        "△3월 11~12일 1차 협의(덴버) △4월 4~5일 2차 협의(부산)",
        P,
        ["13/1 held 2029-03-11 2029-03-12 Denver", "13/2 held 2029-04-04 2029-04-05 Busan"],
    ),
    (
        "▲1차(3월 11~12일, 덴버) ▲2차(4월 4~5일, 부산)",
        P,
        ["13/1 held 2029-03-11 2029-03-12 Denver", "13/2 held 2029-04-04 2029-04-05 Busan"],
    ),
    (
        "지난해 3월 7차 회의가 덴버에서 열렸다. 8차는 4월 3일 화상으로, 마지막 9차는 5월 14~16일 시애틀에서 열렸다.",
        P,
        [
            "13/7 held - - Denver",
            "13/8 held 2029-04-03 2029-04-03 - @ video conference",
            "13/9 held 2029-05-14 2029-05-16 Seattle",
        ],
    ),
    (
        "2차는 3월 11~12일 덴버에서, 3차는 4월 4~5일 부산에서 열렸다.",
        P,
        ["13/2 held 2029-03-11 2029-03-12 Denver", "13/3 held 2029-04-04 2029-04-05 Busan"],
    ),
    ("9차는 2월 11일 국회에서 비준됐다.", P, []),
    ("10차는 3월 서울에서 서명됐다.", P, []),
    ("13차는 내년 1월 서울에서 발표될 것으로 보인다.", P, []),
    (
        "앞서 양측은 1월 하와이 호놀룰루, 2월 제주, 3월 덴버에서 차례로 마주 앉았다.",
        P,
        ["13/- held - - Honolulu", "13/- held - - Jeju", "13/- held - - Denver"],
    ),
    (
        "4차 회의가 26일부터 이틀간 서울에서 열린다. 앞서 1월 하와이 호놀룰루, 2월 제주, 3월 덴버에서 만났다.",
        P,
        [
            "13/1 held - - Honolulu",
            "13/2 held - - Jeju",
            "13/3 held - - Denver",
            "13/4 planned 2029-05-26 2029-05-27 Seoul",
        ],
    ),
    (
        "양측은 2월 11~12일 덴버와 3월 4~5일 부산, 4월 8~9일 호놀룰루에서 잇따라 만났다.",
        P,
        [
            "13/- held 2029-02-11 2029-02-12 Denver",
            "13/- held 2029-03-04 2029-03-05 Busan",
            "13/- held 2029-04-08 2029-04-09 Honolulu",
        ],
    ),
    ("양측은 3월 덴버에서, 4월에는 부산에서 만났다.", P, ["13/- held - - Denver", "13/- held - - Busan"]),
    ("외교장관은 3월 덴버, 4월 부산에서 잇따라 회담했다.", P, []),
    ("시민단체는 3월 덴버, 4월 부산에서 집회를 열고 협상 중단을 요구했다.", P, []),
    ("제12차(3월 7일 타결) 협정은 6년짜리다.", P, []),
    ("제11차(2월 10일) 특별협정은 서울에서 서명됐다.", P, []),
    ("방위비분담특별협정(12차)은 지난해 3월 7일 서울에서 서명됐다.", P, []),
]


@pytest.mark.parametrize(("text", "published", "expected"), ROUNDS, ids=[case[0][:40] for case in ROUNDS])
def test_rounds_of_a_list_have_their_own_days_and_places(text: str, published: str, expected: list[str]) -> None:
    assert rounds(text, published) == expected


HEADLINES = [
    (
        "부산서 이틀 마주 앉은 방위비 협상단… 3차는 내달 덴버",
        ["13/2 held 2029-05-18 2029-05-19 Busan", "13/3 planned - - Denver"],
    ),
    (
        "방위비 2차 협상 종료…3차 회의는 내달 10일 덴버서",
        ["13/2 held 2029-05-18 2029-05-19 Busan", "13/3 planned 2029-06-10 - Denver"],
    ),
    ("방위비 협상단 부산서 만나, 3차는 다음 달", ["13/2 held 2029-05-18 2029-05-19 Busan", "13/3 planned - - -"]),
]


@pytest.mark.parametrize(("title", "expected"), HEADLINES, ids=[case[0] for case in HEADLINES])
def test_a_headline_that_looks_ahead_leaves_its_own_round_its_days(title: str, expected: list[str]) -> None:
    text = "양국이 2차 회의를 19일 마쳤다.\n\n양측은 18~19일 부산에서 만나 제도 개선 방안을 두고 의견을 나눴다."
    assert rounds(text, P, title) == expected
