"""An article added in the admin: looked at before it is stored, and stored as an import stores it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

import psycopg
import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.locking import ARCHIVE
from articles.models import Article, Capture, Draft, Run, Unsettled
from negotiations.models import Negotiator, Round
from negotiations.store import settle
from tests.admin.adding import ADD, NEWS, press, previewed, said, stored, words
from tests.admin.conftest import sixth_round, store

COURIER = {"outlet": "The Example Courier", "published": "2024-05-20"}


def rows() -> dict[str, int]:
    """How many rows each table of the archive has, but for the drafts."""
    models = [model for name in ("articles", "negotiations") for model in apps.get_app_config(name).get_models()]
    return {model.__name__: model._default_manager.count() for model in models if model is not Draft}


@contextmanager
def writing() -> Iterator[None]:
    """An import that writes meanwhile."""
    with psycopg.connect(**connection.get_connection_params() | {"cursor_factory": None}) as other:
        other.execute("SELECT pg_advisory_xact_lock(%s)", [ARCHIVE])
        yield


# The preview


def test_a_preview_tells_what_was_found_and_stores_nothing(desk: Client, archive: Round) -> None:
    before = rows()
    page = previewed(desk, text=NEWS, **COURIER)
    assert rows() == before
    assert "A new article." in words(page, "#becomes ~ p")
    facts = words(page, ".facts tr")
    for fact in (
        "HeadlineEnvoys open talks on cost sharing from the page’s text",
        "The Example Courier as you know it",
        "20 May 2024 as you know it",
        "English",
    ):
        assert fact in facts
    assert words(page, "#claim-1 td").startswith("round 12th agreement, 2nd round, planned, begins 21 May 2024")
    assert words(page, "#claim-1").endswith("2nd round, 12th Special Measures Agreement (new)")
    assert "The second round of the talks on the 12th Special Measures Agreement" in words(page, ".text mark")


def test_a_preview_leads_to_the_records_that_are_there(desk: Client, archive: Round) -> None:
    text = NEWS.replace("second", "sixth").replace("12th", "11th").replace("May 21, 2024", "Jan. 14, 2020")
    page = previewed(desk, text=text, **COURIER)
    links = {str(link["href"]) for link in page.select("#claim-1 a")}
    assert links == {reverse("admin:negotiations_round_change", args=[archive.pk])}


def test_a_preview_says_what_is_missing(desk: Client) -> None:
    text = "A walk by the river\n\nMany people walked by the river on a fine day and looked at the boats.\n\n" * 4
    warnings = words(previewed(desk, text=text), ".preview .warning")
    assert "It does not say who published it." in warnings
    assert "It does not say when it was published." in warnings
    assert "It says nothing of agreements, rounds, negotiators or payments" in warnings


def test_facts_may_be_mended_in_the_preview(desk: Client) -> None:
    previewed(desk, text=NEWS, outlet="The Exmaple Courier")
    page = BeautifulSoup(press(desk, "look", **COURIER).content, "lxml")
    assert "The Example Courier as you know it" in words(page, ".facts")
    assert page.select_one("#id_published[value='2024-05-20']")
    answer = press(desk, "look", published="the other day")
    assert "is no date such as 2024-05-24" in words(BeautifulSoup(answer.content, "lxml"), ".errorlist")
    press(desk, "store", outlet="The Example Herald", url="https://herald.invalid/news/1")
    article = Article.objects.get()
    assert (str(article.outlet), article.url) == ("The Example Herald", "https://herald.invalid/news/1")
    assert article.published is not None


AGAIN = {
    "to the letter": (
        {"text": NEWS},
        "The archive has this already.",
        "It is there as The Example Courier, 2024-05-20",
    ),
    "as another's": (
        {"text": NEWS, "outlet": "The Herald"},
        "The archive has this very page; it would be read",
        "It is",
    ),
    "in its words": ({"text": f"{NEWS}\n"}, "The archive has this already.", "Its other versions:The Example Courier"),
    "in others": (
        {"text": NEWS.replace("three", "two")},
        "Another version of an article",
        "Its other versions:The Example",
    ),
    "elsewhere": (
        {"text": NEWS.replace("Envoys", "Teams"), "url": "", "outlet": "The Herald"},
        "A copy of a story that the archive has",
        "The same story:The Example Courier, 2024-05-20: Envoys open talks",
    ),
}


@pytest.mark.parametrize(("again", "becomes", "named"), AGAIN.values(), ids=AGAIN)
def test_a_preview_knows_what_the_archive_has(desk: Client, again: dict[str, str], becomes: str, named: str) -> None:
    address = {"url": "https://courier.invalid/news/2024-05-20-talks"}
    stored(desk, text=NEWS, **COURIER, **address)
    page = previewed(desk, **(COURIER | address | again))
    shown = words(page, "section[aria-labelledby=becomes]")
    assert becomes in shown
    assert named in shown


def test_a_page_is_held_for_its_curator_alone(desk: Client, client: Client) -> None:
    previewed(desk, text=NEWS)
    draft = Draft.objects.get()
    other = Client()
    other.force_login(User.objects.create_superuser("other"))
    for answer in (other.get(f"{ADD}{draft.pk}/"), other.post(f"{ADD}{draft.pk}/", {"store": "on"})):
        assert answer["Location"] == ADD
    assert "is held no longer" in said(other.get(ADD))
    assert Draft.objects.get() == draft
    assert not Capture.objects.exists()


def test_what_is_held_does_not_last(desk: Client) -> None:
    previewed(desk, text=NEWS)
    Draft.objects.update(made_at=timezone.now() - timedelta(hours=25))
    previewed(desk, text=f"{NEWS} ")
    assert Draft.objects.count() == 1
    assert "Discarded: nothing was stored." in said(press(desk, "discard"))
    assert not Draft.objects.exists()
    assert not Capture.objects.exists()


# Storing


def test_a_page_is_stored_as_an_import_of_its_curator(desk: Client, archive: Round) -> None:
    previewed(desk, text=NEWS, **COURIER)
    answer = press(desk, "store")
    article = Article.objects.get(title="Envoys open talks on cost sharing")
    assert answer.redirect_chain == [(reverse("admin:articles_article_change", args=[article.pk]), 302)]
    run = Run.objects.get()
    assert (run.who, run.command, run.state, run.counts) == (
        "editor",
        "add article pasted.txt",
        "finished",
        {"imported": 1},
    )
    assert [item.capture for item in run.items.all()] == [article.capture]
    assert not Draft.objects.exists()


def test_what_became_of_a_page_is_said_with_links(desk: Client) -> None:
    previewed(desk, text=NEWS, **COURIER)
    page = BeautifulSoup(press(desk, "store").content, "lxml")
    line = words(page, ".messagelist li")
    assert line.startswith("Stored as a new article. It tells of 2nd round, 12th Special Measures Agreement")
    links = {str(link["href"]) for link in page.select(".messagelist a")}
    for record in (Round.objects.get(key="12/2"), Negotiator.objects.get()):
        assert reverse(f"admin:negotiations_{record.record_kind}_change", args=[record.pk]) in links


def test_storing_does_what_the_preview_said(desk: Client, archive: Round) -> None:
    page = previewed(desk, text=NEWS.replace("12th", "11th"), **COURIER)
    foretold = words(page, "#becomes ~ p")
    assert foretold.split("Records: ")[1] in said(press(desk, "store"))


def test_stored_twice_is_stored_once(desk: Client) -> None:
    stored(desk, text=NEWS, **COURIER)
    before = rows()
    assert stored(desk, text=NEWS, **COURIER).startswith("The archive had it already. It tells of 2nd round")
    after = rows()
    assert {name for name in before if before[name] != after[name]} == {"Run", "RunItem"}


def test_where_an_import_is_writing_nothing_hangs(
    transactional_db: None, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("negotiations.importing.adding.TO_WAIT", 0.05)
    client.force_login(User.objects.create_superuser("editor"))
    previewed(client, text=NEWS)
    with writing():
        for answer in (client.get(f"{ADD}{Draft.objects.get().pk}/"), press(client, "store")):
            assert "An import is writing into the archive: try again in a minute." in said(answer)
    assert not Capture.objects.exists()
    assert not Run.objects.exists()
    assert said(press(client, "store")).startswith("Stored as a new article.")


def test_what_a_large_import_left_is_not_settled_on_the_way(
    desk: Client, archive: Round, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("negotiations.importing.adding.UNSETTLED", 2)
    previewed(desk, text=NEWS)
    Unsettled.note_all(Article.objects.all())
    assert "records are not worked out yet" in said(press(desk, "store"))
    assert Unsettled.objects.count() == 3
    assert Draft.objects.exists()


# Costs, and the way there


def test_a_preview_asks_no_more_with_more_articles(
    desk: Client, archive: Round, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    previewed(desk, text=NEWS, **COURIER)
    page = f"{ADD}{Draft.objects.get().pk}/"
    with django_assert_max_num_queries(120) as few:
        desk.get(page)
    for number in range(12):
        store(f"Paper {number}", date(2020, 2, 1 + number), sixth_round(1 + number))
    settle()
    with django_assert_max_num_queries(len(few)):
        desk.get(page)


def test_the_list_of_articles_leads_to_the_form(desk: Client, archive: Round) -> None:
    page = BeautifulSoup(desk.get(reverse("admin:articles_article_changelist")).content, "lxml")
    assert page.select(f".object-tools a[href^='{ADD}']")
    assert desk.get(ADD).status_code == 200


def test_the_pages_carry_no_inline_script_or_style(desk: Client) -> None:
    """The site's content security policy forbids them."""
    for page in (BeautifulSoup(desk.get(ADD).content, "lxml"), previewed(desk, text=NEWS)):
        assert page.select("style, [style], [onclick]") == []
        assert [one for one in page.select("script") if not one.get("src") and one.get_text(strip=True)] == []
