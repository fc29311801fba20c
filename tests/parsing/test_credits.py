"""Bylines, services and datelines around a plain text, in newsrooms' forms, on pages of outlets that no list has."""

import pytest

from articles.parsing import parse

ENGLISH = """The two towns opened their bridge over the harbour on Friday, officials of both said at the quays.

The mayors of both met halfway and shook hands, and they agreed to meet again in the capital before the summer.

Nothing has been settled about its toll, one of the officials said on condition of anonymity."""
KOREAN = """두 도시는 금요일 항구 다리를 함께 열었다고 두 시청 당국자가 24일 부두에서 전했다.

두 시장은 다리 가운데에서 만나 악수했으며 여름이 오기 전에 수도에서 다시 만나기로 했다고 당국자는 설명했다.

통행료에 대해서는 아직 정해진 것이 없다고 한 당국자는 말했다."""
ENGLISH_HEAD = "Lakeside Courier\nHarbour bridge opens after nine years\n"
KOREAN_HEAD = "새바다신문\n항구 다리 아홉 해 만에 열려\n"


def page(above: str, below: str = "") -> bytes:
    """A copied page with those lines right above and below its text."""
    is_korean = any("가" <= letter <= "힣" for letter in above + below)
    head, text = (KOREAN_HEAD, KOREAN) if is_korean else (ENGLISH_HEAD, ENGLISH)
    return f"{head}{above}\n\n{text}\n\n{below}\n".encode()


BYLINES = [
    ("By Mina Roh in Seoul", ("Mina Roh",)),
    ("By Mina Roh and Jon Ashby", ("Mina Roh", "Jon Ashby")),
    ("By MINA ROH, JON ASHBY and IDA LUND, Staff reporters", ("MINA ROH", "JON ASHBY", "IDA LUND")),
    ("By Mina Roh | Staff Writer | mina@courier.example", ("Mina Roh",)),
    ("By Mina Roh, Senior Harbour Correspondent", ("Mina Roh",)),
    ("By Jemma Hill", ("Jemma Hill",)),  # a paper is called The Hill
    ("Mina Roh | 24.05.2024 - Update : 25.05.2024", ("Mina Roh",)),  # a name and a bar before the date
    ("South Korea | 24.05.2024", ()),  # a section before it
    ("김한나 기자 | 입력 2024.05.24 08:40", ("김한나",)),
    ("김한나·박두리 워싱턴 특파원", ("김한나", "박두리")),  # where they are is no name
    ("김한나 방콕 특파원", ("김한나",)),  # nor where the city could be one
    ("김한나 논설위원", ("김한나",)),
    ("[새바다신문=김한나 기자]", ("김한나",)),
    ("원주 김한나 기자", ("김한나",)),  # a bureau's town, which could be a name
    ("강원 김한나·박두리 기자", ("김한나", "박두리")),
    ("국회 김한나 기자", ("김한나",)),  # where a beat is
    ("원주 기자", ("원주",)),  # nobody else is named
    ("2024.05.24 08:40 ㅣ 최종 업데이트 2024.05.24 09:10 ㅣ 김한나(hannak)", ("김한나",)),  # a login behind the name
    ("2024.05.24 08:40 | 김한나 hannak@bada.example", ("김한나",)),
    ("By Africa correspondent Mina Roh in Nairobi", ("Mina Roh",)),  # a beat before the name
    ("By Tokyo bureau chief Mina Roh and foreign affairs editor Jon Ashby", ("Mina Roh", "Jon Ashby")),
    ("By Defence Correspondent Mina Roh", ("Mina Roh",)),
    ("김한나(hannak) 기자", ("김한나",)),
    ("기자명 김한나", ("김한나",)),
    ("전국부 김한나 기자", ("김한나",)),
    ("By Mina Roh, Washington Post", ("Mina Roh",)),  # the paper she writes for
    ("By Mina Roh for The Washington Post", ("Mina Roh",)),
    ("By Mina Roh (Reuters)", ("Mina Roh",)),
    ("By Mina Roh, Reuters Last Updated: May 24, 2024, 11:48:00 AM IST", ("Mina Roh",)),
    ("By Mina Roh First Published May 24, 2024", ("Mina Roh",)),
    ("By Senior Staff Writer", ()),  # a job with nobody behind it
    ("PHOTO CREDIT, REUTERS", ()),  # the label of a picture
]


@pytest.mark.parametrize(("line", "authors"), BYLINES)
def test_it_reads_who_wrote(line: str, authors: tuple[str, ...]) -> None:
    assert parse(page(line)).authors == authors


ALONE = {
    "several": ("Mina Roh and Jon Ashby\nSave\nShare", ("Mina Roh", "Jon Ashby")),
    "several, and where they are": ("Mina Roh in Seoul and Jon Ashby in Washington", ("Mina Roh", "Jon Ashby")),
    "one, above the page's buttons": ("Mina Roh\nShare\nPrint\n\nNormal text size\nLarger text size", ("Mina Roh",)),
    "one, and a day below": ("Mina Roh in Seoul\nMay 24, 2024", ("Mina Roh",)),
    "one whom the headline names": ("Harbour Lund\nShare", ()),
    "sections": ("Foreign Affairs and National Security\nShare", ()),
    "cities": ("New York and San Francisco\nShare", ()),
}


@pytest.mark.parametrize(("above", "authors"), ALONE.values(), ids=ALONE.keys())
def test_names_alone_below_the_headline_are_the_authors(above: str, authors: tuple[str, ...]) -> None:
    assert parse(page(above)).authors == authors


def test_the_byline_of_another_story_within_the_text_is_not_its_own() -> None:
    first, second, last = ENGLISH.split("\n\n")
    teaser = "Ferry company mourns its last boat\nIts crews are looking for work.\nBy Ida Lund"
    text = "\n\n".join([first, second, second.replace("quays", "piers"), teaser, last])
    head = "Lakeside Courier\nHarbour bridge opens after nine years"
    assert parse(f"{head}\nBy Mina Roh\n\n{text}".encode()).authors == ("Mina Roh",)
    assert parse(f"{head}\n\n{text}".encode()).authors == ()


def test_a_reader_who_comments_is_no_author() -> None:
    assert parse(page("2024.05.24 08:40", "독자의견 1\n이하늘(skyblue)\n다리가 좋네요.")).authors == ()


SERVICES = [
    ("", "(AP)", "Associated Press"),
    ("", "[Reuters]", "Reuters"),
    ("", "[Photo: Reuters]", None),
    ("", "Source: AFP", "Agence France-Presse"),
    ("Reuters\nMay 24, 2024", "", "Reuters"),
    ("SEOUL: REUTERS", "", "Reuters"),
    # beside the day, however many buttons and captions stand between it and the text
    ("May 24, 2024\nAFP\nShare:\nFacebook\nTwitter\nWhatsApp\nCOPY LINK\nPrint", "", "Agence France-Presse"),
    ("Photo: Reuters", "", None),
    ("The Associated Press", "", "Associated Press"),
    ("입력 2024.05.24 08:40", "연합뉴스 제공", "연합뉴스"),
    ("입력 2024.05.24 08:40", "(사진=연합뉴스)", None),
    ("입력 2024.05.24 08:40\n개통을 앞둔 다리의 모습. ⓒ 연합뉴스", "", None),  # a picture's rights
    ("People on the bridge as its lamps go on. © Reuters", "", None),
    ("The bridge at night © AFP", "", None),
    ("© Reuters", "", None),
    ("IMAGE SOURCE, REUTERS", "", None),  # a picture's label, in any letters
    ("Image source, AFP\nImage caption, The bridge", "", None),
    ("Image source,\nReuters", "", None),
    ("By Mina Roh, The Washington Post", "", "The Washington Post"),  # a paper that lends its text
    ("By Mina Roh for The Washington Post", "", "The Washington Post"),
    ("Mina Roh, The Washington Post", "", "The Washington Post"),
    ("By Reuters, Istanbul", "", "Reuters"),
    ("Istanbul | AFP", "", "Agence France-Presse"),
    ("", "Photo © AFP", None),
    ("By Mina Roh / Los Angeles Times", "", "Los Angeles Times"),
    ("By Mina Roh, The Lakeside Courier", "", None),  # the page's own
    ("By Jemma Hill", "", None),
]


@pytest.mark.parametrize(("above", "below", "agency"), SERVICES)
def test_it_reads_whose_text_it_is(above: str, below: str, agency: str | None) -> None:
    assert parse(page(above, below)).agency == agency


LENT = [
    ("By Mina Roh and Jon Ashby\nThe New York Times", "", "The New York Times"),
    ("By Mina Roh, The Korea Herald", "", None),  # a paper lends no text to itself
    ("By Mina Roh\nThe Korea Herald", "", None),
    ("", "© Reuters", "Reuters"),  # below a text the mark is the text's
    ("", "Copyright © 2024 Reuters. All rights reserved.", "Reuters"),
]


@pytest.mark.parametrize(("above", "below", "agency"), LENT)
def test_it_reads_whose_text_a_paper_of_the_atlas_prints(above: str, below: str, agency: str | None) -> None:
    text = page(above, below).decode().replace("Lakeside Courier", "The Korea Herald")
    article = parse(text.encode())
    assert (article.outlet, article.agency) == ("The Korea Herald", agency)


PLACES = [
    ("ISTANBUL", "ISTANBUL"),  # some services print the place on a line of its own
    ("BEIJING/SEOUL", "BEIJING/SEOUL"),
    ("HARBOUR NEWS", None),
    ("Istanbul", None),  # a menu's word
    ("Reuters\nIstanbul", "Istanbul"),  # below a service
    ("Press Trust of India\nNew Delhi\nMay 24, 2024", "New Delhi"),
    ("Istanbul, Reuters", "Istanbul"),  # beside it
    ("By Reuters, Istanbul", "Istanbul"),
    ("AFP | Istanbul | May 24, 2024 19:52 IST", "Istanbul"),
    ("Reuters\nIndia", None),  # a section
    ("Reuters\nPhotographs", None),
    ("입력 : 2024년 5월 24일 [부산=김한나기자]", "부산"),  # behind the day
    ("2024.05.24 08:40 (부산=김한나 특파원)", "부산"),
    ("입력 : 2024년 5월 24일 [새바다신문 김한나 기자]", None),
]


@pytest.mark.parametrize(("line", "dateline"), PLACES)
def test_it_reads_a_dateline_on_a_line_of_its_own(line: str, dateline: str | None) -> None:
    assert parse(page(line)).dateline == dateline


HEADS = [
    ("Istanbul: ", "Istanbul"),  # as papers of Australia print it
    ("New Delhi: ", "New Delhi"),
    ("Turkey: ", None),  # a country heads a list
    ("Verdict: ", None),
]


@pytest.mark.parametrize(("head", "dateline"), HEADS)
def test_it_reads_a_dateline_in_small_letters(head: str, dateline: str | None) -> None:
    assert parse(page("May 24, 2024").replace(b"The two towns", f"{head}The two towns".encode())).dateline == dateline


def test_it_reads_a_dateline_between_a_summary_and_the_text() -> None:
    html = ENGLISH.replace("\n\n", "</p><p>")
    summary = "<h2>The bridge took nine years of work and two of quarrels between the two towns.</h2>"
    head = f"<h1>Bridge opens</h1>{summary}<div>May 24, 2024</div><div>AFP</div><div>Istanbul</div>"
    assert parse(f"<html><body>{head}<div><p>{html}</p></div></body></html>".encode()).dateline == "Istanbul"


def test_a_city_before_a_headline_is_no_dateline() -> None:
    text = page("May 24, 2024").replace(b"Harbour bridge", b"Istanbul: Long awaited harbour bridge")
    article = parse(text)
    assert (article.title, article.dateline) == ("Istanbul: Long awaited harbour bridge opens after nine years", None)
