"""Corrections: the one way in which a curator's word on an article's day and outlet reaches it.

A correction is stored and applied to every capture of its article: to those there are at once, to those that come or
are read again as they are stored. What the page says itself is kept beside it (`Article.overruled`), and stands again
when the correction is taken back. Who has worked something out from articles then hears of it, in the same transaction.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q, QuerySet

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


@transaction.atomic
def correct(articles: Collection[Article], values: Mapping[Field, Value], curator: User, reason: str = "") -> None:
    """Correct facts about articles; in place of what was said of them before."""
    lock_archive()
    ArticleCorrection.objects.bulk_create(
        (
            ArticleCorrection(article=article, field=field, value=_as_text(value), curator=curator, reason=reason)
            for article in articles
            for field, value in values.items()
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


def in_force(article: Article) -> list[ArticleCorrection]:
    """The corrections that hold for an article, each with who gave it, and with the capture that it was given on."""
    return list(_holding(article, _on_any_of([article]).select_related("curator")).values())


def value_of(field: Field, text: str) -> Value:
    """What a correction's text says of a field."""
    return _from_text(field, text, outlets_named([text] if field == Field.OUTLET and text else ()))


def apply_corrections(articles: Sequence[Article]) -> None:
    """Let articles, as they were read from their pages, say what curators have said of them.

    One query, and another where an outlet is corrected. The articles are not written.
    """
    given = list(_on_any_of(articles))
    outlets = outlets_named(each.value for each in given if each.field == Field.OUTLET and each.value)
    for article in articles:
        for field, correction in _holding(article, given).items():
            _overrule(article, field, _from_text(field, correction.value, outlets))


def _on_any_of(articles: Iterable[Article]) -> QuerySet[ArticleCorrection]:
    """The corrections on articles or on what shares an address with one, the latest last."""
    rows = [(article.key, article.canonical) for article in articles]
    there = Q(article__key__in=[key for key, _ in rows]) | Q(article__canonical__in={at for _, at in rows} - {""})
    told_by = ("key", "canonical", "title", "text_key")
    fields = ("field", "value", "reason", "corrected_at", "curator", *(f"article__{name}" for name in told_by))
    given = ArticleCorrection.objects.filter(there).select_related("article").only(*fields)
    return given.order_by("corrected_at", "pk")


def _holding(article: Article, given: Iterable[ArticleCorrection]) -> dict[str, ArticleCorrection]:
    """The correction that holds for each field of an article: its own, else the latest on another capture of it."""
    holding = [each for each in given if _are_one(article, each.article)]
    holding.sort(key=lambda each: each.article.key == article.key)
    return {each.field: each for each in holding}


def _are_one(one: Article, other: Article) -> bool:
    """Are two rows one capture, or captures of one article: at one address, with a like headline or the same words?"""
    if one.key == other.key:
        return True
    if not one.canonical or one.canonical != other.canonical:
        return False
    return one.text_key == other.text_key or alike_headlines(one.title, other.title)


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
