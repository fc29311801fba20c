"""Writing a table as CSV, JSON or JSON Lines, a piece at a time."""

import csv
import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from negotiations.exporting.tables import Table

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a text begins that spreadsheets take for a formula."""


class _Line:
    """A file for the CSV writer that gives back what is written."""

    def write(self, line: str) -> str:
        return line


def as_csv(table: Table) -> Iterator[str]:
    """CSV with a header; several values are joined by "; ". A text that would start a formula gets a ' before it."""
    writer: Any = csv.writer(_Line(), lineterminator="\n")  # writerow returns what write returns
    yield writer.writerow(table.columns)
    for row in table.rows():
        yield writer.writerow([_cell(value) for value in row.values()])


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return _safe("; ".join(map(str, value)))
    return _safe(value) if isinstance(value, str) else _plain_number(value)


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text


def _plain_number(value: Any) -> str:
    """A number or a day; a whole number of percent without its ".0"."""
    return f"{value:g}" if isinstance(value, float) else str(value)


def as_json(table: Table) -> Iterator[str]:
    """A JSON array, an object a line."""
    separator = "["
    for row in table.rows():
        yield f"{separator}\n{_object(row)}"
        separator = ","
    yield "[]\n" if separator == "[" else "\n]\n"


def as_jsonl(table: Table) -> Iterator[str]:
    """JSON Lines."""
    for row in table.rows():
        yield f"{_object(row)}\n"


def _object(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False, default=_day)


def _day(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no place in JSON")


FORMATS: dict[str, Callable[[Table], Iterator[str]]] = {"csv": as_csv, "json": as_json, "jsonl": as_jsonl}
