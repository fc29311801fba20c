"""Every kind of page of the demo's archive, in both languages, whatever the reader's eyes, hands and devices.

A page is opened once, and looked at in many ways. `tests/site/kinds.py` lists the pages.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.chromium import SIZES
from tests.browser.conftest import listening, visiting
from tests.site import kinds

MEASURES = Path(__file__).with_name("measures.js").read_text()
MOST = 150_000  # bytes of a page with its style sheet, scripts and pictures
MOST_OF_STYLE = 40_000
RULES = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}  # all that are on anyhow, and one
SMALLEST: ViewportSize = {"width": 320, "height": 640}
PAPER: ViewportSize = {"width": 718, "height": 1047}  # A4, less margins of a centimetre
ADDRESSES = [kinds.in_language(page, code) for page, (code, _) in product(kinds.PAGES, settings.LANGUAGES)]


@pytest.fixture(scope="module")
def visitor(browser: Browser, demo: str) -> Iterator[Page]:
    """The one page of the browser that goes through them all."""
    with visiting(browser, demo) as page:
        yield page


@pytest.fixture(scope="module", params=ADDRESSES)
def opened(request: pytest.FixtureRequest, visitor: Page, demo: str) -> Iterator[Page]:
    """A page of the archive, just opened on a desktop. It fails the test on what its console says."""
    show(visitor, "desktop", "light")
    with listening(visitor, demo) as troubles:
        visitor.goto(request.param)
        visitor.evaluate(MEASURES)
        yield visitor
    assert not troubles, "\n".join(troubles)


def show(page: Page, size: str, scheme: Any = "light") -> None:
    """The page in a window of this size, in this colour scheme."""
    page.set_viewport_size(SIZES[size])
    page.emulate_media(color_scheme=scheme, media="screen")


@contextmanager
def changed(page: Page, change: str, back: str | None = None) -> Iterator[None]:
    """The page with a change made by JavaScript, which is then taken back: by itself, unless `back` says how."""
    page.evaluate(change)
    try:
        yield
    finally:
        page.evaluate(back or change)


def assert_without(page: Page, *faults: str) -> None:
    """Nothing that these measures of measures.js would find."""
    found = [fault for measure in faults for fault in page.evaluate(f"measures.{measure}()")]
    assert not found, "\n".join(found)


def test_it_weighs_little(opened: Page) -> None:
    assert opened.evaluate("measures.weight()") <= MOST


def test_the_style_sheet_is_small() -> None:
    assert (settings.BASE_DIR / "static" / "site.css").stat().st_size <= MOST_OF_STYLE


def test_it_has_one_heading_and_the_landmarks(opened: Page) -> None:
    assert opened.get_by_role("heading", level=1).count() == 1
    counts = {role: opened.get_by_role(role).count() for role in ("banner", "main", "contentinfo")}
    assert counts == {"banner": 1, "main": 1, "contentinfo": 1}
    assert opened.locator("html").get_attribute("lang") == ("ko" if "/ko/" in opened.url else "en")


@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing(opened: Page, size: str) -> None:
    """English is looked at large in light colours and small in dark ones, Korean the other way round."""
    english = opened.locator("html").get_attribute("lang") == "en"
    show(opened, size, "light" if (size == "desktop") == english else "dark")
    found = Axe().run(opened, options=RULES)
    assert found.violations_count == 0, found.generate_report()


def test_it_needs_no_scrolling_sideways_on_the_smallest_phone(opened: Page) -> None:
    opened.set_viewport_size(SMALLEST)
    with changed(opened, "document.querySelectorAll('details').forEach(one => { one.open = !one.open; })"):
        assert_without(opened, "wide", "cut", "overlaps")


@pytest.mark.parametrize("size", SIZES)
def test_its_text_can_be_twice_as_large(opened: Page, size: str) -> None:
    show(opened, size)
    with changed(opened, "document.documentElement.style.fontSize = '200%'", "document.documentElement.style = ''"):
        assert_without(opened, "wide", "cut", "overlaps")


def test_in_print_it_has_all_that_is_told_and_nothing_to_press(opened: Page) -> None:
    """The figures that a picture shows are told by the picture: their table is not printed unless it was unfolded."""
    opened.set_viewport_size(PAPER)
    opened.emulate_media(media="print")
    assert_without(opened, "folded", "pressable", "wide")


def test_the_keyboard_comes_to_everything_and_is_seen_there(opened: Page) -> None:
    show(opened, "desktop")
    steps = opened.evaluate("measures.followFocus()")
    opened.keyboard.press("Tab")
    assert opened.evaluate("document.activeElement.className") == "skip"
    for _ in range(steps):
        opened.keyboard.press("Tab")
    assert_without(opened, "missedByFocus")


def test_what_goes_wrong_on_a_page_is_heard(browser: Browser, demo: str) -> None:
    with visiting(browser, demo) as page, listening(page, demo) as troubles:
        page.goto("/about/")
        with page.expect_event("pageerror"):
            page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">Not allowed</p>')")
            page.evaluate("setTimeout(() => { throw new Error('a slip') })")
    refused, slip = troubles
    assert "Content Security Policy" in refused
    assert slip == "script error: a slip"
