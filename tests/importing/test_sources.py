"""Finding pages: files and folders, each page once, in order, with what its manifest knows."""

import errno
import os
from pathlib import Path

import pytest

from articles.capturing.manifest import BadManifest
from articles.capturing.sources import describe_places, find_sources


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)


def names(folder: Path, *paths: Path) -> list[str]:
    return [str(page.path.relative_to(folder)) for page in find_sources(paths or [folder]).files]


def test_a_folder_gives_its_pages_sorted_to_any_depth(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a.html", "B.HTM", "sub/c.txt", "sub/deeper/d.htm", "a.json", "notes.pdf")
    make(tmp_path, "d.WARC.GZ", "e.warc", "f.wacz", "g.jsonl", "h.zip", "i.mhtml", "j.mht", "k.xhtml", "l.gz")
    assert names(tmp_path) == ["B.HTM", "a.html", "b.txt", *CALLED, "sub/c.txt", "sub/deeper/d.htm"]


CALLED = ["d.WARC.GZ", "e.warc", "f.wacz", "g.jsonl", "h.zip", "i.mhtml", "j.mht", "k.xhtml"]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "._a.txt", ".git/b.txt")
    assert names(tmp_path) == ["a.txt"]


def test_a_page_given_twice_comes_once(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "sub/b.txt")
    (tmp_path / "again.txt").symlink_to("a.txt")
    assert names(tmp_path, tmp_path / "a.txt", tmp_path, tmp_path / "sub") == ["a.txt", "sub/b.txt"]


def test_a_folder_that_leads_back_to_itself_ends(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert names(tmp_path) == ["a.txt"]


def test_a_manifest_in_the_folder_is_used_for_folder_and_file_alike(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.txt")
    (tmp_path / "manifest.jsonl").write_text('{"path": "a.txt", "outlet": "Courier"}')
    for given in (tmp_path, tmp_path / "a.txt"):
        found = find_sources([given])
        assert found.files[0].known.outlet == "Courier"
        assert [manifest.path.name for manifest in found.manifests] == ["manifest.jsonl"]


def test_a_deeper_manifest_knows_better(tmp_path: Path) -> None:
    make(tmp_path, "sub/a.txt")
    (tmp_path / "manifest.jsonl").write_text('{"path": "sub/a.txt", "outlet": "Guess"}')
    (tmp_path / "sub" / "manifest.csv").write_text("path,outlet\na.txt,Courier\n")
    assert find_sources([tmp_path]).files[0].known.outlet == "Courier"


def test_a_named_manifest_takes_the_place_of_the_folders_own(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.txt", "sub/c.txt")
    (tmp_path / "manifest.jsonl").write_text('{"path": "a.txt", "outlet": "Courier"}')
    named = tmp_path / "named.csv"
    named.write_text("path,outlet\na.txt,Herald\nsub/c.txt,Herald\n")
    found = find_sources([tmp_path / "a.txt", tmp_path / "b.txt"], named)
    assert [page.known.outlet for page in found.files] == ["Herald", None]  # and c.txt, not among the paths, stays out


def test_a_named_manifest_is_no_page_itself(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    named = tmp_path / "list.jsonl"
    named.write_text('{"path": "a.txt", "outlet": "Herald"}')
    for paths in ([tmp_path], sorted(tmp_path.iterdir())):
        assert [file.path.name for file in find_sources(paths, named).files] == ["a.txt"]


def test_a_manifest_alone_stands_for_the_pages_it_lists(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.txt", "sub/page")
    named = tmp_path / "named.csv"
    named.write_text("path\nsub/page\na.txt\n")
    assert [page.path.name for page in find_sources([], named).files] == ["page", "a.txt"]


def test_a_listed_page_comes_with_its_folder_whatever_its_name(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "capture.aspx")
    (tmp_path / "manifest.csv").write_text("path\ncapture.aspx\nmissing.txt\n")
    assert names(tmp_path) == ["a.txt", "capture.aspx", "missing.txt"]


def test_a_row_without_a_page_is_a_fault_of_the_folder(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    (tmp_path / "manifest.jsonl").write_text('{"path": "a.txt"}\nnot json')
    faults = [page.fault for page in find_sources([tmp_path]).files if page.fault]
    assert len(faults) == 1
    assert "line 2" in faults[0]


def test_a_folders_manifest_that_is_none_stops_the_import(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    (tmp_path / "manifest.csv").write_text("no such column\n")
    with pytest.raises(BadManifest):
        find_sources([tmp_path])


def test_what_is_not_there_is_listed_and_the_rest_found(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    found = find_sources([tmp_path / "nowhere", tmp_path / "a.txt"])
    assert found.missing == [tmp_path / "nowhere"]
    assert [page.path for page in found.files] == [tmp_path / "a.txt"]


def test_an_empty_folder_is_a_fault(tmp_path: Path) -> None:
    (page,) = find_sources([tmp_path]).files
    assert "holds no page" in page.fault


def test_a_file_of_another_kind_is_a_fault_if_named(tmp_path: Path) -> None:
    make(tmp_path, "report.pdf")
    (file,) = find_sources([tmp_path / "report.pdf"]).files
    (arrival,) = file.arrivals()
    assert "not a page" in arrival.fault


def test_annotations_and_manifests_that_a_star_brings_along_are_left_out(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "a.json")
    (tmp_path / "manifest.jsonl").write_text('{"path": "a.txt"}')
    assert names(tmp_path, *sorted(tmp_path.iterdir())) == ["a.txt"]


def test_a_folder_that_cannot_be_opened_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.txt", "closed/b.txt")
    scandir = os.scandir

    def guarded(path: str) -> object:
        if path.endswith("closed"):  # root, as whom tests may run, would get in
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    assert [page.fault for page in find_sources([tmp_path]).files] == [
        "",
        "the folder cannot be opened: Permission denied.",
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.txt", 1),
        ("page", 1),
        ("a.html.gz", 1),
        ("a.mhtml", 1),
        ("a.warc.gz", None),
        ("a.jsonl", None),
        ("a.zip", None),
    ],
)
def test_how_many_pages_a_file_has_is_known_of_single_pages(name: str, expected: int | None, tmp_path: Path) -> None:
    make(tmp_path, name)
    assert [file.expected for file in find_sources([tmp_path / name]).files] == [expected]


@pytest.mark.parametrize(
    ("paths", "manifest", "where"),
    [
        (["captures/2019-03"], None, "captures/2019-03"),
        (["a", "b"], None, "a, b"),
        (["a", "b", "c", "d"], None, "4 places"),
        ([], "m.csv", "m.csv"),
        (["a"], "m.csv", "a"),
    ],
)
def test_places_in_words(paths: list[str], manifest: str | None, where: str) -> None:
    assert describe_places(map(Path, paths), Path(manifest) if manifest else None) == where
