"""The pages of agreements, negotiators and payments."""

import re
from datetime import date

import pytest
from django.test import Client

from tests.site import builders as make
from tests.site.conftest import Get

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/agreements/", "The archive has no agreements yet"),
        ("/negotiators/", "The archive has no negotiators yet"),
        ("/payments/", "The archive has no payments yet"),
        ("/venues/", "The archive has no venues yet"),
    ],
)
def test_an_empty_archive_says_so(read: Get, address: str, words: str) -> None:
    assert words in read(address)


@pytest.mark.parametrize(
    "address",
    [
        "/agreements/12/",
        "/agreements/99999999999/",
        "/negotiators/nobody/",
        "/negotiators/a%00b/",
        "/payments/11/none/",
        "/payments/%00/",
        "/venues/nowhere/",
    ],
)
def test_what_is_not_there_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


# Agreements


def test_agreements_give_term_rounds_and_sums(read: Get) -> None:
    make.agreement(11, first_year=2020, last_year=2025, concluded="2021-03")
    make.round_(1, of=11)
    make.payment(2021, amount=1183300000000)
    make.payment(2020, kind="demanded", amount=5 * 10**9, currency="USD")
    words, _, _picture = read("/agreements/").partition("The talks and the payments")
    assert "11th 2020–2025 March 2021 21–23 May 2024 1 ₩1.1833 trillion for 2021" in words
    assert "$5 billion" not in words  # a demand is no part of the agreement


def test_talks_last_to_the_last_day_known_of_a_round(read: Get) -> None:
    make.round_(1, of=11, start=date(2019, 9, 24), end=date(2019, 9, 25))
    make.round_(2, of=11, start=date(2019, 10, 22), end=None)
    assert "24 September – 22 October 2019" in read("/agreements/")
    assert "24 September – 22 October 2019" in read("/")


def test_an_agreement_has_facts_rounds_delegations_payments_and_excerpts(read: Get) -> None:
    source = make.article(body="The pact runs through 2025. More follows.")
    pact = make.agreement(11, last_year=2025, evidence={"last_year": make.told((2025, [source]))})
    make.claim(pact, source, "through 2025")
    make.round_(1, of=11)
    make.negotiator("Kim Min-su", leads=(11,), title="envoy of examples")
    make.payment(2021)
    words = read("/agreements/11/")
    for expected in (
        "Last payment year 2025 1 independent source",
        "1st round 21–23 May 2024",
        "South Korea Kim Min-su chief envoy of examples",
        "2021 agreed ₩1 trillion",
        "The pact runs through 2025 .",
    ):
        assert expected in words


# Payments


def test_payments_stand_in_won_in_dollars_and_as_rises(read: Get) -> None:
    make.payment(2021, amount=1183300000000, change_percent=13.9)
    make.payment(2021, amount=1030000000, currency="USD")
    make.payment(None, kind="demanded", amount=None, currency="", change_percent=400.0)
    words = read("/payments/")
    won, dollars, rises = (words.index(head) for head in ("In won", "In dollars", "Increases reported without a total"))
    assert won < words.index("₩1.1833 trillion +13.9%") < dollars < words.index("$1.03 billion", dollars) < rises
    assert "year not stated demanded no total +400%" in words[rises:]


def test_payments_are_filtered(get: Get) -> None:
    make.payment(2021)
    make.payment(2020, kind="demanded", amount=5 * 10**9, currency="USD")
    for query, found in [
        ("kind=demanded", 1),
        ("currency=krw", 1),
        ("year=2021", 1),
        ("agreement=11", 2),
        ("year=x", 0),
    ]:
        assert get(f"/payments/?{query}").count('data-label="Kind"') == found, query


def test_a_payment_has_its_rise_its_sources_and_what_else_is_told_for_the_year(read: Get) -> None:
    source = make.article(body="Seoul pays 1.1833 trillion won this year.")
    evidence = {"amount": make.told((1183300000000, [source])), "change_percent": make.told((13.9, [source]))}
    row = make.payment(2021, amount=1183300000000, change_percent=13.9, evidence=evidence)
    make.payment(2021, amount=1030000000, currency="USD")
    make.claim(row, source, "1.1833 trillion won", kind="agreed")
    words = read("/payments/11/2021-agreed-krw/")
    for expected in (
        "₩1.1833 trillion agreed For 2021, a change of +13.9%",
        "Sum ₩1.1833 trillion 1 independent source",
        "Also reported for 2021",
        "$1.03 billion",
        "Seoul pays 1.1833 trillion won this year.",
    ):
        assert expected in words


def test_a_payment_is_told_in_the_other_language_and_to_the_unit(read: Get) -> None:
    make.payment(2021, amount=1183300000000)
    assert "1조 1,833억 원 · KRW 1,183,300,000,000" in read("/payments/11/2021-agreed-krw/")
    assert "₩1.1833 trillion · KRW 1,183,300,000,000" in read("/ko/payments/11/2021-agreed-krw/")


def test_a_payment_leads_to_its_like_of_the_years_before_and_after(get: Get) -> None:
    for year, kind in ((2018, "agreed"), (2019, "agreed"), (2020, "demanded"), (2021, "agreed"), (2025, "agreed")):
        make.payment(year, kind=kind)
    pages = get("/payments/11/2021-agreed-krw/").partition('<nav class="pages neighbours"')[2].partition("</nav>")[0]
    assert re.findall(r'rel="(\w+)" href="([^"]*)"', pages) == [
        ("prev", "/payments/11/2019-agreed-krw/"),
        ("next", "/payments/11/2025-agreed-krw/"),
    ]
