"""Fetching in tests: from loopback, without delay, and as impatient as a test wants."""

from math import inf
from typing import Any

from articles.capturing.arrival import Arrival
from articles.fetching.client import Terms
from articles.fetching.fetcher import Fetcher
from articles.fetching.pace import Pace
from articles.fetching.pages import Pages, Validators
from tests.fetching.site import Time


def pages(
    time: Time | None = None,
    delay: float = 0,
    patience: float = inf,
    validators: Validators = lambda address: None,
    **terms: Any,
) -> Pages:
    """Fetched pages, on terms that let loopback in unless they say otherwise."""
    time = time or Time()
    given: dict[str, Any] = {"user_agent": "SMA-Archive/test", "allow_private": True} | terms
    return Pages(Fetcher(Terms(**given), Pace(delay, time, time.sleep, patience)), validators)


def fetched(address: str, **how: Any) -> Arrival:
    """The page at an address, asked for by itself."""
    arrival = pages(**how).fetched(address)
    assert arrival
    return arrival


def fault(address: str, **how: Any) -> str:
    """Why an address gives no page: one line, and nothing that could pass for a page."""
    arrival = fetched(address, **how)
    assert arrival.fault
    assert arrival.fault.count("\n") == 0
    assert (arrival.content, arrival.address, arrival.headers) == (b"", "", ())
    return arrival.fault
