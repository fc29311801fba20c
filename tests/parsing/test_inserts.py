"""What stands between an article's paragraphs and is not its own."""

import pytest

from articles.parsing import parse

PARAGRAPHS = (
    "The two towns opened their bridge over the harbour on Friday, officials of both said at the quay.",
    "The bridge took nine years to build, and the towns shared its cost by the number of their people.",
    "Buses are to cross it from next week, the mayor of the northern town said.",
    "The ferry will go on for another year.",
)
ONE, TWO, THREE, FOUR = (f"<p>{text}</p>" for text in PARAGRAPHS)
BODY = "\n\n".join(PARAGRAPHS)

INSERTS = {
    "a list of other stories that no link gives away": (
        "<div><h3>Neighbours are talking about…</h3><ul><li>Bakery shuts after fifty summers</li>"
        "<li>Choir wins a prize in the capital</li><li>Snow closes three schools</li></ul></div>"
    ),
    "the same in sentences": (
        "<section><h4>Do not miss</h4><ol><li>Bakery shuts after fifty summers.</li><li>Choir wins a prize.</li></ol>"
        "</section>"
    ),
    "a list of related stories by its heading": (
        "<div><h3>Related stories</h3><ul><li>Harbour bridge delayed</li><li>Towns share bridge cost</li>"
        "<li>Mayor on the harbour bridge</li></ul></div>"
    ),
    "a player's buttons": "<div>Embed | Share | The code has been copied to your clipboard.</div>",
    "a government's banner": (
        "<p>Official websites use .gov. A .gov website belongs to an official organization of the government.</p>"
    ),
    "a form to sign": (
        "<div><p>Get the morning newsletter in your inbox!</p><p>I agree that my registration with this site"
        " is subject to its user agreement and privacy policy.</p></div>"
    ),
    "a form with two sentences of consent": (
        "<div><p>Sign up for our newsletter</p><p>I have read the terms of use and the privacy policy.</p>"
        "<p>You can unsubscribe by e-mail at any time.</p></div>"
    ),
}


@pytest.mark.parametrize("insert", INSERTS.values(), ids=INSERTS.keys())
def test_a_block_of_the_page_s_own_is_not_text(insert: str) -> None:
    page = f"<html><body><article><div>{ONE}{TWO}{insert}{THREE}{FOUR}</div></article></body></html>"
    assert parse(page.encode()).body == BODY


OWN = {
    "a list on the same subject": (
        "<div><h3>What the bridge cost</h3><ul><li>Steel for the bridge, paid by the northern town</li>"
        "<li>Work at the harbour, shared by number of people</li></ul></div>"
    ),
    "a heading and its paragraphs in a block": (
        "<div><h3>What the mayor said</h3><p>The mayor said that she had not believed in it at first.</p>"
        "<p>Nobody had, she added.</p></div>"
    ),
}


@pytest.mark.parametrize("block", OWN.values(), ids=OWN.keys())
def test_a_block_on_the_article_s_subject_is_text(block: str) -> None:
    page = f"<html><body><article><div>{ONE}{TWO}{block}{THREE}{FOUR}</div></article></body></html>"
    assert parse(page.encode()).body.count("\n\n") == BODY.count("\n\n") + block.count("</li>") + 1 + block.count(
        "</p>"
    )


def test_the_answers_of_an_interview_are_text() -> None:
    asked, answered = "-다리는 언제 열리나.", "▶다음 주 월요일에 열린다. 버스는 그다음 주부터 다닌다."
    more = "-배는 계속 다니나.", "▶일 년은 더 다닐 것으로 본다."
    head = "두 도시 시장은 2일 부두에서 기자들과 만나 새 다리가 언제 열리는지, 배는 어떻게 되는지 설명했다."
    paragraphs = [head, asked, answered, *more]
    page = "<html><body><h1>두 도시 시장, 새 다리에서 만나</h1><div>" + "".join(f"<p>{p}</p>" for p in paragraphs)
    article = parse((page + "<p>▶ 강물신문 구독하기</p></div></body></html>").encode())
    assert article.body == "\n\n".join(paragraphs)


TEASERS = {
    "above its byline": "Bakery shuts after fifty summers\nIts last loaf goes to the oldest customer.\nBy Mina Roh",
    "above its day": "Choir wins a prize\nThe singers had practised in a barn.\nMarch 3, 2021",
}


@pytest.mark.parametrize("teaser", TEASERS.values(), ids=TEASERS.keys())
def test_a_teaser_among_lines_of_plain_text_is_not_text(teaser: str) -> None:
    page = "\n".join(["Bridge opens at last", "By Ada Byrne", *PARAGRAPHS[:3], teaser, PARAGRAPHS[3]])
    assert parse(page.encode()).body == BODY


CREDITS = ["/ Yonhap", "/AFP", "(Reuters)", "| Yonhap", "/ Reuters/Yonhap"]


@pytest.mark.parametrize("credit", CREDITS)
def test_what_stands_above_a_broken_off_credit_is_a_caption(credit: str) -> None:
    caption = "Two mayors cut a ribbon at the harbour, Friday."
    article = parse("\n".join(["Bridge opens at last", caption, credit, *PARAGRAPHS]).encode())
    assert (article.body, article.captions) == (BODY, caption)


def test_a_paragraph_above_another_line_in_brackets_is_text() -> None:
    assert parse("\n".join([PARAGRAPHS[0], "(continued)", *PARAGRAPHS[1:]]).encode()).body == BODY


@pytest.mark.parametrize("initials", ["PTI AB CDE", "IANS ab/cd", "PTI AB AB AB"])
@pytest.mark.parametrize("gap", ["\n", " "])
def test_the_initials_of_a_desk_close_the_text(initials: str, gap: str) -> None:
    assert parse(f"{chr(10).join(PARAGRAPHS)}{gap}{initials}".encode()).body == BODY


def test_letters_behind_the_last_sentence_are_a_desk_s_only_behind_a_service() -> None:
    text = f"{BODY}\n\nThe towns have long been rivals, said the mayor of the southern one, and now they are in the EU."
    assert parse(text.encode()).body.endswith("EU.")
