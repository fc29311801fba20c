"""The sample pages: marked as such, annotated to the letter, telling the whole course of three negotiations."""

import json
import re
from functools import cache
from html import unescape
from operator import sub
from pathlib import Path
from typing import Any

import pytest

from articles.parsing import Known, ParsedArticle, parse
from articles.stories import stories_of
from negotiations.extraction import RoundClaim, Summary, extract, summarise
from negotiations.resolution import Resolved, Source, resolve
from negotiations.values import Part, Status
from tests import scoring

FOLDER = Path(__file__).parent / "samples" / "demo"
PAGES = sorted(path for path in FOLDER.iterdir() if path.suffix in (".txt", ".html"))
MARK = "Sample page written for the SMA Archive project"
KEYS = {
    "agreements": {"number", "start_year", "end_year", "concluded"},
    "rounds": {"agreement", "number", "status", "start", "end", "city", "venue", "quote"},
    "negotiators": {"name", "side", "chief", "title", "quote"},
    "payments": {"kind", "amount", "currency", "year", "change_percent", "agreement", "quote"},
}
ARTICLE_KEYS = {
    "title",
    "outlet",
    "agency",
    "authors",
    "published",
    "language",
    "dateline",
    "body_starts",
    "body_ends",
    "not_body",
}


MANIFEST = {
    row["path"]: row for row in map(json.loads, (FOLDER / "manifest.jsonl").read_text(encoding="utf-8").splitlines())
}
DIGEST = "84bb26459ef31fc2"
"""Of the samples for which the floors were set."""

FLOORS = {
    "article": (0.98, 0.98),
    "agreements": (1.0, 0.952),
    "rounds": (1.0, 1.0),
    "days": (1.0, 1.0),
    "negotiators": (1.0, 1.0),
    "payments": (0.961, 0.961),
}
"""Precision and recall of each kind of fact, as reached when the floors were last set."""


def annotation(page: Path) -> dict[str, Any]:
    note: dict[str, Any] = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    return note


def visible(page: Path) -> str:
    """What a reader sees of a page: its text without tags, scripts and runs of white space."""
    text = page.read_text(encoding="utf-8")
    if page.suffix == ".html":
        text = re.sub(r"<(script|head)\b.*?</\1>|<[^>]+>", " ", text, flags=re.DOTALL)
    return re.sub(r"\s+", " ", unescape(text))


@cache
def parsed(page: Path) -> ParsedArticle:
    row = MANIFEST[page.name]
    return parse(page.read_bytes(), known=Known(url=row["url"], outlet=row.get("outlet")))


@cache
def stories() -> dict[str, str]:
    return stories_of({page.name: parsed(page) for page in PAGES})


def summary_of(page: Path) -> Summary:
    article = parsed(page)
    return summarise(extract(article), article.published)


def source(page: Path) -> Source:
    article = parsed(page)
    claims = tuple(extract(article))
    return Source(page.name, stories()[page.name], article.outlet or "", article.published, claims)


each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


@each_page
def test_a_page_says_that_it_is_a_sample(page: Path) -> None:
    assert MARK in visible(page)
    assert re.search(r"\((sample|견본)\)$", annotation(page)["article"]["outlet"])


@each_page
def test_an_annotation_has_the_schema(page: Path) -> None:
    note = annotation(page)
    assert set(note) == {"known", "article", *KEYS}
    assert set(note["article"]) == ARTICLE_KEYS
    for kind, keys in KEYS.items():
        assert all(set(row) - {"name_latin"} == keys for row in note[kind])


@each_page
def test_an_annotation_quotes_its_page_to_the_letter(page: Path) -> None:
    note, text = annotation(page), visible(page)
    article = note["article"]
    quotes = [row["quote"] for kind in ("rounds", "negotiators", "payments") for row in note[kind]]
    wanted = [article["body_starts"], article["body_ends"], *article["not_body"], *quotes]
    assert [words for words in wanted if words not in text] == []


def test_the_manifest_names_every_page_under_an_address_that_can_never_exist() -> None:
    rows = list(MANIFEST.values())
    assert [row["path"] for row in rows] == [page.name for page in PAGES]
    assert all(row["url"].startswith("https://sample.invalid/") for row in rows)
    assert len({row["url"] for row in rows}) == len(rows)
    assert [row["url"] for row in rows] == [annotation(page)["known"]["url"] for page in PAGES]


def test_the_samples_tell_every_round_of_three_negotiations() -> None:
    told = {(row["agreement"], row["number"]) for page in PAGES for row in annotation(page)["rounds"]}
    course = {10: range(1, 11), 11: range(1, 10), 12: range(1, 9)}
    assert told == {(agreement, number) for agreement, numbers in course.items() for number in numbers}


def test_the_samples_come_in_the_manner_of_many_kinds_of_outlet() -> None:
    notes = [annotation(page)["article"] for page in PAGES]
    assert 15 <= len(PAGES) <= 20
    assert {page.suffix for page in PAGES} == {".txt", ".html"}
    assert len({note["outlet"] for note in notes}) >= 5
    assert [note["language"] for note in notes].count("ko") == 3
    assert [note["published"] for note in notes].count(None) == 1
    assert sum(note["agency"] is not None for note in notes) == 2


def test_one_sample_is_printed_by_two_outlets() -> None:
    first, second = (
        visible(FOLDER / name).partition("WASHINGTON, March 7")[2].partition("ratify it.")[0]
        for name in ("wire-2021-03-08.txt", "herald-2021-03-08.txt")
    )
    assert first
    assert first == second


def test_sources_differ_on_a_day_and_on_a_sum() -> None:
    """Without a dispute among the samples, the site's way of showing one would never be seen."""
    notes = [annotation(page) for page in PAGES]
    openings = {
        r["start"] for n in notes for r in n["rounds"] if (r["agreement"], r["number"]) == (10, 1) and r["start"]
    }
    dollars = {p["amount"] for n in notes for p in n["payments"] if (p["year"], p["currency"]) == (2021, "USD")}
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
    return resolve(source(page) for page in PAGES)


def test_together_the_samples_tell_the_real_course_of_the_talks(archive: Resolved) -> None:
    told = {row.key: (str(row.start), str(row.end), row.city) for row in archive.rounds}
    assert told == COURSE
    assert {row.status for row in archive.rounds} == {Status.HELD}


def test_the_day_of_the_undated_sample_is_inferred(archive: Resolved) -> None:
    assert [(str(day.day), bool(day.reason)) for day in archive.published.values()] == [("2024-05-24", True)]


def test_the_disputes_among_the_samples_are_seen(archive: Resolved) -> None:
    first = next(row for row in archive.rounds if row.key == "10/1")
    assert {field for field, evidence in first.evidence.items() if evidence.disputed} == {"start", "end"}
    dollars = next(row for row in archive.payments if row.key == "11/2021-agreed-usd")
    assert dollars.evidence["amount"].disputed


def test_a_round_that_one_sample_tells_only_in_a_caption_is_read_there() -> None:
    claims = extract(parsed(FOLDER / "courier-2020-01-17.html"))
    assert {claim.part for claim in claims if isinstance(claim, RoundClaim) and claim.number == 6} == {Part.CAPTION}


def test_copies_of_one_story_count_once(archive: Resolved) -> None:
    ninth = next(row for row in archive.rounds if row.key == "11/9")
    assert (ninth.stories, ninth.articles) == (1, 2)


@pytest.mark.parametrize("page", [page for page in PAGES if "trap" in page.name], ids=lambda page: page.name)
def test_talks_with_another_ally_give_no_records(page: Path) -> None:
    assert summary_of(page) == Summary()


def test_the_samples_are_read_no_worse_than_before() -> None:
    """Floors are never lowered silently: a changed sample asks for a look at them, and a loss says what was lost."""
    assert scoring.digest(FOLDER) == DIGEST, "the samples have changed: score them again and set the floors anew"
    pages = [(scoring.expected(annotation(page)), scoring.read(parsed(page), summary_of(page))) for page in PAGES]
    scores = scoring.score(pages)
    reached = {kind: (round(each.precision, 3), round(each.recall, 3)) for kind, each in scores.items()}
    below = {kind: reached[kind] for kind, floor in FLOORS.items() if min(map(sub, reached[kind], floor)) < 0}
    assert not below, f"below their floors: {below}\n{losses(pages)}"


def losses(pages: list[tuple[scoring.Facts, scoring.Facts]]) -> str:
    """What was missed and what was read though no page states it."""
    rows = [
        (page.name, kind, wanted[kind] - found[kind], found[kind] - wanted[kind])
        for page, (wanted, found) in zip(PAGES, pages, strict=True)
        for kind in wanted
    ]
    return "\n".join(
        f"{name} {kind}: missed {missed}, extra {extra}" for name, kind, missed, extra in rows if missed or extra
    )
