"""A page's claims about agreements and negotiators, merged into a row for each."""

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from typing import Any, TypeVar

from negotiations.extraction.claims import AgreementClaim, Claim, NegotiatorClaim
from negotiations.extraction.rows import Row
from negotiations.values import Part

C = TypeVar("C", bound=Claim)
_PLACE_FIELDS = {f.name for f in fields(Claim)} - {"agreement"}
_PART_RANK = {Part.BODY: 0, Part.CAPTION: 1, Part.TITLE: 2}


def agreement_rows(claims: Sequence[AgreementClaim]) -> tuple[Row[AgreementClaim], ...]:
    """A row for each agreement, in their order; a claim that names none is of no use."""
    rows = grouped([c for c in claims if c.agreement is not None], lambda a, b: a.agreement == b.agreement)
    return tuple(sorted(rows, key=lambda row: row.claim.agreement or 0))


def negotiator_rows(claims: Sequence[NegotiatorClaim]) -> tuple[Row[NegotiatorClaim], ...]:
    """A row for each person. Whoever leads in one place leads."""
    rows = grouped(sorted(claims, key=lambda c: -len(c.name)), _same_person)
    return tuple(
        replace(row, claim=replace(row.claim, name=max((m.name for m in row.mentions), key=len), chief=_leads(row)))
        for row in in_text_order(rows)
    )


def _leads(row: Row[NegotiatorClaim]) -> bool:
    return any(mention.chief for mention in row.mentions)


def _same_person(one: NegotiatorClaim, other: NegotiatorClaim) -> bool:
    """The same name, or a surname alone (first in Korea, last elsewhere) of the same side."""
    if one.side is not other.side:
        return False
    names = sorted((one.name.casefold().split(), other.name.casefold().split()), key=len)
    return names[0] == names[1] or (len(names[0]) == 1 and names[0][0] in (names[1][0], names[1][-1]))


def grouped(claims: Sequence[C], same: Callable[[C, C], bool]) -> list[Row[C]]:
    """Each claim joins the first group that is the same as it in every member."""
    groups: list[list[C]] = []
    for claim in claims:
        home = next((group for group in groups if all(same(member, claim) for member in group)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
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
