"""Listing what is nearly one story, for a curator to decide: of each two stories the articles that are most alike."""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from django.db.models import Q

from articles.likely import Nearly, Reason
from articles.models import Article, LikelyCopy


class Found(NamedTuple):
    """Two current articles, by primary key, that are nearly one story."""

    one: int
    other: int
    nearly: Nearly


class Filed(NamedTuple):
    """Where an article is, by the names of the columns."""

    pk: int
    key: str
    story: int


def list_likely(hand: Collection[int], found: Collection[Found], apart: Collection[frozenset[int]]) -> None:
    """List what was found around the articles in hand, in place of what was listed there before.

    `hand` has all of each story; `apart` are the pairs that a curator ruled to be two stories. What of a story that has
    just been joined was listed before stays, where nothing in hand is more alike.
    """
    listed = _listed(hand)
    if not (found or listed):
        return
    kept = [Found(*pair, nearly) for pair, nearly in listed.items() if not {*pair} & {*hand}]
    wanted = _most_alike([*kept, *found], apart)
    if gone := [pair for pair in listed if wanted.get(pair) != listed[pair]]:
        LikelyCopy.objects.filter(_any_of(gone)).delete()
    LikelyCopy.objects.bulk_create(
        LikelyCopy(article_id=one, other_id=other, share=nearly.share, reason=nearly.reason)
        for (one, other), nearly in wanted.items()
        if listed.get((one, other)) != nearly
    )


def _listed(hand: Collection[int]) -> dict[tuple[int, int], Nearly]:
    """What is listed of the stories in hand, by primary keys."""
    stories = Article.objects.filter(pk__in=hand).values("story")
    rows = LikelyCopy.objects.filter(Q(article__story__in=stories) | Q(other__story__in=stories))
    values = rows.values_list("article", "other", "share", "reason")
    return {(one, other): Nearly(share, Reason(reason)) for one, other, share, reason in values}


def _most_alike(found: Iterable[Found], apart: Iterable[frozenset[int]]) -> dict[tuple[int, int], Nearly]:
    """The pair to list for each two stories, the article with the lesser key first; none for what was ruled two."""
    pks = {pk for each in found for pk in each[:2]}.union(*apart)
    rows = {row[0]: Filed(*row) for row in Article.objects.filter(pk__in=pks).values_list(*Filed._fields)}
    answered = {frozenset(rows[pk].story for pk in pair) for pair in apart}
    wanted: dict[frozenset[int], tuple[tuple[int, int], Nearly]] = {}
    for one, other, nearly in sorted((_in_order(each, rows) for each in found), key=_by_likeness):
        stories = frozenset({one.story, other.story})
        if len(stories) > 1 and stories not in answered:
            wanted.setdefault(stories, ((one.pk, other.pk), nearly))
    return dict(wanted.values())


def _in_order(found: Found, rows: Mapping[int, Filed]) -> tuple[Filed, Filed, Nearly]:
    """Two articles, that with the lesser key first, and how near they come."""
    one, other = sorted((rows[found.one], rows[found.other]), key=lambda row: row.key)
    return one, other, found.nearly


def _by_likeness(pair: tuple[Filed, Filed, Nearly]) -> tuple[int, str, str]:
    """The most alike first; between equals the keys decide, so that it does not tell in which order they came."""
    one, other, nearly = pair
    return -nearly.share, one.key, other.key


def _any_of(pairs: Iterable[tuple[int, int]]) -> Q:
    """The rows of these pairs."""
    return Q(*(Q(article=one, other=other) for one, other in pairs), _connector=Q.OR)
