"""Sources on the web, as an import takes them: addresses, and feeds of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from articles.capturing.arrival import Arrival, Refused, Source
from articles.fetching.addresses import normalised, shown
from articles.fetching.client import Terms
from articles.fetching.feeds import Entry, entries_of
from articles.fetching.fetcher import Fetcher
from articles.fetching.lists import Listed, read_list
from articles.fetching.pace import Pace
from articles.fetching.pages import Pages, Validators
from articles.fetching.robots import PRODUCT
from articles.fetching.statuses import require_found

ACCEPT_FEED = "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1"


@dataclass(frozen=True, slots=True)
class Address:
    """A page at an address; `listed` names the list and line that it is from, if it is from one."""

    address: str
    pages: Pages
    listed: str = ""

    @property
    def label(self) -> str:
        return shown(self.address)

    @property
    def expected(self) -> int:
        """An address is one page."""
        return 1

    @property
    def passed_over(self) -> Mapping[str, int]:
        """Nothing: what is no page is a fault."""
        return {}

    def arrivals(self) -> Iterator[Arrival]:
        """The page, unless it came before in this run."""
        if arrival := self.pages.fetched(self.address, listed=self.listed):
            yield arrival


@dataclass(frozen=True, slots=True)
class Feed:
    """The pages that a feed lists."""

    address: str
    pages: Pages

    @property
    def label(self) -> str:
        return shown(self.address)

    @property
    def expected(self) -> None:
        """How many a feed lists is seen when it is fetched."""
        return None

    @property
    def passed_over(self) -> Mapping[str, int]:
        """Nothing: what is no page is a fault."""
        return {}

    def arrivals(self) -> Iterator[Arrival]:
        """The pages, in the feed's order, that did not come before in this run."""
        try:
            entries = self._entries()
        except Refused as refusal:
            yield Arrival(self.label, fault=str(refusal))
            return
        for entry in entries:
            if arrival := self.pages.fetched(entry.address, entry.published):
                yield arrival

    def _entries(self) -> list[Entry]:
        answer = self.pages.fetcher.fetch(normalised(self.address), lambda _: {}, ACCEPT_FEED)
        require_found(answer)
        return entries_of(answer)


def addresses_as_sources(
    addresses: Iterable[str],
    urls: Path | None,
    feeds: Iterable[str],
    *,
    allow_private: bool,
    delay: float,
    validators: Validators,
    user_agent: str = PRODUCT,
) -> list[Source]:
    """Addresses, those on the list `urls` (`-` is standard input) and feeds, as sources: each once, in this order.

    They share one pace: a host is asked one thing at a time, with `delay` seconds between. Raises `lists.BadList`.
    """
    pages = Pages(Fetcher(Terms(user_agent, allow_private), Pace(delay)), validators)
    listed = [*(Listed(address) for address in addresses), *(read_list(urls) if urls else ())]
    return [
        *(Address(item.address, pages, item.where) for item in _each_once(listed)),
        *(Feed(address, pages) for address in dict.fromkeys(feeds)),
    ]


def awaited_address(address: str, *, seconds: float, user_agent: str = PRODUCT) -> Source:
    """A page that somebody waits for, as a source: had within so many `seconds` with all its redirects, or refused.

    It is never fetched from a private host, and whatever the archive has of it.
    """
    terms = Terms(user_agent, to_connect=seconds / 4, to_read=seconds / 2, in_all=seconds / 2)
    fetcher = Fetcher(terms, Pace(0, patience=seconds / 2))
    return Address(address, Pages(fetcher, lambda _address: None))


def _each_once(listed: Sequence[Listed]) -> Iterator[Listed]:
    """Leave out an address that is another's but for its spelling or what follows its #."""
    first: dict[str, Listed] = {}
    for item in listed:
        if first.setdefault(_spelling(item.address), item) is item:
            yield item


def _spelling(address: str) -> str:
    try:
        return normalised(address)
    except Refused:
        return address
