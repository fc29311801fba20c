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
    ("제12차(3월 7일 타결) 협정은 6년짜리다.", P, []),
    ("제11차(2월 10일) 특별협정은 서울에서 서명됐다.", P, []),
    ("방위비분담특별협정(12차)은 지난해 3월 7일 서울에서 서명됐다.", P, []),
]


@pytest.mark.parametrize(("text", "published", "expected"), ROUNDS, ids=[case[0][:40] for case in ROUNDS])
def test_rounds_of_a_list_have_their_own_days_and_places(text: str, published: str, expected: list[str]) -> None:
    assert rounds(text, published) == expected
