"""What hosts ask of robots: RFC 9309."""

from collections.abc import Callable
from dataclasses import dataclass, field

import httpx
from protego import Protego

from articles.capturing.arrival import Refused
from articles.fetching.client import Answer

PRODUCT = "SMA-Archive"
"""The name by which a robots.txt speaks to us."""
LONGEST = 512 * 2**10
"""Bytes of a robots.txt that are read; a crawler must read 500 KiB."""

Rules = Protego | str
"""A host's rules, or why nothing of it may be fetched."""


@dataclass(slots=True)
class Robots:
    """The rules of hosts, each asked for once. `ask` sends one request, following redirects; it may raise `Refused`."""

    ask: Callable[[str], Answer]
    _rules: dict[str, Rules] = field(default_factory=dict, init=False)

    def delay_for(self, address: str) -> float | None:
        """The seconds that the host wishes between requests, if any. Raises `Refused` where robots must keep away."""
        rules = self._rules_for(address)
        if isinstance(rules, str):
            raise Refused(rules)
        if not rules.can_fetch(address, PRODUCT):
            raise Refused("its robots.txt asks robots to keep away: save the page in a browser and import the file.")
        return rules.crawl_delay(PRODUCT)

    def _rules_for(self, address: str) -> Rules:
        place = str(httpx.URL(address).copy_with(raw_path=b"/robots.txt"))
        if place not in self._rules:
            self._rules[place] = self._asked_for(place)
        return self._rules[place]

    def _asked_for(self, place: str) -> Rules:
        """What a host says; that it says nothing allows all; that it cannot say anything now forbids all."""
        try:
            answer = self.ask(place)
        except Refused as refusal:
            return str(refusal)
        if answer.found:
            return Protego.parse(answer.content[:LONGEST].decode("utf-8-sig", "replace"))
        if answer.status < 500:
            return Protego.parse("")
        return f"its robots.txt answers {answer.status}, which for now means to keep away: try again later."
