"""JSON Lines of pages: in each line an object with `html` or `text`, and what a manifest would say of the page."""

import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any

from articles.capturing.arrival import Arrival, Refused
from articles.capturing.places import Place, too_large
from articles.capturing.rows import BadRow, known_from
from articles.parsing import LARGEST

LONGEST_LINE = 2 * LARGEST + 2**20
"""Bytes. Escapes double the size of a Korean page; the rest is for what else the line holds."""


def pages_of_lines(stream: io.BufferedReader, place: Place) -> Iterator[Arrival]:
    """The page of each line; a line that cannot be used is a failure. Raises `Refused` for what holds no page."""
    lines = _lines(stream)
    first = next(lines, None)
    if first is None:
        raise Refused("holds no page: it is empty.")
    if _is_of_a_manifest(first[1]):
        raise Refused("lists pages and holds none: it is a manifest, which --manifest takes.")
    for number, line in chain([first], lines):
        here = place.at_line(number)
        try:
            yield _page(_object(line), here)
        except (BadRow, Refused) as reason:
            yield here.failure(str(reason))


def _lines(stream: io.BufferedReader) -> Iterator[tuple[int, bytes]]:
    """The lines that are not empty, with their numbers; one that is too long is cut off."""
    number = 0
    while line := stream.readline(LONGEST_LINE + 1):
        number += 1
        rest = line
        while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
            rest = stream.readline(LONGEST_LINE + 1)
        if line.strip():
            yield number, line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line


def _object(line: bytes) -> Mapping[str, Any]:
    """The object in a line. Raises `BadRow`, `Refused`."""
    if len(line) > LONGEST_LINE:
        raise too_large(len(line))
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        row = None
    if not isinstance(row, dict):
        raise BadRow("is no JSON object.")
    return row


def _is_of_a_manifest(line: bytes) -> bool:
    try:
        row = _object(line)
    except (BadRow, Refused):
        return False
    return "path" in row and not row.keys() & {"html", "text"}


def _page(row: Mapping[str, Any], place: Place) -> Arrival:
    """The page in a row. Raises `BadRow`, `Refused`."""
    text = row.get("html") or row.get("text")
    if not isinstance(text, str) or not text.strip():
        raise BadRow("has neither html nor text.")
    content = text.encode("utf-8", "replace")
    if len(content) > LARGEST:
        raise too_large(len(content))
    return place.arrival(content, place.with_known(replace(known_from(row), charset="utf-8")))
