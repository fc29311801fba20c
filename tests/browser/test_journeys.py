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


def mark(page: Page, words: str) -> Locator:
    """The number of a round in the picture of everything; its link has a hair line too, which nobody could hit."""
    return page.get_by_role("link", name=re.compile(f"^{words}")).locator("text")


def test_when_and_where_a_round_was_who_led_and_which_papers_say_so(reader: Reader) -> None:
    reader.click(mark(reader.page, "4th round, 12th agreement"))
    main = reader.page.get_by_role("main")
    expect(main.get_by_role("heading", level=1)).to_contain_text("4th round")
    told = "held in Seoul on 25–27 June 2024. Lee Tae-woo led the South Korean delegation, Linda Specht that of the"
    expect(main).to_contain_text(told)
    first_day = main.locator(".facts > div").filter(has=reader.page.get_by_text("First day", exact=True))
    reader.click(first_day.locator("summary"))
    for paper in ("Alliance Affairs Press Office (sample), 28 June 2024", "한강일보(견본), 13 July 2024"):
        expect(first_day.get_by_text(paper)).to_be_visible()


def test_what_washington_demanded_against_what_was_agreed_with_sources(reader: Reader) -> None:
    reader.click(reader.page.get_by_role("heading", name="11th agreement").get_by_role("link"))
    for position, sum_, words in [
        ("Demanded by Washington", "$5 billion for 2020", "asking for close to $5 billion"),
        ("Agreed", "₩1.1833 trillion for 2021", "will pay 1.1833 trillion won"),
    ]:
        side = reader.page.get_by_role("region", name=position, exact=True)
        expect(side.get_by_text(sum_)).to_be_visible()
        source = side.get_by_role("figure").filter(has_text=words)
        expect(source.get_by_role("link").last).to_be_visible()


def test_all_korean_coverage_of_one_round(reader: Reader) -> None:
    reader.click(mark(reader.page, "7th round, 11th agreement, 17–19 March 2020, Los Angeles"))
    reader.click(reader.page.get_by_role("link", name="in Korean"))
    expect(reader.page.get_by_role("status")).to_contain_text("2 articles")
    found = reader.page.locator(".articles li")
    expect(found).to_have_count(2)
    expect(found.filter(has=reader.page.locator("[lang=ko]"))).to_have_count(2)


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
