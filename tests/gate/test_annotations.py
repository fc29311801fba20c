"""The samples themselves: marked as such, annotated to the letter, of many kinds."""

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from tests.gate.groups import is_trap, sample_pages
from tests.gate.pages import FOLDERS, Page

MARK = "Sample page written for the SMA Archive project"
CORRECTED = "https://sample.invalid/hangang-courier/2020/01/17/narrower-gap"  # two versions of one article
KEYS = {
    "agreements": {"number", "start_year", "end_year", "concluded"},
    "rounds": {"agreement", "number", "status", "start", "end", "city", "venue", "quote"},
    "negotiators": {"name", "side", "chief", "title", "quote"},
    "payments": {"kind", "amount", "currency", "year", "change_percent", "agreement", "quote"},
}
ARTICLE_KEYS = {
    "title", "outlet", "agency", "authors", "published", "language", "dateline", "body_starts", "body_ends", "not_body",
}  # fmt: skip
VALUES: dict[tuple[str, str], set[str | bool | None]] = {
    ("rounds", "status"): {"planned", "held"},
    ("negotiators", "side"): {"KR", "US"},
    ("negotiators", "chief"): {True, False},
    ("payments", "kind"): {"agreed", "demanded", "offered"},
    ("payments", "currency"): {"KRW", "USD", None},
}

PAGES = sample_pages()
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


@each_page
def test_a_page_says_that_it_is_a_sample(page: Page) -> None:
    assert MARK in page.text
    assert re.search(r"\((sample|견본)\)$", page.annotation["article"]["outlet"])


@each_page
def test_an_annotation_has_the_schema(page: Page) -> None:
    note = page.annotation
    assert set(note) == {"known", "article", *KEYS}
    assert set(note["article"]) == ARTICLE_KEYS
    for kind, keys in KEYS.items():
        assert all(set(row) - {"name_latin"} == keys for row in note[kind])


@each_page
def test_an_annotation_says_nothing_impossible(page: Page) -> None:
    note = page.annotation
    assert [row for (kind, name), values in VALUES.items() for row in note[kind] if row[name] not in values] == []
    days = [[date.fromisoformat(day) for day in (row["start"], row["end"]) if day] for row in note["rounds"]]
    assert [each for each in days if each != sorted(each)] == []
    assert [row for row in note["payments"] if (row["amount"] is None) != (row["currency"] is None)] == []


@each_page
def test_an_annotation_quotes_its_page_to_the_letter(page: Page) -> None:
    article = page.annotation["article"]
    quotes = [row["quote"] for kind in ("rounds", "negotiators", "payments") for row in page.annotation[kind]]
    wanted = [article["body_starts"], article["body_ends"], *article["not_body"], *quotes]
    assert [words for words in wanted if words not in page.text] == []


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
def test_a_manifest_names_every_page_of_its_folder(folder: Path) -> None:
    rows = [json.loads(line) for line in (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["path"] for row in rows] == sorted(
        path.name for path in folder.iterdir() if path.suffix in {".txt", ".html"}
    )


def test_the_addresses_can_never_exist_and_are_each_of_one_page_but_where_an_article_was_corrected() -> None:
    addresses = [page.known.url or "" for page in PAGES]
    assert all(address.startswith("https://sample.invalid/") for address in addresses)
    assert [address for address, pages in Counter(addresses).items() if pages > 1] == [CORRECTED]
    assert addresses == [page.annotation["known"]["url"] for page in PAGES]


def test_the_samples_come_in_both_languages_and_in_the_manner_of_many_outlets() -> None:
    articles = [page.annotation["article"] for page in PAGES]
    languages = Counter(article["language"] for article in articles)
    assert languages.total() >= 60
    assert min(languages["en"], languages["ko"]) >= 20
    assert len({article["outlet"] for article in articles}) >= 15
    years = Counter(int(article["published"][:4]) // 10 for article in articles if article["published"])
    assert min(years[199], years[200], years[201]) >= 4


@each_page
def test_an_agreement_of_the_future_is_told_of_in_its_own_folder_alone(page: Page) -> None:
    """Its people and sums are invented: the archive of the demo must not hold them."""
    told = {row["agreement"] for kind in ("rounds", "payments") for row in page.annotation[kind]}
    assert (13 in told) == (page.path.parent.name == "future")


@pytest.mark.parametrize("page", [page for page in PAGES if is_trap(page)], ids=lambda page: page.name)
def test_a_trap_is_annotated_with_no_rounds_and_no_negotiators(page: Page) -> None:
    assert (page.annotation["rounds"], page.annotation["negotiators"]) == ([], [])
