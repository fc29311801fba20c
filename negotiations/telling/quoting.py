"""The sentences behind a value: for each value that sources give, where the first of them say so."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db.models import QuerySet

from articles.models import Article
from negotiations.models import Claim
from negotiations.telling.claimed import UNSAID, columns_of, gives
from negotiations.telling.coverage import Quoted, quoted, texts

VALUES = 6
"""Of how many values of a field sentences are shown."""
SENTENCES = 2
"""How many are shown of one value, each of another story."""

Value = tuple[str, Any]
"""A value by the field that it is of."""
Telling = Callable[[Value, Sequence[Claim]], Claim | None]
"""From a value and the claims of an article that gives it to the claim that does."""
Quotes = Mapping[Value, Sequence["Quote"]]


@dataclass(frozen=True, slots=True)
class Quote:
    """What an article says of a value: the claim, and the sentence that it stands in."""

    article: Article
    claim: Claim
    quoted: Quoted


def quotes(named: Mapping[Value, Iterable[Article]], claims: QuerySet[Any], telling: Telling) -> Quotes:
    """The sentences behind values, for each of which the first articles that give it are named, found among claims.

    Two queries, however many there are.
    """
    first = {value: _one_a_story(articles) for value, articles in named.items()}
    known = texts(article.pk for articles in first.values() for article in articles)
    there: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims.filter(article__in=known).order_by("article_id", "start"):
        claim.article = known[claim.article_id]
        there[claim.article_id].append(claim)
    return {
        value: [
            quote
            for article in articles
            for claim in [telling(value, there[article.pk])]
            if claim and (quote := quote_of(known[article.pk], claim))
        ]
        for value, articles in first.items()
    }


def quote_of(article: Article, claim: Claim) -> Quote | None:
    """The claim with the sentence that it stands in; none where its words are not in the text."""
    found = quoted(article, [(claim, "")])
    return Quote(article, claim, found[0]) if found else None


def telling_of(kind: str) -> Telling:
    """Which claim of an article tells a value of a record of that kind: the first to give it to the letter, else the
    first to give it in another way, else the first to speak of its field.
    """

    def telling(value: Value, claims: Sequence[Claim]) -> Claim | None:
        field, wanted = value
        columns = columns_of(kind, field)
        speaking = [claim for claim in claims if any(getattr(claim, name, None) not in UNSAID for name in columns)]
        told = [(claim, getattr(claim, columns[0], None)) for claim in speaking]
        giving = [claim for claim, said in told if gives(field, said, wanted, claim.article.date)]
        exact = [claim for claim, said in told if str(said) == str(wanted)]
        return next(iter((*exact, *giving, *speaking)), None)

    return telling


def _one_a_story(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The first articles, none of them a copy of another."""
    stories: dict[int, Article] = {}
    for article in articles:
        stories.setdefault(article.story_id, article)
    return tuple(islice(stories.values(), SENTENCES))
