"""Good manners: what robots.txt asks, at most one request at a time to a host, and a busy server's wish."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from articles.fetching.robots import LONGEST
from tests.fetching.fetch import fault, fetched, pages
from tests.fetching.site import Answer, Page, Site, Time, Visit, raw, redirect

AWAY = "its robots.txt asks robots to keep away"


def robots(text: str | bytes) -> Page:
    return Page(text if isinstance(text, bytes) else text.encode(), headers={"Content-Type": "text/plain"})


@pytest.mark.parametrize(
    "answer",
    [
        robots("User-agent: *\nDisallow: /private"),
        robots("User-agent: *\nDisallow: /\nAllow: /page"),
        robots("User-agent: *\nDisallow: /\n\nUser-agent: SMA-Archive\nAllow: /"),  # the group that names us counts
        robots("User-agent: other\nDisallow: /"),
        robots(""),
        robots(b"\xff\xfe\x00 not a word of sense \x00"),
        robots(b"#" * LONGEST + b"\nUser-agent: *\nDisallow: /"),  # past what is read
        Page(b"User-agent: *\nDisallow: /", 404),  # none
        Page(b"", 401),
        Page(b"", 403),
        Page(b"", 429),
    ],
)
def test_what_robots_may_fetch(answer: Answer, site: Site) -> None:
    site.pages |= {"/robots.txt": answer, "/page": Page()}
    assert fetched(f"{site.address}/page").content


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (robots("User-agent: *\nDisallow: /"), AWAY),
        (robots("User-agent: *\nDisallow: /pa"), AWAY),
        (robots("User-agent: *\nAllow: /\n\nUser-agent: sma-archive\nDisallow: /page"), AWAY),
        (robots("\ufeffUser-agent: *\nDisallow: /"), AWAY),
        (redirect("/elsewhere.txt"), AWAY),
        (Page(b"", 500), "its robots.txt answers 500, which for now means to keep away: try again later."),
        (Page(b"", 503), "its robots.txt answers 503"),
        (raw(b""), "the server does not answer as a web server does"),
    ],
)
def test_what_robots_may_not_fetch(answer: Answer, said: str, site: Site) -> None:
    site.pages |= {"/robots.txt": answer, "/elsewhere.txt": robots("User-agent: *\nDisallow: /"), "/page": Page()}
    assert said in fault(f"{site.address}/page")
    assert "/page" not in site.paths()


def test_a_host_is_asked_for_its_rules_once(site: Site) -> None:
    """Also where it is out of order: a dead host costs one time-out, not one for each of its pages."""
    site.pages["/robots.txt"] = raw(b"")
    run = pages()
    for number in range(3):
        arrival = run.fetched(f"{site.address}/{number}")
        assert arrival
        assert arrival.fault
    assert [path for path, _ in site.asked] == ["/robots.txt"]


def test_rules_hold_for_what_a_page_redirects_to(site: Site) -> None:
    site.pages |= {"/robots.txt": robots("User-agent: *\nDisallow: /private"), "/page": redirect("/private/page")}
    assert AWAY in fault(f"{site.address}/page")
    assert site.paths() == ["/page"]


# Delays


def test_requests_to_a_host_are_kept_apart(site: Site, time: Time) -> None:
    site.pages |= {"/a": redirect("/b"), "/b": Page(), "/c": Page()}
    run = pages(time, delay=2)
    run.fetched(f"{site.address}/a")
    run.fetched(f"{site.address}/c")
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a", "/b", "/c"]
    assert time.slept == [2, 2, 2]


def test_time_that_passed_anyway_counts(site: Site, time: Time) -> None:
    site.pages |= {"/a": Page(), "/b": Page()}
    run = pages(time, delay=2)
    run.fetched(f"{site.address}/a")
    time.now += 1.5
    run.fetched(f"{site.address}/b")
    assert time.slept == [2, 0.5]


def test_hosts_do_not_wait_for_each_other(site: Site, time: Time) -> None:
    site.pages |= {"/a": Page()}
    run = pages(time, delay=2, resolver=lambda host, port: ["127.0.0.1"])
    for host in ("one.test", "two.test", "three.test"):
        assert run.fetched(f"http://{host}:{site.port}/a")
    assert time.slept == [2, 2, 2]  # each between its robots.txt and its page


@pytest.mark.parametrize(
    ("wish", "slept"),
    [
        ("5", [2, 5]),
        ("1", [2, 2]),
        ("0.5", [2, 2]),
        ("100000", [2, 60]),
        ("soon", [2, 2]),
        ("nan", [2, 2]),
        ("inf", [2, 2]),
        ("-3", [2, 2]),
    ],
)
def test_a_host_can_ask_for_more_time(wish: str, slept: list[float], site: Site, time: Time) -> None:
    """Between two pages; no less than the delay, no more than a minute."""
    rules = f"User-agent: *\nCrawl-delay: {wish}"
    site.pages |= {"/robots.txt": robots(rules), "/a": Page(), "/b": Page()}
    run = pages(time, delay=2)
    run.fetched(f"{site.address}/a")
    time.slept.clear()
    time.now += 1000
    run.fetched(f"{site.address}/b")
    run.fetched(f"{site.address}/c")
    assert [slept[0], *time.slept] == slept


# Somebody waits


@pytest.mark.parametrize(
    ("wish", "busy", "had"),
    [("4", "0", True), ("11", "0", False), ("0", "9", True), ("0", "11", False), ("6", "0", False)],
)
def test_who_waits_is_not_kept_waiting(wish: str, busy: str, had: bool, site: Site, time: Time) -> None:
    """Neither a host's wish nor a busy server's makes more than all the seconds that somebody has."""
    site.pages |= {"/robots.txt": robots(f"User-agent: *\nCrawl-delay: {wish}"), "/page": busy_once(503, busy)}
    arrival = fetched(f"{site.address}/page", time=time, patience=10)
    assert bool(arrival.content) is had
    assert "cannot be had within 10 s" in arrival.fault or had
    assert sum(time.slept) <= 10


def test_redirects_are_followed_no_longer_than_somebody_waits(site: Site, time: Time) -> None:
    def slow(visit: Visit) -> None:
        time.now += 4
        redirect(f"/{time.now}")(visit)

    site.pages |= {"/page": slow} | {f"/{1000.0 + 4 * number}": slow for number in range(1, 9)}
    assert "cannot be had within 10 s" in fault(f"{site.address}/page", time=time, patience=10)
    assert len(site.paths()) == 3


# Busy servers


def busy_once(status: int, wish: str) -> Answer:
    """An answer that bids us wait the first time."""
    answers = iter([Page(b"", status, {"Retry-After": wish})])
    return lambda visit: next(answers, Page())(visit)


def in_seconds(seconds: float) -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True)


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("wish", ["7", " 7 ", "0"])
def test_a_busy_server_is_asked_again_when_it_likes(status: int, wish: str, site: Site, time: Time) -> None:
    site.pages["/page"] = busy_once(status, wish)
    assert fetched(f"{site.address}/page", time=time, delay=2).content
    assert time.slept == [2, max(2, int(wish))]


def test_a_busy_server_can_name_the_hour(site: Site, time: Time) -> None:
    site.pages["/page"] = busy_once(503, in_seconds(40))
    assert fetched(f"{site.address}/page", time=time).content
    assert 0 < time.slept[-1] <= 40


FAR_OFF = pytest.param(in_seconds(10**6), id="an hour far off")  # the same name in each process, at whatever second


@pytest.mark.parametrize("wish", ["3600", "9" * 50, "tomorrow", "-1", "٣", FAR_OFF])
def test_a_wish_beyond_reason_is_left_for_the_next_run(wish: str, site: Site, time: Time) -> None:
    site.pages["/page"] = busy_once(429, wish.encode().decode("latin-1"))
    assert "answers 429" in fault(f"{site.address}/page", time=time)
    assert site.paths() == ["/page"]


def test_a_server_is_asked_again_only_once(site: Site, time: Time) -> None:
    site.pages["/page"] = Page(b"", 503, {"Retry-After": "1"})
    assert "answers 503" in fault(f"{site.address}/page", time=time)
    assert site.paths() == ["/page", "/page"]


def test_other_faults_are_not_asked_again(site: Site, time: Time) -> None:
    site.pages["/page"] = Page(b"", 500, {"Retry-After": "1"})
    assert "answers 500" in fault(f"{site.address}/page", time=time)
    assert site.paths() == ["/page"]
