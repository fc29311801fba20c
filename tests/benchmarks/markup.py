"""Pages around stories, with all that news sites put there: menus, JSON-LD, scripts, styles, cards of other stories."""

import json
from collections.abc import Callable, Iterator
from html import escape
from random import Random

from tests.benchmarks.news import SENTENCES, Story

SMALLEST, LARGEST = 30_000, 120_000
"""Characters of a page's markup, roughly."""


def page(random: Random, story: Story) -> str:
    """The page of a story in the manner of one of three kinds of publishing system."""
    article = random.choice((_semantic, _boxed, _broken_by_lines))(random, story)
    head, menu, foot = _head(story), _menu(random, story), _footer(random, story)
    cards = "".join(_cards(random, story))
    bulk = random.randint(SMALLEST, LARGEST) - sum(map(len, (head, menu, article, cards, foot)))
    return (
        f'<!DOCTYPE html>\n<html lang="{story.language}">\n<head>{head}{_styles(random, bulk // 4)}</head>\n<body>\n'
        f"{menu}\n{article}\n{cards}\n{foot}\n{_script(random, bulk - bulk // 4)}\n</body>\n</html>\n"
    )


def _head(story: Story) -> str:
    about = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "datePublished": f"{story.day}T15:04:00+09:00",
        "dateModified": f"{story.day}T18:20:00+09:00",
        "author": [{"@type": "Person", "name": story.writer}],
        "publisher": {"@type": "Organization", "name": story.outlet},
        "mainEntityOfPage": story.address,
    }
    title, outlet = escape(story.title), escape(story.outlet)
    return f"""<meta charset="utf-8"><title>{title} | {outlet}</title>
<meta name="viewport" content="width=device-width"><link rel="canonical" href="{story.address}">
<meta property="og:title" content="{title}"><meta property="og:site_name" content="{outlet}">
<meta property="og:type" content="article"><meta property="og:url" content="{story.address}">
<meta property="article:published_time" content="{story.day}T15:04:00+09:00">
<meta name="author" content="{escape(story.writer)}"><meta name="description" content="{escape(story.paragraphs[0])}">
<script type="application/ld+json">{json.dumps(about, ensure_ascii=False)}</script>"""


def _menu(random: Random, story: Story) -> str:
    names = SENTENCES[story.language]["sections"]
    columns = "".join(
        f'<li class="menu-item has-sub"><a href="/{n}">{name}</a><ul class="sub">{_links(names, n)}</ul></li>'
        for n, name in enumerate(random.sample(names, len(names)))
    )
    return (
        f'<header class="top"><div class="logo"><a href="/">{escape(story.outlet)}</a></div>'
        f'<form action="/search" role="search"><input name="q"><button>OK</button></form>'
        f'<nav class="gnb"><ul>{columns}</ul></nav></header>'
    )


def _links(names: list[str], section: int) -> str:
    return "".join(f'<li><a href="/{section}/{n}"><span>{name}</span></a></li>' for n, name in enumerate(names))


def _semantic(random: Random, story: Story) -> str:
    paragraphs = [f"<p>{escape(text)}</p>" for text in story.paragraphs]
    return f"""<main><article class="story"><header><h1>{escape(story.title)}</h1>
<p class="byline">{_by(story)}</p><time datetime="{story.day}T15:04:00+09:00">{story.day:%Y.%m.%d} 15:04</time></header>
<div class="story-body">{"".join(_between(random, story, paragraphs))}</div></article></main>"""


def _boxed(random: Random, story: Story) -> str:
    paragraphs = [f'<div class="para-block"><p class="txt">{escape(text)}</p></div>' for text in story.paragraphs]
    return f"""<div id="wrap"><div class="container"><div class="row"><div class="col-8"><div class="article-head">
<h1 class="headline">{escape(story.title)}</h1><div class="meta"><span class="writer">{_by(story)}</span>
<span class="date">{story.day:%Y-%m-%d} 15:04</span></div></div>
<div class="share"><a href="#">f</a><a href="#">x</a></div>
<div id="article-body" class="article-view">{"".join(_between(random, story, paragraphs))}</div>
</div></div></div></div>"""


def _broken_by_lines(random: Random, story: Story) -> str:
    paragraphs = [f"{escape(text)}<br><br>" for text in story.paragraphs]
    return f"""<div id="content"><h2 class="title">{escape(story.title)}</h2><div class="info">{_by(story)}
| {story.day:%Y.%m.%d} 15:04</div><div id="articleBody" itemprop="articleBody">
{"".join(_between(random, story, paragraphs))}</div></div>"""


def _by(story: Story) -> str:
    return f"By {story.writer}" if story.language == "en" else f"{story.writer} 기자"


def _between(random: Random, story: Story, paragraphs: list[str]) -> Iterator[str]:
    """The paragraphs, with photos and offers among them."""
    captions = list(story.captions)
    for number, paragraph in enumerate(paragraphs):
        yield paragraph
        if captions and number in (0, 3):
            yield f'<figure><img src="/{number}.jpg" alt=""><figcaption>{escape(captions.pop(0))}</figcaption></figure>'
        if number % 5 == 4:
            yield f'<div class="ad-slot" id="ad{number}"><iframe src="about:blank"></iframe></div>'
        if number == 6:
            yield f'<aside class="related"><ul>{_links(_others(random, story, 3), number)}</ul></aside>'


def _cards(random: Random, story: Story) -> Iterator[str]:
    for box in range(random.randint(4, 9)):
        titles = _others(random, story, random.randint(6, 16))
        cards = "".join(_card(box, n, title) for n, title in enumerate(titles))
        yield f'<section class="box list{box}"><h3>{SENTENCES[story.language]["sections"][box]}</h3>{cards}</section>'


def _card(box: int, number: int, title: str) -> str:
    return (
        f'<div class="card"><a href="/a/{box}/{number}"><div class="thumb"><img src="/t/{box}{number}.jpg" alt="" '
        f'width="120" height="80" loading="lazy"></div><div class="text"><strong>{title}</strong><div class="meta">'
        f'<span class="no">{number + 1}</span><span class="ago">{number + 2} h</span></div></div></a></div>'
    )


def _others(random: Random, story: Story, count: int) -> list[str]:
    return random.choices(SENTENCES[story.language]["headlines"], k=count)


def _footer(random: Random, story: Story) -> str:
    names = random.sample(SENTENCES[story.language]["sections"], 8)
    return (
        f"<footer><ul>{_links(names, 9)}</ul><p>© {story.day.year} {escape(story.outlet)}</p>"
        '<div class="newsletter"><label>E-mail <input type="email"></label><button>OK</button></div></footer>'
    )


def _styles(random: Random, size: int) -> str:
    rules = _filled(size, lambda n: f".c{n}-{random.randrange(999)}{{margin:{n % 9}px;color:#0{n % 9}f}}")
    return f"<style>{rules}</style>"


def _script(random: Random, size: int) -> str:
    """The state of a page that a script builds again in the browser, as sites send it along."""
    state = _filled(size, lambda n: f'{{"id":{random.randrange(10**9)},"seen":{n},"kind":"card","tags":["a","b"]}},')
    return f"<script>window.__STATE__=[{state}null];</script>"


def _filled(size: int, piece: Callable[[int], str]) -> str:
    """Pieces until there are so many characters."""
    pieces: list[str] = []
    length = 0
    while length < size:
        pieces.append(piece(len(pieces)))
        length += len(pieces[-1])
    return "".join(pieces)
