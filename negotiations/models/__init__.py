"""What the sources report: records (agreement, round, venue, negotiator, payment), the claims and statements they rest
on, and what curators say of them: pins, verdicts and identity rulings.

A record is what all claims about it add up to, plus what a curator has pinned. `negotiations.resolution` works its
fields out and `negotiations.store` alone writes them; an editor's word on a field is a `Pin`, which resolution puts
first; on a claim a `Verdict`, which says whether it counts; on who is who an `IdentityRuling`.
"""

from negotiations.models.claims import AgreementClaim, Claim, NegotiatorClaim, PaymentClaim, RoundClaim
from negotiations.models.curation import IdentityRuling, Pin, Verdict
from negotiations.models.mentions import Mention
from negotiations.models.records import (
    Agreement,
    Attendance,
    Delegate,
    Negotiator,
    Payment,
    Record,
    Round,
    Venue,
)
from negotiations.models.standing import FormerKey, Suggestion
from negotiations.models.statements import Statement
from negotiations.models.words import CLAIMED, CURRENCIES, KINDS, PARTS, SIDES, STATUSES

__all__ = [
    "CLAIMED",
    "CURRENCIES",
    "KINDS",
    "PARTS",
    "SIDES",
    "STATUSES",
    "Agreement",
    "AgreementClaim",
    "Attendance",
    "Claim",
    "Delegate",
    "FormerKey",
    "IdentityRuling",
    "Mention",
    "Negotiator",
    "NegotiatorClaim",
    "Payment",
    "PaymentClaim",
    "Pin",
    "Record",
    "Round",
    "RoundClaim",
    "Statement",
    "Suggestion",
    "Venue",
    "Verdict",
]
