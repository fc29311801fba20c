"""Resolution's one door: from sources and pins to records, step by step."""

from collections.abc import Iterable, Sequence
from typing import Any

from negotiations.extraction import RoundClaim, summarise
from negotiations.resolution import people, rounds
from negotiations.resolution.accounts import Account, ClaimIndex, Page, Summarise, said
from negotiations.resolution.agreements import agreement_records, with_mentioned
from negotiations.resolution.dating import date_pages
from negotiations.resolution.delegations import Delegations
from negotiations.resolution.institutes import Institutes
from negotiations.resolution.payments import payment_records
from negotiations.resolution.pinning import Pins
from negotiations.resolution.placing import place
from negotiations.resolution.records import NegotiatorRecord, Pinned, Resolved, RoundRecord, Source
from negotiations.resolution.round_records import draft, round_record
from negotiations.resolution.venues import Venues


def resolve(sources: Iterable[Source], pins: Iterable[Pinned] = (), *, summarise: Summarise = summarise) -> Resolved:
    """Work out every record that the sources' claims and the pins add up to.

    The result is the same in whatever order they come. `summarise` puts a page's claims together.
    """
    ordered = sorted(set(sources), key=lambda source: source.article)
    pages = date_pages(place(ordered, summarise))
    return _records(pages, ClaimIndex(ordered), Pins(pins))


def _records(pages: Sequence[Page], index: ClaimIndex, pins: Pins) -> Resolved:
    negotiators = people.records(_accounts(pages, "negotiators"), index, pins)
    held, venues = _rounds(pages, negotiators, index, pins)
    agreements = agreement_records(_accounts(pages, "agreements"), index, pins)
    payments = payment_records(_accounts(pages, "payments"), agreements.values(), index, pins)
    mentioned = {
        *(round_.agreement for round_ in held),
        *(payment.agreement for payment in payments if payment.agreement is not None),
        *(agreement for record, _ in negotiators for agreement in record.seats),
    }
    return Resolved(
        agreements=with_mentioned(agreements, mentioned),
        venues=venues.records,
        negotiators=tuple(record for record, _ in negotiators),
        rounds=held,
        payments=payments,
        published={page.source.article: page.dated for page in pages if page.dated},
    )


def _rounds(
    pages: Sequence[Page],
    negotiators: Sequence[tuple[NegotiatorRecord, people.Accounts]],
    index: ClaimIndex,
    pins: Pins,
) -> tuple[tuple[RoundRecord, ...], Venues]:
    accounts: list[Account[RoundClaim]] = _accounts(pages, "rounds")
    institutes = Institutes(said(accounts, "venue"))
    drafts = draft(rounds.identify(accounts), rounds.unplaced(accounts), institutes, pins)
    venues = Venues(drafts, institutes, index, pins)
    delegations = Delegations(negotiators, pages, drafts)
    return tuple(round_record(one, venues.key_of(one), delegations.at(one), index) for one in drafts), venues


def _accounts(pages: Iterable[Page], kind: str) -> list[Account[Any]]:
    """Each source's rows of a kind."""
    return [Account(page.source, row) for page in pages for row in getattr(page.summary, kind)]
