"""A page's claims about agreements and negotiators, merged into a row for each."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Generic, TypeVar

from negotiations.extraction.claims import AgreementClaim, Claim, NegotiatorClaim
from negotiations.extraction.rows import Row
from negotiations.values import Part

C = TypeVar("C", bound=Claim)
_PLACE_FIELDS = {f.name for f in fields(Claim)} - {"agreement"}
_PART_RANK = {Part.BODY: 0, Part.CAPTION: 1, Part.TITLE: 2}


def agreement_rows(claims: Sequence[AgreementClaim]) -> tuple[Row[AgreementClaim], ...]:
    """A row for each agreement, in their order; a claim that names none is of no use."""
    rows = grouped([c for c in claims if c.agreement is not None], SAME_AGREEMENT)
    return tuple(sorted(rows, key=lambda row: row.claim.agreement or 0))


def negotiator_rows(claims: Sequence[NegotiatorClaim]) -> tuple[Row[NegotiatorClaim], ...]:
    """A row for each person. Whoever leads in one place leads."""
    rows = grouped(sorted(claims, key=lambda c: -len(c.name)), SAME_PERSON)
    return tuple(
        replace(row, claim=replace(row.claim, name=max((m.name for m in row.mentions), key=len), chief=_leads(row)))
        for row in in_text_order(rows)
    )


def _leads(row: Row[NegotiatorClaim]) -> bool:
    return any(mention.chief for mention in row.mentions)


@dataclass(frozen=True, slots=True)
class Likeness(Generic[C]):
    """When two claims are of one thing. `told` is all of a claim that `same` looks at, and anything is the same as
    itself. A claim can only be the same as one that is `filed` under a key that it `seeks`: so not each is compared
    with all.
    """

    told: Callable[[C], Any]
    same: Callable[[Any, Any], bool]
    filed: Callable[[Any], Iterable[Any]]
    seeks: Callable[[Any], Iterable[Any]]


SAME_AGREEMENT: Likeness[AgreementClaim] = Likeness(
    told=lambda claim: claim.agreement,
    same=lambda one, other: bool(one == other),
    filed=lambda agreement: [agreement],
    seeks=lambda agreement: [agreement],
)


def _name(claim: NegotiatorClaim) -> tuple[str, ...]:
    """The side, and the words of the name."""
    return (claim.side, *claim.name.casefold().split())


def _same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """The same name, or a surname alone (first in Korea, last elsewhere) of the same side."""
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) == 2 and short[0] == long[0] and short[1] in (long[1], long[-1]))


def _surnames(name: tuple[str, ...]) -> list[tuple[Any, ...]]:
    """What a name is filed under: those that may be its surname, and whether it is nothing but that."""
    side, *words = name
    return [(len(words) == 1, side, word) for word in {words[0], words[-1]}]


def _fitting_surnames(name: tuple[str, ...]) -> list[tuple[Any, ...]]:
    """Where names are filed that another may belong to: beside a surname any, beside a whole name surnames alone."""
    side, *words = name
    alone = [(True, side, word) for word in {words[0], words[-1]}]
    return [*alone, (False, side, words[0])] if len(words) == 1 else alone


SAME_PERSON: Likeness[NegotiatorClaim] = Likeness(_name, _same_person, _surnames, _fitting_surnames)


def grouped(claims: Sequence[C], likeness: Likeness[C]) -> list[Row[C]]:
    """Each claim joins the first group that is the same as it in every member."""
    groups: list[list[C]] = []
    members: list[set[Any]] = []  # what the members of each group tell
    homes: dict[Any, int] = {}
    filed: dict[Any, list[int]] = defaultdict(list)
    for claim in claims:
        told = likeness.told(claim)
        if told not in homes:
            near = sorted({index for key in likeness.seeks(told) for index in filed[key]})
            fit = (index for index in near if all(likeness.same(member, told) for member in members[index]))
            homes[told] = next(fit, len(groups))
            if homes[told] == len(groups):
                groups.append([])
                members.append(set())
            members[homes[told]].add(told)
            for key in likeness.filed(told):
                filed[key].append(homes[told])
        groups[homes[told]].append(claim)
    return [Row(filled(group), tuple(group)) for group in groups]


def filled(group: Sequence[C]) -> C:
    """The claim that says most, with what it leaves open filled from the others in the order of what they say."""
    best_first = sorted(group, key=lambda c: (-told(c), _PART_RANK[c.part], c.start))
    best = best_first[0]
    names = [f.name for f in fields(best) if f.name not in _PLACE_FIELDS and getattr(best, f.name) is None]
    values: dict[str, Any] = {n: next((v for c in best_first if (v := getattr(c, n)) is not None), None) for n in names}
    return replace(best, **values)


def told(claim: Claim) -> int:
    """How many things the claim tells."""
    return sum(getattr(claim, f.name) is not None for f in fields(claim) if f.name not in _PLACE_FIELDS)


def in_text_order(rows: Sequence[Row[C]]) -> list[Row[C]]:
    """Rows in the order of the places that say most."""
    order = list(Part)
    return sorted(rows, key=lambda row: (order.index(row.claim.part), row.claim.start))
