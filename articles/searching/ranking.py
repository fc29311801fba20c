"""How telling an article is for a search: by where and how often it has what is asked for, and how near together."""

from functools import reduce
from operator import add, or_

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import Case, ExpressionWrapper, F, FloatField, Q, Value, When
from django.db.models.expressions import Combinable, Expression
from django.db.models.functions import Length, Ln, Replace

from articles.searching.asked import HANGUL, Asked

TITLE, BODY = 1.0, 0.1


def relevance(asked: Asked) -> Expression:
    """The rank of an article: PostgreSQL's for words in letters, by occurrences for Korean ones, which may stand
    anywhere within words.
    """
    korean = [word for word in asked.words if HANGUL.search(word)]
    others = [word for word in asked.words if word not in korean]
    parts: list[Combinable] = [_occurrences(word) for word in korean]
    if others:
        queries = (SearchQuery(word, config=config) for word in others for config in ("english", "simple"))
        parts.append(SearchRank(F("search"), reduce(or_, queries), normalization=Value(1)))
    return ExpressionWrapper(reduce(add, parts, Value(0.0)), FloatField())


def _occurrences(word: str) -> Combinable:
    """How much a Korean word weighs: once in the title as much as dozens of times in the text."""
    times = (Length("body") - Length(Replace("body", Value(word), Value("")))) / Value(len(word))
    in_title = Case(When(Q(title__contains=word), then=Value(TITLE)), default=Value(0.0), output_field=FloatField())
    return in_title + Value(BODY) * Ln(Value(1.0) + times, output_field=FloatField())
