"""What a source hands over: a page's bytes with all that came with them, or why there are none."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from articles.parsing import Known

Headers = tuple[tuple[str, str], ...]
"""What a server said of a page, as pairs of name and value, in its order."""


class Refused(Exception):  # noqa: N818 - it names what happens to the page
    """A page whose bytes are not taken in. Its message says in one line why and what to do."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A page on its way in.

    `label` names it in reports; `origin` is where it came from, for good: a file's true path, a record of a
    web archive, an address. `fault` says why there are no bytes, where there are none. `unchanged`: there are none
    for the server says that the page at `address` is still the one that the archive has of it.
    """

    label: str
    origin: str = ""
    content: bytes = b""
    known: Known = field(default_factory=Known)
    address: str = ""
    status: int | None = None
    headers: Headers = ()
    fault: str = ""
    unchanged: bool = False


class Source(Protocol):
    """Something that pages come from: a file, a web archive, a list of addresses."""

    @property
    def label(self) -> str:
        """How reports name it."""

    @property
    def expected(self) -> int | None:
        """How many arrivals there will be, where that is known beforehand."""

    @property
    def passed_over(self) -> Mapping[str, int]:
        """What it held beside pages, once its arrivals are through, as a noun and how often: `{"record": 312}`."""

    def arrivals(self) -> Iterator[Arrival]:
        """Its pages, one after the other, each in memory only while it is worked on. Never raises for bad input."""
