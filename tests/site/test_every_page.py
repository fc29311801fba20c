"""What every public page keeps to: its frame, its cost, and that whatever a source says stays text."""

import re
from datetime import date
from itertools import pairwise

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from articles.models import Article
from negotiations.reasons import Code, because
from tests.site import builders as make
from tests.site.conftest import Get

pytestmark = pytest.mark.django_db

PAGES = [
    "/",
    "/about/",
    "/about/code-book/",
    "/rounds/",
    "/rounds/?year=2024&agreement=12&negotiator=jo-smith",
    "/rounds/12/1/",
    "/rounds/12/1/?about=city",
    "/agreements/",
    "/agreements/12/",
    "/negotiators/",
    "/negotiators/jo-smith/",
    "/payments/",
    "/payments/12/2026-agreed-krw/",
    "/venues/",
    "/venues/seoul/",
    "/outlets/",
    "/outlets/wire/",
    "/coverage/",
    "/articles/",
    "/articles/?q=round&year=2024",
]


@pytest.fixture
def archive() -> Article:
    """Some of everything, all of it well-behaved."""
    return fill("", rounds=2)


def fill(hostile: str, rounds: int) -> Article:
    """Some of everything, with a text in every field that a source can fill; rounds and stories by number."""
    wire = make.outlet(f"Wire{hostile}", slug="wire")
    hall = make.venue(f"Hall{hostile}")
    seoul = make.venue()
    person = make.negotiator(
        f"Jo Smith{hostile}", side="US", leads=(12,), title=f"envoy{hostile}", aliases=[hostile or "J."]
    )
    person.key = "jo-smith"
    person.native_name = f"조{hostile}"
    payment = make.payment(2026, of=12)
    pact = make.agreement(12)
    source = make.article()
    for number in range(1, rounds + 1):
        body = f"The round{hostile} was led by Jo Smith{hostile} and will cost 1 trillion won until 2030."
        source = make.article(
            f"Round{hostile}",
            body,
            date(2024, 5, number),
            outlet=wire,
            authors=[f"Kim{hostile}"],
            agency=f"Agency{hostile}",
            dateline=f"SEOUL{hostile}"[:200],
            captions=f"Jo Smith{hostile} smiles.",
            url=f"javascript:alert(1)//{hostile}" if hostile else "https://example.org/",
        )
        make.article(f"Copy{hostile}", body, outlet=make.outlet(f"Copy{hostile}"), story=source.story)
        make.article(f"Before{hostile}", body, outlet=wire, superseded_by=source, text_key=f"before {number}")
        row = make.round_(number, venue=hall if number % 2 else seoul, city=f"Seoul{hostile}")
        row.negotiators.add(person)
        why = because(Code.CALLED_LAST, outlet=hostile)
        row.evidence = {
            "city": make.told((f"Seoul{hostile}", [source]), (f"Busan{hostile}", [source])),
            "start": make.told(("2024-05-21", [source]), basis="inferred", reason=why),
        }
        row.disputed = ["city"]
        row.save()
        make.claim(row, source, f"round{hostile}", city="Seoul", venue=hall.name)
        make.claim(person, source, f"Jo Smith{hostile}", name="Jo Smith", side="US")
        make.claim(person, source, f"Jo Smith{hostile}", part="caption", name="Jo Smith", side="US")
        make.claim(payment, source, "1 trillion won", kind="agreed")
        make.claim(pact, source, "until 2030")
    for record in (person, payment, pact):
        record.evidence = {"title": make.told((f"envoy{hostile}", [source])), "amount": make.told((10**12, [source]))}
        record.save()
    return source


def at(address: str, source: Article) -> str:
    """The address of a page: of the article, of what has changed in it, or as it is given."""
    if address == "CHANGES":
        return f"{source.get_absolute_url()}changes/{source.earlier.get().key}/"
    return source.get_absolute_url() if address == "ARTICLE" else address


# The frame


@pytest.mark.parametrize("address", PAGES)
def test_it_has_its_frame(archive: Article, get: Get, address: str) -> None:
    html = get(address)
    assert html.count("<h1") == 1
    head, _, body = html.partition("</head>")
    assert [head.count(f"<{once}") for once in ("title", 'meta name="description"')] == [1, 1]
    assert body.count("<main") == 1
    assert '<a class="skip" href="#main">' in html
    assert '<html lang="en">' in html
    assert 'rel="icon"' in html


def test_titles_tell_pages_apart(archive: Article, get: Get) -> None:
    titles = [re.findall("<title>(.*?)</title>", get(address))[0] for address in PAGES if "?" not in address]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("address", [*PAGES, "ARTICLE", "CHANGES"])
def test_it_keeps_to_the_content_security_policy(archive: Article, get: Get, address: str) -> None:
    html = get(at(address, archive))
    run = html.replace('<script type="application/ld+json">', "")  # data
    assert not re.search(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=|javascript:|hx-on", run)
    sources = re.findall(r'(?:src|srcset|<link rel="(?:icon|stylesheet)" href)="([^"]*)"', html)
    assert sources
    assert all(source.startswith("/") and not source.startswith("//") for source in sources)


@pytest.mark.parametrize("address", [*PAGES, "ARTICLE", "CHANGES"])
def test_ids_are_unique(archive: Article, get: Get, address: str) -> None:
    ids = re.findall(r'\sid="([^"]*)"', get(at(address, archive)))
    assert len(ids) == len(set(ids))
    assert not [found for found in ids if re.search(r"\s", found)]


@pytest.mark.parametrize("address", [*PAGES, "ARTICLE", "CHANGES"])
def test_headings_skip_no_level(archive: Article, get: Get, address: str) -> None:
    html = get(at(address, archive))
    outside_filters = re.sub(r'(?s)<details class="filters".*?</details>\s*<div class="results">', "", html)
    levels = [int(level) for level in re.findall(r"<h([1-6])", outside_filters)]
    assert all(below <= above + 1 for above, below in pairwise([0, *levels]))


@pytest.mark.parametrize("address", [*PAGES, "ARTICLE", "CHANGES"])
def test_landmarks_have_names_of_their_own(archive: Article, get: Get, address: str) -> None:
    html = get(at(address, archive))
    words = {
        named: re.sub("<.*?>", "", text).strip() for named, text in re.findall(r'(?s)<h2 id="(.*?)">(.*?)</h2>', html)
    }
    names = [words[named] for named in re.findall(r'<section aria-labelledby="([^"]*)"', html)]
    names += re.findall(r'role="region" aria-label="([^"]*)"', html)
    assert len(names) == len(set(names))


# The cost


COSTS = [
    ("/", 10),
    ("/about/", 0),
    ("/about/code-book/", 0),
    ("/rounds/", 7),
    ("/rounds/?year=2024&agreement=12&venue=seoul&status=held&negotiator=jo-smith", 9),
    ("/rounds/12/1/", 19),
    ("/agreements/", 5),
    ("/agreements/12/", 15),
    ("/negotiators/", 5),
    ("/negotiators/jo-smith/", 14),
    ("/payments/", 8),
    ("/payments/12/2026-agreed-krw/", 12),
    ("/venues/", 3),
    ("/venues/seoul/", 8),
    ("/outlets/", 4),
    ("/outlets/wire/", 8),
    ("/coverage/", 13),
    ("/articles/", 8),
    ("/articles/?q=round", 14),
    ("/articles/?q=round&order=relevance", 15),
    ("/articles/?q=round&year=2024&outlet=wire&language=en&round=12/1&negotiator=jo-smith", 24),
    ("ARTICLE", 8),
    ("CHANGES", 10),
]


@pytest.mark.parametrize("rounds", [2, 7])
@pytest.mark.parametrize(("address", "queries"), COSTS)
def test_it_asks_the_database_as_often_however_much_there_is(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, address: str, queries: int, rounds: int
) -> None:
    source = fill("", rounds=rounds)
    page = at(address, source)
    with django_assert_num_queries(queries):
        response = client.get(page)
    assert response.status_code == 200


@pytest.mark.parametrize("address", [*PAGES, "ARTICLE", "CHANGES"])
def test_evidence_is_fetched_for_a_record_s_own_page_only(archive: Article, get: Get, address: str) -> None:
    with CaptureQueriesContext(connection) as asked:
        get(at(address, archive))
    own = bool(re.fullmatch(r"/(rounds|agreements|negotiators|payments|venues)/[^?]+(\?about=.*)?", address))
    fetched = [query["sql"] for query in asked.captured_queries if '."evidence"' in query["sql"]]
    records = [sql for sql in fetched if '"negotiations_attendance"."evidence"' not in sql]
    assert len(records) == own, records


# Hostile text

SCRIPT = "<script>alert(1)</script><b class=x>\" onload='x'{{ 7 * 7 }}&amp;"


@pytest.mark.parametrize("address", [*PAGES, "ARTICLE", "CHANGES"])
def test_what_a_source_says_stays_text(get: Get, address: str) -> None:
    source = fill(SCRIPT, rounds=2)
    html = get(at(address, source))
    assert "<script>" not in html
    assert "<b class" not in html
    assert "\" onload='" not in html
    assert 'href="javascript' not in html


def test_what_a_reader_types_stays_text(get: Get) -> None:
    for address in ("/articles/?q=", "/rounds/?year=", "/rounds/?venue=", "/articles/?outlet=", "/rounds/?page="):
        html = get(address + "%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
        assert "<script>" not in html
