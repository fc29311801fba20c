"""A real browser for the tests, and what it opens: pytest-django's live server, or the demo's archive.

A page fails its test on an error in its console, on a script's error, and on a request to any other host.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.chromium import NEEDED, PATIENCE, SIZES, installed, launched
from tests.demo import data_folder, running

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run."""
    chromium = installed()
    if chromium is None:
        if os.environ.get("CI") == "true":
            pytest.fail(NEEDED)
        pytest.skip(NEEDED)
    # Playwright's synchronous calls run inside an event loop, where Django would refuse to ask the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with launched(chromium) as browser:
        yield browser
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="session")
def demo() -> Iterator[str]:
    """The address of an archive with the sample pages, served as `make demo` does it; one for the whole run."""
    with data_folder() as folder, running(folder) as process:
        yield process.address


@pytest.fixture(params=SIZES)
def page(request: pytest.FixtureRequest, browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A page of the live server, `page.goto("/rounds/")`, at a desktop's and at a phone's width.

    A test that needs one width says `@pytest.mark.parametrize("page", ["phone"], indirect=True)`.
    """
    home = live_server.url
    with visiting(browser, home, viewport=SIZES[request.param]) as page, listening(page, home) as troubles:
        yield page
    assert not troubles, "\n".join(troubles)


@contextmanager
def visiting(browser: Browser, home: str, **options: Any) -> Iterator[Page]:
    """A page of a visitor who has never been at this host; `options` are those of a browser's context."""
    context = browser.new_context(base_url=home, **options)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    yield page
    page.wait_for_load_state()  # until then the server asks the database, which is about to be emptied
    context.close()


@contextmanager
def listening(page: Page, home: str) -> Iterator[list[str]]:
    """What goes wrong meanwhile: errors in the console, those of scripts, and requests to any host but this."""
    troubles: list[str] = []
    watched: list[tuple[Any, Callable[..., None]]] = [
        ("console", lambda message: troubles.extend(_complaint(message))),
        ("pageerror", lambda error: troubles.append(f"script error: {error}")),
        ("request", lambda asked: troubles.extend(_stranger(asked, home))),
    ]
    for event, note in watched:
        page.on(event, note)
    yield troubles
    for event, note in watched:
        page.remove_listener(event, note)


def _complaint(message: ConsoleMessage) -> list[str]:
    """What the console said, if it is an error; that there is no /favicon.ico, which nobody links, is none."""
    missing_icon = str(message.location.get("url", "")).endswith("/favicon.ico")
    return [f"console error: {message.text}"] if message.type == "error" and not missing_icon else []


def _stranger(asked: Request, home: str) -> list[str]:
    """The address asked for, if it is another host's."""
    address = urlsplit(asked.url)
    same = address.netloc == urlsplit(home).netloc or address.scheme in {"data", "blob", "about"}
    return [] if same else [f"request to another host: {asked.url}"]
