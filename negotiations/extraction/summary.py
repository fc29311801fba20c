"""What one page says in all: its claims merged into a row for each round, negotiator, payment and agreement."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from negotiations.extraction.claims import AgreementClaim, Claim, NegotiatorClaim, PaymentClaim, RoundClaim

C = TypeVar("C", bound=Claim)


@dataclass(frozen=True, slots=True)
class Hint:
    """What other sources tell about a page that leaves it open: the agreement it is about, its year; and why."""

    agreement: int | None = None
    year: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Row(Generic[C]):
    """What a page says about one thing. `claim` holds the merged values at the place that says most; `mentions` are
    all the claims behind it; `inferred` gives the reason for each value that the page left open in part.
    """

    claim: C
    mentions: tuple[C, ...]
    inferred: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Summary:
    """The rows of one page. Dates are whole where the page, or inference from it, allows, and partial otherwise."""

    agreements: tuple[Row[AgreementClaim], ...] = ()
    rounds: tuple[Row[RoundClaim], ...] = ()
    negotiators: tuple[Row[NegotiatorClaim], ...] = ()
    payments: tuple[Row[PaymentClaim], ...] = ()


def summarise(claims: Iterable[Claim], published: date | None, hint: Hint | None = None) -> Summary:
    """Merge a page's claims. `published` is the day the page gives; `hint` fills what the page leaves open."""
    raise NotImplementedError
