"""The samples in groups that are scored apart: by language, the agreement of the future, and the traps."""

from collections.abc import Callable, Iterable, Mapping

from tests.gate.pages import FOLDERS, Page, pages_of
from tests.gate.reading import marks_of
from tests.gate.scoring import DETAILS, Mark, Outcome, scores, tallies

Scores = dict[str, float]
"""From 0 to 1, the higher the better."""

GROUPS: Mapping[str, Callable[[Page], bool]] = {
    "en": lambda page: page.language == "en",
    "ko": lambda page: page.language == "ko",
    "future": lambda page: page.path.parent.name == "future",
}


def sample_pages() -> list[Page]:
    """All pages written for this project."""
    return [page for folder in FOLDERS.values() for page in pages_of(folder)]


def sample_marks() -> dict[str, tuple[Mark, ...]]:
    """What was read on each sample, by its name."""
    return {name: marks for folder in FOLDERS.values() for name, marks in marks_of(folder).items()}


def is_trap(page: Page) -> bool:
    """Is it about what looks like the talks and isn't?"""
    return page.path.parent.name == "traps" or page.path.stem.endswith("-trap")


def score_groups() -> dict[str, Scores]:
    """The scores of each group of samples."""
    marks = sample_marks()
    grouped = {
        name: scores(tallies(mark for page in sample_pages() if belongs(page) for mark in marks[page.name]))
        for name, belongs in GROUPS.items()
    }
    return grouped | {"traps": _unharmed([marks[page.name] for page in sample_pages() if is_trap(page)])}


def _unharmed(pages: list[tuple[Mark, ...]]) -> Scores:
    """The share of traps that give no row of a kind beyond those annotated."""
    return {kind: sum(not _has_extra(kind, marks) for marks in pages) / len(pages) for kind in DETAILS}


def _has_extra(kind: str, marks: Iterable[Mark]) -> bool:
    return any(mark.what == kind and mark.outcome is Outcome.EXTRA for mark in marks)
