"""The press's atlas, and whose page a page is."""

import re
from collections import Counter

import pytest

from articles.parsing import Known, parse
from articles.parsing.outlets import folded, host_of, name_in_host, outlet_at, outlet_named, outlets, owner_named
from articles.parsing.titles import without_outlet

NAMED = [
    ("Yonhap", "Yonhap News Agency"),
    ("YONHAP NEWS", "Yonhap News Agency"),
    ("Chosunilbo", "The Chosun Ilbo"),
    ("korea herald", "The Korea Herald"),
    ("AP", "Associated Press"),
    ("No Such Paper", None),
    ("", None),
]


@pytest.mark.parametrize(("name", "expected"), NAMED)
def test_it_knows_outlets_by_any_name(name: str, expected: str | None) -> None:
    outlet = outlet_named(name)
    assert (outlet and outlet.name("en")) == expected


OWNERS = [
    ("Bloomberg L.P.", "Bloomberg"),
    ("CNN Politics", "CNN"),
    ("The Associated Press", "Associated Press"),
    ("Reuters Ltd", "Reuters"),
    ("(주)한겨레신문사", "The Hankyoreh"),
    ("공감언론 뉴시스통신사", "Newsis"),
    ("㈜조선일보", "The Chosun Ilbo"),
    ("Bluewater Holdings Ltd", None),
    ("사", None),
    ("", None),
]


@pytest.mark.parametrize(("name", "expected"), OWNERS)
def test_it_knows_outlets_by_the_names_of_their_companies(name: str, expected: str | None) -> None:
    outlet = owner_named(name)
    assert (outlet and outlet.name("en")) == expected


AT = [
    ("https://m-en.yna.co.kr/view/1", "Yonhap News Agency"),
    ("http://world.kbs.co.kr/service/x", "KBS World"),  # the longer domain
    ("https://news.kbs.co.kr/x", "KBS"),
    ("https://notyna.co.kr/x", None),  # not a subdomain
    ("https://standard.example/", None),  # the same word, another ending: may be anyone's
    ("https://unknown.example/", None),
    ("no address", None),
    (None, None),
]


@pytest.mark.parametrize(("url", "expected"), AT)
def test_it_knows_outlets_by_address(url: str | None, expected: str | None) -> None:
    outlet = outlet_at(url)
    assert (outlet and outlet.name("en")) == expected


def test_a_name_is_in_the_language_of_the_page() -> None:
    yonhap = outlet_named("연합")
    assert yonhap
    assert (yonhap.name("ko"), yonhap.name("en"), yonhap.name("")) == (
        "연합뉴스",
        "Yonhap News Agency",
        "Yonhap News Agency",
    )


def test_every_outlet_has_a_name_and_no_two_share_one() -> None:
    names = Counter((folded(name), i) for i, o in enumerate(outlets()) for name in {o.en, o.ko, *o.also} if name)
    assert all(outlet.en or outlet.ko for outlet in outlets())
    assert [name for name, times in Counter(name for name, _ in names).items() if times > 1] == []


def test_every_domain_is_a_bare_host_and_no_two_outlets_share_one() -> None:
    domains = Counter(domain for outlet in outlets() for domain in outlet.domains)
    assert [
        domain
        for domain, times in domains.items()
        if times > 1 or not re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", domain)
    ] == []


TITLES = [
    ("Allies go on talking | Yonhap News Agency", "Allies go on talking"),
    ("Allies go on talking - The Korea Times", "Allies go on talking"),
    ("한미, 서울서 회의 < 정치 < 기사본문 - 한겨레", "한미, 서울서 회의"),
    ("Talks - and no end", "Talks - and no end"),  # no outlet behind the dash
    ("S. Korea-U.S. talks", "S. Korea-U.S. talks"),
    ("The Korea Times :: Allies go on talking", "Allies go on talking"),  # the name in front
    ("Allies go on talking » Politics » The Korea Times", "Allies go on talking"),
    ("Allies go on talking | CNN Politics", "Allies go on talking"),
]


@pytest.mark.parametrize(("title", "expected"), TITLES)
def test_it_takes_the_outlet_off_a_headline(title: str, expected: str) -> None:
    assert without_outlet(title) == expected


def test_a_colon_behind_a_name_parts_it_off_only_where_the_page_is_the_outlet_s() -> None:
    assert without_outlet("Stars and Stripes: Talks go on", "Stars and Stripes") == "Talks go on"
    assert without_outlet("White House: Talks go on", "Stars and Stripes") == "White House: Talks go on"


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("www.phnompenhpost.com", "Phnompenh Post"),
        ("themanilatimes.example", "The Manila Times"),
        ("abcd.example", None),
        ("goodnews.example", None),
    ],
)
def test_a_domain_names_a_paper_only_where_it_spells_one(host: str, name: str | None) -> None:
    assert name_in_host(host) == name


def test_hosts_of_broken_addresses_are_empty() -> None:
    assert host_of("http://[half") == ""


TEXT = (
    "The two allies went on with their talks about defense costs this week, officials in Seoul said.\n\n"
    "They will meet again in June.\n\n"
)

CREDITS = [
    # (page, address) → (outlet, agency)
    ("SEOUL, May 24 (Yonhap) -- " + TEXT, "https://www.koreatimes.co.kr/x", ("The Korea Times", "Yonhap News Agency")),
    ("SEOUL, May 24 (Yonhap) -- " + TEXT, "https://en.yna.co.kr/x", ("Yonhap News Agency", None)),
    ("SEOUL, May 24 (Yonhap) -- " + TEXT, None, (None, "Yonhap News Agency")),  # a copy whose page says no more
    (TEXT + "(Yonhap)", "https://www.koreaherald.com/x", ("The Korea Herald", "Yonhap News Agency")),
    (
        "(Source: Xinhua News Agency; issued May 24, 2018)\n\n" + TEXT,
        "https://www.defense-aerospace.com/x",
        ("Defense-Aerospace.com", "Xinhua News Agency"),
    ),
    ("By Mina Roh, Reuters\n\n" + TEXT, "https://www.straitstimes.com/x", ("The Straits Times", "Reuters")),
    (
        TEXT + "© The Asia Business Daily(www.asiae.co.kr). All rights reserved.",
        None,
        ("The Asia Business Daily", None),
    ),
    (TEXT + "© China Daily. All rights reserved.", None, ("China Daily", None)),  # not the C of (c)
    (TEXT + "Copyright 2024 Bluewater Gazette. All rights reserved.", None, ("Bluewater Gazette", None)),
    (TEXT + "© 2024 Bluewater Holdings Ltd. All rights reserved.", None, (None, None)),  # a company, no publication
    (TEXT, "https://www.pressreader.com/usa/some-paper/20190211/1", (None, None)),  # a host of others' pages
    (
        "Bluewater Gazette\n\n" + TEXT,
        "https://www.pressreader.com/usa/bluewater-gazette/20190211/1",
        ("Bluewater Gazette", None),
    ),
    # an agency's rights on another's page
    (TEXT + "<저작권자(c) 연합뉴스, 무단 전재-재배포 금지>", "https://unknown.example/x", (None, "Yonhap News Agency")),
    (TEXT + "<저작권자(c) 연합뉴스, 무단 전재-재배포 금지>", None, ("Yonhap News Agency", None)),
    ("The National\n\n" + TEXT, "https://www.koreaherald.com/x", ("The Korea Herald", None)),  # a menu's word
    ("National\n\n" + TEXT, None, (None, None)),
    # a photo's credit is not the text's
    (
        TEXT + "The envoys shake hands in this photo provided by the ministry. (Yonhap)",
        "https://www.koreatimes.co.kr/x",
        ("The Korea Times", None),
    ),
    # forms of credit
    ("Yonhap | May 24, 2024\n\n" + TEXT, None, (None, "Yonhap News Agency")),
    ("Posted from the Yonhap wire, 18:02 KST\n\n" + TEXT, None, (None, "Yonhap News Agency")),
    ("Originally published by Kyodo News\n\n" + TEXT, None, (None, "Kyodo News")),
    (TEXT + "Provided by AFP", None, (None, "Agence France-Presse")),
    ("(Bloomberg) -- " + TEXT, None, (None, "Bloomberg")),
    # an agency's own page says so at its top, or in the word of its address
    ("뉴시스\n\nAllies go on talking\n\n" + TEXT, None, ("Newsis", None)),
    # notices of rights: years and marks in any order, legal names
    (
        TEXT + "Copyright by 1995 - 2007. The Bluewater Gazette. All rights reserved.",
        None,
        ("The Bluewater Gazette", None),
    ),
    (TEXT + "Copyright (c) 2007 Bluewater Gazette 2007", None, ("Bluewater Gazette", None)),
    (TEXT + "© 2007. All rights reserved.", None, (None, None)),
    (TEXT + "Copyright(c) Since 1996, Bluewater Gazette. All rights reserved.", None, ("Bluewater Gazette", None)),
    ("Allies go on talking\n\nBy Jon Ashby\nStaff Reporter\n\n" + TEXT, None, (None, None)),  # a job
    # a name of no known kind, at the top and again at the foot
    (
        "The Bluewater Lantern\n\n" + TEXT + "About The Bluewater Lantern",
        None,
        ("The Bluewater Lantern", None),
    ),
    ("The Bluewater Lantern\n\n" + TEXT, None, (None, None)),
    ("Foreign Affairs\n\n" + TEXT + "More in Foreign Affairs", None, (None, None)),  # a section
    # speaking of an agency is not being its text, unless it was the agency that asked
    (
        TEXT + "An official told Kyodo News that there was time.",
        "https://www.japantimes.co.jp/x",
        ("The Japan Times", None),
    ),
    (TEXT + "He spoke in answer to a question from Kyodo News.", None, (None, "Kyodo News")),
]


@pytest.mark.parametrize(("text", "url", "expected"), CREDITS)
def test_it_credits_the_page_and_its_text(text: str, url: str | None, expected: tuple[str | None, str | None]) -> None:
    article = parse(text.encode(), url)
    assert (article.outlet, article.agency) == expected


def test_the_manifest_names_the_outlet_where_the_page_does_not() -> None:
    assert parse(TEXT.encode(), known=Known(outlet="Bluewater Gazette")).outlet == "Bluewater Gazette"
    named = TEXT + "© The Asia Business Daily. All rights reserved."
    assert parse(named.encode(), known=Known(outlet="Bluewater Gazette")).outlet == "The Asia Business Daily"


TITLED = [
    # (<title>, shown headline) → (title, outlet)
    ("Bluewater Digest :: Allies go on talking", "Allies go on talking", ("Allies go on talking", "Bluewater Digest")),
    ("Allies go on talking » Bluewater Digest", "Allies go on talking", ("Allies go on talking", "Bluewater Digest")),
    ("Allies go on talking — World — Bluewater", "Allies go on talking", ("Allies go on talking", "Bluewater")),
    ("Allies go on talking | CNN Politics", "Allies go on talking", ("Allies go on talking", "CNN")),
    ("Talks - and no end in sight", "Talks - and no end in sight", ("Talks - and no end in sight", None)),
]


@pytest.mark.parametrize(("title", "shown", "expected"), TITLED)
def test_the_headline_shown_tells_the_title_s_names_apart(
    title: str, shown: str, expected: tuple[str, str | None]
) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT.split("\n\n"))
    article = parse(f"<html><head><title>{title}</title></head><body><b>{shown}</b>{text}</body></html>".encode())
    assert (article.title, article.outlet) == expected


def declaring(name: str) -> str:
    return f'<meta property="og:site_name" content="{name}">'


NAMED_BESIDE_OTHERS = {
    # (<head> after the headline in <title>, page's foot, address) → outlet
    "a section's name, beside a declared one that the title spells": (
        " | National News | bluewaterlantern.example" + "{}" + declaring("The Bluewater Lantern"),
        "",
        None,
        "The Bluewater Lantern",
    ),
    "a service's name, beside a declared one that the address spells": (
        " | AP News{}" + declaring("Bluewater Lantern"),
        "",
        "https://www.bluewaterlantern.example/a",
        "Bluewater Lantern",
    ),
    "a section's name alone": (" | National{}" + declaring("Lantern Online"), "", None, "Lantern Online"),
    "sections alone": (" | World News{}", "", None, None),
    "a known paper named as sections are": (" | Defense News{}", "", None, "Defense News"),
    "a known site's own form of its name": (
        " | World{}" + declaring("koreaherald"),
        "",
        "https://www.koreaherald.com/a",
        "The Korea Herald",
    ),
    "a slogan before the name, which the notice of rights has": (
        " - Light for the whole valley Lakeside Lantern{}",
        "© 2019 Lakeside Lantern. All rights reserved.",
        None,
        "Lakeside Lantern",
    ),
    "a slogan in Korean before the name": (" - 바다를 여는 새 아침 동해새벽신문{}", "", None, "동해새벽신문"),
    "a slogan in Korean behind the name": (" - 동해새벽신문 바다를 여는 창{}", "", None, "동해새벽신문"),
    "a slogan in a declared name": (
        "{}" + declaring("이웃과 함께 걷는 길 호반누리"),
        "저작권자(c) 호반누리(독자모임), 무단 전재 금지",
        None,
        "호반누리",
    ),
    "a name of several words": (" - The Old Valley Lantern{}", "", None, "The Old Valley Lantern"),
}


@pytest.mark.parametrize(
    ("head", "foot", "url", "expected"), NAMED_BESIDE_OTHERS.values(), ids=NAMED_BESIDE_OTHERS.keys()
)
def test_it_tells_the_outlet_from_sections_and_slogans(
    head: str, foot: str, url: str | None, expected: str | None
) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT.split("\n\n"))
    shown = f"<h1>Allies go on talking</h1>{text}<p>{foot}</p>"
    page = f"<html><head><meta charset=utf-8><title>Allies go on talking{head.format('</title>')}</head><body>{shown}"
    assert parse(page.encode(), url).outlet == expected


def test_a_title_that_is_only_a_papers_name_names_the_outlet() -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT.split("\n\n"))
    page = f"<html><head><meta charset=utf-8><title>호반신문</title></head><body><h3>Allies go on</h3>{text}"
    assert parse(page.encode()).outlet == "호반신문"
