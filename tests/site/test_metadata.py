"""What pages tell programs: reference managers, search engines, previews of links."""

import json
import re
import struct
from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client

from articles.models import Article
from tests.site import builders as make
from tests.site.conftest import Get

pytestmark = pytest.mark.django_db

HIDDEN = "This sentence is in the text and in no excerpt."
BREAKOUT = "</script><script>alert(1)</script><!--"


def metas(html: str) -> dict[str, list[str]]:
    """The contents of a page's meta elements by name or property."""
    found: dict[str, list[str]] = {}
    for name, content in re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">', html):
        found.setdefault(name, []).append(content)
    return found


def linked(html: str) -> dict[str, Any]:
    """The page's one piece of JSON-LD."""
    (data,) = re.findall(r'(?s)<script type="application/ld\+json">(.*?)</script>', html)
    return dict(json.loads(data))


@pytest.fixture
def source() -> Article:
    """An article with a claim about a round."""
    source = make.article(
        "Envoys meet",
        f"The third round. {HIDDEN}",
        date(2024, 6, 10),
        authors=["Anna Fifield", "Kim Min-su"],
        modified=date(2024, 6, 11),
    )
    make.claim(make.round_(3), source, "third round")
    return source


def test_a_reference_manager_takes_an_article_for_its_outlet_s(source: Article, get: Get) -> None:
    told = metas(get(source.get_absolute_url()))
    assert told["citation_title"] == told["DC.title"] == ["Envoys meet"]
    assert told["citation_author"] == told["DC.creator"] == ["Fifield, Anna", "Kim, Min-su"]
    assert told["citation_publication_date"] == ["2024/06/10"]
    assert told["DC.date"] == ["2024-06-10"]
    assert told["prism.publicationName"] == told["DC.publisher"] == ["Peninsula Wire"]
    assert told["citation_public_url"] == told["DC.source"] == ["https://example.org/story"]
    assert told["DC.identifier"] == [f"http://testserver{source.get_absolute_url()}"]
    assert told["citation_language"] == ["en"]
    assert told["og:type"] == ["article"]
    assert "citation_journal_title" not in told


def test_an_inferred_day_is_told_as_none(get: Get) -> None:
    html = get(make.article(inferred_published=date(2024, 6, 13)).get_absolute_url())
    assert not {"citation_publication_date", "DC.date"} & set(metas(html))
    assert "datePublished" not in linked(html)


def test_search_engines_know_an_article(source: Article, get: Get) -> None:
    assert linked(get(source.get_absolute_url())) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Envoys meet",
        "author": [
            {"@type": "Person", "name": "Anna Fifield", "familyName": "Fifield", "givenName": "Anna"},
            {"@type": "Person", "name": "Kim Min-su"},
        ],
        "datePublished": "2024-06-10",
        "dateModified": "2024-06-11",
        "publisher": {"@type": "NewsMediaOrganization", "name": "Peninsula Wire"},
        "inLanguage": "en",
        "url": "https://example.org/story",
        "archivedAt": f"http://testserver{source.get_absolute_url()}",
        "about": [
            {
                "@type": "Thing",
                "name": "3rd round of the talks on the 12th Special Measures Agreement",
                "url": "http://testserver/rounds/12/3/",
            }
        ],
    }


def test_an_agency_is_no_person(get: Get) -> None:
    data = linked(get(make.article(agency="Yonhap News Agency").get_absolute_url()))
    assert data["author"] == [{"@type": "Organization", "name": "Yonhap News Agency"}]


def test_a_round_is_an_event(get: Get) -> None:
    make.round_(4, venue=make.venue("Hall", country="KR"))
    assert linked(get("/rounds/12/4/")) == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "4th round of the talks on the 12th Special Measures Agreement",
        "startDate": "2024-05-21",
        "endDate": "2024-05-23",
        "location": {
            "@type": "Place",
            "name": "Hall, Seoul",
            "address": {"@type": "PostalAddress", "addressLocality": "Seoul", "addressCountry": "KR"},
        },
        "url": "http://testserver/rounds/12/4/",
    }


def test_a_negotiator_is_a_person(get: Get) -> None:
    make.negotiator("Lee Tae-woo", native_name="이태우", aliases=["Lee Taewoo"], title="chief negotiator")
    data = linked(get("/negotiators/lee-tae-woo/"))
    assert (data["@type"], data["name"], data["jobTitle"]) == ("Person", "Lee Tae-woo", "chief negotiator")
    assert data["alternateName"] == ["이태우", "Lee Taewoo"]


def test_a_payment_is_an_amount_for_its_year(get: Get) -> None:
    make.payment(2021)
    data = linked(get("/payments/11/2021-agreed-krw/"))
    assert (data["@type"], data["value"], data["currency"]) == ("MonetaryAmount", 10**12, "KRW")
    assert (data["validFrom"], data["validThrough"]) == ("2021-01-01", "2021-12-31")


def test_a_rise_alone_is_no_amount(get: Get) -> None:
    make.payment(None, "offered", None, change_percent=13.0, currency="")
    assert "ld+json" not in get("/payments/11/no-year-offered-rise/")


def test_a_list_is_a_data_set_with_its_file(get: Get) -> None:
    data = linked(get("/payments/"))
    assert (data["@type"], data["url"]) == ("Dataset", "http://testserver/payments/")
    assert data["distribution"]["contentUrl"] == "http://testserver/payments.csv"


def test_no_text_ends_the_data(get: Get) -> None:
    source = make.article(BREAKOUT, "The third round.", authors=[BREAKOUT], outlet=make.outlet(BREAKOUT, slug="x"))
    html = get(source.get_absolute_url())
    assert linked(html)["headline"] == BREAKOUT
    assert "<script>" not in html
    assert html.count("<!--") == 0


def test_a_page_tells_where_it_is_in_each_language(get: Get) -> None:
    html = get("/rounds/?year=2024")
    assert '<link rel="canonical" href="http://testserver/rounds/">' in html
    for language, address in (("en", "rounds/"), ("ko", "ko/rounds/"), ("x-default", "rounds/")):
        assert f'<link rel="alternate" hreflang="{language}" href="http://testserver/{address}">' in html


def test_a_link_is_previewed_with_title_words_and_picture(get: Get) -> None:
    html = get("/payments/")
    told = metas(html)
    assert told["og:title"][0] in html.split("<title>")[1].split("</title>")[0]
    assert told["og:description"] == told["description"]
    assert re.fullmatch(r"http://testserver/static/preview\.(\w+\.)?png", told["og:image"][0])


def test_the_picture_of_previews_has_the_size_told() -> None:
    picture = (settings.BASE_DIR / "static" / "preview.png").read_bytes()
    assert struct.unpack(">II", picture[16:24]) == (1200, 630)
    assert len(picture) < 60_000


def test_what_is_not_there_is_not_previewed(client: Client) -> None:
    html = client.get("/no/such/page/").content.decode()
    assert '<meta name="robots" content="noindex">' in html
    assert "og:" not in html
    assert "canonical" not in html


def test_the_head_of_a_page_has_no_text_even_for_those_who_read_it(source: Article, client: Client) -> None:
    client.force_login(User.objects.create_user("someone", is_staff=True))
    head, body = client.get(source.get_absolute_url()).content.decode().split("</head>")
    assert HIDDEN in body
    assert HIDDEN not in head


@pytest.mark.parametrize("ending", ["", "cite.bib", "cite.ris", "cite.json"])
def test_nothing_told_of_an_article_has_its_text(source: Article, get: Get, ending: str) -> None:
    assert HIDDEN not in get(f"{source.get_absolute_url()}{ending}")
