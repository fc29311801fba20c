"""Whose copies articles are: the stories around some of them worked out anew, and joined with those they belong to.

A story is what hangs together by likeness and by curators' rulings. Around the articles in hand that is worked out from
their texts; any other story is taken as it is, for nothing in it has changed. A story goes by the least key of its
articles, so that one key stands for a whole story here.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from django.db.models import Q, QuerySet

from articles.copies import APART, are_copies
from articles.filing.ruled import Ruled, load_rulings
from articles.groups import Groups
from articles.models import Article, Story
from articles.signatures import sharing
from articles.words import text_of

BATCH = 500


class Row(NamedTuple):
    """What is asked of an article to find those that it may be a copy of, by the names of the columns."""

    pk: int
    key: str
    story__key: str
    language: str
    published: date | None
    signature: list[int]


class Gathered(NamedTuple):
    """A story: the articles in hand that are in it, by primary key, and whether it has others."""

    articles: set[int]
    has_others: bool


def gather_stories(articles: Collection[int]) -> list[Gathered]:
    """Put articles, and all that were in one story with any of them, into the stories that they belong to now."""
    stories = set(Article.objects.filter(pk__in=articles).values_list("story", flat=True))
    members = Article.objects.filter(story__in=stories)
    hand = _rows(members)
    current = _rows(members.current())
    others = _rows(_candidates(current, exclude=stories))
    ruled = load_rulings()
    groups = Groups(row.key for row in hand)
    for one, other in _ruled_pairs(ruled, hand):
        groups.join(one, other)
    unruled = ({row.pk: row for row in rows if row.pk not in ruled} for rows in (current, others))
    _join_alike(groups, *unruled)
    return _store(list(groups), hand)


def _rows(articles: QuerySet[Article]) -> list[Row]:
    return [Row(*row) for row in articles.order_by("pk").values_list(*Row._fields)]


def _candidates(rows: Collection[Row], exclude: Collection[int]) -> QuerySet[Article]:
    """Current articles of other stories that share a band of the signature with any of these."""
    bands = {band for row in rows for band in row.signature}
    found = Article.objects.current().filter(signature__overlap=list(bands)).exclude(story__in=exclude)
    days = [row.published for row in rows if row.published]
    if len(days) < len(rows) or not days:
        return found
    return found.filter(Q(published=None) | Q(published__range=(min(days) - APART, max(days) + APART)))


def _ruled_pairs(ruled: Ruled, hand: Iterable[Row]) -> Iterator[tuple[str, str]]:
    """What curators ruled to be one story with an article in hand, by the keys that stand for them."""
    names = {row.pk: row.key for row in hand}
    pairs = [(copy, of) for copy, of in ruled.items() if of is not None and (copy in names or of in names)]
    beyond = {pk for pair in pairs for pk in pair} - names.keys()
    if beyond:
        names |= dict(Article.objects.filter(pk__in=beyond).values_list("pk", "story__key"))
    return ((names[copy], names[of]) for copy, of in pairs)


def _join_alike(groups: Groups[str], hand: Mapping[int, Row], others: Mapping[int, Row]) -> None:
    """Join those that are copies of each other by their texts. Only bodies that have to be compared are fetched."""
    rows = {**others, **hand}
    signed = ({pk: row.signature for pk, row in each.items()} for each in (hand, others))
    pairs = [(one, other) for one, other in sharing(*signed) if _may_be_copies(rows[one], rows[other])]
    compared = {pk for pair in pairs for pk in pair}
    bodies = Article.objects.filter(pk__in=compared).values_list("pk", "body") if compared else ()
    texts = {pk: text_of(body, rows[pk].language, rows[pk].published) for pk, body in bodies}
    names = {pk: row.key if pk in hand else row.story__key for pk, row in rows.items()}
    for one, other in pairs:
        if not groups.together(names[one], names[other]) and are_copies(texts[one], texts[other]):
            groups.join(names[one], names[other])


def _may_be_copies(one: Row, other: Row) -> bool:
    near = not (one.published and other.published) or abs(one.published - other.published) <= APART
    return near and one.language == other.language


def _store(groups: list[list[str]], hand: Collection[Row]) -> list[Gathered]:
    """Write which story each article is in, where that has changed, and drop the stories that are none any more."""
    pks = {row.key: row.pk for row in hand}
    wanted = {key: min(group) for group in groups for key in group}
    before = {row.story__key for row in hand} | (wanted.keys() - pks.keys())
    stories = _stories_by_key({*before, *wanted.values()}, set(wanted.values()))
    moved = [Article(pk=row.pk, story=stories[wanted[row.key]]) for row in hand if row.story__key != wanted[row.key]]
    if moved:
        Article.objects.bulk_update(moved, ["story"], batch_size=BATCH)
    for key in wanted.keys() - pks.keys():
        if key != wanted[key]:
            Article.objects.filter(story=stories[key]).update(story=stories[wanted[key]])
    if gone := before - set(wanted.values()):
        Story.objects.filter(key__in=gone).delete()
    return [Gathered({pks[key] for key in group if key in pks}, not pks.keys() >= set(group)) for group in groups]


def _stories_by_key(keys: Collection[str], needed: Collection[str]) -> Mapping[str, Story]:
    """The stories that go by keys; those needed are made where they are not there yet."""
    found = {story.key: story for story in Story.objects.filter(key__in=keys)}
    made = Story.objects.bulk_create(Story(key=key) for key in sorted(needed) if key not in found)
    return found | {story.key: story for story in made}
