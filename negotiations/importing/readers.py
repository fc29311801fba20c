"""Reading pages one after the other, here or in other processes, and handing them on in the order they came."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from typing import Protocol

from articles.capturing.arrival import Arrival
from articles.parsing import Unreadable
from negotiations.importing.items import Answer, Item, paced
from negotiations.importing.workers import Read, Workers

HEAVIEST = 64 << 20
"""Bytes of pages that are read or wait for it at a time."""


class Reader(Protocol):
    """Reads pages. `room` says how many it can be given before the first is handed on."""

    @property
    def room(self) -> int: ...

    def read(self, page: Arrival) -> "Future[Answer]": ...


class Here:
    """Reads each page at once, in this process."""

    room = 1

    def __init__(self, read: Read) -> None:
        self._read = read

    def read(self, page: Arrival) -> "Future[Answer]":
        """The answer, given by the time that this returns."""
        answer: Future[Answer] = Future()
        try:
            answer.set_result(self._read(page.content, page.known))
        except Unreadable as fault:
            answer.set_result(fault)
        return answer


def reader_of(workers: int, read: Read) -> AbstractContextManager[Reader]:
    """A reader in so many processes; with one, in our own."""
    return nullcontext(Here(read)) if workers == 1 else Workers(workers, read)


@dataclass(slots=True)
class _Waiting:
    item: Item
    answer: "Future[Answer] | None"

    @property
    def ready(self) -> bool:
        return self.answer is None or self.answer.done()

    def settled(self) -> Item:
        return replace(self.item, answer=self.answer.result()) if self.answer else self.item


def read_in_order(items: Iterable[Item], reader: Reader, stopped: Callable[[], bool]) -> Iterator[Item]:
    """Have the items read that wait for it; hand all on in their order, whoever is read first.

    When `stopped` says so, what is being read is handed on, and what only waits is left.
    """
    waiting: deque[_Waiting] = deque()
    weight = 0
    for item, slow in paced(items):
        waiting.append(_Waiting(item, reader.read(item.page) if item.waits_for_reader else None))
        weight += item.weight
        while waiting and (len(waiting) >= reader.room or weight >= HEAVIEST or (slow and waiting[0].ready)):
            first = waiting.popleft()
            weight -= first.item.weight
            yield first.settled()
            if stopped():
                yield from _begun(waiting)
                return
    yield from (each.settled() for each in waiting)


def _begun(waiting: deque[_Waiting]) -> Iterator[Item]:
    """What is being read; the rest is called off."""
    for each in reversed(waiting):
        if each.answer:
            each.answer.cancel()
    for each in waiting:
        if each.answer and each.answer.cancelled():
            return
        yield each.settled()
