"""Payments told by a turn of the sentence: asides, passives, answers, deals worked out and thrown out, caps."""

from datetime import date

import pytest

from negotiations.extraction.payments.find import find_payments
from negotiations.extraction.payments.merge import payment_rows
from tests.extraction.reading import read
from tests.extraction.test_payments import told

DAY = date(2029, 5, 4)  # an invented negotiation of a 13th agreement
CONTEXT = "Talks on the 13th Special Measures Agreement go on. "

TURNS = [
    # Who is said to do something does it himself.
    ("Seoul is said to have held out for 1.9 trillion won.", ["offered 1900bn KRW #13"]),
    ("Washington is reported to have asked for $2.6 billion.", ["demanded 2.6bn USD #13"]),
    # A side's answer is its own.
    ("The Korean side's answer was 1.9 trillion won.", ["offered 1900bn KRW #13"]),
    ("Seoul's reply came to 1.9 trillion won.", ["offered 1900bn KRW #13"]),
    ("The American response was $2.6 billion.", ["demanded 2.6bn USD #13"]),
    # Who is only compared with does nothing.
    (
        "Washington asked for more than what South Korea was paying, and later lowered its request to $2 billion.",
        ["demanded 2bn USD #13"],
    ),
    # What lies on the table is the figure right before it.
    (
        "Seoul, which paid $1.1 billion in 2028, has so far put $1.2 billion on the table.",
        ["agreed 1.1bn USD 2028 #12", "offered 1.2bn USD #13"],
    ),
    # A payment may come down as a demand does.
    ("Seoul's contribution comes down to $1 billion in 2028.", ["agreed 1bn USD 2028 #12"]),
    ("Washington has come down to $2 billion.", ["demanded 2bn USD #13"]),
    # A compromise that somebody threw out was an offer.
    (
        "Negotiators are reported to have worked out a compromise with a 9% increase; the President turned it down.",
        ["offered +9% #13"],
    ),
    ("The negotiators worked out a compromise with a 9% increase.", ["agreed +9%"]),
    # How many there have been makes no total.
    ("Seoul's payment, the 38th since 1991, was $1.1 billion in 2028.", ["agreed 1.1bn USD 2028 #12"]),
    # A table's head may count in "billions of won".
    ("These are its payments.\n\nYear | Billions of won\n\n2028 | 1,610.5", ["agreed 1610.5bn KRW 2028 #12"]),
    ("The last one cost $1.1 billion in 2028.", ["agreed 1.1bn USD 2028 #12"]),
    # What would have been paid was put forward, and fell through.
    ("Under that deal Seoul would have paid 1.9 trillion won.", ["offered 1900bn KRW #13"]),
    ("Under that deal Seoul would pay 1.9 trillion won.", ["agreed 1900bn KRW #13"]),
]
NO_PAYMENTS = [
    "Seoul has paid $9.1 billion since 1991.",
    "The sum rises with prices, but never by more than 4 percent.",
    "The sum follows inflation, with a maximum rise of 4 percent.",
    "The sum follows inflation, with a maximum annual increase of 4 percent.",
    "Some in Congress argue that a wealthy Korea should give $2 billion.",
    "Many think that Seoul should pay $2 billion.",
    "Seoul spent most of the $9.5 billion that the new garrison cost.",
]


@pytest.mark.parametrize(("text", "expected"), TURNS, ids=[text[:60] for text, _ in TURNS])
def test_the_turn_of_a_sentence_tells_whose_a_sum_is(text: str, expected: list[str]) -> None:
    assert [told(row.claim) for row in payment_rows(read(find_payments, CONTEXT + text, DAY), DAY)] == expected


@pytest.mark.parametrize("text", NO_PAYMENTS)
def test_caps_opinions_and_totals_are_no_payments(text: str) -> None:
    assert not payment_rows(read(find_payments, CONTEXT + text, DAY), DAY)
