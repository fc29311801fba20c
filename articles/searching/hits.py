"""What a search finds among some articles: how many, the newest, the most telling.

What is counted, looked into and ranked is bounded. What is sorted by day is not, though of it days and keys alone are
read: all hits, for the newest `RANKED`, and for a page of hits of which there are more than are counted but less than a
page among the newest `WALKED` articles; all candidates, where there are more than `CHECKED` to be looked into.

Left to itself, PostgreSQL would walk all articles from the newest on until it has a page of hits, which for a rare word
is all of them; or read the whole table, for it can't know how many have a word. So each step here says how to go.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cached_property

from django.db import connection, transaction
from django.db.models import Q, QuerySet
from django.db.models.expressions import Expression

from articles.models import Article
from articles.paging import NEWEST, PAGE, Place, behind
from articles.searching.matching import Match

COUNTED = 10_000
"""How many articles are counted at most."""
CHECKED = 1_000
"""How many articles are looked into at most to count those that have a phrase or a long Korean word."""
RANKED = 1_000
"""How many articles are ranked at most."""
WALKED = 500
"""How many of the newest articles are tried first for a page of hits of which there are more than are counted."""
LOTS = (60, 240, 700, 1000)
"""How many candidates are looked into for a page of such, one lot after the other."""

_by_index = ContextVar("by_index", default=False)


@contextmanager
def by_index() -> Iterator[None]:
    """Make the database search by its indexes: where it expects many hits it would rather read every article. Within
    another such it changes nothing.
    """
    if _by_index.get():
        yield
        return
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        inside = _by_index.set(True)
        try:
            yield
        finally:
            _by_index.reset(inside)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Primary keys of articles in a row, and the place behind which the next ones are to be looked for, if any are."""

    keys: list[int]
    end: Place | None


class Hits:
    """The articles among `rows` that a search finds; all of them where there is none. Used inside `by_index`."""

    def __init__(self, rows: QuerySet[Article], match: Match | None) -> None:
        self.rows = rows
        self.match = match

    @property
    def found(self) -> QuerySet[Article]:
        """What may be counted, up to a bound: the articles found, or where `at_most` says so some more."""
        return self._candidates if self._checked is None else Article.objects.filter(pk__in=self._checked)

    @property
    def at_most(self) -> bool:
        """Are there too many candidates to look into each, so that fewer may be found than are counted?"""
        return self._inexact and self._checked is None

    def newest(self, place: Place | None, *, within: bool) -> Stretch:
        """A page of those found, the newest behind a place. `within` says that all found were counted."""
        if self.at_most:
            return self._looking_into(place)
        if within:
            found = behind(self.found, place, PAGE + 1, found_first=True)
        elif self.match is None:
            found = behind(self.rows, place, PAGE + 1)
        else:
            found = self._walking(place)
            if len(found) <= PAGE:
                found = behind(self.found, place, PAGE + 1, found_first=True)
        keys = [one.pk for one in found[:PAGE]]
        return Stretch(keys, found[PAGE - 1] if len(found) > PAGE else None)

    def most_telling(self, rank: Expression, page: int) -> tuple[list[int], int]:
        """A page of the newest of those found, those of the highest rank first, and how many have one."""
        keys = [one.pk for one in behind(self.found, None, RANKED, found_first=True)]
        if self.at_most:
            keys = self._truly(keys)
        ordered = Article.objects.filter(pk__in=keys).order_by(rank.desc(), *NEWEST).values_list("pk", flat=True)
        return list(ordered[(page - 1) * PAGE : page * PAGE]), len(keys)

    @cached_property
    def _checked(self) -> list[int] | None:
        """All that are found, where articles have to be looked into and are few enough."""
        if not self._inexact:
            return None
        keys = list(self._candidates.order_by().values_list("pk", flat=True)[: CHECKED + 1])
        return None if len(keys) > CHECKED else self._truly(keys)

    @property
    def _inexact(self) -> bool:
        return self.match is not None and self.match.looked_into is not None

    @property
    def _candidates(self) -> QuerySet[Article]:
        """The articles that indexes give."""
        return self.rows.filter(self.match.indexed) if self.match and self.match.indexed else self.rows

    def _truly(self, keys: Sequence[int]) -> list[int]:
        """Those among candidates that are found, in the order given."""
        looked_into = self.match.looked_into if self.match else None
        rows = Article.objects.filter(looked_into or Q(), pk__in=keys).order_by()
        found = set(rows.values_list("pk", flat=True))
        return [key for key in keys if key in found]

    def _walking(self, place: Place | None) -> list[Place]:
        """Those found among the newest behind a place."""
        edge = behind(self.rows, place, WALKED)[-1:]
        if not edge or edge[0].date is None:
            return []
        return behind(self.found.filter(date__gte=edge[0].date), place, PAGE + 1)

    def _looking_into(self, place: Place | None) -> Stretch:
        """A page of those found among the newest candidates behind a place; one not full may not be the last."""
        narrowed = self.match is not None and self.match.indexed is not None
        candidates = behind(self._candidates, place, sum(LOTS), found_first=narrowed)
        keys: list[int] = []
        start = 0
        for lot in LOTS:
            keys += self._truly([one.pk for one in candidates[start : start + lot]])
            start += lot
            if len(keys) > PAGE:
                end = next(one for one in candidates if one.pk == keys[PAGE - 1])
                return Stretch(keys[:PAGE], end)
            if start >= len(candidates):
                break
        return Stretch(keys, candidates[-1] if len(candidates) == sum(LOTS) else None)
