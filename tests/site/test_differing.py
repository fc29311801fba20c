"""What a claim says otherwise than its record has it, and which claim of an article tells a value."""

import pytest

from negotiations.models import PaymentClaim
from negotiations.telling.differing import otherwise
from negotiations.telling.facts import facts
from tests.site import builders as make
from tests.site.conftest import Get

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("said", "shown"), [(0.0, "0.0 %"), (4.0, ""), (None, "")])
def test_no_rise_at_all_is_something_said(said: float | None, shown: str) -> None:
    source = make.article()
    evidence = {"change_percent": make.told((4.0, [source]), (0.0, [source]))}
    row = make.payment(2021, change_percent=4.0, evidence=evidence)
    saying = otherwise("payment", facts(row, {"change_percent": ""}, lambda _, value: f"{value} %"))
    assert saying(PaymentClaim(article=source, change_percent=said)) == shown


def test_the_sentence_that_tells_of_no_rise_stands_behind_it(get: Get) -> None:
    source = make.article(body="The sum is 1 trillion won. It does not rise.")
    evidence = {"change_percent": make.told((0.0, [source]))}
    row = make.payment(2021, change_percent=0.0, evidence=evidence)
    make.claim(row, source, "1 trillion won", amount=row.amount)
    make.claim(row, source, "does not rise", change_percent=0.0)
    fact = get(row.get_absolute_url()).split('id="fact-change_percent"')[1].split("</dd>")[0]
    assert "It <mark>does not rise</mark>." in fact


@pytest.mark.parametrize(
    ("said", "shown"), [(1183300000000, ""), (1180000000000, ""), (1300000000000, "1300000000000"), (None, "")]
)
def test_a_rounded_sum_is_not_said_otherwise(said: int | None, shown: str) -> None:
    source = make.article()
    sums = (1183300000000, 1180000000000, 1300000000000)
    row = make.payment(2021, amount=sums[0], evidence={"amount": make.told(*((each, [source]) for each in sums))})
    saying = otherwise("payment", facts(row, {"amount": ""}, lambda _, value: str(value)))
    assert saying(PaymentClaim(article=source, amount=said)) == shown


def test_a_value_stands_behind_its_precise_sentence_before_a_rounded_one(get: Get) -> None:
    source = make.article(body="Nearly 1.2 trillion won. To the letter, 1.1833 trillion won.")
    row = make.payment(2021, amount=1183300000000, evidence={"amount": make.told((1183300000000, [source]))})
    make.claim(row, source, "Nearly 1.2 trillion won", amount=1200000000000)
    precise = make.claim(row, source, "1.1833 trillion won", amount=1183300000000)

    def quoted() -> str:
        return get(row.get_absolute_url()).split('id="fact-amount"')[1].split("</dd>")[0]

    assert "<mark>1.1833 trillion won</mark>" in quoted()
    precise.delete()
    make.claim(row, source, "Nearly", amount=9)  # of the same words, and of another sum
    assert "<mark>Nearly 1.2 trillion won</mark>" in quoted()


def test_a_venue_that_a_claim_names_is_told_by_its_key(get: Get) -> None:
    source = make.article(body="They met at the Hall of Examples. More followed.")
    hall, other = make.venue("Hall of Examples"), make.venue("Institute of Examples")
    evidence = {"venue": make.told((other.key, [make.article()]), (hall.key, [source]))}
    row = make.round_(3, venue=other, evidence=evidence)
    make.claim(row, source, "Hall of Examples", venue="Hall of Examples")
    assert "says Hall of Examples" in get(row.get_absolute_url())
