"""What an editor rules on copies in the admin: stored with who and why, in force at once, and taken back at will."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse

from articles.models import Article, Story, StoryRuling
from articles.parsing import ParsedArticle
from tests.admin.forms import save
from tests.articles.stories import EN, EN_NEWS, told
from tests.storing import keep
from tests.storing import save as store

ADD = reverse("admin:articles_storyruling_add")


@pytest.fixture
def copies(db: None) -> tuple[Article, Article, Article]:
    """Two papers' copies of one story, and an article of its own."""
    bodies = told(EN), told(EN[:4]), told(EN_NEWS)
    articles = (
        ParsedArticle(title=f"Headline {n}", body=body, language="en", published=date(2019, 3, 12))
        for n, body in enumerate(bodies)
    )
    one, two, other = (store(keep(str(n).encode()), article) for n, article in enumerate(articles))
    return one, two, other


def story(article: Article) -> Story:
    return Article.objects.select_related("story").get(pk=article.pk).story


def test_an_article_is_taken_out_of_its_story(
    desk: Client, editor: User, copies: tuple[Article, Article, Article]
) -> None:
    one, two, _ = copies
    assert story(one) == story(two)
    response = save(desk, f"{ADD}?article={two.key}", "storyruling_form", reason="It has a reporter there.")
    assert response.status_code == 302
    assert story(one) != story(two)
    ruling = StoryRuling.objects.get()
    assert (ruling.article, ruling.copy_of, ruling.curator) == (two, None, editor)
    assert ruling.reason == "It has a reporter there."


def test_an_article_is_made_a_copy_by_the_address_of_the_other(
    desk: Client, copies: tuple[Article, Article, Article]
) -> None:
    one, _, other = copies
    page = f"https://archive.example{one.get_absolute_url()}"
    assert save(desk, ADD, "storyruling_form", article=other.key, copy_of=page).status_code == 302
    assert story(one) == story(other)


def test_a_new_ruling_takes_the_place_of_the_one_before(desk: Client, copies: tuple[Article, Article, Article]) -> None:
    one, two, other = copies
    save(desk, ADD, "storyruling_form", article=two.key)
    save(desk, ADD, "storyruling_form", article=two.key, copy_of=other.key)
    ruling = StoryRuling.objects.get()
    assert story(two) == story(other) != story(one)
    save(desk, reverse("admin:articles_storyruling_change", args=[ruling.pk]), "storyruling_form", copy_of="")
    assert len({story(one), story(two), story(other)}) == 3


@pytest.mark.parametrize("at_once", [False, True])
def test_a_ruling_taken_back_leaves_it_to_the_texts(
    desk: Client, copies: tuple[Article, Article, Article], at_once: bool
) -> None:
    one, two, _ = copies
    save(desk, ADD, "storyruling_form", article=two.key)
    ruling = StoryRuling.objects.get()
    if at_once:
        asked = {"action": "delete_selected", "_selected_action": [str(ruling.pk)], "post": "yes"}
        desk.post(reverse("admin:articles_storyruling_changelist"), asked)
    else:
        desk.post(reverse("admin:articles_storyruling_delete", args=[ruling.pk]), {"post": "yes"})
    assert not StoryRuling.objects.exists()
    assert story(one) == story(two)


@pytest.mark.parametrize(
    ("copy_of", "complaint"),
    [("nothing", "no such article"), ("0123456789abcdef", "no such article"), ("itself", "the article itself")],
)
def test_what_names_no_other_article_is_turned_back(
    desk: Client, copies: tuple[Article, Article, Article], copy_of: str, complaint: str
) -> None:
    key = copies[0].key
    values = {"article": key, "copy_of": key if copy_of == "itself" else copy_of}
    assert complaint in save(desk, ADD, "storyruling_form", **values).content.decode()
    assert not StoryRuling.objects.exists()


def test_story_and_article_lead_to_a_ruling_and_show_it(desk: Client, copies: tuple[Article, Article, Article]) -> None:
    one, two, _ = copies
    for kind, pk in (("story", story(one).pk), ("article", two.pk)):
        page = BeautifulSoup(desk.get(reverse(f"admin:articles_{kind}_change", args=[pk])).content, "lxml")
        assert page.select_one(f'a[href="{ADD}?article={two.key}"]')
        assert page.select("style, [style], [onclick]") == []
    save(desk, ADD, "storyruling_form", article=two.key)
    assert "stands alone" in desk.get(reverse("admin:articles_article_change", args=[two.pk])).content.decode()


def test_who_may_only_look_cannot_rule(client: Client, copies: tuple[Article, Article, Article]) -> None:
    reader = User.objects.create_user("reader", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_storyruling"))
    client.force_login(reader)
    assert client.post(ADD, {"article": copies[0].key}).status_code == 403
    ruling = StoryRuling.objects.create(article=copies[0], curator=reader)
    page = reverse("admin:articles_storyruling_change", args=[ruling.pk])
    assert client.get(page).status_code == 200
    assert client.post(page, {"reason": "mine"}).status_code == 403
