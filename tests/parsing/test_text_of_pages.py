"""Which lines of an HTML page are the article: what a general extractor finds, refined by how newsrooms write."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.parsing import Unreadable, parse

PARAGRAPHS = (
    "The two allies went on with their talks about defense costs this week, officials in Seoul said.",
    "Their envoys looked at each item in turn, and they agreed to meet again in Washington before the summer.",
    "Nothing has been settled yet, said one of the officials, who asked not to be named.",
)
TEXT = "\n\n".join(PARAGRAPHS)
ONE, TWO, THREE = (f"<p>{text}</p>" for text in PARAGRAPHS)
COMMENT = "<p>I have read many of these reports, and this one tells me nothing that I did not know before.</p>"

PAGES = {
    "paragraphs in a box with a doubtful name": (
        f"<div class='popular tools'>{ONE}{TWO}{THREE}</div>",
        TEXT,
    ),
    "all in a box with a furniture's name": (f"<div class='share'>{ONE}{TWO}{THREE}</div>", TEXT),
    "readers' comments below, longer than the text": (
        f"<article>{ONE}{TWO}{THREE}</article><div class='reader_comments comments'>{COMMENT * 12}</div>",
        TEXT,
    ),
    "a headline inside the text": (
        f"<article>{ONE}<h3>Next stop Washington</h3>{TWO}{THREE}</article>",
        f"{PARAGRAPHS[0]}\n\nNext stop Washington\n\n{PARAGRAPHS[1]}\n\n{PARAGRAPHS[2]}",
    ),
    "points of a list in the text": (
        f"<article>{ONE}<ul><li>Pay for local workers</li><li>Supplies and transport</li></ul>{TWO}{THREE}</article>",
        f"{PARAGRAPHS[0]}\n\nPay for local workers\n\nSupplies and transport\n\n{PARAGRAPHS[1]}\n\n{PARAGRAPHS[2]}",
    ),
    "another story named in the text": (
        f"<article>{ONE}<p>SEE ALSO:</p><p>Typhoon leaves the south</p>{TWO}{THREE}</article>",
        TEXT,
    ),
    "a paragraph that is but a link": (
        f"<article>{ONE}<p><a href=/k>Kimchi exports reach a record this year.</a></p>{TWO}{THREE}</article>",
        TEXT,
    ),
    "a caption between paragraphs": (
        f"<article>{ONE}<figure><img src=a><figcaption>Envoys in Seoul</figcaption></figure>{TWO}{THREE}</article>",
        TEXT,
    ),
    "one table around it all": (
        f"<table><tr><td>Home | Politics</td></tr><tr><td><h1>Allies talk</h1>{ONE}{TWO}{THREE}</td></tr></table>",
        TEXT,
    ),
    "a summary of it for sharing above": (
        f"<div class='share-box'><p>{PARAGRAPHS[0]}</p></div><article>{ONE}{TWO}{THREE}</article>",
        TEXT,
    ),
    "tags left open": (f"<div><b>{ONE}<div>{TWO}<div>{THREE}", TEXT),
    "Korean, with a byline before and notices behind": (
        "<div class='article_txt'>(서울=한빛뉴스) 고은솔 기자 = 한국과 미국이 이번 주 방위비 분담 협상을 이어갔다고"
        " 정부가 24일 밝혔다."
        "<br><br>양측은 항목별로 의견을 나눴으며 다음 회의는 여름 전에 워싱턴에서 열기로 했다.<br><br>"
        "한 당국자는 아직 정해진 것은 없다고 말했다.<br><br>eunsol@hanbit.example<br>무단전재 및 재배포 금지</div>",
        "(서울=한빛뉴스) 고은솔 기자 = 한국과 미국이 이번 주 방위비 분담 협상을 이어갔다고 정부가 24일 밝혔다.\n\n"
        "양측은 항목별로 의견을 나눴으며 다음 회의는 여름 전에 워싱턴에서 열기로 했다.\n\n"
        "한 당국자는 아직 정해진 것은 없다고 말했다.",
    ),
}


@pytest.mark.parametrize(("body", "text"), PAGES.values(), ids=PAGES.keys())
def test_it_tells_the_text_from_what_stands_around_it(body: str, text: str) -> None:
    page = f"<!doctype html><html><head><title>Allies talk</title></head><body><nav>Home</nav>{body}</body></html>"
    assert parse(page.encode()).body == text


def test_a_script_that_we_do_not_know_is_read_as_the_extractor_reads_it() -> None:
    paragraph = (
        "両国は今週、防衛費の分担をめぐる協議を続けたと、ソウルの当局者が明らかにした。"
        "次の会合は夏の前にワシントンで開かれる。"
    )
    page = f"<html><body><nav>ニュース</nav><article><p>{paragraph}</p><p>{paragraph[::-1]}</p></article></body></html>"
    assert parse(page.encode()).body.startswith(paragraph)


VERSES = (
    "I rowed out before the lamps were lit",
    "And no one called me home",
    "The tide had gone the way it came",
    "With all that I had known",
    "O harbour, keep a light for me",
    "Wherever I may go",
    "The rope is frayed, the oar is old",
    "And half the crew aboard says no",
)
LINKS = "".join(f"<li><a href=/{number}>{verse}</a></li>" for number, verse in enumerate(VERSES))


def test_a_text_without_a_sentence_is_read_as_the_extractor_reads_it() -> None:
    page = f"<html><body><nav>Songs</nav><article><h1>Keep a light</h1><p>{'<br>'.join(VERSES)}</p></article></body>"
    assert parse(page.encode()).body.replace("\n\n", "\n") == "\n".join(VERSES)


LISTS = {
    "of links": f"<ul>{LINKS}</ul>",
    "of links in an article's element": f"<article><h1>Songs</h1><ul>{LINKS}</ul></article>",
    "of lines below an error": f"<h1>Page not found</h1><p>{'</p><p>'.join(VERSES)}</p>",
    "of lines below a wall": f"<p>To continue reading, log in.</p><p>{'</p><p>'.join(VERSES)}</p>",
    "of a few words": "<p>Songs<br>Poems<br>Letters<br>Plays</p>",
}


@pytest.mark.parametrize("body", LISTS.values(), ids=LISTS.keys())
def test_a_page_of_lines_that_are_no_text_has_no_article(body: str) -> None:
    with pytest.raises(Unreadable):
        parse(f"<html><body>{body}</body></html>".encode())


OTHER = ONE.replace("allies", "rivals") + TWO.replace("envoys", "generals") + THREE.replace("settled", "said aloud")
DECLARATIONS = {
    "goes on where the page stops": (ONE, True),
    "is no more than the page": (ONE + TWO + THREE, True),
    "is of another text": (OTHER, False),
}


@pytest.mark.parametrize(("shown", "counts"), DECLARATIONS.values(), ids=DECLARATIONS.keys())
def test_a_declared_text_counts_where_it_is_clearly_the_fuller(shown: str, counts: bool) -> None:
    declared = json.dumps({"@type": "NewsArticle", "articleBody": "\n\n".join([TEXT] * (1 if counts else 9))})
    page = f"<html><head><script type='application/ld+json'>{declared}</script></head><body><article>{shown}</article>"
    assert (parse(page.encode()).body == TEXT) is counts


MONSTERS = {
    "divs a hundred thousand deep around the text": "<div>" * 100_000 + ONE,
    "cells that span all others": "<table>" + "<tr>" + "<td rowspan=99 colspan=99>x y z" * 60 * 60,
    "twenty thousand lists": "<ul><li>" * 20_000 + "word",
    "two million entities": "&amp;" * 400_000,
    "eighty thousand tags": "<b><i>x</i></b>" * 20_000,
    "nothing but tags left open": "<p><a><table><form><svg><select>" * 2_000,
}


@pytest.mark.parametrize("body", MONSTERS.values(), ids=MONSTERS.keys())
def test_hostile_pages_are_read_or_refused_in_one_line(body: str) -> None:
    page = f"<html><body>{body}".encode()
    try:
        outcome = parse(page).body
    except Unreadable as refusal:
        outcome = str(refusal)
    assert 30 < len(outcome.split("\n\n")[0]) < 50_000


NAMES = ("p", "div", "span", "a", "li", "table", "td", "br", "h2", "article", "form", "nav", "figure", "script")
TAGS = st.sampled_from(NAMES)
WORDS = st.sampled_from((PARAGRAPHS[0], "Share", "(Yonhap)", "(END)", "By Mina Roh", "[사진=연합뉴스]", " ", "<", "&"))


@settings(deadline=None, max_examples=60)
@given(st.lists(st.one_of(TAGS.map("<{}>".format), TAGS.map("</{}>".format), WORDS), max_size=60))
def test_any_markup_gives_an_article_or_a_refusal(pieces: list[str]) -> None:
    try:
        article = parse(f"<html><body>{''.join(pieces)}".encode())
    except Unreadable:
        return
    assert article.body == "\n\n".join(" ".join(part.split()) for part in article.body.split("\n\n") if part.strip())
