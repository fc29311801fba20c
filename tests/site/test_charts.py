"""Charts: drawn once for each state of the data, kept, and served as pictures for good."""

import xml.etree.ElementTree as ET
from datetime import date

import pytest
from django.test import Client

from negotiations.charts import pictures, redraw
from negotiations.models import Chart
from tests.site import builders as make
from tests.site.conftest import Get

pytestmark = pytest.mark.django_db


def names() -> set[str]:
    return set(Chart.objects.values_list("name", flat=True))


def test_an_empty_archive_has_no_charts() -> None:
    assert redraw() == 0
    assert names() == set()


def test_each_chart_is_drawn_in_light_and_dark() -> None:
    make.round_(1, of=12)
    make.payment(2021)
    make.payment(2020, kind="demanded", amount=5 * 10**9, currency="USD")
    assert redraw() == 8
    kinds = ("payments-krw", "payments-usd", "rounds", "rounds-12")
    assert names() == {f"{kind}-{scheme}" for kind in kinds for scheme in ("light", "dark")}


def test_the_same_data_are_drawn_once() -> None:
    make.payment(2021)
    assert (redraw(), redraw()) == (2, 0)


def test_only_what_changed_is_drawn_again() -> None:
    payment = make.payment(2021)
    make.round_(1)
    redraw()
    payment.amount = 2 * 10**12
    payment.save()
    assert redraw() == 2


def test_a_chart_goes_with_the_last_of_its_data() -> None:
    row = make.round_(1)
    make.round_(2, of=11)
    redraw()
    row.delete()
    redraw()
    assert names() == {"rounds-light", "rounds-dark", "rounds-11-light", "rounds-11-dark"}


@pytest.mark.parametrize(
    "fields",
    [{"year": None}, {"amount": None, "currency": ""}],
    ids=["a sum for no year", "a rise without a total"],
)
def test_what_has_no_place_on_a_chart_is_left_to_the_table(fields: dict[str, None]) -> None:
    make.payment(**fields)  # type: ignore[arg-type]
    assert redraw() == 0


def test_a_round_without_days_is_left_to_the_table() -> None:
    make.round_(1, start=None, end=None)
    assert redraw() == 0


def test_planned_rounds_are_told_from_held_ones_in_words() -> None:
    make.round_(1)
    redraw()
    assert "planned" not in words_of("rounds-light")  # there are none
    make.round_(2, status="planned", start=date(2024, 6, 10))
    redraw()
    for name in ("rounds-light", "rounds-12-light"):
        assert {"held", "planned"} <= set(words_of(name))


def words_of(name: str) -> list[str]:
    return list(ET.fromstring(Chart.objects.get(name=name).svg).itertext())


def test_a_picture_is_an_svg_that_asks_for_nothing() -> None:
    for year in (2019, 2021):
        make.payment(year)
    redraw()
    for chart in Chart.objects.all():
        root = ET.fromstring(chart.svg)
        assert root.tag.endswith("svg")
        text = "".join(root.itertext())
        assert "2019" in text
        assert "2020" in text  # a year without a figure is a gap, not left out
        assert "href" not in chart.svg
        assert "url(http" not in chart.svg


def test_pages_show_pictures_with_their_words(get: Get) -> None:
    make.round_(1, start=date(2024, 4, 23))
    make.payment(2021)
    redraw()
    for address in ("/", "/agreements/", "/agreements/12/", "/payments/"):
        html = get(address)
        assert 'media="(prefers-color-scheme: dark)"' in html
        assert "<img" in html
        assert 'alt=""' not in html


def test_a_page_keeps_room_for_its_pictures_and_prints_them(get: Get) -> None:
    make.payment(2021)
    redraw()
    root = ET.fromstring(Chart.objects.get(name="payments-krw-light").svg)
    html = get("/payments/")
    assert f'width="{root.get("width")}" height="{root.get("height")}"' in html
    assert "lazy" not in html


def test_a_page_without_its_picture_still_has_the_table(get: Get) -> None:
    make.payment(2021)
    html = get("/payments/")
    assert "<img" not in html
    assert "₩1 trillion" in html


def test_a_picture_is_kept_for_good(client: Client) -> None:
    make.payment(2021)
    redraw()
    response = client.get(pictures(["payments-krw"])["payments-krw"].dark)
    assert response.headers["Content-Type"] == "image/svg+xml"
    assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_an_outdated_address_leads_to_the_present_picture(client: Client) -> None:
    make.payment(2021)
    redraw()
    response = client.get("/charts/payments-krw-light.0123456789abcdef.svg")
    assert response.status_code == 302
    assert response.headers["Location"] == pictures(["payments-krw"])["payments-krw"].light


def test_what_is_not_there_is_not_found(client: Client) -> None:
    assert client.get("/charts/nothing.0123456789abcdef.svg").status_code == 404
