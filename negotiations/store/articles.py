"""Storing articles with their captures and their claims, each whole or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from articles.models import Article, Capture, RunItem
from articles.parsing import ParsedArticle
from articles.storing import store_articles
from negotiations.extraction import Claim
from negotiations.store.claims import replace_claims
from negotiations.store.locking import lock_records


@dataclass(frozen=True, slots=True)
class Read:
    """What was read from a capture that is kept already."""

    capture: Capture
    article: ParsedArticle
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Saved:
    """An article as it was stored, and what became of it: imported, read again, a new version, a copy."""

    article: Article
    outcome: RunItem.Outcome


@transaction.atomic
def save_articles(batch: Sequence[Read]) -> list[Saved]:
    """Store what was read from captures, each once, in place of what was read from these before; all or nothing.

    In the order of the batch, which makes no difference to what is stored. Records are left to `rebuild`.
    """
    lock_records()
    before = set(Article.objects.filter(capture__in=[read.capture for read in batch]).values_list("pk", flat=True))
    articles = store_articles([(read.capture, read.article) for read in batch])
    claims = {article: read.claims for article, read in zip(articles, batch, strict=True)}
    replace_claims(claims, before)
    return [
        Saved(article, RunItem.Outcome.UPDATED if article.pk in before else RunItem.Outcome.IMPORTED)
        for article in articles
    ]
