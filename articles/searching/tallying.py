"""How many rows have each value of some columns, counted in one pass over them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows there are, and how many have each value of each column."""

    total: int
    by: Mapping[str, Counter[Any]]


def tally(rows: QuerySet[Any], *columns: str, each: str = "", at_most: int | None = None) -> Tally:
    """Count rows by columns, which are fields or annotations of theirs; no more of them than `at_most`. With `each`, a
    field too, those that have the same in it count once.

    Django knows no GROUPING SETS, so they are put around its query; one query a column would find the rows anew each
    time.
    """
    if not columns:
        return Tally(rows.order_by()[:at_most].count(), {})
    counted_rows = rows.order_by().values(*columns, *([each] if each else []))[:at_most]
    by: dict[str, Counter[Any]] = {column: Counter() for column in columns}
    try:
        inner, params = counted_rows.query.sql_with_params()
    except EmptyResultSet:  # what is asked for can't be there
        return Tally(0, by)
    names = [connection.ops.quote_name(column) for column in columns]
    counted = f"count(DISTINCT {connection.ops.quote_name(each)})" if each else "count(*)"
    sets = ", ".join(f"({name})" for name in [*names, ""])
    listed = ", ".join(names)
    outer = f"SELECT GROUPING({listed}), {counted}, {listed} FROM ({inner}) AS found GROUP BY GROUPING SETS ({sets})"  # noqa: S608 - names of our own columns around Django's own query
    total = 0
    with connection.cursor() as cursor:
        cursor.execute(outer, params)
        for grouping, count, *values in cursor:
            column = _grouped(grouping, len(columns))
            if column is None:
                total = count
            elif values[column] is not None:
                by[columns[column]][values[column]] = count
    return Tally(total, by)


def _grouped(grouping: int, columns: int) -> int | None:
    """Which column a row of counts is by: GROUPING has a bit for each, the first one's the highest; 0 is "by it"."""
    by = [column for column in range(columns) if not grouping >> (columns - 1 - column) & 1]
    return by[0] if by else None
