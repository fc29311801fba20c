"""How far the coverage of a record reaches: its first articles and its last day, its languages and outlets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Max, Min, Q, QuerySet, Window

from articles.models import LANGUAGES, Article
from articles.paging import listed
from negotiations.models import Mention, Record

AT_ONCE = 3
"""How many of the articles of the first day are named."""


@dataclass(frozen=True, slots=True)
class Written:
    """How many articles in a language there are, by its code and its name."""

    code: str
    name: str
    articles: int


@dataclass(frozen=True, slots=True)
class Reach:
    """Which articles mention a record: how many, of how many outlets, in which languages, published from when to when.

    `first` are those of the first day, `others` counts the rest of that day's. Days are `None` where no page gives one.
    """

    articles: int
    outlets: int
    languages: Sequence[Written]
    began: date | None
    ended: date | None
    first: Sequence[Article]
    others: int


def mentioning(record: Record) -> QuerySet[Article]:
    """The articles that mention a record."""
    of_record: dict[str, Any] = {record.record_kind: record}
    return Article.objects.filter(pk__in=Mention.objects.filter(**of_record).values("article"))


def reach(record: Record) -> Reach:
    """Who mentions a record. Two queries."""
    found = mentioning(record)
    counts = found.aggregate(
        articles=Count("pk"),
        outlets=Count("outlet", distinct=True),
        began=Min("published"),
        ended=Max("published"),
        **{code: Count("pk", filter=Q(language=code)) for code in LANGUAGES},
    )
    languages = [Written(code, str(name), counts.pop(code)) for code, name in LANGUAGES.items()]
    first, others = _published(found, counts["began"])
    return Reach(**counts, languages=[one for one in languages if one.articles], first=first, others=others)


def _published(found: QuerySet[Article], day: date | None) -> tuple[list[Article], int]:
    """The articles of a day, those that credit no wire service before those that do, and how many others there are."""
    if day is None:
        return [], 0
    on_day = listed(found.filter(published=day)).annotate(credited=Q(agency__gt=""), number=Window(Count("pk")))
    named: list[Any] = list(on_day.order_by("credited", "key")[:AT_ONCE])
    return named, named[0].number - len(named) if named else 0
