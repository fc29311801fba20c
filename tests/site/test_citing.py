"""Citations of pages: what each page is cited as, and the files to be had below its address."""

import json
import re
from datetime import date
from typing import Any

import pytest
from bibtexparser.entrypoint import parse_string
from django.test import Client
from django.utils import timezone

from articles.models import Article
from negotiations.models import FormerKey
from tests.site import builders as make
from tests.site.conftest import Get

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive() -> Article:
    """A round with all that is told of it, two payments, and an article of theirs."""
    make.round_(4, venue=make.venue("Hall"))
    make.negotiator("Lee Tae-woo", native_name="이태우", leads=(12,))
    make.payment(2021)
    make.payment(2020, "demanded", 5 * 10**9, currency="USD")
    return make.article(
        "“Four & no more”: 50% done", published=date(2024, 6, 10), authors=["Anna Fifield", "Kim Min-su"], agency="AP"
    )


def cited(client: Client, address: str) -> dict[str, Any]:
    """A page's citation as CSL-JSON."""
    response = client.get(address)
    assert response.status_code == 200, address
    (item,) = json.loads(response.content)
    return dict(item)


def test_an_article_is_cited_as_its_outlet_s_kept_in_the_archive(archive: Article, client: Client) -> None:
    page = f"http://testserver{archive.get_absolute_url()}"
    today = timezone.localdate()
    assert cited(client, f"{archive.get_absolute_url()}cite.json") == {
        "id": f"sma-{archive.key}",
        "type": "article-newspaper",
        "title": "“Four & no more”: 50% done",
        "author": [{"family": "Fifield", "given": "Anna"}, {"literal": "Kim Min-su"}],
        "container-title": "Peninsula Wire",
        "issued": {"date-parts": [[2024, 6, 10]]},
        "accessed": {"date-parts": [[today.year, today.month, today.day]]},
        "URL": "https://example.org/story",
        "archive": "SMA Archive",
        "archive_location": page,
        "language": "en",
        "note": "Wire service: AP",
    }


KNOWN = [
    ({"agency": "AP", "authors": []}, {"author": [{"literal": "AP"}]}),  # nobody else is named
    ({"title": ""}, {"title": "[Untitled article]"}),
    (
        {"published": None, "inferred_published": date(2024, 6, 13)},
        {"issued": {"date-parts": [[2024, 6, 13]], "circa": True}},
    ),
    ({"url": "javascript:alert(1)"}, {}),
]


@pytest.mark.parametrize(("fields", "told"), KNOWN)
def test_what_is_known_of_an_article_is_told(client: Client, fields: dict[str, Any], told: dict[str, Any]) -> None:
    source = make.article(**{"title": "Envoys meet", **fields})
    item = cited(client, f"{source.get_absolute_url()}cite.json")
    assert item.items() >= told.items()
    if source.url.startswith("javascript"):
        assert item["URL"] == f"http://testserver{source.get_absolute_url()}"


PAGES = [
    ("/rounds/12/4/", "sma-round-12-4", "4th round of the talks on the 12th Special Measures Agreement"),
    ("/agreements/12/", "sma-agreement-12", "12th Special Measures Agreement"),
    ("/negotiators/lee-tae-woo/", "sma-negotiator-lee-tae-woo", "Lee Tae-woo (이태우)"),
    ("/payments/11/2021-agreed-krw/", "sma-payment-11-2021-agreed-krw", "Payment agreed for 2021: ₩1 trillion"),
    ("/venues/seoul-hall/", "sma-venue-seoul-hall", "Hall, Seoul"),
    ("/outlets/peninsula-wire/", "sma-outlet-peninsula-wire", "Coverage by Peninsula Wire"),
    ("/agreements/", "sma-agreements", "Agreements"),
    ("/rounds/", "sma-rounds", "Rounds of talks"),
    ("/negotiators/", "sma-negotiators", "Negotiators"),
    ("/payments/", "sma-payments", "Payments"),
    ("/venues/", "sma-venues", "Venues"),
    ("/outlets/", "sma-outlets", "Outlets"),
    ("/articles/", "sma-articles", "Articles"),
]


@pytest.mark.parametrize(("page", "key", "title"), PAGES)
def test_a_page_of_the_archive_is_cited_as_one(
    archive: Article, client: Client, get: Get, page: str, key: str, title: str
) -> None:
    item = cited(client, f"{page}cite.json")
    assert (item["type"], item["id"], item["title"]) == ("webpage", key, title)
    assert (item["container-title"], item["URL"]) == ("SMA Archive", f"http://testserver{page}")
    assert [f'href="{page}cite.{ending}"' in get(page) for ending in ("bib", "ris", "json")] == [True] * 3


def test_a_list_is_cited_as_it_is_filtered(archive: Article, client: Client, get: Get) -> None:
    item = cited(client, "/payments/cite.json?kind=demanded&colour=red")
    assert item["id"] == "sma-payments-kind-demanded"
    assert item["title"].startswith("Payments: ")
    assert item["URL"] == "http://testserver/payments/?kind=demanded"
    assert 'href="/payments/cite.bib?kind=demanded"' in get("/payments/?kind=demanded")


def test_a_search_is_cited_with_its_words(archive: Article, client: Client) -> None:
    item = cited(client, "/articles/cite.json?q=방위비+분담")
    assert item["id"] == "sma-articles-q-방위비-분담"
    assert "‘방위비 분담’" in item["title"]


@pytest.mark.parametrize(
    ("ending", "media_type"),
    [
        ("bib", "application/x-bibtex; charset=utf-8"),
        ("ris", "application/x-research-info-systems; charset=utf-8"),
        ("json", "application/vnd.citationstyles.csl+json; charset=utf-8"),
    ],
)
def test_a_file_comes_with_its_name_and_kind(archive: Article, client: Client, ending: str, media_type: str) -> None:
    response = client.get(f"/rounds/12/4/cite.{ending}")
    assert response.headers["Content-Type"] == media_type
    assert response.headers["Content-Disposition"] == f'attachment; filename="sma-round-12-4.{ending}"'


def test_bibtex_of_an_article_can_be_read_back(archive: Article, get: Get) -> None:
    library = parse_string(get(f"{archive.get_absolute_url()}cite.bib"))
    (entry,) = library.entries
    assert entry.fields_dict["title"].value == r"{“Four \& no more”: 50\% done}"
    assert entry.fields_dict["author"].value == "Fifield, Anna and {Kim Min-su}"


@pytest.mark.parametrize(
    "address",
    [
        "/rounds/12/4/cite.xml",
        "/rounds/12/99/cite.bib",
        "/no/such/page/cite.bib",
        "/about/cite.bib",
        "/articles/0123456789abcdef/cite.bib",
        "/a%00b/cite.bib",
        "/cite.bib",
    ],
)
def test_what_is_not_there_is_not_cited(archive: Article, client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_a_record_s_former_address_gives_the_citation_of_its_present_one(archive: Article, client: Client) -> None:
    FormerKey.objects.create(record_kind="round", key="12/2024-06-seoul", record_key="12/4")
    assert cited(client, "/rounds/12/2024-06-seoul/cite.json")["URL"] == "http://testserver/rounds/12/4/"


def test_on_a_page_the_citation_can_be_copied(archive: Article, read: Get) -> None:
    words = read(archive.get_absolute_url())
    assert (
        "Anna Fifield and Kim Min-su, “‘Four & no more’: 50% done,” Peninsula Wire, June 10, 2024, "
        "https://example.org/story, archived at SMA Archive, http://testserver/articles/" in words
    )
    assert "Fifield, Anna, and Kim Min-su. “‘Four" in words


def test_a_korean_page_is_cited_in_korean(archive: Article, client: Client, get: Get) -> None:
    item = cited(client, "/ko/rounds/12/4/cite.json")
    assert (item["language"], item["URL"]) == ("ko", "http://testserver/ko/rounds/12/4/")
    assert re.search("[가-힣]", item["title"])
