"""Whom to believe about days: the page's declaration, address, text, the manifest; and none is after the capture."""

from datetime import UTC, date, datetime

import pytest

from articles.parsing import Known, parse

TEXT = "<p>The two allies went on with their talks about defense costs this week, officials in Seoul said.</p>"
KOREAN = "<p>양국 대표단은 이번 주 서울에서 만나 분담금 문제를 논의했다고 당국자가 전했다.</p>" * 2
META = '<meta property="article:published_time" content="2024-05-21">'
SHOWN = "<p>Published : May 22, 2024</p>"
MANIFEST = Known(published=date(2024, 5, 23))
ADDRESS = "https://paper.example/2024/05/25/story"


def page(body: str, head: str = "") -> bytes:
    """A page with that body and head."""
    return f"<html><head>{head}</head><body>{body}</body></html>".encode()


def published(text: str) -> str:
    """A meta tag that declares when the article was published."""
    return f'<meta property="article:published_time" content="{text}">'


def modified(text: str) -> str:
    """A meta tag that declares when the article was changed."""
    return f'<meta property="article:modified_time" content="{text}">'


ORDER = {
    "declared": (page(SHOWN + TEXT, META), MANIFEST, ADDRESS, (date(2024, 5, 21), "meta")),
    "the address": (page(SHOWN + TEXT), MANIFEST, ADDRESS, (date(2024, 5, 25), "address")),
    "shown": (page(SHOWN + TEXT), MANIFEST, None, (date(2024, 5, 22), "text")),
    "the manifest": (page(TEXT), MANIFEST, None, (date(2024, 5, 23), "manifest")),
    "the manifest before what may be any day": (
        page(TEXT + "<footer>Fleet review: 3 March 2020</footer>"),
        MANIFEST,
        None,
        (date(2024, 5, 23), "manifest"),
    ),
    "a search of the page": (
        page('<div class="entry-date">24. Mai 2024</div>' + TEXT),
        None,
        None,
        (date(2024, 5, 24), "text"),
    ),
    "nowhere": (page(TEXT), None, None, (None, None)),
    "a year alone is no day": (page(TEXT + "<footer>© 2023 Bluewater Gazette</footer>"), None, None, (None, None)),
    "a month alone is no day": (page('<p class="date">05/2023</p>' + TEXT), None, None, (None, None)),
    "the first of a month is one": (
        page('<p class="date">1 May 2023</p>' + TEXT),
        None,
        None,
        (date(2023, 5, 1), "text"),
    ),
    "address and page against a template's declaration": (
        page("<p>Published : May 25, 2024</p>" + TEXT, published("2024-06-02")),
        None,
        ADDRESS,
        (date(2024, 5, 25), "address"),
    ),
    "the page's own day where the address has the day before it": (
        page("<p>입력 2024.05.26 03:00</p>" + KOREAN),
        None,
        ADDRESS,
        (date(2024, 5, 26), "text"),
    ),
    "not the change that the search finds": (
        page("<p>May 20, 2024</p>" + "<p>Photo</p>" * 8 + TEXT, modified("2024-05-22T09:00:00+09:00")),
        None,
        None,
        (date(2024, 5, 20), "text"),
    ),
    "numbers that only look like a day": (
        page(TEXT),
        None,
        "https://paper.example/news/2024/05/7f3a.html",
        (None, None),
    ),
}


@pytest.mark.parametrize(("content", "known", "url", "expected"), ORDER.values(), ids=ORDER.keys())
def test_the_more_trusted_place_wins(
    content: bytes, known: Known | None, url: str | None, expected: tuple[date | None, str | None]
) -> None:
    article = parse(content, url, known=known)
    assert (article.published, article.origins.get("published")) == expected


UNIVERSAL = {
    "a Korean page": (page(KOREAN, published("2024-05-23T23:40:00Z")), None, date(2024, 5, 24)),
    "a Korean domain": (page(TEXT, published("2024-05-23T23:40:00+00:00")), "https://x.co.kr/1", date(2024, 5, 24)),
    "a Korean outlet of the reference data": (
        page(TEXT, published("2024-05-23T23:40Z")),
        "https://www.koreaherald.com/view.php?ud=1",
        date(2024, 5, 24),
    ),
    "an evening in Korea": (page(KOREAN, published("2024-05-23T10:00:00Z")), None, date(2024, 5, 23)),
    "elsewhere, nothing tells": (page(TEXT, published("2024-05-23T23:40:00Z")), None, date(2024, 5, 23)),
    "elsewhere, the page tells": (
        page("<p>May 22, 2024</p>" + TEXT, published("2024-05-23T01:40:00Z")),
        None,
        date(2024, 5, 22),
    ),
    "elsewhere, the address tells": (
        page(TEXT, published("2024-05-26T01:40:00Z")),
        ADDRESS,
        date(2024, 5, 25),
    ),
    "its own zone": (page(KOREAN, published("2024-05-23T23:40:00+09:00")), None, date(2024, 5, 23)),
    "a day far from the stamp": (
        page("<p>May 2, 2024</p>" + TEXT, published("2024-05-23T01:40:00Z")),
        None,
        date(2024, 5, 23),
    ),
}


@pytest.mark.parametrize(("content", "url", "expected"), UNIVERSAL.values(), ids=UNIVERSAL.keys())
def test_universal_time_gives_way_to_the_newsrooms_day(content: bytes, url: str | None, expected: date) -> None:
    assert parse(content, url).published == expected


CHANGED = {
    "declared": (page(TEXT, published("2024-05-21") + modified("2024-05-23")), (date(2024, 5, 23), "meta")),
    "in JSON-LD": (
        page(
            TEXT,
            '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-21",'
            '"dateModified": "2024-05-22"}</script>' + modified("2024-05-23"),
        ),
        (date(2024, 5, 22), "json-ld"),
    ),
    "shown": (
        page("<p>등록 2024.05.21 15:20:33 수정 2024.05.22 15:44:10</p>" + KOREAN),
        (date(2024, 5, 22), "text"),
    ),
    "shown in a line of its own": (
        page("<p>Published : May 21, 2024</p><p>Updated : May 22, 2024</p>" + TEXT),
        (date(2024, 5, 22), "text"),
    ),
    "at once": (page(TEXT, published("2024-05-21") + modified("2024-05-21")), (date(2024, 5, 21), "meta")),
    "never before it was published": (page(TEXT, published("2024-05-21") + modified("2024-05-19")), (None, None)),
    "never after the capture": (page(TEXT, published("2024-05-21") + modified("2024-06-19")), (None, None)),
    "not at all": (page(TEXT, META), (None, None)),
}


@pytest.mark.parametrize(("content", "expected"), CHANGED.values(), ids=CHANGED.keys())
def test_it_reads_the_day_of_the_last_change(content: bytes, expected: tuple[date | None, str | None]) -> None:
    article = parse(content, today=date(2024, 6, 1))
    assert (article.modified, article.origins.get("modified")) == expected


CAPTURED = {
    "a day later than the capture is of something else": (datetime(2024, 5, 20, 9, tzinfo=UTC), None),
    "the capture's own day": (datetime(2024, 5, 21, 9, tzinfo=UTC), date(2024, 5, 21)),
    "where the day was furthest ahead": (datetime(2024, 5, 20, 11, tzinfo=UTC), date(2024, 5, 21)),
}


@pytest.mark.parametrize(("captured", "expected"), CAPTURED.values(), ids=CAPTURED.keys())
def test_no_article_is_later_than_its_capture(captured: datetime, expected: date | None) -> None:
    article = parse(page(TEXT, META), known=Known(captured=captured))
    assert article.published == expected


def test_each_fact_tells_where_it_was_found() -> None:
    head = '<meta property="og:site_name" content="Bluewater Gazette"><title>Allies talk on | Bluewater Gazette</title>'
    script = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Allies talk on",'
        '"author": {"@type": "Person", "name": "Mina Roh"}}</script>'
    )
    body = "<h1>Allies talk on</h1><p>SEOUL, May 24 (Reuters) - The allies went on talking, officials said.</p>"
    article = parse(page(body + TEXT, head + script), "https://bluewater.example/2024/05/24/talk")
    assert article.origins == {
        "title": "json-ld",
        "outlet": "meta",
        "agency": "text",
        "authors": "json-ld",
        "published": "address",
        "dateline": "text",
    }


def test_what_came_with_the_capture_is_named_so() -> None:
    article = parse(page(TEXT), known=Known(outlet="Bluewater Gazette", published=date(2024, 5, 24)))
    assert article.origins == {"outlet": "manifest", "published": "manifest"}
