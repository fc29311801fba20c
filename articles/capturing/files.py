"""A file to import, as a source: one page, or a container of pages."""

import logging
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from articles.capturing.arrival import Arrival, Refused
from articles.capturing.kinds import named_like_one_page
from articles.capturing.names import identity, printable
from articles.capturing.opening import pages_in
from articles.capturing.places import FREE, RATIO, Bomb, Place, Visit
from articles.capturing.streams import open_file, size_of
from articles.parsing import Known

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class File:
    """A file to import. `listed_in` is the row of the manifest that lists it, if one does; `fault` says why it cannot
    be imported, where that is plain before it is opened.
    """

    path: Path
    known: Known = field(default_factory=Known)
    listed_in: str = ""
    fault: str = ""
    passed_over: Counter[str] = field(default_factory=Counter, init=False, compare=False)

    @property
    def label(self) -> str:
        """The path as it was given, fit to print."""
        return printable(self.path)

    @property
    def expected(self) -> int | None:
        """One page; of a container nobody knows."""
        return 1 if self.fault or named_like_one_page(self.path.name) else None

    def arrivals(self) -> Iterator[Arrival]:
        """The pages in the file, as an import takes them."""
        self.passed_over.clear()
        visit = Visit(passed_over=self.passed_over)
        place = Place(
            self.label,
            printable(identity(self.path)),
            self.path.name,
            visit,
            known=self.known,
            listed_in=self.listed_in,
        )
        yield from without_raising(self._pages(place), place)

    def _pages(self, place: Place) -> Iterator[Arrival]:
        if self.fault:
            raise Refused(self.fault)
        with open_file(self.path) as stream:
            size = size_of(stream)
            place.visit.left = FREE + RATIO * size
            yield from pages_in(stream, replace(place, size=size))


def without_raising(pages: Iterator[Arrival], place: Place) -> Iterator[Arrival]:
    """The pages of a file, the last of them a failure where going through it raises anything."""
    try:
        yield from pages
    except (Refused, Bomb) as reason:
        yield place.failure(str(reason))
    except OSError as error:
        yield place.failure(f"cannot be read: {error.strerror}.")
    except Exception as error:
        logger.debug("A file could not be gone through", exc_info=True)
        yield place.failure(f"the software tripped over it ({error!r}): please report it together with the file.")
