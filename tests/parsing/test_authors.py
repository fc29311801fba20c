"""Who wrote an HTML page's article, declared or by the markup of its byline."""

import pytest

from articles.parsing import parse
from articles.parsing.bylines import declared_names

PROSE = """
<p>The two towns opened their bridge over the harbour on Friday, after nine years of work and two of quarrels.</p>
<p>The mayors of both met halfway and shook hands, while some four hundred people looked on from the quays.</p>
<p>Cars may cross it from Monday, one of the engineers said.</p>
"""


def ld(author: str) -> str:
    """A script that declares an author, given as JSON."""
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "author": {author}}}</script>'


PAGES = {
    "persons, and the agency among them left out": (
        ld('[{"@type": "Person", "name": "Mina Roh"}, {"@type": "Organization", "name": "Reuters"}]'),
        "",
        (("Mina Roh",), "json-ld"),
    ),
    "a person of one name": (ld('{"@type": "Person", "name": "Malte"}'), "", (("Malte",), "json-ld")),
    "nobody": (ld('{"@type": "Person", "name": "Admin"}'), "", ((), None)),
    "small words in a name": (ld('"Anna van der Berg"'), "", (("Anna van der Berg",), "json-ld")),
    "a nickname": (ld(r'{"@type": "Person", "name": "Mina \"Mo\" Roh"}'), "", (('Mina "Mo" Roh',), "json-ld")),
    "a name in Chinese": ('<meta name="author" content="林美娜">', "", (("林美娜",), "meta")),
    "tags of one name, an author each": (
        '<meta name="author" content="Mina Roh"><meta name="author" content="Jon Ashby">',
        "",
        (("Mina Roh", "Jon Ashby"), "meta"),
    ),
    "the paper is no author, its byline is": (
        '<meta property="og:site_name" content="El Faro"><meta name="author" content="Ediciones El Faro">',
        '<p class="byline">By Mina Roh</p>',
        (("Mina Roh",), "text"),
    ),
    "a person's own site": (
        '<meta property="og:site_name" content="Jon Ashby">',
        '<span class="author">Jon Ashby</span>',
        (("Jon Ashby",), "text"),
    ),
    "links side by side": (
        "",
        '<div><a rel="author" href="/m">Mina Roh</a> and <a rel="author" href="/j">Jon Ashby</a></div>',
        (("Mina Roh", "Jon Ashby"), "text"),
    ),
    "a job behind the name": (
        "",
        '<div class="author-name">Mina Roh Senior Harbour Correspondent</div>',
        (("Mina Roh",), "text"),
    ),
    "German": ("", '<p class="autor">Von Mina Roh und Jon Ashby</p>', (("Mina Roh", "Jon Ashby"), "text")),
    "one name, plainly marked": (
        "",
        '<span class="author vcard"><span class="fn">malte</span></span>',
        (("malte",), "text"),
    ),
    "one word, not plainly marked": ("", '<div class="author-box-tools">Subscribe</div>', ((), None)),
    "a reader who comments": (
        "",
        '<div id="comments"><span class="author">Jon Ashby</span></div>',
        ((), None),
    ),
    "who took the picture": ("", '<figure><span class="author">Jon Ashby</span></figure>', ((), None)),
    "another story's author": (
        "",
        '<div class="related"><a rel="author">Jon Ashby</a></div><div class="byline">Mina Roh</div>',
        (("Mina Roh",), "text"),
    ),
    "the author in a box beside the text": (
        "",
        '<aside class="writer"><a rel="author">Mina Roh</a></aside>',
        (("Mina Roh",), "text"),
    ),
    "a day behind the name": ("", "<p>By Mina Roh on Friday, May 24, 2024</p>", (("Mina Roh",), "text")),
    "a family name that is a paper's": ("", "<p>By Jemma Hill</p>", (("Jemma Hill",), "text")),
    "one declared, and two in the byline": (
        '<meta name="author" content="Mina Roh">',
        '<div><a rel="author">Mina Roh</a> in Seoul and <a rel="author">Jon Ashby</a> in London</div>',
        (("Mina Roh", "Jon Ashby"), "text"),
    ),
    "declared in other letters than the byline has": (
        '<meta name="author" content="MINA ROH">',
        "<p>By Mina Roh and Jon Ashby</p>",
        (("Mina Roh", "Jon Ashby"), "text"),
    ),
    "one declared, another in a byline": (
        '<meta name="author" content="Mina Roh">',
        "<p>By Jon Ashby and Ida Lund</p>",
        (("Mina Roh",), "meta"),
    ),
    "a beat before the name": (
        "",
        '<div>By East Africa correspondent <a href="/m">Mina Roh</a> in Nairobi</div>',
        (("Mina Roh",), "text"),
    ),
    "a job at another outlet": ("", "<p>By Mina Roh, CNN Senior Court Analyst</p>", (("Mina Roh",), "text")),
}


@pytest.mark.parametrize(("head", "above", "expected"), PAGES.values(), ids=PAGES.keys())
def test_it_finds_the_authors(head: str, above: str, expected: tuple[tuple[str, ...], str | None]) -> None:
    article = parse(f"<html><head>{head}</head><body>{above}{PROSE}</body></html>".encode())
    assert (article.authors, article.origins.get("authors")) == expected


def test_a_text_in_the_place_of_an_author_is_none() -> None:
    assert declared_names("By Mina Roh, " * 100) == ()
    assert declared_names("By Mina Roh, Jon Ashby") == ("Mina Roh", "Jon Ashby")


@pytest.mark.parametrize(
    "handing_over", ["나해솔 기자입니다.", "항구에서 나해솔 기자가 보도합니다.", "나해솔 기자가 취재했습니다."]
)
def test_a_newscaster_names_the_reporter(handing_over: str) -> None:
    script = f"""강물방송
두 도시 시장 다리 위에서 만나
작성 2001.03.02 20:15
<앵커>
두 도시 시장이 새로 놓인 항구 다리에서 오늘 처음 만났습니다.
{handing_over}
<기자>
강의 두 시장은 다리 한가운데에서 악수하고 나란히 걸었습니다.
다리는 내일부터 누구나 건널 수 있다고 시청은 밝혔습니다.
"""
    assert parse(script.encode()).authors == ("나해솔",)


@pytest.mark.parametrize(
    ("line", "name"),
    [("Jon Ashby  November 4, 2024", "Jon Ashby"), ("나해솔 강물연구소 연구위원 | 2019.11.26 08:11:02", "나해솔")],
)
def test_a_name_may_stand_before_the_day(line: str, name: str) -> None:
    english = (
        "The two towns opened their bridge over the harbour on Friday, after nine years of work and two of quarrels."
    )
    korean = (
        "강의 두 시장은 다리 한가운데에서 악수하고 나란히 걸었다. 다리는 내일부터 누구나 건널 수 있다고 시청은 밝혔다."
    )
    text = english if line.isascii() else korean
    assert parse(f"Two mayors on the bridge / 두 시장\n\n{line}\n\n{text}\n\n{text}".encode()).authors == (name,)
