"""A curator corrects an article's day and outlet on its page, sets the outlet of several, and merges outlets."""

from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles import corrections
from articles.models import Article, ArticleCorrection, Outlet
from articles.outlets import outlets_named
from articles.parsing import ParsedArticle
from negotiations.reasons import Code, because
from tests.admin.forms import said, shown
from tests.articles.stories import EN, EN_NEWS
from tests.storing import keep, save

ARTICLES = reverse("admin:articles_article_changelist")
CORRECTIONS = reverse("admin:articles_articlecorrection_changelist")
OUTLETS = reverse("admin:articles_outlet_changelist")
DAY = date(2019, 3, 12)


@pytest.fixture(autouse=True)
def _nobody_settles(monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes of corrections for claims and records is tested elsewhere."""
    for signal in ("articles_unsettled", "articles_redated"):
        monkeypatch.setattr(f"articles.settling.{signal}.receivers", [])


def article(n: int = 0, outlet: str | None = "The Courier", published: date | None = DAY) -> Article:
    body = f"Case {n}. {[*EN, *EN_NEWS][n % 11]}"
    parsed = ParsedArticle(title=f"Envoys open talks {n}", outlet=outlet, published=published, language="en", body=body)
    return save(keep(f"page {n}".encode(), f"page {n}"), parsed)


def page_of(article: Article) -> str:
    return reverse("admin:articles_article_change", args=[article.pk])


def correct(client: Client, article: Article, **changes: str) -> Any:
    """Change what the small form on an article's page shows, and send it."""
    values = shown(client.get(page_of(article)), "correction_form") | changes
    return client.post(reverse("admin:articles_article_correct", args=[article.pk]), values, follow=True)


def facts(article: Article) -> tuple[date | None, str | None]:
    row = Article.objects.select_related("outlet").get(pk=article.pk)
    return row.published, row.outlet.name if row.outlet else None


def test_a_day_that_was_worked_out_says_from_what(desk: Client) -> None:
    why = because(Code.WEEKDAY, weekday=3).as_json()
    undated = article(published=None)
    Article.objects.update(inferred_published=date(2019, 3, 14), inferred_published_reason=why)
    page = BeautifulSoup(desk.get(page_of(undated)).content, "lxml").get_text()
    assert "Published 14 March 2019, inferred: the page says Thursday, which that day was." in page
    Article.objects.update(published=date(2019, 3, 12))
    assert "inferred:" not in BeautifulSoup(desk.get(page_of(undated)).content, "lxml").get_text()


def test_a_day_is_corrected_and_taken_back_on_the_articles_page(desk: Client, editor: User) -> None:
    undated = article(published=None)
    answer = correct(desk, undated, published="2019-03-14", reason="The print edition has it.")
    assert "Corrected: the day of publication" in said(answer)
    assert facts(undated) == (date(2019, 3, 14), "The Courier")
    correction = ArticleCorrection.objects.get()
    assert (correction.curator, correction.reason) == (editor, "The print edition has it.")
    page = BeautifulSoup(answer.content, "lxml")
    assert page.select("style, [style], [onclick]") == []
    told = page.select_one(".correcting")
    assert told is not None
    for part in ("2019-03-14", "The print edition has it.", "The page says nothing."):
        assert part in told.get_text(" ")
    take_back = reverse("admin:articles_article_take_back", args=[undated.pk])
    assert "Taken back" in said(desk.post(take_back, {"correction": correction.pk}, follow=True))
    assert facts(undated) == (None, "The Courier")
    assert "nothing to take back" in said(desk.post(take_back, {"correction": correction.pk}, follow=True))


def test_what_is_left_as_it_was_is_not_corrected_and_what_is_emptied_nobody_knows(desk: Client) -> None:
    one = article()
    assert "Nothing was changed" in said(correct(desk, one))
    assert not ArticleCorrection.objects.exists()
    correct(desk, one, outlet="")
    assert [(each.field, each.value) for each in ArticleCorrection.objects.all()] == [("outlet", "")]
    assert facts(one) == (DAY, None)


def test_an_outlet_is_found_by_a_former_name_and_made_only_where_it_is_said_to_be_new(desk: Client) -> None:
    one = article()
    herald = outlets_named(["The Herald"])["The Herald"]
    herald.remember("Herald Daily")
    herald.save()
    correct(desk, one, outlet="Herald Daily")
    assert facts(one)[1] == "The Herald"
    refused = correct(desk, one, outlet="The Heral", reason="It says so.")
    assert "No outlet is called “The Heral”" in said(refused)
    assert shown(refused, "correction_form")["outlet"] == "The Heral"
    assert facts(one)[1] == "The Herald"
    correct(desk, one, outlet="The Post", new="on")
    assert facts(one)[1] == "The Post"


def test_a_day_that_is_none_is_refused_in_one_line(desk: Client) -> None:
    answer = correct(desk, article(), published="last Tuesday")
    assert said(answer) == "Give the day of publication as 2019-03-12."


def test_who_may_only_look_sees_what_was_corrected_and_cannot_correct(client: Client, editor: User) -> None:
    one = article()
    corrections.correct([one], {ArticleCorrection.Field.PUBLISHED: date(2019, 3, 14)}, editor, "It says so.")
    reader = User.objects.create_user("reader", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_article"))
    client.force_login(reader)
    page = client.get(page_of(one)).content.decode()
    assert "was corrected to" in page
    assert "Take back" not in page
    assert "correction_form" not in page
    for name in ("correct", "take_back"):
        assert client.post(reverse(f"admin:articles_article_{name}", args=[one.pk])).status_code == 403
    asked = {"action": "set_outlet", "_selected_action": [str(one.pk)], "confirmed": "yes", "reason": "mine"}
    client.post(ARTICLES, asked)
    assert facts(one)[1] == "The Courier"


def test_the_outlet_of_several_is_set_at_once_after_a_question(desk: Client) -> None:
    several = [article(n, outlet=None) for n in range(3)]
    other = article(3)
    asked: dict[str, Any] = {"action": "set_outlet", "_selected_action": [str(each.pk) for each in several]}
    page = BeautifulSoup(desk.post(ARTICLES, asked).content, "lxml")
    assert len(page.select('input[name="_selected_action"]')) == 3
    assert page.select('datalist option[value="The Courier"]')
    refused = desk.post(ARTICLES, asked | {"confirmed": "yes", "outlet": "The Courier"})
    assert "Say why it is this outlet’s." in refused.content.decode()
    done = desk.post(
        ARTICLES, asked | {"confirmed": "yes", "outlet": "The Courier", "reason": "By the address."}, follow=True
    )
    assert "The outlet of 3 articles is The Courier now." in said(done)
    assert {facts(each)[1] for each in (*several, other)} == {"The Courier"}
    assert ArticleCorrection.objects.filter(reason="By the address.").count() == 3


def test_corrections_are_listed_and_taken_back_there(desk: Client, editor: User) -> None:
    one = article()
    corrections.correct([one], {ArticleCorrection.Field.OUTLET: None}, editor)
    row = BeautifulSoup(desk.get(CORRECTIONS).content, "lxml").select_one("#result_list tbody tr")
    assert row is not None
    assert {"outlet", "not known", "The Courier", "editor"} <= {cell.get_text() for cell in row.select("td, th")}
    assert (
        desk.get(reverse("admin:articles_articlecorrection_change", args=[one.corrections.get().pk])).status_code == 200
    )
    chosen = [str(each.pk) for each in one.corrections.all()]
    desk.post(CORRECTIONS, {"action": "delete_selected", "_selected_action": chosen, "post": "yes"})
    assert facts(one) == (DAY, "The Courier")


def test_a_long_list_of_corrections_asks_as_much_as_a_short_one(desk: Client, editor: User) -> None:
    counts = []
    for start, end in ((0, 3), (3, 30)):
        some = [article(n) for n in range(start, end)]
        corrections.correct(some, {ArticleCorrection.Field.OUTLET: None}, editor)
        with CaptureQueriesContext(connection) as queries:
            rows = BeautifulSoup(desk.get(CORRECTIONS).content, "lxml").select("#result_list tbody tr")
        counts.append((len(rows), len(queries)))
        assert not [query for query in queries if '"body"' in query["sql"]]
    assert [count for count, _ in counts] == [3, 30]
    assert counts[0][1] == counts[1][1]


# Outlets


def test_outlets_are_merged_after_a_question_and_their_addresses_lead_to_the_one_that_stays(
    desk: Client, client: Client
) -> None:
    several = [article(0, "Agency"), article(1, "The Agency"), article(2, "The Agency")]
    other = article(3, "The Herald")
    chosen = Outlet.objects.filter(name__in=["Agency", "The Agency"])
    asked: dict[str, Any] = {"action": "merge_selected", "_selected_action": [str(each.pk) for each in chosen]}
    page = BeautifulSoup(desk.post(OUTLETS, asked).content, "lxml")
    kept = page.select_one('input[name="keep"][checked]')
    assert kept is not None
    assert kept["value"] == str(several[1].outlet_id)  # that with more articles
    keep_first = asked | {"confirmed": "yes", "keep": str(several[0].outlet_id)}
    assert "Say why they are one." in desk.post(OUTLETS, keep_first).content.decode()
    assert Outlet.objects.count() == 3
    done = desk.post(OUTLETS, keep_first | {"reason": "The article is part of no name."}, follow=True)
    assert "They are one now: Agency." in said(done)
    assert [facts(each)[1] for each in (*several, other)] == ["Agency", "Agency", "Agency", "The Herald"]
    site = reverse("articles:articles")
    moved = client.get(site, {"outlet": ["the-agency", "the-herald"], "q": "talks"})
    assert (moved.status_code, moved["Location"]) == (301, f"{site}?q=talks&outlet=agency&outlet=the-herald")
    assert client.get(moved["Location"]).status_code == 200


@pytest.mark.parametrize("count", [1, 21])
def test_too_few_or_too_many_outlets_are_not_merged(desk: Client, count: int) -> None:
    chosen = outlets_named(f"Paper {n}" for n in range(count)).values()
    asked = {"action": "merge_selected", "_selected_action": [str(each.pk) for each in chosen]}
    assert "2 at least, 20 at most" in said(desk.post(OUTLETS, asked, follow=True))
    assert Outlet.objects.count() == count
