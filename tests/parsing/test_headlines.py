"""The headline: of an HTML page what is declared, as the page shows it, and nothing that is the site's; of a copied
page the line above byline, date and text, and no other.
"""

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
    "the paper's name in brackets before it": (
        "<title>[연합뉴스] 항구 다리 아홉 해 만에 열려</title>",
        "",
        "항구 다리 아홉 해 만에 열려",
        "meta",
    ),
    "and behind it": (f"<title>{HEADLINE} (Reuters)</title>", "", HEADLINE, "meta"),
    "other words in brackets are the headline's": (
        "<title>[단독] 항구 다리 아홉 해 만에 열려</title>",
        "",
        "[단독] 항구 다리 아홉 해 만에 열려",
        "meta",
    ),
    "the site's name alone, the headline in a heading of a low level": (
        "<title>Notes and Tides</title>",
        f"<h4>{HEADLINE}</h4><p>March 4, 2001</p>",
        HEADLINE,
        "text",
    ),
    "the site's name and slogan, the headline in no heading": (
        "<title>The Almanac - since 1921 at your service</title>",
        f"<b>{HEADLINE}</b><p>March 4, 2001</p>",
        HEADLINE,
        "text",
    ),
    "a headline that speaks of other things, as shown": (
        "<title>At Last, a Short Cut to Grandmother</title>",
        "<b>At Last, a Short Cut to Grandmother</b><p>The mayors of two towns shook hands halfway over the water</p>",
        "At Last, a Short Cut to Grandmother",
        "meta",
    ),
}


@pytest.mark.parametrize(("head", "above", "title", "origin"), HEADS.values(), ids=HEADS.keys())
def test_it_takes_the_headline_as_shown(head: str, above: str, title: str, origin: str) -> None:
    article = parse(f"<html><head>{head}</head><body>{above}{PROSE}</body></html>".encode())
    assert (article.title, article.origins["title"]) == (title, origin)


TEXT = """\
The two towns opened their bridge over the harbour on Friday, after nine years of work and two of quarrels.
The mayors of both met halfway and shook hands, while some four hundred people looked on from the quays.
Cars may cross it from Monday, one of the engineers said.
"""
KOREAN_TEXT = """\
두 도시를 잇는 항구 다리가 금요일 아홉 해 만에 열렸다고 시장이 밝혔다.
두 시장은 다리 한가운데에서 만나 악수했고 사백여 명이 지켜보았다고 관계자가 전했다.
차는 월요일부터 다리를 건널 수 있다고 기술자들은 말했다.
"""
KOREAN_HEADLINE = "항구 다리, 아홉 해 만에 열려…차는 월요일부터"
DARK = "Nobody Swims Now"
"""A headline of which no word is in the text."""
FULL = "Cars will cross the water soon. Most people here would rather swim."

COPIED = {
    "a share index under the masthead's date": (
        f"Fri, March 2, 2001 | 14:12\nKOSDAQ 640.20 ▲ 3.11\nNation\nPosted : 2001-03-02 10:05\n{DARK}\n",
        TEXT,
        DARK,
    ),
    "rates and the weather": (
        f"Busan 12°C\nUSD/KRW 1,189.0 -2.5\nDow 27,649.78 (+0.53%)\n{DARK}\nBy Mina Roh\n",
        TEXT,
        DARK,
    ),
    "a link for readers without a mouse": (
        f"Skip to main Content\nJump to the menu\n{DARK}\nBy Mina Roh\n",
        TEXT,
        DARK,
    ),
    "a menu of words that no list has": (
        f"Harbour News\nAlaska News Politics Tides Obituaries\n{DARK}\nBy Mina Roh\nMarch 2, 2001\n",
        TEXT,
        DARK,
    ),
    "two sentences above the byline": (f"The Quay\nTowns Boats\n{FULL}\nBy Mina Roh\nMarch 2, 2001\n", TEXT, FULL),
    "two sentences, and a menu just above": (
        f"Alaska News Politics Tides Obituaries\n{FULL}\nBy Mina Roh\nMarch 2, 2001\n",
        TEXT,
        FULL,
    ),
    "a summary of more to say below it": (
        f"Local\n{HEADLINE}\nMayors of both towns shake hands halfway over the harbour after years of quarrels"
        "\nBy Mina Roh\n",
        TEXT,
        HEADLINE,
    ),
    "a headline in two lines": (
        "The Quay\n\nHarbour bridge opens at the\nend of winter\n\nBy Mina Roh\nMarch 2, 2001\n\n",
        TEXT,
        "Harbour bridge opens at the end of winter",
    ),
    "a paper's name and a day above it": (
        f"The Daily Quay Post Online\nFriday, March 2, 2001\nOpinion\n{DARK}\n",
        TEXT,
        DARK,
    ),
    "another story above the section's name": (
        f"Two storms over the mountains\nPolitics\n{DARK}\nBy Mina Roh\n",
        TEXT,
        DARK,
    ),
    "breadcrumbs that end with it": (f"Home | News | {HEADLINE}\n{HEADLINE}\nBy Mina Roh\n", TEXT, HEADLINE),
    "the service's own name above the day, and in the dateline": (
        f"About Quay News Service\nMarch 2, 2001 / 4:31 AM\n\n{HEADLINE}\n\nMina Roh\n\n4 Min Read\n\n",
        f"SEOUL (Quay News) - {TEXT}",
        HEADLINE,
    ),
    "an outlet beside its own address": (
        f"Xinhua | English.news.cn\n\n{HEADLINE}\n\nEnglish.news.cn 2001-03-02 15:26:40 [Print] [RSS]\n\n",
        TEXT,
        HEADLINE,
    ),
    "an outlet's name with its slogan": (
        f"The Chosun Ilbo (English): Daily News from Towns\n\nUpdated Mar.2,2001 10:14 KST\n\n{HEADLINE}\n\n",
        TEXT,
        HEADLINE,
    ),
    "a blog's motto, far above": (
        f"a log about cats and their friends on the quays\nABOUT\nOlder\nNewer\nOn rowing\n{DARK}\nMarch 2, 2001\n",
        TEXT,
        DARK,
    ),
    "a caption with a bare credit just above the text": (
        f"전체메뉴\n{KOREAN_HEADLINE}\n등록 2001-03-02 16:38\n박하나 기자\n가 가+\n"
        "두 도시 시장이 2일 항구 다리 위에서 악수하고 있다. 연합뉴스\n",
        KOREAN_TEXT,
        KOREAN_HEADLINE,
    ),
    "a link to the text": (
        f"본문으로 건너뛰기\n주메뉴 바로가기\n{KOREAN_HEADLINE}\n2001-03-02\n",
        KOREAN_TEXT,
        KOREAN_HEADLINE,
    ),
    "the paper's name in brackets": (f"[연합뉴스] {KOREAN_HEADLINE}\n2001-03-02\n", KOREAN_TEXT, KOREAN_HEADLINE),
}


@pytest.mark.parametrize(("above", "text", "title"), COPIED.values(), ids=COPIED.keys())
def test_it_takes_the_line_above_a_copied_text(above: str, text: str, title: str) -> None:
    article = parse((above + text).encode())
    assert article.title == title
    assert article.body == text.strip().replace("\n", "\n\n")


WRAPPED = """\
{head}
SEOUL, March 2 (Yonhap) -- The two towns opened their bridge over
the harbour on Friday, after nine years of work and two of quarrels
over who was to pay.
   The mayors of both met halfway and shook hands, while some four
hundred people looked on from the quays and from a good many boats.
   Cars may cross it from Monday, one of the engineers said there.
"""
LONG_HEADLINE = "(LEAD) Two towns open their bridge after nine years of quarrels"


@pytest.mark.parametrize(
    "below",
    ["(ATTN: UPDATES with more details in paras 2-3)", "(ATTN: ADDS photo)\nBy Mina Roh", "By Mina Roh"],
)
def test_no_line_of_the_desk_s_is_joined_to_a_headline_as_long_as_the_lines(below: str) -> None:
    article = parse(WRAPPED.format(head=f"2001/03/02 18:22 KST\n{LONG_HEADLINE}\n{below}").encode())
    assert article.title == LONG_HEADLINE
    assert article.body.startswith("SEOUL, March 2")
