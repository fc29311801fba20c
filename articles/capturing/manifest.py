"""Manifests: what came with captures and not in them.

A CSV file with a header, or a file of JSON Lines; columns `path`, `url`, `published`, `outlet`, `language`, of which
only `path` is needed. Paths are relative to the manifest's own folder.
"""

import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date, datetime
from pathlib import Path
from typing import Any

from articles.capturing.pages import Page, printable
from articles.parsing import Known

NAMES = ("manifest.jsonl", "manifest.csv")
"""What a manifest is called that is used without being named."""

COLUMNS = ("path", *(column.name for column in fields(Known)))
LANGUAGES = ("en", "ko")
LONGEST = {"url": 2000, "outlet": 200}


class BadManifest(Exception):  # noqa: N818 - it names the thing, as `Unreadable` does
    """A manifest of which nothing can be used. Its message says in one line what is wrong and what to do."""


class BadRow(ValueError):  # noqa: N818
    """A row that cannot be used; its message says why."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The pages that a manifest lists, in its order, each once; and the columns in it that mean nothing here."""

    path: Path
    pages: tuple[Page, ...]
    unused: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        return printable(self.path)


def read_manifest(path: Path) -> Manifest:
    """Read a manifest. Raises `BadManifest`; a row that cannot be used is a page with a fault."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise BadManifest(f"The manifest {printable(path)} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise BadManifest(f"The manifest {printable(path)} is not in UTF-8: save it as UTF-8.") from error
    rows = list(_csv_rows(path, text) if path.suffix.lower() == ".csv" else _json_rows(path, text))
    if rows and all(isinstance(row, str) for _, row in rows):
        raise BadManifest(f"The manifest {printable(path)} has no row that can be read: line {rows[0][0]} {rows[0][1]}")
    unused = sorted({name for _, row in rows if isinstance(row, dict) for name in row} - set(COLUMNS))
    return Manifest(path, tuple(_each_once(_page(path, line, row) for line, row in rows)), tuple(unused))


def _csv_rows(path: Path, text: str) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Each row of a CSV file with the number of its last line."""
    reader = csv.DictReader(io.StringIO(text, newline=""), restkey="", skipinitialspace=True)
    try:
        if "path" not in (reader.fieldnames or ()):
            raise BadManifest(f"The manifest {printable(path)} has no column “path” in its first line.")
        for row in reader:
            yield reader.line_num, {name: value for name, value in row.items() if name}
    except csv.Error as error:
        raise BadManifest(f"The manifest {printable(path)} is no CSV, line {reader.line_num}: {error}.") from error


def _json_rows(path: Path, text: str) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Each object of a file of JSON Lines with its line's number; what is wrong where a line is none."""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            row = None
        yield number, row if isinstance(row, dict) else "is no JSON object."


def _page(manifest: Path, line: int, row: dict[str, Any] | str) -> Page:
    where = f"{printable(manifest)}, line {line}"
    if isinstance(row, str):
        return Page(manifest, listed_in=where, fault=f"line {line} {row} Correct it and import again.")
    try:
        name = _text(row, "path")
        if not name:
            raise BadRow("the row names no path.")
    except BadRow as error:
        return Page(manifest, listed_in=where, fault=f"line {line}: {error} Correct it and import again.")
    try:
        return Page(manifest.parent / name, _known(row), where)
    except BadRow as error:
        return Page(manifest.parent / name, listed_in=where, fault=f"{where}: {error} Correct it and import again.")


def _known(row: dict[str, Any]) -> Known:
    return Known(
        url=_address(_text(row, "url")),
        published=_day(_text(row, "published")),
        outlet=_text(row, "outlet"),
        language=_language(_text(row, "language")),
    )


def _text(row: dict[str, Any], column: str) -> str | None:
    """A cell's text; `None` for an empty one."""
    value = row.get(column)
    if value is not None and not isinstance(value, str):
        raise BadRow(f"{column} is not a text.")
    text = (value or "").strip()
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in text):
        raise BadRow(f"{column} holds a control character.")
    if len(text) > LONGEST.get(column, 4096):
        raise BadRow(f"{column} is longer than {LONGEST.get(column, 4096)} characters.")
    return text or None


def _address(text: str | None) -> str | None:
    if text and not text.lower().startswith(("http://", "https://")):
        raise BadRow(f"url “{text}” is no address that starts with http:// or https://.")
    return text


def _day(text: str | None) -> date | None:
    """The day of an ISO date, or of a date with its time, as written."""
    try:
        return datetime.fromisoformat(text).date() if text else None
    except ValueError as error:
        raise BadRow(f"published “{text}” is no date such as 2024-05-24.") from error


def _language(text: str | None) -> str | None:
    """The language of a tag: "ko" of "ko-KR"."""
    language = re.split("[-_]", text)[0].lower() if text else None
    if language and language not in LANGUAGES:
        raise BadRow(f"language “{text}” is neither en nor ko.")
    return language


def _each_once(pages: Iterable[Page]) -> Iterator[Page]:
    """Leave out a row that repeats another; one that contradicts it is a fault."""
    first: dict[Path, Page] = {}
    for page in pages:
        before = first.setdefault(page.path, page)
        if before is page or page.fault:
            yield page
        elif page.known != before.known:
            reason = f"{page.listed_in}: the page is listed before with other values. Strike one of the rows."
            yield Page(page.path, listed_in=page.listed_in, fault=reason)
