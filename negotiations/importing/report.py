"""An import's summary: how many pages came in, and every failure with its reason."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.capturing.manifest import Manifest
from articles.capturing.pages import printable
from articles.capturing.sources import Sources
from negotiations.importing.run import Outcome, Result
from negotiations.store import Changes
from negotiations.wording import plural

FAILED, BAD_USAGE, INTERRUPTED = 1, 2, 130
"""Exit codes."""

ASIDE = (Outcome.UPDATED, Outcome.KNOWN, Outcome.FAILED)


@dataclass(frozen=True, slots=True)
class Ending:
    """How a run ended: its summary in a sentence, how many pages it came to, those that failed, `(page, reason)`, and
    a note on what came of it.
    """

    sources: Sources
    summary: str
    done: int
    failed: Sequence[tuple[str, str]]
    note: str = ""

    @property
    def interrupted(self) -> bool:
        return self.done < len(self.sources.pages)

    @property
    def code(self) -> int:
        """The exit code."""
        if self.interrupted:
            return INTERRUPTED
        return BAD_USAGE if self.sources.missing else FAILED if self.failed else 0

    def lines(self) -> Iterator[str]:
        """The whole report, line by line."""
        missing = [(printable(path), "there is no such file or folder.") for path in self.sources.missing]
        yield self.summary
        yield from failures([*missing, *self.failed])
        yield from map(_manifest_note, self.sources.manifests)
        if self.note:
            yield self.note
        if self.interrupted:
            total = plural(len(self.sources.pages), "page")
            yield f"Stopped after {self.done} of {total}: run the same command again to go on."


def failures(failed: Sequence[tuple[str, str]]) -> Iterator[str]:
    """A line for each failure, `(page, reason)`, in columns."""
    width = max((len(label) for label, _ in failed), default=0)
    return (f"  failed  {label:<{width}}  {reason}" for label, reason in failed)


def _manifest_note(manifest: Manifest) -> str:
    """That a manifest was used, and which of its columns were not."""
    unused = f" (not its columns {', '.join(manifest.unused)})" if manifest.unused else ""
    return f"Used {manifest.label}, which lists {plural(len(manifest.pages), 'page')}{unused}."


def dry_summary(read: int, failed: int, total: int, where: str) -> str:
    """Put a dry run in a sentence: "Read 5 of 6 pages from captures (1 failed). Nothing was stored."."""
    aside = [f"{failed} failed"] if failed else []
    return f"Read {read} of {plural(total, 'page')} from {where}{_in_brackets(aside)}. Nothing was stored."


def summary(results: Sequence[Result], total: int, where: str) -> str:
    """Put a run in a sentence: "Imported 118 of 124 pages from captures (3 already known, 3 failed)."."""
    counts = Counter(result.outcome for result in results)
    aside = [f"{counts[outcome]} {outcome.value}" for outcome in ASIDE if counts[outcome]]
    if len(results) < total:
        aside.append(f"{total - len(results)} left")
    return f"Imported {counts[Outcome.IMPORTED]} of {plural(total, 'page')} from {where}" + _in_brackets(aside) + "."


def record_note(changes: Changes) -> str:
    """What the import did to the records."""
    parts = [f"{count} {word}" for count, word in zip(changes, ("new", "changed", "gone"), strict=True) if count]
    return f"Records: {', '.join(parts) or 'nothing changed'}."


def _in_brackets(parts: Sequence[str]) -> str:
    return f" ({', '.join(parts)})" if parts else ""
