"""What single lines are: datelines, bylines, captions, furniture, prose."""

import pytest

from articles.parsing.bylines import byline_of, declared_names, service_of
from articles.parsing.captions import has_credit, is_caption, is_credit_alone
from articles.parsing.closings import without_closing
from articles.parsing.datelines import dateline_of
from articles.parsing.furniture import is_box, is_ending, is_furniture, without_buttons
from articles.parsing.lines import Line, lines_of
from articles.parsing.prose import is_prose, language_of
from articles.parsing.roles import Role, role_of

DATELINES = [
    ("SEOUL, May 24 (Yonhap) -- The allies", ("SEOUL", ("Yonhap",))),
    ("WASHINGTON (Reuters) - Officials", ("WASHINGTON", ("Reuters",))),
    ("SEOUL/WASHINGTON, March 8 (Reuters) - Officials", ("SEOUL/WASHINGTON", ("Reuters",))),
    ("SEOUL, South Korea (AP) — Negotiators", ("SEOUL, South Korea", ("AP",))),
    ("CAMP HUMPHREYS, South Korea — Negotiators", ("CAMP HUMPHREYS, South Korea", ())),
    ("WASHINGTON, D.C. — Negotiators", ("WASHINGTON, D.C.", ())),
    ("SEOUL --- The round", ("SEOUL", ())),
    ("MANILA (REUTERS) - The envoy", ("MANILA", ("REUTERS",))),
    (
        "SEOUL (The Paper / Sputnik - 16th January, 2020) Talks",
        ("SEOUL", ("The Paper", "Sputnik", "16th January", "2020")),
    ),
    ("Seoul, Jan. 8 (IANS) South Korea", ("Seoul", ("IANS",))),
    ("SEOUL, February 10. /TASS/. South Korea", ("SEOUL", ("TASS",))),
    ("Seoul (AFP) Feb 10, 2019 South Korea", ("Seoul", ("AFP",))),
    ("Feb. 10 (UPI) -- South Korea", ("", ("UPI",))),
    ("Sept. 24 (Tuesday) was the first day", None),
    ("(서울=연합뉴스) 홍길동 기자 = 한국과", ("서울", ("연합뉴스",))),
    ("[서울=뉴시스] 홍길동 기자 = 한국과", ("서울", ("뉴시스",))),
    ("【서울=뉴시스】홍길동 기자 = 한국과", ("서울", ("뉴시스",))),
    ("(서울·워싱턴=연합뉴스) 홍길동 김철수 특파원 = 한국과", ("서울·워싱턴", ("연합뉴스",))),
    ("서울, 3월10일 (로이터) - 한국과", ("서울", ("로이터",))),
    ("[워싱턴=홍길동 특파원] 한국과", ("워싱턴", ())),
    ("[새빛경제=홍길동 기자] 한국과", None),  # an outlet and its reporter
    # other dashes, and dashes at the end of a line
    ("SEATTLE ― The second round", ("SEATTLE", ())),
    ("BUSAN ‒ The second round", ("BUSAN", ())),
    ("WASHINGTON —", ("WASHINGTON", ())),
    # forms that an atlas must vouch for
    ("Washington (CNN) — The president", ("Washington", ("CNN",))),
    ("Brussels (AFP)", ("Brussels", ("AFP",))),
    ("Tampa, Florida (AP) — The envoys", ("Tampa, Florida", ("AP",))),
    ("SEOUL, Yonhap — The envoys", ("SEOUL", ("Yonhap",))),
    ("Seoul, South Korea — The envoys", ("Seoul, South Korea", ())),
    ("(SEOUL, South Korea) — The envoys", ("SEOUL, South Korea", ())),
    ("SEOUL: The envoys", ("SEOUL", ())),
    ("(Bloomberg) -- The envoys", ("", ("Bloomberg",))),
    ("Special Measures Agreement (SMA) — the deal on costs", None),
    ("Washington — and Seoul — agreed", None),
    ("COMMENT: The envoys", None),
    # the newsroom's labels and its own name are no places
    ("FILE - Envoys of both countries", None),
    ("KYODO NEWS - Dec 21, 2021 - 11:30", None),
    ("The United States (U.S.) and South Korea", None),
    ("US - South Korea talks end", None),
    ("SEOUL, Sept 28 (Bernama-Yonhap) -- The two", ("SEOUL", ("Bernama", "Yonhap"))),
    ("CAMP QUAY, Republic of Korea – Workers began", ("CAMP QUAY, Republic of Korea", ())),
    ("EXCLUSIVE (UPDATED) - Talks end", None),
    ("KIDA, a think tank — the oldest of its kind — hosted the talks", None),
]


@pytest.mark.parametrize(("text", "expected"), DATELINES)
def test_it_reads_datelines(text: str, expected: tuple[str, tuple[str, ...]] | None) -> None:
    dateline = dateline_of(text)
    assert (dateline and (dateline.place, dateline.credits)) == expected


BYLINES = [
    ("By Mina Roh-Kang", ("Mina Roh-Kang",)),
    ("• By Mina Roh", ("Mina Roh",)),
    ("By Mina Roh and Jon Ashby", ("Mina Roh", "Jon Ashby")),
    ("By Mina Roh, Jon Ashby, and Tae O'Hara", ("Mina Roh", "Jon Ashby", "Tae O'Hara")),
    ("By Mina Roh (mina@paper.example)", ("Mina Roh",)),
    ("By Mina Roh, Staff Reporter", ("Mina Roh",)),
    ("By Mina RohPublished : March 2, 2001 - 16:33", ("Mina Roh",)),
    ("By Mina Roh, Korea Correspondent", ("Mina Roh",)),
    ("BY MINA ROH NEW YORK TIMES NEWS SERVICE", ("MINA ROH",)),
    ("By MINA ROH | China Daily | Updated: 2019-11-20", ("MINA ROH",)),
    ("By Mina Roh, Beijing correspondent, and Jon Ashby, staff reporter", ("Mina Roh", "Jon Ashby")),
    ("By Mina Roh in Seoul and Jon Ashby in Washington", ("Mina Roh", "Jon Ashby")),
    ("By Mina Roh, Reuters, and Jon Ashby, AP", ("Mina Roh", "Jon Ashby")),
    ("By Mina Roh, New York", ("Mina Roh",)),
    ("by Mina Roh for the Hanbit Post", ("Mina Roh",)),
    ("Analysis by Mina Roh", ("Mina Roh",)),
    ("Author: Mina Roh", ("Mina Roh",)),
    ("MINA ROH, Hanbit staff writer", ("MINA ROH",)),
    ("Mina Roh | Defense Correspondent", ("Mina Roh",)),
    ("Mina Roh and Jon Ashby, staff writers", ("Mina Roh", "Jon Ashby")),
    ("Lee Tae-woo, chief negotiator", ()),
    ("Seoul digs in, says reporter", ()),
    ("By Yonhap", ()),
    ("BY MINA ROH, JON ASHBY AND TAE KANG [tae@paper.example]", ("MINA ROH", "JON ASHBY", "TAE KANG")),
    ("Mina Roh mina@paper.example", ("Mina Roh",)),
    ("Foreign Desk desk@paper.example", ()),
    ("By Our Foreign Desk", ()),
    ("By Friday the two sides had agreed on little more than their next date.", ()),
    ("홍길동 기자", ("홍길동",)),
    ("홍길동·김철수 기자", ("홍길동", "김철수")),
    ("워싱턴=홍길동 특파원", ("홍길동",)),
    ("(홍길동 기자)", ("홍길동",)),
    ("홍길동 선임기자 gil@paper.example", ("홍길동",)),
    ("남궁민수 논설위원", ("남궁민수",)),
    ("정치부 기자", ()),  # a desk
    ("기자명 홍길동 기자", ("홍길동",)),
    ("외교부 출입 기자단", ()),
    ("MBC뉴스 홍길동입니다.", ("홍길동",)),
    ("KBS 뉴스 홍길동입니다.", ("홍길동",)),
    ("Mina Roh, Arirang News.", ("Mina Roh",)),
    ("Mina Roh, Seoul.", ()),
    ("24 May 2024 • Quay News Service | By Mina Roh", ("Mina Roh",)),
    ("Reporting for Harbour FM, I'm Mina Roh.", ("Mina Roh",)),
    ("For Arirang News, this is Mina Roh", ("Mina Roh",)),
    ("19.12.16 17:42 | 글: 옥이든(edeun) 편집: 맹하나", ("옥이든",)),
    ("글: 옥이든", ("옥이든",)),
    ("YTN 옥이든 (edeun@ytn.example)", ("옥이든",)),
    ("(Reporting by Mina Roh in Seoul; editing by Jon Ashby)", ("Mina Roh",)),
]


@pytest.mark.parametrize(("text", "expected"), BYLINES)
def test_it_reads_bylines(text: str, expected: tuple[str, ...]) -> None:
    assert byline_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("연합뉴스", ()), ("홍길동", ("홍길동",)), ("Reuters", ()), ("Jon Ashby", ("Jon Ashby",))]
)
def test_it_takes_persons_from_declared_authors(text: str, expected: tuple[str, ...]) -> None:
    assert declared_names(text) == expected


@pytest.mark.parametrize(
    ("text", "service"), [("By Mina Roh, Reuters", "Reuters"), ("By AP", "Associated Press"), ("By Mina Roh", None)]
)
def test_it_reads_the_service_of_a_byline(text: str, service: str | None) -> None:
    outlet = service_of(text)
    assert (outlet and outlet.en) == service


CAPTIONS = [
    ("The envoys shake hands in Seoul on May 21, 2024, in this photo provided by the ministry. (Yonhap)", True),
    ("This AFP file photo shows the State Department. (Yonhap)", True),
    ("Mina Roh (R), the chief envoy, poses with Jon Ashby before their talks in Seoul.", True),
    ("Envoy Mina Roh (second from left) greets her counterpart in Honolulu on Wednesday.", True),
    ("The pact was called off in 2020. PHOTO: EPA-EFE", True),
    ("Envoys take part in a meeting in Seoul on Aug. 23, 2021. (Yonhap)", True),
    ("Protesters stage a rally in front of the ministry in Seoul on Dec. 17, 2019.", True),  # no credit, but dated
    ("Flags of both countries fly over a base. [JOINT PRESS CORPS]", True),
    ("FILE - A helicopter takes off from a base south of Seoul, Jan. 10, 2024.", True),
    ("Image: The ministry's main building", True),
    ("▲ 두 대표가 악수하고 있다.", True),
    ("두 나라 대표가 서울에서 만나 인사하고 있다. 2024.5.21 [외교부 제공. 재판매 및 DB 금지]", True),
    ("회의에 앞서 만난 두 대표. [연합]", True),
    ("대표단이 청사로 들어서는 모습. 사진=뉴시스", True),
    ("장 대표(오른쪽)가 베츠 대표와 악수하고 있다.", True),
    # not captions
    ("Washington and Seoul signed the accord after their talks on Dec. 17, 2019. (Yonhap)", False),
    ("The envoy speaks for his country only until the deal signed on Dec. 17, 2019, expires, officials said.", False),
    ("Sen. Jon Ashby (R) speaks for many when he asks for more.", False),
    ("Seoul's chief envoy said that both sides would take their time, and that no photo had been taken.", False),
    ("양측은 이번 회의에서 분담금 규모를 두고 의견을 나눴다.", False),
    ("▲1조 389억 원 ▲1조 1833억 원으로 각각 정했다.", False),  # points of a list
]


@pytest.mark.parametrize(("text", "expected"), CAPTIONS)
def test_it_knows_captions(text: str, expected: bool) -> None:
    assert is_caption(text) is expected


CREDITS = [
    ("Delegates at the opening of the talks in downtown Seoul on Sept. 24. (The Ministry of Foreign Affairs)", True),
    ("Lawmakers in session. (Yonhap)", True),
    ("They spoke of the staff of U.S. Forces Korea (USFK).", False),
    ('"We will go on," an official told Reuters.', False),
    ("The body is called the Special Measures Agreement (SMA).", False),
]


@pytest.mark.parametrize(("text", "expected"), CREDITS)
def test_it_knows_credits_of_photos(text: str, expected: bool) -> None:
    assert has_credit(text) is expected


@pytest.mark.parametrize("text", ["Photo : YONHAP News", "사진=연합뉴스", "AP-Yonhap", "Photo by Jon Ashby"])
def test_a_credit_alone_is_no_caption(text: str) -> None:
    assert is_credit_alone(text)


FURNITURE = [
    "Go to Contents Go to Navigation",
    "Home > National > Politics",
    "정치 경제 사회 국제 문화",
    "로그인 회원가입 구독신청",
    "페이스북 트위터 카카오스토리",
    "Share  Tweet  Email",
    "~",
    "mina@paper.example",
    "https://paper.example/story",
    "* The search is limited to articles of this year.",
    "Thanks for your feedback!",
    "Your email address will not be published.",
    "This site uses cookies.",
    "Also read: Something else",
    "Associated Press writers Mina Roh and Jon Ashby contributed.",
    "[앵커]",
    "[디지털뉴스국]",
    "(ATTN: ADDS details in paras 3-5)",
]


@pytest.mark.parametrize("text", FURNITURE)
def test_it_knows_furniture(text: str) -> None:
    assert is_furniture(text)


ENDINGS = [
    "(END)",
    "(끝)",
    "Leave a Reply",
    "Most Viewed",
    "많이 본 뉴스",
    "© 2024 The Paper",
]


@pytest.mark.parametrize("text", [*ENDINGS, "무단전재 및 재배포 금지", "Tags: defense, cost", "Keywords"])
def test_it_knows_where_an_article_is_over(text: str) -> None:
    assert is_ending(text)


@pytest.mark.parametrize(
    "text", ["Related Articles", "관련기사", "You may also like", "Read more:", "Sponsored content"]
)
def test_it_knows_where_a_box_begins(text: str) -> None:
    assert is_box(text)


BODY = [
    "By continuing the talks, Seoul hopes to gain time.",
    "Support US troops receive from Seoul has grown every year since 1991.",
    "Follow-up talks will take place next month, the ministry said.",
    "To comment on the demand, the minister called reporters to his office.",
    "Related costs are not part of the agreement, according to the ministry in Seoul.",
    "Tags on the price of the alliance were not what he wanted to discuss.",
    "오늘 열린 회의에서 양측은 의견을 나눴다.",
]


@pytest.mark.parametrize("text", BODY)
def test_sentences_that_begin_like_furniture_are_text(text: str) -> None:
    assert role_of(Line(text)) in (Role.PROSE, Role.SENTENCE)


PROSE = [
    ("The allies will meet again in Seoul next month, an official said.", True),
    ("Seoul said it would pay.Washington asked for more.Neither gave way in the end,they said.", True),  # run together
    ("한국과 미국은 다음 달 서울에서 회의를 이어가기로 했다.", True),
    ("S. Korea, U.S. to hold talks on defense costs next week in Washington, D.C.", False),  # a headline
    ("Allies Begin Talks on Costs... Will They Agree This Time Around?", False),
    ("한미, 방위비 협상 다음 달 서울서 속개", False),
]


@pytest.mark.parametrize(("text", "expected"), PROSE)
def test_it_knows_prose(text: str, expected: bool) -> None:
    assert is_prose(text) is expected


CLOSINGS = [
    ("They will meet again. (Yonhap)", ("They will meet again.", "Yonhap News Agency")),
    ("They will meet again. (END)", ("They will meet again.", None)),
    ("They will meet again. mina@paper.example (END)", ("They will meet again.", None)),
    ("다시 만나기로 했다. 홍길동 기자 gil@paper.example", ("다시 만나기로 했다.", None)),
    ("다시 만나기로 했다. /연합뉴스", ("다시 만나기로 했다.", "Yonhap News Agency")),
    ("It is called an agreement (SMA).", ("It is called an agreement (SMA).", None)),
]


@pytest.mark.parametrize(("text", "expected"), CLOSINGS)
def test_it_takes_off_closing_marks(text: str, expected: tuple[str, str | None]) -> None:
    assert without_closing(text) == expected


def test_it_takes_buttons_out_of_english_sentences_alone() -> None:
    assert without_buttons("to the White 추천 House, he") == "to the White House, he"
    assert without_buttons("그는 추천 명단에 있다") == "그는 추천 명단에 있다"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The allies met in Seoul and agreed on the next date of the talks.", "en"),
        ("한미 양국은 서울에서 SMA 회의를 열었다.", "ko"),
        ("両国は東京で協議を行った。", ""),
        ("Les deux pays se sont retrouvés hier après-midi près du ministère.", ""),
        ("", ""),
    ],
)
def test_it_tells_the_language(text: str, language: str) -> None:
    assert language_of(text) == language


def test_it_joins_wrapped_lines_and_leaves_others() -> None:
    wrapped = (
        "Envoys of both countries met in the\ncapital on Monday, and they will do\nso again next week, said one of the"
        "\nofficials. They did not say more.\n\nMenu"
    )
    assert [line.text for line in lines_of(wrapped)] == [
        "Envoys of both countries met in the capital on Monday, and they will do so again next week, said one of the "
        "officials. They did not say more.",
        "Menu",
    ]
    assert [line.text for line in lines_of("Home\nNews\nSports\nWorld")] == ["Home", "News", "Sports", "World"]


BROKEN = {
    "where a line was full": (
        "Envoys of both countries met in the capital on Monday.\nThey will do so again next week, an official there "
        "said\non the phone, and spoke of a good deal of work that is\nstill to be done by both of them.",
        1,
    ),
    "where it pleased somebody: full stops end paragraphs": (
        "The two countries settled on Wednesday how much of\nthe cost Seoul is to bear, the ministry that leads the "
        "talks\nannounced.\nUnder the present arrangement Seoul provides\nmore than half a trillion won this year.\n"
        "The Assembly has to give its approval before\nthe year is out.",
        3,
    ),
}


@pytest.mark.parametrize(("text", "paragraphs"), BROKEN.values(), ids=BROKEN.keys())
def test_it_joins_lines_by_the_way_they_were_broken(text: str, paragraphs: int) -> None:
    assert len(lines_of(text)) == paragraphs


def test_no_space_comes_of_a_hyphen_at_the_end_of_a_line() -> None:
    text = (
        "The talks on what the allies call burden-\nsharing went on for the whole of the week in\nSeoul, and nobody "
        "who was there could say of\nthem when they will end."
    )
    assert "burden-sharing went" in lines_of(text)[0].text
