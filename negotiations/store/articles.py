"""Storing articles with their captures and their claims, each whole or not at all."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from django.db import transaction

from articles.filing import Filed, file_articles
from articles.locking import lock_archive
from articles.models import Article, Capture, RunItem
from articles.parsing import ParsedArticle
from articles.storing import as_parsed, store_articles
from negotiations.extraction import Claim, extract
from negotiations.store.claims import replace_claims


@dataclass(frozen=True, slots=True)
class Read:
    """What was read from a capture that is kept already."""

    capture: Capture
    article: ParsedArticle
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Saved:
    """An article as it was stored, and what became of it: new, a version, a copy, known, or read again."""

    article: Article
    outcome: RunItem.Outcome


@transaction.atomic
def save_articles(batch: Sequence[Read]) -> list[Saved]:
    """Store what was read from captures, each once, in place of what was read from these before; all or nothing.

    In the order of the batch, which makes no difference to what is stored. Records are left to `settle`.
    """
    lock_archive()
    captures = [read.capture for read in batch]
    before = dict(Article.objects.filter(capture__in=captures).values_list("capture", "pk"))
    articles = store_articles([(read.capture, read.article) for read in batch], before.keys())
    claims = {article: _claims(article, read) for article, read in zip(articles, batch, strict=True)}
    replace_claims(claims, before.values())
    return [
        Saved(article, RunItem.Outcome.UPDATED if read.capture.pk in before else _outcome(filed))
        for read, article, filed in zip(batch, articles, file_articles(articles), strict=True)
    ]


def extract_anew(articles: Collection[int]) -> None:
    """Extract claims from stored articles, by primary key, as they are dated now. Records are left to `settle`."""
    rows = Article.objects.filter(pk__in=articles).select_related("outlet").defer("search", "signature")
    replace_claims({article: extract(as_parsed(article)) for article in rows}, articles)


def _claims(article: Article, read: Read) -> Sequence[Claim]:
    """The claims that were read; where a curator has corrected the article's day, those that it makes on that day."""
    if article.published == read.article.published:
        return read.claims
    return extract(replace(read.article, published=article.published))


def _outcome(filed: Filed) -> RunItem.Outcome:
    """What became of a capture that no article was read from before; "known" if its address had these very words."""
    if filed.same:
        return RunItem.Outcome.KNOWN
    if filed.version:
        return RunItem.Outcome.VERSION
    return RunItem.Outcome.COPY if filed.copy else RunItem.Outcome.IMPORTED
