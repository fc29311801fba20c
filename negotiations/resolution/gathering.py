"""Statements put together in memory, for pages that are not stored; the database puts the archive's own together."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from negotiations.resolution.pages import Page, Summarise, state
from negotiations.resolution.placing import is_open, landmarks, placed
from negotiations.resolution.records import Source
from negotiations.resolution.statements import KINDS, TELLERS, Content, Statement, Statements, Teller


def place(sources: Iterable[Source], summarise: Summarise) -> list[Page]:
    """What each page says in all; one that leaves agreement or year open with a hint from the others."""
    alone = [Page(each, summarise(each.claims, each.published, None)) for each in sources]
    standing = [page for page in alone if not is_open(page.source, page.summary)]
    marks = landmarks(gathered((page.source, each.content) for page in standing for each in state(page)))
    return [placed(page.source, marks, summarise) for page in alone]


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
