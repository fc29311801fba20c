"""Statements put together in memory, for pages that are not stored; the archive's own are put together by the database."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from negotiations.resolution.pages import Page
from negotiations.resolution.records import Source
from negotiations.resolution.statements import KINDS, TELLERS, Content, Statement, Statements, Teller


def gathered(said: Iterable[tuple[Source, Content[Any]]]) -> Statements:
    """What sources say, those that say the very same together."""
    tellers: dict[Content[Any], set[Teller]] = defaultdict(set)
    for source, content in said:
        tellers[content].add(Teller(source.article, source.story, source.outlet, source.published))
    kinds: dict[str, list[Statement[Any]]] = {kind: [] for kind in KINDS.values()}
    for content, articles in tellers.items():
        kinds[KINDS[type(content.claim)]].append(_statement(content, sorted(articles, key=lambda one: one.order)))
    return Statements(**{kind: tuple(found) for kind, found in kinds.items()})


def _statement(content: Content[Any], tellers: Sequence[Teller]) -> Statement[Any]:
    days = [teller.published for teller in tellers if teller.published]
    first, last = (min(days), max(days)) if days else (None, None)
    stories = len({teller.story for teller in tellers})
    return Statement(repr(content), content, tuple(tellers[:TELLERS]), stories, len(tellers), first, last)
