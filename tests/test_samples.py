"""The sample pages: marked as such, annotated to the letter, and telling the whole course of three negotiations."""

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent / "samples"
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


def annotation(page: Path) -> dict[str, Any]:
    note: dict[str, Any] = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    return note


def visible(page: Path) -> str:
    """What a reader sees of a page: its text without tags, scripts and runs of white space."""
    text = page.read_text(encoding="utf-8")
    if page.suffix == ".html":
        text = re.sub(r"<(script|head)\b.*?</\1>|<[^>]+>", " ", text, flags=re.DOTALL)
    return re.sub(r"\s+", " ", unescape(text))


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
    rows = [json.loads(line) for line in (FOLDER / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]
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
