"""An editor adds an article in a real browser: pastes it, looks at what was found, stores it, and readers see it."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from articles.models import Article, Capture
from tests.admin.adding import NEWS
from tests.browser.test_curation import sign_in


@pytest.fixture
def _editor(transactional_db: None) -> None:
    User.objects.create_superuser("editor", password="an editor's password")


@pytest.mark.usefixtures("_editor")
def test_an_editor_pastes_an_article_looks_at_it_and_stores_it(page: Page) -> None:
    sign_in(page)
    page.get_by_role("link", name="Add an article").click()
    page.get_by_label("Text or HTML:").fill(NEWS)
    page.get_by_label("Day of publication:").fill("2024-05-20")
    page.get_by_role("button", name="Preview").click()

    expect(page.get_by_text("A new article.")).to_be_visible()
    expect(page.get_by_text("It does not say who published it.")).to_be_visible()
    expect(page.locator("#claim-1")).to_contain_text("12th agreement, 2nd round, planned, begins 21 May 2024")
    expect(page.locator("mark").first).to_contain_text("The second round of the talks")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert not Capture.objects.exists()

    page.get_by_label("Outlet:").fill("The Example Courier")
    page.keyboard.press("Enter")  # looks again, and stores nothing
    expect(page.get_by_text("The Example Courier as you know it")).to_be_visible()
    assert not Capture.objects.exists()

    page.get_by_role("button", name="Store it").click()
    expect(page.get_by_text("Stored as a new article.")).to_be_visible()
    page.goto(Article.objects.get().get_absolute_url())
    expect(page.get_by_role("heading", name="Envoys open talks on cost sharing")).to_be_visible()
    expect(page.locator("mark").first).to_contain_text("The second round of the talks")
