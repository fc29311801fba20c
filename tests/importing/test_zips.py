"""ZIP and WACZ: every page in it, whatever lies around it; and nothing that does harm."""

import io
import stat
import unicodedata
import zipfile
from datetime import date
from pathlib import Path

import pytest

from articles.capturing.files import File
from articles.parsing import Known
from tests.importing.containers import ADDRESS, Content, Warc, arrivals, faults, gzipped, lines, zipped
from tests.importing.pages import FIRST, SECOND, THIRD

WARC = Warc().response("1", THIRD).content


def written(folder: Path, content: bytes, name: str = "pages.zip") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def labels(folder: Path, path: Path) -> list[str]:
    return [arrival.label.removeprefix(f"{folder}/") for arrival in arrivals(path)]


@pytest.mark.parametrize("name", ["pages.zip", "pages.html", "pages"])  # the content tells
def test_the_pages_in_a_zip_come_sorted_with_their_paths(name: str, tmp_path: Path) -> None:
    path = written(tmp_path, zipped({"b/third.html": THIRD, "a.txt": FIRST, "b/": "", "b/style.css": "p {}"}), name)
    first, third = arrivals(path)
    assert (first.label, first.content) == (f"{path}: a.txt", FIRST.encode())
    assert (third.label, third.origin, third.content) == (f"{path}: b/third.html",) * 2 + (THIRD.encode(),)


def test_files_of_other_kinds_and_hidden_ones_are_counted(tmp_path: Path) -> None:
    names = ["a.css", "page_files/x.png", "__MACOSX/._a.html", ".git/b.txt", "c.pdf"]
    source = File(written(tmp_path, zipped(dict.fromkeys(names, "x") | {"a.html": THIRD})))
    assert len(list(source.arrivals())) == 1
    assert source.passed_over == {"file": len(names)}


def test_containers_lie_within_containers(tmp_path: Path) -> None:
    inner = zipped({"deep.txt": FIRST})
    rows = lines({"text": SECOND}, {"html": THIRD})
    content = zipped(
        {"crawl.warc.gz": WARC, "in.zip": inner, "rows.jsonl.gz": gzipped(rows), "z.html.gz": gzipped(THIRD)}
    )
    assert labels(tmp_path, written(tmp_path, content)) == [
        f"pages.zip: crawl.warc.gz: {ADDRESS}1",
        "pages.zip: in.zip: deep.txt",
        "pages.zip: rows.jsonl.gz, line 1",
        "pages.zip: rows.jsonl.gz, line 2",
        "pages.zip: z.html.gz",
    ]


def test_how_deep_they_may_lie_is_limited(tmp_path: Path) -> None:
    content = zipped({"a.txt": FIRST})
    for _ in range(5):
        content = zipped({"in.zip": content})
    (fault,) = faults(arrivals(written(tmp_path, content)))
    assert "lies in 4 containers, one in the other" in fault


@pytest.mark.parametrize("name", ["crawl.wacz", "crawl.zip"])
def test_of_a_wacz_its_archives_are_read(name: str, tmp_path: Path) -> None:
    members: dict[str, Content] = {
        "archive/data.warc.gz": WARC,
        "datapackage.json": "{}",
        "indexes/index.cdx.gz": gzipped("com,example)/ 2024"),
        "pages/pages.jsonl": lines(
            {"format": "json-pages-1.0"}, {"url": ADDRESS, "text": "A reading of the crawler's."}
        ),
    }
    source = File(written(tmp_path, zipped(members, zipfile.ZIP_STORED), name))
    (page,) = source.arrivals()
    assert (page.content, page.label) == (THIRD.encode(), f"{tmp_path}/{name}: archive/data.warc.gz: {ADDRESS}1")
    assert source.passed_over.total() == 0


# Names


def renamed(content: bytes, before: bytes, after: bytes) -> bytes:
    assert len(before) == len(after)
    return content.replace(before, after)


@pytest.mark.parametrize(
    ("written_as", "meant"),
    [
        ("협상.txt".encode("cp949"), "협상.txt"),  # Windows in Korea
        ("협상.txt".encode(), "협상.txt"),  # programs that write UTF-8 and do not say so
        ("café.txt".encode("cp437"), "café.txt"),  # as the standard has it
        (unicodedata.normalize("NFD", "협상.txt").encode(), "협상.txt"),  # a Mac
        (b"sub\\a.txt", "sub/a.txt"),
    ],
)
def test_names_are_read_as_they_were_meant(written_as: bytes, meant: str, tmp_path: Path) -> None:
    content = zipped({"x" * (len(written_as) - 4) + ".txt": FIRST})
    content = renamed(content, b"x" * (len(written_as) - 4) + b".txt", written_as)
    assert labels(tmp_path, written(tmp_path, content)) == [f"pages.zip: {meant}"]


def test_names_that_lead_elsewhere_lead_nowhere(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    before = sorted(tmp_path.rglob("*"))
    path = written(tmp_path / "folder", zipped({"../up.txt": FIRST, "/etc/root.txt": FIRST, "a\n\x1b[31m.txt": FIRST}))
    found = [arrival.label.removeprefix(f"{path}: ") for arrival in arrivals(path)]
    assert found == ["../up.txt", "/etc/root.txt", "a��[31m.txt"]
    assert sorted(tmp_path.rglob("*")) == sorted([*before, path])


def test_a_link_in_a_zip_is_followed_nowhere(tmp_path: Path) -> None:
    info = zipfile.ZipInfo("link.txt")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    stream = io.BytesIO(zipped({"a.txt": FIRST}))
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr(info, "/etc/passwd")
    assert labels(tmp_path, written(tmp_path, stream.getvalue())) == ["pages.zip: a.txt"]


# Manifests beside pages in the ZIP


def test_a_manifest_in_the_zip_tells_of_its_pages(tmp_path: Path) -> None:
    members: dict[str, Content] = {
        "manifest.csv": "path,outlet,published\n협상/first.txt,Guess,\n./second.txt,Herald,2024-06-13\npage,Courier,\n",
        "협상/manifest.jsonl": lines({"path": "first.txt", "outlet": "예시일보"}),
        "협상/first.txt": FIRST,
        "second.txt": SECOND,
        "page": THIRD,
    }
    found = {arrival.label.rsplit(": ")[-1]: arrival.known for arrival in arrivals(written(tmp_path, zipped(members)))}
    assert found == {
        "page": Known(outlet="Courier"),  # whatever its name ends in
        "second.txt": Known(outlet="Herald", published=date(2024, 6, 13)),
        "협상/first.txt": Known(outlet="예시일보"),  # the deeper one knows better
    }


def test_bad_rows_of_a_manifest_in_the_zip_fail_alone(tmp_path: Path) -> None:
    rows = "path,published\na.txt,soon\ngone.txt,\nb.txt,\n,2024-05-24\n"
    found = arrivals(written(tmp_path, zipped({"manifest.csv": rows, "a.txt": FIRST, "b.txt": SECOND})))
    assert [arrival.content for arrival in found if not arrival.fault] == [SECOND.encode()]
    assert len(faults(found)) == 3
    for fault in ("line 2: published “soon” is no date", "there is no such file. Listed in", "names no path"):
        assert any(fault in line for line in faults(found))


def test_a_manifest_in_the_zip_that_is_none_keeps_the_zip_out(tmp_path: Path) -> None:
    (arrival,) = arrivals(written(tmp_path, zipped({"manifest.csv": "file\na.txt\n", "a.txt": FIRST})))
    assert "pages.zip: manifest.csv has no column “path”" in arrival.fault


def test_outlet_and_language_of_a_container_hold_for_its_pages(tmp_path: Path) -> None:
    rows = lines({"text": FIRST, "outlet": "Courier"}, {"text": SECOND})
    known = Known(outlet="Herald", language="en", url=f"{ADDRESS}pages.zip", published=date(2024, 6, 1))
    found = arrivals(written(tmp_path, zipped({"rows.jsonl": rows})), known=known)
    assert [page.known for page in found] == [
        Known(outlet="Courier", language="en", charset="utf-8"),
        Known(outlet="Herald", language="en", charset="utf-8"),
    ]


# Bad input


def encrypted(content: bytes) -> bytes:
    """Set the flag that says so, in the member's own header and in the list of contents."""
    local, central = content.index(b"PK\x03\x04") + 6, content.rindex(b"PK\x01\x02") + 8
    flagged = bytearray(content)
    flagged[local] |= 1
    flagged[central] |= 1
    return bytes(flagged)


GOOD = {"z.txt": FIRST}


@pytest.mark.parametrize(
    ("members", "way", "fault"),
    [
        ({"a.html": b" " * (21 * 2**20)}, zipfile.ZIP_DEFLATED, "too large for a page: 21 MB"),
        ({"a.html": THIRD}, zipfile.ZIP_LZMA, "compressed in an uncommon way"),
        ({"a.warc.gz": b""}, zipfile.ZIP_DEFLATED, "holds no WARC record"),
        ({"a.warc.gz": WARC[:-30]}, zipfile.ZIP_DEFLATED, "is cut off"),
        ({"a.zip": zipped({})}, zipfile.ZIP_DEFLATED, "holds no page"),
        ({"a.zip": b"PK\x03\x04 and so on"}, zipfile.ZIP_DEFLATED, "is no ZIP, or a damaged one"),
        ({"a.zip": zipped({"a.html": b"x" * 65 * 2**20}, zipfile.ZIP_STORED)}, zipfile.ZIP_DEFLATED, "more than 64 MB"),
    ],
    ids=["large", "lzma", "empty warc", "cut off warc", "empty zip", "damaged zip", "large zip"],
)
def test_a_bad_member_fails_alone(members: dict[str, Content], way: int, fault: str, tmp_path: Path) -> None:
    found = arrivals(written(tmp_path, zipped(members | GOOD, way)))
    good = [arrival.label for arrival in found if not arrival.fault]
    assert good == ([f"{tmp_path}/pages.zip: z.txt"] if way == zipfile.ZIP_DEFLATED else [])
    (name,) = members
    assert faults(found)[0].startswith(f"{tmp_path}/pages.zip: {name}")
    assert fault in faults(found)[0]


def test_an_encrypted_member_is_said(tmp_path: Path) -> None:
    (fault,) = faults(arrivals(written(tmp_path, encrypted(zipped({"a.txt": FIRST})))))
    assert "a.txt: is encrypted" in fault


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (zipped({}), "holds no page (.txt"),
        (zipped({"a.css": "p {}"}), "holds no page (.txt"),
        (zipped({"a.txt": FIRST})[:-30], "is no ZIP, or a damaged one"),
        (b"", "is no ZIP, or a damaged one"),
        (b"a zip, says its name", "is no ZIP, or a damaged one"),
    ],
    ids=["empty", "no page", "cut off", "no byte", "no zip"],
)
def test_a_zip_that_is_none_is_a_failure(content: bytes, fault: str, tmp_path: Path) -> None:
    (line,) = faults(arrivals(written(tmp_path, content)))
    assert line.startswith(f"{tmp_path}/pages.zip: ")
    assert fault in line


@pytest.mark.parametrize("at", ["local header", "data", "checksum"])
def test_a_damaged_member_fails_alone(at: str, tmp_path: Path) -> None:
    content = bytearray(zipped({"a.txt": FIRST, "b.txt": SECOND}))
    where = {"local header": 0, "data": 60, "checksum": content.index(b"PK\x01\x02") + 16}[at]
    content[where : where + 4] = b"\xff\xff\xff\xff"
    found = arrivals(written(tmp_path, bytes(content), "pages.zip"))
    assert [arrival.content for arrival in found if not arrival.fault] == [SECOND.encode()]
    (fault,) = faults(found)
    assert "a.txt: is damaged" in fault


@pytest.mark.parametrize(
    "members",
    [
        {f"{number}.html": b" " * 2**20 for number in range(30)},  # many pages, each small enough
        {"a.jsonl": b" " * (20 * 2**20)},  # one member
        {"a.html.gz": gzipped(gzipped(b" " * 30 * 2**20))},
        {"a.warc.gz": gzipped(b"\n" * (2 * 2**20))},
        {"a.zip": zipped({"b.zip": zipped({"c.txt": b" " * (19 * 2**20)})})},
    ],
    ids=["many", "one", "gzip twice", "blank lines", "nested"],
)
def test_a_bomb_is_stopped(members: dict[str, Content], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.capturing.files.FREE", 2**20)
    found = arrivals(written(tmp_path, zipped(members)))
    assert faults(found)[-1].startswith(f"{tmp_path}/pages.zip: unpacks to more than 100 times its size")
    assert sum(len(arrival.content) for arrival in found) <= 8 * 2**20
