"""Lists of addresses: one a line, `#` before a comment."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from articles.capturing.names import printable

STANDARD_INPUT = Path("-")
LARGEST = 20 * 2**20
"""Bytes of a list."""
COMMENT = re.compile(r"(?:^|\s)#.*")  # a "#" within an address belongs to it


class BadList(Exception):  # noqa: N818 - it names the thing
    """A list that cannot be used. Its message says in one line what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An address, and where it is listed if it is: "addresses.txt, line 3"."""

    address: str
    where: str = ""


def read_list(path: Path) -> list[Listed]:
    """The addresses on a list; `-` is standard input. Raises `BadList`."""
    name = list_name(path)
    return list(_listed(_text(path, name), name))


def list_name(path: Path) -> str:
    """What a list is called in reports."""
    return "standard input" if path == STANDARD_INPUT else printable(path)


def _listed(text: str, name: str) -> Iterator[Listed]:
    for number, line in enumerate(text.splitlines(), 1):
        if address := COMMENT.sub("", line).strip():
            yield Listed(address, f"{name}, line {number}")


def _text(path: Path, name: str) -> str:
    try:
        content = _content(path)
    except OSError as error:
        raise BadList(f"The list {name} cannot be read: {error.strerror}.") from error
    if len(content) > LARGEST:
        raise BadList(f"The list {name} is larger than {LARGEST >> 20} MB: split it.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadList(f"The list {name} is not in UTF-8: save it as UTF-8.") from error


def _content(path: Path) -> bytes:
    if path == STANDARD_INPUT:
        return sys.stdin.buffer.read(LARGEST + 1)
    with path.open("rb") as file:
        return file.read(LARGEST + 1)
