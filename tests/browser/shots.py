"""`make shots`: every kind of page as it looks, in a demo's archive: large and small, light and dark, in each language.

They are made to be looked at, one by one: would a designer sign it? With --docs, those that README and docs show are
made anew instead.
"""

import argparse
import os
import re
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Literal, NamedTuple

import django
from django.conf import settings
from playwright.sync_api import Browser, ViewportSize

from tests.browser.chromium import NEEDED, PATIENCE, SIZES, installed, launched
from tests.demo import data_folder, running

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
WINDOW: ViewportSize = {"width": 1200, "height": 900}
TALL: ViewportSize = {"width": 1200, "height": 1400}


class Shot(NamedTuple):
    """A picture to take: of what, in which window and colours, whole or as far as the window goes, and its file."""

    address: str
    size: ViewportSize
    scheme: Scheme
    whole: bool
    file: str


DOCS = [
    Shot("/", TALL, "light", False, "home.png"),
    Shot("/rounds/10/1/", WINDOW, "light", False, "round.png"),
    Shot("/ko/agreements/11/", TALL, "dark", False, "agreement-ko.png"),
]


def every_page() -> Iterator[Shot]:
    """All kinds of pages, by language, size and colours."""
    from tests.site import kinds

    for page, (code, _), size, scheme in product(
        [*kinds.PAGES, kinds.MISSING], settings.LANGUAGES, SIZES.values(), SCHEMES
    ):
        name = re.sub(r"\W+", "-", page.strip("/")) or "home"
        address = kinds.in_language(page, code)
        yield Shot(address, size, scheme, True, f"{name}-{code}-{size['width']}-{scheme}.png")


def take(browser: Browser, home: str, shots: list[Shot], folder: Path) -> None:
    """Take them all."""
    folder.mkdir(parents=True, exist_ok=True)
    page = browser.new_page(base_url=home)
    page.set_default_timeout(PATIENCE)
    for shot in shots:
        page.set_viewport_size(shot.size)
        page.emulate_media(color_scheme=shot.scheme)
        page.goto(shot.address)
        page.screenshot(path=folder / shot.file, full_page=shot.whole)


def main() -> None:
    """Fill an archive, and take pictures of it."""
    parser = argparse.ArgumentParser(prog="make shots", description="Take pictures of every kind of page.")
    parser.add_argument("folder", nargs="?", type=Path, help="Where they go (default: var/shots).")
    parser.add_argument("--docs", action="store_true", help="Take those that README and docs show, into docs/.")
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sma_archive.settings")
    django.setup()
    chromium = installed() or sys.exit(NEEDED)
    shots, folder = (DOCS, "docs") if options.docs else (list(every_page()), "var/shots")
    target = options.folder or settings.BASE_DIR / folder
    with data_folder() as data, running(data) as demo, launched(chromium) as browser:
        take(browser, demo.address, shots, target)
    print(f"{len(shots)} pictures in {target}")  # noqa: T201


if __name__ == "__main__":
    main()
