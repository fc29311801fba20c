"""What somebody hands over as a source: taken as the same bytes in a file would be."""

from pathlib import Path

import pytest

from articles.capturing.files import File
from articles.capturing.handed import Handed
from articles.parsing import LARGEST, Known
from tests.importing.containers import gzipped
from tests.importing.pages import FIRST, THIRD


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", FIRST.encode()),
        ("a.html", THIRD.encode()),
        ("a", THIRD.encode()),
        ("a.html.gz", gzipped(THIRD)),
        ("a.pdf", b"%PDF-1.7"),
        ("a.zip", b"PK\x03\x04 and no more"),
        ("a.jsonl", b"no line\n"),
        ("a.txt", b" " * (LARGEST + 1)),
    ],
)
def test_bytes_are_taken_as_their_file_is(name: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    known = Known(outlet="Courier")
    (filed,), (handed,) = File(path, known).arrivals(), Handed(name, "handed over", content, known).arrivals()
    assert (handed.content, handed.known) == (filed.content, filed.known)
    assert handed.fault == filed.fault.replace(str(path), name)
    assert handed.label.removesuffix(", line 1") == name
    assert handed.origin == ("" if handed.fault else "handed over")


def test_bytes_never_unpack_to_more_than_any_file_may() -> None:
    many = b"".join(gzipped(" " * (1 << 20)) for _ in range(80))
    *_, last = Handed("a.warc.gz", "handed over", many).arrivals()
    assert "unpacks to more" in last.fault or "no WARC record" in last.fault
