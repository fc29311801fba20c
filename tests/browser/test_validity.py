"""The W3C's own checker finds no fault in a page, the style sheet or a picture of the site.

`make test` installs it where it may, as npm's vnu-jar; by hand, after Java and npm: `make checker`.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from django.conf import settings
from django.test import RequestFactory

from sma_archive import errors
from tests.processes import PATIENCE
from tests.site import kinds

CHECKER = Path(sys.prefix) / "checker" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
OPTIONS = [
    "--Werror",
    "--also-check-css",
    "--also-check-svg",
    "--skip-info-messages",
    "--no-langdetect",
    "--asciiquotes",
]
UNKNOWN = "paint-order"  # a property of CSS (Fill and Stroke) that the checker hasn't learned yet


@pytest.fixture(scope="module")
def java() -> str:
    """What runs the checker."""
    java = shutil.which("java")
    if java and CHECKER.exists():
        return java
    needed = "The checker of validity is not installed: make checker"
    if os.environ.get("CI") == "true":
        pytest.fail(needed)
    pytest.skip(needed)


def faults(java: str, folder: Path) -> str:
    """What the checker has to say of the files in a folder, all in one run."""
    command = [java, "-jar", str(CHECKER), *OPTIONS, "--filterpattern", f".*{UNKNOWN}.*", str(folder)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
    return ended.stderr.replace(f"file:{folder}/", "")


def test_every_page_is_valid(java: str, demo: str, tmp_path: Path) -> None:
    pages = [*kinds.PAGES, *kinds.PICTURES, kinds.MISSING]
    with httpx.Client(base_url=demo, timeout=PATIENCE) as client:
        for address in (kinds.in_language(page, code) for page in pages for code, _ in settings.LANGUAGES):
            answer = client.get(address)
            assert answer.status_code == (404 if kinds.MISSING in address else 200), address
            suffix = "" if address.endswith(".svg") else ".html"
            name = re.sub(r"[^\w.]+", "-", address.strip("/")) or "home"
            (tmp_path / f"{name}{suffix}").write_bytes(answer.content)
    (tmp_path / "broken.html").write_bytes(errors.broken(RequestFactory().get("/")).content)
    shutil.copy(settings.BASE_DIR / "static" / "site.css", tmp_path)
    assert faults(java, tmp_path) == ""


def test_what_is_not_valid_is_found(java: str, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<!doctype html><html lang=en><title>A page</title><p><section></p>")
    (tmp_path / "sheet.css").write_text("p { margin: blue }")
    found = faults(java, tmp_path)
    assert "Unclosed element" in found
    assert '"blue" is not a "margin" value' in found
