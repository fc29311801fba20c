"""Whatever bytes a file has, it gives pages and lines on what is wrong, and never anything else."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.capturing.files import File
from articles.parsing import Known, Unreadable
from articles.parsing.mhtml import unwrapped
from tests.importing.containers import Warc, chunked, gzipped, lines, zipped
from tests.importing.pages import FIRST, THIRD

WARC = {
    compressed: Warc(compressed=compressed)
    .response("1", chunked(gzipped(THIRD)), Transfer_Encoding="chunked", Content_Encoding="gzip")
    .response("2", THIRD)
    .content
    for compressed in (True, False)
}
MHTML = (
    "Snapshot-Content-Location: https://news.invalid/1\r\nMIME-Version: 1.0\r\n"
    "Content-Type: multipart/related; boundary=x\r\n\r\n"
    f"--x\r\nContent-Type: text/html\r\n\r\n{THIRD}\r\n--x--"
).encode()
WHOLE = {
    "a.warc": WARC[False],
    "a.warc.gz": WARC[True],
    "a.jsonl": lines({"text": FIRST}, {"html": THIRD, "url": "https://news.invalid/1"}),
    "a.mhtml": MHTML,
    "a.zip": zipped(
        {"a.txt": FIRST, "manifest.csv": "path\na.txt\n", "b.warc.gz": WARC[True], "c.zip": zipped({"d.html": THIRD})}
    ),
}

DAMAGE = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 30), st.binary(max_size=20)), min_size=1, max_size=8
)  # where it is, as a share of the whole; how many bytes are lost there; what is there instead


def damaged(content: bytes, damage: list[tuple[float, int, bytes]]) -> bytes:
    for share, lost, instead in damage:
        at = int(share * len(content))
        content = content[:at] + instead + content[at + lost :]
    return content


@settings(max_examples=60)
@given(st.sampled_from(sorted(WHOLE)), DAMAGE)
def test_a_damaged_file_gives_pages_or_reasons(name: str, damage: list[tuple[float, int, bytes]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(damaged(WHOLE[name], damage))
        for arrival in File(path).arrivals():
            assert "tripped" not in arrival.fault
            assert len(f"{arrival.label} {arrival.fault}".splitlines()) == 1
            assert not (arrival.fault and arrival.content)


@settings(max_examples=60)
@given(DAMAGE)
def test_a_damaged_message_gives_a_page_or_a_reason(damage: list[tuple[float, int, bytes]]) -> None:
    with suppress(Unreadable):
        page, _ = unwrapped(damaged(MHTML, damage), Known())
        assert isinstance(page, bytes)
