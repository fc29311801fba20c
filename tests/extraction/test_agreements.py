"""Agreements: terms and conclusions, whichever words mean the agreement."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.extraction.agreements.find import find_agreements
from negotiations.extraction.claims import AgreementClaim
from tests.extraction.reading import read

DAY = date(2029, 5, 4)
ON_13TH = "Talks on the 13th Special Measures Agreement go on. "


def told(claim: AgreementClaim) -> str:
    """A claim in a line: number, first and last year, day of conclusion."""
    concluded = f" reached {claim.concluded}" if claim.concluded else ""
    return f"{claim.agreement}: {claim.first_year or ''}-{claim.last_year or ''}{concluded}"


TERMS = [
    ("The current SMA is set to expire at the end of next year.", ["12: -2030"]),
    ("The five-year agreement now in force ends in 2030.", ["12: 2026-2030"]),
    ("Under the current five-year SMA, due to end in 2030, Seoul pays more each year.", ["12: 2026-2030"]),
    ("The 12th SMA, valid until the end of 2030, set the rise.", ["12: -2030"]),
    ("The pact in force lapses when 2030 is over.", ["12: -2030"]),
    ("The deal now in place covers five years and runs out at the end of next year.", ["12: 2026-2030"]),
    ("The 12th agreement covers 2026 to 2030.", ["12: 2026-2030"]),
    ("The 12th agreement covers 2026-30.", ["12: 2026-2030"]),
    ("A five-year accord, due to end with the year 2030, governs the payments.", ["12: 2026-2030"]),
    ("The previous deal expired on Dec. 31, 2028.", ["12: -2028"]),
    ("The last SMA, a one-year deal, expired at the end of last year.", ["12: 2028-2028"]),
    ("The 12th agreement, in force since 2026, runs out when 2030 is over.", ["12: 2026-2030"]),
    ("The 12th SMA applies to the year 2028 only.", ["12: 2028-2028"]),
    ("The one in force, the 12th, expires at the end of 2030.", ["12: -2030"]),
    ("The existing agreement took effect in 2026 and runs out Dec. 31, 2030.", ["12: 2026-2030"]),
    ("The current SMA applies retroactively from 2026 and will be in place until 2030.", ["12: 2026-2030"]),
    ("The last accord lapsed on December 31.", ["12: -2028"]),
    ("There are ten weeks left before the pact ceases to have effect.", ["12: -2029"]),
    ("Seoul pays 1.8 trillion won next year, the last covered by the current deal.", ["12: -2030"]),
    ("The five-year deal in force was hard won. It ceases to have effect when 2030 ends.", ["12: 2026-2030"]),
    ("The 11th SMA came later. It was preceded by a one-year deal for 2019.", ["10: 2019-2019"]),
    # The one to come.
    ("Five-year accord replaces one that lapses at end of December", ["12: -2029"]),
    ("At issue is how much Seoul should pay for U.S. troops after 2030.", ["13: 2031-"]),
    ("They argue over how payments for the troops should be calculated from 2031.", ["13: 2031-"]),
    ("Payments through 2035 will move with consumer prices. The new deal is a five-year pact.", ["13: 2031-2035"]),
    ("The results of the 13th SMA negotiations will apply from 2031 onward.", ["13: 2031-"]),
    ("The talks are to set Seoul's share of the cost of U.S. troops starting in 2031.", ["13: 2031-"]),
    ("The new agreement will stay in force until 2033.", ["13: -2033"]),
    ("The new deal runs for three years. It ends in 2033.", ["13: 2031-2033"]),
    ("Under last year's SMA, a stopgap, Seoul paid more.", []),  # no agreement of one year ended then
    # A new sentence goes on about the same agreement.
    ("The 12th SMA was hard to reach. That deal, a five-year one, expires in 2030.", ["12: -2030"]),
]

CONCLUSIONS = [
    ("In March 2025, South Korea and the United States concluded the 12th SMA.", ["12: - reached 2025-03-XX"]),
    ("The 12th SMA, reached on Oct. 2, 2024, set the rise.", ["12: - reached 2024-10-02"]),
    ("The negotiators struck a new deal on Wednesday.", ["13: - reached 2029-05-02"]),
    ("The agreement, reached on May 1 after a year of bargaining, awaits a vote.", ["13: - reached 2029-05-01"]),
    ("The two governments settled on Thursday how much Seoul is to pay.", ["13: - reached 2029-05-03"]),
    ("The 12th SMA, concluded in March last year, set the rise.", ["12: - reached 2028-03-XX"]),
    ("South Korea agreed Sunday to pay more under the new deal.", ["13: - reached 2029-04-29"]),
    ("The new pact was agreed in principle on Wednesday.", ["13: - reached 2029-05-02"]),
    ("It is for a five-year deal initialed early Tuesday.", ["13: - reached 2029-05-01"]),
    ("The negotiators put their signatures on Tuesday to a new deal.", ["13: - reached 2029-05-01"]),
    ("The rise, on which the two sides settled last month, takes effect in January.", ["13: - reached 2029-04-XX"]),
    ("The two sides signed off Thursday on a four-year plan to split the bill.", ["13: - reached 2029-05-03"]),
    ("The deal came together late on Wednesday.", ["13: - reached 2029-05-02"]),
    ("The agreement was long sought. It was struck in Denver on Tuesday.", ["13: - reached 2029-05-01"]),
    # What is announced was reached before, where the page tells that too.
    (
        "The pact was long sought. It was concluded on Tuesday, an accord announced Friday.",
        ["13: - reached 2029-05-01"],
    ),
]

KOREAN_PAGES = [
    ("지금 적용되고 있는 제12차 방위비분담특별협정(2026~2030년)의 효력은 내년까지다.", ["12: 2026-2030"]),
    ("2031년부터 적용할 방위비 협상이 열렸다.", ["13: 2031-"]),
    ("이번 협정은 2031년부터 2035년까지 5년간 효력을 갖는다.", ["13: 2031-2035"]),
    ("방위비분담특별협정 협상이 3일 최종 타결됐다.", ["13: - reached 2029-05-03"]),
    ("현행 제12차 협정은 2030년 말에 끝난다.", ["12: -2030"]),
    ("5년간 유효한 제12차 협정은 2030년까지 적용된다.", ["12: 2026-2030"]),
    ("제12차 SMA는 2030년 말 만료된다.", ["12: -2030"]),
    ("지난해와 올해에 적용된 12차 협정에 따라 한국이 부담한다.", ["12: 2028-2029"]),
    ("새 협정은 2031~2035년에 적용된다.", ["13: 2031-2035"]),
    ("협정은 2035년까지 5년간 적용된다.", ["13: 2031-2035"]),
    ("분담금은 12차 협정 첫해이던 작년에 올랐다.", ["12: 2028-"]),
    ("올해까지 효력이 있는 12차 협정은 2025년부터 5년간 적용됐다.", ["12: 2025-2029"]),
    ("12차 협정은 오는 12월 31일로 끝난다.", ["12: -2029"]),
    ("유효기간 5년인 12차 협정은 2030년에 종료된다.", ["12: 2026-2030"]),
    ("이번 협정은 2031년에만 적용된다.", ["13: 2031-2031"]),
    # The day that a deal was reached on, told in other words; that of its announcement is another.
    (
        "외교부는 한·미 양국이 3일 제13차 방위비분담특별협정안에 의견을 모았다고 4일 발표했다.",
        ["13: - reached 2029-05-03"],
    ),
    (
        "외교부는 4일 “지난 1일부터 3일까지 열린 제10차 협의에서 제13차 협정 협상이 최종 타결됐다”고 밝혔다.",
        ["13: - reached 2029-05-03"],
    ),
    ("양측은 2일 서울에서 제13차 협정에 가서명했다.", ["13: - reached 2029-05-02"]),
    ("한미는 지난달 20일 13차 협정에 합의했다.", ["13: - reached 2029-04-20"]),
    ("양측은 3일 다음 회의 일정에 합의했다.", []),
    ("4차 회의가 3일 끝났다.", []),
]


@pytest.mark.parametrize(("text", "expected"), KOREAN_PAGES, ids=[text[:30] for text, _ in KOREAN_PAGES])
def test_it_reads_korean(text: str, expected: list[str]) -> None:
    assert [
        told(claim) for claim in read(find_agreements, "제13차 방위비분담 협상이 한창이다. " + text, DAY)
    ] == expected


NOTHING = [
    "The fourth round of talks ended on Thursday.",
    "The sides concluded the second round in March 2029.",
    "Seoul wants to conclude the new agreement by November.",
    "The vice foreign minister signed the agreement on Thursday.",
    "The agreement dates from 2024.",
    "Washington wants a rise from 2026 of 50 percent in Seoul's payment under the deal.",
    "Japan's five-year host nation support agreement expires in March 2031.",
    # How the later years of a term are set is not its start.
    "From 2032 the payment is to follow consumer prices.",
    "The National Assembly signed off on the deal on Thursday.",
    "A round followed the old deal's end. It was concluded on Thursday.",
]


@pytest.mark.parametrize(("text", "expected"), TERMS, ids=[text[:60] for text, _ in TERMS])
def test_it_reads_terms(text: str, expected: list[str]) -> None:
    assert [told(claim) for claim in read(find_agreements, ON_13TH + text, DAY)] == expected


@pytest.mark.parametrize(("text", "expected"), CONCLUSIONS, ids=[text[:60] for text, _ in CONCLUSIONS])
def test_it_reads_when_a_deal_was_reached(text: str, expected: list[str]) -> None:
    assert [told(claim) for claim in read(find_agreements, ON_13TH + text, DAY)] == expected


@pytest.mark.parametrize("text", NOTHING, ids=[text[:60] for text in NOTHING])
def test_it_passes_over_what_tells_neither(text: str) -> None:
    assert [told(claim) for claim in read(find_agreements, ON_13TH + text, DAY)] == []


@given(
    st.lists(
        st.sampled_from(["the", "12th", "SMA", "expires", "in", "2030", ",", "five-year", "deal", "from"]), max_size=80
    )
)
def test_no_row_of_words_breaks_it(words: list[str]) -> None:
    for claim in read(find_agreements, " ".join(words), DAY):
        assert claim.agreement
