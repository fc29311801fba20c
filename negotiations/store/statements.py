"""Statements in the database: from what a page says to rows and back, and the counting of who makes each."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from hashlib import blake2b
from typing import Any
from uuid import UUID

from django.db import connection

from negotiations import models
from negotiations.extraction import Claim
from negotiations.reasons import Reason
from negotiations.resolution import Content, Statement, Statements, Teller
from negotiations.resolution.statements import KINDS, TELLERS, bare
from negotiations.store.claims import KIND, MODELS, claim_from, values_of
from negotiations.store.columns import plain

FLAGS = ("over", "called_off", "last_time", "adrift")


def row_of(content: Content[Claim]) -> models.Statement:
    """The row of a statement; nobody is counted in it yet. Its key is a digest of what is said."""
    kind, values = KIND[type(content.claim)], _values(content)
    digest = blake2b(json.dumps([kind, values], sort_keys=True).encode(), digest_size=16)
    return models.Statement(id=UUID(bytes=digest.digest()), kind=kind, values=values)


def _values(content: Content[Claim]) -> dict[str, Any]:
    """What is said, as JSON has it; what is left open, and what does not apply, is left out."""
    about = {
        "inferred": {name: reason.as_json() for name, reason in content.inferred},
        "beside": list(content.beside),
        "published": plain(content.published),
        **{flag: getattr(content, flag) for flag in FLAGS},
    }
    return values_of(content.claim) | {name: value for name, value in about.items() if value}


def content_of(kind: type[Claim], values: Mapping[str, Any]) -> Content[Claim]:
    """What `row_of` wrote."""
    names = {field.name for field in fields(kind)}
    claim = claim_from(kind, {name: value for name, value in values.items() if name in names})
    published = values.get("published")
    return Content(
        bare(claim),
        tuple((name, Reason.from_json(reason)) for name, reason in sorted(values.get("inferred", {}).items())),
        tuple(values.get("beside", ())),
        date.fromisoformat(published) if published else None,
        **{flag: values.get(flag, False) for flag in FLAGS},
    )


def keep_rows(rows: Iterable[models.Statement]) -> None:
    """Write the rows of statements that are not there yet."""
    distinct = {row.pk: row for row in rows}
    models.Statement.objects.bulk_create([distinct[pk] for pk in sorted(distinct)], ignore_conflicts=True)


def load_statements() -> Statements:
    """All statements, in one query."""
    names = ("id", "kind", "values", "sources", "stories", "articles", "first", "last")
    found: dict[str, list[Statement[Any]]] = {kind: [] for kind in KINDS.values()}
    by_name = {name: kind for kind, name in KIND.items()}
    for pk, kind, values, sources, *counts in models.Statement.objects.values_list(*names).iterator():
        content = content_of(by_name[kind], values)
        found[KINDS[by_name[kind]]].append(Statement(str(pk), content, tuple(map(_teller, sources)), *counts))
    return Statements(**{kind: tuple(statements) for kind, statements in found.items()})


def _teller(row: list[str]) -> Teller:
    article, story, outlet, published = row
    return Teller(article, story, outlet or "", date.fromisoformat(published) if published else None)


def recount(*, every: bool = False) -> None:
    """Count anew who makes the statements that are stale, or every one, and drop those that nobody makes any more.

    Three queries, however many claims there are.
    """
    which = "TRUE" if every else "stale"
    with connection.cursor() as cursor:
        cursor.execute(COUNT.format(which=which), {"most": TELLERS})
        cursor.execute(DROP.format(which=which))
        cursor.execute(f"UPDATE {STATEMENTS} SET stale = FALSE WHERE stale")  # noqa: S608 - our names


STATEMENTS = models.Statement._meta.db_table
ARTICLES, STORIES, OUTLETS = "articles_article", "articles_story", "articles_outlet"

MADE = " UNION ALL ".join(
    f"SELECT claim.statement_id, claim.article_id FROM {model._meta.db_table} AS claim"  # noqa: S608 - our names
    f" JOIN {STATEMENTS} ON {STATEMENTS}.id = claim.statement_id WHERE {{which}}"
    for model in MODELS.values()
)
"""Which article makes which statement, once for each claim."""

COUNT = f"""
WITH made AS (SELECT DISTINCT statement_id, article_id FROM ({MADE}) AS claims),
known AS (
  SELECT made.statement_id, article.key, article.story_id, article.outlet_id, article.published,
    row_number() OVER (PARTITION BY made.statement_id ORDER BY article.published NULLS LAST, article.key) AS place
  FROM made JOIN {ARTICLES} AS article ON article.id = made.article_id
),
counted AS (
  SELECT statement_id, count(DISTINCT story_id) AS stories, count(*) AS articles, min(published) AS first,
    max(published) AS last
  FROM known GROUP BY statement_id
),
named AS (
  SELECT known.statement_id,
    jsonb_agg(jsonb_build_array(known.key, story.key, outlet.name, known.published) ORDER BY known.place) AS sources
  FROM known JOIN {STORIES} AS story ON story.id = known.story_id
  LEFT JOIN {OUTLETS} AS outlet ON outlet.id = known.outlet_id
  WHERE known.place <= %(most)s GROUP BY known.statement_id
)
UPDATE {STATEMENTS} AS statement
SET stories = counted.stories, articles = counted.articles, first = counted.first, last = counted.last,
  sources = named.sources
FROM counted JOIN named USING (statement_id) WHERE statement.id = counted.statement_id
"""  # noqa: S608 - the names of tables

DROP = f"DELETE FROM {STATEMENTS} WHERE {{which}} AND " + " AND ".join(  # noqa: S608 - our names
    f"NOT EXISTS (SELECT FROM {model._meta.db_table} AS claim WHERE claim.statement_id = {STATEMENTS}.id)"
    for model in MODELS.values()
)
