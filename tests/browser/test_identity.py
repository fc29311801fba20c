"""A curator says who is who in a real browser, on a desktop and on a phone, and without scripts."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from negotiations.models import IdentityRuling, Negotiator, Suggestion
from tests.admin.people import two_people
from tests.browser.conftest import visiting
from tests.browser.test_curation import sign_in


@pytest.fixture
def people(transactional_db: None) -> tuple[Negotiator, Negotiator]:
    User.objects.create_superuser("editor", password="an editor's password")
    return two_people()


def test_a_curator_merges_two_people_and_the_old_address_leads_on(
    people: tuple[Negotiator, Negotiator], page: Page
) -> None:
    sign_in(page)
    page.goto("/admin/negotiations/negotiator/")
    for person in people:
        page.locator(f'input[name="_selected_action"][value="{person.pk}"]').check()
    page.get_by_label("Action:").select_option(label="Merge the selected negotiators")
    page.get_by_role("button", name="Go").click()
    page.get_by_label("Seo Yun-ah").check()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_label("Why they are one").fill("His own page says so.")
    page.get_by_role("button", name="Merge them").click()
    expect(page.get_by_text("They are one now: Seo Yun-ah.")).to_be_visible()
    for person in people:
        page.goto(person.get_absolute_url())
        expect(page.get_by_role("heading", name="Seo Yun-ah", exact=True)).to_be_visible()


def test_a_suggestion_is_answered_without_scripts(
    people: tuple[Negotiator, Negotiator], browser: Browser, live_server: LiveServer
) -> None:
    """The two buttons send the list's own form to addresses of theirs."""
    Suggestion.objects.create(
        record_kind="negotiator", one=people[0].key, other=people[1].key, reason="They look alike."
    )
    with visiting(browser, live_server.url, java_script_enabled=False) as page:
        sign_in(page)
        page.goto("/admin/negotiations/suggestion/")
        expect(page.get_by_text("They look alike.")).to_be_visible()
        page.get_by_role("button", name="They are two").click()
        expect(page.get_by_text("Park Ji-ho and Seo Yun-ah are two, and stay two.")).to_be_visible()
    assert [ruling.same for ruling in IdentityRuling.objects.all()] == [False]
