"""Debian's Chromium, driven by Playwright: where it is, how it is started, and the sizes of its windows.

`make test` installs it where it may; by hand: `apt-get install --no-install-recommends chromium fonts-noto-cjk`.
CHROMIUM names another one.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, ViewportSize, sync_playwright

SIZES: dict[str, ViewportSize] = {
    "desktop": {"width": 1280, "height": 800},
    "phone": {"width": 390, "height": 844},
}
NEEDED = "Chromium is not installed: apt-get install --no-install-recommends chromium fonts-noto-cjk"
PATIENCE = 120_000  # milliseconds for the browser's start, for a page, and for what it is expected to show
QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", *QUIET]


def installed() -> str | None:
    """The browser's own address on this machine, if it has one."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


@contextmanager
def launched(chromium: str) -> Iterator[Browser]:
    """The browser, until it is done with."""
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS, timeout=PATIENCE)
