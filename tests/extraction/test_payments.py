"""Payments: sums and rises in all their forms; what is agreed, demanded, offered; for which year and agreement."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.extraction.claims import PaymentClaim
from negotiations.extraction.payments.find import find_payments
from tests.extraction.reading import read

DAY = date(2029, 5, 4)  # an invented negotiation of a 13th agreement
EARLIER = date(2020, 5, 4)  # the 11th is being negotiated, the 10th has run out


def told(claim: PaymentClaim) -> str:
    """A claim in a line: kind, sum, year, rise, agreement."""
    parts = (claim.amount and f"{claim.amount / 10**9:g}bn {claim.currency}", claim.year, claim.change_percent)
    rise = parts[2] and f"{parts[2]:+g}%"
    words = (str(claim.kind), parts[0], parts[1], rise, claim.agreement and f"#{claim.agreement}")
    return " ".join(str(word) for word in words if word)


ON_13TH = [
    # Agreed: what is or was paid, in each of two currencies, with its rise.
    (
        "Under the 13th SMA, Seoul is to pay 1.92 trillion won ($1.4 billion) in 2031, 7.1 percent more than in 2030.",
        ["agreed 1920bn KRW 2031 +7.1% #13", "agreed 1.4bn USD 2031 +7.1% #13"],
    ),
    ("The 13th agreement sets Seoul's contribution for 2031 at W1.92 trillion.", ["agreed 1920bn KRW 2031 #13"]),
    (
        "Under the current SMA, which expires at the end of 2030, Seoul pays 1.7 trillion won this year.",
        ["agreed 1700bn KRW 2029 #12"],
    ),
    ("Seoul's share under the existing deal is $1.2 billion a year.", ["agreed 1.2bn USD #12"]),
    (
        "In the 12th SMA Seoul agreed to raise its payment by 8.8 percent to 1.6 trillion won for 2026.",
        ["agreed 1600bn KRW 2026 +8.8% #12"],
    ),
    ("The 13th SMA calls for Seoul to pay 1.92 trillion won in 2031.", ["agreed 1920bn KRW 2031 #13"]),
    (
        "The 13th deal struck on Sunday is for 1.92 trillion won, a 7.1 percent increase.",
        ["agreed 1920bn KRW +7.1% #13"],
    ),
    ("The increase under the 12th SMA was 8.8 percent.", ["agreed +8.8% #12"]),
    # The sum is no payment, the rise is one.
    ("Under the 13th SMA the payment is up 7.1 percent and passes the mark of 1.9 trillion won.", ["agreed +7.1% #13"]),
    # Other words for paying.
    ("South Korea coughed up 1.6 trillion won this year.", ["agreed 1600bn KRW 2029 #12"]),
    ("South Korea forked out $1.2 billion last year.", ["agreed 1.2bn USD 2028 #12"]),
    ("For 2028 Seoul owes 1.65 trillion won.", ["agreed 1650bn KRW 2028 #12"]),
    ("Seoul's tab for 2028 came to just short of 1.65 trillion won.", ["agreed 1650bn KRW 2028 #12"]),
    ("Seoul is contributing 1.73 trillion won this year.", ["agreed 1730bn KRW 2029 #12"]),
    ("South Korea shelled out 1.65 trillion won in 2028, up 3 percent from 2027.", ["agreed 1650bn KRW 2028 +3% #12"]),
    # One sum for two years is tied to neither.
    ("Under the 12th SMA Seoul paid 1.6 trillion won in both 2027 and 2028.", ["agreed 1600bn KRW #12"]),
    # The sum that a rise is counted from has its own year, and no rise.
    (
        "Under the 12th SMA it agreed to pay 1.6 trillion won in 2026, up 8.8 percent from the previous year "
        "(1.47 trillion won).",
        ["agreed 1600bn KRW 2026 +8.8% #12", "agreed 1470bn KRW 2025"],
    ),
    (
        "The new deal raises the contribution from 1.7 trillion won in 2030 to 1.92 trillion won in 2031.",
        ["agreed 1700bn KRW 2030", "agreed 1920bn KRW 2031 #13"],
    ),
    ("South Korea paid 150 billion won in 1991.", ["agreed 150bn KRW 1991 #1"]),
    (
        "Seoul's payment went up from $1.2 billion to $1.3 billion in 2029.",
        ["agreed 1.2bn USD", "agreed 1.3bn USD 2029 #12"],
    ),
    ("In 2031 South Korea will contribute KRW 1.92 trillion under the new agreement.", ["agreed 1920bn KRW 2031 #13"]),
    (
        "Seoul will pay one-point-92 trillion won in 2031, up seven-point-one percent, the new deal says.",
        ["agreed 1920bn KRW 2031 +7.1% #13"],
    ),
    ("The 8.8 percent of the 12th agreement was more.", ["agreed +8.8% #12"]),
    # Demanded by Washington.
    ("Washington has demanded $3 billion for 2031.", ["demanded 3bn USD 2031 #13"]),
    ("The U.S. side asked Seoul to pay some three billion dollars next year.", ["demanded 3bn USD 2030 #13"]),
    ("South Korea was asked to pay US$3 billion a year.", ["demanded 3bn USD #13"]),
    ("The U.S. proposed 3.5 trillion won.", ["demanded 3500bn KRW #13"]),
    (
        "Washington is seeking a threefold increase in Seoul's contribution to nearly $3.6 billion.",
        ["demanded 3.6bn USD +200% #13"],
    ),
    ("Washington's demand for a 40 percent increase in Seoul's share stands.", ["demanded +40% #13"]),
    ("The administration wants Seoul to double its contribution.", ["demanded +100% #13"]),
    (
        "During the talks on the 12th SMA, Washington demanded $2.5 billion, twice the sum.",
        ["demanded 2.5bn USD +100% #12"],
    ),
    ("Washington's opening bid was $3 billion.", ["demanded 3bn USD #13"]),
    ("Trump demanded that Seoul pay $3 billion annually for U.S. troops.", ["demanded 3bn USD #13"]),
    ("The United States is pressing South Korea to pay 50 percent more.", ["demanded +50% #13"]),
    (
        "The U.S. has asked for $3 billion, nearly three times the current $1.2 billion.",
        ["demanded 3bn USD +200% #13", "agreed 1.2bn USD 2029 #12"],
    ),
    (
        "Washington called for a contribution of 3.5 trillion won, or about $2.6 billion, for next year.",
        ["demanded 3500bn KRW 2030 #13", "demanded 2.6bn USD 2030 #13"],
    ),
    ("Washington has presented Seoul with a bill of $3 billion.", ["demanded 3bn USD #13"]),
    ("Washington's figure for next year is nearly $3 billion.", ["demanded 3bn USD 2030 #13"]),
    ("The Americans are after three times as much as Seoul pays now.", ["demanded +200% #13"]),
    ("The U.S. lowered its demand from $3 billion to $2 billion.", ["demanded 3bn USD #13", "demanded 2bn USD #13"]),
    # A side comes down to what it asks, or stays with it.
    (
        "Washington opened with $3.1 billion a year and has since come down to $2.2 billion.",
        ["demanded 3.1bn USD #13", "demanded 2.2bn USD #13"],
    ),
    (
        "The United States held out for 2.5 trillion won, having backed down from 3 trillion won.",
        ["demanded 2500bn KRW #13", "demanded 3000bn KRW #13"],
    ),
    ('"They have not budged from $3 billion," an official said.', ["demanded 3bn USD #13"]),
    ("The demand shrank to $1.6 billion by March.", ["demanded 1.6bn USD #13"]),
    # Rises told as a fraction.
    (
        "The White House would like Seoul's outlay to rise by a third, to about $1.8 billion a year.",
        ["demanded 1.8bn USD +33.3% #13"],
    ),
    ("Washington asked Seoul to pay half as much again.", ["demanded +50% #13"]),
    # What others think of a demand does not make it theirs.
    ("Washington demanded $3 billion, which observers called excessive.", ["demanded 3bn USD #13"]),
    # The year in which it was demanded is not the one to be paid for.
    ("In 2028, Washington demanded $3 billion a year.", ["demanded 3bn USD #13"]),
    # Offered by Seoul.
    ("South Korea countered with an increase of 5 percent.", ["offered +5% #13"]),
    ("Seoul could live with 1.8 trillion won for 2031.", ["offered 1800bn KRW 2031 #13"]),
    ("Seoul's last offer was 7%.", ["offered +7% #13"]),
    ("A South Korean proposal to pay 12% more was turned down.", ["offered +12% #13"]),
    ("South Korea put a 13 percent raise on the table.", ["offered +13% #13"]),
    ("South Korea put 1.8 trillion won on the table.", ["offered 1800bn KRW #13"]),
    (
        "Seoul offered 6 percent more and insisted on keeping the formula; Washington wants $2 billion.",
        ["offered +6% #13", "demanded 2bn USD #13"],
    ),
    (
        "The 13th SMA starts in 2031. Seoul has floated 1.9 trillion won for the first year.",
        ["offered 1900bn KRW 2031 #13"],
    ),
    (
        "Washington seeks $2 billion for 2031. Seoul countered with a 6 percent rise for that year.",
        ["demanded 2bn USD 2031 #13", "offered 2031 +6% #13"],
    ),
    ("Seoul is said to be ready to pay 10 percent more.", ["offered +10% #13"]),
    ("Seoul has offered 1.8 trillion won for 2031.", ["offered 1800bn KRW 2031 #13"]),
    ("South Korea proposed a 6 percent increase in its contribution.", ["offered +6% #13"]),
    ("Seoul's offer of a 6.5 percent rise was turned down.", ["offered +6.5% #13"]),
    (
        "Seoul offered $1.3 billion, while Washington demanded $3 billion.",
        ["offered 1.3bn USD #13", "demanded 3bn USD #13"],
    ),
]

ON_11TH = [
    (
        "Under the 10th SMA, a one-year deal that expired at the end of 2019, Seoul paid $870 million.",
        ["agreed 0.87bn USD 2019 #10"],
    ),
    ("Last year Seoul paid 1.0389 trillion won.", ["agreed 1038.9bn KRW 2019 #10"]),
    (
        "Washington first demanded $5 billion, five times what Seoul paid under last year's SMA.",
        ["demanded 5bn USD +400% #11"],
    ),
    (
        "Seoul paid $870 million in 2018 and Washington now wants $1.3 billion, some 50 percent more.",
        ["agreed 0.87bn USD 2018 #9", "demanded 1.3bn USD +50% #11"],
    ),
]

NOTHING = [
    "Washington hopes that Seoul's share will rise to 50 percent of the stationing cost.",
    "The contribution may not grow by more than 5 percent a year.",
    "Seoul bought American weapons worth $6 billion while the cost-sharing talks went on.",
    "South Korea bore most of the $10.8 billion cost of relocating U.S. troops to Camp Humphreys.",
    "Keeping the troops costs Washington $4.5 billion a year, experts say.",
    "A candidate said South Korea should pay $10 billion a year for U.S. troops.",
    "Former President Donald Trump said Seoul would be paying $10 billion a year if he were in office.",
    "Analysts expect Seoul to pay 2 trillion won for the upkeep of U.S. troops.",
    "South Korea has paid 20 trillion won in total since 1991.",
    "The deal adds 116.4 billion won to Seoul's contribution.",
    "Yearly increases in Seoul's contribution are capped at 5 percent.",
    "Seoul covers 42 percent of the cost of U.S. troops.",
    "The contribution will follow the defense budget, which grew 7.4 percent.",
    "A dollar bought 1,400 won at the time of the cost-sharing deal.",
    "About 1 trillion won of Seoul's past contributions to U.S. forces remains unspent.",
    "Tokyo turned down a demand to quadruple its outlay to $8 billion.",
    "The gap between the two sides in the cost-sharing talks is about 300 billion won.",
    "A report put the cost of the bases at $4.5 billion while cost-sharing talks went on.",
    "The Air Force will spend $1.2 billion on hangars as the cost-sharing talks go on.",
    "Base workers' wages come to 500 billion won a year, said officials at the cost-sharing talks.",
    "A shipyard bid $2 billion for the plant while officials held cost-sharing talks.",
    "The administration proposed splitting the costs of $2 billion drills beside the cost-sharing deal.",
    "Japan pays $2 billion a year in host nation support.",
    "The sides met five times in Seoul on the cost-sharing deal.",
    "South Korea agreed to buy $3.3 billion in arms beside the cost-sharing deal.",
    "Seoul refused to go over the 2 trillion won mark in the cost-sharing talks.",
]

KOREAN_PAGES = [
    (
        "미국이 내민 청구서는 50억 달러(약 5조 9000억원)로 올해 분담금(1조 389억원)의 5배가 넘는다.",
        ["demanded 5bn USD +400% #11", "demanded 5900bn KRW +400% #11", "agreed 1038.9bn KRW 2020"],
    ),
    ("미국은 내년도 분담금으로 13억 달러를 요구했다.", ["demanded 1.3bn USD 2021 #11"]),
    ("한국은 분담금을 13% 인상하는 안을 제시했다.", ["offered +13% #11"]),
    ("작년 분담금은 1조389억원이었다.", ["agreed 1038.9bn KRW 2019 #10"]),
    ("내년 분담금은 올해보다 5.4% 많아진다.", ["agreed 2021 +5.4% #11"]),
    ("미국은 50억달러를 요구했으나 한국은 13% 인상을 제안했다.", ["demanded 5bn USD #11", "offered +13% #11"]),
    ("미국은 기존의 5배인 50억달러를 요구한 바 있다.", ["demanded 5bn USD +400% #11"]),
    # The side decides what "내놓다", "고수하다" or "바라다" makes of a sum.
    (
        "미국이 처음 내놓은 금액은 25억 달러(약 3조 4천억 원)다.",
        ["demanded 2.5bn USD #11", "demanded 3400bn KRW #11"],
    ),
    (
        "올해분으로 미국은 9500억원을, 한국은 9000억원을 고수한 것으로 알려졌다.",
        ["demanded 950bn KRW 2020 #11", "offered 900bn KRW 2020 #11"],
    ),
    ("미측은 1조원 이상을 내년 분담금으로 희망하고 있다.", ["demanded 1000bn KRW 2021 #11"]),
    ("한국 정부는 지난해보다 13% 올리겠다는 뜻을 전했다.", ["offered +13% #11"]),
    ("우리 정부는 1조 8200억 원을 역제안했다.", ["offered 1820bn KRW #11"]),
    ("미국은 30억 달러에서 20억 달러로 요구액을 낮췄다.", ["demanded 3bn USD #11", "demanded 2bn USD #11"]),
    # The year in which it was asked for is not the one to be paid for.
    ("2019년 미국은 50억 달러를 요구했다.", ["demanded 5bn USD #11"]),
    # A year in the base of a rise is the base's; the year of the new sum stands before it.
    (
        "한국이 내년에 부담할 분담금은 올해(1조6천억원)보다 2.5% 오른 1조6400억원으로 정해졌다.",
        ["agreed 1600bn KRW 2020", "agreed 1640bn KRW 2021 +2.5% #11"],
    ),
    # A sentence that only compares speaks of the sum before it.
    (
        "내년 분담금을 1조7000억원으로 하는 데 합의했다. 올해 1조6500억원과 비교하면 3% 늘어난 금액이다.",
        ["agreed 1700bn KRW 2021 #11", "agreed 1650bn KRW 2020", "agreed 1700bn KRW 2021 +3% #11"],
    ),
    (
        "미국은 13억 달러를 요구했다. 지난해보다 50% 오른 금액이다.",
        ["demanded 1.3bn USD #11", "demanded 1.3bn USD +50% #11"],
    ),
    ("올해 분담금은 1조1000억원으로 작년보다 8.2%(800억원) 올랐다.", ["agreed 1100bn KRW 2020 +8.2%"]),
    # None of these is a payment.
    ("무기 구매에 60억 달러를 쓴다.", []),
    ("방위비 분담금 중 쓰지 않고 쌓아둔 돈이 7000억원이다.", []),
    ("방위비 협상에서 양측의 격차는 3000억원이다.", []),
    ('한 전직 간부는 "한국이 방위비로 15억 달러를 내더라도 손해는 아니다"라고 했다.', []),
    ("방위비 분담금은 5년간 총 9조원이다.", []),
    ("방위비 분담금은 작년보다 500억원 늘었다.", []),
    ("분담금이 1조원을 넘어선 것은 처음이다.", []),
]


@pytest.mark.parametrize(("text", "expected"), KOREAN_PAGES, ids=[text[:30] for text, _ in KOREAN_PAGES])
def test_it_reads_korean(text: str, expected: list[str]) -> None:
    assert [told(claim) for claim in read(find_payments, text, EARLIER)] == expected


@pytest.mark.parametrize(("text", "expected"), ON_13TH, ids=[text[:60] for text, _ in ON_13TH])
def test_it_reads_a_page_on_an_agreement_to_come(text: str, expected: list[str]) -> None:
    context = "Talks on the 13th Special Measures Agreement go on. "
    assert [told(claim) for claim in read(find_payments, context + text, DAY)] == expected


@pytest.mark.parametrize(("text", "expected"), ON_11TH, ids=[text[:60] for text, _ in ON_11TH])
def test_it_reads_a_page_between_agreements(text: str, expected: list[str]) -> None:
    assert [told(claim) for claim in read(find_payments, text, EARLIER)] == expected


@pytest.mark.parametrize("text", NOTHING, ids=[text[:60] for text in NOTHING])
def test_it_passes_over_other_sums(text: str) -> None:
    assert [told(claim) for claim in read(find_payments, text, DAY)] == []


def test_the_quote_is_the_clause_with_sum_and_rise() -> None:
    text = (
        "The talks were long, but under the 12th SMA Seoul pays 1.6 trillion won, up 8 percent from 2025, it is said."
    )
    (claim,) = read(find_payments, text, DAY)
    assert claim.quote == "under the 12th SMA Seoul pays 1.6 trillion won, up 8 percent from 2025"


@given(
    st.lists(
        st.sampled_from(["5 billion", "won", "$", "(", "13 percent", ", ", "Seoul", "paid", "in 2029", "times"]),
        max_size=80,
    )
)
def test_no_row_of_words_breaks_it(words: list[str]) -> None:
    for claim in read(find_payments, " ".join(words), DAY):
        assert claim.amount is not None or claim.change_percent is not None
