"""Rows of payments: a rise told alone joins the sum that it leads to."""

from datetime import date

import pytest

from negotiations.extraction.payments.find import find_payments
from negotiations.extraction.payments.merge import payment_rows
from tests.extraction.reading import read
from tests.extraction.test_payments import told

DAY = date(2029, 5, 4)

PAGES = [
    # The headline gives the rise, the text both: one payment.
    (
        "Under the 13th SMA Seoul will pay 7.1 percent more in 2031. "
        "Under the 13th SMA it will pay 1.92 trillion won in 2031, up 7.1 percent.",
        ["agreed 1920bn KRW 2031 +7.1% #13"],
    ),
    # The rise stands with the sum of the year before, but is that of the latest.
    (
        "Seoul is to pay 1.92 trillion won in 2031. In 2030 it paid 1.79 trillion won, so that its bill goes up by 7.1 "
        "percent.",
        ["agreed 1920bn KRW 2031 +7.1% #13", "agreed 1790bn KRW 2030"],
    ),
    # A rise of which no sum is given stays, and so does one of another kind.
    (
        "Seoul offered 6 percent more, while Washington demanded a 40 percent increase.",
        ["offered +6% #13", "demanded +40% #13"],
    ),
    (
        "Under the 13th SMA Seoul is to pay 1.92 trillion won in 2031. Washington had demanded a 7.1 percent increase.",
        ["agreed 1920bn KRW 2031 #13", "demanded +7.1% #13"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PAGES, ids=[text[:60] for text, _ in PAGES])
def test_a_rise_joins_its_sum(text: str, expected: list[str]) -> None:
    claims = read(find_payments, "Talks on the 13th Special Measures Agreement go on. " + text, DAY)
    assert [told(row.claim) for row in payment_rows(claims, DAY)] == expected
    assert sum(len(row.mentions) for row in payment_rows(claims, DAY)) == len(claims)
