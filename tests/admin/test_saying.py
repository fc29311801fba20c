"""What a claim says, in a line for a curator."""

import pytest

from negotiations.admin.saying import said_by
from negotiations.models import AgreementClaim, Claim, NegotiatorClaim, PaymentClaim, RoundClaim

SAID = [
    (
        RoundClaim(agreement_number=11, number=6, status="held", first_day="2020-01-14", days=2, city="Washington"),
        "11th agreement, 6th round, held, begins 14 January 2020, takes 2 days, Washington",
    ),
    (
        RoundClaim(first_day="XXXX-XX-14", last_day="XXXX-XX-XX week+0 Tue"),
        "begins 14, ends on a day near its publication",
    ),
    (RoundClaim(number=5, gap_days=13), "5th round, begins 13 days after the round before"),
    (
        NegotiatorClaim(name="Kim Example", side="KR", chief=True, title="envoy", round_number=2),
        "Kim Example, South Korea, leads the delegation, envoy, at the 2nd round",
    ),
    (NegotiatorClaim(name="Jo Example", side="US"), "Jo Example, United States"),
    (
        PaymentClaim(kind="agreed", amount=1_038_900_000_000, currency="KRW", year=2019, change_percent=8.2),
        "agreed, ₩1.0389 trillion, for 2019, +8.2%",
    ),
    (PaymentClaim(kind="offered", change_percent=0.0), "offered, ±0%"),
    (PaymentClaim(kind="demanded", amount=5000), "demanded, 5,000"),
    (
        AgreementClaim(first_year=2020, last_year=2025, concluded="2021-03-XX"),
        "from 2020, until 2025, reached March 2021",
    ),
]


@pytest.mark.parametrize(("claim", "words"), SAID, ids=[words for _, words in SAID])
def test_a_claim_is_put_into_words(claim: Claim, words: str) -> None:
    assert said_by(claim) == words
