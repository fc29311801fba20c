"""Containers in a run: their pages in the output, a line for each fault, and in the summary what was passed over."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.importing.containers import ADDRESS, Warc, lines, zipped
from tests.importing.pages import FIRST, SECOND, THIRD


def test_a_dry_run_takes_pages_from_containers_and_names_what_is_wrong(tmp_path: Path) -> None:
    """pytest-django refuses any query here."""
    warc = Warc().response("3", THIRD).response("3.png", b"\x89PNG", "image/png").response("4", THIRD).content
    (tmp_path / "crawl.warc.gz").write_bytes(warc[:-40])
    (tmp_path / "pages.jsonl").write_bytes(lines({"text": SECOND}, {"url": ADDRESS}))
    (tmp_path / "pages.zip").write_bytes(zipped({"a/first.txt": FIRST, "a/style.css": "p {}"}))
    (tmp_path / "empty.zip").write_bytes(zipped({}))
    output, errors = io.StringIO(), io.StringIO()
    with pytest.raises(SystemExit) as ending:
        call_command("import_articles", str(tmp_path), dry_run=True, format="jsonl", stdout=output, stderr=errors)
    assert ending.value.code == 1
    assert [json.loads(line)["path"].removeprefix(f"{tmp_path}/") for line in output.getvalue().splitlines()] == [
        f"crawl.warc.gz: {ADDRESS}3",
        "pages.jsonl, line 1",
        "pages.zip: a/first.txt",
    ]
    summary, *said = errors.getvalue().splitlines()
    assert summary == f"Read 3 of 6 pages from {tmp_path} (3 failed). Nothing was stored."
    for label, reason in (
        ("crawl.warc.gz", "is cut off"),
        ("pages.jsonl, line 2", "has neither html nor text."),
        ("empty.zip", "holds no page"),
    ):
        assert len([line for line in said if f"failed  {tmp_path}/{label} " in line and reason in line]) == 1
    assert "Passed over 1 file and 1 record." in said
