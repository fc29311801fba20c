"""The annotated corpus that lies beside the project: what must be reached on it, whatever the samples say.

Skipped where there is no such folder. The corpus may be measured, and never copied.
"""

import importlib.util
import re
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

import pytest

from tests.gate.pages import FOLDERS, Page, pages_of
from tests.gate.reading import marks_of, read
from tests.gate.scoring import DETAILS, QUOTES, Mark, Outcome, scores, tallies

MUST = dict.fromkeys(DETAILS, 0.93) | {"facts": 0.95, "details": 0.93, QUOTES: 1.0}
MUST_EACH_LANGUAGE = 0.92


@pytest.fixture(scope="module")
def folders(shared: Path) -> list[Path]:
    """The two parts of the corpus."""
    return [shared / "corpus" / "seeds", shared / "corpus" / "dev"]


@pytest.fixture(scope="module")
def marks(folders: list[Path]) -> dict[str, tuple[Mark, ...]]:
    """What was read on each page of the corpus."""
    return {name: each for folder in folders for name, each in marks_of(folder).items()}


@pytest.fixture(scope="module")
def pages(folders: list[Path]) -> list[Page]:
    """The corpus."""
    return [page for folder in folders for page in pages_of(folder)]


def amiss(marks: Iterable[Mark]) -> str:
    """What was not read rightly, a line each."""
    return "\n".join(str(mark) for mark in marks if mark.outcome is not Outcome.RIGHT)


@pytest.mark.parametrize("what", MUST)
def test_the_corpus_is_read_as_well_as_it_must_be(what: str, marks: dict[str, tuple[Mark, ...]]) -> None:
    every = [mark for each in marks.values() for mark in each]
    assert scores(tallies(every))[what] >= MUST[what], amiss(every)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_each_language_is_read_as_well_as_it_must_be(
    language: str, pages: list[Page], marks: dict[str, tuple[Mark, ...]]
) -> None:
    every = [mark for page in pages if page.language == language for mark in marks[page.name]]
    assert scores(tallies(every))["facts"] >= MUST_EACH_LANGUAGE, amiss(every)


def test_what_looks_like_the_talks_and_is_not_gives_no_rounds_and_no_negotiators(
    pages: list[Page], marks: dict[str, tuple[Mark, ...]]
) -> None:
    traps = [page for page in pages if not any(page.annotation[kind] for kind in DETAILS)]
    assert traps
    found = [mark for page in traps for mark in marks[page.name] if mark.what in ("rounds", "negotiators")]
    assert found == []


@pytest.fixture(scope="module")
def score_py(shared: Path) -> ModuleType:
    """The corpus's own measure."""
    spec = importlib.util.spec_from_file_location("score", shared / "evaluate" / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("part", ["seeds", "dev", *FOLDERS])
def test_our_measure_and_the_corpus_own_count_alike(part: str, shared: Path, score_py: ModuleType) -> None:
    folder = FOLDERS.get(part, shared / "corpus" / part)
    said = {row["path"]: row for row in read(pages_of(folder))}
    _, theirs, _ = score_py.score([folder], said)
    ours = tallies(mark for each in marks_of(folder).values() for mark in each)
    assert {what: (tally.right, tally.extra, tally.missed) for what, tally in ours.items()} == {
        what: (tally.tp, tally.fp, tally.fn)
        for what, tally in theirs.items()
        if what != "pages read" and (tally.tp or tally.fp or tally.fn)
    }


def test_no_sentence_of_the_corpus_stands_in_the_samples(pages: list[Page]) -> None:
    """Samples are the project's own writing. Twelve words on end are more than chance."""
    theirs = {run for page in pages for run in _runs(page.text)}
    copied = {
        (page.name, run)
        for folder in FOLDERS.values()
        for page in pages_of(folder)
        for run in _runs(page.text) & theirs
    }
    assert copied == set()


def _runs(text: str, length: int = 12) -> set[str]:
    words = re.findall(r"\w+", text.casefold())
    return {" ".join(words[at : at + length]) for at in range(len(words) - length + 1)}
