"""Which sums are the same payment, and what its record says."""

import pytest

from negotiations.extraction import PaymentClaim
from negotiations.reason_words import in_words
from negotiations.resolution import Resolved
from negotiations.resolution.payments import Slot
from negotiations.resolution.roundings import roundings
from negotiations.values import Currency, PaymentKind
from tests.resolution.building import a_payment, an_agreement, record_of, resolve, source

KRW, USD = Currency.KRW, Currency.USD
DEMANDED = PaymentKind.DEMANDED
TRILLION, BILLION = 10**12, 10**9


def of(*claims: PaymentClaim) -> Resolved:
    """What sources add up to that make one claim each."""
    return resolve(source(f"s{n}", claim) for n, claim in enumerate(claims))


def amounts(resolved: Resolved) -> dict[str, int | None]:
    return {record.key: record.amount for record in resolved.payments}


@pytest.mark.parametrize(
    ("vague", "exact", "rounded"),
    [
        (1_040_000_000_000, 1_038_900_000_000, True),
        (1_183_000_000_000, 1_183_300_000_000, True),
        (1_180_000_000_000, 1_183_300_000_000, True),
        (1_190_000_000_000, 1_183_300_000_000, False),
        (1_183_300_000_000, 1_183_000_000_000, False),  # the exact does not round to the vague
        (1_038_900_000_000, 1_038_900_000_000, False),  # the same is no rounding
        (5 * BILLION, 4_800_000_000, True),
        (5 * BILLION, 4_700_000_000, False),  # the lowered demand is another sum
        (1_000_000_000_000, 950_000_000_000, False),  # so is what a side offers instead of a trillion
        (1_050_000_000, 1_030_000_000, False),
    ],
)
def test_a_rounding_lies_near_the_sum(vague: int, exact: int, rounded: bool) -> None:
    assert (vague in roundings(exact)) is rounded


def test_a_rounded_sum_supports_the_exact_one() -> None:
    (record,) = of(
        a_payment(1_040_000_000_000, KRW, 2019),
        a_payment(1_040_000_000_000, KRW, 2019),
        a_payment(1_038_900_000_000, KRW, 2019),
    ).payments
    assert (record.key, record.amount) == ("11/2019-agreed-krw", 1_038_900_000_000)
    assert record.evidence["amount"].values[0].stories == 3
    assert not record.evidence["amount"].disputed


def test_sums_that_differ_are_disputed() -> None:
    (record,) = of(
        a_payment(1_030_000_000, USD, 2021), a_payment(1_050_000_000, USD, 2021), a_payment(1_050_000_000, USD, 2021)
    ).payments
    assert record.amount == 1_050_000_000
    assert record.evidence["amount"].disputed
    assert [told.value for told in record.evidence["amount"].values] == [1_050_000_000, 1_030_000_000]


def test_a_sum_in_two_currencies_is_two_records() -> None:
    pair = [a_payment(1_183_300_000_000, KRW, 2021, percent=13.9), a_payment(1_030_000_000, USD, 2021, percent=13.9)]
    resolved = resolve([source("a", *pair)])
    assert [(r.key, r.change_percent) for r in resolved.payments] == [
        ("11/2021-agreed-krw", 13.9),
        ("11/2021-agreed-usd", 13.9),
    ]


# A claim that leaves something open beside the payments told in full, and the record it is behind.
OPEN = [
    (a_payment(1_180_000_000_000, KRW), "11/2021-agreed-krw"),  # the one sum it rounds
    (a_payment(1_300_000_000_000, KRW), "11/agreed-krw"),  # no such sum
    (a_payment(1_183_300_000_000, KRW, agreement=10), "10/agreed-krw"),  # another agreement's
    (a_payment(1_183_300_000_000, KRW, kind=DEMANDED), "11/demanded-krw"),  # asked for, not agreed
    (a_payment(1_183_300_000_000, KRW, 2021, agreement=None), "11/2021-agreed-krw"),
    (a_payment(1_183_300_000_000, KRW, 2020, agreement=None), "open/2020-agreed-krw"),
    (a_payment(percent=13.9), "11/2021-agreed-krw"),  # the rise that others tell
    (a_payment(percent=20.0), "11/agreed-rise"),
    (a_payment(percent=5.4, year=2022), "11/2022-agreed-rise"),
    (a_payment(percent=400.0, kind=DEMANDED), "11/demanded-rise"),
]


@pytest.mark.parametrize(("claim", "key"), OPEN, ids=[f"{claim.amount}, {key}" for claim, key in OPEN])
def test_an_open_claim_joins_the_one_payment_that_it_fits(claim: PaymentClaim, key: str) -> None:
    full = [
        source("won", a_payment(1_183_300_000_000, KRW, 2021, percent=13.9)),
        source("dollars", a_payment(1_030_000_000, USD, 2021, percent=13.9)),
    ]
    assert record_of("open", [*full, source("open", claim)], "payments") == key


def test_a_sum_that_fits_two_years_joins_neither() -> None:
    resolved = of(
        a_payment(1_040_000_000_000, KRW, 2019),
        a_payment(1_038_900_000_000, KRW, 2020),
        a_payment(1_040_000_000_000, KRW),
    )
    assert "11/agreed-krw" in amounts(resolved)


def test_a_payment_of_a_year_is_under_the_agreement_whose_term_that_is() -> None:
    term = source("term", an_agreement(11, first_year=2020, last_year=2025))
    (record,) = resolve([term, source("a", a_payment(1_038_900_000_000, KRW, 2020, agreement=None))]).payments
    assert (record.key, record.agreement) == ("11/2020-agreed-krw", 11)
    assert in_words(record.evidence["agreement"].reason) == "2020 lies in the term of the eleventh agreement"


@pytest.mark.parametrize(
    ("terms", "claim"),
    [
        ([(11, 2020, 2025), (10, 2019, 2020)], a_payment(5, KRW, 2020, agreement=None)),  # two terms
        ([(11, 2020, None)], a_payment(5, KRW, 2020, agreement=None)),  # an open term
        ([(11, 2020, 2025)], a_payment(5, KRW, 2019, agreement=None)),  # another year
        ([(11, 2020, 2025)], a_payment(5, KRW, 2020, agreement=None, kind=DEMANDED)),  # asked for, not paid
    ],
)
def test_else_its_agreement_stays_open(terms: list[tuple[int, int, int | None]], claim: PaymentClaim) -> None:
    told = [an_agreement(number, first_year=first, last_year=last) for number, first, last in terms]
    (record,) = resolve([source("terms", *told), source("a", claim)]).payments
    assert record.agreement is None


def test_a_rise_joins_the_one_demand() -> None:
    resolved = of(a_payment(5 * BILLION, USD, kind=DEMANDED), a_payment(percent=400.0, kind=DEMANDED))
    (record,) = resolved.payments
    assert (record.key, record.amount, record.change_percent) == ("11/demanded-usd", 5 * BILLION, 400.0)


def test_a_rise_alone_has_no_sum() -> None:
    (record,) = of(a_payment(percent=400.0, kind=DEMANDED)).payments
    assert (record.key, record.amount, record.currency, record.change_percent) == (
        "11/demanded-rise",
        None,
        None,
        400.0,
    )


M = 10**6


def unplaced(amount: int | None = None, currency: Currency = USD, percent: float | None = None) -> PaymentClaim:
    return a_payment(amount, currency, agreement=None, percent=percent)


# Sums and rises that neither agreement nor year places, and the keys of their records.
UNPLACED = [
    ([unplaced(924 * M), unplaced(399 * M)], ["agreed-usd-399000000", "agreed-usd-924000000"]),
    ([unplaced(924 * M), unplaced(920 * M), unplaced(900 * M)], ["agreed-usd-924000000"]),  # the same, rounded
    (  # a rounding of two sums is of neither
        [unplaced(924 * M), unplaced(916 * M), unplaced(920 * M)],
        ["agreed-usd-916000000", "agreed-usd-920000000", "agreed-usd-924000000"],
    ),
    ([unplaced(5 * M, KRW), unplaced(5 * M)], ["agreed-krw-5000000", "agreed-usd-5000000"]),
    ([unplaced(percent=8.2), unplaced(percent=8.0), unplaced(percent=400.0)], ["agreed-rise-400", "agreed-rise-8.2"]),
    ([unplaced(924 * M, percent=8.2), unplaced(percent=8.2)], ["agreed-usd-924000000"]),  # the rise that goes with it
    ([unplaced(924 * M), unplaced(percent=8.2)], ["agreed-rise-8.2", "agreed-usd-924000000"]),  # nothing joins them
    (
        [unplaced(924 * M, percent=8.2), unplaced(399 * M, percent=8.2), unplaced(percent=8.2)],
        ["agreed-rise-8.2", "agreed-usd-399000000", "agreed-usd-924000000"],
    ),
    ([unplaced(924 * M), a_payment(924 * M, USD, 2019, agreement=None)], ["2019-agreed-usd"]),
]


@pytest.mark.parametrize(("claims", "keys"), UNPLACED, ids=[", ".join(keys) for _, keys in UNPLACED])
def test_what_nothing_places_is_never_one_with_another_sum(claims: list[PaymentClaim], keys: list[str]) -> None:
    resolved = of(*claims)
    assert [record.key for record in resolved.payments] == [f"open/{key}" for key in keys]
    assert not any(evidence.disputed for record in resolved.payments for evidence in record.evidence.values())


@pytest.mark.parametrize(
    "slot",
    [
        Slot(11, 2021, PaymentKind.AGREED, KRW),
        Slot(11, None, DEMANDED, None),
        Slot(None, 2020, PaymentKind.OFFERED, USD),
        Slot(None, None, PaymentKind.AGREED, USD),
        Slot(None, None, PaymentKind.AGREED, USD, 924 * M),
        Slot(None, None, DEMANDED, None, 400.0),
        Slot(None, None, DEMANDED, None, -2.5),
    ],
    ids=lambda slot: slot.key,
)
def test_a_key_tells_the_payment(slot: Slot) -> None:
    assert Slot.parse(slot.key) == slot


@pytest.mark.parametrize(
    "key", ["", "11", "11/2021", "11/agreed-eur", "11/2021-agreed-krw-x", "11/agreed-krw-5", "open/agreed-krw-2.5"]
)
def test_another_text_tells_none(key: str) -> None:
    assert Slot.parse(key) is None
