"""Corrections: the one way in which a curator's word on an article's day and outlet reaches it.

A correction is stored and applied to every capture of its article: to those there are at once, to those that come or
are read again as they are stored. What the page says itself is kept beside it (`Article.overruled`), and stands again
when the correction is taken back. Who has worked something out from articles then hears of it, in the same transaction.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q

from articles.filing import file_articles
from articles.locking import lock_archive
from articles.models import Article, ArticleCorrection, Outlet, Unsettled
from articles.outlets import outlets_named
from articles.settling import articles_redated, articles_unsettled
from articles.versions import alike_headlines

Field = ArticleCorrection.Field
Value = date | Outlet | None
"""What a curator says: a day or an outlet; `None` where nobody knows."""

CURATOR = "curator"
"""The origin of what a curator has corrected."""
BATCH = 500


class Word(NamedTuple):
    """A correction, and by what its article is told, by the names of the columns."""

    field: str
    value: str
    article__key: str
    article__canonical: str
    article__title: str
    article__text_key: str

    def holds_for(self, article: Article) -> bool:
        """Is it on this capture, or on another of the same article?"""
        if self.article__key == article.key:
            return True
        if not article.canonical or self.article__canonical != article.canonical:
            return False
        return self.article__text_key == article.text_key or alike_headlines(self.article__title, article.title)


@transaction.atomic
def correct(articles: Collection[Article], field: Field, value: Value, curator: User, reason: str = "") -> None:
    """Correct one fact about articles; in place of what was said of it before."""
    lock_archive()
    text = _as_text(value)
    ArticleCorrection.objects.bulk_create(
        (
            ArticleCorrection(article=article, field=field, value=text, curator=curator, reason=reason)
            for article in articles
        ),
        update_conflicts=True,
        unique_fields=["article", "field"],
        update_fields=["value", "curator", "reason", "corrected_at"],
    )
    _apply_to_stored([article.pk for article in articles])


@transaction.atomic
def withdraw(*corrections: ArticleCorrection) -> None:
    """Take corrections back: what the pages say stands again."""
    lock_archive()
    ArticleCorrection.objects.filter(pk__in=[correction.pk for correction in corrections]).delete()
    _apply_to_stored([correction.article_id for correction in corrections])


def apply_corrections(articles: Sequence[Article]) -> None:
    """Let articles, as they were read from their pages, say what curators have said of them. One query, and another
    where an outlet is corrected; the articles are not written.
    """
    addresses = {article.canonical for article in articles} - {""}
    own = Q(article__key__in=[article.key for article in articles])
    there = ArticleCorrection.objects.filter(own | Q(article__canonical__in=addresses))
    words = [Word(*row) for row in there.order_by("corrected_at", "pk").values_list(*Word._fields)]
    outlets = outlets_named(word.value for word in words if word.field == Field.OUTLET and word.value)
    for article in articles:
        holding = [word for word in words if word.holds_for(article)]
        holding.sort(key=lambda word: word.article__key == article.key)  # the last one counts: its own
        for word in holding:
            _overrule(article, word.field, _from_text(word.field, word.value, outlets))


def _apply_to_stored(articles: Collection[int]) -> None:
    """Apply corrections anew to stored articles and to all that share an address with one."""
    addresses = set(Article.objects.filter(pk__in=articles).values_list("canonical", flat=True)) - {""}
    concerned = Article.objects.filter(Q(pk__in=articles) | Q(canonical__in=addresses))
    rows = list(concerned.select_related("outlet").defer("body", "captions", "search", "signature"))
    before = {row.pk: (row.published, row.outlet_id, row.origins) for row in rows}
    _give_back(rows)
    apply_corrections(rows)
    changed = [row for row in rows if (row.published, row.outlet_id, row.origins) != before[row.pk]]
    if changed:
        Article.objects.bulk_update(changed, ["published", "outlet", "origins", "overruled"], batch_size=BATCH)
        _tell(changed, [row.pk for row in changed if row.published != before[row.pk][0]])


def _tell(changed: Sequence[Article], redated: Collection[int]) -> None:
    """File articles anew whose day is another now, and tell those who build on any of these."""
    Unsettled.note([row.pk for row in changed])
    if redated:
        file_articles([row for row in changed if row.pk in redated])
        articles_redated.send(sender=ArticleCorrection, articles=redated)
    articles_unsettled.send(sender=ArticleCorrection)


def _give_back(articles: Iterable[Article]) -> None:
    """Let articles say what their pages say."""
    said = [(article, field, each) for article in articles for field, each in article.overruled.items()]
    outlets = outlets_named(each["value"] for _, field, each in said if field == Field.OUTLET and each["value"])
    for article, field, each in said:
        _set(article, field, _from_text(field, each["value"], outlets), each["origin"])
        article.overruled = {}


def _overrule(article: Article, field: str, value: Value) -> None:
    """Let an article say what a curator says, and keep what its page says beside it."""
    said = {"value": _as_text(getattr(article, field)), "origin": article.origins.get(field, "")}
    article.overruled = {field: said, **article.overruled}
    _set(article, field, value, CURATOR)


def _set(article: Article, field: str, value: Value, origin: str) -> None:
    setattr(article, field, value)
    others = {name: found for name, found in article.origins.items() if name != field}
    article.origins = others | ({field: origin} if origin else {})


def _from_text(field: str, text: str, outlets: Mapping[str, Outlet]) -> Value:
    if not text:
        return None
    return outlets[text] if field == Field.OUTLET else date.fromisoformat(text)


def _as_text(value: Value) -> str:
    """A value as a correction keeps it: a day as ISO text, an outlet by its name, nothing as an empty text."""
    return value.isoformat() if isinstance(value, date) else str(value or "")
