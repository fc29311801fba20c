"""An editor at work in a real browser: signs in, finds a dispute and settles it, and the public sees that."""

from datetime import date
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from playwright.sync_api import Page, expect

from negotiations.models import Round
from negotiations.store import rebuild
from tests.admin.conftest import sixth_round, store

LATE = """<!doctype html><html lang="en"><head><title>Envoy looks back on Washington talks about troop costs</title>
<meta property="og:site_name" content="The Late Paper">
<meta property="article:published_time" content="2020-02-03T09:00:00+09:00"></head>
<body><article><h1>Envoy looks back on Washington talks about troop costs</h1>
<p>The sixth round of talks on the 11th Special Measures Agreement, the pact on sharing the cost of U.S. troops in
South Korea, was held in Washington on Jan. 12-15, 2020, South Korea's envoy recalled on Monday.</p>
<p>The two sides have yet to agree on how much Seoul should pay for the 28,500 American soldiers stationed there, and
both expect more meetings before they do, he told reporters in Seoul.</p></article></body></html>"""
"""A page that gives a first day which no other has given."""


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


def test_an_editor_pins_a_value_with_one_click_and_the_public_sees_why(dispute: Round, page: Page) -> None:
    page.goto(dispute.get_absolute_url())
    expect(page.get_by_text("sources differ").first).to_be_visible()

    sign_in(page)
    expect(page.get_by_role("heading", name="What wants a curator's eye")).to_be_visible()
    page.goto(f"/admin/negotiations/round/{dispute.pk}/change/")
    start = page.locator("#field-start")
    other = start.locator(".given > li", has_text="13 January 2020")
    expect(other.locator("mark")).to_have_text("sixth round was held in Washington")
    other.get_by_text("with a reason").first.click()
    other.get_by_label("Reason").first.fill("The ministry's release says so.")
    other.get_by_role("button", name="Pin start: 13 January 2020").click()
    expect(page.get_by_text("Pinned: Start is 13 January 2020")).to_be_in_viewport()
    expect(start.get_by_text("pinned by editor on")).to_be_in_viewport()

    page.goto(dispute.get_absolute_url())
    expect(page.get_by_text("13 January 2020").first).to_be_visible()
    expect(page.locator(".tag.pinned")).to_have_text("pinned")
    expect(page.get_by_text("The ministry's release says so.")).to_be_visible()


@pytest.mark.parametrize("page", ["desktop"], indirect=True)
def test_a_correction_stays_when_a_later_import_says_otherwise(dispute: Round, page: Page, tmp_path: Path) -> None:
    """And the new disagreement appears in the queue, until the editor has looked at it."""
    sign_in(page)
    page.goto(f"/admin/negotiations/round/{dispute.pk}/change/")
    page.get_by_label("Start:", exact=True).fill("2020-01-13")
    page.get_by_label("Reason:", exact=True).fill("Seen in the ministry's calendar.")
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.locator("#field-start")).to_contain_text("pinned by editor on")
    page.goto("/admin/")
    expect(page.get_by_text("pinned field with a new disagreement")).to_have_count(0)

    (tmp_path / "late.html").write_text(LATE, encoding="utf-8")
    call_command("import_articles", str(tmp_path), verbosity=0)

    page.goto("/admin/")
    page.get_by_role("link", name="1 pinned field with a new disagreement").click()
    page.get_by_role("link", name="6th round, 11th Special Measures Agreement").first.click()
    start = page.locator("#field-start")
    expect(start.locator(".standing")).to_contain_text("13 January 2020")
    expect(start.locator(".given > li", has_text="new since it was pinned")).to_contain_text("12 January 2020")
    page.goto(dispute.get_absolute_url())
    expect(page.locator(".tag.pinned")).to_have_text("pinned")
    expect(page.get_by_text("13–15 January 2020").first).to_be_visible()

    page.goto(f"/admin/negotiations/round/{dispute.pk}/change/")
    page.get_by_role("button", name="Keep start pinned").click()
    expect(page.get_by_text("Pinned: Start is 13 January 2020")).to_be_visible()
    page.goto("/admin/")
    expect(page.get_by_text("pinned field with a new disagreement")).to_have_count(0)


@pytest.mark.parametrize("page", ["desktop"], indirect=True)
def test_an_editor_takes_a_pin_back(dispute: Round, page: Page) -> None:
    sign_in(page)
    page.goto(f"/admin/negotiations/round/{dispute.pk}/change/")
    page.get_by_role("link", name="another value").nth(1).click()
    page.get_by_label("Start:", exact=True).fill("2020-01-11")
    page.get_by_role("button", name="Save and continue editing").click()
    page.get_by_role("button", name="Unpin start").click()
    expect(page.get_by_text("Unpinned: Start is what the sources say again.")).to_be_visible()
    expect(page.get_by_label("Start:", exact=True)).to_have_value("2020-01-14")


def test_an_editor_rejects_a_claim_where_it_stands(dispute: Round, page: Page) -> None:
    sign_in(page)
    page.goto(f"/admin/negotiations/round/{dispute.pk}/change/")
    other = page.locator("#field-start .given > li", has_text="13 January 2020")
    other.get_by_role("button", name="Reject").click()
    expect(page.get_by_text("Rejected: “sixth round was held in Washington”.")).to_be_in_viewport()
    expect(page.locator("#field-start .given > li")).to_have_count(1)


@pytest.mark.parametrize("page", ["desktop"], indirect=True)
def test_a_venue_is_found_by_typing_part_of_its_name(dispute: Round, page: Page) -> None:
    """The pages' security policy must let the admin's own scripts work."""
    sign_in(page)
    page.goto("/admin/negotiations/round/add/")
    page.locator(".field-venue .select2-selection").click()
    page.locator(".select2-search__field").fill("washing")
    expect(page.get_by_role("option", name="Washington")).to_be_visible()
