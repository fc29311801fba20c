"""Which machines may be asked: those of the public internet, and none of our own network.

A page, a feed or a redirect can name any host, and a name can lead anywhere. So what counts is the number that a name
stands for, checked at the moment of connecting: every spelling of 127.0.0.1 comes down to it here.
"""

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from threading import Thread

from articles.capturing.arrival import Refused

Resolver = Callable[[str, int], list[str]]
"""From a host's name and port to its numbers, the best first. Raises `OSError`."""

TRANSLATED = IPv6Network("64:ff9b::/96")
"""Numbers by which a network of IPv6 alone reaches hosts of IPv4 (RFC 6052)."""


def system_resolver(host: str, port: int) -> list[str]:
    """The numbers of a host, as the system finds them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(place[0]) for *_, place in found))


def numbers_of(host: str, port: int, *, allow_private: bool, resolver: Resolver, seconds: float) -> list[str]:
    """The numbers at which a host may be asked. Raises `Refused` where there is none, or one that is not public.

    A name with public and private numbers is refused: this is how it would look if someone tried to mislead us.
    """
    if not allow_private and _is_local_name(host):
        raise Refused(_private(host))
    numbers = _resolved(host, port, resolver, seconds)
    if not allow_private and not all(is_public(ip_address(number)) for number in numbers):
        raise Refused(_private(host))
    return numbers


def is_public(number: IPv4Address | IPv6Address) -> bool:
    """Is it a machine's on the public internet? A number of IPv4 within one of IPv6 is judged as itself."""
    if isinstance(number, IPv6Address):
        inner = _inner(number)
        if inner is not None:
            return is_public(inner)
        if number.is_site_local:
            return False
    return number.is_global and not number.is_multicast and not number.is_reserved


def _inner(number: IPv6Address) -> IPv4Address | None:
    """The number of IPv4 that one of IPv6 leads to, if it does."""
    if number in TRANSLATED:
        return IPv4Address(int(number) & 0xFFFFFFFF)
    return number.ipv4_mapped or number.sixtofour


def _is_local_name(host: str) -> bool:
    name = host.rstrip(".").lower()
    return name == "localhost" or name.endswith(".localhost")


def _private(host: str) -> str:
    return f"{host} is a private or local address, which is not fetched: import_articles --allow-private lifts this."


def _resolved(host: str, port: int, resolver: Resolver, seconds: float) -> list[str]:
    """A host's numbers. The system's resolver cannot be told to hurry, so it is left alone when time is up."""
    found: list[str] = []
    faults: list[Exception] = []

    def look_up() -> None:
        try:
            found.extend(resolver(host, port))
        except (OSError, UnicodeError) as fault:
            faults.append(fault)

    search = Thread(target=look_up, daemon=True)
    search.start()
    search.join(seconds)
    if found:
        return found
    if faults and getattr(faults[0], "errno", None) != socket.EAI_AGAIN:
        raise Refused(f"there is no host {host}: check the address.")
    raise Refused(f"the name server says nothing of {host}: check the connection and try again.")
