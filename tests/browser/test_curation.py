"""An editor at work in a real browser: signs in, finds a dispute and settles it, and the public sees that."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from negotiations.models import Round
from negotiations.store import rebuild
from tests.admin.conftest import sixth_round, store


@pytest.fixture
def dispute(transactional_db: None) -> Round:
    """A round of which two papers say that it began on the 14th, and one that it was the 13th."""
    published = date(2020, 1, 17)
    for outlet, first in (("The First Paper", 14), ("The Second Paper", 14), ("The Third Paper", 13)):
        store(outlet, published, sixth_round(first))
    rebuild()
    User.objects.create_superuser("editor", password="an editor's password")
    return Round.objects.get(key="11/6")


def sign_in(page: Page) -> None:
    page.goto("/admin/")
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password").fill("an editor's password")
    page.get_by_role("button", name="Log in").click()
    expect(page.locator("#logout-form")).to_be_attached()  # a test that went on before would take the answer away


def test_an_editor_corrects_a_date_and_the_public_sees_it_as_pinned(dispute: Round, page: Page) -> None:
    page.goto(dispute.get_absolute_url())
    expect(page.get_by_text("sources differ").first).to_be_visible()

    sign_in(page)
    expect(page.get_by_role("heading", name="What wants a curator's eye")).to_be_visible()
    page.get_by_role("link", name="1 round on which sources differ").click()
    page.get_by_role("link", name="11th agreement, 6th round").click()
    expect(page.locator("mark").first).to_have_text("sixth round was held in Washington")
    page.get_by_label("Start:").fill("2020-01-13")
    page.get_by_label("Reason:").fill("The ministry's release says so.")
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.get_by_text("pinned by editor on")).to_be_visible()

    page.goto(dispute.get_absolute_url())
    expect(page.get_by_text("13 January 2020").first).to_be_visible()
    expect(page.locator(".tag.pinned")).to_have_text("pinned")
    expect(page.get_by_text("The ministry's release says so.")).to_be_visible()


@pytest.mark.parametrize("page", ["desktop"], indirect=True)
def test_an_editor_takes_a_pin_back(dispute: Round, page: Page) -> None:
    sign_in(page)
    page.goto(f"/admin/negotiations/round/{dispute.pk}/change/")
    page.get_by_label("Start:").fill("2020-01-13")
    page.get_by_role("button", name="Save and continue editing").click()
    page.get_by_label("Unpin start").check()
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.get_by_label("Start:")).to_have_value("2020-01-14")
    expect(page.get_by_label("Unpin start")).to_have_count(0)


@pytest.mark.parametrize("page", ["desktop"], indirect=True)
def test_a_venue_is_found_by_typing_part_of_its_name(dispute: Round, page: Page) -> None:
    """The pages' security policy must let the admin's own scripts work."""
    sign_in(page)
    page.goto("/admin/negotiations/round/add/")
    page.locator(".field-venue .select2-selection").click()
    page.locator(".select2-search__field").fill("washing")
    expect(page.get_by_role("option", name="Washington")).to_be_visible()
