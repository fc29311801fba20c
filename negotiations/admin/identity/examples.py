"""Examples of what sources say: for each record, or for each spelling, the first sentences, no two of one story."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet, Window
from django.db.models.functions import DenseRank, RowNumber

from articles.models import Article
from negotiations.telling.coverage import Quoted, quoted

EXAMPLES = 3
"""How many are given."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that a claim stands in, and its article."""

    article: Article
    quoted: Quoted


def examples(claims: QuerySet[Any], by: str) -> dict[Any, list[Example]]:
    """Examples for each value that a column of the claims has. Two queries, however many claims and values there are:
    the first looks at all claims, the second fetches the texts of a few.
    """
    in_order: list[Any] = [F("article__date").asc(nulls_last=True), "pk"]
    of_story = Window(RowNumber(), partition_by=[F(by), F("article__story")], order_by=in_order)
    ranked = claims.order_by().annotate(copy=of_story, story=Window(DenseRank(), F(by), "article__story"))
    first = ranked.filter(copy=1, story__lte=EXAMPLES).values_list("pk", by)
    value_of = dict(first)
    chosen = claims.model._default_manager.filter(pk__in=value_of).order_by(*in_order)
    found: dict[Any, list[Example]] = defaultdict(list)
    for claim in chosen.select_related("article__outlet").defer("article__search", "article__signature"):
        sentences = quoted(claim.article, [(claim, "")])
        found[value_of[claim.pk]].extend(Example(claim.article, sentence) for sentence in sentences)
    return found
