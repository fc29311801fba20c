"""Fetching an address as a good guest does: as robots.txt allows, at the host's pace, with a word from it heeded."""

import time
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime

from articles.fetching.addresses import host_of
from articles.fetching.client import Answer, Client, Terms
from articles.fetching.pace import LONGEST_DELAY, Pace
from articles.fetching.redirects import follow
from articles.fetching.robots import Robots

BUSY = (429, 503)
Conditions = Callable[[str], Mapping[str, str]]
"""From an address to the headers that make a request for it conditional."""


class Fetcher:
    """Fetches one address after the other, in one run."""

    def __init__(self, terms: Terms, pace: Pace) -> None:
        self._terms, self._pace = terms, pace
        self._robots = Robots(self._robots_txt)

    def fetch(self, address: str, conditions: Conditions, accept: str) -> Answer:
        """The answer at the end of an address's redirects, whatever its status. Raises `Refused`."""
        with Client(self._terms) as client:

            def ask(hop: str) -> Answer:
                delay = self._robots.delay_for(hop)
                headers = {"Accept": accept, **conditions(hop)}
                answer = self._get(client, hop, headers, delay)
                wait = _wait_asked_for(answer)
                return answer if wait is None else self._get(client, hop, headers, max(wait, delay or 0))

            return follow(client, address, ask)

    def _robots_txt(self, place: str) -> Answer:
        with Client(self._terms) as client:
            return follow(client, place, lambda hop: self._get(client, hop, {"Accept": "text/plain"}, None))

    def _get(self, client: Client, address: str, headers: Mapping[str, str], delay: float | None) -> Answer:
        with self._pace.turn(host_of(address), delay):
            return client.get(address, headers)


def _wait_asked_for(answer: Answer) -> float | None:
    """The seconds after which a busy server asks us to come again, if that is within reason."""
    wish = answer.header("retry-after") if answer.status in BUSY else None
    seconds = _seconds(wish.strip()) if wish else None
    return seconds if seconds is not None and seconds <= LONGEST_DELAY else None


def _seconds(wish: str) -> float | None:
    """Seconds from now, of a number of them or a date."""
    if wish.isascii() and wish.isdecimal():
        return float(wish[:9])
    try:
        moment = parsedate_to_datetime(wish)
    except ValueError:
        return None
    return max(0.0, moment.timestamp() - time.time())
