"""Annotated pages: as a browser shows them, and read as the archive reads them."""

import json
from pathlib import Path

import pytest

from articles.parsing import ParsedArticle
from tests.gate.pages import pages_of


@pytest.mark.parametrize(
    ("name", "content", "shown"),
    [
        ("page.txt", b"Envoys  met\nin Gyeongju", "Envoys met in Gyeongju"),
        ("page.html", b"<p>Envoys met</p><p>in Gyeongju</p>", " Envoys met in Gyeongju "),  # blocks stand apart
        (
            "page.html",
            b"<p>the <b>13</b>th &amp; last</p>",
            " the 13th & last ",
        ),  # what is marked inside a word doesn't
        ("page.html", b"<script>var a</script><p>Met</p>", " Met "),
        ("page.html", "<meta charset=euc-kr><p>경주에서</p>".encode("euc-kr"), " 경주에서 "),
    ],
)
def test_the_text_of_a_page_is_what_its_reader_sees(name: str, content: bytes, shown: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "manifest.jsonl").write_text(json.dumps({"path": name}))
    (page,) = pages_of(tmp_path)
    assert page.text == shown


def test_a_page_that_gives_no_article_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(b"<p>Page not found</p>")
    (tmp_path / "manifest.jsonl").write_text('{"path": "page.html", "published": "2029-10-18"}\n')
    (page,) = pages_of(tmp_path)
    assert page.article == ParsedArticle()
