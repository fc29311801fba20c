"""Payments in Korean whose side, or whose being one, lies in the turn of the sentence: speakers, moves, lists."""

import pytest

from tests.extraction.korean.reading import payments

P = "2031-05-20"
SIDES = [
    # Whoever speaks for a side is that side.
    ("리사 콜드웰 미 국무부 협상대표는 분담금을 27억 달러로 낮춰 불렀다.", ["demanded 27억 USD - -"]),
    ("미국 쪽은 해마다 6%씩 올려 달라고 맞섰다.", ["demanded - - +6"]),
    ("우리 측은 4.5퍼센트까지 올려 줄 수 있다고 제안했습니다.", ["offered - - +4.5"]),
    ("우리 쪽이 처음 낸 숫자는 1조8천억원이었다.", ["offered 18000억 KRW - -"]),
    ("한국이 처음 낸 분담금은 1억5천만달러였다.", ["agreed 1.5억 USD - -"]),
    ("조앤 밀러 미국 대사가 '20억달러를 내고 기한은 2년으로 하자'는 안을 꺼냈다.", ["demanded 20억 USD - -"]),
    # What another only says leaves the sentence to who says so.
    (
        "미국측은 한국이 비용의 절반을 대야 한다며 2조3천억원을 요구하고 있고, 우리측은 1조8천억원을 고수해왔다.",
        ["demanded 23000억 KRW - -", "offered 18000억 KRW - -"],
    ),
    # Whose figure it is may follow it.
    ("7% 안팎 인상을 고수하는 우리측과는 차이가 크다.", ["offered - - +7"]),
    ("15% 인상을 요구하는 미국과는 차이가 크다.", ["demanded - - +15"]),
    # Only who asks comes down to a sum.
    ("지금은 30억 달러 안팎으로 물러선 것으로 알려졌다.", ["demanded 30억 USD - -"]),
    # An offer that is turned down stays one, and so does what it comes to.
    (
        "미국 대통령이 한국 정부의 방위비분담금 9% 인상안을 거절했다. "
        "지난해 분담금 2조원을 기준으로 하면 올해 2조1800억원쯤을 내는 내용이다.",
        ["agreed 20000억 KRW 2030 -", "offered 21800억 KRW 2031 +9"],
    ),
    # A rise that follows prices, or the budget, is told with them.
    ("미국은 물가상승률에 맞춘 2.1퍼센트보다 훨씬 높은 11퍼센트 인상을 바라고 있다.", ["demanded - - +11"]),
    ("한국은 지난해 물가상승률인 2.2%만 올리겠다는 안을 내놓았다.", ["offered - - +2.2"]),
    ("내년 증가율은 올해 국방예산 증가율과 같은 6.3%다.", ["agreed - 2032 +6.3"]),
    # Lists of years say the verb once, or never.
    (
        "2030년 분담금은 2조원이었다. 1991년에는 1천73억원이었다.",
        ["agreed 1073억 KRW 1991 -", "agreed 20000억 KRW 2030 -"],
    ),
    ("▲2029년 1조9000억원(전년 대비 2.5% 증가)", ["agreed 19000억 KRW 2029 +2.5"]),
]
NO_PAYMENTS = [
    "한국이 협정 없이 지원한 돈은 7천만달러였다.",
    "한 연구소는 분담금이 35억달러쯤이어야 한다고 본다.",
    "필자는 분담금이 1조원이면 넉넉하다고 본다.",
    "평화단체 활동가는 분담금을 9000억원으로 깎아야 한다고 주장했다.",
    "환율이 두배로 뛰어 달러로 내라는 것은 무리라고 정부 관계자는 말했다.",
    "방위비 협의 또 평행선… 600억원 差 못 좁혀",
    "방위비 협의 또 평행선… 600억원 차 못 좁혀",
    "올해 방위비 사상 첫 2조 넘겨",
    "분담금이 처음으로 2조원을 넘겼다.",
    "물가상승률이 3% 올라 방위비 협상에도 부담이다.",
    "2029년 1조9000억원을 들인 무기 구매가 끝났다.",
]


@pytest.mark.parametrize(("text", "expected"), SIDES, ids=[case[0] for case in SIDES])
def test_whose_figure_it_is(text: str, expected: list[str]) -> None:
    assert payments(text, P) == expected


@pytest.mark.parametrize("text", NO_PAYMENTS)
def test_what_is_no_payment(text: str) -> None:
    assert payments(text, P) == []
