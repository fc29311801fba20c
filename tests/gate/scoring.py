"""How well pages were read, by `score.py`'s definitions: rows are paired first, then the fields of each pair compared.

Everything that an annotation and a reading say becomes a `Mark`; scores are counted over marks. A value given where
the annotation leaves it open is an extra one: guessing costs.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from operator import eq
from statistics import fmean
from typing import Any

from tests.gate import sameness
from tests.gate.pairing import Row, paired
from tests.gate.sameness import plain

Note = Mapping[str, Any]
"""What a page says, in the schema of the annotations."""

SameValue = Callable[[Any, Any], bool]

ABOUT: Mapping[str, SameValue] = {
    "title": sameness.same_title,
    "outlet": sameness.same_outlet,
    "agency": sameness.same_name,
    "authors": sameness.same_names,
    "published": sameness.same_day,
    "language": eq,
    "dateline": sameness.same_city,
}
DETAILS: Mapping[str, Mapping[str, SameValue]] = {
    "rounds": {
        "agreement": eq,
        "number": eq,
        "status": eq,
        "start": eq,
        "end": eq,
        "city": sameness.same_city,
        "venue": sameness.same_venue,
    },
    "negotiators": {"chief": eq},
    "payments": {"year": eq, "agreement": eq, "change_percent": sameness.same_percent},
    "agreements": {"start_year": eq, "end_year": eq, "concluded": sameness.same_month},
}
QUOTES = "quotes to the letter"
SLACK = 120
"""Characters that may stand before an article's first words, or behind its last, and are passed over."""


class Outcome(StrEnum):
    """What became of a fact or of one of its details."""

    RIGHT = "right"
    MISSED = "missed"
    EXTRA = "extra"
    WRONG = "wrong"  # another value was read: one missed and one extra


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that was compared. `what` is a kind of fact ("rounds"), a detail of one ("rounds city"), something
    about the article ("article title"), or "quotes to the letter".
    """

    page: str
    what: str
    outcome: Outcome
    said: str = ""

    def __str__(self) -> str:
        return f"{self.page}  {self.what}  {self.outcome}  {self.said}"


def compare(page: str, text: str, wanted: Note, read: Note) -> Iterator[Mark]:
    """Everything that is to be compared of one page. `text` is what its reader sees, for the quotes."""
    for name, same in ABOUT.items():
        yield from _field(page, f"article {name}", wanted["article"][name], read["article"][name], same, "")
    yield from _body(page, wanted["article"], read["article"]["body"])
    for kind in DETAILS:
        yield from _rows(page, kind, wanted[kind], read[kind])
        for row in read[kind]:
            stands = plain(row["quote"]) in plain(text) and bool(row["quote"])
            yield Mark(page, QUOTES, Outcome.RIGHT if stands else Outcome.MISSED, repr(row["quote"]))


def _rows(page: str, kind: str, wanted: list[Row], read: list[Row]) -> Iterator[Mark]:
    found = paired(kind, wanted, read)
    yield from (Mark(page, kind, Outcome.MISSED, _brief(row)) for row in found.missed)
    yield from (Mark(page, kind, Outcome.EXTRA, _brief(row)) for row in found.extra)
    for row, partner in found.pairs:
        yield Mark(page, kind, Outcome.RIGHT, _brief(row))
        for name, same in DETAILS[kind].items():
            yield from _field(page, f"{kind} {name}", row[name], partner[name], same, f" of {_brief(row)}")


def _field(page: str, what: str, wanted: Any, read: Any, same: SameValue, of: str) -> Iterator[Mark]:
    """The mark of one value; none where neither says anything."""
    if wanted in (None, "", []) and read in (None, "", []):
        return
    if wanted in (None, "", []):
        yield Mark(page, what, Outcome.EXTRA, f"{read!r}{of}")
    elif read in (None, "", []):
        yield Mark(page, what, Outcome.MISSED, f"{wanted!r}{of}")
    elif same(wanted, read):
        yield Mark(page, what, Outcome.RIGHT, f"{wanted!r}{of}")
    else:
        yield Mark(page, what, Outcome.WRONG, f"{wanted!r} read as {read!r}{of}")


def _body(page: str, wanted: Row, read: str) -> Iterator[Mark]:
    """The article's text counts as read where it is whole and holds nothing else."""
    faults = list(_body_faults(wanted, plain(read)))
    yield Mark(page, "article body", Outcome.MISSED if faults else Outcome.RIGHT, "; ".join(faults))


def _body_faults(wanted: Row, body: str) -> Iterator[str]:
    starts, ends = plain(wanted["body_starts"]), plain(wanted["body_ends"])
    if starts not in body[: len(starts) + SLACK]:
        yield f"does not start {starts!r}"
    if ends not in body[-len(ends) - SLACK :]:
        yield f"does not end {ends!r}"
    yield from (f"holds {furniture!r}" for furniture in wanted["not_body"] if plain(furniture) in body)


def _brief(row: Row) -> str:
    """A row in few words: its values, without the quote and whatever tells where it stands."""
    names = [name for name in BRIEF if row.get(name) is not None]
    return ", ".join(str(row[name]) for name in names)


BRIEF = (
    "agreement", "number", "status", "name", "side", "kind", "amount", "currency", "year", "change_percent",
    "start_year", "end_year", "concluded", "city", "venue",
)  # fmt: skip


@dataclass(slots=True)
class Tally:
    """How many of one thing were read rightly, were missed, and were read though no page says so."""

    right: int = 0
    missed: int = 0
    extra: int = 0

    def count(self, outcome: Outcome) -> None:
        self.right += outcome is Outcome.RIGHT
        self.missed += outcome in (Outcome.MISSED, Outcome.WRONG)
        self.extra += outcome in (Outcome.EXTRA, Outcome.WRONG)

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.extra) if self.right + self.extra else 0.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (2 * self.right + self.missed + self.extra)


def tallies(marks: Iterable[Mark]) -> dict[str, Tally]:
    """A tally of each thing that marks are about."""
    counted: dict[str, Tally] = defaultdict(Tally)
    for mark in marks:
        counted[mark.what].count(mark.outcome)
    return dict(counted)


def scores(counted: Mapping[str, Tally]) -> dict[str, float]:
    """F1 of each kind of fact and of the quotes, the mean F1 of each kind's details, and `score.py`'s three sums:
    `facts`, `details` (of rounds and payments) and `article`.
    """
    single = {what: counted[what].f1 if what in counted else 0.0 for what in (*DETAILS, QUOTES)}
    return {
        **single,
        **{f"{kind} details": _mean(counted, f"{kind} ") for kind in DETAILS},
        "facts": fmean(single[kind] for kind in ("rounds", "negotiators", "payments")),
        "details": _mean(counted, "rounds ", "payments "),
        "article": _mean(counted, "article "),
    }


def _mean(counted: Mapping[str, Tally], *beginnings: str) -> float:
    """The mean F1 of what begins so."""
    return fmean([tally.f1 for what, tally in counted.items() if what.startswith(beginnings)] or [0.0])
