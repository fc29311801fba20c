"""A run's report: its summary in a sentence, a line for each page that gave no article, and how to go on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from articles.capturing.manifest import Manifest
from articles.runs import Outcome, Result
from negotiations.importing.tally import Tally
from negotiations.store import Changes
from negotiations.wording import plural

FAILED, BAD_USAGE, INTERRUPTED = 1, 2, 130
"""Exit codes."""

ASIDE: Mapping[Outcome, tuple[str, str]] = {
    Outcome.VERSION: ("new version", "new versions"),
    Outcome.COPY: ("copy", "copies"),
    Outcome.UPDATED: ("read again", "read again"),
    Outcome.KNOWN: ("already known", "already known"),
    Outcome.NOTHING: ("nothing found", "nothing found"),
    Outcome.FAILED: ("failed", "failed"),
}
"""What a summary counts in brackets, in its order and words: one, several."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How a run ended: its summary, the items that gave no article, notes on what came of it; what was not there at
    all; and how to go on, where it was interrupted.
    """

    summary: str
    unread: Sequence[Result] = ()
    notes: Sequence[str] = ()
    missing: Sequence[Result] = ()
    go_on: str = ""

    @property
    def code(self) -> int:
        """The exit code."""
        if self.go_on:
            return INTERRUPTED
        return BAD_USAGE if self.missing else FAILED if self.unread else 0

    def lines(self) -> Iterator[str]:
        """The whole report, line by line."""
        yield self.summary
        yield from _unread_lines([*self.missing, *self.unread])
        yield from self.notes
        if self.go_on:
            yield self.go_on


def _unread_lines(results: Sequence[Result]) -> Iterator[str]:
    """A line for each item that gave no article, in columns: what, which, why."""
    kind = max((len(_kind(result)) for result in results), default=0)
    label = max((len(result.label) for result in results), default=0)
    return (f"  {_kind(result):<{kind}}  {result.label:<{label}}  {result.reason}" for result in results)


def _kind(result: Result) -> str:
    return ASIDE[result.outcome][0]


def summary(tally: Tally, total: int | None, where: str, page: str = "page") -> str:
    """Put a run in a sentence: "Imported 117 of 124 pages from captures (2 new versions, 4 already known, 3 failed).".

    `total` is `None` where it isn't known how many there are: "Imported 117 pages from …".
    """
    return f"Imported {_of(tally.stored, total, page)} {where}{_in_brackets(_aside(tally, total))}."


def reread_summary(tally: Tally, total: int) -> str:
    """Put a rereading in a sentence: "Read 3 of 4 captures again (1 failed)."."""
    unread = [text for text in _aside(tally, total) if "version" not in text and "again" not in text]
    return f"Read {_of(tally.read, total, 'capture')} again{_in_brackets(unread)}."


def dry_summary(read: int, unread: Sequence[Result], total: int | None, where: str) -> str:
    """Put a dry run in a sentence: "Read 5 of 6 pages from captures (1 failed). Nothing was stored."."""
    tally = Tally()
    for result in unread:
        tally.add(result)
    return f"Read {_of(read, total, 'page')} {where}{_in_brackets(_aside(tally, None))}. Nothing was stored."


def _aside(tally: Tally, total: int | None) -> list[str]:
    counted = [(tally.counts[outcome], words) for outcome, words in ASIDE.items() if tally.counts[outcome]]
    left = [f"{total - tally.done} left"] if total is not None and tally.done < total else []
    return [f"{count:,} {words[count != 1]}" for count, words in counted] + left


def _of(count: int, total: int | None, noun: str) -> str:
    return plural(count, noun) if total is None else f"{count:,} of {plural(total, noun)}"


def _in_brackets(parts: Sequence[str]) -> str:
    return f" ({', '.join(parts)})" if parts else ""


def stopped_after(
    done: int, total: int | None, noun: str = "page", then: str = "run the same command again to go on"
) -> str:
    """Where a run was interrupted, and how to go on."""
    return f"Stopped after {_of(done, total, noun)}: {then}."


def manifest_notes(manifests: Iterable[Manifest]) -> Iterator[str]:
    """Which manifests were used, and which of their columns were not."""
    for manifest in manifests:
        unused = f" (not its columns {', '.join(manifest.unused)})" if manifest.unused else ""
        yield f"Used {manifest.label}, which lists {plural(len(manifest.rows), 'page')}{unused}."


def passed_over_note(passed_over: Mapping[str, int]) -> list[str]:
    """What sources held beside pages: "Passed over 312 records and 2 files."."""
    parts = [plural(count, noun) for noun, count in sorted(passed_over.items()) if count]
    return [f"Passed over {' and '.join(parts)}."] if parts else []


def record_note(changes: Changes) -> str:
    """What the run did to the records."""
    parts = [f"{count} {word}" for count, word in zip(changes, ("new", "changed", "gone"), strict=True) if count]
    return f"Records: {', '.join(parts) or 'nothing changed'}."
