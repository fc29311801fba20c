"""A page to import: its file, and what came with it."""

import os
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from articles.parsing import Known


@dataclass(frozen=True, slots=True)
class Page:
    """A file to import. `listed_in` is the manifest that names it, if one does; `fault` says why it cannot be
    imported, where that is plain before it is opened.
    """

    path: Path
    known: Known = field(default_factory=Known)
    listed_in: str = ""
    fault: str = ""

    @property
    def label(self) -> str:
        """The path as it was given, fit to print."""
        return printable(self.path)


def printable(path: Path) -> str:
    """Return a path as text in one line that any output and the database take, with "�" for what is no text."""
    text = os.fsencode(path).decode("utf-8", "replace")
    return "".join(character if unicodedata.category(character) != "Cc" else "�" for character in text)


def identity(path: Path) -> Path:
    """The one true path of a file, by which a page given twice is told."""
    return Path(os.path.realpath(path))
