"""An agreement's page: what was demanded, offered and agreed beside each other, with the sentences that say so."""

from datetime import date
from itertools import pairwise

import pytest

from negotiations.models import PaymentClaim
from negotiations.telling import positions
from negotiations.telling.positions import Side, sides
from tests.site import builders as make
from tests.site.conftest import Get

pytestmark = pytest.mark.django_db


def by_kind(*rows: object) -> dict[str, Side]:
    return {side.kind: side for side in sides(rows)}  # type: ignore[arg-type]


def test_each_sum_has_the_sentence_that_first_tells_of_it() -> None:
    row = make.payment(2020, kind="demanded", amount=5 * 10**9, currency="USD", stories=3)
    for day, text, amount in (
        (9, "Five billion dollars, said another.", 5 * 10**9),
        (8, "The demand was five billion dollars.", 5 * 10**9),
        (7, "Four billion dollars, it was first said.", 4 * 10**9),
    ):
        source = make.article(body=f"{text} Nothing else.", published=date(2019, 11, day))
        make.claim(row, source, "billion dollars", amount=amount, currency="USD")
    [position] = by_kind(row)["demanded"].positions
    assert position.quote
    assert position.quote.article.published == date(2019, 11, 8)
    words = "".join(run.text for run in position.quote.quoted.excerpt.stretches)
    assert words == "The demand was five billion dollars."


def test_a_payment_that_no_article_tells_of_has_no_sentence() -> None:
    [position] = by_kind(make.payment(2021))["agreed"].positions
    assert position.quote is None


def test_a_claim_whose_words_are_not_in_the_text_has_no_sentence(get: Get) -> None:
    row, source = make.payment(2021), make.article()
    make.claim(row, source, "third time", amount=row.amount)
    PaymentClaim.objects.update(end=len(source.body) + 1)
    [position] = by_kind(row)["agreed"].positions
    assert position.quote is None
    get("/agreements/11/")


def test_what_most_tell_is_shown_by_year_and_the_rest_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(positions, "MOST", 2)
    rows = [make.payment(year, stories=stories) for year, stories in ((2022, 5), (2021, 9), (2020, 1))]
    agreed = by_kind(*rows)["agreed"]
    assert [position.payment.year for position in agreed.positions] == [2021, 2022]
    assert agreed.more == 1


def test_the_page_sets_demands_offers_and_agreed_sums_side_by_side(read: Get) -> None:
    source = make.article(body="Washington wants 5 billion dollars.", published=date(2019, 11, 8))
    demanded = make.payment(2020, kind="demanded", amount=5 * 10**9, currency="USD", stories=1, articles=1)
    make.claim(demanded, source, "5 billion dollars", amount=5 * 10**9, currency="USD")
    make.payment(2021, amount=1183300000000, change_percent=13.9)
    words = read("/agreements/11/")
    places = [
        words.index(told)
        for told in (
            "Demanded by Washington $5 billion for 2020 1 independent source Washington wants 5 billion dollars .",
            "Offered by Seoul No source in the archive tells of one.",
            "Agreed ₩1.1833 trillion for 2021, +13.9%",
            "Sums demanded, offered and agreed, by the day of their first report",
        )
    ]
    assert all(before < after for before, after in pairwise(places))


def test_the_page_leads_to_the_agreements_before_and_after(get: Get) -> None:
    for number in (10, 11, 12):
        make.agreement(number)
    for number, neighbours in ((10, [11]), (11, [10, 12]), (12, [11])):
        pages = get(f"/agreements/{number}/").partition('<nav class="pages neighbours"')[2].partition("</nav>")[0]
        assert [other for other in (10, 11, 12) if f'href="/agreements/{other}/"' in pages] == neighbours


def test_an_agreement_of_which_nothing_is_known_says_so(read: Get) -> None:
    make.agreement(11)
    words = read("/agreements/11/")
    for expected in ("Term not reported", "tells of a round", "tells of a sum", "names a negotiator"):
        assert expected in words
