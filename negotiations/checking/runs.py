"""Imports: each is over, or its process is at work."""

from collections.abc import Iterator

from articles.runs import dead_runs
from negotiations.checking.check import Check


def dead() -> Iterator[str]:
    """Imports marked as running whose process is no more."""
    return (str(run) for run in dead_runs().order_by("pk").iterator())


DEAD = Check(
    dead,
    one="{} import was cut off and is still marked as running",
    many="{} imports were cut off and are still marked as running",
    remedy="Run the same command again to go on; the next import notes their end.",
)
