"""Agreements: a record for each that any source mentions, with its term and when it was reached."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from negotiations.extraction import AgreementClaim
from negotiations.resolution.pinning import Pins, overlay, value_of
from negotiations.resolution.records import AgreementRecord, Evidence
from negotiations.resolution.spans import iso
from negotiations.resolution.statements import Said, Statement, backing, grouped, said
from negotiations.resolution.weighing import vaguer_days, weigh

Group = Sequence[Statement[AgreementClaim]]


def agreement_records(statements: Iterable[Statement[AgreementClaim]], pins: Pins) -> dict[int, AgreementRecord]:
    """The records of the agreements that statements or pins tell of, by number."""
    by_number = grouped((a for a in statements if a.claim.agreement is not None), lambda a: a.claim.agreement or 0)
    numbers = {*by_number, *(int(key) for key in pins.keys("agreement") if key.isdecimal())}
    return {number: _record(number, by_number.get(number, []), pins) for number in numbers}


def with_mentioned(records: Mapping[int, AgreementRecord], mentioned: Iterable[int]) -> tuple[AgreementRecord, ...]:
    """The records, by key, with one for each agreement of which others tell no more than that it is there."""
    return tuple(
        records.get(number) or AgreementRecord(key=str(number), number=number)
        for number in sorted({*records, *mentioned}, key=str)
    )


def _record(number: int, statements: Group, pins: Pins) -> AgreementRecord:
    evidence = overlay(_evidence(statements), pins.of("agreement", str(number)))
    behind = backing(statements)
    return AgreementRecord(
        key=str(number),
        evidence=evidence,
        statements=behind.statements,
        stories=behind.stories,
        articles=behind.articles,
        number=number,
        first_year=value_of(evidence, "first_year"),
        last_year=value_of(evidence, "last_year"),
        concluded=value_of(evidence, "concluded", ""),
    )


def _evidence(statements: Group) -> dict[str, Evidence]:
    days = [Said(text, one, one.reason("concluded")) for one in statements if (text := iso(one.claim.concluded))]
    concluded = weigh(days, vaguer_days, len)
    if concluded and len(concluded.value) < len("2021-03"):
        concluded = replace(concluded, value=None)
    fields = {"first_year": weigh(said(statements, "first_year")), "last_year": weigh(said(statements, "last_year"))}
    return {field: known for field, known in {**fields, "concluded": concluded}.items() if known}
