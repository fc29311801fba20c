"""Keeping requests to a host apart."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from articles.fetching.network import Clock

LONGEST_DELAY = 60.0
"""Seconds: who asks for more between requests would stop a run of some hundred pages for days."""


@dataclass(slots=True)
class Pace:
    """One request at a time, and `delay` seconds between the end of one and the start of the next to the same host."""

    delay: float
    clock: Clock = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _ended: dict[str, float] = field(default_factory=dict, init=False)

    @contextmanager
    def turn(self, host: str, asked_for: float | None = None) -> Iterator[None]:
        """Wait for the host's turn, for a request in the body. `asked_for` is the delay that the host itself wishes."""
        delay = max(self.delay, min(asked_for or 0, LONGEST_DELAY))
        if host in self._ended and (left := self._ended[host] + delay - self.clock()) > 0:
            self.sleep(left)
        try:
            yield
        finally:
            self._ended[host] = self.clock()
