"""The sentences behind a value: for each value that sources give, where the first of them say so."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from django.db.models import QuerySet

from articles.models import Article
from negotiations.coverage import Quoted, quoted
from negotiations.facts import Fact, Told
from negotiations.models import Claim, Record
from negotiations.values import PartialDate

VALUES = 6
"""Of how many values of a field sentences are shown."""
SENTENCES = 2
"""How many are shown of one value, each of another story."""

SAID_IN = {
    ("round", "start"): ("first_day", "days", "gap_days"),
    ("round", "end"): ("last_day", "days"),
    ("negotiator", "native_name"): ("name",),
    ("venue", "name"): ("venue",),
    ("venue", "country"): ("city",),
}
"""The columns of a claim that tell a field, the first the one that holds its value; elsewhere both have one name."""


@dataclass(frozen=True, slots=True)
class Quote:
    """What an article says of a value: the claim, and the sentence that it stands in."""

    article: Article
    claim: Claim
    quoted: Quoted


def quotes(record: Record, facts: Iterable[Fact], claims: QuerySet[Any]) -> dict[tuple[str, Any], list[Quote]]:
    """The sentences behind the values of a record, by field and value, found among its claims.

    Two queries, however many there are.
    """
    named = {(fact.field, told.value): _one_a_story(told) for fact in facts for told in fact.told[:VALUES]}
    articles = Article.objects.select_related("outlet").defer("search", "signature")
    texts = articles.in_bulk({article.pk for row in named.values() for article in row})
    there: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims.filter(article__in=texts).order_by("article_id", "start"):
        there[claim.article_id].append(claim)
    return {
        (field, value): [
            quote
            for article in row
            for quote in _quoted(texts[article.pk], _telling(record, field, value, there[article.pk]))
        ]
        for (field, value), row in named.items()
    }


def _one_a_story(told: Told) -> tuple[Article, ...]:
    """The first articles that give a value, none of them a copy of another."""
    stories = {article.story_id: article for article in reversed(told.sources)}
    return tuple(islice((article for article in told.sources if stories[article.story_id] == article), SENTENCES))


def _telling(record: Record, field: str, value: Any, claims: Sequence[Claim]) -> Claim | None:
    """The claim of an article that tells a value of a field: the first to give it, else the first to speak of it."""
    columns = SAID_IN.get((record.record_kind, field), (field,))
    speaking = [claim for claim in claims if any(getattr(claim, name, None) for name in columns)]
    giving = (claim for claim in speaking if _gives(getattr(claim, columns[0], None), value))
    return next(giving, None) or next(iter(speaking), None)


def _gives(claimed: Any, value: Any) -> bool:
    """Is this what a claim says, a day perhaps in part?"""
    if str(claimed) == str(value):
        return True
    try:
        return PartialDate.parse(str(claimed)).fits(date.fromisoformat(str(value)))
    except ValueError:
        return False


def _quoted(article: Article, claim: Claim | None) -> list[Quote]:
    """The claim with its sentence; nothing where there is no claim, or its words are not in the text."""
    return [Quote(article, claim, one) for one in quoted(article, [(claim, claim)])] if claim else []
