"""Searching the articles in a browser: words and filters together, in place."""

import re
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article
from articles.searching.vocabulary import learn
from tests.browser.test_site import filters_of
from tests.site import builders as make


@pytest.fixture(autouse=True)
def archive(transactional_db: None) -> None:
    """Articles of two years in two languages."""
    make.article("Talks in Honolulu", "The talks began.", date(2024, 4, 23))
    make.article("Talks in Seoul", "The talks went on.", date(2024, 5, 21))
    make.article("Talks in Jeju", "The talks ended.", date(2019, 5, 21))
    make.article("방위비 협상", "방위비분담금을 논했다.", date(2024, 6, 10), language="ko")
    learn(Article.objects.all())


def test_words_and_filters_keep_each_other(page: Page) -> None:
    page.goto("/articles/")
    box, told = page.get_by_role("searchbox"), page.get_by_role("status")
    box.fill("talks")
    box.press("Enter")
    expect(told).to_have_text("3 articles for the search ‘talks’.")
    page.evaluate("window.same = true")
    filters_of(page)
    page.get_by_role("link", name=re.compile("^2024 2")).click()
    expect(told).to_have_text("2 articles for the search ‘talks’, in 2024.")
    box.fill("seoul")
    box.press("Enter")
    expect(told).to_have_text("1 article for the search ‘seoul’, in 2024.")
    page.get_by_role("link", name="Remove Words: seoul").click()
    expect(told).to_have_text("3 articles in 2024.")
    expect(box).to_have_value("")
    assert page.evaluate("window.same") is True  # the page was never left
    page.go_back()
    expect(told).to_have_text("1 article for the search ‘seoul’, in 2024.")


def test_what_was_put_right_can_be_had_as_it_was_typed(page: Page) -> None:
    page.goto("/articles/?q=honululu")
    expect(page.get_by_role("status")).to_have_text("1 article for the search ‘honolulu’.")
    page.get_by_role("link", name="Search for ‘honululu’ as typed").click()
    expect(page.get_by_role("status")).to_have_text("No articles for the search ‘honululu’.")
    page.get_by_role("link", name="All articles").click()
    expect(page.get_by_role("status")).to_have_text("4 articles.")
