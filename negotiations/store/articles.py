"""Storing an article with its capture and its claims, whole or not at all."""

from collections.abc import Iterable

from django.db import transaction

from articles.models import Article, Capture
from articles.parsing import ParsedArticle
from articles.storing import store_article
from negotiations.extraction import Claim
from negotiations.store.claims import replace_claims
from negotiations.store.locking import lock_records


@transaction.atomic
def save_article(capture: Capture, parsed: ParsedArticle, claims: Iterable[Claim]) -> Article:
    """Store what was read from a capture, in place of what was read from it before. Records are left to `rebuild`."""
    if Article.objects.filter(capture=capture).exists():
        lock_records()
    article = store_article(capture, parsed)
    replace_claims(article, claims)
    return article
