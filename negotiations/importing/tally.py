"""Counting what became of a run's items."""

from collections import Counter
from dataclasses import dataclass, field

from articles.runs import Outcome, Result
from negotiations.store import Changes

STORED = (Outcome.IMPORTED, Outcome.VERSION, Outcome.COPY)
"""Articles that the archive did not have."""
UNREAD = (Outcome.NOTHING, Outcome.FAILED)
"""What gave no article."""


@dataclass(slots=True)
class Tally:
    """How many items had each outcome, those that gave no article, and what the run did to the records."""

    counts: Counter[Outcome] = field(default_factory=Counter)
    unread: list[Result] = field(default_factory=list)
    changes: Changes = field(default_factory=Changes)

    def add(self, result: Result) -> None:
        self.counts[result.outcome] += 1
        if result.outcome in UNREAD:
            self.unread.append(result)

    @property
    def done(self) -> int:
        return self.counts.total()

    @property
    def stored(self) -> int:
        """New articles: versions and copies are among them."""
        return sum(self.counts[outcome] for outcome in STORED)

    @property
    def read(self) -> int:
        """Items that gave an article now."""
        return self.stored + self.counts[Outcome.UPDATED]
