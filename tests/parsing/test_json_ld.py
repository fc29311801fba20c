"""Which JSON-LD object is the page's own article, and what is read from it."""

import json

import pytest
from lxml.html import document_fromstring

from articles.parsing.json_ld import article_node, persons, strings

OWN = {"@type": "NewsArticle", "headline": "Harbour bridge opens at last", "url": "https://paper.example/bridge"}
OTHER = {"@type": "NewsArticle", "headline": "Rain ends in the south", "url": "https://paper.example/rain"}
TITLES = ["Harbour bridge opens at last | Bluewater Gazette"]
URL = "https://paper.example/bridge?from=front"

FINDS = {
    "the one article": (json.dumps(OWN), OWN["headline"]),
    "another article first, told by the title": (json.dumps([OTHER, OWN]), OWN["headline"]),
    "in a graph": (json.dumps({"@graph": [{"@type": "WebSite", "name": "Gazette"}, OWN]}), OWN["headline"]),
    "under the page that it is the main entity of": (
        json.dumps({"@type": "WebPage", "mainEntity": OWN}),
        OWN["headline"],
    ),
    "beside a list of others": (json.dumps([{"@type": "ItemList", "itemListElement": [OTHER]}, OWN]), OWN["headline"]),
    "a list of others alone": (json.dumps({"@type": "ItemList", "itemListElement": [OTHER]}), None),
    "what it mentions": (json.dumps({"@type": "WebPage", "mentions": OTHER}), None),
    "another page's article": (json.dumps(OTHER), None),
    "a headline worded for search engines, at the page's address": (
        json.dumps(OWN | {"headline": "What to know about traffic"}),
        "What to know about traffic",
    ),
    "an address of its own for phones, the headline as in the title": (
        json.dumps(OWN | {"url": "https://m.paper.example/a/17"}),
        OWN["headline"],
    ),
    "several types": (json.dumps(OWN | {"@type": ["Thing", "ReportageNewsArticle"]}), OWN["headline"]),
    "a vacancy is no article": (json.dumps(OWN | {"@type": "JobPosting"}), None),
    "a comma too many": (json.dumps(OWN)[:-1] + ",}", OWN["headline"]),
    "in a CDATA section": ("//<![CDATA[\n" + json.dumps(OWN) + "\n//]]>", OWN["headline"]),
    "a bare line break in a string": (json.dumps(OWN).replace("bridge opens", "bridge\nopens"), OWN["headline"]),
    "half of it": (json.dumps(OWN)[:60], None),
    "nested without end": ("[" * 100_000, None),
    "no object at all": ('"NewsArticle"', None),
}


@pytest.mark.parametrize(("script", "headline"), FINDS.values(), ids=FINDS.keys())
def test_it_finds_the_pages_own_article(script: str, headline: str | None) -> None:
    tree = document_fromstring(f'<script type="application/ld+json">{script}</script><p>Text')
    assert next(iter(strings(article_node(tree, TITLES, URL).get("headline"))), None) == headline


def test_a_damaged_script_does_not_hide_the_next() -> None:
    scripts = "".join(f'<script type="application/LD+JSON">{text}</script>' for text in ("{", json.dumps(OWN)))
    assert article_node(document_fromstring(scripts + "<p>Text"), TITLES, URL) == OWN


def test_an_author_given_by_reference_is_looked_up() -> None:
    graph = [OWN | {"author": {"@id": "#mina"}}, {"@type": "Person", "@id": "#mina", "name": "Mina Roh"}]
    tree = document_fromstring(f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script><p>Text')
    assert strings(article_node(tree, TITLES, URL)["author"]) == ["Mina Roh"]


VALUES = [
    ("Mina Roh", ["Mina Roh"]),
    (["Mina Roh", {"name": "Jon Ashby"}], ["Mina Roh", "Jon Ashby"]),
    ({"givenName": "Mina", "familyName": "Roh"}, ["Mina Roh"]),
    ({"name": ["Mina Roh", "Jon Ashby"]}, ["Mina Roh", "Jon Ashby"]),
    ({"name": {"name": "Mina Roh"}}, []),  # no name that anybody has
    ("Salt &amp;amp; sand", ["Salt &amp; sand"]),  # escaped once more than JSON needs
    ("<b>Mina</b>  Roh\n", ["Mina Roh"]),
    (None, []),
    (17, []),
]


@pytest.mark.parametrize(("value", "expected"), VALUES)
def test_it_reads_the_strings_in_a_value(value: object, expected: list[str]) -> None:
    assert strings(value) == expected


def test_only_persons_are_persons() -> None:
    author = [{"@type": "Person", "name": "Mina"}, {"@type": "Organization", "name": "Desk"}, "Jon"]
    assert persons(author) == ["Mina"]
