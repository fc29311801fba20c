"""Keeping requests to a host apart."""

import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from articles.capturing.arrival import Refused
from articles.fetching.network import Clock

LONGEST_DELAY = 60.0
"""Seconds: who asks for more between requests would stop a run of some hundred pages for days."""


@dataclass(slots=True)
class Pace:
    """One request at a time, and `delay` seconds between the end of one and the start of the next to the same host.

    `patience`: the seconds from the first request within which every other must start, where somebody waits for it.
    """

    delay: float
    clock: Clock = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    patience: float = math.inf
    _last_start: float | None = field(default=None, init=False)
    _ended: dict[str, float] = field(default_factory=dict, init=False)

    @contextmanager
    def turn(self, host: str, asked_for: float | None = None) -> Iterator[None]:
        """Wait for the host's turn, for a request in the body. `asked_for` is the delay that the host itself wishes.

        Raises `Refused` where the turn would come too late.
        """
        delay = max(self.delay, min(asked_for or 0, LONGEST_DELAY))
        left = self._ended[host] + delay - self.clock() if host in self._ended else 0
        self._require_time_for(left)
        if left > 0:
            self.sleep(left)
        try:
            yield
        finally:
            self._ended[host] = self.clock()

    def _require_time_for(self, pause: float) -> None:
        now = self.clock()
        self._last_start = self._last_start or now + self.patience
        if now + max(0, pause) > self._last_start:
            raise Refused(
                f"cannot be had within {self.patience:g} s, so slowly does the server answer or want to be asked: "
                "fetch it with import_articles, or save the page in a browser and import the file."
            )
