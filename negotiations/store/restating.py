"""Stating: what each article says in all of each thing, noted with the claims behind it.

It is worked out where an article has changed. A claim that a curator has rejected, and one of an article that a newer
version stands in the place of, is behind no statement.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import NamedTuple
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from articles.models import Article
from negotiations import models
from negotiations.extraction import summarise
from negotiations.resolution import Brought, Page, Source, Stated, Statements, bring_in, is_adrift, state
from negotiations.store.claims import MODELS, StoredClaim, leave_statements, load_claims
from negotiations.store.statements import keep_rows, row_of
from negotiations.store.tables import Tables
from negotiations.store.verdicts import Judgement, judge

BATCH = 500
"""Articles whose claims are in memory at a time."""


class Text(NamedTuple):
    """What stating asks of an article, by the names of its columns."""

    pk: int
    key: str
    superseded_by: int | None
    story__key: str
    outlet__name: str | None
    published: date | None


@dataclass(frozen=True, slots=True)
class Judged:
    """An article as a source, with the rows of the claims that count, in the source's order, and of all that it has."""

    pk: int
    source: Source
    counting: Sequence[StoredClaim]
    claims: Sequence[StoredClaim]


@dataclass(slots=True)
class Links:
    """What claims are to be linked to: statements, and verdicts."""

    verdicts: Mapping[StoredClaim, int]
    statements: dict[StoredClaim, UUID] = field(default_factory=dict)
    rows: list[models.Statement] = field(default_factory=list)

    def add(self, judged: Judged, stated: Iterable[Stated]) -> None:
        """Note what an article says."""
        for each in stated:
            row = row_of(each.content)
            self.rows.append(row)
            self.statements |= {judged.counting[place]: row.pk for place in each.claims}

    def wanted(self, claim: StoredClaim) -> tuple[UUID | None, int | None]:
        return self.statements.get(claim), self.verdicts.get(claim)


def restate(articles: Iterable[int], tables: Tables) -> None:
    """Note what some articles say, by primary key. What those say that are adrift is left to `bring_in_adrift`."""
    for batch in _batches(articles):
        leave_statements(batch)
        judgement, judged = _judge(batch, tables)
        links, standing = Links(judgement.verdicts), []
        for one in judged:
            page = _read_alone(one.source)
            if not is_adrift(page):
                links.add(one, state(page))
                standing.append(one)
        _write(standing, links, tables)


def bring_in_adrift(statements: Statements, tables: Tables) -> tuple[list[Brought], set[int]]:
    """Note what the articles say that are adrift, now that it is known what the others say: each with its day, where
    one follows; and the primary keys of those that say something else than before. Only undated ones can be adrift.
    """
    adrift: dict[str, Judged] = {}
    verdicts: dict[StoredClaim, int] = {}
    for batch in _batches(_undated().values_list("pk", flat=True)):
        judgement, judged = _judge(batch, tables)
        verdicts |= judgement.verdicts
        adrift |= {one.source.article: one for one in judged if is_adrift(_read_alone(one.source))}
    if not adrift:
        return [], set()
    brought = bring_in([one.source for one in adrift.values()], statements, summarise)
    links = Links(verdicts)
    for each in brought:
        links.add(adrift[each.article], each.stated)
    return brought, _write(adrift.values(), links, tables)


def _undated() -> QuerySet[Article]:
    """The articles that may be adrift: those without a day that say something of a round or a negotiator."""
    kinds = (models.RoundClaim, models.NegotiatorClaim)
    rounds, people = (Exists(kind._default_manager.filter(article=OuterRef("pk"))) for kind in kinds)
    return Article.objects.current().filter(rounds | people, published=None)


def _batches(articles: Iterable[int]) -> Iterator[list[int]]:
    ordered = iter(sorted(articles))
    while batch := list(islice(ordered, BATCH)):
        yield batch


def _read_alone(source: Source) -> Page:
    return Page(source, summarise(source.claims, source.published, None))


def _judge(batch: Collection[int], tables: Tables) -> tuple[Judgement, list[Judged]]:
    """The articles as sources, once the claims are there that verdicts keep."""
    claims = load_claims(batch)
    judgement = judge(claims, batch)
    judgement.settle(claims, tables.bring_kept(judgement))
    rows = Article.objects.filter(pk__in=batch).order_by("key").values_list(*Text._fields)
    return judgement, [_judged(Text(*row), claims.get(row[0], []), judgement.rejected) for row in rows]


def _judged(text: Text, claims: Sequence[StoredClaim], rejected: Collection[StoredClaim]) -> Judged:
    counting = [] if text.superseded_by else [claim for claim in claims if claim not in rejected]
    said = tuple(each.claim for each in counting)
    return Judged(
        text.pk, Source(text.key, text.story__key, text.outlet__name or "", text.published, said), counting, claims
    )


def _write(judged: Iterable[Judged], links: Links, tables: Tables) -> set[int]:
    """Link the claims of some articles to what they should be linked to; the articles in which any was not."""
    keep_rows(links.rows)
    wrong = [
        (one.pk, claim)
        for one in judged
        for claim in one.claims
        if (claim.statement, claim.verdict) != links.wanted(claim)
    ]
    moved = {pk for _, claim in wrong for pk in (claim.statement, links.statements.get(claim)) if pk}
    models.Statement.objects.filter(pk__in=moved, stale=False).update(stale=True)
    for model in MODELS.values():
        changed = [claim.linked_to(*links.wanted(claim)) for _, claim in wrong if claim.model is model]
        tables.bring_rows(model, changed, ["statement_id", "verdict_id"])
    return {article for article, _ in wrong}
