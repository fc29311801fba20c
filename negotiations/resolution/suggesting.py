"""What a curator should look at: people who are likely one, and why."""

from collections.abc import Iterable, Iterator
from itertools import chain

from negotiations.languages.english import ordinal
from negotiations.resolution.identities import Groups
from negotiations.resolution.likeness import Grade, Likeness
from negotiations.resolution.pairing import Links, Pair
from negotiations.resolution.spelled import Spelled
from negotiations.resolution.statements import grouped

FEW = 3
"""As many people may a surname alone fit for it to be worth a curator's while."""


def likely(groups: Groups[Spelled], links: Links) -> Iterator[tuple[Pair, str]]:
    """For any two people who are likely one and not told apart, the two spellings that are most alike, and why."""
    best: dict[Pair, Pair] = {}
    for pair in sorted(links, key=lambda pair: (-links[pair].grade, pair)):
        one, other = sorted(map(groups.home, pair))
        if one != other and not groups.are_apart(one, other) and _is_worth_a_look(pair, links[pair]):
            best.setdefault((one, other), pair)
    fits = grouped(chain.from_iterable(best), lambda one: one)
    for pair in best.values():
        if not any(one.name.partial and len(fits[groups.home(one)]) > FEW for one in pair):
            yield pair, reason(pair, links[pair])


def _is_worth_a_look(pair: Pair, likeness: Likeness) -> bool:
    """Names that are only like each other are many; they tell something of two people in one negotiation."""
    one, other = pair
    return likeness.grade > Grade.LIKELY or one.side is not other.side or bool(one.agreements & other.agreements)


def reason(pair: Pair, likeness: Likeness) -> str:
    """A sentence: “Lee Tae-woo” and “Lee Tae-ou” may be the same …; both led the talks on the 12th agreement."""
    one, other = pair
    return f"“{one.name.name}” and “{other.name.name}” {likeness.reason}{_in_common(one, other)}."


def _in_common(one: Spelled, other: Spelled) -> str:
    if one.side is not other.side:
        return ""
    if led := [agreement for agreement, chief in one.seats & other.seats if chief]:
        return f"; both led in {_talks(led)}"
    shared = one.agreements & other.agreements
    return f"; both are named in {_talks(shared)}" if shared else ""


def _talks(agreements: Iterable[int]) -> str:
    return f"the talks on the {ordinal(max(agreements))} agreement"
