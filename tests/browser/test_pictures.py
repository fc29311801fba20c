"""Pictures as people use them: on a phone from their newest end, by keyboard past them or through them."""

from datetime import date

import pytest
from playwright.sync_api import Page, expect

from tests.site import builders as make

ONE_WIDTH = pytest.mark.parametrize("page", ["desktop"], indirect=True)


@pytest.fixture(autouse=True)
def archive(transactional_db: None) -> None:
    """Two agreements far apart, with rounds and a sum."""
    make.agreement(5, first_year=2002, last_year=2004)
    make.round_(1, of=5, start=date(2001, 12, 6), end=None)
    make.agreement(12, first_year=2026, last_year=2030)
    make.round_(4, start=date(2024, 6, 25), end=date(2024, 6, 27))
    make.payment(2026, of=12, amount=1519200000000)


@pytest.mark.parametrize("page", ["phone"], indirect=True)
def test_a_phone_sees_the_newest_end_first(page: Page) -> None:
    page.goto("/")
    page.evaluate("document.querySelector('.strip').scrollIntoView()")  # up and down; it is as broad as the page
    newest = page.get_by_role("link", name="4th round, 12th agreement, 25–27 June 2024, Seoul")
    expect(newest).to_be_in_viewport(ratio=0.99)
    expect(page.get_by_role("link", name="Unnumbered round, 5th agreement")).not_to_be_in_viewport()


def test_a_mark_leads_to_its_record(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="4th round, 12th agreement").locator("circle").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("4th round")


@ONE_WIDTH
def test_the_keyboard_goes_past_a_picture_or_through_it(page: Page) -> None:
    page.goto("/")
    past = page.get_by_role("link", name="Skip the picture and its 5 links")
    past.focus()
    expect(past).to_be_in_viewport()
    page.keyboard.press("Tab")  # the strip, which the arrow keys scroll
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="12th agreement, payments 2026–2030")).to_be_focused()
    past.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_text("The figures as a table")).to_be_focused()


@ONE_WIDTH
def test_a_picture_grows_with_the_reader_s_letters(page: Page) -> None:
    page.goto("/")
    drawing = page.locator("svg.drawing").first
    before = drawing.evaluate("drawing => drawing.getBoundingClientRect().width")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert drawing.evaluate("drawing => drawing.getBoundingClientRect().width") == 2 * before


@ONE_WIDTH
def test_a_drawing_looked_at_on_its_own_has_its_looks(page: Page) -> None:
    page.goto("/pictures/overview.svg")
    fill = page.evaluate("getComputedStyle(document.querySelector('.korea .disc, .elsewhere .disc')).fill")
    assert fill != "rgb(0, 0, 0)"


@ONE_WIDTH
def test_on_paper_all_of_a_picture_fits_and_its_figures_follow_if_unfolded(page: Page) -> None:
    page.goto("/")
    page.set_viewport_size({"width": 700, "height": 1000})
    page.emulate_media(media="print")
    strip, figures = page.locator(".strip").first, page.locator(".behind details").first
    assert strip.evaluate("strip => strip.scrollWidth <= strip.clientWidth")
    expect(figures).to_be_hidden()
    figures.evaluate("figures => { figures.open = true; }")
    expect(figures.get_by_role("table")).to_be_visible()
