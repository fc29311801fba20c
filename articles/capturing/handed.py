"""What somebody hands over instead of leaving it on the disk, as a source: the bytes of a file, or a page as it is."""

import io
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from articles.capturing.arrival import Arrival
from articles.capturing.files import without_raising
from articles.capturing.opening import pages_in
from articles.capturing.places import Place, Visit
from articles.parsing import Known


@dataclass(frozen=True, slots=True)
class Handed:
    """Bytes by the `name` of their file, of which the end tells what they are, with the `origin` they are kept under.

    Taken as a file of an import is. They come from one page, so they may unpack to what any file may, and no more.
    """

    name: str
    origin: str
    content: bytes = field(repr=False)
    known: Known = field(default_factory=Known)
    passed_over: Counter[str] = field(default_factory=Counter, init=False, compare=False)

    @property
    def label(self) -> str:
        return self.name

    @property
    def expected(self) -> int:
        """One page is what is meant."""
        return 1

    def arrivals(self) -> Iterator[Arrival]:
        """The pages in them, as an import takes them."""
        self.passed_over.clear()
        visit = Visit(passed_over=self.passed_over)
        place = Place(self.label, self.origin, self.name, visit, len(self.content), self.known)
        stream: io.BufferedReader[Any] = io.BufferedReader(io.BytesIO(self.content))
        yield from without_raising(pages_in(stream, place), place)


@dataclass(frozen=True, slots=True)
class Held:
    """A page that another source handed over before."""

    page: Arrival

    @property
    def label(self) -> str:
        return self.page.label

    @property
    def expected(self) -> int:
        """A page is one."""
        return 1

    @property
    def passed_over(self) -> Mapping[str, int]:
        """Nothing: there is but the page."""
        return {}

    def arrivals(self) -> Iterator[Arrival]:
        """The page."""
        yield self.page
