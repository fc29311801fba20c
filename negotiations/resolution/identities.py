"""Who is who: curators' rulings on spellings, and groups of what is one, which no chain leads across a ruling."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, product
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Ruled:
    """A curator's word that two spellings name one person or venue, or two. Spellings are as keys have them."""

    kind: str
    one: str
    other: str
    same: bool


@dataclass(frozen=True, slots=True, order=True)
class Suggested:
    """Two records that are likely one, by their keys in order, and what speaks for it."""

    kind: str
    one: str
    other: str
    reason: str


class Identities:
    """All rulings, by kind, and what follows from them: two spellings that are one with a third are one, whether or not
    any source uses the third any more. A pair ruled both ways is two.
    """

    def __init__(self, rulings: Iterable[Ruled] = ()) -> None:
        self._ruled: dict[tuple[str, bool], list[tuple[str, str]]] = {}
        for ruled in sorted(rulings, key=lambda ruled: (ruled.kind, ruled.one, ruled.other)):
            self._ruled.setdefault((ruled.kind, ruled.same), []).append((ruled.one, ruled.other))

    def same(self, kind: str) -> list[tuple[str, str]]:
        """The pairs of spellings that are one, sorted."""
        return sorted(pair for group in self._groups(kind) for pair in combinations(sorted(group), 2))

    def apart(self, kind: str) -> list[tuple[str, str]]:
        """The pairs of spellings that are two, sorted."""
        groups = self._groups(kind)
        members = {groups.home(group[0]): group for group in groups}
        ruled = [
            (members[groups.home(one)], members[groups.home(other)]) for one, other in self._told(kind, same=False)
        ]
        return sorted({(min(pair), max(pair)) for ones, others in ruled for pair in product(ones, others)})

    def spellings(self, kind: str) -> frozenset[str]:
        """All that a curator has ruled on, one way or the other."""
        return frozenset(chain.from_iterable((*self._told(kind, same=True), *self._told(kind, same=False))))

    def _told(self, kind: str, *, same: bool) -> list[tuple[str, str]]:
        return self._ruled.get((kind, same), [])

    def _groups(self, kind: str) -> "Groups[str]":
        groups = Groups(sorted(self.spellings(kind)))
        for pair in self._told(kind, same=False):
            groups.keep_apart(*pair)
        for pair in self._told(kind, same=True):
            groups.join(*pair)
        return groups


class Groups(Generic[T]):
    """Things put together two by two, never so that two which are apart get into one group."""

    def __init__(self, things: Iterable[T]) -> None:
        self._home: dict[T, T] = {}
        self._members: dict[T, list[T]] = {}
        self._apart: dict[T, set[T]] = {}
        for thing in things:
            self._home[thing] = thing
            self._members[thing] = [thing]
            self._apart[thing] = set()

    def __contains__(self, thing: object) -> bool:
        return thing in self._home

    def home(self, thing: T) -> T:
        """What stands for the group that the thing is in."""
        return self._home[thing]

    def together(self, one: T, other: T) -> bool:
        return self._home[one] == self._home[other]

    def are_apart(self, one: T, other: T) -> bool:
        return self._home[other] in self._apart[self._home[one]]

    def keep_apart(self, one: T, other: T) -> None:
        """From now on the two groups stay two; nothing happens if they are one already."""
        if not self.together(one, other):
            self._apart[self._home[one]].add(self._home[other])
            self._apart[self._home[other]].add(self._home[one])

    def join(self, one: T, other: T) -> bool:
        """Make the two groups one, unless they are apart; tells whether they are one now."""
        kept, gone = self._home[one], self._home[other]
        if kept == gone or gone in self._apart[kept]:
            return kept == gone
        if len(self._members[kept]) < len(self._members[gone]):
            kept, gone = gone, kept
        self._members[kept] += self._members[gone]
        self._home.update(dict.fromkeys(self._members.pop(gone), kept))
        for stranger in self._apart.pop(gone):
            self._apart[stranger] = self._apart[stranger] - {gone} | {kept}
            self._apart[kept].add(stranger)
        return True

    def join_clear(self, links: Iterable[tuple[T, T]]) -> None:
        """Join what links lead to each other, wherever they leave no doubt: a thing that is linked to two which are
        apart, or not linked to each other, is left as it is.
        """
        near = self._linked(links)
        clear = {one for one, others in near.items() if self._is_clear(one, others, near)}
        for one in near:
            for other in near[one]:
                if one in clear and other in clear:
                    self.join(one, other)

    def _linked(self, links: Iterable[tuple[T, T]]) -> dict[T, dict[T, None]]:
        """For each group the groups that it is linked with, in order."""
        near: dict[T, dict[T, None]] = {}
        for one, other in links:
            if not self.together(one, other):
                near.setdefault(self._home[one], {})[self._home[other]] = None
                near.setdefault(self._home[other], {})[self._home[one]] = None
        return near

    def _is_clear(self, one: T, others: Iterable[T], near: Mapping[T, Mapping[T, None]]) -> bool:
        return all(b in near[a] and not self.are_apart(a, b) for a, b in combinations([one, *others], 2))

    def __iter__(self) -> Iterator[Sequence[T]]:
        return iter(self._members.values())
