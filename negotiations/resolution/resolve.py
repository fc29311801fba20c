"""Resolution's one door: from what is said, and what curators pinned, to records, step by step."""

from collections.abc import Iterable, Sequence

from negotiations.resolution import rounds
from negotiations.resolution.agreements import agreement_records, with_mentioned
from negotiations.resolution.identities import Identities, Ruled
from negotiations.resolution.institutes import Institutes
from negotiations.resolution.payments import payment_records
from negotiations.resolution.people import people, told_apart
from negotiations.resolution.pinning import Pins
from negotiations.resolution.records import Pinned, Resolved, RoundRecord
from negotiations.resolution.round_records import draft, round_record
from negotiations.resolution.statements import Statements, said
from negotiations.resolution.venues import Venues


def resolve(statements: Statements, pins: Iterable[Pinned] = (), rulings: Iterable[Ruled] = ()) -> Resolved:
    """Work out every record that statements and curators' words add up to; the same in whatever order they come."""
    told, pinned, identities = statements.ordered(), Pins(pins), Identities(rulings)
    found = people(told.negotiators, told_apart(told.negotiators), identities, pinned)
    negotiators = tuple(person.record for person in found.persons)
    held, venues = _rounds(told, pinned, identities)
    agreements = agreement_records(told.agreements, pinned)
    payments = payment_records(told.payments, agreements.values(), pinned)
    mentioned = {
        *(round_.agreement for round_ in held),
        *(payment.agreement for payment in payments if payment.agreement is not None),
        *(agreement for record in negotiators for agreement in record.seats),
    }
    return Resolved(
        agreements=with_mentioned(agreements, mentioned),
        venues=venues.records,
        negotiators=negotiators,
        rounds=tuple(held),
        payments=payments,
        suggestions=(*found.suggestions, *venues.suggestions),
    )


def _rounds(told: Statements, pins: Pins, rulings: Identities) -> tuple[Sequence[RoundRecord], Venues]:
    institutes = Institutes(said(told.rounds, "venue"), rulings)
    drafts = draft(rounds.identify(told.rounds, pins.numbers), rounds.unplaced(told.rounds), institutes, pins)
    venues = Venues(drafts, institutes, pins)
    return [round_record(one, venues.key_of(one)) for one in drafts], venues
