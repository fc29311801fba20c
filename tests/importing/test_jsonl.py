"""JSON Lines of pages: each line's page with what is said of it, each bad line by its number."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from articles.capturing import jsonl
from articles.parsing import LARGEST, Known
from tests.importing.containers import ADDRESS, arrivals, faults, gzipped, lines
from tests.importing.pages import FIRST, SECOND, THIRD


def written(folder: Path, content: bytes, name: str = "pages.jsonl") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("row", "content", "known"),
    [
        ({"text": FIRST}, FIRST, Known()),
        ({"html": THIRD, "url": f"{ADDRESS}1"}, THIRD, Known(url=f"{ADDRESS}1")),
        ({"html": THIRD, "text": FIRST}, THIRD, Known()),  # the page itself rather than another's reading of it
        ({"html": "", "text": FIRST}, FIRST, Known()),
        ({"html": "<p>협상\ud83c</p>"}, "<p>협상?</p>", Known()),  # half a character, which no encoding takes
        (
            {
                "text": "협상",
                "published": "2024-06-14",
                "outlet": "예시일보",
                "language": "ko",
                "captured": "2024-06-15",
            },
            "협상",
            Known(None, date(2024, 6, 14), "예시일보", "ko", datetime(2024, 6, 15, tzinfo=UTC)),
        ),
        ({"text": FIRST, "id": 7, "more": {"of": ["it"]}}, FIRST, Known()),
    ],
)
def test_a_line_is_a_page(row: dict[str, Any], content: str, known: Known, tmp_path: Path) -> None:
    for text in (json.dumps(row), "\ufeff" + json.dumps(row) + "\r\n\r\n"):
        path = written(tmp_path, text.encode())
        (page,) = arrivals(path)
        assert (page.content, page.label, page.origin) == (content.encode(), f"{path}, line 1", f"{path}, line 1")
        assert page.known == Known(known.url, known.published, known.outlet, known.language, known.captured, "utf-8")


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (b"{", "is no JSON object."),
        (b"[1]", "is no JSON object."),
        (b"[" * 100_000, "is no JSON object."),
        (b'{"text": "\xff"}', "is no JSON object."),
        (b"{}", "has neither html nor text."),
        (b'{"path": "a.txt"}', "has neither html nor text."),
        (b'{"html": 7}', "has neither html nor text."),
        (b'{"text": " "}', "has neither html nor text."),
        (b'{"text": "x", "url": "ftp://news.invalid"}', "is no address"),
        (b'{"text": "x", "published": "soon"}', "published “soon” is no date"),
        (b'{"text": "x", "captured": "soon"}', "captured “soon” is no date"),
        (b'{"text": "' + b"x" * (LARGEST + 1) + b'"}', "too large for a page: 20 MB"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_bad_line_fails_alone(line: bytes, fault: str, tmp_path: Path) -> None:
    found = arrivals(written(tmp_path, lines({"text": FIRST}) + line + b"\n" + lines({"text": SECOND})))
    assert [page.content for page in found if not page.fault] == [FIRST.encode(), SECOND.encode()]
    (said,) = faults(found)
    assert said.startswith(f"{tmp_path}/pages.jsonl, line 2: ")
    assert fault in said


def test_a_line_that_is_too_long_is_never_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "LONGEST_LINE", 1000)
    content = lines({"text": "a"}, {"text": "x" * 5000}, {"text": "y" * 990}, {"text": "b"})
    found = arrivals(written(tmp_path, content))
    assert [page.content for page in found if not page.fault] == [b"a", b"b"]
    assert [page.label[-6:] for page in found] == ["line 1", "line 2", "line 3", "line 4"]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "holds no page: it is empty."),
        (b"\n \n", "holds no page: it is empty."),
        (lines({"path": "a.txt"}, {"path": "b.txt"}), "it is a manifest, which --manifest takes."),
        (gzipped(lines({"text": FIRST}))[:-9], "is cut off"),
    ],
)
def test_a_file_without_pages_is_one_failure(content: bytes, fault: str, tmp_path: Path) -> None:
    assert fault in faults(arrivals(written(tmp_path, content)))[-1]
