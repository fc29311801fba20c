"""HTML pages: what markup and metadata tell, and what they get wrong."""

import json
from datetime import date

import pytest

from articles.parsing import parse

PROSE = """
<p>SEOUL, May 24 (Yonhap) -- The two allies went on with their talks about defense costs this week, officials said.</p>
<p>The envoys looked at each item in turn, and they agreed to meet again in Washington before the summer.</p>
<p>Nothing has been settled yet, one of the officials said on condition of anonymity.</p>
"""


def page(head: str = "", body: str = PROSE, tail: str = "") -> bytes:
    """A page with that head, article and what follows it."""
    return f"<!doctype html><html><head>{head}</head><body>{body}{tail}</body></html>".encode()


HEADS = [
    # JSON-LD beats meta tags, which beat the <title>
    (
        '<title>Wrong - Site</title><meta property="og:title" content="Also wrong">'
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Allies go on talking"}</script>',
        {"title": "Allies go on talking"},
    ),
    # a list of objects, a list of types, several authors
    (
        '<script type="application/ld+json">[{"@type": ["Thing", "NewsArticle"], "headline": "Allies talk",'
        '"author": [{"@type": "Person", "name": "Mina Roh"}, {"@type": "Person", "name": "Jon Ashby"}]}]</script>',
        {"title": "Allies talk", "authors": ("Mina Roh", "Jon Ashby")},
    ),
    # damaged JSON-LD does not hide the meta tags
    (
        '<script type="application/ld+json">{"@type": "NewsArticle", </script>'
        '<meta property="og:title" content="Talks go on">',
        {"title": "Talks go on"},
    ),
    # an organisation as author is the wire service, not a person
    (
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"T",'
        '"author":{"@type":"Organization","name":"Reuters"},"publisher":{"name":"The Straits Times"}}</script>',
        {"authors": (), "outlet": "The Straits Times"},
    ),
    # the outlet's usual name, whatever the page calls it, and its name off the headline
    (
        '<meta property="og:site_name" content="JoongAng Daily"><title>Allies talk on - JoongAng Daily</title>',
        {"outlet": "Korea JoongAng Daily", "title": "Allies talk on"},
    ),
    # a company is not the publication
    (
        '<meta property="og:site_name" content="Hanbit Post"><script type="application/ld+json">'
        '{"@type":"NewsArticle","publisher":{"name":"Hanbit Media Co., Ltd."}}</script>',
        {"outlet": "Hanbit Post"},
    ),
    # dates: meta tag, with zone
    (
        '<meta property="article:published_time" content="2024-05-24T11:13:43+09:00">',
        {"published": date(2024, 5, 24)},
    ),
    # a day that has not come is no day of publication
    ('<meta property="article:published_time" content="2999-05-24">', {"published": None}),
    # an address of a profile is no author
    ('<meta property="article:author" content="https://www.facebook.example/roh.mina">', {"authors": ()}),
    ('<meta name="author" content="By Mina Roh, Staff Reporter">', {"authors": ("Mina Roh",)}),
]


@pytest.mark.parametrize(("head", "expected"), HEADS)
def test_it_trusts_what_the_page_declares(head: str, expected: dict[str, object]) -> None:
    article = parse(page(head))
    assert {fact: getattr(article, fact) for fact in expected} == expected


def test_universal_time_gives_way_to_the_day_that_the_page_shows() -> None:
    head = '<meta property="article:published_time" content="2024-05-23T23:13:43Z">'
    shown = "<h1>Talks go on</h1><p>Published : May 24, 2024 - 08:13</p>"
    assert parse(page(head, shown + PROSE)).published == date(2024, 5, 24)


BODIES = {
    "paragraphs by line breaks in one box": (
        "<div id=news>The two allies went on with their talks about defense costs this week, officials said.<br><br>"
        "They will meet again in Washington before the summer, according to the ministry.<br></div>"
    ),
    "words marked inside a sentence": (
        "<p>The two allies went on with their <b>talks</b> about <a href=/t>defense</a> costs this week, "
        "officials said.</p><p>They will meet again in <em>Washington</em> before the summer, "
        "according to the ministry.</p>"
    ),
    "boxes of links, scripts and hidden text between paragraphs": (
        "<p>The two allies went on with their talks about defense costs this week, officials said.</p>"
        "<div class='related-news'><p>Another story that has nothing to do with this one, "
        "though it is a sentence.</p></div>"
        "<script>var p = 'This is a sentence in a script that nobody sees.';</script>"
        "<p style='display: none'>This sentence is hidden from every reader of the page by its style.</p>"
        "<p><a href=/x>Kimchi exports reach a record as demand from overseas keeps on growing this year.</a></p>"
        "<p>They will meet again in Washington before the summer, according to the ministry.</p>"
    ),
    "an article nested in a box with a furniture's name": (
        "<div class='side more'>"
        "<p>The two allies went on with their talks about defense costs this week, officials said.</p>"
        "<p>The envoys looked at each item in turn, said two of the people who were in the room.</p>"
        "<p>The ministry would not say how far the two sides are from a final figure for next year.</p>"
        "<p>They will meet again in Washington before the summer, according to the ministry.</p></div>"
    ),
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_it_finds_the_text(body: str) -> None:
    text = parse(
        page(body=body, tail="<footer><p>All of this is the property of its owners, who say so here.</p></footer>")
    ).body
    assert text.startswith("The two allies went on with their talks about defense costs this week, officials said.\n\n")
    assert text.endswith("They will meet again in Washington before the summer, according to the ministry.")
    assert [wrong for wrong in ("Another story", "script", "hidden", "Kimchi", "owners") if wrong in text] == []


CAPTIONS = [
    "<figure><img src=a><figcaption>Envoys of both sides in Seoul</figcaption></figure>",
    "<div class='photo'><img src=a><p class='desc'>Envoys of both sides in Seoul</p></div>",
    "<p class='img_caption'>Envoys of both sides in Seoul</p>",
    "<table><tr><td><img src=a></td></tr><caption>Envoys of both sides in Seoul</caption></table>",
]


@pytest.mark.parametrize("caption", CAPTIONS)
def test_it_keeps_marked_captions_apart(caption: str) -> None:
    article = parse(
        page(body=PROSE + caption + "<p>The talks began in April in Hawaii, and this was their second round.</p>")
    )
    assert article.captions == "Envoys of both sides in Seoul"
    assert "Envoys of both sides in Seoul" not in article.body


ALL_NAMED_FURNITURE = """<div class="related"><div id="sidebar">
<p>The two allies went on with their talks about defense costs this week, officials in Seoul said on Friday.</p>
<p>They will meet again in June.</p></div></div>"""


def test_names_of_boxes_are_not_asked_where_they_leave_nothing() -> None:
    assert parse(page(body=ALL_NAMED_FURNITURE)).body.endswith("They will meet again in June.")


def test_a_title_that_is_only_the_site_s_name_is_no_headline() -> None:
    head = '<title>Hanbit Post</title><meta property="og:site_name" content="Hanbit Post">'
    assert parse(page(head, "<h2>Allies go on with talks about defense costs</h2>" + PROSE)).title == (
        "Allies go on with talks about defense costs"
    )


def test_a_page_built_by_scripts_is_read_from_what_it_declares() -> None:
    text = (
        "The two allies went on with their talks this week, officials said.\n\nThey will meet again in Seoul in June."
    )
    declared = json.dumps({"@type": "NewsArticle", "articleBody": text})
    head = f'<script type="application/ld+json">{declared}</script>'
    assert parse(page(head, "<div id=root></div>")).body == text


def test_entities_escaped_twice_are_read() -> None:
    head = '<meta property="og:title" content="Seoul &amp;amp; Washington &amp;quot;go on&amp;quot;">'
    assert parse(page(head)).title == 'Seoul & Washington "go on"'


def test_it_reads_a_page_without_any_head() -> None:
    article = parse(PROSE.encode())
    assert article.dateline == "SEOUL"
    assert article.body.count("\n\n") == 2
