"""Citations as files, read back by what other programs read them with: the same fields come out."""

import json
import string
from datetime import date
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import SeparateCoAuthors, SplitNameParts
from hypothesis import given
from hypothesis import strategies as st
from pylatexenc.latex2text import LatexNodes2Text

from negotiations.citing import bibtex, csl, items, ris
from negotiations.citing.items import Item
from tests.citing.items import ORIGINAL, PAGE, article, page

AUTHORS = ("Anna Fifield", "Michael van der Veen", "Robert Burns Jr.", "Kim Min-su", "김민수", "The Associated Press")
TITLES = [
    "Envoys meet",
    "50% more? R&D_costs #1: $5 {or} ~6^2 \\ 7",
    "“트럼프, 방위비 5배 요구”…정부 “합리적 수준”",
    "São Paulo’s view — ₩1 trillion",
    "ER  - \nTY  - JOUR",
    "a title } @misc{x, title = {y}",
    "an { alone",
]


def read_bibtex(text: str) -> tuple[str, str, dict[str, Any]]:
    """The type, the key and the fields of the one entry."""
    library = parse_string(text, append_middleware=[SeparateCoAuthors(), SplitNameParts()])
    assert not library.failed_blocks
    (entry,) = library.entries
    return entry.entry_type, entry.key, {field.key: field.value for field in entry.fields}


def spoken(latex: str) -> str:
    return str(LatexNodes2Text().latex_to_text(latex)).replace("ˆ", "^")


def read_ris(text: str) -> dict[str, Any]:
    """The fields of the one reference."""
    (found,) = rispy.loads(text)
    return dict(found)


@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_read_back_to_the_letter(title: str) -> None:
    item = article(title=title, outlet=f"The {title}")
    line = items.one_line(title)
    _, _, fields = read_bibtex(bibtex.write(item))
    assert spoken(fields["title"]) == line
    assert spoken(fields["journal"]) == f"The {line}"
    reference = read_ris(ris.write(item))
    assert (reference["title"], reference["secondary_title"]) == (line, f"The {line}")
    assert json.loads(csl.write(item))[0]["title"] == title


@given(st.text(min_size=1, alphabet=st.characters(exclude_categories=["Cs"])))
def test_whatever_a_title_holds_the_files_hold_one_entry(title: str) -> None:
    item = article(title=title, note=title)
    assert read_bibtex(bibtex.write(item))[1] == "sma-0123"
    assert read_ris(ris.write(item))["id"] == "sma-0123"
    assert json.loads(csl.write(item)) == [item]


@given(st.text(alphabet=string.printable))
def test_whatever_an_address_holds_the_file_holds_one_entry(rest: str) -> None:
    item = article(original=f"https://news.example/{rest}")
    assert read_bibtex(bibtex.write(item))[2]["url"].startswith("https://news.example/")
    assert ";".join(read_ris(ris.write(item))["urls"]).startswith("https://news.example/")  # rispy parts it there


def test_bibtex_keeps_the_parts_of_names_apart() -> None:
    _, _, fields = read_bibtex(bibtex.write(article(*AUTHORS)))
    assert [" | ".join(map(" ".join, (one.first, one.von, one.last, one.jr))) for one in fields["author"]] == [
        "Anna |  | Fifield | ",
        "Michael | van der | Veen | ",
        "Robert |  | Burns | Jr.",
        " |  | {Kim Min-su} | ",
        " |  | {김민수} | ",
        " |  | {The Associated Press} | ",
    ]


def test_bibtex_has_the_article_and_where_it_is_archived() -> None:
    kind, key, fields = read_bibtex(bibtex.write(article(language="ko", note="Wire service: R&D")))
    assert (kind, key) == ("article", "sma-0123")
    assert fields == {
        "title": "{Envoys meet}",
        "journal": "Peninsula Wire",
        "date": "2024-06-10",
        "year": "2024",
        "month": "jun",
        "url": ORIGINAL,
        "urldate": "2026-11-22",
        "langid": "korean",
        "entrysubtype": "newspaper",
        "note": rf"Wire service: R\&D. Archived at SMA Archive, \url{{{PAGE}}}",
    }


def test_bibtex_marks_an_inferred_day() -> None:
    assert read_bibtex(bibtex.write(undated(inferred=True)))[2]["date"] == "2024-06-13~"


def undated(*, inferred: bool) -> Item:
    item = article(outlet="", original="")
    del item["issued"]
    if inferred:
        item["issued"] = items.day(date(2024, 6, 13), inferred=True)
    return item


def test_what_is_not_known_has_no_field() -> None:
    item = undated(inferred=False)
    _, _, fields = read_bibtex(bibtex.write(item))
    assert set(fields) == {"title", "url", "urldate", "langid", "entrysubtype"}
    reference = read_ris(ris.write(item))
    assert set(reference) == {
        *("type_of_reference", "id", "title", "urls", "access_date", "language"),
        *("name_of_database", "unknown_tag"),
    }
    assert set(json.loads(csl.write(item))[0]) == {
        *("id", "type", "title", "accessed", "URL", "archive", "archive_location", "language")
    }


def test_bibtex_has_a_page_of_the_archive() -> None:
    kind, key, fields = read_bibtex(bibtex.write(page()))
    assert (kind, key) == ("misc", "sma-payments-kind-agreed")
    assert fields == {
        "title": "{Payments: agreed}",
        "howpublished": "SMA Archive",
        "url": "https://archive.example/payments/?kind=agreed",
        "urldate": "2026-11-22",
        "langid": "english",
    }


def test_ris_has_the_article_and_where_it_is_archived() -> None:
    assert read_ris(ris.write(article(*AUTHORS, note="Wire service: A"))) == {
        "type_of_reference": "NEWS",
        "id": "sma-0123",
        "authors": [
            *("Fifield, Anna", "van der Veen, Michael", "Burns, Robert, Jr."),
            *("Kim Min-su", "김민수", "The Associated Press"),
        ],
        "title": "Envoys meet",
        "secondary_title": "Peninsula Wire",
        "year": "2024",
        "date": "2024/06/10/",
        "urls": [ORIGINAL],
        "access_date": "2026/11/22/",
        "name_of_database": "SMA Archive",
        "language": "en",
        "notes": ["Wire service: A"],
        "unknown_tag": {"AV": [PAGE]},
    }


def test_ris_keeps_to_the_rules_of_its_lines() -> None:
    lines = ris.write(article(*AUTHORS)).split("\r\n")
    assert lines[0] == "TY  - NEWS"
    assert lines[-2:] == ["ER  - ", ""]
    assert all(line[2:6] == "  - " for line in lines[:-1])
    assert read_ris(ris.write(page()))["type_of_reference"] == "ELEC"


def test_csl_json_tells_a_person_from_a_whole_name() -> None:
    (item,) = json.loads(csl.write(article("Robert Burns Jr.", "Kim Min-su")))
    assert item["author"] == [
        {"family": "Burns", "given": "Robert", "suffix": "Jr."},
        {"literal": "Kim Min-su"},
    ]
    assert item["issued"] == {"date-parts": [[2024, 6, 10]]}
