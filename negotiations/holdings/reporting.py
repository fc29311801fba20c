"""Who reported what first, and who alone: worked out from statements, which name their first sources.

An outlet is first on a record if no page that gives its day reports it on an earlier one; outlets of one day share.
Where several print one story that day, those that credit it to a wire service are not first if one does not.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from negotiations.brief import brief
from negotiations.citing.titles import title_of
from negotiations.holdings.counting import Row, asked
from negotiations.models import Agreement, Negotiator, Payment, Record, Round, Statement

STATEMENTS = Statement._meta.db_table
KINDS: tuple[type[Record], ...] = (Agreement, Round, Negotiator, Payment)
"""The kinds of record that statements are resolved to."""

FIRSTS = f"""
told AS (
  SELECT kind, record_key, sources, first, min(first) OVER (PARTITION BY kind, record_key) AS day
  FROM {STATEMENTS} WHERE kind IN ('round', 'payment') AND record_key <> ''
),
earliest AS (
  SELECT kind, record_key, outlet_id,
    rank() OVER (PARTITION BY kind, record_key, story_id ORDER BY agency <> '') AS place
  FROM told CROSS JOIN jsonb_array_elements(sources) AS source
  JOIN articles_article AS article ON article.key = source->>0
  WHERE told.first = told.day AND article.published = told.day
),
firsts AS (
  SELECT DISTINCT kind, record_key, outlet_id FROM earliest WHERE place = 1 AND outlet_id IS NOT NULL
)
"""  # noqa: S608 - our names
"""Which outlet was first on which round or payment."""

OF_ONE_STORY = " UNION ALL ".join(
    f"SELECT '{model.record_kind}' AS kind, key AS record_key FROM {model._meta.db_table} WHERE stories = 1"  # noqa: S608
    for model in KINDS
)
OF_ONE_STORY_EACH = " UNION ALL ".join(
    f"SELECT '{model.record_kind}' AS kind, record.key AS record_key, field, value->'sources' AS sources"  # noqa: S608
    f" FROM {model._meta.db_table} AS record CROSS JOIN unnest(record.disputed) AS field"
    " CROSS JOIN jsonb_array_elements(record.evidence->field->'values') AS value WHERE (value->>'stories')::int = 1"
    for model in KINDS
)
LONE = f"""
single AS (
  SELECT kind, record_key, '' AS field, source->>0 AS article
  FROM ({OF_ONE_STORY}) AS record JOIN {STATEMENTS} USING (kind, record_key)
  CROSS JOIN jsonb_array_elements(sources) AS source
  UNION SELECT kind, record_key, field, source
  FROM ({OF_ONE_STORY_EACH}) AS value CROSS JOIN jsonb_array_elements_text(sources) AS source
),
ranked AS (
  SELECT kind, record_key, field, outlet_id,
    rank() OVER (PARTITION BY kind, record_key, field, story_id ORDER BY published NULLS LAST, agency <> '') AS place
  FROM single JOIN articles_article AS article ON article.key = single.article
),
lone AS (
  SELECT DISTINCT kind, record_key, field, outlet_id FROM ranked WHERE place = 1 AND outlet_id IS NOT NULL
)
"""  # noqa: S608 - our names
"""Which outlet alone has a record or, where `field` is not empty, a value on which sources differ."""

REPORTED = f"""
WITH {FIRSTS}, {LONE}, reported AS (
  SELECT 'first' AS what, kind, record_key, '' AS field, outlet_id FROM firsts
  UNION ALL
  SELECT CASE field WHEN '' THEN 'alone' ELSE 'value' END, kind, record_key, field, outlet_id FROM lone
)
"""  # noqa: S608 - our names

SHARES = f"""
{REPORTED}
SELECT outlet_id, count(*) FILTER (WHERE what = 'first') AS firsts, count(*) FILTER (WHERE what = 'alone') AS records,
  count(*) FILTER (WHERE what = 'value') AS details
FROM reported GROUP BY outlet_id
"""  # noqa: S608 - our names

OF_OUTLET = f"""
{REPORTED}
SELECT what, kind, record_key, field, total FROM (
  SELECT what, kind, record_key, field, count(*) OVER (PARTITION BY what) AS total,
    row_number() OVER (PARTITION BY what ORDER BY kind DESC, record_key, field) AS place
  FROM reported WHERE outlet_id = %(outlet)s
) AS own WHERE place <= %(most)s ORDER BY what, place
"""  # noqa: S608 - our names


@dataclass(frozen=True, slots=True)
class Share:
    """How often an outlet was first; how many records, and how many values on which sources differ, it alone has."""

    firsts: int = 0
    records: int = 0
    details: int = 0


def shares() -> dict[int, Share]:
    """The share of each outlet that has any, by primary key."""
    return {row.pop("outlet_id"): Share(**row) for row in asked(SHARES)}


@dataclass(frozen=True, slots=True)
class Told:
    """A record that an outlet reports, and the name of the field that this is about, "" for the whole record."""

    record: Any
    field: str

    @property
    def title(self) -> str:
        """The record, in words."""
        return title_of(self.record)


@dataclass(frozen=True, slots=True)
class Reported:
    """What an outlet reports in one way: how much in all, and the first of it."""

    total: int
    shown: tuple[Told, ...]


def reported_by(outlet: int, most: int) -> dict[str, Reported]:
    """What an outlet, by primary key, reported "first", and what it has "alone": records, and each single "value"."""
    found = asked(OF_OUTLET, outlet=outlet, most=most)
    records = _records(found)
    by_way = {way: [row for row in found if row["what"] == way] for way in ("first", "alone", "value")}
    return {
        way: Reported(
            rows[0]["total"] if rows else 0,
            tuple(Told(records[key], row["field"]) for row in rows if (key := _key(row)) in records),
        )
        for way, rows in by_way.items()
    }


def _key(row: Row) -> tuple[str, str]:
    return row["kind"], row["record_key"]


def _records(rows: Iterable[Row]) -> dict[tuple[str, str], Record]:
    """The records that rows name, by kind and key: a query for each kind."""
    keys = {_key(row) for row in rows}
    found: dict[tuple[str, str], Record] = {}
    for model in KINDS:
        beside = ("agreement",) if model in (Round, Payment) else ()
        wanted = [key for kind, key in keys if kind == model.record_kind]
        for record in brief(model._default_manager.filter(key__in=wanted), *beside):
            found[model.record_kind, record.key] = record
    return found
