"""Who asks, who offers, who pays: what makes a payment agreed, demanded or offered, however it is put."""

from datetime import date

import pytest

from negotiations.extraction.payments.find import find_payments
from negotiations.extraction.payments.merge import payment_rows
from tests.extraction.reading import read
from tests.extraction.test_payments import told

DAY = date(2029, 5, 4)  # an invented negotiation of a 13th agreement
CONTEXT = "Talks on the 13th Special Measures Agreement go on. "

DEMANDED = [
    # A demand is a thing that someone owns, whoever else the sentence is about.
    ("Seoul rejected the demand for $2.6 billion.", ["demanded 2.6bn USD #13"]),
    ("Anger grew in Seoul over a reported demand for a threefold increase.", ["demanded +200% #13"]),
    ("Seoul has called the $2.6 billion bill from Washington unreasonable.", ["demanded 2.6bn USD #13"]),
    ("The visit was overshadowed by the Pentagon's wish to see Seoul pay $2.6 billion.", ["demanded 2.6bn USD #13"]),
    ("Seoul protested against the threefold demand.", ["demanded +200% #13"]),
    ("South Korea balked at the $2.6 billion price tag.", ["demanded 2.6bn USD #13"]),
    ("The American request, for about $2 billion, has met with anger.", ["demanded 2bn USD #13"]),
    ("Under a U.S. proposal, Seoul would pay 2.5 trillion won in 2031.", ["demanded 2500bn KRW 2031 #13"]),
    ("The bill presented by Washington comes to $2.6 billion.", ["demanded 2.6bn USD #13"]),
    ("Washington's opening figure was $2.6 billion.", ["demanded 2.6bn USD #13"]),
    ("The figure Washington has put on the table is $2 billion.", ["demanded 2bn USD #13"]),
    ("The number that the president came up with was $3 billion.", ["demanded 3bn USD #13"]),
    # What follows a sum may tell whose it is.
    ("The $2.6 billion sought by Washington is twice Seoul's present payment.", ["demanded 2.6bn USD +100% #13"]),
    ("Seoul shrank from the $2.6 billion that Washington demanded.", ["demanded 2.6bn USD #13"]),
    ("$2 billion a year is what the Pentagon wants from Seoul.", ["demanded 2bn USD #13"]),
    # Deeds.
    ("The administration opened the bargaining with a figure of $3 billion.", ["demanded 3bn USD #13"]),
    ("Seoul was handed a bill for $2 billion.", ["demanded 2bn USD #13"]),
    ("Seoul was told to come up with $2.6 billion.", ["demanded 2.6bn USD #13"]),
    ("Washington is holding firm on $2.6 billion.", ["demanded 2.6bn USD #13"]),
    ("Washington has told Seoul that it expects at least $2.6 billion.", ["demanded 2.6bn USD #13"]),
    ("Over $2 billion was sought by Washington.", ["demanded 2bn USD #13"]),
    ("The White House ordered its team to get 50 per cent more out of Seoul.", ["demanded +50% #13"]),
    ("Washington called for a more than 50-percent hike.", ["demanded +50% #13"]),
    (
        "American negotiators told their hosts here this week that Seoul should contribute $3 billion.",
        ["demanded 3bn USD #13"],
    ),
    ("Washington told Seoul it must pay $3 billion for 2031.", ["demanded 3bn USD 2031 #13"]),
    # A source in Seoul is not Seoul, and who reports is not who asks.
    ("A source in Seoul hinted that what they are asking for is $2 billion.", ["demanded 2bn USD #13"]),
    ("The ministry denied reports that Washington had demanded $2 billion.", ["demanded 2bn USD #13"]),
    ("South Korean lawmakers say the envoy wanted $2 billion.", ["demanded 2bn USD #13"]),
    # What a demand was lowered from was demanded too; what it is compared with is paid.
    ("Washington has cut its demand to $2 billion from $3 billion.", ["demanded 2bn USD #13", "demanded 3bn USD #13"]),
    (
        "Negotiators are asking Seoul to raise its contribution to $2.7 billion a year from $1.2 billion in 2028.",
        ["demanded 2.7bn USD #13", "agreed 1.2bn USD 2028 #12"],
    ),
    # An aside has its own deed, and the clause goes on behind it.
    (
        "The U.S. is asking South Korea, which paid $1.2 billion in 2028, for $2.6 billion.",
        ["agreed 1.2bn USD 2028 #12", "demanded 2.6bn USD #13"],
    ),
    (
        "The Pentagon has asked for nearly $3 billion next year from an ally that now pays some $1.2 billion.",
        ["demanded 3bn USD 2030 #13", "agreed 1.2bn USD 2029 #12"],
    ),
    # More than a sum is no base of a comparison.
    ("Washington demanded more than $2 billion.", ["demanded 2bn USD #13"]),
    ("Washington asked for 2 to 2.5 billion dollars.", ["demanded 2bn USD #13", "demanded 2.5bn USD #13"]),
]

OFFERED = [
    ("The Korean offer of a 6 percent increase for 2031 was turned down.", ["offered 2031 +6% #13"]),
    ("South Korea's best offer, a 6% increase, was rebuffed by the White House.", ["offered +6% #13"]),
    ("In April the president dismissed an offer by Seoul to raise its outlay by 6%.", ["offered +6% #13"]),
    ("Seoul's initial figure was 1.8 trillion won.", ["offered 1800bn KRW #13"]),
    ("Seoul raised its offer from 5 percent to 7 percent.", ["offered +5% #13", "offered +7% #13"]),
    ("Seoul stands by the 6 percent of its first proposal.", ["offered +6% #13"]),
    ("Seoul's negotiators could accept an increase of 6 percent.", ["offered +6% #13"]),
    ("Seoul has drawn the line at 1.8 trillion won.", ["offered 1800bn KRW #13"]),
    # A deal that came to nothing was an offer.
    (
        "Negotiators had provisionally settled on a rise of 9 per cent for this year, but the White House said no.",
        ["offered 2029 +9% #13"],
    ),
    ("A tentative accord that would have had Seoul pay $1.4 billion fell apart.", ["offered 1.4bn USD #13"]),
    ("A handshake seemed near: Seoul would give 9% more. Then the president said no.", ["offered +9% #13"]),
    # Each figure has its own deed.
    (
        "The U.S. had called for $3 billion a year and rejected a 6% increase that Seoul proposed.",
        ["demanded 3bn USD #13", "offered +6% #13"],
    ),
    (
        "After Washington asked for $2 billion, Seoul came back with $1.3 billion.",
        ["demanded 2bn USD #13", "offered 1.3bn USD #13"],
    ),
    # A deed is left out the second time, and one side answers the other for the same year.
    (
        "Washington held out for a trillion won in 2031 and Seoul for 900 billion won.",
        ["demanded 1000bn KRW 2031 #13", "offered 900bn KRW 2031 #13"],
    ),
    (
        "Washington had wanted 2 trillion won for next year, and Seoul had proposed 1.8 trillion won.",
        ["demanded 2000bn KRW 2030 #13", "offered 1800bn KRW 2030 #13"],
    ),
]

AGREED = [
    ("South Korea has promised to raise by 7.1 per cent what it spends on hosting U.S. troops.", ["agreed +7.1%"]),
    (
        "The current deal obliges Seoul to come up with about 1.69 trillion won this year.",
        ["agreed 1690bn KRW 2029 #12"],
    ),
    (
        "South Korea is to spend 1.69 trillion won ($1.2 billion) this year on the American military presence.",
        ["agreed 1690bn KRW 2029 #12", "agreed 1.2bn USD 2029 #12"],
    ),
    ("South Korea is spending 1.69 trillion won this year under the current pact.", ["agreed 1690bn KRW 2029 #12"]),
    ("The U.S. received 1.65 trillion won from Seoul in 2028.", ["agreed 1650bn KRW 2028 #12"]),
    ("The total for 2031 was fixed at 1.92 trillion won.", ["agreed 1920bn KRW 2031 #13"]),
    ("Payment for 2031: 1.92 trillion won.", ["agreed 1920bn KRW 2031 #13"]),
    ("Allies agree on 7.1% rise in Seoul's troop bill.", ["agreed +7.1%"]),
    ("South Korea ponied up $1.2 billion in 2028.", ["agreed 1.2bn USD 2028 #12"]),
    ("At 1.92 trillion won, the contribution for 2031 will be the highest ever.", ["agreed 1920bn KRW 2031 #13"]),
    # What a rise comes to is no payment.
    ("The contribution went up again, by 7.1 percent, or 120 billion won.", ["agreed +7.1%"]),
    # That a rise is the biggest in years makes no total of its sum.
    (
        "The increase of 7.1 percent is the biggest in a decade, bringing the sum to 1.92 trillion won.",
        ["agreed 1920bn KRW +7.1%"],
    ),
    # Who rejects a demand does not reject the deal under which it pays.
    (
        "Under the current deal Seoul pays 1.69 trillion won this year and has rejected any change.",
        ["agreed 1690bn KRW 2029 #12"],
    ),
    # The budget it is tied to is no reason to pass it over, nor is how long the agreement lasts.
    ("Tied to the defense budget, it will rise to 1.92 trillion won in 2031.", ["agreed 1920bn KRW 2031 #13"]),
    (
        "In a deal valid for two years, the allies settle on 1.92 trillion won for 2031.",
        ["agreed 1920bn KRW 2031 #13"],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [case for group in (DEMANDED, OFFERED, AGREED) for case in group],
    ids=lambda case: str(case)[:60],
)
def test_the_deed_makes_the_kind(text: str, expected: list[str]) -> None:
    claims = read(find_payments, CONTEXT + text, DAY)
    assert sorted(told(row.claim) for row in payment_rows(claims, DAY)) == sorted(expected)


NOTHING = [
    # Outsiders, and what is denied.
    "Former President John Roe said Seoul would be paying $10 billion a year.",
    "The nominee told a radio show that South Korea ought to pay $10 billion.",
    "Roe calls South Korea rich, says it should pay $10 billion for troops.",
    "Roe claimed that he got the Koreans to pay $2 billion.",
    "The Budget Office estimates that Seoul would pay 2 trillion won in 2035.",
    "The ministry said a report that Seoul had offered $1.5 billion was not true.",
    "Seoul has denied a report that it would pay $1.3 billion.",
    # Shares, totals, differences, caps.
    "Seoul pays for about half of the $3 billion yearly cost of keeping U.S. troops.",
    "South Korea has contributed a total of 16.3 trillion won between 1991 and 2021.",
    "Buildings were handed over for 60 percent of the payment in 2030 and 88 percent from 2031.",
    "The rise is 116 billion won, an official said of Seoul's contribution.",
    "Annual increases cannot exceed 4 percent.",
    "The auditors found that 300 billion won of the 2029 contribution had not been spent.",
    # Other money.
    "Moving U.S. forces to Pyeongtaek cost $10.8 billion, over 90 percent of it paid by Seoul.",
    "It also bore 90% of the $10.8 billion expense of building this base.",
    "Seoul will provide $200 million for the furloughed workers.",
    "They point to 700 billion won of earlier payments that USFK has banked.",
    "Direct and indirect support to USFK came to 3.4 trillion won, a white paper says.",
    "The president said Seoul ought to pay $1 billion for the missile battery.",
    "The special agreement covers construction costs of 400 billion won and labor costs of 500 billion won.",
    "The contribution was linked to the consumer price index, which rose 2.5 percent last year.",
    "A 10 percent cut in troop numbers was proposed.",
    "The Defense Department spent $13 billion on its presence in South Korea.",
]


@pytest.mark.parametrize("text", NOTHING, ids=lambda text: text[:60])
def test_other_sums_are_none(text: str) -> None:
    assert [told(claim) for claim in read(find_payments, CONTEXT + text, DAY)] == []
