"""Resolution's one door: from what is said, and what curators pinned, to records, step by step."""

from collections.abc import Iterable, Sequence

from negotiations.resolution import people, rounds
from negotiations.resolution.agreements import agreement_records, with_mentioned
from negotiations.resolution.institutes import Institutes
from negotiations.resolution.payments import payment_records
from negotiations.resolution.pinning import Pins
from negotiations.resolution.records import Pinned, Resolved, RoundRecord
from negotiations.resolution.round_records import draft, round_record
from negotiations.resolution.statements import Statements, said
from negotiations.resolution.venues import Venues


def resolve(statements: Statements, pins: Iterable[Pinned] = ()) -> Resolved:
    """Work out every record that statements and pins add up to; the same in whatever order they come."""
    told, pinned = statements.ordered(), Pins(pins)
    negotiators = people.records(told.negotiators, pinned)
    held, venues = _rounds(told, pinned)
    agreements = agreement_records(told.agreements, pinned)
    payments = payment_records(told.payments, agreements.values(), pinned)
    mentioned = {
        *(round_.agreement for round_ in held),
        *(payment.agreement for payment in payments if payment.agreement is not None),
        *(agreement for record, _ in negotiators for agreement in record.seats),
    }
    return Resolved(
        agreements=with_mentioned(agreements, mentioned),
        venues=venues.records,
        negotiators=tuple(record for record, _ in negotiators),
        rounds=tuple(held),
        payments=payments,
    )


def _rounds(told: Statements, pins: Pins) -> tuple[Sequence[RoundRecord], Venues]:
    institutes = Institutes(said(told.rounds, "venue"))
    drafts = draft(rounds.identify(told.rounds, pins.numbers), rounds.unplaced(told.rounds), institutes, pins)
    venues = Venues(drafts, institutes, pins)
    return [round_record(one, venues.key_of(one)) for one in drafts], venues
