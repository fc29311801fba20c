"""The site as people use it: in a browser, on a desktop and a phone, with and without JavaScript, by keyboard."""

import re
from datetime import date

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import visiting
from tests.site import builders as make

ONE_WIDTH = pytest.mark.parametrize("page", ["desktop"], indirect=True)


@pytest.fixture(autouse=True)
def archive(transactional_db: None) -> None:
    """Two rounds of one agreement and one of another, each with a story; sums."""
    make.agreement(12, first_year=2026, last_year=2030)
    people = [make.negotiator("Kim Min-su", leads=(12,)), make.negotiator("Jo Smith", side="US", leads=(12,))]
    rows = [
        make.round_(
            1, city="Honolulu", venue=make.venue(city="Honolulu"), start=date(2024, 4, 23), end=date(2024, 4, 25)
        ),
        make.round_(2, venue=make.venue("Institute of Examples for Very Long Names of Institutes")),
        make.round_(1, of=11, start=date(2019, 9, 24), end=date(2019, 9, 25), venue=make.venue()),
    ]
    for row in rows:
        body = (
            f"The {'second' if row.number == 2 else 'first'} round opened in {row.city}. Nothing else was said of it."
        )
        source = make.article(f"Round opens in {row.city}", body, row.start)
        make.claim(row, source, f"opened in {row.city}", city=row.city)
        row.negotiators.set(people if row.agreement.number == 12 else [])
        row.evidence = {"city": make.told((row.city, [source])), "start": make.told((str(row.start), [source]))}
        row.stories = row.articles = 1
        row.save()
    make.payment(2021, amount=1183300000000, change_percent=13.9)
    make.payment(2020, kind="demanded", amount=5 * 10**9, currency="USD")


PAGES = ["/", "/rounds/", "/rounds/?year=2031", "/rounds/12/2/", "/agreements/", "/agreements/12/", "/negotiators/"]
PAGES += ["/negotiators/kim-min-su/", "/payments/", "/payments/11/2021-agreed-krw/", "/venues/", "/venues/seoul/"]
PAGES += ["/articles/", "/articles/?q=round", "/about/"]


def too_wide(page: Page) -> list[str]:
    """The addresses of pages that have to be scrolled sideways."""
    wide = []
    for address in PAGES:
        page.goto(address)
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            wide.append(address)
    return wide


def test_no_page_is_wider_than_its_window(page: Page) -> None:
    assert too_wide(page) == []


@pytest.mark.parametrize("page", ["phone"], indirect=True)
def test_no_page_is_wider_than_the_smallest_phone(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    assert too_wide(page) == []


def test_from_the_front_page_to_a_round_to_its_words_to_the_article(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="12th agreement", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("12th Special Measures Agreement")
    page.get_by_role("link", name="2nd round", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("2nd round")
    excerpts = page.get_by_role("region", name="What the press says")
    expect(excerpts.locator("mark")).to_have_text("opened in Seoul")
    excerpts.get_by_role("link", name="Round opens in Seoul", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Round opens in Seoul")
    page.get_by_role("heading", name="2nd round").get_by_role("link").click()
    expect(page).to_have_url(re.compile("/rounds/12/2/$"))


def test_the_sentences_behind_a_figure_unfold(page: Page) -> None:
    page.goto("/rounds/12/2/")
    city = page.locator("#fact-city")
    sentence = city.get_by_text("The second round opened in Seoul.")
    expect(sentence).to_be_hidden()
    city.get_by_text("1 independent source").click()
    expect(sentence).to_be_visible()
    expect(city.get_by_role("link", name="Round opens in Seoul", exact=True)).to_be_visible()


def filters_of(page: Page) -> None:
    """Open the filters where they are folded, as on a phone."""
    if page.get_by_text("Filters", exact=True).is_visible():
        page.get_by_text("Filters", exact=True).click()


def choose_and_remove(page: Page) -> None:
    """Narrow the rounds in two steps, and take one of them back."""
    page.goto("/rounds/")
    filters_of(page)
    page.get_by_role("link", name=re.compile("^12th 2")).click()
    expect(page.get_by_role("status")).to_have_text("2 rounds for the 12th agreement.")
    filters_of(page)
    page.get_by_role("link", name=re.compile("^Honolulu 1")).click()
    expect(page.get_by_role("status")).to_have_text("1 round for the 12th agreement, at Honolulu.")
    expect(page).to_have_url(re.compile(r"/rounds/\?agreement=12&venue=honolulu$"))
    page.get_by_role("link", name="Remove Agreement: 12th").click()
    expect(page.get_by_role("status")).to_have_text("1 round at Honolulu.")


def test_filters_update_in_place(page: Page) -> None:
    page.goto("/rounds/")
    page.evaluate("window.same = true")
    filters_of(page)
    page.get_by_role("link", name=re.compile("^planned|^held 3")).click()
    expect(page.get_by_role("status")).to_have_text("3 rounds held.")
    assert page.evaluate("window.same") is True  # the page was not left
    page.go_back()
    expect(page.get_by_role("status")).to_have_text("3 rounds.")


def test_filters_are_chosen_and_removed(page: Page) -> None:
    choose_and_remove(page)


def test_a_record_opens_as_a_page_of_its_own(page: Page) -> None:
    page.goto("/rounds/?agreement=12")
    page.get_by_role("link", name="2nd round", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("2nd round")


@pytest.mark.parametrize("width", [1280, 390])
def test_filters_work_without_javascript(browser: Browser, live_server: LiveServer, width: int) -> None:
    size = {"width": width, "height": 800}
    with visiting(browser, live_server.url, java_script_enabled=False, viewport=size) as page:
        choose_and_remove(page)


@ONE_WIDTH
def test_the_chosen_filter_keeps_the_keyboard(page: Page) -> None:
    page.goto("/rounds/")
    page.locator("#status-held").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("3 rounds held.")
    expect(page.locator("#status-held")).to_be_focused()


def test_search_finds_and_marks(page: Page) -> None:
    page.goto("/")
    page.get_by_role("searchbox").fill('"opened in" honolulu')
    page.get_by_role("searchbox").press("Enter")
    expect(page.get_by_role("status")).to_contain_text("1 article")
    expect(page.locator(".snippet mark").first).to_be_visible()
    page.get_by_role("searchbox").fill("seoul")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("status")).to_contain_text("2 articles for the search ‘seoul’")


def test_the_keyboard_skips_to_the_content(page: Page) -> None:
    page.goto("/rounds/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_a_missing_page_offers_a_way_on(browser: Browser, live_server: LiveServer) -> None:
    # Not in `page`: a browser writes every missing page that it opens into its console.
    with visiting(browser, live_server.url) as page:
        page.goto("/no/such/page/")
        page.get_by_role("link", name="browse the rounds").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Rounds of talks")
