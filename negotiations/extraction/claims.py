"""Claims: what an article says in one place about a round, a negotiator, a payment or an agreement."""

from dataclasses import dataclass

from negotiations.values import Currency, Part, PartialDate, PaymentKind, Side, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing said in one place. `quote` is the article's `part` from `start` to `end`, to the letter; `rule` names
    the rule that read it. `agreement` is the ordinal of the Special Measures Agreement it is about, `None` if open.
    """

    part: Part
    start: int
    end: int
    quote: str
    rule: str
    agreement: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundClaim(Claim):
    """A round as one place tells it. A field that the place leaves open is `None`; dates stay as partial as they are.

    `days` is how many days the round lasts ("three-day talks"), `gap_days` how many lie between the end of the round
    before and its first day ("13 days after the 4th").
    """

    number: int | None = None
    status: Status | None = None
    first_day: PartialDate | None = None
    last_day: PartialDate | None = None
    city: str | None = None
    venue: str | None = None
    days: int | None = None
    gap_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NegotiatorClaim(Claim):
    """A person named as leading or sitting in a delegation. `name` in the page's own spelling, in full.

    `round_number` is the round at which the place shows the person, where it tells.
    """

    name: str
    side: Side
    chief: bool = False
    title: str | None = None
    round_number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentClaim(Claim):
    """What South Korea pays, would pay, was asked for or offered. `amount` is in whole units of `currency`; an
    increase told without a total has neither. `change_percent` is the rise (400 for fivefold). `year` is the
    payment year.
    """

    kind: PaymentKind
    amount: int | None = None
    currency: Currency | None = None
    year: int | None = None
    change_percent: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementClaim(Claim):
    """The term of an agreement (first and last payment year), or when the negotiators reached it."""

    first_year: int | None = None
    last_year: int | None = None
    concluded: PartialDate | None = None
