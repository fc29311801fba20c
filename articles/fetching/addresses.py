"""Addresses: in one spelling, and only those that can be fetched."""

import re

import httpx

from articles.capturing.arrival import Refused

LONGEST = 2000
"""Characters of an address."""
USER = re.compile(r"^((?:[^/?#]*:)?//)[^/?#]*@")
"""The start of an address that names a user, perhaps with a password; also of one without its scheme."""


def is_address(text: str) -> bool:
    """Does it look like the address of a page, rather than the path of a file?"""
    return text.lower().startswith(("http://", "https://"))


def normalised(address: str) -> str:
    """The address in one spelling, without its fragment. Raises `Refused` for one that is not fetched."""
    if not is_address(address):
        raise Refused("no address that starts with http:// or https://.")
    scheme, rest = address.split(":", 1)
    try:
        url = httpx.URL(f"{scheme.lower()}:{rest}")  # httpx tells a scheme's own port by its small letters
        return _fetchable(url.copy_with(raw_path=url.raw_path, fragment=None))
    except httpx.InvalidURL as error:
        raise Refused(f"no address that can be fetched: {error}") from error


def _fetchable(url: httpx.URL) -> str:
    address = str(url)
    if url.userinfo:
        raise Refused("the address names a user: leave out all before the @, for it would be stored.")
    if not url.host or "%" in url.host:  # what httpx makes of characters that no host has
        raise Refused("the address names no host.")
    if url.port is not None and not 0 < url.port < 2**16:
        raise Refused(f"the address names port {url.port}, which no host has.")
    if len(address) > LONGEST:
        raise Refused(f"the address is longer than {LONGEST} characters.")
    return address


def joined(address: str, reference: str) -> str:
    """Where a link or redirect on a page leads. Raises `Refused` where that is not fetched."""
    try:
        target = str(httpx.URL(address).join(reference))
    except httpx.InvalidURL as error:
        raise Refused(f"no address that can be fetched: {error}") from error
    return normalised(target)


def host_of(address: str) -> str:
    """The host of a normalised address."""
    return httpx.URL(address).host


def shown(address: str) -> str:
    """An address fit to print and to log: in one line, without a user's name and password."""
    one_line = "".join(character if character.isprintable() else "�" for character in address)
    return without_user(one_line)[:LONGEST]


def without_user(text: str) -> str:
    """A text without the user's name and password that an address in it has."""
    return USER.sub(r"\1", text)
