"""What one page says in all: its claims merged into a row for each round, negotiator, payment and agreement."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from negotiations.extraction.claims import AgreementClaim, Claim, NegotiatorClaim, PaymentClaim, RoundClaim
from negotiations.extraction.merge import agreement_rows, negotiator_rows
from negotiations.extraction.payments.merge import payment_rows
from negotiations.extraction.rounds.merge import round_rows
from negotiations.extraction.rows import Hint, Row

__all__ = ["Hint", "Row", "Summary", "summarise"]


@dataclass(frozen=True, slots=True)
class Summary:
    """The rows of one page. Dates are whole where the page, or inference from it, allows, and partial otherwise."""

    agreements: tuple[Row[AgreementClaim], ...] = ()
    rounds: tuple[Row[RoundClaim], ...] = ()
    negotiators: tuple[Row[NegotiatorClaim], ...] = ()
    payments: tuple[Row[PaymentClaim], ...] = ()


def summarise(claims: Iterable[Claim], published: date | None, hint: Hint | None = None) -> Summary:
    """Merge a page's claims. `published` is the day the page gives; `hint` fills what the page leaves open."""
    all_claims = list(claims)
    return Summary(
        agreements=agreement_rows([c for c in all_claims if isinstance(c, AgreementClaim)]),
        rounds=round_rows([c for c in all_claims if isinstance(c, RoundClaim)], published, hint or Hint()),
        negotiators=negotiator_rows([c for c in all_claims if isinstance(c, NegotiatorClaim)]),
        payments=payment_rows([c for c in all_claims if isinstance(c, PaymentClaim)], published),
    )
