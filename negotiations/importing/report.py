"""An import's summary: how many pages came in, and every failure with its reason."""

from collections import Counter
from collections.abc import Iterable, Sequence

from negotiations.importing.manifest import Manifest
from negotiations.importing.run import Outcome, Result
from negotiations.store import Changes
from negotiations.wording import plural

ASIDE = (Outcome.UPDATED, Outcome.KNOWN, Outcome.FAILED)


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


def how_to_go_on(done: int, total: int) -> str:
    """What an interrupted run's user does next."""
    return f"Stopped after {done} of {plural(total, 'page')}: run the same command again to go on."


def failures(failed: Iterable[tuple[str, str]]) -> list[str]:
    """A line for each failure, `(page, reason)`, in columns."""
    failed = list(failed)
    width = max((len(label) for label, _ in failed), default=0)
    return [f"  failed  {label:<{width}}  {reason}" for label, reason in failed]


def manifest_notes(manifests: Iterable[Manifest]) -> list[str]:
    """Which manifests were used, and which of their columns were not."""
    return [
        f"Used {manifest.label}, which lists {plural(len(manifest.pages), 'page')}"
        + (f" (not its columns {', '.join(manifest.unused)})" if manifest.unused else "")
        + "."
        for manifest in manifests
    ]


def record_note(changes: Changes) -> str:
    """What the import did to the records."""
    parts = [f"{count} {word}" for count, word in zip(changes, ("new", "changed", "gone"), strict=True) if count]
    return f"Records: {', '.join(parts) or 'nothing changed'}."


def _in_brackets(parts: Sequence[str]) -> str:
    return f" ({', '.join(parts)})" if parts else ""
