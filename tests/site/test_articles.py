"""The list of articles: its facets, its sentence and chips, and what an empty one says. Search: tests/searching."""

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from articles.filtering.articles import ArticleFilter
from articles.filtering.fields import MOST
from articles.models import Article
from negotiations.models import FormerKey
from tests.site import builders as make
from tests.site.conftest import Get
from tests.site.test_rounds import facet

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive() -> None:
    """Five articles, four of which mention rounds of two agreements at two venues of one city and in another."""
    hall, tower, island = make.venue("Hall"), make.venue("Tower"), make.venue(city="Los Angeles")
    fourth = make.round_(4, venue=island, city="Los Angeles")
    fifth, old = make.round_(5, venue=hall), make.round_(1, of=11, venue=tower)
    person = make.negotiator("Kim Min-su", native_name="김민수")
    river = make.outlet("한강신문")
    text = "The third time, Kim Min-su said."
    sources: list[tuple[str, list[Any], dict[str, Any]]] = [
        ("A", [fourth, person], {"published": date(2024, 5, 2)}),
        ("B", [fourth, fifth, old], {"published": date(2024, 4, 23)}),
        ("C", [fourth], {"published": date(2024, 5, 9), "language": "ko", "outlet": river}),
        ("D", [old, person], {"published": date(2019, 11, 19)}),
        ("E", [], {"language": "ko", "outlet": river}),
    ]
    for title, records, fields in sources:
        source = make.article(title, text, **fields)
        for record in records:
            make.claim(record, source, "third", **({"name": "x", "side": "KR"} if record is person else {}))


FILTERS = [
    ("", "ABCDE"),
    ("year=2024", "ABC"),
    ("year=2024&year=2019", "ABCD"),
    ("year=2024&month=2024-05", "AC"),
    ("month=2024-05&month=2024-04", "ABC"),
    ("outlet=peninsula-wire", "ABD"),
    ("outlet=한강신문", "CE"),
    ("language=ko", "CE"),
    ("agreement=12", "ABC"),
    ("agreement=12&agreement=11", "ABCD"),
    ("round=12/4", "ABC"),
    ("round=12/4&language=ko", "C"),
    ("round=12/5&round=11/1", "BD"),
    ("negotiator=kim-min-su", "AD"),
    ("venue=seoul-hall", "B"),
    ("venue=seoul", "BD"),  # a city stands for its institutes
    ("venue=los-angeles", "ABC"),
    ("q=third&round=12/4&year=2024&outlet=peninsula-wire", "AB"),
    # Malformed, unknown, hostile: nothing has such a value, and no error
    ("year=x", ""),
    ("year=0", ""),
    ("month=2024-13", ""),
    ("month=2024", ""),
    ("outlet=nobody", ""),
    ("language=xx", ""),
    ("agreement=-1", ""),
    ("agreement=99999999999999999999", ""),
    ("round=12/99", ""),
    ("round=' OR 1=1 --", ""),
    ("venue=nowhere", ""),
    ("negotiator=nobody", ""),
    ("negotiator=%00", "ABCDE"),
    ("after=nothing", "ABCDE"),
    ("after=%00", "ABCDE"),
]


@pytest.mark.parametrize(("query", "found"), FILTERS)
def test_it_filters(archive: None, get: Get, query: str, found: str) -> None:
    assert "".join(sorted(re.findall(r"<h3><a[^>]*>(.)</a>", get(f"/articles/?{query}")))) == found


def test_facets_count_what_is_found(archive: None, get: Get) -> None:
    html = get("/articles/")
    assert re.findall('id="facet-([a-z]+)"', html) == [
        "year", "language", "outlet", "agreement", "round", "venue", "negotiator"
    ]  # fmt: skip
    assert facet(html, "year") == ["2024 3", "2019 1"]
    assert facet(html, "language") == ["English 3", "Korean 2"]
    assert facet(html, "outlet") == ["Peninsula Wire 3", "한강신문 2"]
    assert facet(html, "agreement") == ["12th 3", "11th 2"]
    assert facet(html, "round") == [
        "4th round, 12th agreement 3",
        "1st round, 11th agreement 2",
        "5th round, 12th agreement 1",
    ]
    assert facet(html, "venue") == ["Los Angeles 3", "Seoul 2", "Tower 2", "Hall 1"]
    assert facet(html, "negotiator") == ["Kim Min-su 2"]


def test_counts_leave_out_their_own_filter(archive: None, get: Get) -> None:
    html = get("/articles/?year=2024&language=ko")
    assert facet(html, "year") == ["2024 1*"]
    assert facet(html, "language") == ["English 2", "Korean 1*"]
    assert facet(html, "round") == ["4th round, 12th agreement 1"]


def test_months_are_offered_within_a_year_and_go_with_it(archive: None, get: Get) -> None:
    assert "facet-month" not in get("/articles/")
    assert facet(get("/articles/?year=2024"), "month") == ["May 2024 2", "April 2024 1"]
    html = get("/articles/?year=2024&month=2024-05")
    assert facet(html, "month") == ["May 2024 2*", "April 2024 1"]
    assert facet(html, "year") == ["2024 3*", "2019 1"]
    chips = html.split('class="chips"')[1].split("</ul>")[0]
    assert re.findall('href="([^"]*)"', chips) == ["?", "?year=2024", "?"]


@pytest.mark.parametrize(
    ("query", "name", "row"),
    [
        ("year=1999&language=ko", "year", "1999 0*"),
        ("year=2019&month=2019-12", "month", "December 2019 0*"),
        ("year=2019&outlet=한강신문", "outlet", "한강신문 0*"),
        ("year=2019&round=12/4", "round", "4th round, 12th agreement 0*"),
        ("year=2019&agreement=12", "agreement", "12th 0*"),
        ("agreement=10", "agreement", "10th 0*"),
        ("year=2019&venue=los-angeles", "venue", "Los Angeles 0*"),
        ("language=ko&venue=seoul-hall", "venue", "Hall 0*"),
        ("language=ko&negotiator=kim-min-su", "negotiator", "Kim Min-su 0*"),
        ("round=12/99", "round", "12/99 0*"),
    ],
)
def test_a_chosen_value_that_nothing_has_stays_listed(archive: None, get: Get, query: str, name: str, row: str) -> None:
    assert row in facet(get(f"/articles/?{query}"), name)


SENTENCES = [
    ("", "5 articles."),
    ("language=ko&round=12/4", "1 article in Korean, on the 4th round, 12th agreement."),
    ("year=2024&month=2024-05&q=third", "2 articles for the search ‘third’, in 2024, in May 2024."),
    ("q=third+-Hawaii", "5 articles for the search ‘third -Hawaii’."),
    ('q="third+time"&year=2019', '1 article for the search ‘"third time"’, in 2019.'),
    ("year=2024&year=2019&venue=seoul&negotiator=kim-min-su", "in 2019 or 2024, on talks at Seoul, naming Kim Min-su."),
]


@pytest.mark.parametrize(("query", "sentence"), SENTENCES)
def test_it_says_what_is_chosen_in_a_sentence_of_names(archive: None, read: Get, query: str, sentence: str) -> None:
    assert sentence in read(f"/articles/?{query}")


def test_it_says_so_in_korean(archive: None, read: Get) -> None:
    words = read("/ko/articles/?language=ko&round=12/4&negotiator=kim-min-su")
    assert "제12차 협정 4차 회의" in words
    assert "김민수" in words
    assert "검색어 ‘third -Hawaii’: 기사 5건." in read("/ko/articles/?q=third+-Hawaii")
    assert "Korean" not in words


def test_each_chip_leads_to_the_page_without_it(archive: None, get: Get) -> None:
    chips = get("/articles/?q=third&order=relevance&year=2024").split('class="chips"')[1].split("</ul>")[0]
    assert 'href="?year=2024"' in chips  # the order goes with the words
    assert 'href="?q=third&amp;order=relevance"' in chips


def test_a_new_search_keeps_what_is_chosen_beside_it(archive: None, get: Get) -> None:
    form = get("/articles/?q=third&typed=1&year=2024&round=12/4").split('id="box"')[1].split("</form>")[0]
    assert re.findall('name="([a-z]+)" value="([^"]*)"', form) == [("year", "2024"), ("round", "12/4")]


def test_long_facets_show_their_first_choices_and_those_made(get: Get) -> None:
    for year in range(1991, 2011):
        make.article(published=date(year, 1, 1))
    years = get("/articles/?year=1995").split('id="facet-year"')[1].split("</section>")[0]
    first, rest = years.split("<details")
    assert "2003" in first
    assert "1995" in first
    assert "2002" not in first
    assert "11 more" in rest


def test_a_facet_of_hundreds_says_how_many_it_does_not_list(read: Get) -> None:
    for number in range(1, 71):
        make.article(outlet=make.outlet(f"Paper {number}"))
    assert "52 more (Outlet)" in read("/articles/")
    assert "10 more are listed once other filters leave fewer." in read("/articles/")


def test_no_more_values_are_asked_for_than_are_worth_it(archive: None, get: Get) -> None:
    html = get("/articles/?" + "&".join(f"year={year}" for year in range(1900, 2030)))
    assert html.count('class="chip-label"') == MOST
    assert 'class="chip-label">Year:</span> 1919' in html


def test_nothing_found_says_without_which_filter_there_is_more(archive: None, get: Get, read: Get) -> None:
    words = read("/articles/?year=2019&language=ko&round=11/1")
    assert "No article has all of this at once." in words
    assert "without Year: 2019 2" not in words  # neither is found without the year alone
    assert "without Language: Korean 1" in words
    assert 'href="?year=2019&amp;round=11%2F1"' in get("/articles/?year=2019&language=ko&round=11/1")


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("q=the", "“the” is too common a word to be looked for."),
        ("q=the+and", "“the, and” are too common to be looked for."),
        ("q=wordthatnobodywrote&typed=1", "No articles for the search ‘wordthatnobodywrote’."),
        ("q=wordthatnobodywrote", "No article has “wordthatnobodywrote”."),
        ('q="min-su+kim"', "No article has all of these words at once. Try fewer of them"),
        ("year=1950", "No article has all of this at once."),
        ("q=wordthatnobodywrote&typed=1&year=2024", "without the words ‘wordthatnobodywrote’ 3"),
    ],
)
def test_nothing_found_says_why(archive: None, read: Get, query: str, why: str) -> None:
    assert why in read(f"/articles/?{query}")


def test_an_empty_archive_says_so(read: Get) -> None:
    assert "The archive has no articles yet" in read("/articles/")


def test_the_counts_are_bounded_and_say_so(archive: None, read: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ArticleFilter, "at_most", 2)
    words = read("/articles/")
    assert "more than 2 articles" in words
    assert "The counts beside the filters are of 2 of them." in words


def test_what_was_not_looked_into_is_counted_as_at_most(
    archive: None, read: Get, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("articles.searching.hits.CHECKED", 2)
    assert 'At most 5 articles for the search ‘"third time"’.' in read('/articles/?q="third+time"')


def test_old_addresses_lead_to_the_new_ones(archive: None, client: Client) -> None:
    FormerKey.objects.create(record_kind="round", key="12/2024-video", record_key="12/4")
    FormerKey.objects.create(record_kind="negotiator", key="kim-minsoo", record_key="kim-min-su")
    outlet = make.outlet("한강신문")
    outlet.former_slugs = ["river-news"]
    outlet.save()
    moved = client.get("/articles/?q=third&round=12/2024-video&round=12/5&negotiator=kim-minsoo&outlet=river-news")
    assert moved.status_code == 301
    assert moved.headers["Location"] == (
        "/articles/?q=third&outlet=%ED%95%9C%EA%B0%95%EC%8B%A0%EB%AC%B8&round=12%2F4&round=12%2F5&negotiator=kim-min-su"
    )
    assert client.get("/articles/?venue=Los+Angeles").headers["Location"] == "/articles/?venue=los-angeles"


def test_articles_in_place_of_which_others_stand_are_not_counted(archive: None, get: Get) -> None:
    newer = Article.objects.get(title="A")
    Article.objects.filter(title="B").update(superseded_by=newer)
    assert facet(get("/articles/"), "round")[0] == "4th round, 12th agreement 2"
