"""An archive filled by COPY, with articles that are no more than their claims: a million in some minutes."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from itertools import count
from random import Random
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Model
from psycopg.types.json import Jsonb

from articles.models import Article, Capture, Outlet, Story
from negotiations.extraction import Claim, Row, Summary
from negotiations.models import Statement
from negotiations.resolution import Content, Page, Source, state
from negotiations.resolution.statements import KINDS
from negotiations.store.claims import MODELS, claim_row
from negotiations.store.statements import keep_rows, row_of
from tests.benchmarks.talks import Told, telling

OUTLETS = 60
COPIED = 0.15
"""How many articles print another's story."""

Columns = dict[str, Any]


def fill(random: Random, articles: int) -> None:
    """Fill an empty archive with that many articles, and with five times as many claims behind their statements."""
    Outlet.objects.bulk_create(Outlet(name=f"Paper {n}", slug=f"paper-{n}") for n in range(OUTLETS))
    outlets = list(Outlet.objects.values_list("pk", flat=True))
    told = list(telling(random, articles))
    keys = [sha256(b"%d" % n).hexdigest() for n in range(articles)]
    now = datetime.now(UTC)
    _copy(
        Capture,
        ({"id": n, "content": b"", "sha256": key, "size": 0, "stored_at": now} for n, key in enumerate(keys, 1)),
    )
    story = 0
    stories = [story := n if n == 1 or random.random() > COPIED else story for n in range(1, articles + 1)]
    _copy(Story, ({"id": n, "key": keys[n - 1]} for n in sorted(set(stories))))
    _copy(
        Article,
        (
            {"id": n, "key": key[:16], "capture_id": n, "story_id": of, "outlet_id": random.choice(outlets)}
            | {"published": one.published, "language": "en", "title": "Talks"}
            for n, (one, key, of) in enumerate(zip(told, keys, stories, strict=True), 1)
        ),
    )
    rows: dict[UUID, Statement] = {}
    claims = [list(_rows(n, one, rows)) for n, one in enumerate(told, 1)]
    keep_rows(rows.values())
    for kind, model in MODELS.items():
        numbers = count(1)
        wanted = (row for article in claims for claim, row in article if type(claim) is kind)
        _copy(model, ({"id": next(numbers), **row} for row in wanted))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _rows(article: int, told: Told, rows: dict[UUID, Statement]) -> Iterator[tuple[Claim, Columns]]:
    """An article's claims with their columns; the rows of their statements go to `rows`."""
    distinct = list(dict.fromkeys(told.claims))
    for claim in told.claims:
        rows_of: dict[str, Any] = {KINDS[type(claim)]: (Row(claim, (claim,)),)}
        (stated,) = state(Page(Source("", "", "", told.published, tuple(distinct)), Summary(**rows_of)))
        statement = _statement(stated.content)
        rows[statement.pk] = statement
        yield claim, claim_row(claim, MODELS[type(claim)]) | {"article_id": article, "statement_id": statement.pk}


@cache
def _statement(content: Content[Claim]) -> Statement:
    return row_of(content)


def _copy(model: type[Model], rows: Iterable[Columns]) -> None:
    """Write rows of a model, with the defaults of the columns that they leave out; and let its next key follow them."""
    fields = [field for field in model._meta.concrete_fields if not getattr(field, "generated", False)]
    names = ", ".join(connection.ops.quote_name(field.column or "") for field in fields)
    table = connection.ops.quote_name(model._meta.db_table)
    with connection.cursor() as cursor:
        with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(_values(fields, row))
        cursor.execute(f"SELECT setval(pg_get_serial_sequence('{model._meta.db_table}', 'id'), max(id)) FROM {table}")


def _values(fields: Sequence[Any], row: Columns) -> list[Any]:
    given = [row[field.attname] if field.attname in row else field.get_default() for field in fields]
    return [Jsonb(value) if isinstance(value, dict) else value for value in given]
