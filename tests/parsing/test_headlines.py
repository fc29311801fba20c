"""The headline of an HTML page: what is declared, as the page shows it, and nothing that is the site's."""

import pytest

from articles.parsing import parse

PROSE = """
<p>The two towns opened their bridge over the harbour on Friday, after nine years of work and two of quarrels.</p>
<p>The mayors of both met halfway and shook hands, while some four hundred people looked on from the quays.</p>
<p>Cars may cross it from Monday, one of the engineers said.</p>
"""
HEADLINE = "Harbour bridge opens after nine years"


def ld(headline: str) -> str:
    """A script that declares a headline."""
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{headline}"}}</script>'


def og(headline: str) -> str:
    """A meta tag that declares a headline."""
    return f'<meta property="og:title" content="{headline}">'


HEADS = {
    "the site's name behind a bar, shown without it": (
        og(f"{HEADLINE} | Bluewater Gazette"),
        f"<h1>{HEADLINE}</h1>",
        HEADLINE,
        "meta",
    ),
    "the site's name is the first heading": (
        f"<title>{HEADLINE} - Bluewater Gazette</title>",
        f"<h1>Bluewater Gazette</h1><h2>{HEADLINE}</h2>",
        HEADLINE,
        "meta",
    ),
    "the first heading leads to the front page": (
        f"<title>Notes from the quays of both towns » {HEADLINE}</title>",
        f'<h1><a href="https://notes.example/">Notes from the quays of both towns</a></h1><h2>{HEADLINE}</h2>',
        HEADLINE,
        "meta",
    ),
    "JSON-LD as shown, the tag shorter": (
        ld(HEADLINE) + og("Harbour bridge opens"),
        f"<h1>{HEADLINE}</h1>",
        HEADLINE,
        "json-ld",
    ),
    "the tag reworded for search engines, the headline shown": (
        og("Bridge over the harbour: when it opens"),
        f"<h1>{HEADLINE}</h1>",
        HEADLINE,
        "text",
    ),
    "a tag that breaks off": (og("Harbour bridge opens after …"), f"<h1>{HEADLINE}</h1>", HEADLINE, "text"),
    "the heading with a rider": (
        og(HEADLINE),
        f"<h1>{HEADLINE} <small>Local news</small></h1>",
        HEADLINE,
        "meta",
    ),
    "the first heading is the section's": (
        f"<title>{HEADLINE}</title>",
        "<h1>Towns and traffic</h1>",
        HEADLINE,
        "meta",
    ),
    "the heading of another story is longer": (
        og(HEADLINE),
        f"<h1>{HEADLINE}</h1><h2>Ferry line between the two towns ends its last summer of service</h2>",
        HEADLINE,
        "meta",
    ),
    "a description in the place of the headline": (
        '<script type="application/ld+json">{"@type": "Article", "headline": "town work that took nine years",'
        f'"name": "{HEADLINE}"}}</script><title>{HEADLINE} - Almanac</title>',
        "",
        HEADLINE,
        "json-ld",
    ),
    "no heading, the site's name by a bar": (
        f"<title>{HEADLINE} | Harbour Watch</title>",
        "",
        HEADLINE,
        "meta",
    ),
    "a dash of its own": (
        "<title>Harbour bridge opens - at last</title>",
        "",
        "Harbour bridge opens - at last",
        "meta",
    ),
    "a line break in the heading": (
        og(HEADLINE),
        "<h1>Harbour bridge<br>opens after nine years</h1>",
        HEADLINE,
        "meta",
    ),
    "entities escaped twice": (og("Salt &amp;amp; sand for the bridge"), "", "Salt & sand for the bridge", "meta"),
    "nothing declared": ("", f"<h1>{HEADLINE}</h1>", HEADLINE, "text"),
    "typographic quotes as shown": (
        og("'It holds': harbour bridge opens"),
        "<h1>‘It holds’: harbour bridge opens</h1>",
        "‘It holds’: harbour bridge opens",
        "meta",
    ),
    "Korean": (
        "<title>항구 다리 아홉 해 만에 열려 : 사회 : 바다일보</title>",
        "<h1>항구 다리 아홉 해 만에 열려</h1>",
        "항구 다리 아홉 해 만에 열려",
        "meta",
    ),
}


@pytest.mark.parametrize(("head", "above", "title", "origin"), HEADS.values(), ids=HEADS.keys())
def test_it_takes_the_headline_as_shown(head: str, above: str, title: str, origin: str) -> None:
    article = parse(f"<html><head>{head}</head><body>{above}{PROSE}</body></html>".encode())
    assert (article.title, article.origins["title"]) == (title, origin)
