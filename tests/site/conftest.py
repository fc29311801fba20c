"""What the site's tests share."""

import re
from collections.abc import Callable, Iterator
from html import unescape

import pytest
from django.test import Client
from django.utils import translation

Get = Callable[[str], str]


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """A page that was fetched leaves its language active: the next test begins in English all the same."""
    with translation.override("en"):
        yield


@pytest.fixture
def get(client: Client) -> Get:
    """Fetch a page that must be there, as HTML."""

    def fetch(address: str) -> str:
        response = client.get(address)
        assert response.status_code == 200, address
        return response.content.decode()

    return fetch


@pytest.fixture
def read(get: Get) -> Get:
    """Fetch a page that must be there, as the words that a reader sees, in one line."""

    def fetch(address: str) -> str:
        main = get(address).split("<main", 1)[1].split("</main>", 1)[0]
        return " ".join(unescape(re.sub(r"<[^>]*>", " ", main.split(">", 1)[1])).split())

    return fetch
