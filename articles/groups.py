"""Groups that grow together: what is joined to what is joined to a thing is in one group with it."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Groups(Generic[T]):
    """Things, each in a group of its own until it is joined to another."""

    def __init__(self, things: Iterable[T]) -> None:
        self._parent = {thing: thing for thing in things}

    def join(self, one: T, other: T) -> None:
        """Make one group of two."""
        self._parent[self._head(one)] = self._head(other)

    def together(self, one: T, other: T) -> bool:
        """Are they in one group?"""
        return self._head(one) == self._head(other)

    def __iter__(self) -> Iterator[list[T]]:
        """Each group, its things in the order in which they were given."""
        found = defaultdict(list)
        for thing in self._parent:
            found[self._head(thing)].append(thing)
        return iter(found.values())

    def _head(self, thing: T) -> T:
        while (parent := self._parent.setdefault(thing, thing)) != thing:
            self._parent[thing] = self._parent[parent]
            thing = self._parent[thing]
        return thing
