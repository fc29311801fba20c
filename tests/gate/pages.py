"""Annotated pages: what each shows, and what its annotation says."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from html import unescape
from pathlib import Path

from articles.parsing import Known, ParsedArticle, Unreadable, parse
from tests.gate.scoring import Note

SAMPLES = Path(__file__).parent.parent / "samples"
FOLDERS = {name: SAMPLES / name for name in ("demo", "further", "traps", "future")}
"""`demo` alone is what `make demo` imports: it tells nothing but what really took place."""

LAST_DAY = date(2031, 1, 1)
"""No page is from a later day, the pages of the future among them."""

INLINE = re.compile(r"</?(?:a|b|em|i|mark|small|span|strong|sub|sup|u)\b[^>]*>", re.IGNORECASE)
UNSEEN = re.compile(r"<(script|style|head)\b.*?</\1>|<[^>]+>", re.DOTALL | re.IGNORECASE)
CHARSET = re.compile(rb"charset=[\"']?([\w-]+)")


@dataclass(frozen=True)
class Page:
    """A page with its annotation beside it. `known` is what the folder's manifest says of it."""

    path: Path
    known: Known

    @property
    def name(self) -> str:
        """The page's folder and file, which no other page has."""
        return f"{self.path.parent.name}/{self.path.name}"

    @cached_property
    def annotation(self) -> Note:
        note: Note = json.loads(self.path.with_suffix(".json").read_text(encoding="utf-8"))
        return note

    @property
    def language(self) -> str:
        return str(self.annotation["article"]["language"])

    @cached_property
    def text(self) -> str:
        """What a reader sees: the page without tags, scripts and runs of white space."""
        raw = self.path.read_bytes()
        declared = CHARSET.search(raw[:2048])
        text = raw.decode(declared[1].decode() if declared else "utf-8")
        if self.path.suffix == ".html":
            text = UNSEEN.sub(" ", INLINE.sub("", text))
        return re.sub(r"\s+", " ", unescape(text))

    @cached_property
    def article(self) -> ParsedArticle:
        """What the parser makes of it; an article without a word where it makes nothing."""
        try:
            return parse(self.path.read_bytes(), known=self.known, today=LAST_DAY)
        except Unreadable:
            return ParsedArticle()


@cache
def pages_of(folder: Path) -> tuple[Page, ...]:
    """The pages that a folder's manifest names, in its order."""
    return tuple(_pages(folder))


def _pages(folder: Path) -> Iterator[Page]:
    for line in (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        day = row.get("published")
        known = Known(url=row.get("url"), outlet=row.get("outlet"), published=date.fromisoformat(day) if day else None)
        yield Page(folder / row["path"], known)
