"""Articles chosen in the admin's lists, ruled to be one story, or taken out of theirs."""

from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from articles import rulings
from articles.models import Article, PairRuling, Story, StoryRuling
from articles.parsing import ParsedArticle
from tests.admin.people import words
from tests.articles.stories import EN, EN_NEWS, told
from tests.storing import keep
from tests.storing import save as store

ARTICLES = reverse("admin:articles_article_changelist")
STORIES = reverse("admin:articles_story_changelist")


def printed(headline: str, body: str, day: int = 12) -> Article:
    """An article of its own page."""
    parsed = ParsedArticle(title=headline, body=body, language="en", published=date(2019, 3, day))
    return store(keep(headline.encode()), parsed)


@pytest.fixture
def archive(db: None) -> dict[str, Article]:
    """A story that two print, another that two print, and an article of its own."""
    view = "A columnist asks, at length and in words of her own, what all of it was good for. "
    made = {
        "wire": printed("From the wire", told(EN)),
        "copy": printed("From the wire, cut", told(EN[:4]), 13),
        "news": printed("Other news", told(EN_NEWS), 14),
        "news copy": printed("Other news, cut", told(EN_NEWS[:4]), 15),
        "view": printed("A view", view * 6),
    }
    for article in made.values():
        article.refresh_from_db()  # a later one may have joined it
    return made


def act(desk: Client, action: str, *rows: Any, address: str = ARTICLES, **answers: str) -> Any:
    """Choose rows of a list and an action; with answers, confirm it."""
    asked = {"action": action, "_selected_action": [row.pk for row in rows]}
    return desk.post(address, asked | ({"confirmed": "yes"} if answers else {}) | answers, follow=True)


def stories() -> set[frozenset[str]]:
    """The stories of the archive, each by its headlines."""
    return {frozenset(story.articles.values_list("title", flat=True)) for story in Story.objects.all()}


WIRE, NEWS = {"From the wire", "From the wire, cut"}, {"Other news", "Other news, cut"}


def test_the_texts_alone_make_three_stories(archive: dict[str, Article]) -> None:
    assert stories() == {frozenset(WIRE), frozenset(NEWS), frozenset({"A view"})}


def test_joined_articles_are_one_story_with_all_their_copies(
    desk: Client, editor: User, archive: dict[str, Article]
) -> None:
    page = act(desk, "join_selected", archive["copy"], archive["news"], reason="The agency says so.")
    assert "They are one story now, and count once." in words(page)
    assert stories() == {frozenset(WIRE | NEWS), frozenset({"A view"})}
    ruling = PairRuling.objects.get()
    assert ({ruling.article, ruling.other}, ruling.same) == ({archive["copy"], archive["news"]}, True)
    assert (ruling.curator, ruling.reason) == (editor, "The agency says so.")


def test_what_is_asked_about_is_shown_first(desk: Client, archive: dict[str, Article]) -> None:
    page = act(desk, "join_selected", archive["view"], archive["wire"])
    cards = [" ".join(card.get_text(" ").split()) for card in BeautifulSoup(page.content, "lxml").select(".card")]
    assert cards[0].startswith("From the wire unknown outlet, 12 March 2019 · one of 2 copies")
    assert cards[1].startswith("A view unknown outlet, 12 March 2019 · a story by itself A columnist asks")
    assert not PairRuling.objects.exists()


def test_stories_are_joined_by_their_first_articles(desk: Client, archive: dict[str, Article]) -> None:
    chosen = [archive["news copy"].story, archive["wire"].story]
    page = BeautifulSoup(act(desk, "join_stories", *chosen, address=STORIES).content, "lxml")
    form: Any = page.select_one("form.asking")
    asked = [str(field["value"]) for field in form.select('input[name="_selected_action"]')]
    assert asked == [str(archive["wire"].pk), str(archive["news"].pk)]
    answers = {"action": "join_selected", "_selected_action": asked, "confirmed": "yes", "reason": "One text."}
    desk.post(str(form["action"]), answers)
    assert stories() == {frozenset(WIRE | NEWS), frozenset({"A view"})}


def test_what_stood_alone_by_a_ruling_can_be_joined_again(editor: User, archive: dict[str, Article]) -> None:
    rulings.take_out([archive["copy"]], editor, together=False)
    assert frozenset({"From the wire, cut"}) in stories()
    rulings.join([archive["copy"], archive["view"]], editor)
    assert stories() == {frozenset(WIRE | {"A view"}), frozenset(NEWS)}


def test_what_is_a_copy_by_a_ruling_brings_its_original_along(editor: User, archive: dict[str, Article]) -> None:
    rulings.rule(archive["view"], archive["wire"], editor)
    rulings.join([archive["view"], archive["news"]], editor)
    assert stories() == {frozenset(WIRE | NEWS | {"A view"})}


def test_joining_what_is_one_story_already_changes_nothing(editor: User, archive: dict[str, Article]) -> None:
    rulings.rule(archive["view"], archive["wire"], editor)
    before = stories()
    rulings.join([archive["view"], archive["wire"]], editor)
    assert stories() == before


@pytest.mark.parametrize(
    ("together", "apart"),
    [
        ("", [{"From the wire, cut"}, {"Other news, cut"}]),
        ("together", [{"From the wire, cut", "Other news, cut"}]),
    ],
)
def test_what_is_taken_out_stands_alone_or_together(
    desk: Client, editor: User, archive: dict[str, Article], together: str, apart: list[set[str]]
) -> None:
    chosen = archive["copy"], archive["news copy"]
    act(desk, "take_out_selected", *chosen, together=together, reason="Both have reporters there.")
    rest = [{"From the wire"}, {"Other news"}, {"A view"}]
    assert stories() == {frozenset(story) for story in [*apart, *rest]}
    assert {(ruling.curator, ruling.reason) for ruling in StoryRuling.objects.all()} == {
        (editor, "Both have reporters there.")
    }


@pytest.mark.parametrize(
    ("action", "chosen", "answers", "complaint"),
    [
        ("join_selected", ["wire"], {}, "Choose 2 at least, and 20 at most."),
        ("join_selected", ["wire", "news"], {"reason": " "}, "Say why they are one story."),
        ("take_out_selected", ["wire"], {"reason": ""}, "Say why they are no copies."),
    ],
)
def test_what_is_not_answered_is_asked_again(
    desk: Client,
    archive: dict[str, Article],
    action: str,
    chosen: list[str],
    answers: dict[str, str],
    complaint: str,
) -> None:
    assert complaint in words(act(desk, action, *(archive[name] for name in chosen), **answers))
    assert PairRuling.objects.count() == StoryRuling.objects.count() == 0


def test_who_may_only_look_is_not_offered_to_rule(client: Client, archive: dict[str, Article]) -> None:
    reader = User.objects.create_user("reader", is_staff=True)
    reader.user_permissions.set(Permission.objects.filter(codename__in=["view_article", "view_story"]))
    client.force_login(reader)
    for address, action in ((ARTICLES, "join_selected"), (ARTICLES, "take_out_selected"), (STORIES, "join_stories")):
        assert action not in client.get(address).content.decode()
    act(client, "take_out_selected", archive["copy"], reason="Mine.")
    assert not StoryRuling.objects.exists()


def test_a_story_leads_to_the_list_of_its_articles(desk: Client, archive: dict[str, Article]) -> None:
    page = BeautifulSoup(
        desk.get(reverse("admin:articles_story_change", args=[archive["wire"].story_id])).content, "lxml"
    )
    link: Any = page.find("a", string="Choose several to take out or join")
    rows = desk.get(link["href"]).context["cl"].result_list
    assert {row.title for row in rows} == WIRE


def test_the_page_fetches_no_whole_texts_and_asks_no_more_with_more_articles(
    desk: Client, archive: dict[str, Article], django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(12) as few:
        act(desk, "join_selected", archive["wire"], archive["copy"])
    with django_assert_max_num_queries(len(few)) as more:
        act(desk, "join_selected", *archive.values())
    shown = [query["sql"] for query in more if 'LEFT("articles_article"."body"' in query["sql"]]
    assert len(shown) == 1
    assert '"articles_article"."body",' not in shown[0].replace('LEFT("articles_article"."body",', "")
