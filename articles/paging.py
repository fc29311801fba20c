"""Articles in a row, the newest first, from any place on at the same cost."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce

from articles.models import Article

PAGE = 20
NEWEST = (F("date").desc(nulls_last=True), "-pk")
FOUND_FIRST = (Coalesce("date", date.min).desc(), "-pk")
"""The same order, put so that no index has it: rows are found first and then sorted, instead of being looked for along
the index of days, which for few rows would be all of it.
"""


class Place(NamedTuple):
    """An article's place among all, the newest first: undated ones come last."""

    date: date | None
    pk: int


def place_of(key: str) -> Place | None:
    """The place of the article with a key; none if there is no such article."""
    found = Article.objects.filter(key=key.replace("\0", "")).values_list("date", "pk").first() if key else None
    return Place(*found) if found else None


def key_at(place: Place | None) -> str:
    """The key of the article at a place, "" where there is none."""
    return Article.objects.values_list("key", flat=True).get(pk=place.pk) if place else ""


def behind(rows: QuerySet[Article], place: Place | None, number: int, *, found_first: bool = False) -> list[Place]:
    """The places of that many articles, the first ones behind a place; without one, the first of all.

    Dated and undated ones are asked for one after the other, or the index of days could not be entered at the place.
    """
    found: list[Place] = []
    for stretch in _stretches(rows, place):
        wanted = stretch.order_by(*(FOUND_FIRST if found_first else NEWEST)).values_list("date", "pk")[
            : number - len(found)
        ]
        found += (Place(*one) for one in wanted)
        if len(found) == number:
            break
    return found


def _stretches(rows: QuerySet[Article], place: Place | None) -> Iterator[QuerySet[Article]]:
    if place is None:
        yield rows
        return
    if place.date is not None:
        here = Q(date__lt=place.date) | Q(date=place.date, pk__lt=place.pk)
        yield rows.filter(here, date__lte=place.date)  # the second says how far to go down the index
    undated = rows.filter(date__isnull=True)
    yield undated if place.date else undated.filter(pk__lt=place.pk)


def listed(articles: QuerySet[Article]) -> QuerySet[Article]:
    """Articles as lists name them: with their outlet, and without their texts, which lists don't show."""
    return articles.select_related("outlet").defer("search", "body", "captions", "signature")


def in_order(keys: Iterable[int]) -> list[Article]:
    """Articles by primary key, as lists name them, in the order of the keys."""
    order = list(keys)
    found = {article.pk: article for article in listed(Article.objects.filter(pk__in=order))}
    return [found[key] for key in order if key in found]
