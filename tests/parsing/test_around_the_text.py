"""What stands before, in and behind an article's paragraphs and is not the article's: captions, offers, biographies."""

import pytest

from articles.parsing import parse
from articles.parsing.furniture import is_furniture
from articles.parsing.lines import is_row_of_labels

FIRST = "The two allies went on with their talks about defense costs this week, officials in Seoul said."
SECOND = "Their envoys looked at each item in turn, and they agreed to meet again in Washington before the summer."
LAST = "Nothing has been settled yet."

OFFERS = [
    "Get our Morning Briefing newsletter.",
    "Sign up for the weekly bulletin and never miss breaking news.",
    "Like what you see? Join our Telegram channel!",
    "Enjoying the read? Subscribe for unlimited access at $3 a month.",
    "Follow the Gazette on Facebook and Instagram.",
    "Want to read on? Become a member and support our journalism.",
    "For more on the alliance, listen to our podcast.",
    "The views expressed here are the author's own.",
    "Opinions expressed in this article do not reflect those of the Gazette.",
    "With assistance from Mina Roh and Jon Ashby",
    "Mina Roh reported from Honolulu.",
    "This story has been corrected to give the name of the institute.",
    "Story continues below",
    "Additional reporting by Mina Roh",
]


@pytest.mark.parametrize("text", OFFERS)
def test_it_knows_offers_and_notes_of_the_newsroom(text: str) -> None:
    assert is_furniture(text)


TEXTS = [
    "Get-togethers of the two envoys have become rare, an official said.",
    "The new channel between the two militaries was opened in March, he said.",
    "Opinions in Seoul on the demand are divided, according to a poll.",
    "Casualties were reported from the border, the command said.",
    "Watch towers along the border are paid for under another agreement.",
    "Stay costs of the troops were on the table as well, she added.",
    "Joint communities of experts prepared the talks for months.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_sentences_that_only_begin_like_offers_are_text(text: str) -> None:
    assert not is_furniture(text)


ROWS = [
    ("South Korea  Business  Lifestyle  Foreign Affairs", True),
    ("About | Archive | Contributors", True),
    ("정치\t경제\t국제", True),
    ("Home | News", False),  # a headline may have one bar
    ("By Mina Roh  Seoul  Reporter", False),
    ("Mina Roh | Oct. 3, 2019 | Seoul", False),  # a date is more than a label
    ("They met.  They talked.  They left.", False),  # two spaces behind full stops
]


@pytest.mark.parametrize(("raw", "expected"), ROWS)
def test_it_knows_rows_of_labels(raw: str, expected: bool) -> None:
    assert is_row_of_labels(raw) is expected


BEHIND = {
    "the author's life, under a byline": ("By Mina Roh", "Mina Roh is a fellow at an institute in Geneva."),
    "in two paragraphs": (
        "By Mina Roh",
        "Mina Roh, a lawyer, teaches in Geneva.\n\nHer first book came out last year.",
    ),
    "without a name": ("By Mina Roh", "The writer is a professor at a university in Geneva. The views are hers."),
    "the end of a release": ("", "# # #"),
    "the end of a telegram": ("", "- 30 -"),
    "a note on who reported": ("", "Mina Roh reported from Honolulu."),
    "an offer after a heading": ("", "ADVT\n\nLike what you see? Join our Telegram channel!"),
}


@pytest.mark.parametrize(("byline", "behind"), BEHIND.values(), ids=BEHIND.keys())
def test_the_text_ends_with_its_last_paragraph(byline: str, behind: str) -> None:
    page = "\n\n".join(["Allies go on talking about defense costs", byline, FIRST, SECOND, LAST, behind])
    assert parse(page.encode()).body == "\n\n".join([FIRST, SECOND, LAST])


BETWEEN = {
    "a heading": "What was said",
    "an advertisement": "ADVERTISEMENT",
    "an offer": "Get our Morning Briefing newsletter.",
    "a note": "Story continues below",
    "a box of another story": "Related\n\nShips of both navies meet off the island",
    "a box of two in Korean": "관련기사\n\n해군 함정 제주 입항\n\n양국 장관 통화",
}


@pytest.mark.parametrize("between", BETWEEN.values(), ids=BETWEEN.keys())
def test_the_text_goes_on_behind_what_interrupts_it(between: str) -> None:
    assert parse("\n\n".join([FIRST, between, SECOND, LAST]).encode()).body == "\n\n".join([FIRST, SECOND, LAST])


AUTHORS = {
    "alone, with a biography": ("Mina Roh", "Mina Roh is a fellow at an institute in Geneva.", ("Mina Roh",)),
    "alone, beside a day": ("May 24, 2024\n\nMina Roh", "", ("Mina Roh",)),
    "alone, above a job": ("Mina Roh\n\nStaff Reporter", "", ("Mina Roh",)),
    "alone, and nothing bears it out": ("Mina Roh", "", ()),
    "a section beside a day": ("May 24, 2024\n\nForeign Affairs", "", ()),
    "a city beside a day": ("May 24, 2024\n\nNew York", "", ()),
}


@pytest.mark.parametrize(("above", "behind", "expected"), AUTHORS.values(), ids=AUTHORS.keys())
def test_a_name_alone_is_the_author_s_where_the_page_bears_it_out(
    above: str, behind: str, expected: tuple[str, ...]
) -> None:
    page = "\n\n".join(["Allies go on talking about defense costs", above, FIRST, SECOND, LAST, behind])
    assert parse(page.encode()).authors == expected


def html(body: str) -> bytes:
    """A page with that body."""
    return f"<!doctype html><html><body>{body}</body></html>".encode()


PARAGRAPHS = f"<p>{FIRST}</p><p>{SECOND}</p><p>{LAST}</p>"
BOXES = {
    "a slogan behind the article's box": f"<div>{PARAGRAPHS}</div><div>All of it, before it happens.</div>",
    "a teaser behind it": f"<div><div>{PARAGRAPHS}</div></div><p>Ships of both navies met off the island today.</p>",
}


@pytest.mark.parametrize("body", BOXES.values(), ids=BOXES.keys())
def test_what_stands_outside_the_article_s_box_is_not_its_end(body: str) -> None:
    assert parse(html(body)).body.endswith(LAST)


def test_the_words_that_close_a_statement_are_its_own() -> None:
    assert parse("\n\n".join([FIRST, SECOND, "End text."]).encode()).body.endswith("End text.")


def test_a_list_of_other_stories_ends_the_text() -> None:
    others = "Related\n\nShips meet off the island\n\nMinister on way to Guam\n\nRain ends in the south"
    about = "The Gazette is a daily paper that has been printed in the port city for more than a hundred years now."
    page = "\n\n".join([FIRST, SECOND, LAST, others, about])
    assert parse(page.encode()).body == "\n\n".join([FIRST, SECOND, LAST])


def test_a_photographer_s_dateline_above_the_text_s_own_makes_a_caption() -> None:
    photo = "(서울=연합뉴스) 김철수 기자 = 양국 대표단이 회의장이 있는 건물로 들어서고 있다."
    first = "(서울=연합뉴스) 홍길동 기자 = 한국과 미국이 방위비 분담금 협상을 이어가기로 했다고 외교부가 밝혔다."
    article = parse("\n\n".join([photo, first, "양측은 다음 달 다시 만나기로 했다."]).encode())
    assert article.body.startswith(first)
    assert article.captions == photo
    assert article.authors == ("홍길동",)


def test_a_linked_byline_is_one_and_links_to_other_reporters_are_none() -> None:
    others = "<div><a>By Jon Ashby</a></div>" * 3
    page = f"<div><a>By Mina Roh</a></div>{PARAGRAPHS}<div>More to read</div><div>Today</div>{others}"
    assert parse(html(page)).authors == ("Mina Roh",)


def test_paragraphs_in_a_box_each_are_all_kept() -> None:
    body = "".join(f"<div><div>{text}</div></div>" for text in (FIRST, SECOND, LAST))
    assert parse(html(body)).body == "\n\n".join([FIRST, SECOND, LAST])


def test_a_table_of_data_is_read_by_rows_and_does_not_cut_the_text() -> None:
    rows = "".join(
        f"<tr><td>{n}</td><td>in May</td><td>Seoul</td></tr>" for n in ("First", "Second", "Third", "Fourth")
    )
    body = parse(html(f"<p>{FIRST}</p><table>{rows}</table><p>{SECOND}</p><p>{LAST}</p>")).body
    assert body.startswith(FIRST)
    assert "\n\nSecond in May Seoul\n\n" in body
    assert body.endswith(LAST)


def test_a_table_that_lays_out_the_page_is_no_data() -> None:
    page = f"<table><tr><td>Home</td><td>News</td></tr><tr><td>Menu</td><td>{FIRST} {SECOND} {LAST}</td></tr></table>"
    assert parse(html(page)).body == f"{FIRST} {SECOND} {LAST}"
