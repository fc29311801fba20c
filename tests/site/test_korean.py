"""The Korean pages: a catalogue that is whole, and pages on which no English of ours is left."""

import re
import shutil
import subprocess
import sys
from collections import Counter, deque
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from bs4 import BeautifulSoup, Tag
from django.conf import settings
from django.test import Client
from django.urls import resolve
from django.utils import translation

from tests.site import korean

LOCALE = Path(settings.BASE_DIR) / "sma_archive" / "locale"
CATALOGUE = LOCALE / "ko" / "LC_MESSAGES"
PLACEHOLDER = re.compile(r"%(?:\(\w+\)[sd])?")
TAG = re.compile(r"</?[a-z][^<>]*>")


def read(path: Path, language: str | None = None) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=language)


CATALOG = read(CATALOGUE / "django.po", "ko")
MESSAGES = [message for message in CATALOG if message.id]


def forms(text: Any) -> tuple[str, ...]:
    """A text's form for one and that for many, or its only one; of a translation likewise."""
    return text if isinstance(text, tuple) else (text,)


# The catalogue


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """All texts in the sources, gathered by the line of the Makefile that does so."""
    makefile = (Path(settings.BASE_DIR) / "Makefile").read_text()
    line = re.search(r"pybabel -q (extract .*?-o )\S+( .*?)\n\t@", makefile.replace("\\\n", " "), re.DOTALL)
    assert line
    template = tmp_path_factory.mktemp("locale") / "django.pot"
    arguments = f"{line[1]}{template}{line[2]}".replace("$(LOCALE)", str(LOCALE)).split()
    pybabel = shutil.which("pybabel", path=str(Path(sys.executable).parent))
    assert pybabel
    subprocess.run([pybabel, "-q", *arguments], check=True, cwd=settings.BASE_DIR)
    return read(template)


def test_every_text_of_the_pages_is_in_the_catalogue_and_no_other(extracted: Catalog) -> None:
    told = {(message.context, message.id) for message in MESSAGES}
    assert {(message.context, message.id) for message in extracted if message.id} == told, "make messages puts it right"


def test_every_text_is_translated() -> None:
    assert [message.id for message in MESSAGES if message.fuzzy or not all(forms(message.string))] == []


@pytest.mark.parametrize("what", [PLACEHOLDER, TAG])
def test_a_translation_has_the_placeholders_and_tags_of_the_original(what: re.Pattern[str]) -> None:
    """Where it has forms for one and for many, English may leave the number out of the first."""
    wrong = []
    for message in MESSAGES:
        wanted = sorted(set(what.findall(forms(message.id)[-1])))
        wrong += [text for text in forms(message.string) if text and sorted(set(what.findall(text))) != wanted]
    assert wrong == []


def test_what_is_compiled_is_what_is_written() -> None:
    compiled = BytesIO()
    write_mo(compiled, CATALOG)
    assert compiled.getvalue() == (CATALOGUE / "django.mo").read_bytes(), "make messages compiles it"


# The pages

KEPT = {"SMA", "CSV", "SVG", "PNG", "BibTeX", "RIS", "CSL-JSON", "OR", "ISO", "KR", "US", "KRW", "USD", "SHA-256", "XX"}
"""Latin words that a Korean page has as they are: what things are called, forms of files, codes, signs of a search."""
READ_OUT = ("title", "alt", "aria-label", "aria-description", "placeholder", "label", "data-label")
EACH = 2
"""How many pages of a kind are looked at, found by following links; more are alike."""
ASKED = 2
"""A page's view, and the one thing that is asked of it; what is asked for more is told in the same words."""


def words(page: str) -> list[str]:
    """The Latin words that a reader of a page sees or hears in our own language, which is Korean there."""
    soup = BeautifulSoup(page, "lxml")
    for element in soup.select('script, style, code, kbd, [lang]:not([lang="ko"])'):
        element.decompose()
    for element in soup.select("title, .copied"):  # whose words can't be marked
        element.string = element.get_text().replace(korean.HEADLINE, "")
    told = " ".join([soup.get_text(" "), *_attributes(soup)])
    told = re.sub(r"https?://\S+|\S+@\S+|\b[\w-]+\.(?:csv|svg|png|bib|ris|json)\b", " ", told)
    return sorted(set(re.findall(r"[A-Za-z][A-Za-z0-9’'-]+", told)) - KEPT)


def _attributes(soup: BeautifulSoup) -> Iterator[str]:
    """What is read out or previewed without standing in the text."""
    for element in soup.find_all(True):
        assert isinstance(element, Tag)
        yield from (str(element[name]) for name in READ_OUT if element.has_attr(name))
        named = str(element.get("name") or element.get("property") or "")
        if element.name == "meta" and named.endswith(("description", "title", "site_name", "image:alt")):
            yield str(element["content"]).replace(korean.HEADLINE, "")


def crawl(client: Client) -> Iterator[tuple[str, str]]:
    """Pages of every kind, by following links from the front page: each with its address."""
    waiting, seen, of_kind = deque(["/ko/"]), {"/ko/"}, Counter[tuple[str, ...]]()
    while waiting:
        address = waiting.popleft()
        of_kind[kind := _kind(address)] += 1
        response = client.get(address, follow=True) if of_kind[kind] <= EACH else None
        if response is None or not response.headers["Content-Type"].startswith("text/html"):
            continue
        assert response.status_code == 200, address
        page = response.content.decode()
        yield address, page
        links = {str(link["href"]).partition("#")[0] for link in BeautifulSoup(page, "lxml").select("a[href]")}
        new = sorted({urljoin(address, link) for link in links} - seen)
        waiting.extend(link for link in new if link.startswith("/ko/") and len(_kind(link)) <= ASKED)
        seen.update(new)


def _kind(address: str) -> tuple[str, ...]:
    """Of which kind a page is: its view, and what is asked of it."""
    parts = urlsplit(address)
    with translation.override("ko"):
        return (resolve(parts.path).view_name, *sorted(parse_qs(parts.query)))


NOWHERE = ["/ko/articles/?q=쓰이지않는말", "/ko/rounds/?year=2031", "/ko/payments/?year=1900", "/ko/no/such/page/"]
"""Pages that no link leads to: nothing found, nothing there."""


@pytest.mark.django_db
def test_no_english_is_left_on_any_page(client: Client) -> None:
    korean.fill()
    pages = dict(crawl(client)) | {address: client.get(address).content.decode() for address in NOWHERE}
    left = {address: found for address, page in pages.items() if (found := words(page))}
    assert left == {}


@pytest.mark.django_db
def test_no_english_is_left_where_the_archive_is_empty(client: Client) -> None:
    left = {address: found for address, page in crawl(client) if (found := words(page))}
    assert left == {}


# Text of a page, and the words that are found left in English.
LEFT = [
    ("<p>회의 목록</p>", []),
    ("<p>회의 list</p>", ["list"]),
    ('<p>회의 <q lang="en">The talks went on</q></p>', []),
    ('<img alt="A map" title="지도">', ["map"]),
    ('<meta property="og:description" content="회의 of the talks">', ["of", "talks", "the"]),
    ("<p>CSV, BibTeX로 내려받기</p>", []),
    ("<p>rounds.csv, https://example.org/rounds</p>", []),
    ("<p><code>-word</code></p>", []),
]


@pytest.mark.parametrize(("page", "left"), LEFT)
def test_english_is_found_where_it_is_read_or_heard(page: str, left: list[str]) -> None:
    assert words(f'<html lang="ko">{page}</html>') == left
