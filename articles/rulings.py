"""Rulings: the one way in which a curator's word on copies reaches the stories.

A ruling is stored, and the articles it is about are filed anew. Who has worked something out from the stories then
hears `articles_unsettled`, in the same transaction.
"""

from collections.abc import Iterable, Sequence

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q

from articles.filing import file_articles
from articles.filing.ruled import Ruled, load_rulings
from articles.locking import lock_archive
from articles.models import Article, PairRuling, StoryRuling
from articles.settling import articles_unsettled


@transaction.atomic
def rule(article: Article, copy_of: Article | None, curator: User, reason: str = "") -> StoryRuling:
    """Rule that an article is a copy of another, or of none; in place of what was ruled on it before."""
    if article == copy_of:
        raise ValueError("an article cannot be a copy of itself")
    lock_archive()
    values = {"copy_of": copy_of, "curator": curator, "reason": reason}
    ruling, _ = StoryRuling.objects.update_or_create(article=article, defaults=values)
    _file(article)
    return ruling


@transaction.atomic
def withdraw(*rulings: StoryRuling) -> None:
    """Take rulings back: the texts decide again."""
    lock_archive()
    articles = [ruling.article for ruling in rulings]
    StoryRuling.objects.filter(pk__in=[ruling.pk for ruling in rulings]).delete()
    _file(*articles)


@transaction.atomic
def join(articles: Sequence[Article], curator: User, reason: str = "") -> None:
    """Rule that articles are one story, each with all that is a copy of it by its text or by a ruling.

    That one of them is nobody's copy holds no longer.
    """
    lock_archive()
    ruled = load_rulings()
    originals = {_original(article.superseded_by_id or article.pk, ruled) for article in articles}
    alone = StoryRuling.objects.filter(Q(article__in=originals) | Q(article__superseded_by__in=originals))
    alone.delete()
    first, *others = Article.objects.filter(pk__in=originals).order_by("pk")
    rule_on_pairs([(first, other) for other in others], True, curator, reason)


@transaction.atomic
def take_out(articles: Sequence[Article], curator: User, reason: str = "", *, together: bool) -> None:
    """Rule that articles are no copies of what they were; each stands alone, or they are one story `together`."""
    lock_archive()
    first = articles[0]
    for article in articles:
        values = {"copy_of": first if together and article != first else None, "curator": curator, "reason": reason}
        StoryRuling.objects.update_or_create(article=article, defaults=values)
    _file(*articles)


@transaction.atomic
def rule_on_pairs(pairs: Iterable[tuple[Article, Article]], same: bool, curator: User, reason: str = "") -> None:
    """Rule that the two articles of each pair are one story, or two; in place of what was ruled on them before."""
    lock_archive()
    values = {"same": same, "curator": curator, "reason": reason}
    ruled = [sorted(pair, key=lambda article: article.pk) for pair in pairs]
    for article, other in ruled:
        PairRuling.objects.update_or_create(article=article, other=other, defaults=values)
    _file(*(article for pair in ruled for article in pair))


@transaction.atomic
def withdraw_from_pairs(*rulings: PairRuling) -> None:
    """Take rulings on two articles back: the texts decide again."""
    lock_archive()
    articles = [article for ruling in rulings for article in (ruling.article, ruling.other)]
    PairRuling.objects.filter(pk__in=[ruling.pk for ruling in rulings]).delete()
    _file(*articles)


def _original(article: int, ruled: Ruled) -> int:
    """What an article is ruled to be a copy of, over however many others; by primary key."""
    passed = {article}
    while (copy_of := ruled.get(article)) and copy_of not in passed:
        passed.add(article := copy_of)
    return article


def _file(*articles: Article) -> None:
    """File articles anew, each with the version that stands in its place, for which its ruling holds."""
    current = {article.superseded_by for article in articles if article.superseded_by}
    file_articles(list({*articles, *current}))
    articles_unsettled.send(sender=StoryRuling)
