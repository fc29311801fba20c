"""Sums of money and rises: every form in which the press gives them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.extraction.language.money import find_money
from negotiations.extraction.language.rises import find_multiples, find_percents
from negotiations.values import Currency

KRW, USD = Currency.KRW, Currency.USD

SUMS = [
    ("pays 1.1833 trillion won a year", [(1_183_300_000_000, KRW)]),
    ("a bill of W950.7 billion", [(950_700_000_000, KRW)]),
    ("KRW 1.51 trillion in 2026", [(1_510_000_000_000, KRW)]),
    ("₩1.2 trillion", [(1_200_000_000_000, KRW)]),
    ("some US$5 billion", [(5_000_000_000, USD)]),
    ("$870 million", [(870_000_000, USD)]),
    ("USD 1.1 billion", [(1_100_000_000, USD)]),
    ("one-point-18 trillion won", [(1_180_000_000_000, KRW)]),
    ("one-point-05 billion U.S. dollars", [(1_050_000_000, USD)]),
    ("some five billion dollars", [(5_000_000_000, USD)]),
    ("a 1.5-trillion-won payment", [(1_500_000_000_000, KRW)]),
    ("1 trillion 38.9 billion won", [(1_038_900_000_000, KRW)]),
    ("960 billion won ($887.5 million)", [(960_000_000_000, KRW), (887_500_000, USD)]),
    ("$1,030,000,000", [(1_030_000_000, USD)]),
    # Short forms of British, Australian and Asian papers.
    ("pays $936m", [(936_000_000, USD)]),
    ("1.27tn won ($940m; £710m)", [(1_270_000_000_000, KRW), (940_000_000, USD)]),
    ("a bill of $US2.3 billion", [(2_300_000_000, USD)]),
    ("US$2bn", [(2_000_000_000, USD)]),
    ("$2.4B, or $2.4bil", [(2_400_000_000, USD), (2_400_000_000, USD)]),
    ("940bn won and W1.7tn", [(940_000_000_000, KRW), (1_700_000_000_000, KRW)]),
    ("1.7 trln won ($1.2bln)", [(1_700_000_000_000, KRW), (1_200_000_000, USD)]),
    ("1.7 trillion KRW", [(1_700_000_000_000, KRW)]),
    # Spoken and spelled out.
    ("one point six nine trillion won", [(1_690_000_000_000, KRW)]),
    ("two and a half billion dollars", [(2_500_000_000, USD)]),
    ("a two-billion-dollar demand", [(2_000_000_000, USD)]),
    ("fifty billion won", [(50_000_000_000, KRW)]),
    ("for a trillion won", [(1_000_000_000_000, KRW)]),
    # Of a range the lower end shares scale and currency.
    ("$4-5 billion", [(4_000_000_000, USD), (5_000_000_000, USD)]),
    ("between 1.5 and 2 trillion won", [(1_500_000_000_000, KRW), (2_000_000_000_000, KRW)]),
    ("$2 billion to $2.5 billion", [(2_000_000_000, USD), (2_500_000_000, USD)]),
    # A threshold in words is no sum.
    ("more than a trillion won", []),
    ("2.4 billion American dollars", [(2_400_000_000, USD)]),
    ("1조1833억원", [(1_183_300_000_000, KRW)]),
    ("1조 389억 원", [(1_038_900_000_000, KRW)]),
    ("50억 달러(약 5조 9000억원)", [(5_000_000_000, USD), (5_900_000_000_000, KRW)]),
    ("1조1천833억원", [(1_183_300_000_000, KRW)]),
    ("9천507억원", [(950_700_000_000, KRW)]),
    ("9억2천만 달러", [(920_000_000, USD)]),
    # Other countries' dollars, words that end like a currency, and counts of other things are no sums.
    ("S$914 million, A$20 million and NT$3 billion", []),
    ("33 billion pesos", []),
    ("Seoul won 3 games", []),
    ("28,500 troops", []),
]


@pytest.mark.parametrize(("text", "expected"), SUMS, ids=[text for text, _ in SUMS])
def test_it_reads_every_form_of_a_sum(text: str, expected: list[tuple[int, Currency]]) -> None:
    assert [(money.amount, money.currency) for money in find_money(text)] == expected


PERCENTS = [
    ("up 8.3%", [8.3]),
    ("13.9 percent above", [13.9]),
    ("13-point-nine percent", [13.9]),
    ("50 per cent", [50]),
    ("ten percent", [10]),
    ("13 percent and 5.4 percent", [13, 5.4]),
    ("8.2퍼센트", [8.2]),
    ("two-and-a-half percent", [2.5]),
    ("fifty per-cent, 50pc and 50 pct.", [50, 50, 50]),
    ("six to seven percent", [6, 7]),
    ("between 6 percent and 7 percent", [6, 7]),
    ("from 6% to 7%", [6, 7]),
    ("two percentage points", []),
]


@pytest.mark.parametrize(("text", "expected"), PERCENTS, ids=[text for text, _ in PERCENTS])
def test_it_reads_percents(text: str, expected: list[float]) -> None:
    assert [rise.percent for rise in find_percents(text)] == expected


MULTIPLES = [
    ("a fivefold increase", [400]),
    ("a five-fold rise", [400]),
    ("five times what Seoul pays", [400]),
    ("nearly 5 times the present sum", [400]),
    ("an increase of six times", [500]),
    ("to double its contribution", [100]),
    ("quintupling Seoul's share", [400]),
    ("a payment that would be tripled", [200]),
    ("one and a half times the present amount", [50]),
    ("double the amount that Seoul pays", [100]),
    ("5배가 넘는다", [400]),
    # Meetings are counted in times too, and "several" says no number.
    ("they met five times in Seoul", []),
    ("several times what it pays", []),
    ("doubled down on the plan", []),
]


@pytest.mark.parametrize(("text", "expected"), MULTIPLES, ids=[text for text, _ in MULTIPLES])
def test_it_reads_multiples_as_rises(text: str, expected: list[float]) -> None:
    assert [rise.percent for rise in find_multiples(text)] == expected


@given(st.integers(10**6, 10**13), st.sampled_from([("KRW ", "", KRW), ("US$", "", USD), ("", " won", KRW)]))
def test_a_written_sum_is_read_back(amount: int, form: tuple[str, str, Currency]) -> None:
    before, after, currency = form
    for written in (f"{amount:,}", str(amount)):
        (money,) = find_money(f"It pays {before}{written}{after} a year.")
        assert (money.amount, money.currency) == (amount, currency)


@given(st.text(alphabet="1,. $Wwontrilpec%-five조억원배", max_size=300))
def test_whatever_is_found_lies_in_the_text(text: str) -> None:
    spans = [(found.start, found.end) for found in find_money(text)]
    spans += [(found.start, found.end) for found in [*find_percents(text), *find_multiples(text)]]
    for start, end in spans:
        assert 0 <= start < end <= len(text)
        assert text[start:end].strip()
