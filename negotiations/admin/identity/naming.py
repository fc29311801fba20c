"""Where sources name negotiators and venues: which claims do, and in which of their columns."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from negotiations.models import Claim, Negotiator, NegotiatorClaim, RoundClaim, Venue
from negotiations.spellings import Named


@dataclass(frozen=True, slots=True)
class Naming:
    """Claims of a kind, the column that leads to the record, and the one that has the name as its source writes it."""

    claims: type[Claim]
    record: str
    name: str

    def of(self, records: Iterable[Named]) -> QuerySet[Any]:
        """The claims that name records."""
        keys = [record.pk for record in records]
        return self.claims._default_manager.filter(**{f"{self.record}__in": keys, f"{self.name}__gt": ""})


NAMING: dict[type[Named], Naming] = {
    Negotiator: Naming(NegotiatorClaim, "record", "name"),
    Venue: Naming(RoundClaim, "record__venue", "venue"),
}
