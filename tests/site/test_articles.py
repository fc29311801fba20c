"""The list of articles, its search and filters."""

from datetime import date

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles import paging, search
from articles.filters import ArticleFilter
from articles.models import Article
from tests.site import builders as make
from tests.site.conftest import Get

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive() -> None:
    """Three articles in two languages, by two outlets, of two years; one of them undated."""
    make.article("Envoys open cost-sharing talks in Honolulu", "Both sides are negotiating.", date(2024, 4, 23))
    make.article("Talks on sharing the cost end", "No deal in Seoul; Tokyo watches.", date(2019, 11, 19))
    make.article(
        "분담금은 협상 중", "두 나라는 서울에서 만났다.", language="ko", outlet=make.outlet("한강신문"), captions="악수"
    )


SEARCHES = [
    ("negotiation", 1),  # English words in all their forms
    ("cost sharing", 2),
    ("cost-sharing", 2),  # the hyphen makes no phrase of it
    ('"cost sharing"', 1),  # quotes do
    ('"cost-sharing talks"', 1),
    ("talks -tokyo", 1),
    ("talks -cost-sharing", 1),  # leaves out the compound, not its first half
    ("honolulu or seoul", 2),
    ("분담금", 1),  # a Korean word with its particle
    ("서울", 1),
    ("악수", 1),  # a caption
    ("wordthatnobodywrote", 0),
    # What a reader may type by mistake, or to see what happens.
    ('"cost sharing', 1),  # a quote left open closes at the end
    ("-", 3),  # no word, no search
    ("'", 3),
    ("<b>talks</b>", 0),
    ("talks & | ! ( ) :*", 2),
    ("%00talks", 2),
    ("the", 0),  # nothing but words too common to be looked for
    ("\\", 3),
]


@pytest.mark.parametrize(("words", "found"), SEARCHES)
def test_it_searches(archive: None, client: Client, words: str, found: int) -> None:
    html = client.get("/articles/", {"q": words.replace("%00", "\0")}).content.decode()
    assert html.count("<h3>") == found


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.text(alphabet="ab한국1\"'-‐\\:*&|!()<>%_$ ", max_size=40))
def test_whatever_is_typed_is_answered(archive: None, words: str) -> None:
    found = list(Article.objects.filter(search.matching(words)))
    assert len(search.highlights(found, words)) == len(found)


def test_only_the_words_found_are_marked(archive: None, get: Get) -> None:
    html = get("/articles/?q=negotiation")
    assert "Both sides are <mark>negotiating</mark>" in html


def test_a_search_that_is_too_long_is_left_out_and_said_to_be(archive: None, get: Get) -> None:
    html = get("/articles/?q=" + "a" * (search.LONGEST + 1))
    assert "Words left out" in html
    assert html.count("<h3>") == 3


FILTERS = [
    ("year=2024", 1),
    ("outlet=peninsula-wire", 2),
    ("outlet=한강신문", 1),
    ("language=ko", 1),
    ("year=2024&q=talks", 1),
]
MALFORMED = [("year=x", 0), ("outlet=nobody", 0), ("language=xx", 0), ("after=nothing", 3), ("after=%00", 3)]


@pytest.mark.parametrize(("query", "found"), FILTERS + MALFORMED)
def test_it_filters(archive: None, get: Get, query: str, found: int) -> None:
    assert get(f"/articles/?{query}").count("<h3>") == found


def test_facets_count_what_is_found(archive: None, read: Get) -> None:
    words = read("/articles/?q=talks")
    assert "Year 2024 1 2019 1 Outlet Peninsula Wire 2 Language English 2" in words
    assert "2 articles with “talks”." in words


def test_nothing_found_says_what_to_try(archive: None, read: Get) -> None:
    words = read("/articles/?q=wordthatnobodywrote&year=2024")
    assert "without words “wordthatnobodywrote”" in words
    assert "without year “2024”" in words


def test_an_empty_archive_says_so(read: Get) -> None:
    assert "The archive has no articles yet" in read("/articles/")


def test_the_counts_are_bounded_and_say_so(archive: None, read: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ArticleFilter, "at_most", 2)
    words = read("/articles/")
    assert "more than 2 articles" in words
    assert "counts beside the filters are of 2 of them" in words


def test_pages_hold_every_article_once_undated_ones_last() -> None:
    for n in range(paging.PAGE + 5):
        make.article(f"Dated {n}", published=date(2024, 1, 1 + n // 3))
    for n in range(paging.PAGE):
        make.article(f"Undated {n}")
    seen: list[Article] = []
    after = ""
    while True:
        page = paging.page(Article.objects.all(), after)
        seen += page.articles
        if not page.more:
            break
        after = page.more
    assert len(seen) == len({article.pk for article in seen}) == 2 * paging.PAGE + 5
    dates = [article.date for article in seen]
    dated = [day for day in dates if day]
    assert dates == sorted(dated, reverse=True) + [None] * paging.PAGE


def test_older_articles_are_a_link_away(get: Get) -> None:
    for n in range(paging.PAGE + 1):
        make.article(f"Story {n}", published=date(2024, 1, 1 + n))
    html = get("/articles/?year=2024")
    older = html.split('rel="next" href="')[1].split('"')[0].replace("&amp;", "&")
    assert get(f"/articles/{older}").count("<h3>") == 1


def test_a_snippet_marks_what_it_has_room_for(get: Get) -> None:
    make.article("Far apart", "Honolulu saw the start. " + "Nothing happened for a while. " * 60 + "A deal ended it.")
    html = get("/articles/?q=honolulu+deal")
    assert "<mark>Honolulu</mark>" in html
    assert "<mark>deal</mark>" in html


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("cost-sharing talks", "cost or sharing or talks"),
        ('"cost sharing" -tokyo', '"cost sharing"'),
        ('-"cost sharing" OR seoul', "seoul"),
        ("-tokyo", ""),
    ],
)
def test_what_is_marked_is_each_word_asked_for(typed: str, marked: str) -> None:
    assert search.wanted(typed) == marked


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("cost-sharing talks", "cost sharing talks"),
        ("-cost-sharing", '-"cost sharing"'),
        ("-seoul", "-seoul"),
        ('"cost-sharing"', '"cost sharing"'),
        ("2019-2020", "2019 2020"),
        ("a - b", "a - b"),
    ],
)
def test_hyphens_within_words_become_spaces(typed: str, asked: str) -> None:
    assert search.tidied(typed) == asked


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("\ue000word\ue001 <b>", "<mark>word</mark> &lt;b&gt;"),
        ("\ue000<script>\ue001", "<mark>&lt;script&gt;</mark>"),
        ("a sign alone \ue000 of its own", "a sign alone  of its own"),
        ("\ue001\ue000", ""),
        ("\ue000a\ue000b\ue001", "a<mark>b</mark>"),
    ],
)
def test_marks_are_set_after_escaping(text: str, html: str) -> None:
    assert str(search.marked(text)) == html
