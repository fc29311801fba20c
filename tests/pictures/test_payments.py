"""Payments by year: bars, marks, and what is written beside them."""

import pytest

from negotiations.pictures import payments as module
from negotiations.pictures import registry
from negotiations.pictures.shapes import Label, Mark, Picture
from tests.site import builders as make

pytestmark = pytest.mark.django_db


def drawn(name: str = "payments-krw") -> Picture:
    picture = registry.picture(name)
    assert picture
    return picture


def words(picture: Picture) -> set[str]:
    return {shape.text for shape in picture.shapes if isinstance(shape, Label)}


@pytest.mark.parametrize(
    "fields",
    [{"year": None}, {"amount": None, "currency": ""}, {"currency": "USD", "amount": 10**9}],
    ids=["a sum for no year", "a rise without a total", "another currency"],
)
def test_what_has_no_place_is_left_to_the_table(fields: dict[str, object]) -> None:
    make.payment(**fields)  # type: ignore[arg-type]
    assert registry.picture("payments-krw") is None


@pytest.mark.parametrize("name", ["payments", "payments-", "payments-eur", "payments-KRW"])
def test_there_is_none_by_another_name(name: str) -> None:
    make.payment(2021)
    assert registry.picture(name) is None


def test_each_mark_leads_to_its_payment_in_the_order_of_years() -> None:
    make.payment(2021, amount=1183300000000, change_percent=13.9)
    make.payment(2020, kind="offered", amount=1174000000000, change_percent=13.0)
    make.payment(2020, amount=1038900000000)
    found = [(one.kind, one.address) for one in drawn().shapes if isinstance(one, Mark)]
    assert found == [
        ("agreed", "/payments/11/2020-agreed-krw/"),
        ("offered", "/payments/11/2020-offered-krw/"),
        ("agreed", "/payments/11/2021-agreed-krw/"),
    ]


def test_rises_are_written_above_bars_and_sums_beside_what_one_side_named() -> None:
    make.payment(2021, amount=1183300000000, change_percent=13.9)
    make.payment(2020, kind="demanded", amount=5 * 10**12)
    assert {"+13.9%", "₩5 trillion"} <= words(drawn())


def test_a_year_without_a_figure_is_a_gap() -> None:
    for year in (2019, 2021):
        make.payment(year)
    assert {"2019", "2020", "2021"} <= words(drawn())


def test_only_the_latest_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    for year in (2019, 2020, 2021):
        make.payment(year)
    assert [row[0] for row in drawn().table.rows] == [2020, 2021]
