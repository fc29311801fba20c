"""From all articles' claims, and curators' pins, to records. Pure Python: no Django, no database, no network.

The result is a function of claims and pins alone, whatever the order they come in.
"""

from negotiations.resolution.records import (
    AgreementRecord,
    Evidence,
    InferredDay,
    NegotiatorRecord,
    PaymentRecord,
    Pinned,
    Record,
    Reported,
    Resolved,
    RoundRecord,
    Source,
    VenueRecord,
    presence,
)
from negotiations.resolution.resolve import resolve

__all__ = [
    "AgreementRecord",
    "Evidence",
    "InferredDay",
    "NegotiatorRecord",
    "PaymentRecord",
    "Pinned",
    "Record",
    "Reported",
    "Resolved",
    "RoundRecord",
    "Source",
    "VenueRecord",
    "presence",
    "resolve",
]
