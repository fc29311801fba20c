"""Negotiators: every way in which the press shows a named person to lead or sit in a delegation, and who is none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.extraction.negotiators.find import find_negotiators
from tests.extraction.reading import read

DAY = date(2029, 5, 4)
KOREAN, AMERICAN = "Ahn Seo-jin KR", "Carla McBride US"
BOTH = [KOREAN, AMERICAN]

# What is named, and for whom; "*" marks who sits in a delegation without leading it.
SHOWN = [
    # The post, before or after the name.
    ("Ahn Seo-jin, South Korea's chief negotiator for the 13th SMA, spoke first.", [KOREAN]),
    ("Ahn Seo-jin is Seoul's top negotiator in the cost-sharing talks.", [KOREAN]),
    ("Seoul's chief negotiator, Ahn Seo-jin, arrived on Monday.", [KOREAN]),
    ("Seoul’s chief negotiator Ahn Seo-jin arrived on Monday.", [KOREAN]),
    ("South Korea's chief delegate is Ahn Seo-jin.", [KOREAN]),
    ("Lead U.S. negotiator Carla McBride welcomed the result.", [AMERICAN]),
    ("Carla McBride (L), the U.S. State Department's senior advisor for security negotiations, sits down.", [AMERICAN]),
    ("Carla McBride, who has been Washington's chief negotiator since March, flew home.", [AMERICAN]),
    ("Ambassador for Defense Cost-Sharing Negotiations Ahn Seo-jin briefed the press.", [KOREAN]),
    ("Ahn Seo-jin, head of the South Korean delegation, declined to comment.", [KOREAN]),
    ("Seoul named Ahn Seo-jin as its chief negotiator for the coming talks.", [KOREAN]),
    # The deed.
    ("The Foreign Ministry's Ahn Seo-jin heads the Korean delegation.", [KOREAN]),
    ("Ahn Seo-jin, a career diplomat, will lead the South Korean side.", [KOREAN]),
    ("Ahn Seo-jin of the foreign ministry led the Korean team.", [KOREAN]),
    ("Ahn Seo-jin, who leads the South Korean side, smiled.", [KOREAN]),
    ("Carla McBride was in charge of the American delegation.", [AMERICAN]),
    ("The South Korean delegation was led by Ahn Seo-jin.", [KOREAN]),
    ("The U.S. side is headed by Senior Advisor Carla McBride.", [AMERICAN]),
    ("Washington sent a State Department team under Carla McBride.", [AMERICAN]),
    ("Heading the U.S. team is Carla McBride, a lawyer by training.", [AMERICAN]),
    ("At the table South Korea is represented by\nAhn Seo-jin, an ambassador at large.", [KOREAN]),
    (
        "Representing South Korea will be Ahn Seo-jin and representing the United States, Carla McBride.",
        BOTH,
    ),
    (
        "Ahn Seo-jin, a diplomat, represents South Korea. Carla McBride does so for the United States.",
        BOTH,
    ),
    ("The diplomat who led Seoul's team back then, Ahn Seo-jin, has retired.", [KOREAN]),
    # The counterpart.
    ("Ahn Seo-jin, Seoul's top negotiator, and Carla McBride, his U.S. counterpart, met.", BOTH),
    ("Seoul's chief negotiator, Ahn Seo-jin, shook hands with his counterpart, Carla McBride.", BOTH),
    ("Ahn Seo-jin led the Korean side. His American counterpart was Carla McBride.", BOTH),
    ("Ahn Seo-jin is the chief negotiator. Ahn's counterpart, Carla McBride, agreed.", BOTH),
    ("Ahn Seo-jin leads the Korean side. He faces Carla McBride, senior advisor.", BOTH),
    # Two together.
    (
        "The chief negotiators of South Korea and the United States, Ahn Seo-jin and Carla McBride, met.",
        BOTH,
    ),
    ("Ahn Seo-jin and Carla McBride led the two delegations.", BOTH),
    ("The delegations were led by Ahn Seo-jin and Carla McBride, respectively.", BOTH),
    (
        "Ahn Seo-jin, a director general, and Carla McBride, Senior Advisor at the State Department, will serve as "
        "chief representatives for their sides.",
        BOTH,
    ),
    ("The chief delegates, Ahn Seo-jin (right) and Carla McBride, pose.", BOTH),
    ("Heading the delegations were Ahn Seo-jin and Carla McBride.", BOTH),
    ("The talks were led by Ahn Seo-jin from the South Korean side and Carla McBride from the U.S. side.", BOTH),
    ("The two chief negotiators -- Ahn Seo-jin and Carla McBride -- met on the sidelines.", BOTH),
    ("South Korea's Ahn Seo-jin and Carla McBride of the U.S. led the talks.", BOTH),
    ("Ahn Seo-jin and his U.S. counterpart, Carla McBride, led the three-day talks.", BOTH),
    ("Ahn Seo-jin, right, Seoul's chief negotiator, greets Carla McBride, left, the US chief negotiator.", BOTH),
    ("The two heads of delegation, Ahn Seo-jin and Carla McBride, met for five hours.", BOTH),
    ("Delegates led by Ahn Seo-jin (second from right) and Carla McBride (left) sit down.", BOTH),
    ("Ambassador Ahn Seo-jin and Senior Advisor Carla McBride met for the fifth round.", BOTH),
    # A second half that leaves the verb out.
    ("Speaking for Seoul is Ahn Seo-jin, for Washington Carla McBride.", BOTH),
    ("Chief of the Korean team is Ahn Seo-jin, and of the American one Carla McBride.", BOTH),
    ("For South Korea the talks are led by Ahn Seo-jin, for the United States by Carla McBride.", BOTH),
    ("The Korean talks are in the hands of Ahn Seo-jin; Carla McBride negotiates for the United States.", BOTH),
    ("Ahn Seo-jin led the South Korean delegation, and Carla McBride the American one.", BOTH),
    ("Ahn Seo-jin heads Seoul's delegation, and Carla McBride, Senior Advisor, that of the United States.", BOTH),
    # Named to a post.
    ("Carla McBride has replaced James Dunn as the U.S. negotiator.", [AMERICAN, "James Dunn US"]),
    ("Ahn Seo-jin, who negotiated the current agreement, has retired.", [KOREAN]),
    ("Ahn Seo-jin was appointed as Seoul's top negotiator while Carla McBride was named the U.S. negotiator.", BOTH),
    (
        "Ahn Seo-jin, a former vice chairman of the Financial Services Commission, was tapped to lead the talks.",
        [KOREAN],
    ),
    # Across the table: what is named once for one side holds for the other.
    (
        "Carla McBride of the State Department is across the table from Ahn Seo-jin, Seoul's chief negotiator.",
        BOTH[::-1],
    ),
    ("Ahn Seo-jin is Seoul's chief negotiator. Carla McBride of the State Department sits opposite.", BOTH),
    ("Carla McBride leads the U.S. side. Across the table was Ambassador Ahn Seo-jin.", BOTH[::-1]),
    (
        "Carla McBride, the American envoy, and Ahn Seo-jin, a banker who has been her foil since May, shook hands.",
        BOTH[::-1],
    ),
    # The verb said once for both.
    ("The South Korean side was led by Ahn Seo-jin, the U.S. delegation by Carla McBride.", BOTH),
    ("The Korean team is headed by Ahn Seo-jin, a banker, and the American one by Carla McBride.", BOTH),
    ("A report on the U.S. delegation by Carla McBride was published in the talks' last week.", []),
    # The opposite of a delegation, not of a person.
    ("Ahn Seo-jin, who leads the Korean delegation, and Carla McBride, its American opposite, met.", BOTH),
    ("The talks were chaired by Ahn Seo-jin, a career diplomat, and Carla McBride of the US State Department.", BOTH),
    ("The two top negotiators -- the State Department's Carla McBride and Ahn Seo-jin, a banker -- met.", BOTH[::-1]),
    ("Ahn Seo-jin and Carla McBride, the two chief negotiators, posed for photographs.", BOTH),
    ("Ambassador Ahn Seo-jin and Carla McBride of the State Department opened the second round.", BOTH),
    ("The negotiations are being handled by Ahn Seo-jin for Seoul and Carla McBride for Washington.", BOTH),
    ("On the Korean side was Ahn Seo-jin and on the American side Carla McBride in the talks.", BOTH),
    # Who bargains, for whom, in other verbs.
    ("Ahn Seo-jin, a former ambassador to Poland, has been bargaining for South Korea since January.", [KOREAN]),
    ("Carla McBride leads for the U.S. in the talks.", [AMERICAN]),
    ("Carla McBride, the U.S. ambassador-at-large handling the matter, left.", [AMERICAN]),
    ("Carla McBride, who has run the U.S. side since March, flew home.", [AMERICAN]),
    ("Carla McBride took over the U.S. delegation in June.", [AMERICAN]),
    ("The U.S. delegation, which Carla McBride heads, left without comment.", [AMERICAN]),
    ("The Korean delegation, with Ahn Seo-jin at the helm, arrived in Honolulu.", [KOREAN]),
    ("Seoul sent Ahn Seo-jin, a deputy director at the Foreign Ministry, to negotiate.", [KOREAN]),
    # Members and deputies.
    (
        "Seoul's team is led by Ahn Seo-jin, with Brig. Gen. Cho Min-ho of the Defense Ministry as his deputy.",
        [KOREAN, "Cho Min-ho KR*"],
    ),
    (
        "Carla McBride, the U.S. envoy to the talks, brought along Ruth Alvarez, a Pentagon comptroller.",
        [AMERICAN, "Ruth Alvarez US*"],
    ),
    (
        "Seoul's team included Ahn Seo-jin, a colonel at the Defense Ministry, and Cho Min-ho of the Finance Ministry.",
        [KOREAN + "*", "Cho Min-ho KR*"],
    ),
    ("Carla McBride is a member of the U.S. delegation.", [AMERICAN + "*"]),
    ("Deputy U.S. negotiator Carla McBride joined them.", [AMERICAN + "*"]),
    # A title between two names belongs to the first of them; what is said once holds for both.
    (
        "Ambassador Ahn Seo-jin and his team met a U.S. delegation headed by Carla McBride for a third round in Busan.",
        BOTH,
    ),
    ("The gap was too wide, said Ahn Seo-jin, the diplomat who heads Seoul's side in the talks.", [KOREAN]),
    ("Seoul will dispatch Ahn Seo-jin, its chief negotiator, to Washington on Monday.", [KOREAN]),
    ("The State Department's Carla McBride, who heads the U.S. team, arrived with a dozen officials.", [AMERICAN]),
    ("Carla McBride, a veteran diplomat, is in charge of the negotiations on the U.S. side.", [AMERICAN]),
    ("The U.S. chief negotiator is Carla McBride, and South Korea's is Ahn Seo-jin.", BOTH[::-1]),
    (
        "The negotiators -- Ahn Seo-jin for South Korea and Carla McBride for the United States -- will meet again "
        "in May.",
        BOTH,
    ),
    ("South Korean Ambassador Ahn Seo-jin and U.S. Ambassador Carla McBride led the delegations.", BOTH),
    ("Ahn Seo-jin, Korea's top delegate, and U.S. delegate Carla McBride spoke by phone.", BOTH),
    ("Negotiations led by South Korea's Ahn Seo-jin and the United States' Carla McBride broke up.", BOTH),
    ("Ahn Seo-jin's American counterpart is Carla McBride. Ahn Seo-jin leads the Korean delegation.", BOTH[::-1]),
    ("South Korea's new negotiator, Ahn Seo-jin, will make his debut.", [KOREAN]),
    (
        "Ahn Seo-jin (third from left), chief negotiator, and Carla McBride (third from right), her U.S. "
        "counterpart, hold talks.",
        BOTH,
    ),
    ("In a call with Ahn Seo-jin, Seoul's chief negotiator, Carla McBride proposed a video meeting.", [KOREAN]),
    # Names in all their forms.
    (
        "Seoul's chief negotiator Ahn Seo Jin met U.S. chief negotiator James R. Van Dyke Jr.",
        ["Ahn Seo Jin KR", "James R. Van Dyke Jr. US"],
    ),
]

NOT_SHOWN = [
    "Foreign Minister Ahn Seo-jin hailed the outcome of the cost-sharing talks.",
    "Ahn Seo-jin, the foreign ministry spokesperson, said the cost-sharing talks would go on.",
    "President Ahn Seo-jin, who leads the South Korean side in NATO talks, left.",
    "Ahn Seo-jin, vice foreign minister, and Carla McBride, charge d'affaires, signed the Special Measures Agreement.",
    "Ahn Seo-jin, a professor who follows the defense cost-sharing talks, called the deal fair.",
    "Seoul's top nuclear negotiator, Ahn Seo-jin, met reporters.",
    "Japan's chief negotiator, Taro Mori, opened the talks on host nation support with Tokyo's ally.",
    "Chief trade negotiator Carla McBride spoke of tariffs.",
    "Foreign Minister Ahn Seo-jin met with his U.S. counterpart, Carla McBride.",
    "Rep. Ahn Seo-jin, who leads the Democratic Party's delegation, criticized the cost-sharing talks.",
    "Ahn Seo-jin, who runs a think tank that follows the negotiations, called the demand too high.",
    "Ahn Seo-jin will head to Washington with a trade delegation before the cost-sharing talks.",
    "Foreign Minister Ahn Seo-jin, accompanied by Vice Minister Cho Min-ho, told lawmakers of the cost-sharing talks.",
    "Vice Foreign Minister Ahn Seo-jin and Ambassador Carla McBride signed the cost-sharing agreement.",
    "Ahn Seo-jin, head of a civic group, said the cost-sharing talks should stop.",
    "Gen. Carla McBride, the commander of U.S. Forces Korea, spoke about the cost-sharing deal.",
]


@pytest.mark.parametrize(("text", "expected"), SHOWN, ids=[text[:60] for text, _ in SHOWN])
def test_it_finds_who_negotiates(text: str, expected: list[str]) -> None:
    claims = read(find_negotiators, text, DAY)
    assert [f"{claim.name} {claim.side}{'' if claim.chief else '*'}" for claim in claims] == expected


@pytest.mark.parametrize("text", NOT_SHOWN, ids=[text[:60] for text in NOT_SHOWN])
def test_it_passes_over_who_does_not(text: str) -> None:
    assert read(find_negotiators, text, DAY) == []


KOREAN_PAGES = [
    (
        "한국 측 수석대표는 안서진 외교부 방위비 분담 협상 대표, 미국 측은 카라 던 국무부 선임보좌관이다.",
        ["안서진 KR", "카라 던 US"],
    ),
    (
        "만난 안서진 외교부 한미 방위비분담협상대사와 카라 던(오른쪽) 미 국무부 방위비분담협상대표",
        ["안서진 KR", "카라 던 US"],
    ),
    ("안서진 신임 한미 방위비 분담 특별협정(SMA) 협상대표가 이끈다.", ["안서진 KR"]),
    (
        "우리 측은 안서진 한미방위비분담협상대표를, 미측은 카라 던 선임보좌관을 수석대표로 임명했다.",
        ["안서진 KR", "카라 던 US"],
    ),
    ("우리측 수석대표인 안서진 방위비분담협상대표", ["안서진 KR"]),
    ("카라 던 미국 측 방위비협상 수석대표는 떠났다.", ["카라 던 US"]),
    ("카라 던 미 국무부 안보협상·협정 선임보좌관이 수석대표를 맡았다.", ["카라 던 US"]),
    # A general post, where the sentence shows a delegation or somebody of either side at the talks.
    (
        "한국 측에서는 안서진 외교부 북미국 심의관이, 미국 측에서는 카라 던 국무부 부차관보가 협상에 나섰다.",
        ["안서진 KR", "카라 던 US"],
    ),
    ("안서진 북미국장과 카라 던 미 국무부 선임보좌관은 25일 2차 협의를 했다.", ["안서진 KR", "카라 던 US"]),
    ("안서진 대사와 카라 던 대표는 이르면 다음 주에 또 만난다.", ["안서진 KR", "카라 던 US"]),
    ("안서진 한-미 방위비분담협상 대표가 들어서고 있다.", ["안서진 KR"]),
    ("외교부의 안서진 대사가 협상단을 이끌고 있다.", ["안서진 KR"]),
    ("미국 측 협상 책임자는 카라 던(Carla Dunn) 대사였다.", ["카라 던 US"]),
    ("국방부 조민호 미국정책과장도 대표단에 포함됐다.", ["조민호 KR*"]),
    ("안서진 대사가 이끄는 대표단에는 조민호 부대표도 있다.", ["안서진 KR", "조민호 KR*"]),
    # The post before the name, and no other post behind it.
    ("한국 측 수석대표는 안서진이고 미국 측 수석대표는 카라 던이다.", ["안서진 KR", "카라 던 US"]),
    ("협상 대표는 회의 하루 전 서울에 도착했다.", []),
    ("카라 던 주한 미국대사는 협상단을 만났다.", []),
    ("안서진 국방부 대변인은 협상팀이 출국했다고 밝혔다.", []),
    ("안서진 한미연구소 소장은 협상단이 더 버텨야 한다고 했다.", []),
    # A minister, a spokesperson and an advisor on another matter lead no delegation here.
    ("안서진 외교부 장관은 방위비 협상이 잘되고 있다고 말했다.", []),
    ("카라 던 국무부 선임보좌관은 한국을 찾았다.", []),
]


@pytest.mark.parametrize(("text", "expected"), KOREAN_PAGES, ids=[text[:30] for text, _ in KOREAN_PAGES])
def test_it_reads_korean(text: str, expected: list[str]) -> None:
    claims = read(find_negotiators, text, DAY)
    assert [f"{claim.name} {claim.side}{'' if claim.chief else '*'}" for claim in claims] == expected


def test_it_reads_title_round_and_agreement() -> None:
    text = "Ahn Seo-jin, South Korea's chief negotiator, sits down for the fourth round on the 13th SMA."
    (claim,) = read(find_negotiators, text, DAY)
    assert (claim.title, claim.round_number, claim.agreement) == ("South Korea's chief negotiator", 4, 13)
    assert claim.quote == "Ahn Seo-jin, South Korea's chief negotiator"


def test_a_caption_is_evidence() -> None:
    (claim,) = read(
        find_negotiators, "The talks went on.", DAY, captions="Seoul's chief negotiator Ahn Seo-jin (R) at the table"
    )
    assert (claim.name, claim.part) == ("Ahn Seo-jin", "caption")


@given(
    st.lists(
        st.sampled_from(["Ahn Seo-jin", "led", "the", ",", " and ", "chief negotiator", "of", "(", "Kim", "U.S."]),
        max_size=80,
    )
)
def test_no_row_of_words_breaks_it(words: list[str]) -> None:
    for claim in read(find_negotiators, " ".join(words), DAY):
        assert claim.name in " ".join(words)
