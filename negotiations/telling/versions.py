"""An article's versions: those before it, and what they told otherwise."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from articles.models import Article
from articles.versions import rank_of
from negotiations.models import Claim

PLACE = {"id", "part", "start", "end", "quote", "rule"}
"""The columns that say where a claim stands; those that lead to other tables say that too, or what became of it."""

Told = Sequence[tuple[Claim, Any]]
"""Claims with what each is about."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an article stands in the place of: other versions, the newest first, and how often its own was captured."""

    versions: tuple[Article, ...]
    captures: int


def earlier(article: Article) -> Earlier:
    """The versions that an article stands in the place of, each by its newest capture."""
    heavy = ("body", "captions", "search", "signature", "capture__content", "capture__headers", "capture__known")
    rows = article.earlier.select_related("capture").defer(*heavy)
    ordered = sorted(rows, key=_rank, reverse=True)
    versions: dict[str, Article] = {}
    for row in ordered:
        versions.setdefault(row.text_key, row)
    versions.pop(article.text_key, None)
    return Earlier(tuple(versions.values()), 1 + sum(row.text_key == article.text_key for row in ordered))


def _rank(article: Article) -> Any:
    capture = article.capture
    return rank_of(article.modified or article.published, capture.captured_at, capture.sha256)


def of_one_article(one: Article, other: Article) -> bool:
    """Are two articles versions of one?"""
    return one != other and (one.superseded_by_id or one.pk) == (other.superseded_by_id or other.pk)


def only_in(told: Told, other: Told) -> Told:
    """The claims that say what no claim of the other version says."""
    there = set(map(_said, (claim for claim, _ in other)))
    return [(claim, about) for claim, about in told if _said(claim) not in there]


def _said(claim: Claim) -> tuple[Any, ...]:
    """What a claim says, wherever it stands."""
    columns: Iterable[Any] = claim._meta.concrete_fields
    said = (column for column in columns if not column.is_relation and column.name not in PLACE)
    return type(claim), *(getattr(claim, column.name) for column in said)
