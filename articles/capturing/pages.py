"""A page to import: its file, and what came with it."""

import os
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from articles.capturing.arrival import Arrival, Refused
from articles.capturing.files import read_file
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
    passed_over: Counter[str] = field(default_factory=Counter, init=False, compare=False)

    @property
    def label(self) -> str:
        """The path as it was given, fit to print."""
        return printable(self.path)

    @property
    def expected(self) -> int:
        """A file is one page."""
        return 1

    def arrivals(self) -> Iterator[Arrival]:
        """The page in the file, as an import takes it."""
        if self.fault:
            yield Arrival(self.label, fault=self.fault)
            return
        try:
            content = read_file(self.path)
        except Refused as refusal:
            yield Arrival(self.label, fault=self._with_manifest(str(refusal)))
        else:
            yield Arrival(self.label, printable(identity(self.path)), content, self.known)

    def _with_manifest(self, reason: str) -> str:
        return f"{reason} Listed in {self.listed_in}." if self.listed_in else reason


def printable(path: Path) -> str:
    """Return a path as text in one line that any output and the database take, with "�" for what is no text."""
    text = os.fsencode(path).decode("utf-8", "replace")
    return "".join(character if unicodedata.category(character) != "Cc" else "�" for character in text)


def identity(path: Path) -> Path:
    """The one true path of a file, by which a page given twice is told."""
    return Path(os.path.realpath(path))
