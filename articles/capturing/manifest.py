"""Manifests: what came with captures and not in them.

A CSV file with a header, or a file of JSON Lines; columns `path`, `url`, `published`, `outlet`, `language`, `captured`,
of which only `path` is needed. Paths are relative to the manifest's own folder, on disk as in a ZIP.
"""

import csv
import io
import json
import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from articles.capturing.names import printable
from articles.capturing.rows import BadRow, known_from, text_of
from articles.parsing import Known

NAMES = ("manifest.jsonl", "manifest.csv")
"""What a manifest is called that is used without being named."""

COLUMNS = ("path", "url", "published", "outlet", "language", "captured")


class BadManifest(Exception):  # noqa: N818 - it names the thing, as `Unreadable` does
    """A manifest of which nothing can be used. Its message says in one line what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class Row:
    """A page as a manifest lists it: its path, what came with it; `fault` is why the row cannot be used.

    `path` is as written, but for roundabout ways; empty where the row names none. `place` is the manifest and the line.
    """

    path: str
    place: str
    known: Known = field(default_factory=Known)
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The pages that a manifest lists, in its order, each once; and the columns in it that mean nothing here."""

    path: Path
    rows: tuple[Row, ...]
    unused: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        return printable(self.path)


def read_manifest(path: Path) -> Manifest:
    """Read a manifest's file. Raises `BadManifest`; a row that cannot be used has a fault."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise BadManifest(f"The manifest {printable(path)} cannot be read: {error.strerror}.") from error
    return parse_manifest(content, path, printable(path))


def parse_manifest(content: bytes, path: Path, label: str) -> Manifest:
    """Read a manifest's bytes: a CSV file if it is called so, else JSON Lines. Raises `BadManifest`."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadManifest(f"The manifest {label} is not in UTF-8: save it as UTF-8.") from error
    lines = list((_csv_rows if path.suffix.lower() == ".csv" else _json_rows)(text, label))
    if lines and all(isinstance(row, str) for _, row in lines):
        raise BadManifest(f"The manifest {label} has no row that can be read: line {lines[0][0]} {lines[0][1]}")
    unused = sorted({name for _, row in lines if isinstance(row, dict) for name in row} - set(COLUMNS))
    rows = _each_once(_row(row, f"{label}, line {number}") for number, row in lines)
    return Manifest(path, tuple(rows), tuple(unused))


def _csv_rows(text: str, label: str) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Each row of a CSV file with the number of its last line."""
    reader = csv.DictReader(io.StringIO(text, newline=""), restkey="", skipinitialspace=True)
    try:
        if "path" not in (reader.fieldnames or ()):
            raise BadManifest(f"The manifest {label} has no column “path” in its first line.")
        for row in reader:
            yield reader.line_num, {name: value for name, value in row.items() if name}
    except csv.Error as error:
        raise BadManifest(f"The manifest {label} is no CSV, line {reader.line_num}: {error}.") from error


def _json_rows(text: str, _label: str) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Each object of a file of JSON Lines with its line's number; what is wrong where a line is none."""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            row = None
        yield number, row if isinstance(row, dict) else "is no JSON object."


def _row(row: dict[str, Any] | str, place: str) -> Row:
    path = ""
    try:
        if isinstance(row, str):
            raise BadRow(f"the line {row}")
        if not (path := text_of(row, "path") or ""):
            raise BadRow("the row names no path.")
        path = posixpath.normpath(path)
        return Row(path, place, known_from(row))
    except BadRow as error:
        return Row(path, place, fault=f"{place}: {error} Correct it and import again.")


def _each_once(rows: Iterable[Row]) -> Iterator[Row]:
    """Leave out a row that repeats another; one that contradicts it is a fault."""
    first: dict[str, Row] = {}
    for row in rows:
        before = first.setdefault(row.path, row)
        if before is row or row.fault:
            yield row
        elif row.known != before.known:
            fault = f"{row.place}: the page is listed before with other values. Strike one of the rows."
            yield Row(row.path, row.place, fault=fault)
