"""Records beside each other, each in short: what it is called, how often it is met, and a few sentences about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Q, QuerySet

from articles.models import Article
from articles.paging import listed
from negotiations import wording
from negotiations.admin.identity.examples import Example, examples
from negotiations.admin.identity.naming import NAMING
from negotiations.models import Negotiator, Venue
from negotiations.spellings import Named, spellings

AGREEMENTS = {Negotiator: "seats__agreement__number", Venue: "rounds__agreement__number"}
TOGETHER = 3
"""Of how many articles that name two of the records a page tells."""


@dataclass(frozen=True, slots=True)
class Card:
    """A record in short. `record` has been `counted`."""

    record: Any
    examples: Sequence[Example] = ()

    @property
    def other_names(self) -> list[str]:
        """How sources spell it otherwise."""
        written = [name for ways in spellings(self.record).values() for name in ways]
        shown = {str(self.record), self.record.name, getattr(self.record, "native_name", "")}
        return [name for name in dict.fromkeys(written) if name not in shown]

    @property
    def agreements(self) -> str:
        """The agreements in whose negotiation it is met: "11th, 12th"."""
        return ", ".join(wording.ordinal(number) for number in self.record.of_agreements)


def counted(records: QuerySet[Any]) -> QuerySet[Any]:
    """Records, each with the numbers of its agreements (`of_agreements`) and how many rounds it is met at
    (`meetings`).
    """
    number = AGREEMENTS[records.model]
    agreements = ArrayAgg(number, distinct=True, filter=Q(**{f"{number}__isnull": False}), default=[])
    found: QuerySet[Any] = records.annotate(of_agreements=agreements, meetings=Count("rounds", distinct=True))
    return found


def cards(records: Sequence[Any]) -> list[Card]:
    """Records of one kind that have been counted, with examples of what sources say. Two queries."""
    naming = NAMING[type(records[0])]
    said = examples(naming.of(records), naming.record)
    return [Card(record, said[record.pk]) for record in records]


def naming_several(people: Sequence[Named]) -> list[Article]:
    """Articles that name more than one of some people, by which they are likely not one. Two queries."""
    naming = NAMING[Negotiator]
    by_article = naming.of(people).order_by().values("article").annotate(people=Count("record", distinct=True))
    several = by_article.filter(people__gt=1).values_list("article", flat=True)[:TOGETHER]
    return list(listed(Article.objects.filter(pk__in=list(several))).order_by("date", "pk"))
