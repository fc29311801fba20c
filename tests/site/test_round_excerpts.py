"""The excerpts on a round's page: grouped by what they support, each story once, never without bound."""

import re
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from negotiations.models import Round
from negotiations.telling.coverage import COPIES, FEW, STORIES
from tests.site import builders as make
from tests.site.conftest import Get

pytestmark = pytest.mark.django_db


def topics(html: str) -> dict[str, str]:
    """The parts of a page on each topic, by its name."""
    parts = html.split('<h3 id="on-')[1:]
    return {part.split('"')[0]: part for part in parts}


# What they support


@pytest.mark.parametrize(
    ("given", "topic"),
    [
        ({"status": "held", "city": "Seoul"}, "held"),
        ({"status": "planned", "first_day": "2024-05-21"}, "planned"),
        ({"city": "Seoul"}, "held"),  # without a word on that, for the round was held
        ({"days": 3}, "held"),
        ({"number": 3}, "named"),
        ({}, "named"),
    ],
)
def test_a_claim_stands_under_what_it_supports(get: Get, given: dict[str, Any], topic: str) -> None:
    make.claim(make.round_(3), make.article(), "third time", **given)
    assert set(topics(get("/rounds/12/3/"))) == {topic}


def test_what_gives_days_of_a_planned_round_announces_it(get: Get) -> None:
    make.claim(make.round_(3, status="planned"), make.article(), "third time", city="Seoul")
    assert set(topics(get("/rounds/12/3/"))) == {"planned"}


def test_an_article_that_says_more_is_not_told_of_naming_it(get: Get) -> None:
    row, source = make.round_(3), make.article("Third round held")
    make.claim(row, source, "Third round", part="title", number=3)
    make.claim(row, source, "third time on Monday", number=3, status="held")
    assert set(topics(get("/rounds/12/3/"))) == {"held"}


def test_who_sat_there_leads_to_the_negotiators(get: Get) -> None:
    row, person, elsewhere = make.round_(3), make.negotiator("Kim Min-su"), make.negotiator("Ann Ray", side="US")
    source = make.article(body="Kim Min-su opened the round. Ann Ray stayed home.")
    make.claim(person, source, "Kim Min-su", shown_at=row)
    make.claim(elsewhere, source, "Ann Ray")
    who = topics(get("/rounds/12/3/"))["who"]
    assert '<a class="claim" href="/negotiators/kim-min-su/"><mark>Kim Min-su</mark></a>' in who
    assert "Ann Ray" not in who


def test_sums_are_those_of_articles_on_this_round_alone(get: Get) -> None:
    row, other, sum_ = make.round_(3), make.round_(4), make.payment(2026)
    alone = make.article(body="After the third round: 1 trillion won.")
    both = make.article(body="After the third and the fourth round: 2 trillion won.")
    make.claim(row, alone, "third round", number=3)
    make.claim(row, both, "third", number=3)
    make.claim(other, both, "fourth round", number=4)
    make.claim(sum_, alone, "1 trillion won", kind="agreed")
    make.claim(sum_, both, "2 trillion won", kind="agreed")
    sums = topics(get("/rounds/12/3/"))["sums"]
    assert f'<a class="claim" href="{sum_.get_absolute_url()}"><mark>1 trillion won</mark></a>' in sums
    assert "2 trillion" not in sums


# What they say otherwise


@pytest.mark.parametrize(
    ("column", "said", "shown"),
    [
        ("city", "Busan", "says Busan"),
        ("city", "Seoul", ""),
        ("first_day", "2024-05-20", "says 20 May 2024"),
        ("first_day", "XXXX-XX-20", "says 20 May 2024"),
        ("first_day", "XXXX-XX-XX week+0 Mon", "says 20 May 2024"),  # published on the Thursday
        ("first_day", "2024-05-XX", ""),  # agrees with the day shown
        ("first_day", "XXXX-XX-XX week+0 Tue", ""),
        ("first_day", "2024-05-19", ""),  # which no source is known for: the evidence lists none
    ],
)
def test_what_differs_from_the_value_shown_is_said(get: Get, column: str, said: str, shown: str) -> None:
    source, other = make.article(published=date(2024, 5, 23)), make.article()
    evidence = {
        "city": make.told(("Seoul", [other]), ("Busan", [source])),
        "start": make.told(("2024-05-21", [other]), ("2024-05-20", [source])),
    }
    row = make.round_(3, evidence=evidence, disputed=["city", "start"])
    make.claim(row, source, "third time", **{column: said})
    press = get("/rounds/12/3/").split('id="excerpts"')[1]
    assert "third time" in press
    assert re.findall(r'class="tag otherwise">(.*?)<', press) == [shown][: bool(shown)]


def test_a_value_that_a_curator_set_aside_is_still_what_the_source_says(read: Get) -> None:
    source = make.article()
    row = make.round_(3, city="Jeju", evidence={"city": make.told(("Busan", [source]), basis="pinned", value="Jeju")})
    make.claim(row, source, "third time", city="Busan")
    assert "says Busan" in read("/rounds/12/3/").split("What the press says")[1]


# Each story once


def test_an_excerpt_marks_the_claimed_words_and_leads_to_the_sources(get: Get) -> None:
    row = make.round_(3)
    source = make.article("Envoys meet again", published=date(2024, 6, 10))
    make.claim(row, source, "for a third time on Monday")
    html = get("/rounds/12/3/")
    assert "SEOUL -- The envoys met <mark>for a third time on Monday</mark>.</p>" in html
    assert "They parted" not in html
    assert f'href="{source.get_absolute_url()}"' in html
    assert 'href="https://example.org/story"' in html
    assert "10 June 2024" in html


def test_copies_of_a_story_are_named_and_not_repeated(read: Get) -> None:
    row = make.round_(3)
    first = make.article("First", published=date(2024, 6, 10))
    copy = make.article("Second", published=date(2024, 6, 11), story=first.story, outlet=make.outlet("The Daily Copy"))
    for source in (first, copy):
        make.claim(row, source, "third time")
    words = read("/rounds/12/3/")
    assert words.count("The envoys met") == 1
    assert "The same story in The Daily Copy ; counted once." in words


def test_of_many_copies_the_first_are_named(read: Get) -> None:
    row, first = make.round_(3), make.article("First", published=date(2024, 6, 9))
    copies = [
        make.article(
            f"Copy {day}", published=date(2024, 6, day), story=first.story, outlet=make.outlet(f"Copier {day}")
        )
        for day in range(10, 10 + COPIES + 2)
    ]
    for source in (first, *copies):
        make.claim(row, source, "third time")
    words = read("/rounds/12/3/")
    assert "The same story in Copier 10 , Copier 11" in words
    assert "and 2 more; counted once." in words
    assert f"Copier {10 + COPIES}" not in words


# Never without bound


def told(row: Round, stories: int) -> None:
    for number in range(stories):
        source = make.article(f"Story {number}", f"Report {number} says the third round was held.", date(2024, 6, 10))
        make.claim(row, source, "third round was held", number=3, status="held")


def test_a_topic_shows_its_first_stories_and_leads_to_all(get: Get, read: Get) -> None:
    told(make.round_(3), FEW + 2)
    html = get("/rounds/12/3/")
    assert html.count('class="report"') == FEW
    assert f'<a href="?about=held#excerpts">All {FEW + 2} stories: Held: when and where</a>' in html
    assert get("/rounds/12/3/?about=held").count('class="report"') == FEW + 2


def test_a_topic_is_paged(get: Get, read: Get) -> None:
    told(make.round_(3), STORIES + 1)
    assert "Page 1 of 2" in read("/rounds/12/3/?about=held")
    second = get("/rounds/12/3/?about=held&page=2")
    assert second.count('class="report"') == 1
    assert '<a rel="prev" href="?about=held&amp;page=1#excerpts">' in second
    assert "Page 1 of 2" in read("/rounds/12/3/?about=held&page=abc")


@pytest.mark.parametrize(
    ("about", "found"), [("city", 1), ("start", 1), ("end", 0), ("status", 1), ("venue", 0), ("who", 0), ("sums", 0)]
)
def test_a_field_has_the_claims_that_give_it(get: Get, about: str, found: int) -> None:
    row = make.round_(3)
    make.claim(row, make.article(), "third time", city="Seoul")
    make.claim(row, make.article(), "third time", first_day="2024-05-21")
    make.claim(row, make.article(), "third time", status="held")
    assert get(f"/rounds/12/3/?about={about}").count('class="report"') == found


@pytest.mark.parametrize("about", ["weather", "%00", "TOPICS", "record", "number"])
def test_what_is_no_topic_asks_for_nothing(get: Get, about: str) -> None:
    make.claim(make.round_(3), make.article(), "third time")
    assert set(topics(get(f"/rounds/12/3/?about={about}"))) == {"named"}


def test_a_round_that_everyone_reports_stays_one_small_page(client: Client) -> None:
    row = make.round_(3)
    told(row, 3)
    with CaptureQueriesContext(connection) as few:
        client.get("/rounds/12/3/")
    told(row, 60)
    with CaptureQueriesContext(connection) as many:
        page = client.get("/rounds/12/3/")
    assert len(many) == len(few)
    assert len(page.content) < 30_000
    texts = [query["sql"] for query in many if '"articles_article"."body"' in query["sql"]]
    assert texts
    assert all(sql.split(" IN (")[1].split(")")[0].count(",") < 2 * FEW for sql in texts)
