"""Whose copies articles are: the stories around some of them worked out anew, and joined with those they belong to.

A story is what hangs together by likeness and by curators' rulings. Around the articles in hand that is worked out from
their texts; any other story is taken as it is, for nothing in it has changed. A story goes by the least key of its
articles, so that one key stands for a whole story here.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import NamedTuple

from django.db import connection
from django.db.models import QuerySet

from articles.copies import are_copies, near
from articles.filing.apart import KeptApart
from articles.filing.likely import Found, list_likely
from articles.filing.ruled import Pairs, Ruled, load_pairs, load_rulings
from articles.likely import APART, nearly_copies
from articles.models import Article, Story, Unsettled
from articles.signatures import sharing, sought
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


class Likeness(NamedTuple):
    """An article in hand, one that may be a copy of it, and the key that stands for this: its own or its story's."""

    one: int
    other: int
    name: str


class Gathered(NamedTuple):
    """A story: the articles in hand that are in it, by primary key, and whether it has others."""

    articles: set[int]
    has_others: bool


class Gathering(NamedTuple):
    """The articles in hand, how they hang together with each other and with other stories, and what is nearly so."""

    hand: list[Row]
    groups: KeptApart
    nearly: list[Found]


def gather_stories(articles: Collection[int]) -> list[Gathered]:
    """Put articles, and all that were in one story with any of them, into the stories that they belong to now."""
    stories = set(Article.objects.filter(pk__in=articles).values_list("story", flat=True))
    ruled, pairs = load_rulings(), load_pairs()
    gathering = _gather(stories, ruled, pairs)
    while further := _wanted(gathering) - stories:
        stories |= further
        gathering = _gather(stories, ruled, pairs)
    gathered = _store(list(gathering.groups), gathering.hand)
    list_likely({row.pk for row in gathering.hand}, gathering.nearly, _apart(pairs))
    return gathered


def _wanted(gathering: Gathering) -> set[int]:
    """The stories that must be in hand, too, by primary key."""
    keys = gathering.groups.wanted()
    return set(Story.objects.filter(key__in=keys).values_list("pk", flat=True)) if keys else set()


def _gather(stories: Collection[int], ruled: Ruled, pairs: Pairs) -> Gathering:
    """Group the articles of some stories anew, with what they are like elsewhere."""
    members = Article.objects.filter(story__in=stories)
    hand = _rows(members)
    joined, apart = _ruled_pairs(ruled, pairs, {row.pk for row in hand}), [tuple(pair) for pair in _apart(pairs)]
    names = _names(hand, {pk for pair in (*joined, *apart) for pk in pair})
    groups = KeptApart((row.key for row in hand), [(names[one], names[other]) for one, other in apart])
    for one, other in joined:
        groups.join(names[one], names[other])
    free = {row.pk: row for row in _rows(members.current()) if row.pk not in ruled}
    alike = [*_alike_in_hand(free), *(each for each in _alike_elsewhere(free, stories) if each.other not in ruled)]
    nearly = _join_copies(groups, free, [each for each in alike if frozenset(each[:2]) not in pairs])
    return Gathering(hand, groups, nearly)


def _apart(pairs: Pairs) -> list[frozenset[int]]:
    """What was ruled to be two stories."""
    return [pair for pair, same in pairs.items() if not same]


def _rows(articles: QuerySet[Article]) -> list[Row]:
    return [Row(*row) for row in articles.order_by("pk").values_list(*Row._fields)]


def _ruled_pairs(ruled: Ruled, pairs: Pairs, hand: Collection[int]) -> list[tuple[int, ...]]:
    """What curators ruled to be one story with an article in hand, by primary keys."""
    both = (tuple(pair) for pair, same in pairs.items() if same and pair.isdisjoint(ruled))
    one_story = [*((copy, of) for copy, of in ruled.items() if of is not None), *both]
    return [pair for pair in one_story if any(pk in hand for pk in pair)]


def _names(hand: Iterable[Row], others: set[int]) -> Mapping[int, str]:
    """The keys that stand for articles in hand and for others: an article's own, or its story's."""
    names = {row.pk: row.key for row in hand}
    if beyond := others - names.keys():
        names |= dict(Article.objects.filter(pk__in=beyond).values_list("pk", "story__key"))
    return names


def _alike_in_hand(rows: Mapping[int, Row]) -> Iterator[Likeness]:
    """The pairs among articles in hand that may be copies."""
    for one, other in sharing({pk: row.signature for pk, row in rows.items()}):
        days = rows[one].published, rows[other].published
        if rows[one].language == rows[other].language and near(*days, APART):
            yield Likeness(one, other, rows[other].key)


def _alike_elsewhere(rows: Mapping[int, Row], exclude: Collection[int]) -> list[Likeness]:
    """The current articles of other stories that may be copies of any in hand.

    The database cannot know how rare a band is, and would rather compare every article than use its index: so it is
    asked for one article after the other (`OFFSET 0`), and without reading whole tables.
    """
    wanted = [
        (row.pk, list(sought(row.signature)), row.language, *_days(row)) for row in rows.values() if row.signature
    ]
    if not wanted:
        return []
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(ELSEWHERE.format(", ".join([WANTED] * len(wanted))), [*chain(*wanted), list(exclude)])
        found = [Likeness(*row) for row in cursor.fetchall()]
        cursor.execute("SET LOCAL enable_seqscan = DEFAULT")
    return found


WANTED = "(%s::bigint, %s::bigint[], %s, %s::date, %s::date)"
ELSEWHERE = f"""
SELECT wanted.pk, found.id, story.key
FROM (VALUES {{}}) AS wanted (pk, bands, language, first, last)
CROSS JOIN LATERAL (
  SELECT article.id, article.story_id FROM {Article._meta.db_table} AS article
  WHERE article.signature && wanted.bands AND article.language = wanted.language AND article.superseded_by_id IS NULL
  AND (article.published IS NULL OR wanted.first IS NULL OR article.published BETWEEN wanted.first AND wanted.last)
  OFFSET 0
) AS found
JOIN {Story._meta.db_table} AS story ON story.id = found.story_id
WHERE story.id <> ALL (%s)
"""  # noqa: S608 - the names of tables


def _days(row: Row) -> tuple[date | None, date | None]:
    """The first and the last day on which what is like an article may be printed; open where its own is not known."""
    return (row.published - APART, row.published + APART) if row.published else (None, None)


def _join_copies(groups: KeptApart, rows: Mapping[int, Row], alike: Collection[Likeness]) -> list[Found]:
    """Join those that are copies of each other by their texts; what is nearly one story with another.

    Only texts that have to be compared are fetched.
    """
    compared = {pk for each in alike for pk in each[:2]}
    stored = Article.objects.filter(pk__in=compared).values_list("pk", "body", "language", "published")
    texts = {pk: text_of(body, language, day) for pk, body, language, day in stored} if compared else {}
    found = []
    for one, other, name in sorted(alike, key=lambda each: sorted((rows[each.one].key, each.name))):
        if groups.together(rows[one].key, name):
            continue
        if are_copies(texts[one], texts[other]):
            groups.join_alike(rows[one].key, name)
        elif nearly := nearly_copies(texts[one], texts[other]):
            found.append(Found(one, other, nearly))
    return found


def _store(groups: list[list[str]], hand: Collection[Row]) -> list[Gathered]:
    """Write which story each article is in, where that has changed, and drop the stories that are none any more."""
    pks = {row.key: row.pk for row in hand}
    wanted = {key: min(group) for group in groups for key in group}
    before = {row.story__key for row in hand} | (wanted.keys() - pks.keys())
    stories = _stories_by_key({*before, *wanted.values()}, set(wanted.values()))
    moved = {row.pk: stories[wanted[row.key]] for row in hand if row.story__key != wanted[row.key]}
    joined = {stories[key].pk: stories[wanted[key]] for key in wanted.keys() - pks.keys() if key != wanted[key]}
    if joined:
        beyond = Article.objects.filter(story__in=joined).values_list("pk", "story")
        moved |= {pk: joined[story] for pk, story in beyond}
    _move(moved)
    if gone := before - set(wanted.values()):
        Story.objects.filter(key__in=gone).delete()
    return [Gathered({pks[key] for key in group if key in pks}, not pks.keys() >= set(group)) for group in groups]


def _move(moved: Mapping[int, Story]) -> None:
    """Put articles, by primary key, into other stories."""
    if moved:
        rows = [Article(pk=pk, story=story) for pk, story in moved.items()]
        Article.objects.bulk_update(rows, ["story"], batch_size=BATCH)
        Unsettled.note(moved)


def _stories_by_key(keys: Collection[str], needed: Collection[str]) -> Mapping[str, Story]:
    """The stories that go by keys; those needed are made where they are not there yet."""
    found = {story.key: story for story in Story.objects.filter(key__in=keys)}
    made = Story.objects.bulk_create(Story(key=key) for key in sorted(needed) if key not in found)
    return found | {story.key: story for story in made}
