"""Imports in the admin: their counts lead to their items, items to captures and articles; the dead are told."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from articles.models import Article, Run, RunItem
from articles.runs import Outcome, Result, recorded_run
from tests.admin.conftest import store
from tests.admin.desks import queues
from tests.storing import keep, mark

DESK = reverse("admin:index")
RUNS, ITEMS = reverse("admin:articles_run_changelist"), reverse("admin:articles_runitem_changelist")


def a_run(*results: Result, state: Run.State = Run.State.FINISHED, command: str = "import_articles pages") -> Run:
    with recorded_run() as log:
        log.add(results)
    Run.objects.filter(pk=log.run.pk).update(state=state, command=command)
    return Run.objects.get(pk=log.run.pk)


@pytest.fixture
def run(db: None) -> Run:
    """Three pages imported, one known, one that failed without bytes."""
    for number in range(3):
        store(f"Paper {number}", date(2020, 1, 17))
    read = [Result(f"{article.pk}.html", Outcome.IMPORTED, "", article.capture_id) for article in Article.objects.all()]
    known = Result("again.html", Outcome.KNOWN, "", read[0].capture)
    return a_run(*read, known, Result("gone.html", Outcome.FAILED, "there is no such file."))


def links_of(page: bytes, selector: str) -> dict[str, str]:
    return {link.get_text(): str(link["href"]) for link in BeautifulSoup(page, "lxml").select(selector)}


def test_the_counts_of_a_run_lead_to_its_items(desk: Client, run: Run) -> None:
    a_run(Result("elsewhere.html", Outcome.NOTHING, "No article text found."))
    found = links_of(desk.get(RUNS).content, ".field-items a")
    assert list(found) == ["1 nothing found", "3 imported", "1 already known", "1 failed"]
    own = links_of(desk.get(reverse("admin:articles_run_change", args=[run.pk])).content, ".field-items a")
    assert own.items() == found.items() - {("1 nothing found", found["1 nothing found"])}
    for words, address in found.items():
        assert desk.get(address).context["cl"].result_count == int(words.split()[0]), words


def test_an_item_leads_to_its_capture_article_and_run(desk: Client, run: Run) -> None:
    article = Article.objects.latest("pk")
    item = RunItem.objects.get(capture=article.capture, outcome=Outcome.IMPORTED)
    for page in (f"{ITEMS}?run={run.pk}", reverse("admin:articles_runitem_change", args=[item.pk])):
        found = set(links_of(desk.get(page).content, "td a, .readonly a").values())
        for model, row in (("capture", article.capture_id), ("article", article.pk), ("run", run.pk)):
            assert reverse(f"admin:articles_{model}_change", args=[row]) in found, (page, model)


def test_what_failed_is_listed_with_the_reason(desk: Client, run: Run) -> None:
    page = desk.get(ITEMS, {"run": str(run.pk), "outcome__exact": "failed"}).content.decode()
    assert "gone.html" in page
    assert "there is no such file." in page
    assert "again.html" not in page


@pytest.mark.parametrize("chosen", ["nonsense", "-1", "9" * 30, "0"])
def test_a_run_that_is_none_has_no_items(desk: Client, run: Run, chosen: str) -> None:
    page = desk.get(ITEMS, {"run": chosen})
    assert page.status_code == 200
    assert page.context["cl"].result_count == 0


@pytest.mark.parametrize("page", [RUNS, ITEMS, f"{ITEMS}?outcome__exact=imported"])
def test_more_items_ask_no_more(
    desk: Client, run: Run, page: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with CaptureQueriesContext(connection) as few:
        desk.get(page)
    assert len(few) <= 12
    for number in range(12):
        article = store(f"Other paper {number}", date(2020, 2, 1 + number))
        a_run(Result(f"{number}.html", Outcome.IMPORTED, "", article.capture_id))
    with django_assert_max_num_queries(len(few)):
        desk.get(page)


def test_lists_leave_texts_and_bytes_where_they_are(desk: Client, run: Run) -> None:
    with CaptureQueriesContext(connection) as queries:
        desk.get(ITEMS)
    asked = " ".join(query["sql"] for query in queries if "articles_runitem" in query["sql"])
    assert "articles_runitem" in asked
    for heavy in ("content", "headers", "body", "search", "signature"):
        assert f'"{heavy}"' not in asked


def test_a_run_whose_process_is_gone_has_stopped(desk: Client, db: None) -> None:
    dead = Run.objects.create(who="nobody", command="import_articles pages")
    for page in (RUNS, reverse("admin:articles_run_change", args=[dead.pk]), reverse("admin:index")):
        Run.objects.update(state=Run.State.RUNNING)
        desk.get(page)
        assert Run.objects.get().state == Run.State.STOPPED, page


def test_a_run_that_lives_is_running(desk: Client, db: None) -> None:
    with recorded_run() as log:
        assert "running" in desk.get(RUNS).content.decode()
        assert Run.objects.get(pk=log.run.pk).state == Run.State.RUNNING
    assert Run.objects.get(pk=log.run.pk).state == Run.State.FINISHED


@pytest.mark.parametrize(
    ("runs", "undone"),
    [
        ([(Run.State.FINISHED, Outcome.IMPORTED)], 0),
        ([(Run.State.FINISHED, Outcome.NOTHING)], 0),  # a page without an article is no fault of the run
        ([(Run.State.FINISHED, Outcome.FAILED)], 1),
        ([(Run.State.STOPPED, Outcome.IMPORTED)], 1),
        ([(Run.State.STOPPED, Outcome.IMPORTED), (Run.State.FINISHED, Outcome.IMPORTED)], 0),  # it went on since
        ([(Run.State.STOPPED, Outcome.IMPORTED), (Run.State.STOPPED, Outcome.IMPORTED)], 2),
        ([(Run.State.FINISHED, Outcome.FAILED), (Run.State.FINISHED, Outcome.FAILED)], 1),
    ],
)
def test_the_desk_names_what_imports_left_undone(
    desk: Client, db: None, runs: list[tuple[Run.State, Outcome]], undone: int
) -> None:
    for state, outcome in runs:
        a_run(Result("page.html", outcome), state=state)
    named = queues(desk.get(DESK).content).get("Imports that left something undone", {}).values()
    assert len(named) == min(undone, 1)
    for href in named:
        assert desk.get(href).context["cl"].result_count == undone


def test_a_page_without_an_article_is_among_what_could_not_be_read(desk: Client, db: None) -> None:
    mark(keep(b"<nav>Home</nav>"), "No article text found.")
    assert list(queues(desk.get(DESK).content)["Captures that could not be read"]) == ["1 capture"]
