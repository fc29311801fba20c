"""Linking claims to the records that their statements were resolved to."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection

from negotiations import models
from negotiations.resolution import Resolved
from negotiations.store.claims import MODELS
from negotiations.store.statements import STATEMENTS
from negotiations.store.tables import Tables


class Move(NamedTuple):
    """A statement that was resolved to another record than before, by the records' keys; "" for none."""

    statement: UUID
    kind: str
    before: str
    after: str
    stories: int


@dataclass(frozen=True, slots=True)
class Scope:
    """Which claims are to be looked at: those of some statements and of some articles, or `every` one."""

    statements: Sequence[UUID] = ()
    articles: Sequence[int] = ()
    every: bool = False

    def condition(self, claim: str) -> str:
        """What holds of a claim within it, the claim going by an alias; for a query with `parameters`."""
        if self.every:
            return "TRUE"
        return f"({claim}.statement_id = ANY(%(statements)s) OR {claim}.article_id = ANY(%(articles)s))"

    @property
    def parameters(self) -> dict[str, Any]:
        return {"statements": list(self.statements), "articles": list(self.articles)}


def move_statements(resolved: Resolved, tables: Tables) -> list[Move]:
    """Note with each statement the record that it was resolved to; those that this is another for."""
    kinds = (resolved.agreements, resolved.rounds, resolved.negotiators, resolved.payments)
    wanted = {key: one.key for records in kinds for one in records for key in one.statements}
    stored = models.Statement.objects.values_list("pk", "kind", "record_key", "stories")
    moves = [
        Move(pk, kind, before, after, stories)
        for pk, kind, before, stories in stored
        if before != (after := wanted.get(str(pk), ""))
    ]
    changed = [models.Statement(pk=move.statement, record_key=move.after) for move in moves]
    tables.bring_rows(models.Statement, changed, ["record_key"])
    return moves


def link_claims(scope: Scope, tables: Tables) -> None:
    """Point the claims of a scope to the records of their statements; those without a statement to none."""
    for model in MODELS.values():
        record: Any = model._meta.get_field("record").related_model  # type: ignore[misc]
        sql = LINK.format(claims=model._meta.db_table, records=record._meta.db_table, within=scope.condition("claim"))
        tables.execute(sql, scope.parameters, str(model._meta.verbose_name))


LINK = f"""
UPDATE {{claims}} AS claim SET record_id = wanted.record FROM (
  SELECT claim.id, record.id AS record FROM {{claims}} AS claim
  LEFT JOIN {STATEMENTS} AS statement ON statement.id = claim.statement_id
  LEFT JOIN {{records}} AS record ON record.key = statement.record_key
  WHERE {{within}} AND claim.record_id IS DISTINCT FROM record.id
) AS wanted WHERE claim.id = wanted.id RETURNING claim.id
"""  # noqa: S608 - the names of tables


def articles_of(moves: Collection[Move], rounds: Collection[int]) -> list[int]:
    """The articles with claims of statements that moved, or of some rounds, by primary key."""
    with connection.cursor() as cursor:
        cursor.execute(AFFECTED, {"statements": [move.statement for move in moves], "rounds": list(rounds)})
        return [pk for (pk,) in cursor.fetchall()]


AFFECTED = f"""
SELECT article_id FROM {models.RoundClaim._meta.db_table}
WHERE statement_id = ANY(%(statements)s) OR record_id = ANY(%(rounds)s)
UNION SELECT article_id FROM {models.NegotiatorClaim._meta.db_table} WHERE statement_id = ANY(%(statements)s)
"""  # noqa: S608 - the names of tables


def heirs(moves: Collection[Move], kind: str) -> dict[str, str]:
    """For each record of a kind that statements left, the one to which most of their stories went."""
    counted: dict[str, Counter[str]] = {}
    for move in moves:
        if move.kind == kind and move.before and move.after:
            counted.setdefault(move.before, Counter())[move.after] += move.stories
    return {before: min(after, key=lambda key: (-after[key], key)) for before, after in counted.items()}
