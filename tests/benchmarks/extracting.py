"""`python -m tests.benchmarks.extracting [ARTICLES]`: what extraction costs on one core, beside spaCy's small pipeline.

Both read in turns, so that a busy machine slows both, and no article twice, so that nothing remembered helps. spaCy is
no part of the project: `make bench-extract` installs it in an environment of its own, and without it extraction is
measured alone.
"""

import argparse
import json
import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import mean, median
from time import process_time

from articles.parsing import ParsedArticle
from negotiations.extraction import extract
from tests.benchmarks import spacy_alone
from tests.benchmarks.corpus import SEED
from tests.benchmarks.dense import DenseArticles

RATE_AIM, RATIO_AIM = 400, 40
SPACY_PYTHON = Path(".venv/spacy/bin/python")
SPACY_MOST = 20
"""English articles a round that spaCy reads: two seconds' worth."""
WARM_UP = 50
"""Articles, before anything is measured: what a program loads at its first article is no cost of an article."""

Timed = Callable[[Sequence[str]], float]
"""Reads texts; how many seconds of processor time that takes."""


@dataclass(frozen=True, slots=True)
class Round:
    """Articles a second, by language and of both as they come; and those of spaCy, which reads English ones alone."""

    english: float
    korean: float
    both: float
    spacy: float | None


def main() -> None:
    """Write articles, read them, print how fast that went."""
    parser = argparse.ArgumentParser(prog="make bench-extract", description="Measure what extraction costs.")
    parser.add_argument("articles", nargs="?", type=int, default=200, help="How many articles a round (default: 200).")
    parser.add_argument("--rounds", type=int, default=7, help="How often all is measured (default: 7).")
    options = parser.parse_args()
    for line in measure(options.articles, options.rounds):
        print(line, flush=True)  # noqa: T201


def measure(articles: int, rounds: int) -> Iterator[str]:
    """Measure extraction of so many articles a round; the report, line by line."""
    source = iter(DenseArticles(SEED))
    with _spacy() as (name, read):
        warm = list(islice(source, WARM_UP))
        _seconds(warm)
        if read:
            read([article.body for article in warm[:2]])
        turns = [list(islice(source, articles)) for _ in range(rounds)]
        yield _outline([article for turn in turns for article in turn], rounds)
        yield from _report([_round(turn, read) for turn in turns], name)


def _round(articles: Sequence[ParsedArticle], read: Timed | None) -> Round:
    english = [article for article in articles if article.language == "en"]
    korean = [article for article in articles if article.language == "ko"]
    in_english, in_korean = _seconds(english), _seconds(korean)
    texts = [article.body for article in english[:SPACY_MOST]]
    spacy = len(texts) / read(texts) if read else None
    return Round(len(english) / in_english, len(korean) / in_korean, len(articles) / (in_english + in_korean), spacy)


def _seconds(articles: Sequence[ParsedArticle]) -> float:
    """Seconds of processor time that extraction takes for the articles."""
    start = process_time()
    for article in articles:
        extract(article)
    return process_time() - start


@contextmanager
def _spacy() -> Iterator[tuple[str, Timed | None]]:
    """What spaCy calls itself, and a way to have it read texts; none, with the reason, if it isn't there."""
    if not SPACY_PYTHON.exists():
        yield "not installed", None
        return
    one_core = os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    command = [str(SPACY_PYTHON), spacy_alone.__file__]
    with subprocess.Popen(command, env=one_core, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        into, out = process.stdin, process.stdout
        assert into is not None
        assert out is not None

        def read(texts: Sequence[str]) -> float:
            into.write(json.dumps(texts) + "\n")
            into.flush()
            return float(out.readline())

        name = out.readline().strip()
        yield (name, read) if name else ("of no use here, as told above", None)


def _outline(articles: Sequence[ParsedArticle], rounds: int) -> str:
    size = mean(len(article.body.encode()) for article in articles) / 1000
    english = mean(article.language == "en" for article in articles)
    claims = mean(len(extract(article)) for article in articles[:100])
    return (
        f"{len(articles)} articles of {size:.1f} kB and {claims:.0f} claims, {english:.0%} of them English; "
        f"one core, the median of {rounds} rounds"
    )


def _report(rounds: Sequence[Round], name: str) -> Iterator[str]:
    yield ""
    yield f"{_rate('extract', [each.both for each in rounds])}   (aim: {RATE_AIM})"
    yield _rate("  English", [each.english for each in rounds])
    yield _rate("  Korean", [each.korean for each in rounds])
    beside = [(each.english, each.spacy) for each in rounds if each.spacy]
    if not beside:
        yield f"spaCy is {name}: extraction was measured alone."
        return
    yield _rate(name, [theirs for _, theirs in beside])
    yield ""
    ratio = median(ours / theirs for ours, theirs in beside)
    yield f"{'extract ÷ spaCy, both on English articles':<42}{ratio:>8.1f}   (aim: {RATIO_AIM})"


def _rate(what: str, rates: Sequence[float]) -> str:
    return f"{what:<42}{median(rates):>8,.1f} articles a second"


if __name__ == "__main__":
    main()
