"""Pages that stand where an article should: each gives one line that says what is wrong and what to do."""

import pytest

from articles.parsing import NothingFound, Unreadable, parse

MISSING = "not there"
REFUSED = "refused"
CHECK = "checks who visits"
FAILED = "server had failed"
WALL = "behind a login"
CONSENT = "consent to cookies"
SCRIPTS = "built by scripts"

TEXTS = [
    ("404 Not Found\n\nnginx/1.18.0 (Ubuntu)", MISSING),
    (
        "Harbor Courier\nHome\nNews\n\nPage not found\n\nSorry, the page you were looking for could not be found.\n"
        "It may have been moved, or you may have mistyped the address.\n\nBack to home",
        MISSING,
    ),
    (
        "We can't find that page\n\nThe link you followed may be broken, or the page may have been removed.\n"
        "Try a search, or begin again at our front page.",
        MISSING,
    ),
    (
        "강물일보\n\n페이지를 찾을 수 없습니다.\n요청하신 페이지가 삭제되었거나 주소가 변경되었습니다.\n이전 페이지",
        MISSING,
    ),
    ("알림\n존재하지 않는 기사입니다. 주소를 다시 한 번 확인해 주시기 바랍니다.\n확인", MISSING),
    ("Access Denied\n\nYou don't have permission to access this page on this server.\nReference #18.2d3c", REFUSED),
    ("403 Forbidden", REFUSED),
    ("Sorry, you have been blocked\n\nThis website is using a service to protect itself from online attacks.", REFUSED),
    ("접속이 차단되었습니다.\n관리자에게 문의하시기 바랍니다.", REFUSED),
    ("Just a moment...\n\nChecking your browser before accessing courier.example.\nThis process is automatic.", CHECK),
    ("courier.example\n\nVerify you are human by completing the action below.\n\nRay ID: 7d1e", CHECK),
    ("비정상적인 접근이 감지되었습니다.\n보안문자를 입력해 주세요.", CHECK),
    (
        "503 Service Unavailable\n\nThe server is temporarily unable to handle the request. Please try again later.",
        FAILED,
    ),
    ("서비스 점검 안내\n\n보다 나은 서비스를 위해 시스템 점검 중입니다.\n점검 시간: 02:00~06:00", FAILED),
    ("Harbor Courier\nSign in\n\nTo continue reading, log in or create a free account.\nEmail\nPassword", WALL),
    ("강물일보\n\n이 기사는 구독자 전용 기사입니다.\n로그인 후 이용해 주세요.\n로그인\n회원가입", WALL),
    (
        "We value your privacy\n\nWe and our partners store and access cookies on your device to measure how our"
        " content is read and to show ads.\nAccept all\nManage options",
        CONSENT,
    ),
    ("You need to enable JavaScript to run this app.", SCRIPTS),
]


@pytest.mark.parametrize(("text", "hint"), TEXTS, ids=[text[:30] for text, _ in TEXTS])
def test_a_dead_end_is_no_article_and_says_why(text: str, hint: str) -> None:
    head, _, _ = text.partition("\n")
    paragraphs = "".join(f"<p>{line}</p>" for line in text.split("\n") if line)
    for page in (text, f"<!doctype html><html><head><title>{head}</title></head><body>{paragraphs}</body></html>"):
        with pytest.raises(NothingFound, match=hint) as refusal:
            parse(page.encode())
        assert "\n" not in str(refusal.value)


def test_a_page_of_scripts_alone_says_so() -> None:
    page = "<!doctype html><html><body><div id=root></div><script>var state = {a: 1};</script></body></html>"
    with pytest.raises(NothingFound, match=SCRIPTS):
        parse(page.encode())


TEASER = (
    "SEOUL, South Korea — American negotiators walked out of a meeting about the price of keeping troops in South "
    "Korea on Tuesday, an hour before it was due to end.\n\nThe envoy said that the two sides were far apart."
)
WALLS = [
    "To continue reading, log in or create a free account.",
    "This article is exclusively for subscribers. Already a subscriber? Sign in.",
    "이 기사는 구독자 전용 기사입니다. 로그인 후 이용해 주세요.",
    "You have reached your limit of free articles this month.",
]


@pytest.mark.parametrize("wall", WALLS)
def test_the_teaser_before_a_wall_is_the_text(wall: str) -> None:
    assert parse(f"Talks end early\n\n{TEASER}\n\n{wall}\n\nSubscribe now".encode()).body == TEASER
    paragraphs = "".join(f"<p>{text}</p>" for text in [*TEASER.split("\n\n"), wall])
    page = f"<!doctype html><html><body><article><h1>Talks end early</h1>{paragraphs}</article></body></html>"
    assert parse(page.encode()).body == TEASER


SHORT = (
    "両国は今週、防衛費の分担をめぐる協議をソウルで続けた。"
    "当局者によると、双方は費用の項目を一つずつ確認し、次の会合は夏の前にワシントンで開くことで合意したという。"
    "交渉の期限は年末だが、分担の総額と期間をめぐる隔たりはなお大きく、先行きは見通せない。"
    "外務省の報道官は記者団に、協議の中身について話すことはできないが、早い合意に向けて努力を続けると述べた。"
)


@pytest.mark.parametrize("line", ["-401.85", "403.20", "500 %", "404,100", "502/1"])
def test_a_figure_is_no_status(line: str) -> None:
    text = "The town's two banks closed their doors on Friday, and nobody knows for how long it is to be."
    assert parse(f"<html><body><p>{line}</p><article><p>{text}</p></article></body></html>".encode()).body == text


def test_a_short_text_in_a_dense_script_is_more_than_an_error_page_has() -> None:
    page = f"<html><body><p>Forbidden</p><article><p>{SHORT}</p></article></body></html>"
    assert parse(page.encode()).body == SHORT


NEWS = [
    "Access to the base was denied to the inspectors on Monday, the command said in a statement to reporters.",
    "The ministry said that the document could not be found, and that it would ask the embassy for another copy of it.",
    "The server of the ministry was blocked for an hour during the talks, officials said, and nobody could log in.",
    "접근이 제한된 구역에서 회의가 열렸다고 외교부 당국자가 10일 기자들에게 밝혔다. 양측은 다시 만나기로 했다.",
]


@pytest.mark.parametrize("text", NEWS)
def test_news_of_what_is_denied_or_not_found_is_news(text: str) -> None:
    assert parse(text.encode()).body == text


FILES = [
    (b"%PDF-1.7\n", "PDF.*save its text"),
    (b"PK\x03\x04" + bytes(26) + b"word/document.xml", "Word.*save its text"),
    (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/hwp+zip", "Hangul.*save its text"),
    (b"PK\x03\x04" + bytes(26) + b"page.html", "ZIP archive.*unpack"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "office document.*save its text"),
    (b"{\\rtf1\\ansi Text}", "RTF.*save its text"),
    (b"\x89PNG\r\n\x1a\n" + bytes(30), "PNG picture.*import the page"),
    (b"\xff\xd8\xff\xe0" + bytes(30), "JPEG picture.*import the page"),
    (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "WebP picture.*import the page"),
    (b"\x00\x00\x00\x18ftypmp42", "film.*import the page"),
    (b"\x1f\x8b\x08\x00" + bytes(30), "gzip archive.*unpack"),
    (b"bplist00\xd1", "Safari.*save the page"),
]


@pytest.mark.parametrize(("content", "message"), FILES)
def test_it_says_what_a_file_is_that_is_no_page(content: bytes, message: str) -> None:
    with pytest.raises(Unreadable, match=message):
        parse(content)


def test_a_day_to_come_is_no_day_of_publication() -> None:
    text = "The two allies went on with their talks about defense costs this week, officials in Seoul said."
    assert parse(f"Talks go on\n\nPublished: May 24, 2924\n\n{text}".encode()).published is None
