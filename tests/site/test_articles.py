"""The articles: the list, its search and filters, and an article's page."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles import paging, search
from articles.filters import ArticleFilter
from articles.models import Article, Outlet, StoryRuling
from negotiations.reasons import Code, because
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


# An article's page


def test_it_gives_what_is_known_of_the_article(read: Get) -> None:
    source = make.article(
        "Envoys meet",
        published=date(2024, 6, 10),
        origins={"published": "text"},
        agency="Example Press",
        authors=["Kim Min-su"],
        dateline="SEOUL",
    )
    words = read(source.get_absolute_url())
    assert (
        "Outlet Peninsula Wire Wire service Example Press By Kim Min-su Published 10 June 2024 from the page’s text "
        "Dateline SEOUL Language English Original https://example.org/story" in words
    )


def test_an_inferred_day_is_shown_as_such_with_its_reason(read: Get) -> None:
    why = because(Code.WEEKDAY, weekday=3).as_json()
    source = make.article(inferred_published=date(2024, 6, 13), inferred_published_reason=why)
    assert "13 June 2024 inferred the page says Thursday, which that day was" in read(source.get_absolute_url())


def test_an_article_of_which_nothing_is_known_has_a_page(read: Get) -> None:
    source = make.article("", "", outlet=None, url="", language="")
    Article.objects.update(outlet=None)
    words = read(source.get_absolute_url())
    assert "Untitled article" in words
    assert "Published not stated" in words
    assert "no address known" in words


def test_its_excerpts_stand_in_order_and_lead_to_their_records(get: Get) -> None:
    source = make.article("The third time", make.TEXT, captions="Kim Min-su in Seoul")
    row, person = make.round_(3), make.negotiator("Kim Min-su")
    make.claim(person, source, "Kim Min-su", part="caption", name="Kim Min-su", side="KR")
    make.claim(row, source, "third time on Monday")
    make.claim(row, source, "third time", part="title")
    html = get(source.get_absolute_url())
    title, body, caption = (
        html.index(f"<mark>{words}</mark>") for words in ("third time", "third time on Monday", "Kim Min-su")
    )
    assert title < body < caption
    assert '<a class="claim" href="/rounds/12/3/"><mark>third time on Monday</mark></a>' in html
    assert '<a class="claim" href="/negotiators/kim-min-su/"><mark>' in html


def test_a_claim_that_led_to_no_record_is_marked_all_the_same(get: Get) -> None:
    source, row = make.article(), make.round_(3)
    make.claim(row, source, "third time")
    row.delete()
    assert "<mark>third time</mark>" in get(source.get_absolute_url())


def test_copies_of_the_story_are_listed(read: Get) -> None:
    source = make.article("Ours")
    make.article("Theirs", story=source.story, outlet=make.outlet("The Daily Copy"))
    assert (
        "Copies of the same story They print the same text, whole or shortened, so that all of them count as one "
        "source. Theirs The Daily Copy" in read(source.get_absolute_url())
    )


# Versions


BEFORE = "\n\nThe clause was taken_from_here by <script>alert(1)</script> as all could see it."
CHANGED = "\n\nThe clause was put_here by <script>alert(1)</script> as all could see it."


@pytest.fixture
def versions() -> tuple[Article, Article]:
    """An article as it was, and the newer version in its place."""
    free = make.outlet("Outlet of Examples")
    new = make.article("A deal at last", make.TEXT + CHANGED, modified=date(2024, 6, 12), outlet=free, text_key="new")
    old = make.article("No deal yet", make.TEXT + BEFORE, superseded_by=new, outlet=free, text_key="old")
    row = make.round_(3)
    make.claim(row, old, "third time", number=3, city="Seoul")
    make.claim(row, new, "third time", number=3, city="Seoul")
    make.claim(row, new, "on Monday", first_day="2024-06-10")
    return old, new


def test_an_earlier_version_answers_and_leads_to_the_one_in_its_place(
    versions: tuple[Article, Article], get: Get, read: Get
) -> None:
    old, new = versions
    assert "This is an earlier version. The newer one stands in its place" in read(old.get_absolute_url())
    assert f'href="{new.get_absolute_url()}"' in get(old.get_absolute_url())


def test_a_version_lists_those_before_it_once_each_with_what_has_changed(
    versions: tuple[Article, Article], get: Get, read: Get
) -> None:
    _, new = versions
    make.article("No deal yet", superseded_by=new, text_key="old")
    make.article("A deal at last", superseded_by=new, text_key="new")
    words = read(new.get_absolute_url())
    assert words.count("what has changed") == 1
    assert "This version was captured twice." in words
    assert f'href="{new.get_absolute_url()}changes/' in get(new.get_absolute_url())


def test_the_same_text_captured_again_is_no_version(read: Get) -> None:
    new = make.article(text_key="same")
    old = make.article(superseded_by=new, text_key="same")
    assert "The page was captured again with the same text." in read(old.get_absolute_url())
    assert "what has changed" not in read(new.get_absolute_url())


@pytest.mark.parametrize("address", ["/", "/articles/", "/articles/?q=deal", "/articles/?outlet=outlet-of-examples"])
def test_lists_have_the_version_that_holds_and_no_other(
    versions: tuple[Article, Article], get: Get, address: str
) -> None:
    old, new = versions
    html = get(address)
    assert new.get_absolute_url() in html
    assert old.get_absolute_url() not in html


def changes_page(versions: tuple[Article, Article]) -> str:
    old, new = versions
    return f"/articles/{new.key}/changes/{old.key}/"


def test_the_public_sees_what_is_said_otherwise_and_no_more_of_the_text(
    versions: tuple[Article, Article], get: Get, read: Get
) -> None:
    html = get(changes_page(versions))
    assert "<del>No</del>" in html.replace("<del> ", "<del>")
    assert "Said now" in html
    assert "<mark>on Monday</mark>" in html
    assert "No longer said" not in html  # the other claim is in both
    assert "put_here" not in html
    assert "taken_from_here" not in html


@pytest.mark.parametrize(("staff", "free"), [(True, False), (False, True)])
def test_who_may_read_in_full_sees_the_words_that_changed(
    versions: tuple[Article, Article], client: Client, staff: bool, free: bool
) -> None:
    if staff:
        client.force_login(User.objects.create_user("someone", is_staff=True))
    Outlet.objects.update(free=free)
    html = client.get(changes_page(versions)).content.decode()
    assert "<del> taken_from_here</del><ins> put_here</ins>" in html
    assert "&lt;script&gt;" in html
    assert "<script>alert" not in html


def test_only_versions_of_one_article_are_compared(versions: tuple[Article, Article], client: Client) -> None:
    old, new = versions
    other = make.article()
    for one, another in [(new, other), (old, other), (new, new)]:
        assert client.get(f"/articles/{one.key}/changes/{another.key}/").status_code == 404
    assert client.get(f"/articles/{new.key}/changes/nothing/").status_code == 404


def test_readers_see_what_a_curator_ruled_on_copies_and_why(read: Get) -> None:
    source, other = make.article("Ours"), make.article("Theirs")
    curator = User.objects.create_user("curator")
    StoryRuling.objects.create(article=source, copy_of=other, curator=curator, reason="It says so itself.")
    StoryRuling.objects.create(article=other, curator=curator)
    assert "that this is a copy of “ Theirs ”: It says so itself." in read(source.get_absolute_url())
    assert "that this is no copy of another article." in read(other.get_absolute_url())


# The full text

HIDDEN = "This sentence is in the text and in no excerpt."


@pytest.mark.parametrize(
    ("reader", "free", "sees"),
    [("public", False, False), ("public", True, True), ("staff", False, True), ("member", False, False)],
)
def test_the_full_text_is_for_staff_and_for_free_outlets(client: Client, reader: str, free: bool, sees: bool) -> None:
    source = make.article(body=make.TEXT + "\n\n" + HIDDEN, outlet=make.outlet("Outlet of Examples", free=free))
    if reader != "public":
        client.force_login(User.objects.create_user("someone", is_staff=reader == "staff"))
    response = client.get(source.get_absolute_url())
    assert (HIDDEN in response.content.decode()) is sees


def test_what_staff_see_is_not_cached_for_others(client: Client) -> None:
    assert "Cookie" in client.get(make.article().get_absolute_url()).headers["Vary"]


def test_nothing_else_shows_the_public_the_full_text(client: Client) -> None:
    source = make.article(body=make.TEXT + "\n\n" + HIDDEN, published=date(2024, 6, 10))
    row = make.round_(3, evidence={"city": make.told(("Seoul", [source]))})
    make.claim(row, source, "third time")
    for address in ("/", "/articles/", "/rounds/12/3/", "/agreements/12/"):
        assert HIDDEN not in client.get(address).content.decode(), address


@pytest.mark.parametrize("address", ["/articles/0123456789abcdef/", "/articles/a%00b/", "/articles/nothing/more/"])
def test_what_is_not_there_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404
