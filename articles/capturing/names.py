"""Names of files and addresses, fit to print and to compare."""

import os
import unicodedata
from pathlib import Path

BREAKING = ("Cc", "Cs", "Zl", "Zp")
"""Categories of characters that no line of text can hold."""


def printable(name: Path | str) -> str:
    """Return a path or name as text in one line that any output and the database take, "�" for what is no text."""
    text = os.fsencode(name).decode("utf-8", "replace") if isinstance(name, Path) else name
    return "".join("�" if unicodedata.category(character) in BREAKING else character for character in text)


def identity(path: Path) -> Path:
    """The one true path of a file, by which a file given twice is told."""
    return Path(os.path.realpath(path))
