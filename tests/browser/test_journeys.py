"""What the site must show: from home, without the address bar, each in at most three clicks, or a search and the rest.

In the demo's archive, on a desktop and a phone.
"""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.chromium import SIZES
from tests.browser.conftest import listening, visiting

STEPS = 3


class Reader:
    """Somebody who starts at home and counts what it takes to get anywhere: clicks, and searches."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.steps = 0
        page.goto("/")

    def click(self, what: Locator) -> None:
        """Click on something that can be seen."""
        self.steps += 1
        what.click()

    def search(self, words: str) -> None:
        """Look for something with the search box of the page."""
        self.steps += 1
        box = self.page.get_by_role("searchbox").first
        box.fill(words)
        box.press("Enter")

    def save(self, what: Locator) -> str:
        """Click on something that is a file; its text."""
        with self.page.expect_download() as saved:
            self.click(what)
        return Path(saved.value.path()).read_text()


@pytest.fixture(params=SIZES)
def reader(request: pytest.FixtureRequest, browser: Browser, demo: str) -> Iterator[Reader]:
    """A reader at home, with three steps to go."""
    with visiting(browser, demo, viewport=SIZES[request.param]) as page, listening(page, demo) as troubles:
        reader = Reader(page)
        yield reader
    assert not troubles, "\n".join(troubles)
    assert reader.steps <= STEPS


def test_the_whole_table_of_payments(reader: Reader) -> None:
    reader.click(reader.page.get_by_role("banner").get_by_role("link", name="Payments"))
    saved = reader.save(reader.page.get_by_role("link", name="Download CSV"))
    rows = list(csv.DictReader(saved.splitlines()))
    expect(reader.page.get_by_role("status")).to_contain_text(f"{len(rows)} payments")
    sums = {(row["agreement"], row["year"], row["kind"], row["amount"]) for row in rows}
    assert {("11", "2021", "agreed", "1183300000000"), ("11", "2020", "demanded", "5000000000")} <= sums


def test_the_bibtex_of_one_article(reader: Reader) -> None:
    reader.click(reader.page.get_by_role("link", name="Seoul's bill for U.S. troops set at"))
    reader.click(reader.page.get_by_text("Cite", exact=True))
    entry = reader.save(reader.page.get_by_role("link", name="BibTeX"))
    assert re.match(r"@\w+{", entry)
    assert "Seoul's bill for {U.S.} troops" in entry or "Seoul's bill for U.S. troops" in entry
