"""A page on its way through a run, and how pages go in batches."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from time import monotonic
from typing import TypeVar

from articles.capturing.arrival import Arrival
from articles.parsing import NothingFound, Unreadable
from articles.runs import Outcome, Result
from negotiations.importing.reading import Reading

Answer = Reading | Unreadable
"""What comes of reading a page: the article and its claims, or why there are none."""

T = TypeVar("T")

MOST, HEAVIEST = 50, 8 << 20
"""Pages and bytes in a batch."""
SLOW = 0.2
"""Seconds. What comes slower than this gains nothing from waiting for company."""


@dataclass(frozen=True, slots=True)
class Item:
    """A page on its way: first as it arrived, with its SHA-256; then with the `answer` that its reader gave.

    `result` is there from the start where nothing is to be read. A `twin` has the bytes of a page that came earlier in
    the run, and goes its way. `again`: it is read anew, though all that is known of it was known when it was read last.
    """

    page: Arrival
    digest: str = ""
    result: Result | None = None
    twin: bool = False
    again: bool = False
    answer: Answer | None = None

    @property
    def waits_for_reader(self) -> bool:
        return self.result is None and not self.twin and self.answer is None

    @property
    def weight(self) -> int:
        """Bytes."""
        return len(self.page.content)


def outcome_of(fault: Unreadable) -> Outcome:
    """What becomes of a page that gives no article."""
    return Outcome.NOTHING if isinstance(fault, NothingFound) else Outcome.FAILED


def paced(items: Iterable[T]) -> Iterator[tuple[T, bool]]:
    """Each item, and whether it was slow to come."""
    asked = monotonic()
    for item in items:
        yield item, monotonic() - asked > SLOW
        asked = monotonic()


def batches(items: Iterable[T], weight: Callable[[T], int]) -> Iterator[list[T]]:
    """The items in batches, as large as saves work and as small as keeps memory bounded and nothing waiting."""
    batch: list[T] = []
    heavy = 0
    for item, slow in paced(items):
        batch.append(item)
        heavy += weight(item)
        if slow or len(batch) >= MOST or heavy >= HEAVIEST:
            yield batch
            batch, heavy = [], 0
    if batch:
        yield batch
