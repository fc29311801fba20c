"""A folder of generated pages: stories, a few of them printed twice, a few rewritten later."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from tests.benchmarks.markup import page
from tests.benchmarks.news import Story, printed_elsewhere, rewritten, write_story

SEED = 20180305
COPIES, VERSIONS = 0.04, 0.02
"""Shares of pages."""


def write_corpus(folder: Path, pages: int, seed: int = SEED) -> list[Path]:
    """Write so many pages, the same for the same seed; their paths, in order."""
    folder.mkdir(parents=True, exist_ok=True)
    random = Random(seed)
    paths = []
    for number, story in zip(range(pages), _stories(random), strict=False):
        path = folder / f"{number:06}.html"
        path.write_text(page(random, story), encoding="utf-8")
        paths.append(path)
    return paths


def _stories(random: Random) -> Iterator[Story]:
    """Stories without end; of the copies and versions each is one of a story before it."""
    told: list[Story] = []
    serial = 0
    while True:
        serial += 1
        kind = random.random() if told else 1.0
        if kind < COPIES:
            yield printed_elsewhere(random, random.choice(told), serial)
        elif kind < COPIES + VERSIONS:
            yield rewritten(random, random.choice(told))
        else:
            told.append(write_story(random, serial))
            yield told[-1]
