"""One article as different systems publish it: the same facts are read from each."""

# ruff: noqa: E501 - a page is easier to read by its own lines

from datetime import date

import pytest

from articles.parsing import parse

TITLE = "Allies go on talking about defense costs"
PARAGRAPHS = (
    "The two allies went on with their talks about defense costs this week, officials in Seoul said.",
    "Their envoys looked at each item in turn, and they agreed to meet again in Washington before the summer.",
    "Nothing has been settled yet.",
)
BODY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
BREAKS = "<br><br>".join(PARAGRAPHS)
LINES = "\n\n".join(PARAGRAPHS)

PAGES = {
    "AMP": f"<!doctype html><html amp><head><title>{TITLE} - Bluewater Gazette</title></head><body><amp-sidebar><ul><li>Home"
    f"</ul></amp-sidebar><article><h1>{TITLE}</h1><div>By Mina Roh</div><time>May 24, 2024</time><amp-img></amp-img>{BODY}"
    "</article><amp-ad>Buy</amp-ad></body></html>",
    "print version": f"<html><head><title>Bluewater Gazette :: {TITLE}</title></head><body><h2>{TITLE}</h2><hr>May 24, 2024"
    f"<br>By Mina Roh<hr>{BREAKS}<hr>Copyright 2024 Bluewater Gazette</body></html>",
    "tables for the layout": f"<html><head><title>{TITLE} | Bluewater Gazette</title></head><body><table><tr><td>Home<td>News"
    f"</tr></table><table><tr><td><b>{TITLE}</b></td></tr><tr><td>By Mina Roh</td></tr><tr><td>Posted : 2024-05-24</td></tr>"
    f"<tr><td>{BREAKS}</td></tr></table></body></html>",
    "divs alone, the byline a link": f"<html><head><title>{TITLE} — Bluewater Gazette</title></head><body><div>{TITLE}</div>"
    "<div><a href=#>By Mina Roh</a></div><div>24 May 2024</div>"
    + "".join(f"<div>{text}</div>" for text in PARAGRAPHS)
    + "</body></html>",
    "copied whole": f"Skip to content\nBluewater Gazette\nNews  Sports  Opinion\n\n{TITLE}\n\nMina Roh, Gazette staff writer\n"
    f"May 24, 2024 | 9:05 a.m.\n\n{LINES}\n\n© 2024 Bluewater Gazette",
    "byline and day below": f"Bluewater Gazette\n\n{TITLE}\n\n{LINES}\n\nBy Mina Roh (mina@gazette.example)\n"
    "Published: May 24, 2024\n\nRelated\n\nShips meet off the island\n\nRain ends in the south\n\nMinister in Guam",
    "a box in the middle": f"Bluewater Gazette\n{TITLE}\nBy Mina Roh\nMay 24, 2024\n\n{PARAGRAPHS[0]}\n\nREAD MORE\n\nShips meet off"
    f" the island\n\n{PARAGRAPHS[1]}\n\n{PARAGRAPHS[2]}",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_the_same_article_is_read_from_every_system(page: str) -> None:
    article = parse(page.encode())
    assert (article.title, article.outlet, article.authors, article.published, article.body) == (
        TITLE,
        "Bluewater Gazette",
        ("Mina Roh",),
        date(2024, 5, 24),
        LINES,
    )
