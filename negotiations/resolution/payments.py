"""Payments: one record for each agreement, year, kind and currency; and for a rise told without a sum. What neither an
agreement nor a year places is known by its sum, or its rise, and never one with another.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from negotiations.extraction import PaymentClaim
from negotiations.reasons import Code, because
from negotiations.resolution.pinning import Pins, overlay, value_of
from negotiations.resolution.records import AgreementRecord, Evidence, PaymentRecord
from negotiations.resolution.roundings import digits, roundings, roundings_of_percent
from negotiations.resolution.statements import Statement, backing, grouped, said
from negotiations.resolution.weighing import weigh
from negotiations.values import Currency, PaymentKind

Group = Sequence[Statement[PaymentClaim]]

LONGEST_TERM = 10
"""Years; a longer term is a slip of the pen."""

OPEN = "open"
"""What stands in a key for an agreement that no source names."""


@dataclass(frozen=True, slots=True)
class Slot:
    """What tells payments apart. A rise without a sum has no currency. `size` is the sum, or else the rise, of what
    neither agreement nor year places.
    """

    agreement: int | None
    year: int | None
    kind: PaymentKind
    currency: Currency | None
    size: float | None = None

    @property
    def key(self) -> str:
        what = self.currency.lower() if self.currency else "rise"
        size = "" if self.size is None else str(self.size).removesuffix(".0")
        parts = [str(self.year) if self.year else "", self.kind.value, what, size]
        return f"{OPEN if self.agreement is None else self.agreement}/{'-'.join(filter(None, parts))}"

    @property
    def is_placed(self) -> bool:
        """Is the agreement or the year known?"""
        return self.agreement is not None or self.year is not None

    @classmethod
    def of(
        cls,
        agreement: int | None,
        year: int | None,
        kind: PaymentKind,
        amount: int | None,
        currency: Currency | None,
        rise: float | None,
    ) -> "Slot":
        """The payment of which that is told."""
        slot = cls(agreement, year, kind, currency)
        return slot if slot.is_placed else replace(slot, size=rise if currency is None else amount)

    @classmethod
    def parse(cls, key: str) -> "Slot | None":
        """The payment that a key names, `None` if it names none."""
        kinds, what = "|".join(PaymentKind), r"(?:(krw|usd)(?:-(\d+))?|rise(?:-(-?\d+(?:\.\d+)?))?)"
        found = re.fullmatch(rf"(\d+|{OPEN})/(?:(\d{{4}})-)?({kinds})-{what}", key)
        if not found:
            return None
        agreement, year, kind, currency, amount, rise = found.groups()
        slot = cls(
            None if agreement == OPEN else int(agreement),
            int(year) if year else None,
            PaymentKind(kind),
            Currency(currency.upper()) if currency else None,
            int(amount) if amount else float(rise) if rise else None,
        )
        return None if slot.is_placed and slot.size is not None else slot


Slots = dict[Slot, list[Statement[PaymentClaim]]]


def payment_records(
    statements: Iterable[Statement[PaymentClaim]], terms: Iterable[AgreementRecord], pins: Pins
) -> tuple[PaymentRecord, ...]:
    """The records of all payments, by key; a pinned one that no source tells of is among them. `terms` are the
    agreements, whose terms tell under which of them a payment of a certain year was made.
    """
    slots = _identify(statements, _by_year(terms))
    for key in pins.keys("payment"):
        if slot := Slot.parse(key):
            slots.setdefault(slot, [])
    return tuple(_record(slot, slots[slot], pins) for slot in sorted(slots, key=lambda slot: slot.key))


def _by_year(agreements: Iterable[AgreementRecord]) -> dict[int, int]:
    """The agreement in whose term each year lies, for years in the term of one only."""
    terms = [a for a in agreements if a.first_year and a.last_year and a.last_year - a.first_year < LONGEST_TERM]
    years = [(year, a.number) for a in terms for year in range(a.first_year or 0, (a.last_year or 0) + 1)]
    return {year: pairs[0][1] for year, pairs in grouped(years, lambda pair: pair[0]).items() if len(pairs) == 1}


def _identify(statements: Iterable[Statement[PaymentClaim]], by_year: Mapping[int, int]) -> Slots:
    slots = grouped(statements, lambda one: _slot_of(one.claim, by_year))
    return _with_roundings(_with_rises(_filled(_filled(slots, AGREEMENT_OPEN), YEAR_OPEN)))


def _slot_of(claim: PaymentClaim, by_year: Mapping[int, int]) -> Slot:
    agreement = claim.agreement
    if agreement is None and claim.kind is PaymentKind.AGREED and claim.year:
        agreement = by_year.get(claim.year)
    currency = claim.currency if claim.amount is not None else None
    return Slot.of(agreement, claim.year, claim.kind, claim.amount, currency, claim.change_percent)


@dataclass(frozen=True, slots=True)
class Gap:
    """What a source may leave open: how to tell, and what a payment must share with the one that fills it."""

    is_open: Callable[[Slot], bool]
    common: Callable[[Slot], tuple[object, ...]]


AGREEMENT_OPEN = Gap(
    lambda slot: slot.agreement is None and slot.year is not None, lambda slot: (slot.year, slot.kind, slot.currency)
)
YEAR_OPEN = Gap(lambda slot: slot.year is None, lambda slot: (slot.agreement, slot.kind, slot.currency))


def _filled(slots: Slots, gap: Gap) -> Slots:
    """Let each statement that leaves agreement or year open join the one payment whose sum it gives."""
    whole = {slot: _Amounts(slots[slot]) for slot in slots if slot.currency and not gap.is_open(slot)}
    choices = grouped(whole, gap.common)
    result: Slots = {slot: list(group) for slot, group in slots.items() if not gap.is_open(slot)}
    for slot in (slot for slot in slots if gap.is_open(slot)):
        for one in slots[slot]:
            amount = one.claim.amount
            fitting = [choice for choice in choices.get(gap.common(slot), []) if whole[choice].agree_with(amount)]
            result.setdefault(fitting[0] if len(fitting) == 1 else slot, []).append(one)
    return result


class _Amounts:
    """The sums that statements give, and those that they round to."""

    def __init__(self, statements: Group) -> None:
        self._given = {amount for one in statements if (amount := one.claim.amount) is not None}
        self._rounded = self._given.union(*map(roundings, self._given))

    def agree_with(self, amount: int | None) -> bool:
        """Is the sum one of them, or does it round one of them, or one of them it?"""
        return amount is not None and (amount in self._rounded or not self._given.isdisjoint(roundings(amount)))


def _with_rises(slots: Slots) -> Slots:
    """Let a rise told without a sum join the payment of the one year that it can be of. A payment told in two
    currencies is one; the won has the rise then.
    """
    sums = grouped(sorted((s for s in slots if s.currency), key=lambda s: s.key), lambda s: (s.agreement, s.kind))
    result: Slots = {slot: list(group) for slot, group in slots.items() if slot.currency}
    percents = {slot: {one.claim.change_percent for one in group} for slot, group in result.items()}
    for slot in (slot for slot in slots if not slot.currency):
        for one in slots[slot]:
            fitting = _risen(one, sums.get((slot.agreement, slot.kind), []), percents)
            sure = len({(choice.year, choice.size) for choice in fitting}) == 1
            result.setdefault(fitting[0] if sure else slot, []).append(one)
    return result


def _risen(
    one: Statement[PaymentClaim], slots: Sequence[Slot], percents: Mapping[Slot, set[float | None]]
) -> list[Slot]:
    """The payments of which the rise is told by others, or else those of which none is, if something places them; of
    its year, if it has one.
    """
    year = one.claim.year
    fitting = [slot for slot in slots if year is None or slot.year is None or year == slot.year]
    told = [slot for slot in fitting if one.claim.change_percent in percents[slot]]
    return told or [slot for slot in fitting if slot.is_placed and percents[slot] == {None}]


def _with_roundings(slots: Slots) -> Slots:
    """Let a sum, or a rise, that nothing places join the one that it rounds, if there is one only."""
    exact = _exact(slot for slot in slots if slot.size is not None)
    result: Slots = {}
    for slot, group in slots.items():
        fitting = exact.get(slot, ())
        result.setdefault(fitting[0] if len(fitting) == 1 else slot, []).extend(group)
    return result


def _exact(slots: Iterable[Slot]) -> dict[Slot, list[Slot]]:
    """For each payment that is another one rounded, those that it may be; they round none themselves."""
    rounded = {slot: [replace(slot, size=size) for size in _rounded(slot)] for slot in slots}
    vague = set(chain.from_iterable(rounded.values()))
    exact: dict[Slot, list[Slot]] = {}
    for slot in rounded.keys() - vague:
        for short in rounded[slot]:
            exact.setdefault(short, []).append(slot)
    return exact


def _rounded(slot: Slot) -> Iterable[float]:
    if slot.size is None:
        return ()
    return roundings(int(slot.size)) if slot.currency else roundings_of_percent(slot.size)


def _record(slot: Slot, statements: Group, pins: Pins) -> PaymentRecord:
    evidence = overlay(_evidence(slot, statements), pins.of("payment", slot.key))
    behind = backing(statements)
    return PaymentRecord(
        key=slot.key,
        evidence=evidence,
        statements=behind.statements,
        stories=behind.stories,
        articles=behind.articles,
        agreement=slot.agreement,
        year=value_of(evidence, "year"),
        kind=slot.kind,
        amount=value_of(evidence, "amount"),
        currency=slot.currency,
        change_percent=value_of(evidence, "change_percent"),
    )


def _evidence(slot: Slot, statements: Group) -> Mapping[str, Evidence]:
    fields = {
        "amount": weigh(said(statements, "amount"), roundings, digits),
        "change_percent": weigh(said(statements, "change_percent"), roundings_of_percent),
        "year": weigh(said(statements, "year")),
        "agreement": _term(slot, statements),
    }
    named = {"year": slot.year, "amount" if slot.currency else "change_percent": slot.size}
    by_hand = {field: Evidence(value, "pinned") for field, value in named.items() if value is not None}
    return {**by_hand, **{field: known for field, known in fields.items() if known}}


def _term(slot: Slot, statements: Group) -> Evidence | None:
    """Why the payment is one under its agreement, where no source names that."""
    named = any(one.claim.agreement is not None for one in statements)
    if slot.agreement is None or slot.year is None or named or not statements:
        return None
    return Evidence(slot.agreement, "inferred", (), because(Code.TERM, year=slot.year, agreement=slot.agreement))
