"""A row: what one page says about one thing; and a hint: what other sources tell about the page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from negotiations.extraction.claims import Claim
from negotiations.reasons import Reason

C = TypeVar("C", bound=Claim)


@dataclass(frozen=True, slots=True)
class Hint:
    """What other sources tell about a page that leaves it open: the agreement it is about, its year; and why, if they
    tell either.
    """

    agreement: int | None = None
    year: int | None = None
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Row(Generic[C]):
    """What a page says about one thing. `claim` holds the merged values at the place that says most; `mentions` are
    all the claims behind it; `inferred` gives the reason for each value that the page left open in part.
    """

    claim: C
    mentions: tuple[C, ...]
    inferred: Mapping[str, Reason] = field(default_factory=dict)
