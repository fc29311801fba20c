"""Who was at a round, and what shows each of them there."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from negotiations import wording
from negotiations.brief import brief
from negotiations.models import Delegate, NegotiatorClaim, Round
from negotiations.telling.facts import Fact, fact, told_by
from negotiations.telling.quoting import Value, quotes


def delegates(row: Round) -> list[Delegate]:
    """Who was seen at a round, the chief of each side first."""
    seats = Delegate.objects.filter(agreement=row.agreement_id, negotiator__rounds=row)
    return list(brief(seats, "negotiator").order_by("negotiator__side", "-chief", "negotiator__name"))


def shown_at(row: Round, seats: Sequence[Delegate]) -> Mapping[str, Fact]:
    """What shows the negotiators at a round, each by key: a fact whose value is the negotiator. Four queries."""
    people = {seat.negotiator.key: seat.negotiator for seat in seats}

    def telling(value: Value, claims: Sequence[Any]) -> Any:
        return next((claim for claim in claims if claim.record_id == people[value[0]].pk), None)

    def named(field: str, value: object) -> str:
        return wording.person(people[field].name, people[field].native_name)

    known = {
        key: {"value": key} | evidence
        for key, evidence in row.attendances.values_list("negotiator__key", "evidence")
        if key in people
    }
    told = told_by(known, named, partial(quotes, claims=NegotiatorClaim.objects.filter(shown_at=row), telling=telling))
    return {key: fact(key, "", known[key], told[key], named) for key in known}
