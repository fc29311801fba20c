"""Where pages are found: in a file, or in containers within it; and what is counted while one file is gone through."""

from collections import Counter
from dataclasses import asdict, dataclass, field, replace

from articles.capturing.arrival import Arrival, Headers, Refused
from articles.capturing.names import printable
from articles.parsing import LARGEST, Known

DEEPEST = 4
"""How many containers may lie within each other; a gzip stream is one."""

FREE = 64 * 2**20
"""Bytes that any file may unpack to."""
RATIO = 100
"""And how many more for every byte that it has. Pages shrink to a tenth or so."""


class Bomb(Exception):  # noqa: N818 - it names the thing
    """A file that unpacks to more than pages ever do. Nothing more is read from it."""


@dataclass(slots=True)
class Visit:
    """What is counted while one file is gone through. `left` is how many bytes it may still unpack to."""

    left: int = FREE
    passed_over: Counter[str] = field(default_factory=Counter)

    def spend(self, count: int) -> None:
        """Note that bytes were unpacked. Raises `Bomb`."""
        self.left -= count
        if self.left < 0:
            raise Bomb(
                f"unpacks to more than {RATIO} times its size: damaged, or made to do harm. "
                "Unpack it and import the pages alone."
            )


@dataclass(frozen=True, slots=True)
class Place:
    """A file, or a part of a container, that is a page or holds pages.

    `name` tells its kind where its content does not; `size` is in bytes, where it is known beforehand; `known` is what
    came with it; `listed_in` names the row of a manifest that lists it; `depth` is how many containers it lies in.
    """

    label: str
    origin: str
    name: str
    visit: Visit = field(default_factory=Visit)
    size: int | None = None
    known: Known = field(default_factory=Known)
    listed_in: str = ""
    depth: int = 0

    def inside(self, name: str, size: int | None = None) -> "Place":
        """A part of this container, by its name."""
        name = printable(name)
        return replace(
            self._part(), label=f"{self.label}: {name}", origin=f"{self.origin}: {name}", name=name, size=size
        )

    def at_line(self, number: int) -> "Place":
        """A line of this file."""
        return replace(self._part(), label=f"{self.label}, line {number}", origin=f"{self.origin}, line {number}")

    def _part(self) -> "Place":
        """Of what is known of the whole, the outlet and the language hold for its parts."""
        known = Known(outlet=self.known.outlet, language=self.known.language)
        return replace(self, size=None, known=known, listed_in="", depth=self.depth + 1)

    def unpacked(self) -> "Place":
        """What is in this gzip stream."""
        return replace(self, name=self.name.removesuffix(".gz"), size=None, depth=self.depth + 1)

    def with_known(self, known: Known) -> Known:
        """What is known of a page here, with what is known of the place where that is silent."""
        told = {name: value for name, value in asdict(known).items() if value is not None}
        return replace(self.known, **told)

    def arrival(
        self, content: bytes, known: Known, address: str = "", status: int | None = None, headers: Headers = ()
    ) -> Arrival:
        """The page in this place."""
        return Arrival(self.label, self.origin, content, known, address, status, headers)

    def failure(self, reason: str | Refused) -> Arrival:
        """Why there is no page in this place."""
        return Arrival(self.label, fault=f"{reason} Listed in {self.listed_in}." if self.listed_in else str(reason))


def too_large(size: int) -> Refused:
    """Why a page of so many bytes is not taken in."""
    return Refused(f"too large for a page: {size >> 20:,} MB, at most {LARGEST >> 20} are read. Split or trim it.")
