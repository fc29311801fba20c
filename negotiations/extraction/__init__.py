"""From an article's text to claims, each tied to its words. Pure Python: no Django, no database, no network.

`extract` reads an article; `summarise` puts its claims together into what the page says of each round, negotiator,
payment and agreement.
"""

from negotiations.extraction.claims import AgreementClaim, Claim, NegotiatorClaim, PaymentClaim, RoundClaim
from negotiations.extraction.extract import extract
from negotiations.extraction.summary import Hint, Row, Summary, summarise

__all__ = [
    "AgreementClaim",
    "Claim",
    "Hint",
    "NegotiatorClaim",
    "PaymentClaim",
    "RoundClaim",
    "Row",
    "Summary",
    "extract",
    "summarise",
]
