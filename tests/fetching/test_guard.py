"""The guard: nothing but the public internet is asked, however it is spelt and whatever a name server says."""

import socket
import threading
from ipaddress import ip_address

import pytest

from articles.fetching import guard
from articles.fetching.guard import is_public
from tests.fetching.fetch import fault, fetched, pages
from tests.fetching.site import Page, Site, redirect

PRIVATE = "is a private or local address"


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1",  # loopback
        "127.8.8.8",
        "0.0.0.0",  # this host
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",  # shared by a provider's customers
        "169.254.169.254",  # link-local: where clouds keep their machines' secrets
        "192.0.2.1",  # documentation
        "198.18.0.1",  # benchmarks
        "224.0.0.1",  # multicast
        "240.0.0.1",  # reserved
        "255.255.255.255",  # broadcast
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",  # IPv4 in IPv6
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",  # translated
        "2002:7f00:1::",  # tunnelled
        "fc00::1",  # unique local
        "fe80::1",  # link-local
        "fe80::1%eth0",
        "fec0::1",  # site-local, as it was
        "ff02::1",  # multicast
        "2001:db8::1",  # documentation
    ],
)
def test_a_number_that_is_not_public(number: str) -> None:
    assert not is_public(ip_address(number))


@pytest.mark.parametrize("number", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_a_number_that_is_public(number: str) -> None:
    assert is_public(ip_address(number))


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.1",  # every spelling that the system's resolver takes
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "localhost",
        "LOCALHOST.",
        "admin.localhost",
    ],
)
def test_a_host_that_is_ours(host: str, site: Site) -> None:
    site.pages["/"] = Page()
    assert PRIVATE in fault(f"http://{host}:{site.port}/", allow_private=False)
    assert site.asked == []


def test_private_hosts_can_be_let_in(site: Site) -> None:
    site.pages["/"] = Page()
    assert fetched(f"http://localhost:{site.port}/").content


@pytest.mark.parametrize(
    "numbers", [["10.0.0.1"], ["8.8.8.8", "10.0.0.1"], ["::1"], ["fe80::1%2"]], ids=lambda numbers: "+".join(numbers)
)
def test_a_name_that_leads_to_us(numbers: list[str]) -> None:
    """One private number among public ones is enough."""
    assert PRIVATE in fault("http://news.test/", allow_private=False, resolver=lambda host, port: numbers)


@pytest.fixture
def _only_loopback_is_public(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "is_public", lambda number: str(number) == "127.0.0.1")


@pytest.mark.usefixtures("_only_loopback_is_public")
def test_a_redirect_to_a_private_host(site: Site) -> None:
    site.pages["/"] = redirect("http://10.0.0.1/secret")
    assert fault(f"{site.address}/", allow_private=False).startswith(f"10.0.0.1 {PRIVATE}")


@pytest.mark.usefixtures("_only_loopback_is_public")
def test_a_name_is_looked_up_once_and_the_checked_number_is_asked(site: Site) -> None:
    """A name server that gives a public number to the guard and a private one to the connection gets nowhere."""
    site.pages["/"] = Page()
    answers = {"http": [["127.0.0.1"], ["127.0.0.1"], ["10.0.0.1"]]}
    arrival = fetched(
        f"http://news.test:{site.port}/", allow_private=False, resolver=lambda host, port: answers["http"].pop(0)
    )
    assert arrival.content
    assert answers["http"] == [["10.0.0.1"]]  # one look-up for robots.txt, one for the page
    assert site.headers("/")["Host"] == f"news.test:{site.port}"


def test_the_next_number_is_tried_where_one_is_dead(site: Site) -> None:
    site.pages["/"] = Page()
    assert fetched(f"http://news.test:{site.port}/", resolver=lambda host, port: ["127.0.0.2", "127.0.0.1"]).content


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (socket.gaierror(socket.EAI_NONAME, "unknown"), "there is no host news.test: check the address."),
        (socket.gaierror(socket.EAI_AGAIN, "later"), "the name server says nothing of news.test"),
        (UnicodeError("label too long"), "there is no host news.test"),
    ],
)
def test_a_name_that_is_not_found(trouble: Exception, said: str) -> None:
    def resolver(host: str, port: int) -> list[str]:
        raise trouble

    assert said in fault("http://news.test/", resolver=resolver)


def test_a_name_server_that_does_not_answer() -> None:
    released = threading.Event()

    def resolver(host: str, port: int) -> list[str]:
        released.wait()
        return []

    assert "the name server says nothing" in fault("http://news.test/", resolver=resolver, to_connect=0.05)
    released.set()


def test_nothing_of_the_environment_leads_around_the_guard(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy would look names up itself."""
    site.pages["/"] = Page()
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    assert pages().fetched(f"{site.address}/") is not None
    assert site.paths() == ["/"]
