"""The year a payment is for, its rise or cut, and what later sentences add to a sum; tables."""

from datetime import date

import pytest

from negotiations.extraction.payments.find import find_payments
from negotiations.extraction.payments.merge import payment_rows
from tests.extraction.reading import read
from tests.extraction.test_payments import told

DAY = date(2029, 5, 4)  # an invented negotiation of a 13th agreement
CONTEXT = "Talks on the 13th Special Measures Agreement go on. "

YEARS = [
    ("Last year's contribution was 1.65 trillion won.", ["agreed 1650bn KRW 2028 #12"]),
    ("In fiscal 2028 Seoul contributed 1.65 trillion won.", ["agreed 1650bn KRW 2028 #12"]),
    ("South Korea's current share is 1.69 trillion won.", ["agreed 1690bn KRW 2029 #12"]),
    ("South Korea now pays 1.69 trillion won.", ["agreed 1690bn KRW 2029 #12"]),
    # What is paid now "a year" is no one year's.
    ("South Korea now pays 1.69 trillion won a year.", ["agreed 1690bn KRW"]),
    # Each sum of a list has its own.
    (
        "Seoul is to pay $1.5 billion in 2031, $1.6 billion in 2032 and $1.7 billion in 2033.",
        ["agreed 1.5bn USD 2031 #13", "agreed 1.6bn USD 2032 #13", "agreed 1.7bn USD 2033 #13"],
    ),
    ("Seoul's share for this year and next was set at 1.7 trillion won each.", ["agreed 1700bn KRW"]),
    # Years of the base, of budgets and of bargaining are not the payment's.
    (
        "South Korea will pay 1.92 trillion won in 2031, up 7.1 percent from 2030's 1.79 trillion won.",
        ["agreed 1920bn KRW 2031 +7.1% #13", "agreed 1790bn KRW 2030"],
    ),
    (
        "Seoul's contribution for 2031 is 1.92 trillion won, 7.1 percent above the level for 2030.",
        ["agreed 1920bn KRW 2031 +7.1% #13"],
    ),
    (
        "The contribution for 2031 was set at KRW 1.92 trillion, an increase of 7.1 percent from the contribution for "
        "2030 (KRW 1.79 trillion).",
        ["agreed 1920bn KRW 2031 +7.1% #13", "agreed 1790bn KRW 2030"],
    ),
    (
        "Next year's contribution will increase 2.4 percent, in line with this year's defense budget.",
        ["agreed 2030 +2.4%"],
    ),
    ("The contribution for 2028 was frozen at the 2027 level of 1.6 trillion won.", ["agreed 1600bn KRW 2028 #12"]),
    (
        "The U.S. has proposed that Seoul pay $2 billion this year toward the troops, "
        "scaling back a call for $3 billion.",
        ["demanded 2bn USD 2029 #13", "demanded 3bn USD #13"],
    ),
    (
        "The two governments had been at odds since late 2028, when Washington sought $3 billion.",
        ["demanded 3bn USD #13"],
    ),
    (
        "The current accord has Seoul pay 1.7 trillion won this year, or some $1.2 billion.",
        ["agreed 1700bn KRW 2029 #12", "agreed 1.2bn USD 2029 #12"],
    ),
    # The first year is that of the first payment told.
    (
        "The 13th SMA sets the payment for 2031 at 1.92 trillion won. "
        "Washington had sought 2 trillion won for the first year.",
        ["agreed 1920bn KRW 2031 #13", "demanded 2000bn KRW 2031 #13"],
    ),
    # What is paid again is for the year in which it is.
    ("For 2028 Seoul pays what it paid in 2027: 1.65 trillion won.", ["agreed 1650bn KRW 2028 #12"]),
]

CHANGES = [
    # A cut is below nought, whichever word tells it.
    (
        "Seoul's payment in 2031 will be 1.5 trillion won, down 8.9 percent from 2030.",
        ["agreed 1500bn KRW 2031 -8.9% #13"],
    ),
    (
        "Seoul will pay 1.5 trillion won in 2031, an 8.9 percent cut from the 1.65 trillion won it paid in 2030.",
        ["agreed 1500bn KRW 2031 -8.9% #13", "agreed 1650bn KRW 2030"],
    ),
    ("The accord cuts the Korean contribution by 8.9 percent.", ["agreed -8.9% #13"]),
    ("The new deal lowers Seoul's payment 8.9 percent to 1.5 trillion won.", ["agreed 1500bn KRW -8.9% #13"]),
    ("Washington lowered its demand to a 30 percent increase.", ["demanded +30% #13"]),
    # A yearly rise is that of each year to come.
    (
        "South Korea agreed to increase what it pays by 10 percent a year. "
        "It will provide $1.5 billion in 2031 and $1.65 billion in 2032.",
        ["agreed 1.5bn USD 2031 +10% #13", "agreed 1.65bn USD 2032 +10% #13"],
    ),
]

TAKEN_UP = [
    (
        "The text fixes Seoul's payment for 2031 at 1.92 trillion won. "
        "The first year's figure is 7.1 percent above that of 2030.",
        ["agreed 1920bn KRW 2031 +7.1% #13"],
    ),
    (
        "Seoul will pay 1.92 trillion won in 2031. That's up seven-point-one percent on year.",
        ["agreed 1920bn KRW 2031 +7.1% #13"],
    ),
    ("Washington wants $3 billion. That is three times what Seoul pays now.", ["demanded 3bn USD +200% #13"]),
    ("Washington wants $3 billion. The demand amounts to a rise of 150 percent.", ["demanded 3bn USD +150% #13"]),
    # "That" is what the sentence before spoke of last.
    (
        "Washington has asked for $3 billion next year, more than double what Seoul agreed to pay in 2028. "
        "That was about $1.3 billion, an 8% increase from 2027.",
        ["demanded 3bn USD 2030 +100% #13", "agreed 1.3bn USD 2028 +8% #12"],
    ),
    (
        "Seoul will pay 1.69 trillion won this year. The amount is equivalent to $1.2 billion.",
        ["agreed 1690bn KRW 2029 #12", "agreed 1.2bn USD 2029 #12"],
    ),
    # A side that moves does so for the same year; "the first of those years" is that of the term.
    (
        "Washington's first demand, $3.2bn in 2031, was cut to $1.7bn.",
        ["demanded 3.2bn USD 2031 #13", "demanded 1.7bn USD 2031 #13"],
    ),
    (
        "The new 13th SMA will run from 2031 to 2035. Washington asked for $3.2 billion for the first of those years.",
        ["demanded 3.2bn USD 2031 #13"],
    ),
    # A rise of another year is no rise of that sum.
    (
        "Seoul pays 1.69 trillion won this year. The payment will rise 2 percent in 2030.",
        ["agreed 1690bn KRW 2029 #12", "agreed 2030 +2%"],
    ),
    # A rounded sum is the exact one.
    (
        "Seoul is to pay 1.92 trillion won in 2031. The 13th SMA sets the sum for 2031 at 1.9183 trillion won.",
        ["agreed 1918.3bn KRW 2031 #13"],
    ),
]

TABLES = [
    (
        "Seoul's contributions\n\nYear Billion won Change (%)\n\n2026 1,519.2 8.3\n\n2027 1,552.1 2.2\n\n2028 1,601 -",
        ["agreed 1519.2bn KRW 2026 +8.3% #12", "agreed 1552.1bn KRW 2027 +2.2% #12", "agreed 1601bn KRW 2028 #12"],
    ),
    (
        "Payments under the SMA\n\nYear | KRW billion | USD million | Increase (%)\n\n2026 | 1,519.2 | 1,130 | 8.3",
        ["agreed 1519.2bn KRW 2026 +8.3% #12", "agreed 1.13bn USD 2026 +8.3% #12"],
    ),
    ("Payments\n\nYear Billion won Change (%)\n\n2005 680.4 -8.9", ["agreed 680.4bn KRW 2005 -8.9% #6"]),
    # Tables of other things, and rows without heads.
    ("Exports\n\nYear Billion won Change (%)\n\n2026 1,519.2 8.3", []),
    ("Seoul's contributions rose.\n\n2026 1,519.2 8.3", []),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [case for group in (YEARS, CHANGES, TAKEN_UP, TABLES) for case in group],
    ids=lambda case: str(case)[:60],
)
def test_each_sum_has_its_year_and_its_rise(text: str, expected: list[str]) -> None:
    gap = "\n\n" if "\n" in text else ""
    claims = read(find_payments, CONTEXT + gap + text, DAY)
    assert sorted(told(row.claim) for row in payment_rows(claims, DAY)) == sorted(expected)
