"""Manifests: every row read, or named with what is wrong with it."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from articles.capturing.manifest import BadManifest, read_manifest
from articles.parsing import Known

ADDRESS = "https://news.invalid/1"


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("row", "known"),
    [
        ('{"path": "a.txt"}', Known()),  # nothing but the path
        (f'{{"path": "a.txt", "url": "{ADDRESS}"}}', Known(url=ADDRESS)),
        ('{"path": "a.txt", "published": "2024-05-24"}', Known(published=date(2024, 5, 24))),
        # a moment: the day as written, whatever the hour is elsewhere
        ('{"path": "a.txt", "published": "2024-05-24T23:30:00+09:00"}', Known(published=date(2024, 5, 24))),
        ('{"path": "a.txt", "published": "", "outlet": null}', Known()),  # empty is not given
        ('{"path": "a.txt", "outlet": " 연합뉴스 "}', Known(outlet="연합뉴스")),
        ('{"path": "a.txt", "language": "ko-KR"}', Known(language="ko")),
        ('{"path": "a.txt", "captured": "2024-05-24"}', Known(captured=datetime(2024, 5, 24, tzinfo=UTC))),
        (
            '{"path": "a.txt", "captured": "2024-05-24T18:30:00+09:00"}',
            Known(captured=datetime(2024, 5, 24, 9, 30, tzinfo=UTC)),
        ),
    ],
)
def test_a_row_tells_what_came_with_the_page(tmp_path: Path, row: str, known: Known) -> None:
    (page,) = read_manifest(write(tmp_path, "m.jsonl", row)).rows
    assert (page.path, page.known, page.fault) == ("a.txt", known, "")


def test_csv_and_json_lines_say_the_same(tmp_path: Path) -> None:
    as_csv = 'path,outlet,published\n"sub/a, b.txt","The ""Daily""\u00a0News",2024-05-24\nb.html,,\n'
    as_json = (
        '{"path": "sub/a, b.txt", "outlet": "The \\"Daily\\"\u00a0News", "published": "2024-05-24"}\n\n'
        '{"path": "b.html"}\n'
    )
    first = read_manifest(write(tmp_path, "m.csv", "\ufeff" + as_csv))  # as spreadsheets write it
    second = read_manifest(write(tmp_path, "m.jsonl", as_json))
    assert [(page.path, page.known) for page in first.rows] == [(page.path, page.known) for page in second.rows]
    assert first.rows[0].known.outlet == 'The "Daily"\u00a0News'


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ('{"path": "a.txt", "published": "last week"}', "published “last week” is no date"),
        ('{"path": "a.txt", "published": "2024-02-30"}', "is no date"),
        ('{"path": "a.txt", "published": 20240524}', "published is not a text"),
        ('{"path": "a.txt", "url": "javascript:alert(1)"}', "is no address"),
        ('{"path": "a.txt", "url": "https://news.invalid/' + "x" * 2000 + '"}', "longer than 2000"),
        ('{"path": "a.txt", "language": "fr"}', "neither en nor ko"),
        ('{"path": "a.txt", "captured": "May 2024"}', "captured “May 2024” is no date"),
        ('{"path": "a.txt", "captured": "0001-01-01"}', "captured “0001-01-01” is no date"),
        ('{"path": "a\\u0000.txt"}', "control character"),
        ('{"path": "a.txt", "outlet": "\\ud800"}', "control character"),  # half a character: no encoding takes it
        ('{"url": "https://news.invalid/1"}', "names no path"),
        ("[1, 2]", "is no JSON object"),
        ('{"path": "a.txt"', "is no JSON object"),
        ("[" * 100_000, "is no JSON object"),  # nested deeper than the reader goes
    ],
)
def test_a_bad_row_is_named_and_the_rest_goes_on(tmp_path: Path, row: str, fault: str) -> None:
    good, bad = read_manifest(write(tmp_path, "m.jsonl", '{"path": "good.txt"}\n' + row)).rows
    assert good.fault == ""
    assert fault in bad.fault
    assert "line 2" in bad.fault
    assert "\n" not in bad.fault


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("m.csv", b"file,url\na.txt,\n", "no column “path”"),
        ("m.csv", b"", "no column “path”"),
        ("m.csv", b'path\n"' + b"x" * 200_000, "no CSV"),
        ("m.csv", "path,outlet\na.txt,연합뉴스\n".encode("cp949"), "not in UTF-8"),
        ("m.jsonl", b"path,url\na.txt,\n", "no row that can be read"),  # CSV under the wrong name
        ("m.jsonl", b"\xff\xd8\xff\xe0", "not in UTF-8"),
    ],
)
def test_a_manifest_that_is_none_is_refused(tmp_path: Path, name: str, content: bytes, fault: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(BadManifest, match=fault) as refusal:
        read_manifest(tmp_path / name)
    assert name in str(refusal.value)


def test_a_manifest_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadManifest, match="No such file"):
        read_manifest(tmp_path / "m.csv")


def test_an_empty_manifest_lists_nothing(tmp_path: Path) -> None:
    assert read_manifest(write(tmp_path, "m.jsonl", "\n")).rows == ()


def test_columns_without_a_use_are_named(tmp_path: Path) -> None:
    assert read_manifest(write(tmp_path, "m.csv", "path,publised,note\na.txt,2024-05-24,\n")).unused == (
        "note",
        "publised",
    )


def test_a_row_that_repeats_another_counts_once_and_one_that_contradicts_it_is_a_fault(tmp_path: Path) -> None:
    row = '{"path": "a.txt", "published": "2024-05-24"}'
    pages = read_manifest(write(tmp_path, "m.jsonl", f"{row}\n{row}\n{row.replace('24-05', '24-06')}")).rows
    assert [bool(page.fault) for page in pages] == [False, True]
    assert "line 3" in pages[1].fault
