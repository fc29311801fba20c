"""Typos are forgiven: what is taken for what, what is offered, and that the page says so."""

from datetime import date

import pytest
from django.test import Client

from articles.models import Article, KnownWord
from articles.parsing import ParsedArticle
from articles.searching.vocabulary import learn, words_of
from tests.site import builders as make
from tests.site.conftest import Get
from tests.storing import keep, save

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive() -> None:
    """A few articles in two languages, their words known."""
    make.article("Talks in Honolulu", "The negotiations were held at a base. They face a vote.", date(2024, 4, 23))
    for n in range(6):
        make.article(f"Seoul {n}", "An alliance of two.", date(2019, 11, 19))
    make.article("Seoil", "A village.", date(2019, 11, 19))
    make.article("방위비 협상", "방위비분담금을 논했다. 하와이에서 만났다.", language="ko")
    learn(Article.objects.all())


WORDS = [
    ("Seoul’s envoys met; the 12 met.", {"seoul", "envoys"}),
    (
        "방위비분담금을 협상은 회의 SMA를",
        {"방위비분담금", "협상", "회의"},
    ),  # without particles; no word of three letters
    ("하와이에서 하와이", {"하와이", "하와"}),
    ("a" * 50 + "bcde", {"a" * 40, "a" * 10 + "bcde"}),
]


@pytest.mark.parametrize(("text", "known"), WORDS)
def test_words_are_known_in_small_letters_and_without_particles(text: str, known: set[str]) -> None:
    assert words_of(text) == known


def test_the_words_of_an_article_are_learnt_when_it_is_stored() -> None:
    parsed = ParsedArticle(title="Envoys meet", body="방위비분담금을 논했다.", captions="Handshake", language="ko")
    save(keep(b"a page"), parsed)
    save(keep(b"another"), parsed)
    assert {"envoys", "meet", "방위비분담금", "handshake"} <= set(KnownWord.objects.values_list("text", flat=True))


TAKEN = [
    ("honululu", "honolulu", 1),
    ("negociation", "negotiations", 1),
    ("aliance", "alliance", 6),
    ("방위비분당금", "방위비분담금", 1),
    ("하와위", "하와이", 1),
    ("seoll", "seoul", 6),  # as near to Seoil, which far fewer articles have
    ("honululu talks", "honolulu talks", 1),
    ('"talks in honululu"', '"talks in honolulu"', 1),
    ("honululu OR alliance", "honolulu OR alliance", 7),
]


@pytest.mark.parametrize(("typed", "meant", "found"), TAKEN)
def test_the_nearest_word_is_taken_and_the_page_says_so(
    archive: None, client: Client, typed: str, meant: str, found: int
) -> None:
    html = client.get("/articles/", {"q": typed}).content.decode()
    assert html.count("<h3>") == found
    assert "This is what" in html
    assert "as typed</a>" in html
    assert client.get("/articles/", {"q": meant, "typed": "1"}).content.decode().count("<h3>") == found


def test_the_search_as_typed_is_a_link_away(archive: None, get: Get, read: Get) -> None:
    assert '?q=honululu&amp;typed=1"' in get("/articles/?q=honululu")
    words = read("/articles/?q=honululu&typed=1")
    assert "No articles for the search ‘honululu’." in words
    assert "This is what" not in words


def test_words_as_near_as_each_other_are_offered(archive: None, get: Get, read: Get) -> None:
    assert "No article has “bace”. Did you mean base , face ?" in read("/articles/?q=bace")
    assert 'href="?q=face"' in get("/articles/?q=bace")
    assert get("/articles/?q=face").count("<h3>") == 1


def test_a_word_in_letters_of_another_time_is_answered(archive: None, client: Client) -> None:
    assert client.get("/articles/", {"q": "seoull ſeoull"}).status_code == 200


@pytest.mark.parametrize("typed", ["xylophone", "-honululu alliance", "alliance", "the", "홍길동전"])
def test_nothing_is_put_right_that_need_not_or_cannot_be(archive: None, client: Client, typed: str) -> None:
    assert "This is what" not in client.get("/articles/", {"q": typed}).content.decode()


def test_a_word_that_other_filters_hide_is_no_typo(archive: None, read: Get) -> None:
    words = read("/articles/?q=honolulu&year=2019")
    assert "No article has “" not in words
    assert "without Year: 2019 1" in words


def test_a_word_known_once_and_found_no_more_is_not_taken(archive: None, read: Get) -> None:
    Article.objects.filter(title="Talks in Honolulu").delete()
    assert "This is what" not in read("/articles/?q=honululu")


def test_what_is_chosen_beside_it_holds_for_the_word_that_was_meant(archive: None, get: Get) -> None:
    assert get("/articles/?q=aliance&year=2019").count("<h3>") == 6
    html = get("/articles/?q=aliance&year=2024")
    assert html.count("<h3>") == 0
    assert "This is what" not in html
    assert "No article has “aliance”." in html
