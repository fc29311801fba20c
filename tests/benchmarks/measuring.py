"""Measuring imports beside trafilatura alone, on the same pages, in turns, so that a busy machine slows both."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any
from unittest.mock import patch

from django.core.management import call_command
from trafilatura import bare_extraction

from articles.capturing.sources import find_sources
from articles.parsing import parse
from negotiations.extraction import extract
from negotiations.importing.interrupt import Stop
from negotiations.importing.run import import_sources
from negotiations.store import settle
from tests.benchmarks.corpus import write_corpus

STAGES: dict[str, tuple[str, Callable[..., Any]]] = {
    "read": ("negotiations.importing.reading.parse", parse),
    "extract": ("negotiations.importing.reading.extract", extract),
    "resolve": ("negotiations.importing.run.settle", settle),
}
"""Where the stages are called. What an import does beside them is storing."""

ALONE_AIM, TOGETHER_AIM = 0.5, 1.7
WARM_UP = 20
"""Pages, before anything is measured: what a program loads at its first page is no cost of a page."""


@dataclass(frozen=True, slots=True)
class Round:
    """Seconds that all pages took: trafilatura, an import in one process and in two, the stages of the former."""

    alone: float
    one: float
    two: float
    stages: dict[str, float]


def measure(folder: Path, pages: int, rounds: int) -> Iterator[str]:
    """Measure imports of generated pages; the report, line by line."""
    call_command("migrate", verbosity=0)
    paths = write_corpus(folder, pages)
    contents = [path.read_bytes() for path in paths]
    size = sum(map(len, contents)) / 1e6
    yield f"{pages} pages of {1000 * size / pages:.0f} kB, {size:.0f} MB in all; the median of {rounds} rounds"
    _import(paths[:WARM_UP], workers=1)
    _extract_alone(contents[:WARM_UP])
    yield from _report([_round(paths, contents) for _ in range(rounds)], pages)


def _round(paths: Sequence[Path], contents: Sequence[bytes]) -> Round:
    """Measure everything once, trafilatura before either import."""
    stages: dict[str, float] = defaultdict(float)
    before = _extract_alone(contents)
    with _timed(stages):
        one = _import(paths, workers=1)
    after = _extract_alone(contents)
    two = _import(paths, workers=2)
    stages["store"] = one - sum(stages.values())
    return Round((before + after) / 2, one, two, dict(stages))


def _extract_alone(contents: Sequence[bytes]) -> float:
    """Seconds that trafilatura takes for text and metadata of all pages, on one core."""
    start = perf_counter()
    for content in contents:
        bare_extraction(content, with_metadata=True)
    return perf_counter() - start


def _import(paths: Sequence[Path], workers: int) -> float:
    """Seconds that an import of all pages takes, into an archive that is empty."""
    call_command("flush", interactive=False, verbosity=0)
    start = perf_counter()
    tally = import_sources(find_sources(paths).files, workers, Stop())
    seconds = perf_counter() - start
    if tally.stored < tally.done:
        raise RuntimeError(f"only {tally.stored} of {tally.done} pages were imported: {tally.counts}")
    return seconds


@contextmanager
def _timed(seconds: dict[str, float]) -> Iterator[None]:
    """Add up the time that is spent in each stage."""

    def timed(stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            start = perf_counter()
            try:
                return function(*arguments, **options)
            finally:
                seconds[stage] += perf_counter() - start

        return call

    with ExitStack() as stack:
        for stage, (name, function) in STAGES.items():
            stack.enter_context(patch(name, timed(stage, function)))
        yield


def _report(rounds: Sequence[Round], pages: int) -> Iterator[str]:
    """Articles a second, and the ratios of each round's own."""
    stages = {stage: median(each.stages[stage] for each in rounds) for stage in (*STAGES, "store")}
    yield ""
    yield _rate("trafilatura alone", median(each.alone for each in rounds), pages)
    yield _rate("whole import, 1 worker", median(each.one for each in rounds), pages)
    for stage in ("read", "extract", "store", "resolve"):
        yield _rate(f"  {stage}", stages[stage], pages)
    yield _rate("whole import, 2 workers", median(each.two for each in rounds), pages)
    yield ""
    yield _ratio("whole import ÷ trafilatura alone", [each.alone / each.one for each in rounds], ALONE_AIM)
    yield _ratio("2 workers ÷ 1 worker", [each.one / each.two for each in rounds], TOGETHER_AIM)


def _rate(what: str, seconds: float, pages: int) -> str:
    return f"{what:<26}{pages / max(seconds, 1e-9):>10,.1f} articles a second"


def _ratio(what: str, ratios: Sequence[float], aim: float) -> str:
    return f"{what:<34}{median(ratios):>5.2f}   (aim: {aim})"
