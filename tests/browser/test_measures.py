"""The measures of measures.js find what they are there to find, and nothing in a page that is as it should be."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

MEASURES = Path(__file__).with_name("measures.js").read_text()

GOOD = """<main><p>One line<p>Another <a href="#">link</a>
          <p style="overflow: auto; width: 4em; white-space: nowrap">What scrolls</p>
          <details open><summary>More</summary><p>Unfolded</p></details></main>"""
FAULTS = [
    ("wide", '<main><p style="width: 3000px">Wide</p></main>', ["3008", "Wide"]),
    ("cut", '<main><p style="overflow: hidden; width: 3em; text-wrap: nowrap">Cut off here</p></main>', ["Cut off"]),
    ("cut", '<main><p style="overflow: clip; height: 1em">Two<br>lines</p></main>', ["Twolines"]),
    ("overlaps", '<main><p style="height: 0; margin: 0">Below</p>Above</main>', ["Below", "Above"]),
    ("overlaps", '<main><svg><text y="20">Korea</text><text y="24">Japan</text></svg></main>', ["Korea", "Japan"]),
    ("pressable", "<main><form><button>Press</button></form></main>", ["form", "button"]),
    ("folded", "<main><details><summary>More</summary><p>Folded</p></details></main>", ["Folded"]),
]


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    """A page without anything on it."""
    page = browser.new_page()
    yield page
    page.close()


def show(page: Page, html: str) -> None:
    """Show this, with the measures at hand."""
    page.set_content(html)
    page.evaluate(MEASURES)


@pytest.mark.parametrize("measure", ["wide", "cut", "overlaps", "pressable", "folded"])
def test_nothing_is_found_where_nothing_is_wrong(blank: Page, measure: str) -> None:
    show(blank, GOOD)
    assert blank.evaluate(f"measures.{measure}()") == []


@pytest.mark.parametrize(("measure", "html", "words"), FAULTS)
def test_a_fault_is_found_and_named(blank: Page, measure: str, html: str, words: list[str]) -> None:
    show(blank, html)
    found = "\n".join(blank.evaluate(f"measures.{measure}()"))
    assert all(word in found for word in words), found


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ('<a href="#" style="outline: none">Dark</a>', "no outline: <a"),
        ('<a href="#" style="position: fixed; top: -90px">Away</a>', "out of the window: <a"),
        ('<a href="#" onkeydown="event.preventDefault()">Trap</a><a href="#">Last</a>', "never met: <a"),
    ],
)
def test_what_the_keyboard_misses_is_found(blank: Page, html: str, fault: str) -> None:
    show(blank, html)
    for _ in range(blank.evaluate("measures.followFocus()")):
        blank.keyboard.press("Tab")
    assert fault in "\n".join(blank.evaluate("measures.missedByFocus()"))
