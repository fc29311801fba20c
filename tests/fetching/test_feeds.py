"""Feeds: the pages they list, with the day they give; and what is no feed."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest

from articles.capturing.arrival import Arrival, Refused
from articles.fetching.client import Answer
from articles.fetching.feeds import Entry, entries_of
from articles.fetching.sources import Feed
from tests.fetching.fetch import pages
from tests.fetching.site import Page, Site, redirect

PLACE = "https://news.example/feeds/all.xml"


def feed(text: str | bytes, kind: str = "application/xml") -> Answer:
    content = text if isinstance(text, bytes) else text.encode()
    return Answer(PLACE, 200, (("Content-Type", kind),), content)


def rss(*items: str, version: str = "2.0", language: str = "en") -> str:
    inner = "".join(f"<item>{item}</item>" for item in items)
    head = f"<title>News</title><language>{language}</language>"
    return f'<?xml version="1.0"?><rss version="{version}"><channel>{head}{inner}</channel></rss>'


def atom(*entries: str) -> str:
    inner = "".join(f"<entry>{entry}</entry>" for entry in entries)
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>{inner}</feed>'


RDF = """<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
         xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://news.example/"><title>News</title></channel>
<item rdf:about="https://news.example/1"><title>Talks</title><link>https://news.example/1</link>
<dc:date>2024-05-24T08:00:00+09:00</dc:date></item></rdf:RDF>"""

DAY = date(2024, 5, 24)
LINK = "<link>https://news.example/1</link>"
ONE = "https://news.example/1"


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        (rss(LINK), [Entry(ONE, None)]),
        (rss(LINK + "<pubDate>Fri, 24 May 2024 08:00:00 +0900</pubDate>"), [Entry(ONE, DAY)]),  # 23 May in UTC
        (rss(LINK + "<pubDate>Thu, 23 May 2024 23:00:00 GMT</pubDate>", language="ko"), [Entry(ONE, DAY)]),  # in Seoul
        (rss(LINK + "<pubDate>Fri, 24 May 2024 23:00:00 GMT</pubDate>"), [Entry(ONE, DAY)]),
        (rss(LINK + "<pubDate>2024-05-24 08:00:00</pubDate>"), [Entry(ONE, DAY)]),
        (rss(LINK + "<pubDate>2024.05.24</pubDate>"), [Entry(ONE, DAY)]),
        (rss(LINK + "<pubDate>yesterday</pubDate>"), [Entry(ONE, None)]),
        (rss(LINK + "<pubDate>Fri, 24 May 2024 08:00:00 +0900</pubDate>", version="0.91"), [Entry(ONE, DAY)]),
        (RDF, [Entry(ONE, DAY)]),
        (atom(f'<link href="{ONE}"/><published>2024-05-24T08:00:00+09:00</published>'), [Entry(ONE, DAY)]),
        (atom(f'<link href="{ONE}"/><updated>2024-05-24T08:00:00+09:00</updated>'), [Entry(ONE, None)]),  # not the same
        (rss("<link>/a/1</link>", "<link>2?id=3</link>"), [
            Entry("https://news.example/a/1", None),
            Entry("https://news.example/feeds/2?id=3", None),
        ]),
        (rss('<guid isPermaLink="true">https://news.example/1</guid>'), [Entry(ONE, None)]),
        (rss("<title>No link</title>", LINK), [Entry(ONE, None)]),
        (rss("<link><![CDATA[ https://news.example/1 ]]></link>"), [Entry(ONE, None)]),
        (rss("<link>https://news.example/?a=1&amp;b=2#c</link>"), [Entry("https://news.example/?a=1&b=2", None)]),
        (rss("<link>javascript:go()</link>"), [Entry("javascript:go()", None)]),  # its own line says what is wrong
        (rss(LINK, LINK), [Entry(ONE, None), Entry(ONE, None)]),  # fetched once all the same
        (rss(LINK).replace("</channel></rss>", ""), [Entry(ONE, None)]),  # broken off
        (rss(LINK + "<title>A & B</title>"), [Entry(ONE, None)]),  # not well formed
    ],
)  # fmt: skip
def test_entries(text: str, entries: list[Entry]) -> None:
    assert entries_of(feed(text)) == entries


def test_the_encoding_that_a_feed_declares() -> None:
    text = '<?xml version="1.0" encoding="euc-kr"?>' + rss("<title>방위비</title><link>https://news.example/1</link>")
    assert entries_of(feed(text.encode("euc-kr"), "text/xml")) == [Entry(ONE, None)]


@pytest.mark.parametrize("kind", ["text/html", "text/plain", "application/octet-stream", ""])
def test_a_feed_is_told_by_what_it_is(kind: str) -> None:
    assert entries_of(feed(rss(LINK), kind)) == [Entry(ONE, None)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no RSS or Atom feed"),
        ("<html><body><p>News</p></body></html>", "no RSS or Atom feed: give the address of a page without --feed."),
        ('{"version": "https://jsonfeed.org/version/1"}', "no RSS or Atom feed"),
        ("%PDF-1.7", "no RSS or Atom feed"),
        (b"\x00\xff" * 50, "no RSS or Atom feed"),
        ("/etc/passwd", "no RSS or Atom feed"),  # never opened
        (PLACE, "no RSS or Atom feed"),  # never fetched
        (rss(), "the feed lists no page"),
        (rss("<title>No link</title>"), "the feed lists no page"),
        (atom(), "the feed lists no page"),
    ],
)
def test_what_is_no_feed(text: str | bytes, said: str) -> None:
    with pytest.raises(Refused, match=said):
        entries_of(feed(text))


def test_a_feed_opens_no_file() -> None:
    """An entity that names a file stays unread."""
    entity = '<!DOCTYPE rss [<!ENTITY host SYSTEM "file:///etc/hostname">]>'
    text = rss("<link>https://news.example/&host;</link>").replace("<rss", f"{entity}<rss", 1)
    assert [entry.address for entry in entries_of(feed(text))] in (
        [],
        ["https://news.example/"],
        ["https://news.example/&host;"],
    )


def test_a_feed_does_not_grow_in_the_reading() -> None:
    """Entities of entities would be gigabytes."""
    names = "abcdefghij"
    entities = '<!ENTITY a "lol">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names)
    )
    text = rss(LINK + "<title>&j;</title>").replace("<rss", f"<!DOCTYPE rss [{entities}]><rss", 1)
    assert entries_of(feed(text)) == [Entry(ONE, None)]


# A feed's pages


def arrivals(site: Site, path: str = "/feed") -> list[Arrival]:
    return list(Feed(site.address + path, pages()).arrivals())


def test_a_feed_brings_its_pages(site: Site) -> None:
    item = "<pubDate>Fri, 24 May 2024 08:00:00 +0900</pubDate>"
    site.pages |= {
        "/feed": redirect("/feeds/all.xml"),
        "/feeds/all.xml": Page(rss(f"<link>1</link>{item}", "<link>/2</link>", "<link>/gone</link>").encode()),
        "/feeds/1": Page(b"<p>One"),
        "/2": Page(b"<p>Two"),
    }
    one, two, gone = arrivals(site)
    assert (one.content, one.known.published) == (b"<p>One", DAY)
    assert (two.content, two.known.published) == (b"<p>Two", None)
    assert "answers 404" in gone.fault
    assert site.headers("/feeds/all.xml")["Accept"].startswith("application/rss+xml")


def test_a_feed_that_lists_a_page_twice(site: Site) -> None:
    site.pages |= {"/feed": Page(rss("<link>/1</link>", "<link>/1#comments</link>").encode()), "/1": Page()}
    assert len(arrivals(site)) == 1
    assert site.paths() == ["/feed", "/1"]


@pytest.mark.parametrize(
    ("answer", "said"),
    [(Page(b"", 404), "answers 404"), (Page(), "no RSS or Atom feed"), (redirect("/feed"), "in a circle")],
)
def test_a_feed_that_cannot_be_read_is_one_line(answer: Callable[..., None], said: str, site: Site) -> None:
    site.pages["/feed"] = answer
    (fault,) = arrivals(site)
    assert said in fault.fault
    assert fault.label == f"{site.address}/feed"
