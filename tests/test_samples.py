"""The samples of the demo: together they tell the whole course of three negotiations, as it really was."""

import pytest

from negotiations.extraction import RoundClaim, extract, summarise
from negotiations.resolution import Resolved
from negotiations.values import Part, Status
from tests.gate.pages import FOLDERS, pages_of
from tests.gate.reading import sources_of
from tests.resolution.building import brought_in, resolve

PAGES = {page.path.name: page for page in pages_of(FOLDERS["demo"])}
NOTES = [page.annotation for page in PAGES.values()]


def test_the_samples_tell_every_round_of_three_negotiations() -> None:
    told = {(row["agreement"], row["number"]) for note in NOTES for row in note["rounds"]}
    course = {10: range(1, 11), 11: range(1, 10), 12: range(1, 9)}
    assert told == {(agreement, number) for agreement, numbers in course.items() for number in numbers}


def test_the_samples_come_in_the_manner_of_many_kinds_of_outlet() -> None:
    articles = [note["article"] for note in NOTES]
    assert 15 <= len(PAGES) <= 25
    assert {page.path.suffix for page in PAGES.values()} == {".txt", ".html"}
    assert len({article["outlet"] for article in articles}) >= 5
    assert [article["language"] for article in articles].count("ko") == 3
    assert [article["published"] for article in articles].count(None) == 1
    assert sum(article["agency"] is not None for article in articles) == 2


def test_one_sample_is_printed_by_two_outlets() -> None:
    first, second = (
        PAGES[name].text.partition("WASHINGTON, March 7")[2].partition("ratify it.")[0]
        for name in ("wire-2021-03-08.txt", "herald-2021-03-08.txt")
    )
    assert first
    assert first == second


def test_one_sample_corrects_another() -> None:
    first, second = (PAGES[f"courier-2020-01-{day}.html"] for day in (17, 18))
    assert first.known.url == second.known.url
    assert "Correction, Jan. 18" in second.text


def test_sources_differ_on_a_day_and_on_a_sum() -> None:
    """Without a dispute among the samples, the site's way of showing one would never be seen."""
    first = [row for note in NOTES for row in note["rounds"] if (row["agreement"], row["number"]) == (10, 1)]
    openings = {row["start"] for row in first if row["start"]}
    dollars = {p["amount"] for n in NOTES for p in n["payments"] if (p["year"], p["currency"]) == (2021, "USD")}
    assert len(openings) == 2
    assert len(dollars) == 2


COURSE = {
    "10/1": ("2018-03-07", "2018-03-09", "Honolulu"),
    "10/2": ("2018-04-11", "2018-04-12", "Jeju"),
    "10/3": ("2018-05-14", "2018-05-15", "Washington"),
    "10/4": ("2018-06-26", "2018-06-27", "Seoul"),
    "10/5": ("2018-07-18", "2018-07-19", "Seattle"),
    "10/6": ("2018-08-22", "2018-08-23", "Seoul"),
    "10/7": ("2018-09-19", "2018-09-20", "Washington"),
    "10/8": ("2018-10-16", "2018-10-19", "Seoul"),
    "10/9": ("2018-11-13", "2018-11-16", "Honolulu"),
    "10/10": ("2018-12-11", "2018-12-13", "Seoul"),
    "11/1": ("2019-09-24", "2019-09-25", "Seoul"),
    "11/2": ("2019-10-23", "2019-10-24", "Honolulu"),
    "11/3": ("2019-11-18", "2019-11-19", "Seoul"),
    "11/4": ("2019-12-03", "2019-12-04", "Washington"),
    "11/5": ("2019-12-17", "2019-12-18", "Seoul"),
    "11/6": ("2020-01-14", "2020-01-15", "Washington"),
    "11/7": ("2020-03-17", "2020-03-19", "Los Angeles"),
    "11/8": ("2021-02-05", "2021-02-05", ""),
    "11/9": ("2021-03-05", "2021-03-07", "Washington"),
    "12/1": ("2024-04-23", "2024-04-25", "Honolulu"),
    "12/2": ("2024-05-21", "2024-05-23", "Seoul"),
    "12/3": ("2024-06-10", "2024-06-12", "Washington"),
    "12/4": ("2024-06-25", "2024-06-27", "Seoul"),
    "12/5": ("2024-07-10", "2024-07-12", "Seoul"),
    "12/6": ("2024-08-12", "2024-08-14", "Washington"),
    "12/7": ("2024-08-27", "2024-08-29", "Seoul"),
    "12/8": ("2024-09-25", "2024-09-27", "Seoul"),
}
"""What really took place: first day, last day, city."""


@pytest.fixture(scope="module")
def archive() -> Resolved:
    """What all samples add up to."""
    return resolve(sources_of(list(PAGES.values())), summarise=summarise)


def test_together_the_samples_tell_the_real_course_of_the_talks(archive: Resolved) -> None:
    told = {row.key: (str(row.start), str(row.end), row.city) for row in archive.rounds}
    assert told == COURSE
    assert {row.status for row in archive.rounds} == {Status.HELD}


def test_the_day_of_the_undated_sample_is_inferred() -> None:
    days = [each.dated for each in brought_in(sources_of(list(PAGES.values())), summarise)]
    assert [(str(day.day), bool(day.reason)) for day in days if day] == [("2024-05-24", True)]


def test_the_disputes_among_the_samples_are_seen(archive: Resolved) -> None:
    first = next(row for row in archive.rounds if row.key == "10/1")
    assert {field for field, evidence in first.evidence.items() if evidence.disputed} == {"start", "end"}
    dollars = next(row for row in archive.payments if row.key == "11/2021-agreed-usd")
    assert dollars.evidence["amount"].disputed


def test_a_round_that_one_sample_tells_only_in_a_caption_is_read_there() -> None:
    claims = extract(PAGES["courier-2020-01-17.html"].article)
    assert {claim.part for claim in claims if isinstance(claim, RoundClaim) and claim.number == 6} == {Part.CAPTION}


def test_copies_of_one_story_count_once(archive: Resolved) -> None:
    ninth = next(row for row in archive.rounds if row.key == "11/9")
    assert (ninth.stories, ninth.articles) == (1, 2)
