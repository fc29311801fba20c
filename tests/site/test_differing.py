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
