"""Floors: what the samples scored when they were last set, and which facts were not read rightly then.

`samples/floors.toml` keeps the scores and the samples' digest, so that floors and samples change together;
`samples/missed.txt` has a line for each fact or detail missed, extra or wrong. `make gate ARGS=--set` writes both.
"""

import hashlib
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import floor

from tests.gate.groups import Scores, sample_marks, score_groups
from tests.gate.pages import FOLDERS, SAMPLES
from tests.gate.scoring import Outcome

FLOORS, MISSED = SAMPLES / "floors.toml", SAMPLES / "missed.txt"
HEADING = """\
# What the samples scored when `make gate ARGS=--set` was last run. Scores are F1, facts, details and article means of
# them as score.py has them; of the traps, the share that give no row of a kind beyond those annotated.
"""


@dataclass(frozen=True, slots=True)
class Reached:
    """How well the samples are read."""

    digest: str
    scores: Mapping[str, Scores]
    missed: tuple[str, ...]


def measured() -> Reached:
    """How well the samples are read now."""
    marks = [mark for page in sample_marks().values() for mark in page]
    missed = tuple(str(mark) for mark in marks if mark.outcome is not Outcome.RIGHT)
    rounded = {
        group: {what: floor(x * 1000) / 1000 for what, x in each.items()} for group, each in score_groups().items()
    }
    return Reached(digest(), rounded, missed)


def kept() -> Reached:
    """How well they were read when the floors were set."""
    told = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    return Reached(told.pop("digest"), told, tuple(MISSED.read_text(encoding="utf-8").splitlines()))


def keep(reached: Reached) -> None:
    """Make these the floors."""
    FLOORS.write_text(HEADING + "\n".join(_as_toml(reached)) + "\n", encoding="utf-8")
    MISSED.write_text("".join(f"{line}\n" for line in reached.missed), encoding="utf-8")


def _as_toml(reached: Reached) -> Iterator[str]:
    yield f'digest = "{reached.digest}"'
    for group, scores in reached.scores.items():
        yield f"\n[{group}]"
        yield from (f'"{what}" = {score}' for what, score in scores.items())


def digest() -> str:
    """Tells whether pages, annotations or manifests have changed."""
    files = sorted(path for folder in FOLDERS.values() for path in folder.iterdir() if path.is_file())
    contents = (f"{path.parent.name}/{path.name}".encode() + path.read_bytes() for path in files)
    return hashlib.sha256(b"".join(contents)).hexdigest()[:16]


def below(then: Reached, now: Reached) -> list[str]:
    """The scores that have fallen."""
    return [
        f"{group} {what}: {now.scores[group][what]}, the floor is {score}"
        for group, scores in then.scores.items()
        for what, score in scores.items()
        if now.scores[group][what] < score
    ]


def gained(then: Reached, now: Reached) -> list[str]:
    """What was missed or wrong and is so no longer, page by page."""
    return sorted((Counter(then.missed) - Counter(now.missed)).elements())


def report(then: Reached, now: Reached) -> str:
    """What is read otherwise than when the floors were set, for a developer to read; "" where nothing is."""
    blocks = {
        "Gained since the floors were set, these were missed or wrong": gained(then, now),
        "Lost since the floors were set, these are missed or wrong now": gained(now, then),
        "Fallen below their floors": below(then, now),
    }
    return "\n".join(
        f"{title}:\n" + "".join(f"  {line}\n" for line in lines) for title, lines in blocks.items() if lines
    )
