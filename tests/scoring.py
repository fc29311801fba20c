"""A small measure of reading: how many of the facts that a page states were read, and how many read are stated.

A fact is a tuple; each kind of fact is scored by itself, as sets of tuples a page. `expected` takes them from an
annotation, `read` from what the pipeline made of the page.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from articles.parsing import ParsedArticle
from negotiations.extraction import Summary
from negotiations.values import PartialDate

Facts = Mapping[str, set[tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class Score:
    """How many facts were wanted, how many were read, and how many of those are right."""

    wanted: int
    read: int
    right: int

    @property
    def precision(self) -> float:
        return self.right / self.read if self.read else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0


def expected(note: Mapping[str, Any]) -> Facts:
    """The facts of an annotation."""
    article, rounds = note["article"], note["rounds"]
    return {
        "article": {(name, article[name]) for name in ("title", "outlet", "agency", "published", "language")},
        "agreements": {(a["number"], a["start_year"], a["end_year"]) for a in note["agreements"]},
        "rounds": {(r["agreement"], r["number"], r["city"]) for r in rounds},
        "days": {(r["agreement"], r["number"], r["start"], r["end"]) for r in rounds if r["start"] or r["end"]},
        "negotiators": {(n["name"], n["side"], n["chief"]) for n in note["negotiators"]},
        "payments": {(p["kind"], p["amount"], p["currency"], p["year"], p["change_percent"]) for p in note["payments"]},
    }


def read(article: ParsedArticle, summary: Summary) -> Facts:
    """The facts that were read from a page."""
    published = article.published and article.published.isoformat()
    rounds = [row.claim for row in summary.rounds]
    days = {(r.agreement, r.number, _day(r.first_day), _day(r.last_day)) for r in rounds}
    return {
        "article": {
            ("title", article.title),
            ("outlet", article.outlet),
            ("agency", article.agency),
            ("published", published),
            ("language", article.language),
        },
        "agreements": {(row.claim.agreement, row.claim.first_year, row.claim.last_year) for row in summary.agreements},
        "rounds": {(r.agreement, r.number, r.city) for r in rounds},
        "days": {each for each in days if each[2] or each[3]},
        "negotiators": {(row.claim.name, str(row.claim.side), row.claim.chief) for row in summary.negotiators},
        "payments": {
            (str(p.kind), p.amount, p.currency and str(p.currency), p.year, p.change_percent)
            for p in (row.claim for row in summary.payments)
        },
    }


def _day(date: PartialDate | None) -> str | None:
    return date.whole.isoformat() if date and date.whole else None


def score(pages: Iterable[tuple[Facts, Facts]]) -> dict[str, Score]:
    """Each kind's score over pages, of what was expected and what was read."""
    wanted, found, right = Counter[str](), Counter[str](), Counter[str]()
    for expectation, reading in pages:
        for kind, facts in expectation.items():
            wanted[kind] += len(facts)
            found[kind] += len(reading[kind])
            right[kind] += len(facts & reading[kind])
    return {kind: Score(wanted[kind], found[kind], right[kind]) for kind in wanted}


def digest(folder: Path) -> str:
    """Tells whether pages or annotations have changed since floors were set for them."""
    files = sorted(path for path in folder.iterdir() if path.is_file())
    return hashlib.sha256(b"".join(path.name.encode() + path.read_bytes() for path in files)).hexdigest()[:16]
