"""Who is one person: spellings of names put together as far as they leave no doubt.

First what curators rule, then spellings with the same letters, then those of one name across romanisations and scripts.
What is only near (a misprint, a surname alone, a Western name in Hangul) joins the one person whom it fits of those who
sat in the same seat: side, agreement, and chief or not; a whole name in another writing does if no seat of it is known.
Where more than one fits, it stays alone.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from negotiations.resolution.identities import Groups, Identities
from negotiations.resolution.likeness import Grade
from negotiations.resolution.names import Spelling, exclude
from negotiations.resolution.pairing import Links, Pair, same_letters
from negotiations.resolution.spelled import Seat, Spelled
from negotiations.resolution.statements import grouped

Together = Collection[frozenset[Spelling]]
"""Pairs of spellings that one article has for two people."""


def identify(spellings: Sequence[Spelled], links: Links, together: Together, rulings: Identities) -> Groups[Spelled]:
    """Put the spellings of each person together. The result is the same in whatever order they come."""
    groups = Groups(sorted(spellings))
    for one, other in _ruled(spellings, rulings.apart("negotiator")):
        groups.keep_apart(one, other)
    for one, other in _ruled(spellings, rulings.same("negotiator")):
        groups.join(one, other)
    _tell_apart(groups, spellings, together)
    groups.join_clear(sorted(same_letters(sorted(spellings))))
    groups.join_clear(sorted(pair for pair, likeness in links.items() if likeness.grade is Grade.SAME))
    _join_seated(groups, links)
    return groups


def _ruled(spellings: Iterable[Spelled], ruled: Iterable[tuple[str, str]]) -> Iterator[Pair]:
    """The spellings that rulings are on; where both sides have them, those of one side."""
    called: dict[str, list[Spelled]] = {}
    for one in sorted(spellings):
        for name in one.ruled_as:
            called.setdefault(name, []).append(one)
    for one_name, other_name in ruled:
        pairs = [(a, b) for a in called.get(one_name, ()) for b in called.get(other_name, ()) if a != b]
        yield from [pair for pair in pairs if pair[0].side is pair[1].side] or pairs


def _tell_apart(groups: Groups[Spelled], spellings: Iterable[Spelled], together: Together) -> None:
    """Keep those apart whom one article has for two people, unless a curator says that they are one."""
    by_spelling = grouped(spellings, lambda one: one.spelling)
    for two in (sorted(pair) for pair in together if len(pair) > 1):
        pairs = [(a, b) for a in by_spelling.get(two[0], ()) for b in by_spelling.get(two[1], ())]
        if not any(groups.together(*pair) for pair in pairs):
            for pair in pairs:
                groups.keep_apart(*pair)


@dataclass(slots=True)
class _Candidate:
    """Somebody by some spellings, and who else of the same seat that may be, before and behind it in rank."""

    spellings: Sequence[Spelled]
    before: list["_Candidate"] = field(default_factory=list)
    behind: list["_Candidate"] = field(default_factory=list)
    joined: bool = False

    @property
    def one(self) -> Spelled:
        return self.spellings[0]

    @property
    def seats(self) -> set[Seat]:
        return {seat for one in self.spellings for seat in one.seats}

    @property
    def rank(self) -> tuple[object, ...]:
        """Whole names first, the exact before the vague, then those that most stories give."""
        whole = any(not one.name.partial for one in self.spellings)
        vagueness = min(one.name.vagueness for one in self.spellings)
        return not whole, vagueness, -sum(one.stories for one in self.spellings), self.one

    def may_be(self, other: "_Candidate", *, whole: bool) -> bool:
        """Did both sit in one seat? Where the whole names are the same, it does if no seat of one is known."""
        return bool(self.seats & other.seats) or (whole and not (self.seats and other.seats))

    def excludes(self, other: "_Candidate") -> bool:
        return any(exclude(one.name, another.name) for one in self.spellings for another in other.spellings)


def _join_seated(groups: Groups[Spelled], links: Links) -> None:
    """Join each to the one whom it is near to of those before it in rank, if there is just one; unless somebody else
    who is near to that one can't be the same. Who has joined another takes nobody in: so no chain of likenesses leads
    from one person to the next.
    """
    for candidate in _candidates(groups, links):
        fitting = [o for o in candidate.before if not o.joined and not groups.are_apart(o.one, candidate.one)]
        if len(fitting) == 1 and not any(o.excludes(candidate) for o in fitting[0].behind if o is not candidate):
            candidate.joined = groups.join(fitting[0].one, candidate.one)


def _candidates(groups: Groups[Spelled], links: Links) -> list[_Candidate]:
    """All groups as they are, by rank, each with those that it is near to."""
    found = sorted((_Candidate(sorted(group)) for group in groups), key=lambda candidate: candidate.rank)
    places = {one: place for place, candidate in enumerate(found) for one in candidate.spellings}
    near: dict[tuple[int, int], bool] = {}
    for pair, likeness in links.items():
        both = sorted({places[one] for one in pair})
        if likeness.grade >= Grade.NEAR and len(both) > 1:
            near[both[0], both[1]] = near.get((both[0], both[1]), False) or likeness.whole
    for (before, behind), whole in sorted(near.items()):
        if found[before].may_be(found[behind], whole=whole):
            found[before].behind.append(found[behind])
            found[behind].before.append(found[before])
    return found
