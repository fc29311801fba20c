"""What is nearly one story, in the admin: both articles side by side, where they differ, and one click to answer it."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.models import Article, LikelyCopy, PairRuling
from articles.parsing import ParsedArticle
from tests.articles.stories import EN, EN_BACKGROUND, told
from tests.storing import keep, save

LIST = reverse("admin:articles_likelycopy_changelist")
RULINGS = reverse("admin:articles_pairruling_changelist")


@pytest.fixture(autouse=True)
def _nobody_settles(monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes of rulings for records is tested elsewhere."""
    monkeypatch.setattr("articles.settling.articles_unsettled.receivers", [])


def pair(n: int = 0, behind: str = EN_BACKGROUND[0]) -> tuple[Article, Article]:
    """Two papers' articles, of which the second has a paragraph of its own in place of the story's end."""
    day = date(2019, 3, 12) + timedelta(days=40 * n)
    bodies = (
        told([f"Case {n} {EN[0]}", *(f"{part} {n}" for part in EN[1:])]),
        told([f"Case {n} {EN[0]}", *(f"{part} {n}" for part in EN[1:4]), f"{behind} {n}"]),
    )
    one, other = (
        save(
            keep(f"{n} {body}".encode(), f"page {n}"),
            ParsedArticle(
                title=f"Talks {n}, says {outlet}", outlet=outlet, published=day, language="en", body=body, agency="Wire"
            ),
        )
        for outlet, body in zip(("The Herald", "The Courier"), bodies, strict=True)
    )
    return one, other


def page(client: Client, address: str) -> BeautifulSoup:
    response = client.get(address)
    assert response.status_code == 200
    found = BeautifulSoup(response.content, "lxml")
    assert found.select("style, [style], [onclick], script:not([src])") == []
    return found


def address_of(likely: LikelyCopy) -> str:
    return reverse("admin:articles_likelycopy_change", args=[likely.pk])


def test_the_list_shows_both_articles_side_by_side_and_leads_to_their_differences(desk: Client) -> None:
    one, other = pair()
    likely = LikelyCopy.objects.get()
    row = page(desk, LIST).select_one("#result_list tbody tr")
    assert row is not None
    for article, outlet in ((one, "The Herald"), (other, "The Courier")):
        assert row.select_one(f'a[href="{reverse("admin:articles_article_change", args=[article.pk])}"]')
        assert f"{outlet}, 2019-03-12" in row.get_text()
    assert f"{likely.share} %" in row.get_text()
    assert row.select_one(f'a[href="{address_of(likely)}"]')


def test_its_page_shows_what_only_one_of_them_has(desk: Client) -> None:
    pair()
    found = page(desk, address_of(LikelyCopy.objects.get()))
    only_one = {
        tag.name: " ".join(each.get_text() for each in found.select(tag.name)) for tag in found.select("ins, del")
    }
    assert set(only_one) == {"ins", "del"}
    assert any("28,500 American troops" in words for words in only_one.values())
    assert any("Civic groups" in words for words in only_one.values())
    assert EN[1] not in found.get_text()  # the same in both
    assert {"The Herald", "The Courier", "2019-03-12", "Wire"} <= {cell.get_text() for cell in found.select("td")}


@pytest.mark.parametrize(("word", "stories"), [("one", 1), ("two", 2)])
def test_it_is_answered_with_one_click_and_a_reason(desk: Client, editor: User, word: str, stories: int) -> None:
    pair()
    likely = LikelyCopy.objects.get()
    button = page(desk, address_of(likely)).select_one(f'#rule_form button[name="word"][value="{word}"]')
    assert button is not None
    rule = reverse("admin:articles_likelycopy_rule", args=[likely.pk])
    response = desk.post(rule, {"word": word, "reason": "Both credit the wire."}, follow=True)
    assert response.redirect_chain == [(LIST, 302)]
    ruling = PairRuling.objects.get()
    assert (ruling.same, ruling.curator, ruling.reason) == (word == "one", editor, "Both credit the wire.")
    assert len(set(Article.objects.values_list("story", flat=True))) == stories
    assert not LikelyCopy.objects.exists()
    gone = desk.get(address_of(likely), follow=True)
    assert "not on the list any more" in gone.content.decode()
    assert "not on the list any more" in desk.post(rule, {"word": word}, follow=True).content.decode()


@pytest.mark.parametrize(("action", "stories"), [("rule_one", 3), ("rule_two", 6)])
def test_several_are_answered_at_once(desk: Client, action: str, stories: int) -> None:
    for n in range(3):
        pair(n)
    chosen = [str(pk) for pk in LikelyCopy.objects.values_list("pk", flat=True)]
    asked = {"action": action, "_selected_action": chosen, "reason": "Looked at."}
    assert "3 pairs ruled" in desk.post(LIST, asked, follow=True).content.decode()
    assert len(set(Article.objects.values_list("story", flat=True))) == stories
    assert set(PairRuling.objects.values_list("reason", flat=True)) == {"Looked at."}


def test_a_ruling_is_taken_back_in_the_list_of_rulings(desk: Client) -> None:
    pair()
    desk.post(reverse("admin:articles_likelycopy_rule", args=[LikelyCopy.objects.get().pk]), {"word": "one"})
    ruling = PairRuling.objects.get()
    assert "one story" in page(desk, RULINGS).get_text()
    page(desk, reverse("admin:articles_pairruling_change", args=[ruling.pk]))
    asked = {"action": "delete_selected", "_selected_action": [str(ruling.pk)], "post": "yes"}
    desk.post(RULINGS, asked)
    assert not PairRuling.objects.exists()
    assert LikelyCopy.objects.exists()


def test_who_may_only_look_finds_no_buttons_and_cannot_rule(db: None, client: Client) -> None:
    pair()
    reader = User.objects.create_user("reader", is_staff=True)
    reader.user_permissions.add(*Permission.objects.filter(codename__in=["view_likelycopy", "view_article"]))
    client.force_login(reader)
    likely = LikelyCopy.objects.get()
    assert page(client, address_of(likely)).select("#rule_form") == []
    assert "rule_one" not in client.get(LIST).content.decode()
    assert client.post(reverse("admin:articles_likelycopy_rule", args=[likely.pk]), {"word": "one"}).status_code == 403
    client.force_login(User.objects.create_user("stranger", is_staff=True))
    assert client.get(address_of(likely)).status_code == 403
    assert not PairRuling.objects.exists()


@pytest.mark.parametrize("address", [LIST, RULINGS])
def test_long_lists_ask_as_much_as_short_ones_and_read_no_texts(desk: Client, editor: User, address: str) -> None:
    counts = []
    for start, end in ((0, 3), (3, 30)):
        for n in range(start, end):
            one, other = pair(n)
            if address == RULINGS:
                PairRuling.objects.create(article=one, other=other, same=False, curator=editor)
        with CaptureQueriesContext(connection) as queries:
            rows = page(desk, address).select("#result_list tbody tr")
        counts.append((len(rows), len(queries)))
        assert not [query for query in queries if '"body"' in query["sql"] or '"signature"' in query["sql"]]
    assert [count for count, _ in counts] == [3, 30]
    assert counts[0][1] == counts[1][1]
