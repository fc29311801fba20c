"""Which articles a newer version stands in the place of."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime
from typing import NamedTuple

from django.db.models import Q

from articles.models import Article, Unsettled
from articles.versions import Version, by_article, rank_of
from articles.words import text_of

BATCH = 500


class Row(NamedTuple):
    """What is asked of an article to tell its place among the versions, by the names of the columns."""

    pk: int
    canonical: str
    title: str
    text_key: str
    language: str
    published: date | None
    modified: date | None
    superseded_by: int | None
    capture__captured_at: datetime | None
    capture__sha256: str


class Order(NamedTuple):
    """The versions of each article that has several, the oldest first and the one that holds last; and the primary
    keys of the articles that are in another's place now, or in their own again.
    """

    versions: list[list[Version]]
    changed: set[int]


def order_versions(articles: Collection[int]) -> Order:
    """Put in order the versions of some articles, and all that share an address with one of them or did."""
    rows = _rows(articles)
    versions = [each for each in _by_article(rows) if len(each) > 1]
    current = {version.pk: each[-1].pk for each in versions for version in each[:-1]}
    wrong = [row for row in rows if row.superseded_by != current.get(row.pk)]
    if wrong:
        changed = [Article(pk=row.pk, superseded_by_id=current.get(row.pk)) for row in wrong]
        Article.objects.bulk_update(changed, ["superseded_by"], batch_size=BATCH)
        Unsettled.note({pk for row in wrong for pk in (row.pk, row.superseded_by, current.get(row.pk)) if pk})
    return Order(versions, {row.pk for row in wrong})


def _rows(articles: Collection[int]) -> list[Row]:
    linked = list(Article.objects.filter(pk__in=articles).values_list("canonical", "superseded_by"))
    left = Q(superseded_by__in=articles) | Q(pk__in={above for _, above in linked if above})
    before = Article.objects.filter(left).values_list("canonical", flat=True)
    addresses = {*(canonical for canonical, _ in linked), *before} - {""}
    there = Article.objects.filter(Q(canonical__in=addresses) | Q(pk__in=articles))
    return [Row(*row) for row in there.values_list(*Row._fields)]


def _by_article(rows: Iterable[Row]) -> Iterator[list[Version]]:
    """The articles of each address, each as its versions."""
    at_address = defaultdict(list)
    for row in rows:
        if row.canonical:
            at_address[row.canonical].append(row)
    differing = [row for there in at_address.values() if len({row.text_key for row in there}) > 1 for row in there]
    bodies = dict(Article.objects.filter(pk__in=[row.pk for row in differing]).values_list("pk", "body"))
    for there in at_address.values():
        yield from by_article(_version(row, bodies.get(row.pk)) for row in there)


def _version(row: Row, body: str | None) -> Version:
    rank = rank_of(row.modified or row.published, row.capture__captured_at, row.capture__sha256)
    text = None if body is None else text_of(body, row.language)
    return Version(row.pk, rank, row.title, row.text_key, text)
