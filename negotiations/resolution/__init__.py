"""From all that articles say, and what curators pinned, to records. Pure Python: no Django, no database, no network.

A page's claims add up to what it `state`s of each thing; statements of the same content are one, whoever makes them;
`resolve` works out the records. The result is a function of claims and pins alone, whatever the order they come in.
"""

from negotiations.resolution.adrift import Brought, bring_in, is_adrift
from negotiations.resolution.attendance import Attended, Seen, attendance, is_present
from negotiations.resolution.gathering import gathered, place
from negotiations.resolution.identities import Identities, Ruled, Suggested
from negotiations.resolution.pages import Page, Stated, Summarise, state
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
)
from negotiations.resolution.resolve import resolve
from negotiations.resolution.statements import TELLERS, Content, Statement, Statements, Teller

__all__ = [
    "TELLERS",
    "AgreementRecord",
    "Attended",
    "Brought",
    "Content",
    "Evidence",
    "Identities",
    "InferredDay",
    "NegotiatorRecord",
    "Page",
    "PaymentRecord",
    "Pinned",
    "Record",
    "Reported",
    "Resolved",
    "RoundRecord",
    "Ruled",
    "Seen",
    "Source",
    "Stated",
    "Statement",
    "Statements",
    "Suggested",
    "Summarise",
    "Teller",
    "VenueRecord",
    "attendance",
    "bring_in",
    "gathered",
    "is_adrift",
    "is_present",
    "place",
    "resolve",
    "state",
]
