"""Every kind of public page, by its address in the demo's archive, so that none goes unchecked or unseen.

Addresses are those of the English pages; `in_language` gives the others. `test_kinds.py` fails where one is missing.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver, resolve
from django.utils import translation


def article(sample: str) -> str:
    """The address of a sample's article."""
    return f"/articles/{_key(sample)}/"


def changes(sample: str, since: str) -> str:
    """The address of what a version of an article changed since an earlier one."""
    return f"{article(sample)}changes/{_key(since)}/"


def _key(sample: str) -> str:
    """What a sample's article goes by: the head of its bytes' SHA-256."""
    page = settings.BASE_DIR / "tests" / "samples" / "demo" / sample
    return sha256(page.read_bytes()).hexdigest()[:16]


# In the states that look different: full, narrowed, searched, empty.
PAGES = [
    "/",
    "/about/",
    "/about/code-book/",
    "/rounds/",
    "/rounds/?agreement=12&venue=seoul",
    "/rounds/?year=2031",
    "/rounds/10/1/",
    "/rounds/12/4/",
    "/rounds/12/4/?about=city",
    "/agreements/",
    "/agreements/11/",
    "/negotiators/",
    "/negotiators/lee-tae-woo/",
    "/payments/",
    "/payments/11/2020-demanded-usd/",
    "/venues/",
    "/venues/seoul/",
    "/outlets/",
    "/outlets/the-hangang-courier-sample/",
    "/coverage/",
    "/articles/",
    "/articles/?q=defense",
    "/articles/?q=honululu&year=2024&order=relevance",
    "/articles/?q=xylophone",
    article("wire-2024-10-04.txt"),
    article("ko-hangangilbo-2024-07-13.html"),
    changes("courier-2020-01-18.html", since="courier-2020-01-17.html"),
]

# Pictures that are pages of their own.
PICTURES = [
    "/pictures/overview.svg",
    "/pictures/days-12-4.svg",
    "/pictures/map.svg",
    "/pictures/coverage.svg",
]

# Redirections and files.
OTHERS = [
    "/rounds/12/",
    "/pictures/overview.svg",
    "/pictures/days-12-4.svg",
    "/rounds/12/4/cite.bib",
    "/payments.csv",
]

# A page that isn't there is a page too; a browser writes it into its console.
MISSING = "/no/such/page/"


def in_language(address: str, language: str) -> str:
    """The same page in another language."""
    return address if language == settings.LANGUAGE_CODE else f"/{language}{address}"


def unlisted(addresses: Iterable[str]) -> set[str]:
    """The names of the public addresses of which none of these is one."""
    with translation.override(settings.LANGUAGE_CODE):
        listed = {resolve(address.partition("?")[0]).view_name for address in addresses}
        return set(_names(get_resolver())) - listed


def _names(resolver: URLResolver, namespace: str = "") -> Iterator[str]:
    """The full names of a resolver's addresses, without the admin's."""
    for entry in resolver.url_patterns:
        if isinstance(entry, URLPattern):
            yield f"{namespace}{entry.name}"
        elif entry.namespace != "admin":
            yield from _names(entry, f"{namespace}{entry.namespace}:" if entry.namespace else namespace)
