"""Which articles a search finds, in both languages, and what becomes of whatever else is typed."""

from datetime import date
from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.models import Article
from articles.searching import hits
from articles.searching.asked import LONGEST
from tests.site import builders as make
from tests.site.conftest import Get

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive() -> None:
    """Five articles in two languages, by two outlets, of three years, one of them undated."""
    make.article("A open", "Envoys are negotiating cost-sharing in Honolulu.", date(2024, 4, 23))
    make.article("B end", "Talks on sharing the cost end. No deal in Seoul; Tokyo watches.", date(2019, 11, 19))
    river = make.outlet("한강신문")
    ko: dict[str, Any] = {"language": "ko", "outlet": river}
    make.article("C 협상 중", "두 나라는 서울에서 방위비분담금을 놓고 만났다.", date(2024, 5, 2), captions="악수", **ko)
    make.article("D 회의", "한미방위비 협상 제11차 회의에서 SMA를 논했다. 돈은 없다.", **ko)
    make.article("E 분담", "분담을 말했다. 위비는 나루, 비분강개. 미국 NATO와 분담금.", date(2020, 1, 5), **ko)


SEARCHES = [
    # English: words in all their forms
    ("negotiation", "A"),
    ("cost sharing", "AB"),
    ("cost-sharing", "AB"),  # the hyphen makes no phrase of it
    ('"cost sharing"', "A"),  # quotes do
    ('"cost-sharing in honolulu"', "A"),
    ("cost -tokyo", "A"),
    ("cost -cost-sharing", "B"),  # leaves out the compound, not its first half
    ('cost -"cost sharing"', "B"),
    ("honolulu OR tokyo", "AB"),
    ("honolulu tokyo", ""),
    ('honolulu OR "no deal"', "AB"),
    ("-cost", "CDE"),  # words left out alone
    ('-"cost sharing" -서울', "BDE"),
    # Korean: any part of a word
    ("방위비", "CD"),
    ("분담금", "CE"),
    ("담금", "CE"),
    ("서울", "C"),
    ("방위비분담금", "C"),
    ("위비분담", "C"),  # E has every two syllables of it, and not the word
    ("악수", "C"),  # a caption
    ("돈", "D"),  # one syllable: what begins with it
    ("11차", "D"),
    ("제11차", "D"),
    ("1차", ""),  # no end of another number
    ("SMA", "D"),  # with a particle behind it
    ("nato", "E"),
    ('"방위비 협상"', "D"),
    ('"협상 방위비"', ""),
    ("분담금 -서울", "E"),
    ("분담금 -방위비분담금", "E"),
    ("분담금 -sma", "CE"),
    ("방위비 -SMA", "C"),
    ('방위비 -"방위비 협상"', "C"),
    ("서울 OR 돈", "CD"),
    # Both languages
    ("SMA 협상", "D"),
    ("협상 SMA 방위비", "D"),
    ("honolulu OR 서울", "AC"),
    ("서울 OR seoul", "BC"),
    ("and 협상", "CD"),  # a word too common to be looked for
    ("협상 honolulu", ""),
    # What a reader may type by mistake, or to see what happens
    ('"cost sharing', "A"),
    ('cost "" -', "AB"),
    ("-", "ABCDE"),  # no word, no search
    ("'", "ABCDE"),
    ("\\", "ABCDE"),
    ("<b>cost</b>", "B"),
    ("cost & | ! ( ) :* <->", "AB"),
    ("\0cost", "AB"),
    ("the", ""),
    ("OR", ""),
    ("%", "ABCDE"),
]


@pytest.mark.parametrize(("words", "found"), SEARCHES)
@pytest.mark.parametrize("order", ["", "relevance"])
def test_it_finds(archive: None, client: Client, words: str, found: str, order: str) -> None:
    html = client.get("/articles/", {"q": words, "order": order, "typed": "1"}).content.decode()
    titles = [found.split(">", 1)[1] for found in html.split("<h3><a")[1:]]
    assert "".join(sorted(title.replace("<mark>", "")[0] for title in titles)) == found


@pytest.mark.parametrize(("words", "found"), SEARCHES)
def test_it_finds_the_same_where_there_are_too_many_to_look_into(
    archive: None, client: Client, words: str, found: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hits, "CHECKED", 0)
    monkeypatch.setattr(hits, "WALKED", 1)
    test_it_finds(archive, client, words, found, "")


def test_a_search_that_is_too_long_is_left_out_and_said_to_be(archive: None, get: Get) -> None:
    html = get("/articles/?q=" + "a" * 10_000)
    assert "Words left out" in html
    assert html.count("<h3>") == 5
    assert get("/articles/?typed=1&q=" + "a" * LONGEST).count("<h3>") == 0


TYPED = st.text(alphabet="ab한국1\"'-‐\\:*&|!()<>%_$^.\0 ", max_size=40)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=60)
@given(TYPED, st.sampled_from(["", "relevance"]))
def test_whatever_is_typed_is_answered(archive: None, client: Client, words: str, order: str) -> None:
    assert client.get("/articles/", {"q": words, "order": order}).status_code == 200


@pytest.mark.parametrize("query", ["q=a&q=b", "order=x", "typed=x", "page=0", "page=%00", "page=99999", "after=%ff"])
def test_a_bad_address_is_answered(archive: None, get: Get, query: str) -> None:
    get(f"/articles/?{query}")
    get(f"/articles/?q=cost&order=relevance&{query}")


# What is found is shown


def test_only_the_words_found_are_marked(archive: None, get: Get) -> None:
    html = get("/articles/?q=negotiation")
    assert "Envoys are <mark>negotiating</mark> …" in html
    assert html.count("<mark>") == 1


def test_a_title_is_marked_and_stays_text(get: Get) -> None:
    make.article("<b>Talks</b> & more", "Nothing.")
    assert "&lt;b&gt;<mark>Talks</mark>&lt;/b&gt; &amp; more" in get("/articles/?q=talk")


def test_a_caption_is_shown_where_the_text_has_not_what_was_asked_for(archive: None, read: Get) -> None:
    make.article("F photo", "Envoys met.", captions="The envoys wave.\nA handshake in Jeju.")
    assert "Photo caption: A handshake in Jeju ." in read("/articles/?q=jeju")
    assert "Photo caption" not in read("/articles/?q=envoys")


def test_no_article_is_shown_whole(get: Get, read: Get) -> None:
    body = "Talks were held. " * 12
    make.article("Talks", body)
    assert read("/articles/?q=talks").count("Talks were held.") <= 6


# The most relevant first


def test_what_tells_most_comes_first(read: Get) -> None:
    make.article("Weather", "Sunny. " * 40 + "The alliance was named once.", date(2024, 6, 3))
    make.article("The alliance", "On the alliance.", date(2024, 6, 1))
    make.article("날씨", "맑음. " * 40 + "동맹을 말했다.", date(2024, 6, 3), language="ko")
    make.article("한미동맹", "동맹은 동맹이다.", date(2024, 6, 1), language="ko")
    for words, first, second in [("alliance", "The alliance", "Weather"), ("동맹", "한미 동맹", "날씨")]:
        page = read(f"/articles/?q={quote(words)}&order=relevance").split("Articles found")[1]
        assert page.index(first) < page.index(second)
        page = read(f"/articles/?q={quote(words)}").split("Articles found")[1]
        assert page.index(second) < page.index(first)


def test_no_more_are_ranked_than_a_bound_and_the_page_says_so(
    client: Client, get: Get, read: Get, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hits, "RANKED", 25)
    for n in range(30):
        make.article(f"Talks {n:02}", "Talks.", date(2024, 1, n + 1))
    assert "Ranked are the newest 25 of them." in read("/articles/?q=talks&order=relevance")
    assert get("/articles/?q=talks&order=relevance&page=2").count("<h3>") == 5
    assert "Talks 04" not in read("/articles/?q=talks&order=relevance&page=2")
    assert get("/articles/?q=talks&order=relevance&page=3").count("<h3>") == 0


# Pages


@pytest.mark.parametrize("query", ["", "q=cost", 'q="cost+sharing"', "q=방위비분담금", "q=-zebra"])
@pytest.mark.parametrize("bound", [0, 5, 10_000])
def test_pages_hold_every_article_once_undated_ones_last(
    client: Client, query: str, bound: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hits, "CHECKED", bound)
    monkeypatch.setattr(hits, "WALKED", bound)
    monkeypatch.setattr(hits, "LOTS", (7, 14))
    monkeypatch.setattr("articles.filtering.articles.ArticleFilter.at_most", bound)
    for n in range(50):
        day = date(2024, 1, 1 + n // 3) if n < 30 else None
        make.article(f"T{n:02}", "The cost sharing talks. 방위비분담금", day, language="ko" if n % 2 else "en")
    address, titles = f"/articles/?typed=1&{query}", []
    for _ in range(12):
        html = client.get(address).content.decode()
        titles += [one.split(">", 1)[1][:3] for one in html.split("<h3><a")[1:]]
        if 'rel="next" href="' not in html:
            break
        address = "/articles/" + html.split('rel="next" href="')[1].split('"')[0].replace("&amp;", "&")
    in_order = sorted(Article.objects.all(), key=lambda one: (one.date or date.min, one.pk), reverse=True)
    assert titles == [one.title for one in in_order]
