"""Agreements: a record for each that any source mentions, with its term and when it was reached."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from negotiations.extraction import AgreementClaim
from negotiations.resolution.accounts import Account, ClaimIndex, Said, backing, grouped, said
from negotiations.resolution.pinning import Pins, overlay, value_of
from negotiations.resolution.records import AgreementRecord, Evidence
from negotiations.resolution.spans import iso
from negotiations.resolution.weighing import vaguer_days, weigh

Accounts = Sequence[Account[AgreementClaim]]


def agreement_records(
    accounts: Iterable[Account[AgreementClaim]], index: ClaimIndex, pins: Pins
) -> dict[int, AgreementRecord]:
    """The records of the agreements that accounts or pins tell of, by number."""
    by_number = grouped((a for a in accounts if a.claim.agreement is not None), lambda a: a.claim.agreement or 0)
    numbers = {*by_number, *(int(key) for key in pins.keys("agreement") if key.isdecimal())}
    return {number: _record(number, by_number.get(number, []), index, pins) for number in numbers}


def with_mentioned(records: Mapping[int, AgreementRecord], mentioned: Iterable[int]) -> tuple[AgreementRecord, ...]:
    """The records, by key, with one for each agreement of which others tell no more than that it is there."""
    return tuple(
        records.get(number) or AgreementRecord(key=str(number), number=number)
        for number in sorted({*records, *mentioned}, key=str)
    )


def _record(number: int, accounts: Accounts, index: ClaimIndex, pins: Pins) -> AgreementRecord:
    evidence = overlay(_evidence(accounts), pins.of("agreement", str(number)))
    behind = backing(accounts, index)
    return AgreementRecord(
        key=str(number),
        evidence=evidence,
        claims=behind.claims,
        stories=behind.stories,
        articles=behind.articles,
        number=number,
        first_year=value_of(evidence, "first_year"),
        last_year=value_of(evidence, "last_year"),
        concluded=value_of(evidence, "concluded", ""),
    )


def _evidence(accounts: Accounts) -> dict[str, Evidence]:
    days = [
        Said(text, account.source, account.reason("concluded"))
        for account in accounts
        if (text := iso(account.claim.concluded))
    ]
    concluded = weigh(days, vaguer_days, len)
    if concluded and len(concluded.value) < len("2021-03"):
        concluded = replace(concluded, value=None)
    fields = {"first_year": weigh(said(accounts, "first_year")), "last_year": weigh(said(accounts, "last_year"))}
    return {field: known for field, known in {**fields, "concluded": concluded}.items() if known}
